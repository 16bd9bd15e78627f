import type { RouteObject } from 'react-router';

/** Screens of this module; pages load when first opened. */
export const accesosRoutes: RouteObject[] = [
  { path: 'casos/:id/acceso', lazy: async () => ({ Component: (await import('./acceso-page')).AccesoPage }) },
];
