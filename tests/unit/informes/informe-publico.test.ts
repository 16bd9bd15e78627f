import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { alertaDe, carteraDe, cifrasCantonales, cifrasDe, informeDe } from '@core/features/informes/armar-informe.rules';
import { filasDeInforme, hojasDeInforme, sinFormula, toCsv } from '@core/features/informes/csv.rules';
import type { CeldaHoja } from '@core/features/informes/csv.rules';
import type { HechoCaso, Hechos } from '@core/features/informes/hechos.types';
import type { InformeDatos, TablaPublica } from '@core/features/informes/informe.datos';
import { informeDatosSchema } from '@core/features/informes/informe.datos';
import { patronesDe } from '@core/features/informes/patron.rules';
import { tablasCantonales } from '@core/features/informes/tablas-cantonales.rules';
import { gestionDe } from '@core/features/informes/gestion-publica.rules';
import { programaDe, tablasDePunto } from '@core/features/informes/tablas-publicas.rules';
import type { PeriodoFijo } from '@core/features/informes/periodos.rules';
import { setFontsFolder } from '@electron/documents/render/render-pdf';
import { carta, hecho, hechosDe, nna, programa } from '../../support/hechos';
import { fontsFolder } from '../../support/fonts';
import { pagesOf, pdftotext } from '../documentos/papel';

const AHORA = '2026-04-02T14:00:00.000Z';
const MARZO: PeriodoFijo = { clase: 'MENSUAL', anio: 2026, numero: 3 };
const T1: PeriodoFijo = { clase: 'TRIMESTRAL', anio: 2026, numero: 1 };
const EMISION = {
  formato: 1,
  punto: { codigo: 'DC-13', nombre: 'San Jacinto (13)', parroquia: null, canton: 'Loja', direccion: null, telefono: null },
  emitidoEn: AHORA,
  elaboradoPor: 'A. E. D.',
} as const;

const informe = (hechos: Hechos, periodo: PeriodoFijo = MARZO, textos = {}): InformeDatos =>
  informeDe(periodo, {
    emision: EMISION,
    numero: 'DC-13-2026-0001-IM',
    cifras: cifrasDe(hechos, periodo, AHORA),
    textos,
    firmas: { coordinacion: 'Aurora Ejemplo Demo', secretaria: null },
  });

/** As many new cases of a day as are asked for. */
const casosDe = (n: number, cambio: Partial<HechoCaso> = {}): HechoCaso[] => Array.from({ length: n }, () => hecho(cambio));
const enTexto = ({ filas }: TablaPublica): string[] =>
  filas.map(({ etiqueta, celdas }) => `${etiqueta}: ${celdas.map(({ texto }) => texto).join(' | ')}`);
/** What is printed in place of a number between one and four would be a leak. */
const numerosPequenios = (celdas: readonly CeldaHoja[]): unknown[] =>
  celdas.filter((celda) => [1, 2, 3, 4].some((n) => celda === n || celda === String(n)));

const arbCaso = fc
  .record({
    naturaleza: fc.constantFrom('VULNERACION', 'AMENAZA', 'CONFLICTO', 'ORIENTACION', null),
    mes: fc.constantFrom('01', '02', '03'),
    tipo: fc.constantFrom('VIO-01', 'SEX-02', 'EXP-04', 'EDU-02'),
    edades: fc.array(fc.option(fc.nat(230), { nil: null }), { minLength: 1, maxLength: 3 }),
    informado: fc.boolean(),
    respondida: fc.boolean(),
    completitud: fc.constantFrom(40, 95),
  })
  .map(({ naturaleza, mes, tipo, edades, informado, respondida, completitud }) =>
    hecho({
      naturaleza,
      conocidoEn: `2026-${mes}-05T14:00:00.000Z`,
      venceEn: `2026-${mes}-06T14:00:00.000Z`,
      informadoEn: informado ? `2026-${mes}-05T20:00:00.000Z` : null,
      tipos: [tipo],
      nna: edades.map((edadMeses) => nna({ edadMeses })),
      completitud,
      derivaciones: [
        carta({ entregadaEn: `2026-${mes}-07T14:00:00.000Z`, respondidaEn: respondida ? `2026-${mes}-09T14:00:00.000Z` : null }),
      ],
    }),
  );

describe('what a point publishes', () => {
  it('worked example: total, nature, three age groups; two conflicts print «<5» and take a neighbour with them', () => {
    const casos = [
      ...casosDe(12),
      ...casosDe(2, { naturaleza: 'CONFLICTO', nna: [nna({ edadMeses: 200 })] }),
      ...casosDe(6, { naturaleza: 'AMENAZA' }),
    ];
    const [naturaleza, edad] = tablasDePunto(casos, MARZO);
    expect(naturaleza && enTexto(naturaleza)).toEqual([
      'Vulneración: 12',
      'Amenaza: —',
      'Conflicto: <5',
      'Orientación: 0',
      'Sin clasificar todavía: 0',
      'Total: 20',
    ]);
    expect(edad && enTexto(edad)).toEqual(['0 a 4 años: 0', '5 a 11 años: —', '12 a 17 años: <5', 'Otra edad o sin dato: 0', 'Total: 20']);
  });

  it('a quarter shows its months beside it', () => {
    const [tabla] = tablasDePunto([...casosDe(7), ...casosDe(9, { conocidoEn: '2026-01-10T14:00:00.000Z' })], T1);
    expect(tabla?.columnas).toEqual(['Categoría', 'Enero', 'Febrero', 'Marzo', '1.er trim.']);
    expect(tabla?.filas.at(-1)?.celdas.map(({ texto }) => texto)).toEqual(['9', '0', '7', '16']);
  });

  it('no number from one to four is in any report, its CSV or its workbook, nor in a bar', () => {
    fc.assert(
      fc.property(fc.array(arbCaso, { maxLength: 45 }), fc.constantFrom(MARZO, T1), (casos, periodo) => {
        const datos = informe(hechosDe(casos), periodo);
        informeDatosSchema.parse(datos);
        const tablas = [...datos.tablas, datos.programa];
        const celdas = tablas.flatMap(({ filas }) => filas.flatMap((fila) => fila.celdas));
        expect(numerosPequenios(celdas.flatMap(({ texto, valor }) => [texto, valor]))).toEqual([]);
        expect(numerosPequenios(filasDeInforme(datos).map((fila) => fila.at(-1) ?? null))).toEqual([]);
        expect(numerosPequenios(hojasDeInforme(datos).flatMap(({ filas }) => filas.flat()))).toEqual([]);
        // what is hidden is not there, whatever the shape of the file
        for (const { texto, valor } of celdas) if (texto === '—' || texto === '<5') expect(valor).toBeNull();
      }),
      { numRuns: 60 },
    );
  });

  it('a percentage needs ten, and five on either side', () => {
    const con = (si: number, no: number) =>
      gestionDe(hechosDe([...casosDe(si, { completitud: 95 }), ...casosDe(no)]), MARZO, AHORA).filas.find(({ etiqueta }) =>
        etiqueta.startsWith('I13'),
      )?.celdas[0]?.texto;
    expect(con(5, 4)).toBe('—');
    expect(con(5, 5)).toBe('50 %');
    expect(con(10, 0)).toBe('100 %');
    expect(con(8, 4)).toBe('—');
    expect(con(4, 20)).toBe('—');
    expect(con(7, 14)).toBe('33,3 %');
  });

  it('the percentage of a quarter does not give away the month that said nothing', () => {
    const mes = (numero: string, si: number, no: number) => {
      const conocidoEn = `2026-${numero}-10T14:00:00.000Z`;
      return [...casosDe(si, { conocidoEn, completitud: 95 }), ...casosDe(no, { conocidoEn })];
    };
    const casos = [...mes('01', 10, 10), ...mes('02', 10, 10), ...mes('03', 2, 20)];
    const valor = (periodo: PeriodoFijo) =>
      gestionDe(hechosDe(casos), periodo, AHORA).filas.find(({ etiqueta }) => etiqueta.startsWith('I13'))?.celdas[0]?.texto;
    expect(valor({ clase: 'MENSUAL', anio: 2026, numero: 1 })).toBe('50 %');
    expect(valor(MARZO)).toBe('—');
    expect(valor({ clase: 'ANUAL', anio: 2026, numero: 1 })).toBe('—');
    expect(valor(T1)).toBe('—'); // 22 of 62 less twice 10 of 20 would be 2 of 22
  });

  it('months without anybody hide nothing', () => {
    const hechos = hechosDe([...casosDe(10, { completitud: 95 }), ...casosDe(10)]);
    const valor = gestionDe(hechos, { clase: 'ANUAL', anio: 2026, numero: 1 }, AHORA).filas.find(({ etiqueta }) =>
      etiqueta.startsWith('I13'),
    );
    expect(valor?.celdas[0]?.texto).toBe('50 %');
  });

  it('people of the programme are counted like children; what nobody writes down says «sin datos»', () => {
    const valores = (personas: number) =>
      Object.fromEntries(
        programaDe(hechosDe([], { capacitaciones: [{ dia: '2026-03-07', personas, horas: 3 }] }), MARZO, AHORA).filas.map(
          ({ etiqueta, celdas }) => [etiqueta, celdas[0]?.texto],
        ),
      );
    expect(valores(3)).toMatchObject({
      'I21 Personas capacitadas': '<5',
      'I21 Horas de capacitación': '3',
      'I22 Horas de turno': 'sin datos',
    });
    expect(valores(30)).toMatchObject({ 'I21 Personas capacitadas': '30' });
  });
});

describe('the canton', () => {
  const puntos = (n: number) =>
    Array.from({ length: 3 }, (_, p) => ({
      punto: `DC-${String(p + 10)}`,
      casos: casosDe(n, { punto: `DC-${String(p + 10)}`, tipos: [['SEX-02', 'EXP-04', 'VIO-01'][p] ?? 'VIO-01'] }),
    }));

  it('crosses two characteristics from twenty cases on, and not below', () => {
    expect(tablasCantonales(puntos(6), 2026).map(({ clave }) => clave)).toEqual(['CASOS', 'NNA', 'PUNTOS']);
    const tablas = tablasCantonales(puntos(7), 2026);
    expect(tablas.map(({ clave }) => clave)).toEqual(['CASOS', 'NNA', 'PUNTOS', 'CRUCE']);
    expect(tablas[3]?.filas.find(({ etiqueta }) => etiqueta === 'Violencia sexual')?.celdas.map(({ texto }) => texto)).toEqual([
      '0',
      '7',
      '0',
      '0',
      '7',
    ]);
  });

  it('a sensitive row that is small hides its zeros too', () => {
    const casos = [...casosDe(20), ...casosDe(3, { tipos: ['SEX-02'] })];
    const cruce = tablasCantonales([{ punto: 'DC-13', casos }], 2026).find(({ clave }) => clave === 'CRUCE');
    const fila = cruce?.filas.find(({ etiqueta }) => etiqueta === 'Violencia sexual');
    expect(fila?.celdas.every(({ valor }) => valor === null)).toBe(true);
  });

  it('a percentage of the canton does not give away the one point that said nothing', () => {
    const punto = (codigo: string, si: number, no: number) => ({
      punto: codigo,
      casos: [...casosDe(si, { completitud: 95 }), ...casosDe(no)],
      programa: programa({ punto: codigo }),
    });
    const valor = (puntos: ReturnType<typeof punto>[]) =>
      cifrasCantonales(puntos, 2026, AHORA).gestion.filas.find(({ etiqueta }) => etiqueta.startsWith('I13'))?.celdas[0]?.texto;
    expect(valor([punto('DC-10', 10, 10), punto('DC-11', 10, 10)])).toBe('50 %');
    expect(valor([punto('DC-10', 10, 10), punto('DC-11', 10, 10), punto('DC-12', 2, 20)])).toBe('—');
    const datos = informeDe(
      { clase: 'ANUAL', anio: 2026, numero: 1 },
      {
        emision: EMISION,
        numero: null,
        cifras: cifrasCantonales([punto('DC-10', 10, 10)], 2026, AHORA),
        textos: {},
        firmas: { coordinacion: null, secretaria: null },
        alcance: 'CANTON',
      },
    );
    expect(informeDatosSchema.parse(datos).alcance).toBe('CANTON');
  });

  it('no number from one to four, whatever the cases', () => {
    fc.assert(
      fc.property(fc.array(fc.array(arbCaso, { maxLength: 25 }), { minLength: 2, maxLength: 4 }), (grupos) => {
        const tablas = tablasCantonales(
          grupos.map((casos, p) => ({ punto: `DC-${String(p + 10)}`, casos })),
          2026,
        );
        const celdas = tablas.flatMap(({ filas }) => filas.flatMap((fila) => fila.celdas));
        expect(numerosPequenios(celdas.flatMap(({ texto, valor }) => [texto, valor]))).toEqual([]);
      }),
      { numRuns: 15 },
    );
  });
});

describe('CSV', () => {
  it('UTF-8 with its mark, semicolons, decimal comma, quotes doubled, lines of CR LF', () => {
    expect(
      toCsv([
        ['Área', 'a;b', 'dijo "sí"', 12.5, null],
        [1234567, 0],
      ]),
    ).toBe('\uFEFFÁrea;"a;b";"dijo ""sí""";12,5;\r\n1234567;0\r\n');
  });

  it.each(['=1+1', '+593', '-2', '@SUM(A1)', '\tx', '\rx'])('%j is no formula any more', (texto) => {
    expect(sinFormula(texto)).toBe(`'${texto}`);
    expect(toCsv([[texto]])).not.toMatch(/(^|;|\n)\uFEFF?"?[=+\-@\t\r]/);
  });

  it('«<5», «—» and a negative number stay what they are', () => {
    expect(toCsv([['<5', '—', -3]])).toBe('\uFEFF<5;—;-3\r\n');
  });

  it('days as dd/mm/aaaa, a number a line', () => {
    const filas = filasDeInforme(informe(hechosDe(casosDe(12))));
    expect(filas[0]).toHaveLength(8);
    expect(filas[1]).toEqual([
      'Informe mensual',
      'DC-13',
      '01/03/2026',
      '31/03/2026',
      'Casos nuevos por naturaleza',
      'Vulneración',
      'Marzo',
      12,
    ]);
  });
});

describe('alert of a pattern', () => {
  const caso = (dia: string, cambio: Partial<HechoCaso> = {}) => hecho({ conocidoEn: `${dia}T14:00:00.000Z`, ...cambio });
  const alertas = (casos: readonly HechoCaso[]) =>
    patronesDe(casos, AHORA).map(({ barrio, grupo, casos: suyos }) => `${barrio} ${grupo} ${suyos.length}`);

  it('three similar cases in one barrio within thirty days', () => {
    expect(alertas([caso('2026-03-05'), caso('2026-03-20', { tipos: ['VIO-02'] }), caso('2026-04-01')])).toEqual([
      'san jacinto VIOLENCIA 3',
    ]);
  });

  it.each([
    ['two', [caso('2026-03-20'), caso('2026-04-01')]],
    ['another barrio', [caso('2026-03-20'), caso('2026-03-21', { barrio: 'motupe' }), caso('2026-04-01')]],
    ['another group', [caso('2026-03-20'), caso('2026-03-21', { tipos: ['EDU-02'] }), caso('2026-04-01')]],
    ['thirty days apart', [caso('2026-03-02'), caso('2026-03-20'), caso('2026-04-01')]],
    ['annulled', [caso('2026-03-20'), caso('2026-03-21', { estado: 'ANULADO' }), caso('2026-04-01')]],
    ['long over', [caso('2026-01-05'), caso('2026-01-06'), caso('2026-01-07')]],
  ])('not with %s', (_que, casos) => {
    expect(alertas(casos)).toEqual([]);
  });

  it('a wave that goes on is one pattern; an old one with the same place is another', () => {
    const ola = ['2026-03-05', '2026-03-10', '2026-03-30', '2026-04-01'].map((dia) => caso(dia));
    const vieja = ['2025-11-05', '2025-11-06', '2025-11-07'].map((dia) => caso(dia));
    expect(alertas([...ola, ...vieja])).toEqual(['san jacinto VIOLENCIA 4']);
  });
});

describe.skipIf(pdftotext.falta)(`on paper ${pdftotext.falta ?? ''}`, () => {
  beforeAll(() => setFontsFolder(fontsFolder()));
  const marcas = { copia: false, ficticio: true, borrador: false };

  it('a monthly report: its eight sections in order, tables, annex, signatures, nothing about any case', async () => {
    const casos = [...casosDe(12), ...casosDe(2, { naturaleza: 'CONFLICTO' })];
    const textos = { logros: 'Se abrió el punto todos los días previstos.', necesidades: 'Una impresora.' };
    const pages = await pagesOf({ tipo: 'INFORME', datos: informe(hechosDe(casos), MARZO, textos), marcas });
    const text = pages.join(' ');
    let from = 0;
    for (const part of [
      'Informe mensual',
      'Informe Nro. DC-13-2026-0001-IM',
      'Marzo de 2026',
      '1. Antecedentes',
      '2. Actividades por componente',
      'C1 Organización sin datos sin datos sin datos',
      '3. Casos',
      'Casos nuevos por naturaleza',
      'Vulneración',
      'Conflicto <5',
      'Total 14',
      '4. Finanzas Sin novedades.',
      '5. Logros Se abrió el punto',
      '6. Dificultades',
      '7. Necesidades Una impresora.',
      '8. Próximo periodo',
      'Aurora Ejemplo Demo',
      'Anexo: indicadores',
      'I04 Informados dentro del plazo legal',
    ]) {
      const at = text.indexOf(part, from);
      expect(at, part).toBeGreaterThan(-1);
      from = at;
    }
    for (const { codigo } of casos) expect(text).not.toContain(codigo);
    expect(text).not.toContain('CONFIDENCIAL');
    expect(pages.length).toBeLessThanOrEqual(4);
  });

  it('cartera and alert: codes only, marked as internal', async () => {
    const cartera = carteraDe(
      [
        {
          clave: 'plazo:1',
          clase: 'PLAZO',
          casoId: '00000000-0000-7000-8000-000000000001',
          codigo: 'DC13-2026-0001',
          iniciales: 'L. E.',
          riesgo: 'ALTO',
          responsable: 'Rosa D.',
          situacion: 'VENCIDO',
          venceEn: '2026-04-01T14:00:00.000Z',
          dia: '2026-04-01',
          texto: 'Informe a la Junta Cantonal (JCPD)',
          acto: 'EMITIR_OFICIO',
          camino: '/casos/1',
          institucion: 'JCPD',
        },
      ],
      { emision: EMISION, hasta: '2026-04-09', iniciales: () => 'R. D. P.' },
    );
    const [page = ''] = await pagesOf({ tipo: 'INFORME_INTERNO', datos: cartera, marcas });
    for (const part of ['Cartera de plazos', 'USO INTERNO', 'Vencidos (1)', 'DC13-2026-0001', '01/04/2026', 'R. D. P.'])
      expect(page).toContain(part);
    expect(page).not.toContain('L. E.');

    const casos = ['2026-03-20', '2026-03-25', '2026-04-01'].map((dia) => hecho({ conocidoEn: `${dia}T14:00:00.000Z` }));
    const [alerta = ''] = await pagesOf({ tipo: 'INFORME_INTERNO', datos: alertaDe(patronesDe(casos, AHORA), EMISION), marcas });
    for (const part of ['Alerta de patrón', 'Violencia: San Jacinto', '3 casos, del 20/03/2026 al 01/04/2026', casos[0]?.codigo ?? ''])
      expect(alerta).toContain(part);
  });
});
