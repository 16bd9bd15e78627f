import { RESTAURAR_TEXTS } from '@core/features/respaldos/respaldos.texts';
import { tienePermiso } from '@core/kernel/permisos';
import { EntrarPage } from '@renderer/features/acceso/entrar-page';
import { PrimeraConfiguracionPage } from '@renderer/features/acceso/primera-configuracion-page';
import { RestaurarPage } from '@renderer/features/respaldos/restaurar-page';
import { call, onSessionLost, toEnvelopeError } from '@renderer/lib/api';
import { flushBorradores, restoreRescued } from '@renderer/lib/borrador';
import { followClock } from '@renderer/lib/clock';
import { SessionContext, type SessionValue } from '@renderer/lib/session';
import { useUi } from '@renderer/lib/ui-store';
import { queryClient, useQueryOperation } from '@renderer/lib/use-operation';
import { forgetNotices, notify } from '@renderer/ui/dialog';
import { ErrorNotice, Loading } from '@renderer/ui/states';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { APP_TEXTS } from './app.texts';
import { Workspace } from './workspace';

/** Person who was signed in last in this window: the lock screen offers her first. */
let lastUsuarioId: string | null = null;

const readEstado = (): Promise<void> => queryClient.refetchQueries({ queryKey: ['acceso.estado'] });

/** Decides what the window shows: first set-up, sign-in, restore, or the work itself. */
export function SessionGate() {
  const { data: estado, error, refetch } = useQueryOperation('acceso.estado', {});
  const [readyFor, setReadyFor] = useState<string | null>(null);
  const [restoring, setRestoring] = useState(false);
  const restored = useUi((state) => state.restored);
  const setRestored = useUi((state) => state.setRestored);
  const [leaving, setLeaving] = useState(false);

  if (estado) followClock(estado.ahora);

  useEffect(() => {
    const again = () => {
      setLeaving(true);
      void readEstado().finally(() => setLeaving(false));
    };
    const offEvent = window.api.on('sesion', again);
    const offLost = onSessionLost(again);
    return () => {
      offEvent();
      offLost();
    };
  }, []);

  useEffect(() => {
    // Dialogs and messages stand outside the frame: everything goes dark at once, whatever is open.
    document.documentElement.classList.toggle('cerrando', leaving);
  }, [leaving]);

  const sesion = estado?.sesion ?? null;
  useEffect(() => {
    if (!sesion) {
      setReadyFor(null);
      forgetNotices();
      // Nothing of a case stays in the page once nobody is signed in.
      queryClient.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'acceso.estado' });
      return;
    }
    lastUsuarioId = sesion.usuarioId;
    setRestored(null);
    // Before any form looks for its draft.
    restoreRescued(sesion.usuarioId)
      .catch(reportError)
      .finally(() => setReadyFor(sesion.usuarioId));
  }, [sesion, setRestored]);

  const lock = useCallback(async (causa: 'PERSONA' | 'INACTIVIDAD') => {
    // Out of sight first; closing the data takes a moment.
    setLeaving(true);
    try {
      await flushBorradores();
      await call('acceso.bloquear', { causa });
    } catch (thrown) {
      notify(toEnvelopeError(thrown).message, 'urgent');
    } finally {
      await readEstado();
      setLeaving(false);
    }
  }, []);

  const value = useMemo((): SessionValue | null => {
    if (!estado?.punto || !estado.sesion) return null;
    const { sesion: open, punto } = estado;
    return { estado, sesion: open, punto, puede: (permiso) => tienePermiso(open.roles, permiso), lock };
  }, [estado, lock]);

  if (!estado) {
    return (
      <main className="v-outside">
        <h1 className="solo-lectores">{APP_TEXTS.programa}</h1>
        {error ? <ErrorNotice error={error} onRetry={refetch} /> : <Loading label={APP_TEXTS.abriendo} />}
      </main>
    );
  }
  if (value) {
    return (
      <SessionContext value={value}>
        {readyFor === value.sesion.usuarioId && <Workspace key={readyFor} />}
        {leaving && (
          <p className="v-leaving" role="status">
            {APP_TEXTS.cerrando}
          </p>
        )}
      </SessionContext>
    );
  }
  if (restoring) {
    const leave = () => {
      setRestoring(false);
      refetch();
    };
    return <RestaurarPage outside hayDatos={estado.instalado} onBack={leave} onDone={leave} />;
  }
  const aviso = restored && [
    RESTAURAR_TEXTS.listo(restored.casos),
    ...(restored.apartado ? [RESTAURAR_TEXTS.apartado(restored.apartado)] : []),
  ];
  if (!estado.instalado) return <PrimeraConfiguracionPage onDone={refetch} onRestore={() => setRestoring(true)} />;
  return <EntrarPage estado={estado} ultimaPersonaId={lastUsuarioId} onDone={refetch} onRestore={() => setRestoring(true)} aviso={aviso} />;
}
