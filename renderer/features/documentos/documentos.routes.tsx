import type { RouteObject } from 'react-router';

/** Screens of this module; pages load when first opened. */
export const documentosRoutes: RouteObject[] = [
  {
    path: 'documentos/:casoId/oficio/:institucion',
    lazy: async () => ({ Component: (await import('./preparar-page')).PrepararOficioPage }),
  },
  { path: 'documentos/:casoId/ficha/:version', lazy: async () => ({ Component: (await import('./preparar-page')).PrepararFichaPage }) },
  {
    path: 'documentos/:casoId/insistencia/:derivacionId',
    lazy: async () => ({ Component: (await import('./referido-page')).PrepararInsistenciaPage }),
  },
  {
    path: 'documentos/:casoId/alcance/:derivacionId',
    lazy: async () => ({ Component: (await import('./referido-page')).PrepararAlcancePage }),
  },
  { path: 'formularios', lazy: async () => ({ Component: (await import('./formularios-page')).FormulariosPage }) },
  { path: 'documentos/:documentoId', lazy: async () => ({ Component: (await import('./leer-page')).LeerDocumentoPage }) },
];
