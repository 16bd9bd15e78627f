import type { RouteObject } from 'react-router';

/** Screens of this module; pages load when first opened. */
export const personasRoutes: RouteObject[] = [
  { path: 'casos/:id/familia', lazy: async () => ({ Component: (await import('./familia-page')).FamiliaPage }) },
  { path: 'personas', lazy: async () => ({ Component: (await import('./personas-page')).PersonasPage }) },
  { path: 'personas/:id', lazy: async () => ({ Component: (await import('./persona-page')).PersonaPage }) },
  { path: 'personas/:id/datos', lazy: async () => ({ Component: (await import('./datos-page')).DatosPage }) },
];
