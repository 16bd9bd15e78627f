import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { cifrasDe, informeDe } from '@core/features/informes/armar-informe.rules';
import { hojasDeInforme } from '@core/features/informes/csv.rules';
import type { Hoja } from '@core/features/informes/csv.rules';
import type { InformeDatos } from '@core/features/informes/informe.datos';
import { escribirXlsx } from '@electron/features/informes/xlsx';
import { hecho, hechosDe } from '../../support/hechos';
import { contenido, leerXlsx, python3 } from '../../support/leer-xlsx';
import { cleanFolders } from '../../support/program';

const FORMULAS = ['=1+1', '=HYPERLINK("http://x","y")', '+593', '-2', '@SUM(A1)', '\tx', "'texto"];
const AHORA = '2026-04-02T14:00:00.000Z';

/** Sixteen complete sheets of twenty, two conflicts: one percentage, one hidden number, one «<5». */
function informe(): InformeDatos {
  const casos = [
    ...Array.from({ length: 12 }, () => hecho({ completitud: 95 })),
    ...Array.from({ length: 6 }, () => hecho({ naturaleza: 'AMENAZA', completitud: 95 })),
    ...Array.from({ length: 6 }, () => hecho({ naturaleza: 'CONFLICTO' })),
    ...Array.from({ length: 2 }, () => hecho({ naturaleza: 'ORIENTACION' })),
  ];
  const periodo = { clase: 'MENSUAL', anio: 2026, numero: 3 } as const;
  return informeDe(periodo, {
    emision: {
      formato: 1,
      punto: { codigo: 'DC-13', nombre: 'San Jacinto (13)', parroquia: null, canton: 'Loja', direccion: null, telefono: null },
      emitidoEn: AHORA,
      elaboradoPor: 'A. E. D.',
    },
    numero: 'DC-13-2026-0001-IM',
    cifras: cifrasDe(hechosDe(casos), periodo, AHORA),
    textos: {},
    firmas: { coordinacion: null, secretaria: null },
  });
}

afterAll(cleanFolders);

describe.skipIf(python3.falta)(`a workbook, opened by another reader ${python3.falta ?? ''}`, () => {
  it('what begins like a formula stays a text, and no cell holds one', async () => {
    const [hoja] = leerXlsx(await escribirXlsx([{ nombre: '=Hoja', filas: [['Texto'], ...FORMULAS.map((texto) => [texto])] }]));
    const celdas = hoja?.filas.slice(1).map(([celda]) => celda) ?? [];
    expect(celdas.map(contenido)).toEqual(FORMULAS);
    for (const celda of celdas) expect(celda).toMatchObject({ formula: false, tipo: 's' });
  });

  it('a number is a number, a share one hundredth of it with its sign, nothing is nothing', async () => {
    const filas: Hoja['filas'] = [
      ['A', 'B', 'C', 'D', 'E'],
      [12, 1234567.5, 0, { porcentaje: 87.5 }, null],
    ];
    const [hoja] = leerXlsx(await escribirXlsx([{ nombre: 'Números', filas }]));
    expect(hoja?.filas[1]?.slice(0, 4).map(contenido)).toEqual([12, 1234567.5, 0, 0.875]);
    expect(hoja?.filas[1]?.map((celda) => celda?.formato ?? null).slice(0, 4)).toEqual([null, null, null, '0.0%']);
    expect(contenido(hoja?.filas[1]?.[4])).toBeNull();
  });

  it('names of sheets are legal and differ, whatever the tables are called', async () => {
    const nombres = ['Casos [2026]: a/b*?\\', 'Casos [2026]: a/b*?\\', `Tabla ${'larga '.repeat(10)}`, "Cita '", ''];
    const leidos = leerXlsx(await escribirXlsx(nombres.map((nombre) => ({ nombre, filas: [['x']] })))).map(({ nombre }) => nombre);
    expect(new Set(leidos.map((nombre) => nombre.toLowerCase())).size).toBe(nombres.length);
    for (const nombre of leidos) expect(nombre).toMatch(/^[^[\]:*?/\\']{1,31}$/);
  });

  it('a report: what is hidden prints as text, and no number from one to four is in it', async () => {
    const datos = informe();
    const libro = leerXlsx(await escribirXlsx(hojasDeInforme(datos)));
    expect(libro.map(({ nombre }) => nombre)).toEqual([
      '1 Informe mensual',
      '2 Casos nuevos por naturaleza',
      '3 Niñas, niños y adolescentes d',
      '4 Cómo se hizo el trabajo',
      '5 Programa',
      '6 Actividades por componente',
    ]);
    expect(libro[1]?.filas.map((fila) => fila.map(contenido))).toEqual([
      ['Categoría', 'Marzo'],
      ['Vulneración', 12],
      ['Amenaza', '—'],
      ['Conflicto', 6],
      ['Orientación', '<5'],
      ['Sin clasificar todavía', 0],
      ['Total', 26],
    ]);
    const fichas = libro[3]?.filas.find((fila) => String(contenido(fila[0])).startsWith('I13'))?.[1];
    expect(fichas).toMatchObject({ formato: '0.0%', formula: false });
    expect(contenido(fichas)).toBeCloseTo(0.692, 6);
    const celdas = libro.flatMap(({ filas }) => filas.flat());
    expect(celdas.filter((celda) => celda?.formula)).toEqual([]);
    expect(celdas.map(contenido).filter((valor) => [1, 2, 3, 4].some((n) => valor === n || valor === String(n)))).toEqual([]);
  });
});

describe('the bytes of a workbook', () => {
  beforeAll(() => {
    vi.useFakeTimers({ toFake: ['Date'] });
  });
  afterAll(() => {
    vi.useRealTimers();
  });

  it('are the same whenever it is written', async () => {
    const hash = async (dia: string) => {
      vi.setSystemTime(new Date(dia));
      return createHash('sha256')
        .update(await escribirXlsx(hojasDeInforme(informe())))
        .digest('hex');
    };
    expect(await hash('2026-04-02T14:00:00Z')).toBe(await hash('2027-11-30T23:59:58Z'));
  });
});
