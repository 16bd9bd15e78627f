import { expect } from 'vitest';
import { DOCUMENTOS_RUTA } from './ejemplos-ruta';
import { fold, pagesOf } from './papel';

/** Reading aids for the tests of the documents of a case. */

/** All pages of an example as one text. */
export const whole = async (nombre: keyof typeof DOCUMENTOS_RUTA): Promise<string> => (await pagesOf(DOCUMENTOS_RUTA[nombre])).join(' ');

/** Every part is there, each after the one before. */
export function inOrder(text: string, parts: readonly string[]): void {
  const places = parts.map((part) => text.indexOf(fold(part)));
  expect(parts.filter((_, index) => places[index] === -1)).toEqual([]);
  expect(places).toEqual([...places].sort((a, b) => a - b));
}
