/** Institutions with a letter template of their own in this version (§6.1). */
export const INSTITUCIONES_CON_OFICIO = ['JCPD', 'FISCALIA'] as const;

/** Whether the program can write a letter to an institution. */
export function conOficio(institucion: string | null): boolean {
  return INSTITUCIONES_CON_OFICIO.some((codigo) => codigo === institucion);
}
