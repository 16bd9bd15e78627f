import type { RouteObject } from 'react-router';

/** Screens of this module; pages load when first opened. */
export const seguimientoRoutes: RouteObject[] = [
  { path: 'casos/:id/seguimiento/nuevo', lazy: async () => ({ Component: (await import('./nuevo-page')).NuevoSeguimientoPage }) },
  { path: 'casos/:id/seguimiento/:seguimientoId', lazy: async () => ({ Component: (await import('./seguimiento-page')).SeguimientoPage }) },
  { path: 'casos/:id/cierre', lazy: async () => ({ Component: (await import('./cierre-page')).CierrePage }) },
  { path: 'casos/:id/cierre/acta', lazy: async () => ({ Component: (await import('./acta-page')).ActaCierrePage }) },
  { path: 'casos/:id/hoja-ruta', lazy: async () => ({ Component: (await import('./hoja-page')).HojaRutaPage }) },
];
