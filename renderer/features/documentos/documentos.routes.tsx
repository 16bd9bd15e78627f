import type { RouteObject } from 'react-router';

/** Screens of this module; pages load when first opened. */
export const documentosRoutes: RouteObject[] = [];
