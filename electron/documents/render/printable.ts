import { imprimible } from '@core/features/documentos/caracteres.rules';
import type { TDocumentDefinitions } from './pdf-types';

/**
 * A copy of a definition in which every text can be drawn with the font (see caracteres.rules). It is done here, at the
 * last gate, so that no template can forget it.
 */
export function printableDefinition(definition: TDocumentDefinitions): TDocumentDefinitions {
  const { content, header, footer, background } = definition;
  return {
    ...definition,
    content: printable(content),
    ...(typeof header === 'function' && { header: (...args) => printable(header(...args)) }),
    ...(typeof footer === 'function' && { footer: (...args) => printable(footer(...args)) }),
    ...(typeof background === 'function' && { background: (...args) => printable(background(...args)) }),
  };
}

/** Keys whose strings are drawings or settings, not words. */
const NOT_WORDS = new Set(['svg', 'qr', 'font', 'alignment', 'width', 'widths', 'color', 'lineColor', 'type', 'style', 'd']);

function printable<T>(node: T): T;
function printable(node: unknown): unknown {
  if (typeof node === 'string') return imprimible(node);
  if (Array.isArray(node)) return node.map((part: unknown) => printable(part));
  if (typeof node === 'object' && node !== null) {
    return Object.fromEntries(
      Object.entries(node).map(([key, value]: [string, unknown]) => [key, NOT_WORDS.has(key) ? copy(value) : printable(value)]),
    );
  }
  return node;
}

/** Settings are copied too: pdfmake writes its measures into them. */
function copy(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copy);
  return value;
}
