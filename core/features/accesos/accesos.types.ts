/** Why somebody is excused from a case (domain.md §1.5.4): relative to the 4th degree, in-law to the 2nd, neighbour party, employer. */
export const CAUSAS_IMPEDIMENTO = ['PARENTESCO', 'AFINIDAD', 'VECINDAD', 'EMPLEO', 'OTRA'] as const;
export type CausaImpedimento = (typeof CAUSAS_IMPEDIMENTO)[number];

/** By what somebody may open a restricted case: worked on it, was given access, or took it in an emergency until an hour. */
export const VIAS_ACCESO = ['ACTUACION', 'OTORGADO', 'EMERGENCIA'] as const;
export type ViaAcceso = (typeof VIAS_ACCESO)[number];

/** The same, with those who need no row of their own. */
export const MOTIVOS_ACCESO = ['COORDINACION', 'RESPONSABLE', 'REGISTRO', ...VIAS_ACCESO, 'PUNTO'] as const;
export type MotivoAcceso = (typeof MOTIVOS_ACCESO)[number];
