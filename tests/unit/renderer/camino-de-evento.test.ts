import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { caminoDeEvento } from '@renderer/lib/camino-de-evento';

/** Lines that say all there is to say; a panel at the side shows who and when. */
const SIN_PANTALLA = ['CONOCIMIENTO', 'REGISTRO', 'PAPEL', 'TRASLADO', 'RAZON', 'PLAZO', 'LLAMADA_911', 'DENUNCIA_VERBAL'];

/** Every kind of line that some use case writes: `anotarEvento(…, { …, tipo: 'X' … })`. */
function tiposEscritos(folder: string): string[] {
  return fs.readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const full = path.join(folder, entry.name);
    if (entry.isDirectory()) return tiposEscritos(full);
    if (!entry.name.endsWith('.ts')) return [];
    const text = fs.readFileSync(full, 'utf8');
    return [...text.matchAll(/anotarEvento\([^;]*?tipo: '([A-Z_0-9]+)'/gs)].flatMap(([, tipo]) => (tipo === undefined ? [] : [tipo]));
  });
}

describe('each line of the history opens its record', () => {
  const tipos = [...new Set(tiposEscritos(path.resolve('electron', 'features')))].toSorted();
  it('the search finds the kinds', () => expect(tipos.length).toBeGreaterThan(20));
  it.each(tipos)('%s', (tipo) => {
    const camino = caminoDeEvento('c', { tipo, referenciaId: 'r' });
    if (SIN_PANTALLA.includes(tipo)) expect(camino).toBeNull();
    else expect(camino).toMatch(/^\/(casos\/c|documentos\/r|personas\/r)/);
  });
});
