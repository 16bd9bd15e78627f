import { casosRoutes } from '@renderer/features/casos/casos.routes';
import { documentosRoutes } from '@renderer/features/documentos/documentos.routes';
import { hoyRoutes } from '@renderer/features/hoy/hoy.routes';
import { rutaRoutes } from '@renderer/features/ruta/ruta.routes';
import { createMemoryRouter, Navigate, useNavigate } from 'react-router';
import { ActosRoute } from './actos-route';
import { APP_TEXTS } from './app.texts';
import { Page } from '@renderer/ui/page';
import { BrokenScreen } from './error-boundary';
import { Shell } from './shell';

function Unknown() {
  return (
    <Page title={APP_TEXTS.noExiste}>
      <p>{APP_TEXTS.noExisteQue}</p>
    </Page>
  );
}

function Broken() {
  const navigate = useNavigate();
  return <BrokenScreen onLeave={() => void navigate('/hoy')} />;
}

/** Where each person was when the session closed, so that she comes back to the same screen. Paths hold only ids. */
const lastPath = new Map<string, string>();

/** A router of one person's session; addresses live in memory and never in a file. */
export function makeRouter(usuarioId: string) {
  const router = createMemoryRouter(
    [
      {
        path: '/',
        Component: Shell,
        HydrateFallback: () => null,
        children: [
          {
            errorElement: <Broken />,
            children: [
              { index: true, element: <Navigate to="/hoy" replace /> },
              ...hoyRoutes,
              { Component: ActosRoute, children: [...casosRoutes, ...documentosRoutes] },
              ...rutaRoutes,
              {
                path: 'respaldo',
                lazy: async () => ({ Component: (await import('@renderer/features/respaldos/respaldo-page')).RespaldoPage }),
              },
              { path: 'respaldo/restaurar', lazy: async () => ({ Component: (await import('./restaurar-route')).RestaurarRoute }) },
              { path: 'ajustes', lazy: async () => ({ Component: (await import('./ajustes-route')).AjustesRoute }) },
              { path: '*', Component: Unknown },
            ],
          },
        ],
      },
    ],
    { initialEntries: [lastPath.get(usuarioId) ?? '/hoy'] },
  );
  router.subscribe(({ location }) => lastPath.set(usuarioId, location.pathname));
  return router;
}
