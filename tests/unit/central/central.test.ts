import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { admiteConMotivo, clasificarPaquete, compararCasos, rechazoDe } from '@core/features/central/recepcion.rules';
import type { CasoConsolidado, RecepcionPrevia, Remitente } from '@core/features/central/central.types';
import { huellaCorta, leerTarjeta, palabrasDeHuella, tarjetaSchema, textoFirmado, textoHuella } from '@core/features/central/tarjeta.rules';
import { enlazarTraslados } from '@core/features/central/traslado.rules';
import { isSignedBy, isSigningKey, makeSigningKey, sign } from '@electron/platform/crypto/signing';

const paquete = (cambio: Partial<Remitente> = {}): Remitente => ({
  punto: 'DC-13',
  dispositivoId: 'a',
  secuencia: 5,
  creadoEn: '2026-03-16T14:00:00.000Z',
  esDemo: false,
  bitacora: { ultima: 50, hash: 'h' },
  sha256: 'x',
  ...cambio,
});
const previa: RecepcionPrevia = {
  dispositivoId: 'a',
  secuencia: 4,
  generadoEn: '2026-03-15T14:00:00.000Z',
  bitacora: { ultima: 40, hash: 'g' },
};
const contexto = { yaRecibido: false, esDemo: false, continua: true };

describe('where a package belongs', () => {
  it.each<[string, Partial<Remitente>, RecepcionPrevia | null, Partial<typeof contexto> | { continua: null }, string]>([
    ['the first of its point', {}, null, {}, 'NUEVO'],
    ['the next one', {}, previa, {}, 'NUEVO'],
    ['some were lost on the way', { secuencia: 9 }, previa, {}, 'NUEVO'],
    ['only its manifest was read', {}, previa, { continua: null }, 'NUEVO'],
    ['the same again', {}, previa, { yaRecibido: true }, 'YA_RECIBIDO'],
    ['older', { secuencia: 3, creadoEn: '2026-03-14T14:00:00.000Z' }, previa, {}, 'ANTERIOR'],
    ['another machine', { dispositivoId: 'b' }, previa, {}, 'OTRO_EQUIPO'],
    ['another machine with a smaller number', { dispositivoId: 'b', secuencia: 1 }, previa, {}, 'OTRO_EQUIPO'],
    ['a smaller number made later', { secuencia: 3 }, previa, {}, 'OTRA_HISTORIA'],
    ['the same number with other content', { secuencia: 4 }, previa, {}, 'OTRA_HISTORIA'],
    ['a log that does not continue', {}, previa, { continua: false }, 'OTRA_HISTORIA'],
    ['a log that is shorter', { bitacora: { ultima: 39, hash: 'h' } }, previa, { continua: null }, 'OTRA_HISTORIA'],
    ['invented data', { esDemo: true }, previa, { yaRecibido: true }, 'FICTICIO'],
    ['the central itself', { punto: 'CENTRAL' }, previa, {}, 'NO_DE_PUNTO'],
  ])('%s', (_what, cambio, antes, mas, estado) => {
    expect(clasificarPaquete(paquete(cambio), antes, { ...contexto, ...mas } as typeof contexto)).toBe(estado);
  });

  it('a reason overrules only what may be true: another machine, another history', () => {
    const estados = ['NUEVO', 'YA_RECIBIDO', 'ANTERIOR', 'OTRO_EQUIPO', 'OTRA_HISTORIA', 'FICTICIO', 'NO_DE_PUNTO'] as const;
    expect(estados.filter(admiteConMotivo)).toEqual(['OTRO_EQUIPO', 'OTRA_HISTORIA']);
    expect(estados.filter((estado) => rechazoDe(estado) === null)).toEqual(['NUEVO', 'YA_RECIBIDO']);
  });

  it('any order, duplicates and losses of one machine’s packages end at the newest that arrived', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 40 }), (numeros) => {
        let ultima: RecepcionPrevia | null = null;
        const recibidos = new Set<number>();
        for (const secuencia of numeros) {
          const llega = paquete({
            secuencia,
            creadoEn: new Date(secuencia * 1e9).toISOString(),
            bitacora: { ultima: secuencia * 10, hash: '' },
          });
          const estado = clasificarPaquete(llega, ultima, { yaRecibido: recibidos.has(secuencia), esDemo: false, continua: true });
          expect(['NUEVO', 'YA_RECIBIDO', 'ANTERIOR']).toContain(estado);
          if (estado !== 'NUEVO') continue;
          recibidos.add(secuencia);
          ultima = { dispositivoId: 'a', secuencia, generadoEn: llega.creadoEn, bitacora: llega.bitacora };
        }
        expect(ultima?.secuencia).toBe(Math.max(...numeros));
      }),
    );
  });
});

const caso = (codigo: string, cambio: Partial<CasoConsolidado> = {}): CasoConsolidado => ({
  casoId: `id-${codigo}`,
  codigo,
  estado: 'REGISTRADO',
  conocidoEn: '2026-03-16T14:00:00.000Z',
  cerradoEn: null,
  trasladadoA: null,
  recibidoDe: null,
  hecho: { tipos: ['VIO-01'] } as unknown as CasoConsolidado['hecho'],
  ...cambio,
});

describe('what changed', () => {
  it('new, changed, closed and gone, each once and in order', () => {
    const antes = [caso('4'), caso('1'), caso('2'), caso('3', { estado: 'CERRADO' }), caso('7')];
    const ahora = [
      caso('2', { estado: 'VALORADO' }),
      caso('6'),
      caso('5'),
      caso('1', { estado: 'CERRADO' }),
      caso('3', { estado: 'EN_SEGUIMIENTO' }),
      caso('7'),
    ];
    expect(compararCasos(antes, ahora)).toEqual({
      primera: false,
      total: 6,
      nuevos: ['5', '6'],
      cambiados: ['2', '3'],
      cerrados: ['1'],
      idos: ['4'],
    });
    expect(compararCasos(null, ahora)).toEqual({ primera: true, total: 6, nuevos: [], cambiados: [], cerrados: [], idos: [] });
    expect(compararCasos(ahora, ahora)).toMatchObject({ nuevos: [], cambiados: [], cerrados: [], idos: [] });
  });

  it('facts count, not the order of their keys', () => {
    const a = { ...caso('1'), hecho: { a: 1, b: 2 } as unknown as CasoConsolidado['hecho'] };
    const b = { ...caso('1'), hecho: { b: 2, a: 1 } as unknown as CasoConsolidado['hecho'] };
    expect(compararCasos([a], [b]).cambiados).toEqual([]);
  });
});

describe('a case handed from one point to another', () => {
  const fila = (punto: string, codigo: string, cambio: Partial<CasoConsolidado> & { tipos?: string[] } = {}) => {
    const { hecho: _hecho, ...resto } = caso(codigo, cambio);
    return { ...resto, punto, tipos: cambio.tipos ?? ['VIO-01'] };
  };
  it('links both sides, and says when one has not arrived', () => {
    const filas = [
      fila('DC-13', 'A', { trasladadoA: 'DC-08', cerradoEn: '2026-03-10T00:00:00.000Z' }),
      fila('DC-08', 'B', { recibidoDe: 'DC-13' }),
      fila('DC-21', 'C', { trasladadoA: 'DC-13', cerradoEn: '2026-03-11T00:00:00.000Z' }),
      fila('DC-02', 'D', { recibidoDe: 'DC-21' }),
    ];
    expect(
      enlazarTraslados(filas).map(({ de, a, enviado, recibido, dudoso }) => [de, a, enviado?.codigo, recibido?.codigo, dudoso]),
    ).toEqual([
      ['DC-13', 'DC-08', 'A', 'B', false],
      ['DC-21', 'DC-02', undefined, 'D', false],
      ['DC-21', 'DC-13', 'C', undefined, false],
    ]);
  });

  it('several in one direction: by kind of violation first, and somebody should look', () => {
    const filas = [
      fila('DC-13', 'A', { trasladadoA: 'DC-08', cerradoEn: '2026-03-01T00:00:00.000Z', tipos: ['VIO-01'] }),
      fila('DC-13', 'B', { trasladadoA: 'DC-08', cerradoEn: '2026-03-02T00:00:00.000Z', tipos: ['SUP-05'] }),
      fila('DC-08', 'X', { recibidoDe: 'DC-13', conocidoEn: '2026-03-03T00:00:00.000Z', tipos: ['SUP-05'] }),
      fila('DC-08', 'Y', { recibidoDe: 'DC-13', conocidoEn: '2026-03-04T00:00:00.000Z', tipos: ['VIO-01'] }),
    ];
    const pares = (lista: typeof filas) =>
      enlazarTraslados(lista).map(({ enviado, recibido, dudoso }) => [enviado?.codigo, recibido?.codigo, dudoso]);
    expect(pares(filas)).toEqual([
      ['A', 'Y', true],
      ['B', 'X', true],
    ]);
    fc.assert(
      fc.property(fc.shuffledSubarray(filas, { minLength: 4 }), (otra) => {
        expect(pares(otra)).toEqual(pares(filas));
      }),
    );
  });

  it('no case is linked twice and none is lost', () => {
    const lado = fc.record({
      punto: fc.constantFrom('DC-01', 'DC-02', 'DC-03'),
      otro: fc.constantFrom('DC-01', 'DC-02', 'DC-03'),
      envia: fc.boolean(),
      tipo: fc.constantFrom('VIO-01', 'SUP-05'),
      dia: fc.integer({ min: 1, max: 28 }),
    });
    fc.assert(
      fc.property(fc.array(lado, { maxLength: 20 }), (lados) => {
        const filas = lados.map(({ punto, otro, envia, tipo, dia }, index) =>
          fila(punto, `c${index}`, {
            ...(envia ? { trasladadoA: otro } : { recibidoDe: otro }),
            tipos: [tipo],
            conocidoEn: `2026-03-${String(dia).padStart(2, '0')}T00:00:00.000Z`,
          }),
        );
        const vistos = enlazarTraslados(filas).flatMap(({ enviado, recibido }) => [enviado?.codigo, recibido?.codigo].filter(Boolean));
        expect(vistos.map(String).toSorted()).toEqual(filas.map(({ codigo }) => codigo).toSorted());
      }),
    );
  });
});

describe('the card', () => {
  const firma = makeSigningKey();
  const base = {
    formato: 'vigia-tarjeta-central',
    version: 1,
    nombre: 'Oficina',
    sello: `age1${'q'.repeat(58)}`,
    firma: firma.publica,
    creadaEn: '2026-03-16T14:00:00.000Z',
    ficticia: false,
  } as const;
  it('signs everything it says', () => {
    const prueba = sign(Buffer.from(textoFirmado(base)), firma.privada);
    expect(tarjetaSchema.safeParse({ ...base, prueba }).success).toBe(true);
    expect(isSignedBy(Buffer.from(textoFirmado(base)), prueba, firma.publica)).toBe(true);
    for (const cambio of [
      { nombre: 'x' },
      { sello: `age1${'p'.repeat(58)}` },
      { creadaEn: '2026-03-17T14:00:00.000Z' },
      { ficticia: true },
    ])
      expect(isSignedBy(Buffer.from(textoFirmado({ ...base, ...cambio })), prueba, firma.publica)).toBe(false);
    expect(isSignedBy(Buffer.from(textoFirmado(base)), prueba, makeSigningKey().publica)).toBe(false);
    expect(isSignedBy(Buffer.from('x'), 'nada', firma.publica)).toBe(false);
    expect(isSigningKey(firma.publica)).toBe(true);
    expect(isSigningKey(firma.privada)).toBe(false);
    expect(() => sign(Buffer.from('x'), firma.publica)).toThrow(TypeError);
  });

  it('its fingerprint depends on both keys, and its words on every one of 88 bits', () => {
    expect(textoHuella(base)).not.toBe(textoHuella({ ...base, sello: `age1${'p'.repeat(58)}` }));
    expect(textoHuella(base)).not.toBe(textoHuella({ ...base, firma: makeSigningKey().publica }));
    const otroNombre = { ...base, nombre: 'Otra' };
    expect(textoHuella(base)).toBe(textoHuella(otroNombre));
    const cero = '0'.repeat(64);
    expect(palabrasDeHuella(cero)).toEqual(Array.from({ length: 8 }, () => 'ábaco'));
    expect(palabrasDeHuella('f'.repeat(64))).toEqual(Array.from({ length: 8 }, () => 'zurdo'));
    for (let bit = 0; bit < 88; bit += 1) {
      const hex = (1n << BigInt(255 - bit)).toString(16).padStart(64, '0');
      const distintas = palabrasDeHuella(hex).filter((palabra) => palabra !== 'ábaco');
      expect([bit, distintas.length, palabrasDeHuella(hex).findIndex((palabra) => palabra !== 'ábaco')]).toEqual([
        bit,
        1,
        Math.floor(bit / 11),
      ]);
    }
    expect(huellaCorta('0123456789abcdef'.repeat(4))).toBe('0123 4567 89AB CDEF');
  });

  it('text that is no card is told, not thrown', () => {
    for (const texto of ['', 'null', '[]', '{"formato":"otro"}', '{', JSON.stringify(base)]) expect(leerTarjeta(texto)).toBeNull();
  });
});
