/** What a cell may hold on its way into a table. */
export type Valor = string | number | boolean | null | undefined;

const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '\t': '\\t',
  '\n': '\\n',
  '\r': '\\r',
  '\b': '\\b',
  '\f': '\\f',
  '\v': '\\v',
};

function celda(valor: Valor): string {
  if (valor === null || valor === undefined) return '\\N';
  if (typeof valor === 'boolean') return valor ? 't' : 'f';
  if (typeof valor === 'number') return String(valor);
  return valor.replace(/[\\\t\n\r\b\f\v]/g, (letra) => ESCAPES[letra] ?? letra);
}

/** One row as COPY reads it in its text format: cells between tabs, `\N` for what is not there. */
export const lineaDeCopia = (valores: readonly Valor[]): string => `${valores.map(celda).join('\t')}\n`;
