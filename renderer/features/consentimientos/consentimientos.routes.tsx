import type { RouteObject } from 'react-router';

/** Screens of this module; pages load when first opened. */
export const consentimientosRoutes: RouteObject[] = [
  { path: 'casos/:id/consentimientos', lazy: async () => ({ Component: (await import('./consentimientos-page')).ConsentimientosPage }) },
];
