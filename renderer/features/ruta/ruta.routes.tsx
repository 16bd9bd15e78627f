import type { RouteObject } from 'react-router';

/** Screens of this module; pages load when first opened. */
export const rutaRoutes: RouteObject[] = [
  { path: 'consulta', lazy: async () => ({ Component: (await import('./consulta-page')).ConsultaPage }) },
];
