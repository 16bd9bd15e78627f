const MARCADOR = /\{\{\s*([^{}]*?)\s*\}\}/g;

/** Names of the `{{placeholders}}` in a template text, in order, each once. */
export function marcadores(texto: string): string[] {
  return [...new Set(Array.from(texto.matchAll(MARCADOR), (hallado) => hallado[1] ?? ''))];
}

/**
 * Fills the `{{placeholders}}` of a template text in one pass: a value that itself looks like a placeholder is printed
 * as it is, never expanded.
 * @throws Error on a placeholder without a value; an unfilled gap must never reach paper.
 */
export function rellenar(texto: string, valores: Readonly<Record<string, string>>): string {
  return texto.replace(MARCADOR, (_, marcador: string) => {
    const valor = Object.hasOwn(valores, marcador) ? valores[marcador] : undefined;
    if (valor === undefined) throw new Error(`Unknown placeholder {{${marcador}}} in template text`);
    return valor;
  });
}
