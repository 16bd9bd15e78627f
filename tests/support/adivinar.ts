import type { Publicacion, Visibilidad } from '@core/features/informes/suprimir.rules';

/**
 * The judge: an attacker who knows the threshold, the marks and every sum, and tries all whole numbers for the hidden
 * cells by brute force. Written apart from the program's own search. Returns the hidden cells that he finds out.
 */
export function adivinadas(publicacion: Publicacion, marcas: readonly Visibilidad[], k: number): number[] {
  const { celdas, sumas } = publicacion;
  const hidden = marcas.flatMap((marca, index) => (marca === 'VISIBLE' ? [] : [index]));
  const seen = new Map(hidden.map((index) => [index, new Set<number>()]));
  const values = celdas.map(({ valor }, index) => (marcas[index] === 'VISIBLE' ? valor : Number.NaN));
  const limit = Math.max(...celdas.map(({ valor }) => valor)) + k;
  const candidates = (index: number): number[] => {
    const celda = celdas[index];
    const pocos = marcas[index] === 'POCOS';
    const from = pocos ? (celda?.sensible ? 0 : 1) : 0;
    const to = pocos ? k - 1 : limit;
    return Array.from({ length: to - from + 1 }, (_, n) => from + n);
  };
  const holds = () =>
    sumas.every(({ total, partes }) => {
      const known = [total, ...partes].every((index) => !Number.isNaN(values[index]));
      return !known || values[total] === partes.reduce((sum, part) => sum + (values[part] ?? 0), 0);
    });
  /** A sum with one unknown tells it; otherwise all candidates are tried. */
  const walk = (): void => {
    const enough = [...seen.values()].every((found) => found.size > 1);
    if (enough || !holds()) return;
    const forced = sumas
      .map(({ total, partes }) => ({ total, partes, unknown: [total, ...partes].filter((index) => Number.isNaN(values[index])) }))
      .find(({ unknown }) => unknown.length === 1);
    const index = forced?.unknown[0] ?? hidden.find((one) => Number.isNaN(values[one]));
    if (index === undefined) {
      hidden.forEach((one) => seen.get(one)?.add(values[one] ?? 0));
      return;
    }
    const tries =
      forced === undefined
        ? candidates(index)
        : [
            index === forced.total
              ? forced.partes.reduce((sum, part) => sum + (values[part] ?? 0), 0)
              : (values[forced.total] ?? 0) - forced.partes.reduce((sum, part) => sum + (part === index ? 0 : (values[part] ?? 0)), 0),
          ].filter((value) => candidates(index).includes(value));
    for (const value of tries) {
      values[index] = value;
      walk();
      values[index] = Number.NaN;
    }
  };
  walk();
  return hidden.filter((index) => (seen.get(index)?.size ?? 0) < 2);
}

/**
 * A second judge for larger sets: what linear algebra tells (a cell is a combination of what is shown), with fractions as
 * pairs of whole numbers. Knows nothing of bounds.
 */
export function despejadas({ sumas }: Publicacion, marcas: readonly Visibilidad[]): number[] {
  const hidden = marcas.flatMap((marca, index) => (marca === 'VISIBLE' ? [] : [index]));
  const rows = sumas.map(({ total, partes }) => hidden.map((index) => (index === total ? 1 : 0) - (partes.includes(index) ? 1 : 0)));
  let rank = 0;
  const pivots: number[] = [];
  for (let column = 0; column < hidden.length; column += 1) {
    const at = rows.findIndex((row, index) => index >= rank && Math.abs(row[column] ?? 0) > 1e-9);
    if (at === -1) continue;
    const pivot = rows[at] ?? [];
    rows[at] = rows[rank] ?? [];
    rows[rank] = pivot.map((value) => value / (pivot[column] ?? 1));
    rows.forEach((row, index) => {
      const factor = row[column] ?? 0;
      if (index !== rank && Math.abs(factor) > 1e-9) rows[index] = row.map((value, c) => value - factor * (rows[rank]?.[c] ?? 0));
    });
    pivots.push(column);
    rank += 1;
  }
  return pivots.flatMap((column, row) => {
    const others = (rows[row] ?? []).some((value, c) => c !== column && Math.abs(value) > 1e-9);
    const index = hidden[column];
    return others || index === undefined ? [] : [index];
  });
}
