import type { RouteObject } from 'react-router';

/** Screens of this module; pages load when first opened. */
export const directorioRoutes: RouteObject[] = [
  { path: 'directorio', lazy: async () => ({ Component: (await import('./directorio-page')).DirectorioPage }) },
  { path: 'directorio/:codigo', lazy: async () => ({ Component: (await import('./institucion-page')).InstitucionPage }) },
];
