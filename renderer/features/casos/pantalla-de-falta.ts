import type { Caso } from '@core/features/casos/casos.contract';

/** Where something that the sheet lacks is written, when it has a screen of its own: the household, the answers of each child. */
export function pantallaDeFalta(caso: Pick<Caso, 'id' | 'nna'>, campo: string): string | null {
  if (campo.startsWith('familia')) return `/casos/${caso.id}/familia`;
  if (!campo.endsWith('.datos')) return null;
  const nna = caso.nna.find(({ datos }) => Object.keys(datos).length <= 1) ?? caso.nna[0];
  return nna === undefined ? null : `/personas/${nna.personaId}/datos`;
}
