/** Acts that move a case along its route (domain.md §4.3). */
export const ACTOS_DE_RUTA = [
  'VALORAR',
  'VISITAR',
  'MEDIAR',
  'EMITIR_OFICIO',
  'REGISTRAR_ENTREGA',
  'ACORDAR',
  'SEGUIR',
  'CERRAR',
  'REABRIR',
  'ANULAR',
] as const;
export type ActoDeRuta = (typeof ACTOS_DE_RUTA)[number];
