import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comoCodigo, marcaDeCaso, textoDeIndice, toFtsQuery } from '@core/features/casos/busqueda.rules';

const NOMBRADO = {
  instituciones: [
    { codigo: 'JCPD', nombreOficial: 'Junta Cantonal de Protección de Derechos de Loja', nombreCorto: 'la Junta Cantonal (JCPD)' },
    { codigo: 'PATRONATO', nombreOficial: 'Patronato Municipal', nombreCorto: 'el Patronato Municipal' },
  ],
  tipos: [{ codigo: 'VIO-01', etiqueta: 'Maltrato físico' }],
} as const;
const exacta = (texto: string) => toFtsQuery(texto, NOMBRADO)?.exacta ?? null;
const parecida = (texto: string) => toFtsQuery(texto, NOMBRADO)?.parecida ?? null;

describe('toFtsQuery', () => {
  it.each<[string, string | null]>([
    ['luna', '{texto} : ("luna"*)'],
    ['  Luna   Ejemplo ', '{texto} : ("Luna"*) AND {texto} : ("Ejemplo"*)'],
    ['l', '{texto} : ("l")'],
    ['luna OR NOT sol*', '{texto} : ("luna"*) AND {texto} : ("OR"*) AND {texto} : ("NOT"*) AND {texto} : ("sol"*)'],
    ['"lu"na"', '{texto} : ("lu"*) AND {texto} : ("na"*)'],
    ['%%% ---', null],
    ['', null],
    // particles join names and identify nobody, but alone they are what was typed
    ['de la Cruz', '{texto} : ("Cruz"*)'],
    ['de la', '{texto} : ("de"*) AND {texto} : ("la"*)'],
    // a number in one piece or part after part, whatever stands between
    ['DC-13-2026-0001-O', '{texto} : ("dc1320260001o"* OR "DC 13 2026 0001 O")'],
    ['0456/2026', '{texto} : ("04562026"* OR "0456 2026"*)'],
    ['vio-01', '{texto} : ("vio01"* OR "vio 01"*)'],
    // authorities by code, by a whole word, or by the beginning of a longer one; types by a word of their label
    ['jcpd', '{texto} : ("jcpd"* OR "zautjcpd")'],
    ['junta', '{texto} : ("junta"* OR "zautjcpd")'],
    ['patro', '{texto} : ("patro"* OR "zautpatronato")'],
    ['patr', '{texto} : ("patr"*)'],
    ['maltrato', '{texto} : ("maltrato"* OR "vio01")'],
    ['FÍSICO', '{texto} : ("FÍSICO"* OR "vio01")'],
  ])('%j', (texto, esperada) => {
    expect(exacta(texto)).toBe(esperada);
  });

  it('sounds are asked for words of three letters or more, and for the whole where words join', () => {
    expect(parecida('llanez')).toBe('({texto} : ("llanez"*) OR {fonetica} : ("yanes"))');
    expect(parecida('ll')).toBeNull();
    expect(parecida('0456')).toBeNull();
    expect(parecida('luna 2026')).toBe('({texto} : ("luna"*) OR {fonetica} : ("luna")) AND {texto} : ("2026"*)');
    expect(parecida('san martín')).toContain(' OR {fonetica} : ("sanmartin")');
  });

  it('is never more than so many words, and holds letters and digits in quotes alone', () => {
    expect(exacta('a b c d e f g h i j k')?.match(/"\w"/g)).toHaveLength(8);
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (texto) => {
        const consultas = toFtsQuery(texto, NOMBRADO);
        for (const consulta of [consultas?.exacta, consultas?.parecida]) {
          if (consulta == null) continue;
          expect(
            consulta
              .replace(/"[\p{L}\p{N} ]+"\*?/gu, '')
              .replace(/\{(?:texto|fonetica)\} :|\(|\)|AND|OR/g, '')
              .trim(),
          ).toBe('');
        }
      }),
      { numRuns: 500, seed: 20_260_316 },
    );
  });
});

describe('comoCodigo', () => {
  it.each<[string, string | null]>([
    ['DC13-2026-0007', 'DC13-2026-0007'],
    [' dc13-2026-0007 ', 'DC13-2026-0007'],
    ['dc13 2026 0007', 'DC13-2026-0007'],
    ['dc1320260007', 'DC13-2026-0007'],
    ['DC13-2026-0007-R1', 'DC13-2026-0007-R1'],
    ['DC13-2026-00', 'DC13-2026-00'],
    ['DC-13-2026-0007-O', null],
    ['DC-13-2026-0007', null],
    ['DC13-2026', null],
    ['luna', null],
    ["DC13-2026-0007' OR 1=1", null],
  ])('%j', (texto, esperado) => {
    expect(comoCodigo(texto)).toBe(esperado);
  });
});

describe('textoDeIndice', () => {
  const CASO = {
    id: '0195a000-0000-7000-8001-000000000001',
    numeros: ['DC13-2026-0001', 'DC-13-2026-0001-O'],
    nombres: ['Luna Yánez de la Cruz', 'Luna Yánez'],
    otros: ['San Jacinto', '305999903-1'],
    tipos: ['VIO-01'],
    instituciones: ['JCPD', 'DEF_PUBLICA'],
  };

  it('keeps the parts of numbers in their order, other words once, authorities and the case behind a mark', () => {
    expect(textoDeIndice(CASO).texto).toBe(
      'DC13 2026 0001 DC 13 2026 0001 O vio 01 luna yánez de la cruz san jacinto 305999903 1 3059999031 vio01 zautjcpd zautdefpublica ' +
        marcaDeCaso(CASO.id),
    );
  });

  it('writes the sound of names and of nothing else', () => {
    expect(textoDeIndice(CASO).fonetica).toBe('luna yanes krus');
    expect(textoDeIndice({ ...CASO, nombres: [] }).fonetica).toBe('');
  });

  it('two cases never share their mark', () => {
    expect(marcaDeCaso(CASO.id)).toBe('zcaso0195a0000000700080010000 00000001'.replace(' ', ''));
    expect(marcaDeCaso(CASO.id)).toMatch(/^zcaso[0-9a-f]{32}$/);
  });
});
