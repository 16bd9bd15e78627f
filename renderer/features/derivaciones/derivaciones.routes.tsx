import type { RouteObject } from 'react-router';

/** Screens of this module; pages load when first opened. */
export const derivacionesRoutes: RouteObject[] = [
  { path: 'casos/:id/derivaciones', lazy: async () => ({ Component: (await import('./derivaciones-page')).DerivacionesPage }) },
  { path: 'casos/:id/derivaciones/:derivacionId', lazy: async () => ({ Component: (await import('./derivacion-page')).DerivacionPage }) },
  {
    path: 'casos/:id/derivaciones/:derivacionId/respuesta',
    lazy: async () => ({ Component: (await import('./respuesta-page')).RespuestaPage }),
  },
];
