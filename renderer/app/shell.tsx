import { Button } from '@mantine/core';
import { fechaLarga } from '@core/kernel/dates';
import { RouteKeyContext, useSession } from '@renderer/lib/session';
import { useUi } from '@renderer/lib/ui-store';
import { Notice } from '@renderer/ui/badge';
import { Suspense, useEffect, useRef } from 'react';
import { Outlet, useLocation, useNavigate } from 'react-router';
import { APP_TEXTS } from './app.texts';
import { useAutoLock } from './auto-lock';
import { EmergencyDialog } from './emergency-dialog';
import { HelpPanel } from './help-panel';
import { Rail } from './rail';
import { caseIdOf, isCasePath } from './paths';
import { useShellKeys } from './shell-keys';
import { TopBar } from './top-bar';

/** Frame of every screen after sign-in: top bar, rail, content, keys, lock, help and emergency. */
export function Shell() {
  const { estado, lock } = useSession();
  const location = useLocation();
  const navigate = useNavigate();
  const search = useRef<HTMLInputElement>(null);
  const setBusqueda = useUi((state) => state.setBusqueda);
  const depth = useRef(0);
  const dismissed = useUi((state) => state.recoveryDismissed);
  const dismiss = useUi((state) => state.dismissRecovery);

  const path = location.pathname;
  useEffect(() => {
    // What was searched may be a person's name: it does not stay on the bar while she works on something else.
    if (!path.startsWith('/casos')) setBusqueda('');
  }, [path, setBusqueda]);
  useEffect(() => {
    depth.current += 1;
  }, [location.key]);

  const seconds = useAutoLock(isCasePath(path), () => void lock('INACTIVIDAD'));
  useShellKeys({
    onSearch: () => search.current?.select(),
    onLock: () => void lock('PERSONA'),
    onBack: () => {
      if (depth.current > 1 && path !== '/hoy') {
        depth.current -= 2;
        void navigate(-1);
      }
    },
  });

  return (
    <div className="v-shell">
      <a
        className="v-skip"
        href="#contenido"
        onClick={(event) => (event.preventDefault(), document.querySelector<HTMLElement>('main h1')?.focus())}
      >
        {APP_TEXTS.saltar}
      </a>
      <TopBar searchRef={search} />
      <div className="v-body">
        <Rail />
        <main id="contenido" className="v-main">
          {estado.recuperadoDe && !dismissed && (
            <div className="v-main-notice">
              <Notice tone="high">
                <p>{APP_TEXTS.recuperado(fechaLarga(estado.recuperadoDe.dia))}</p>
                <div>
                  <Button variant="default" onClick={dismiss}>
                    {APP_TEXTS.entendido}
                  </Button>
                </div>
              </Notice>
            </div>
          )}
          <RouteKeyContext value={location.key}>
            <Suspense>
              <Outlet />
            </Suspense>
          </RouteKeyContext>
        </main>
      </div>
      {seconds !== null && (
        <div className="v-lock-warning" role="alertdialog" aria-label={APP_TEXTS.bloquear}>
          <p aria-live="assertive">{APP_TEXTS.avisoBloqueo(seconds)}</p>
          <Button>{APP_TEXTS.seguirAqui}</Button>
        </div>
      )}
      <HelpPanel path={path} />
      <EmergencyDialog casoId={caseIdOf(path)} />
    </div>
  );
}
