import type { RouteObject } from 'react-router';

/** Packages back: the central decides and writes them, a point looks at one and applies it. */
export const paquetesRoutes: RouteObject[] = [
  { path: 'central/catalogos', lazy: async () => ({ Component: (await import('./catalogos-page')).CatalogosPage }) },
  { path: 'central/paquete', lazy: async () => ({ Component: (await import('./preparar-page')).PrepararPaquetePage }) },
  { path: 'respaldo/paquete', lazy: async () => ({ Component: (await import('./recibir-paquete-page')).RecibirPaquetePage }) },
];
