/**
 * Papers that a family takes along to the Unidad Judicial de Familia (domain.md §2: nobody sues by letter, the point
 * orients). Data to be confirmed with the lawyer; the sheet says that the court may ask for others.
 */
interface Papeles {
  /** Types of case that the list is for. */
  readonly tipos: RegExp;
  readonly papeles: readonly string[];
}

const COMUNES: readonly string[] = [
  'Cédula de quien presenta la demanda',
  'Cédula o partida de nacimiento de la niña, niño o adolescente',
  'Dirección de la casa (planilla de luz o de agua)',
  'Nombre y dirección de la otra parte, para que le citen',
];

const POR_TIPO: readonly Papeles[] = [
  {
    tipos: /^SUP-05$/,
    papeles: [
      'Comprobante de ingresos de quien debe pagar, si lo tiene',
      'Número de cuenta donde se depositaría la pensión',
      'Comprobantes de gastos: escuela, salud, arriendo',
    ],
  },
  { tipos: /^FAM-0[2348]$/, papeles: ['Certificado de la escuela o del centro de salud', 'Sentencia o acuerdo anterior, si existe'] },
  { tipos: /^IDE-03$/, papeles: ['Partida de nacimiento íntegra', 'Fotografías, mensajes o testigos de la relación, si los hay'] },
  {
    tipos: /^FAM-05$/,
    papeles: ['Sentencia o acuerdo de tenencia o visitas, si existe', 'Lugar donde cree que está la niña, niño o adolescente'],
  },
];

/** The checklist for a case, without repetitions. */
export function papelesPara(tipos: readonly string[]): string[] {
  const propios = POR_TIPO.filter((fila) => tipos.some((tipo) => fila.tipos.test(tipo))).flatMap(({ papeles }) => papeles);
  return [...new Set([...COMUNES, ...propios])];
}

/** Matters of the Unidad Judicial de Familia: only these are named on the sheet that a family carries home. */
export const MATERIAS_DE_FAMILIA = /^(SUP-05|IDE-03|FAM-0[23458])$/;
