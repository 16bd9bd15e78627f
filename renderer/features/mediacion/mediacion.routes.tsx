import type { RouteObject } from 'react-router';

/** Screens of this module; pages load when first opened. */
export const mediacionRoutes: RouteObject[] = [
  { path: 'casos/:id/mediacion/nueva', lazy: async () => ({ Component: (await import('./nueva-page')).NuevaMediacionPage }) },
  { path: 'casos/:id/mediacion/:mediacionId', lazy: async () => ({ Component: (await import('./mediacion-page')).MediacionPage }) },
  {
    path: 'casos/:id/mediacion/:mediacionId/a-solas/:parteId',
    lazy: async () => ({ Component: (await import('./a-solas-page')).ASolasPage }),
  },
  { path: 'casos/:id/mediacion/:mediacionId/acta', lazy: async () => ({ Component: (await import('./acta-page')).ActaPage }) },
];
