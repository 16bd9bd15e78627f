import type { RouteObject } from 'react-router';

/** Screens of this module; pages load when first opened. */
export const agendaRoutes: RouteObject[] = [
  { path: 'agenda', lazy: async () => ({ Component: (await import('./agenda-page')).AgendaPage }) },
  { path: 'agenda/feriados', lazy: async () => ({ Component: (await import('./feriados-page')).FeriadosPage }) },
];
