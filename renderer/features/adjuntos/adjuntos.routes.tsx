import type { RouteObject } from 'react-router';

/** Screens of this module; pages load when first opened. */
export const adjuntosRoutes: RouteObject[] = [
  { path: 'casos/:id/adjuntos', lazy: async () => ({ Component: (await import('./adjuntos-page')).AdjuntosPage }) },
  { path: 'casos/:id/adjuntos/:adjuntoId', lazy: async () => ({ Component: (await import('./ver-adjunto-page')).VerAdjuntoPage }) },
];
