import type { RouteObject } from 'react-router';

/** Screens of this module; pages load when first opened. The period stands in the path as codes: `/informes/preparar/MENSUAL/2026/3`. */
export const informesRoutes: RouteObject[] = [
  { path: 'informes', lazy: async () => ({ Component: (await import('./informes-page')).InformesPage }) },
  {
    path: 'informes/preparar/:clase/:anio/:numero',
    lazy: async () => ({ Component: (await import('./preparar-page')).PrepararInformePage }),
  },
];
