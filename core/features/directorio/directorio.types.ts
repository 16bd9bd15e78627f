/** `VENCIDA`: checked, but longer ago than the programme admits. */
export type SituacionVerificacion = 'NUNCA' | 'VENCIDA' | 'VIGENTE';
