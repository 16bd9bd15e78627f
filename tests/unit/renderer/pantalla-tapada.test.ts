import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const RENDERER = path.resolve(import.meta.dirname, '../../../renderer');
const archivos = fs.readdirSync(RENDERER, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.tsx'));

/** The element on which each `dato-personal` of a file stands. */
function elementos(fuente: string): string[] {
  return [...fuente.matchAll(/dato-personal/g)].flatMap(({ index }) => {
    const tag = [...fuente.slice(0, index).matchAll(/<([A-Za-z][\w.]*)/g)].at(-1)?.[1];
    return tag === undefined ? [] : [tag];
  });
}

describe('privacy screen (F9)', () => {
  it('finds the element of a class', () => {
    expect(elementos('<p><span className="x dato-personal">{uno}</span></p>')).toEqual(['span']);
  });

  // the style sheet covers what is typed and pictures; a name or a text of a case that is drawn goes through <Nombre>
  it('covers no drawn text by a class of inputs', () => {
    const mal = archivos.flatMap((file) =>
      elementos(fs.readFileSync(path.join(RENDERER, file), 'utf8'))
        .filter((tag) => /^[a-z]/.test(tag) && !['input', 'textarea', 'img'].includes(tag))
        .map((tag) => `${file}: <${tag}>`),
    );
    expect(archivos.length).toBeGreaterThan(100);
    expect(mal).toEqual([]);
  });
});
