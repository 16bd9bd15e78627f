/** Follow-up of a case (domain.md §4.9). */
export const TIPOS_SEGUIMIENTO = ['VISITA', 'LLAMADA', 'REUNION', 'INSTITUCION', 'COMUNIDAD'] as const;
export const SITUACIONES_SEGUIMIENTO = ['MEJORA', 'IGUAL', 'EMPEORA', 'NO_SE_SABE'] as const;
export const CUMPLIMIENTOS = ['SI', 'NO', 'NO_SABE', 'NO_APLICA'] as const;
/** Why a case is annulled: written twice, or never a case (§4.1). Nothing is ever deleted. */
export const MOTIVOS_ANULACION = ['ERROR_REGISTRO', 'DUPLICADO'] as const;
export type TipoSeguimiento = (typeof TIPOS_SEGUIMIENTO)[number];
export type SituacionSeguimiento = (typeof SITUACIONES_SEGUIMIENTO)[number];
