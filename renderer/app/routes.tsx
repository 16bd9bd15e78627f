import { visitasRoutes } from '@renderer/features/visitas/visitas.routes';
import { mediacionRoutes } from '@renderer/features/mediacion/mediacion.routes';
import { seguimientoRoutes } from '@renderer/features/seguimiento/seguimiento.routes';
import { personasRoutes } from '@renderer/features/personas/personas.routes';
import { directorioRoutes } from '@renderer/features/directorio/directorio.routes';
import { adjuntosRoutes } from '@renderer/features/adjuntos/adjuntos.routes';
import { consentimientosRoutes } from '@renderer/features/consentimientos/consentimientos.routes';
import { accesosRoutes } from '@renderer/features/accesos/accesos.routes';
import { agendaRoutes } from '@renderer/features/agenda/agenda.routes';
import { casosRoutes } from '@renderer/features/casos/casos.routes';
import { derivacionesRoutes } from '@renderer/features/derivaciones/derivaciones.routes';
import { documentosRoutes } from '@renderer/features/documentos/documentos.routes';
import { informesRoutes } from '@renderer/features/informes/informes.routes';
import { rutaRoutes } from '@renderer/features/ruta/ruta.routes';
import { CENTRAL } from '@core/kernel/ids';
import { centralRoutes } from '@renderer/features/central/central.routes';
import { paquetesRoutes } from '@renderer/features/paquetes/paquetes.routes';
import { supervisionRoutes } from '@renderer/features/supervision/supervision.routes';
import { useSession } from '@renderer/lib/session';
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

/** The first screen of each place: the day at a point, the 24 points at the central. */
function Inicio() {
  const { punto } = useSession();
  return <Navigate to={punto.codigo === CENTRAL ? '/central' : '/hoy'} replace />;
}

function Broken() {
  const navigate = useNavigate();
  return <BrokenScreen onLeave={() => void navigate('/')} />;
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
              { index: true, element: <Inicio /> },
              ...centralRoutes,
              ...paquetesRoutes,
              ...supervisionRoutes,
              {
                path: 'respaldo/acta/:respaldoId',
                lazy: async () => ({ Component: (await import('@renderer/features/respaldos/acta-nueva-page')).ActaNuevaPage }),
              },
              { path: 'actas/:id', lazy: async () => ({ Component: (await import('@renderer/features/respaldos/acta-page')).ActaPage }) },
              { path: 'hoy', lazy: async () => ({ Component: (await import('./hoy-route')).HoyRoute }) },
              {
                Component: ActosRoute,
                children: [
                  ...casosRoutes,
                  ...documentosRoutes,
                  ...derivacionesRoutes,
                  ...visitasRoutes,
                  ...mediacionRoutes,
                  ...seguimientoRoutes,
                  ...personasRoutes,
                  ...directorioRoutes,
                  ...adjuntosRoutes,
                  ...consentimientosRoutes,
                  ...accesosRoutes,
                  ...agendaRoutes,
                  ...informesRoutes,
                ],
              },
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
    { initialEntries: [lastPath.get(usuarioId) ?? '/'] },
  );
  router.subscribe(({ location }) => lastPath.set(usuarioId, location.pathname));
  return router;
}
