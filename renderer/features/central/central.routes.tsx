import type { RouteObject } from 'react-router';

/** The central's own part; a point has no way here. */
export const centralRoutes: RouteObject[] = [
  { path: 'central', lazy: async () => ({ Component: (await import('./puntos-page')).PuntosPage }) },
  { path: 'central/recibir', lazy: async () => ({ Component: (await import('./recibir-page')).RecibirPage }) },
  { path: 'central/tarjeta', lazy: async () => ({ Component: (await import('./tarjeta-page')).TarjetaPage }) },
  { path: 'central/puntos/:codigo', lazy: async () => ({ Component: (await import('./punto-page')).PuntoPage }) },
];
