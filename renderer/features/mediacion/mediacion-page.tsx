import { Button } from '@mantine/core';
import type { Caso } from '@core/features/casos/casos.contract';
import { admiteActuaciones } from '@core/features/casos/caso.rules';
import type { Mediacion } from '@core/features/mediacion/mediacion-vista.contract';
import { mediacionTexts } from '@core/features/mediacion/mediacion.texts';
import { pasoDe, PASOS_MEDIACION } from '@core/features/mediacion/paso.rules';
import type { PasoMediacion } from '@core/features/mediacion/paso.rules';
import { CasoGate } from '@renderer/lib/caso-gate';
import { useSession } from '@renderer/lib/session';
import { Badge, type Tone } from '@renderer/ui/badge';
import { Stations } from '@renderer/ui/display';
import { EmergencyButton } from '@renderer/ui/emergency-button';
import { Card, Page } from '@renderer/ui/page';
import { ErrorNotice, Loading } from '@renderer/ui/states';
import { useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { Controles } from './controles';
import { contraDe } from './impedido';
import { MEDIACION_TEXTS } from './mediacion-pantallas.texts';
import { FinCard } from './fin-card';
import { PartesCard, SesionesCard } from './partes-card';
import { PasoASolas } from './paso-a-solas';
import { PasoAceptacion } from './paso-aceptacion';
import { PasoActa } from './paso-acta';
import { PasoConvocatoria } from './paso-convocatoria';
import { PasoOpinion } from './paso-opinion';
import { PasoSesion } from './paso-sesion';
import { RetiroDialog, TerminarDialog } from './salidas';
import { useMediacion } from './use-mediacion';
import './mediacion.css';

const T = MEDIACION_TEXTS.pagina;
const TONO: Readonly<Record<Mediacion['estado'], Tone>> = {
  PROPUESTA: 'info',
  ACEPTADA: 'info',
  CONVOCADA: 'info',
  SESION: 'info',
  INASISTENCIA: 'warn',
  ACUERDO: 'ok',
  CUMPLIDO: 'ok',
  SIN_ACUERDO: 'neutral',
  INCUMPLIDO: 'warn',
  SUSPENDIDA_POR_RIESGO: 'high',
};

/** One mediation: a short line of steps, and one thing to do at a time. */
export function MediacionPage() {
  return <CasoGate fresco>{(caso) => <Abrir key={caso.id} caso={caso} />}</CasoGate>;
}

function Abrir({ caso }: { caso: Caso }) {
  const { data, error, refetch } = useMediacion(caso.id);
  if (data) return <Ver caso={caso} mediacion={data} />;
  return (
    <Page title={<span className="solo-lectores">{MEDIACION_TEXTS.abriendo}</span>}>
      <ErrorNotice error={error} onRetry={refetch} />
      {!error && <Loading label={MEDIACION_TEXTS.abriendo} />}
    </Page>
  );
}

/** The line of steps: what is done, where it stands. A later session goes back along it. */
function Pasos({ paso, estado }: { paso: PasoMediacion | null; estado: Mediacion['estado'] }) {
  const aqui =
    paso === null ? (estado === 'CUMPLIDO' || estado === 'INCUMPLIDO' ? PASOS_MEDIACION.length : -1) : PASOS_MEDIACION.indexOf(paso);
  if (aqui < 0) return null;
  return (
    <div className="mediacion-pasos">
      <Stations
        label={MEDIACION_TEXTS.pasos.titulo}
        stations={PASOS_MEDIACION.map((clave, indice) => ({
          key: clave,
          title: MEDIACION_TEXTS.pasos[clave],
          state: indice < aqui ? 'done' : indice === aqui ? 'current' : 'pending',
        }))}
      />
    </div>
  );
}

/** What was asked is answered and gone, its button too: keys and readers go on where the next thing is asked. */
function useFocoAlCambiar(version: number) {
  const ref = useRef<HTMLDivElement>(null);
  const vista = useRef(version);
  useEffect(() => {
    if (vista.current === version) return;
    vista.current = version;
    ref.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, [version]);
  return ref;
}

function Ver({ caso, mediacion }: { caso: Caso; mediacion: Mediacion }) {
  const navigate = useNavigate();
  const { puede } = useSession();
  const [dialogo, setDialogo] = useState<'TERMINAR' | 'RETIRO' | null>(null);
  const paso = pasoDe(mediacion);
  const conduce = puede('MEDIACION_CONDUCIR') && admiteActuaciones(caso.estado);
  const aqui = useFocoAlCambiar(mediacion.version);
  const enMarcha = conduce && contraDe(mediacion, 'TERMINAR').length === 0;
  return (
    <Page
      title={T.titulo(mediacion.codigoCaso)}
      subtitle={<Badge tone={TONO[mediacion.estado]}>{mediacionTexts.estado[mediacion.estado]}</Badge>}
      actions={<EmergencyButton />}
      aside={
        <div className="mediacion-lateral">
          <PartesCard mediacion={mediacion} />
          <SesionesCard mediacion={mediacion} />
          {enMarcha && (
            <Card>
              <Button variant="default" fullWidth onClick={() => setDialogo('RETIRO')}>
                {T.seRetira}
              </Button>
              <Button variant="default" fullWidth onClick={() => setDialogo('TERMINAR')}>
                {T.terminar}
              </Button>
            </Card>
          )}
          <Button variant="default" fullWidth onClick={() => void navigate(`/casos/${caso.id}`)}>
            {MEDIACION_TEXTS.volver}
          </Button>
        </div>
      }
    >
      <Pasos paso={paso} estado={mediacion.estado} />
      {!puede('MEDIACION_CONDUCIR') && <p>{MEDIACION_TEXTS.sinPermiso}</p>}
      <FinCard caso={caso} mediacion={mediacion} />
      {conduce && (
        <div ref={aqui} tabIndex={-1} className="v-stack mediacion-paso">
          <Paso key={`${mediacion.id} ${mediacion.version}`} paso={paso} mediacion={mediacion} />
        </div>
      )}
      {mediacion.acuerdo !== null && <Controles mediacion={mediacion} conduce={conduce} />}
      {dialogo === 'TERMINAR' && <TerminarDialog mediacion={mediacion} onClose={() => setDialogo(null)} />}
      {dialogo === 'RETIRO' && <RetiroDialog mediacion={mediacion} onClose={() => setDialogo(null)} />}
    </Page>
  );
}

function Paso({ paso, mediacion }: { paso: PasoMediacion | null; mediacion: Mediacion }) {
  switch (paso) {
    case 'ACEPTACION':
      return <PasoAceptacion mediacion={mediacion} />;
    case 'OPINION':
      return <PasoOpinion mediacion={mediacion} />;
    case 'CONVOCATORIA':
      return <PasoConvocatoria mediacion={mediacion} />;
    case 'A_SOLAS':
      return <PasoASolas mediacion={mediacion} />;
    case 'SESION':
      return <PasoSesion mediacion={mediacion} />;
    case 'ACTA':
      return <PasoActa mediacion={mediacion} />;
    default:
      return null;
  }
}
