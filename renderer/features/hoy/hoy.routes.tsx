import type { RouteObject } from 'react-router';

/** Screens of this module; pages load when first opened. */
export const hoyRoutes: RouteObject[] = [{ path: 'hoy', lazy: async () => ({ Component: (await import('./hoy-page')).HoyPage }) }];
