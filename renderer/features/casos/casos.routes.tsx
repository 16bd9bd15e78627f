import type { RouteObject } from 'react-router';

/** Screens of this module; pages load when first opened. */
export const casosRoutes: RouteObject[] = [
  { path: 'casos', lazy: async () => ({ Component: (await import('./casos-page')).CasosPage }) },
  { path: 'casos/registrar', lazy: async () => ({ Component: (await import('./registrar-page')).RegistrarPage }) },
  { path: 'casos/:id', lazy: async () => ({ Component: (await import('./caso-page')).CasoPage }) },
  { path: 'casos/:id/valorar', lazy: async () => ({ Component: (await import('./valorar-page')).ValorarPage }) },
  { path: 'casos/:id/editar', lazy: async () => ({ Component: (await import('./editar-page')).EditarPage }) },
];
