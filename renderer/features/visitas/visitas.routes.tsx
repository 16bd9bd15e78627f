import type { RouteObject } from 'react-router';

/** Screens of this module; pages load when first opened. */
export const visitasRoutes: RouteObject[] = [
  { path: 'casos/:id/visitas/nueva', lazy: async () => ({ Component: (await import('./programar-page')).ProgramarVisitaPage }) },
  { path: 'casos/:id/visitas/:visitaId', lazy: async () => ({ Component: (await import('./visita-page')).VisitaPage }) },
  { path: 'casos/:id/visitas/:visitaId/ficha', lazy: async () => ({ Component: (await import('./ficha-page')).FichaVisitaPage }) },
];
