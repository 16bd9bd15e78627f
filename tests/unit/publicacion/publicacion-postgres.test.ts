import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cifrasCantonales } from '@core/features/informes/armar-informe.rules';
import type { HechoCaso } from '@core/features/informes/hechos.types';
import { archivoDe, aniosDelCanton, cifrasDelCanton, cifrasDePunto } from '@core/features/publicacion/cifras-publicas.rules';
import type { PuntoPublicable } from '@core/features/publicacion/cifras-publicas.rules';
import { desidentificar } from '@core/features/publicacion/desidentificar.rules';
import type { Cifra, ColumnaPublicada } from '@core/features/publicacion/publicacion.types';
import { lineaDeCopia } from '@electron/publicar/copia';
import { rechazoDe } from '@electron/publicar/errores-postgres';
import type { Destino } from '@electron/publicar/publicar.types';
import { carta, hecho, hechosDe, nna, programa } from '../../support/hechos';

const dos = (n: number) => String(n).padStart(2, '0');
const NATURALEZAS = ['VULNERACION', 'CONFLICTO', 'ORIENTACION'] as const;
/** So many cases of each nature in each month of 2026. */
const casosDe = (meses: readonly (readonly number[])[]): HechoCaso[] =>
  meses.flatMap((cuentas, mes) =>
    cuentas.flatMap((cuantos, n) =>
      Array.from({ length: cuantos }, () =>
        hecho({ naturaleza: NATURALEZAS[n] ?? null, conocidoEn: `2026-${dos(mes + 1)}-10T14:00:00.000Z` }),
      ),
    ),
  );
const punto = (casos: readonly HechoCaso[], generadoEn: string): PuntoPublicable => ({
  codigo: 'DC-13',
  hechos: hechosDe(casos),
  generadoEn,
});
const NADA = archivoDe([]);
/** What a base holds after these figures went into it, as it is read back. */
function publicadas(cifras: readonly Cifra[]): ColumnaPublicada[] {
  const columnas = new Map<string, ColumnaPublicada>();
  for (const { punto: de, tabla, clase, anio, numero, categoria, marca } of cifras) {
    const clave = `${de} ${tabla} ${clase} ${numero}`;
    const columna = columnas.get(clave) ?? { punto: de, tabla, clase, anio, numero, marcas: {} };
    if (marca !== 'SIN_DATOS') columna.marcas[categoria] = marca;
    columnas.set(clave, columna);
  }
  return [...columnas.values()];
}
const periodos = (cifras: readonly Cifra[]) => [...new Set(cifras.map(({ clase, numero }) => `${clase} ${numero}`))].toSorted();
const orden = (cifras: readonly Cifra[]) => cifras.map((cifra) => JSON.stringify(cifra)).toSorted();

describe('figures of a point', () => {
  const casos = casosDe([
    [6, 7, 8],
    [5, 2, 9],
    [7, 7, 7],
    [9, 9, 9],
  ]);

  it('only months that are over, and over before the last package was made', () => {
    expect(periodos(cifrasDePunto(punto(casos, '2026-03-31T23:00:00.000Z'), NADA, '2026-06-01T14:00:00.000Z'))).toEqual([
      'MENSUAL 1',
      'MENSUAL 2',
    ]);
    // midnight in Loja is five hours later: this package is of 1 April
    expect(periodos(cifrasDePunto(punto(casos, '2026-04-01T05:00:00.000Z'), NADA, '2026-06-01T14:00:00.000Z'))).toEqual([
      'MENSUAL 1',
      'MENSUAL 2',
      'MENSUAL 3',
      'TRIMESTRAL 1',
    ]);
    // a computer whose clock runs ahead does not open the future
    expect(periodos(cifrasDePunto(punto(casos, '2027-01-01T05:00:00.000Z'), NADA, '2026-02-01T14:00:00.000Z'))).toEqual(['MENSUAL 1']);
  });

  it('a small number leaves as nothing at all, with its mark', () => {
    const febrero = cifrasDePunto(punto(casos, '2026-03-10T14:00:00.000Z'), NADA, '2026-06-01T14:00:00.000Z').filter(
      ({ tabla, numero }) => tabla === 'CASOS' && numero === 2,
    );
    expect(febrero.map(({ categoria, valor, marca, mostrado }) => [categoria, valor, marca, mostrado])).toEqual([
      ['VULNERACION', null, 'OCULTA', '—'],
      ['AMENAZA', 0, 'VISIBLE', '0'],
      ['CONFLICTO', null, 'POCOS', '<5'],
      ['ORIENTACION', 9, 'VISIBLE', '9'],
      ['SIN_DATO', 0, 'VISIBLE', '0'],
      ['TOTAL', 16, 'VISIBLE', '16'],
    ]);
  });

  it('in steps or at once: the same figures, each of them once', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(9), fc.nat(9), fc.nat(9)), { minLength: 6, maxLength: 6 }), (meses) => {
        const todos = casosDe(meses);
        const enero = cifrasDePunto(punto(todos, '2026-03-10T14:00:00.000Z'), NADA, '2026-12-01T14:00:00.000Z');
        const abril = cifrasDePunto(punto(todos, '2026-05-10T14:00:00.000Z'), archivoDe(publicadas(enero)), '2026-12-01T14:00:00.000Z');
        const julio = cifrasDePunto(
          punto(todos, '2026-07-10T14:00:00.000Z'),
          archivoDe(publicadas([...enero, ...abril])),
          '2026-12-01T14:00:00.000Z',
        );
        const deUnaVez = cifrasDePunto(punto(todos, '2026-07-10T14:00:00.000Z'), NADA, '2026-12-01T14:00:00.000Z');
        expect(orden([...enero, ...abril, ...julio])).toEqual(orden(deUnaVez));
        expect(
          cifrasDePunto(punto(todos, '2026-07-10T14:00:00.000Z'), archivoDe(publicadas(deUnaVez)), '2026-12-01T14:00:00.000Z'),
        ).toEqual([]);
      }),
      { numRuns: 15 },
    );
  });

  it('a month that was out keeps its marks when the quarter is decided, whatever it would say today', () => {
    // published with 5 conflicts in February; two were annulled since, and 3 would hide today
    const antes = cifrasDePunto(
      punto(
        casosDe([
          [6, 7, 8],
          [5, 5, 9],
        ]),
        '2026-03-10T14:00:00.000Z',
      ),
      NADA,
      '2026-06-01T14:00:00.000Z',
    );
    const ahora = punto(
      casosDe([
        [6, 7, 8],
        [5, 3, 9],
        [7, 7, 7],
      ]),
      '2026-04-10T14:00:00.000Z',
    );
    const nuevas = cifrasDePunto(ahora, archivoDe(publicadas(antes)), '2026-06-01T14:00:00.000Z');
    expect(periodos(nuevas.filter(({ tabla }) => tabla === 'CASOS'))).toEqual(['MENSUAL 3', 'TRIMESTRAL 1']);
    // what was «<5» and is more today is hidden from the sums and stays out of the figures
    const menos = cifrasDePunto(
      punto(
        casosDe([
          [6, 7, 8],
          [5, 2, 9],
        ]),
        '2026-03-10T14:00:00.000Z',
      ),
      NADA,
      '2026-06-01T14:00:00.000Z',
    );
    const mas = punto(
      casosDe([
        [6, 7, 8],
        [5, 12, 9],
        [7, 7, 7],
      ]),
      '2026-04-10T14:00:00.000Z',
    );
    expect(() => cifrasDePunto(mas, archivoDe(publicadas(menos)), '2026-06-01T14:00:00.000Z')).not.toThrow();
  });
});

describe('the canton', () => {
  it('is what its report printed, cell by cell, once', () => {
    const casos = casosDe(Array.from({ length: 12 }, () => [7, 3, 9]));
    const otros = casosDe(Array.from({ length: 12 }, () => [6, 8, 0])).map((caso) => ({ ...caso, punto: 'DC-21' }));
    const ahora = '2027-01-10T14:00:00.000Z';
    const datos = cifrasCantonales(
      [
        { punto: 'DC-13', casos, programa: programa() },
        { punto: 'DC-21', casos: otros, programa: programa({ punto: 'DC-21' }) },
      ],
      2026,
      ahora,
      ['DC-05'],
    );
    const cifras = cifrasDelCanton({ anio: 2026, ...datos });
    const valor = (tabla: string, clase: string, categoria: string, columna = '') =>
      cifras.find((una) => una.tabla === tabla && una.clase === clase && una.categoria === categoria && una.columna === columna)?.mostrado;
    expect(valor('CASOS', 'ANUAL', 'TOTAL')).toBe(
      datos.tablas
        .find(({ clave }) => clave === 'CASOS')
        ?.filas.at(-1)
        ?.celdas.at(-1)?.texto,
    );
    expect(valor('CASOS', 'ANUAL', 'TOTAL')).toBe('396');
    expect(valor('PUNTOS', 'ANUAL', 'DC-05')).toBe('sin datos');
    expect(valor('PUNTOS', 'ANUAL', 'DC-13')).toBe('228');
    expect(valor('CRUCE', 'ANUAL', 'TOTAL', 'TOTAL')).toBe(
      datos.tablas
        .find(({ clave }) => clave === 'CRUCE')
        ?.filas.at(-1)
        ?.celdas.at(-1)?.texto,
    );
    expect(cifras.filter(({ tabla, clase }) => tabla === 'CASOS' && clase === 'TRIMESTRAL')).toHaveLength(24);
    const total = [...datos.tablas, datos.gestion, datos.programa].flatMap(({ filas }) => filas.flatMap(({ celdas }) => celdas)).length;
    expect(cifras).toHaveLength(total);
    expect(aniosDelCanton([punto(casos, ahora)], NADA, ahora)).toEqual([2026]);
    expect(aniosDelCanton([punto(casos, ahora)], archivoDe(publicadas(cifras)), ahora)).toEqual([]);
  });
});

it('a case leaves without ids, barrio, days or ages', () => {
  const caso = hecho({
    barrio: 'qanari ñoxil',
    conocidoEn: '2026-03-01T04:30:00.000Z',
    venceEn: '2026-03-02T04:30:00.000Z',
    informadoEn: '2026-03-01T17:10:00.000Z',
    cierres: [{ en: '2026-05-09T15:00:00.000Z', motivo: 'DERECHO_RESTITUIDO' }],
    nna: [nna({ personaId: 'id-de-persona', edadMeses: 155 })],
    derivaciones: [carta({ entregadaEn: '2026-03-02T16:00:00.000Z', respondidaEn: '2026-03-10T16:00:00.000Z' })],
    visitas: [{ programadaPara: '2026-03-04T15:00:00.000Z', estado: 'REALIZADA' }],
    mediaciones: [{ propuestaEn: '2026-03-05T15:00:00.000Z', estado: 'PROPUESTA', acordadaEn: null, cumplida: null }],
    previstos: [{ dia: '2026-03-20', hechoEn: null }],
  });
  const publicado = desidentificar(
    {
      casoId: caso.casoId,
      codigo: caso.codigo,
      estado: caso.estado,
      conocidoEn: caso.conocidoEn,
      cerradoEn: null,
      trasladadoA: null,
      recibidoDe: 'DC-21',
      hecho: caso,
    },
    (id) => `s-${id.length}`,
  );
  expect(publicado).toMatchObject({
    mesConocido: '2026-02',
    informadoATiempo: true,
    horasHastaInformar: 13,
    mesCierre: '2026-05',
    recibidoDe: 'DC-21',
    nna: [{ seudonimo: 's-13', grupoEdad: '12-14' }],
    derivaciones: [{ autoridad: 'JCPD', autoridadNombre: expect.stringContaining('Junta Cantonal') as string, diasHastaRespuesta: 8 }],
    tipos: [{ tipo: 'VIO-01', tipoNombre: 'Maltrato físico', grupo: 'VIOLENCIA', grupoNombre: 'Violencia' }],
  });
  const texto = JSON.stringify(publicado);
  for (const no of ['qanari', 'id-de-persona', caso.casoId, '155']) expect(texto).not.toContain(no);
  expect(texto).not.toMatch(/\d{4}-\d{2}-\d{2}/);
});

it('COPY gives back what went in, whatever it was', () => {
  const leerCelda = (celda: string): string | null => {
    const letras: Record<string, string> = { t: '\t', n: '\n', r: '\r', b: '\b', f: '\f', v: '\v', '\\': '\\' };
    return celda === '\\N' ? null : celda.replace(/\\(.)/g, (_, letra: string) => letras[letra] ?? letra);
  };
  const texto = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom('\\', 'N', '\t', '\n', '\r', '\b', '\f', '\v', '.', 'ñ', '😀') }));
  fc.assert(
    fc.property(fc.array(fc.option(texto, { nil: null }), { minLength: 1 }), (valores) => {
      const linea = lineaDeCopia(valores);
      expect(linea.indexOf('\n')).toBe(linea.length - 1);
      expect(linea.slice(0, -1).split('\t').map(leerCelda)).toEqual(valores);
    }),
  );
  expect(lineaDeCopia([true, false, 1.5, null, undefined, ''])).toBe('t\tf\t1.5\t\\N\t\\N\t\n');
});

describe('errors of the way and of the server', () => {
  const destino: Destino = { host: 'bd', port: 5432, database: 'vigia', user: 'ana', tls: { ca: null }, visible: 'bd:5432/vigia' };
  const error = (code: string, message = 'Key (seudonimo)=(abc) already exists') => Object.assign(new Error(message), { code });

  it.each([
    ['ECONNREFUSED', 'ENTRAR', 'POSTGRES_NO_RESPONDE'],
    ['ENOTFOUND', 'ENTRAR', 'POSTGRES_NO_RESPONDE'],
    ['53300', 'ENTRAR', 'POSTGRES_NO_RESPONDE'],
    ['57P03', 'ENTRAR', 'POSTGRES_NO_RESPONDE'],
    ['28P01', 'ENTRAR', 'POSTGRES_CLAVE'],
    ['28000', 'ENTRAR', 'POSTGRES_CLAVE'],
    ['3D000', 'ENTRAR', 'POSTGRES_SIN_BASE'],
    ['CERT_HAS_EXPIRED', 'ENTRAR', 'POSTGRES_SIN_TLS'],
    ['ERR_SSL_WRONG_VERSION_NUMBER', 'ENTRAR', 'POSTGRES_SIN_TLS'],
    ['42501', 'PUBLICAR', 'POSTGRES_SIN_PERMISO'],
    ['57P01', 'PUBLICAR', 'POSTGRES_CORTADO'],
    ['ECONNRESET', 'PUBLICAR', 'POSTGRES_CORTADO'],
    ['08006', 'PUBLICAR', 'POSTGRES_CORTADO'],
    ['ECONNRESET', 'CONFIRMAR', 'POSTGRES_DUDOSO'],
    ['23505', 'PUBLICAR', 'POSTGRES_RECHAZO'],
    ['40001', 'CONFIRMAR', 'POSTGRES_RECHAZO'],
  ] as const)('%s while %s: %s', (code, fase, esperado) => {
    // drizzle wraps the error, with the query and its values in the message
    const envuelto = new Error('Failed query: insert into … params: Luna Ejemplo', { cause: error(code) });
    const rechazo = rechazoDe(envuelto, destino, fase);
    expect(rechazo?.code).toBe(esperado);
    expect(JSON.stringify(rechazo?.details)).not.toMatch(/seudonimo|Luna/);
  });

  it('a fault of the program is no refusal', () => expect(rechazoDe(new TypeError('x is undefined'), destino, 'PUBLICAR')).toBeNull());
});
