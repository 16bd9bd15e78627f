/** What of a case tells of sexual violence: its types and its answers of the triage, by code. */
export interface PosibleSexual {
  readonly tipos: readonly string[];
  readonly respuestas: Readonly<Record<string, string | undefined>>;
}

/** Sexual violence by its type: the group SEX, and pregnancy under 14, which is always COIP 171 (§3). */
export const TIPOS_SEXUALES = /^SEX-|^SUP-07$/;

/** Types outside the group SEX, by code: for who has to ask in SQL. */
export const TIPOS_SEXUALES_SUELTOS = ['SUP-07'] as const;

/** Questions of §4.4 whose «sí» says that there was sexual violence: those that the catalogue marks `SEXUAL`. */
export const PREGUNTAS_SEXUALES = ['A3', 'B1'] as const;

export const tieneTipoSexual = (tipos: readonly string[]): boolean => tipos.some((tipo) => TIPOS_SEXUALES.test(tipo));

/**
 * The one rule of what a case of sexual violence is (§1.5.5–6): by a type, or by an answer while nobody has chosen the type.
 * Reserve, motive, attachments and letters all ask it; `casoSexual` of accesos is the same in SQL.
 */
export function esCasoSexual({ tipos, respuestas }: PosibleSexual): boolean {
  return tieneTipoSexual(tipos) || PREGUNTAS_SEXUALES.some((codigo) => respuestas[codigo] === 'SI');
}
