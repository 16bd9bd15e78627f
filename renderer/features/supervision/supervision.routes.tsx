import type { RouteObject } from 'react-router';

/** Notes of the central at the point. */
export const supervisionRoutes: RouteObject[] = [
  { path: 'supervision', lazy: async () => ({ Component: (await import('./notas-page')).NotasPage }) },
  { path: 'supervision/:id', lazy: async () => ({ Component: (await import('./nota-page')).NotaPage }) },
];
