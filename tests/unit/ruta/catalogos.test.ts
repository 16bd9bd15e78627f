import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { CODIGOS_INSTITUCION, INSTITUCION_CATALOGO, PRECEDENCIA_PRINCIPAL } from '@core/features/directorio/institucion.catalogo';
import { DEFENSORIA_CATALOGO, defensoriaPorCodigo } from '@core/features/punto-atencion/defensoria.catalogo';
import { CATALOGO_VIGENTE } from '@core/features/ruta/catalogo-vigente';
import { valorParametro } from '@core/features/ruta/parametro.rules';
import { PARAMETRO_CATALOGO, PARAMETRO_PLAZO_CATALOGO } from '@core/features/ruta/parametro-plazo.catalogo';
import { RAZON_CATALOGO } from '@core/features/ruta/razon.catalogo';
import { rutaCatalogoSchema, rutaContract } from '@core/features/ruta/ruta.contract';
import { catalogoParaPantallas } from '@core/features/ruta/ruta.rules';
import { CODIGOS_PARAMETRO } from '@core/features/ruta/ruta.types';
import { TIPO_VULNERACION_CATALOGO } from '@core/features/ruta/tipo-vulneracion.catalogo';
import { TRIAJE_CATALOGO } from '@core/features/ruta/triaje.catalogo';
import { leerTabla, obligatoriaDe } from './tabla-77';

const TABLA = leerTabla();
const GRUPO_DE: Record<string, string> = {
  SUP: 'SUPERVIVENCIA',
  IDE: 'IDENTIDAD',
  EDU: 'EDUCACION',
  FAM: 'FAMILIA',
  VIO: 'VIOLENCIA',
  SEX: 'VIOLENCIA_SEXUAL',
  EXP: 'EXPLOTACION',
  DES: 'PARADERO',
  PRO: 'PROTECCION',
  PAR: 'PARTICIPACION',
  COM: 'PARTICIPACION',
};

describe('tipo_vulneracion against the independent table', () => {
  it('has the 77 codes, in the order of the table, and no other', () => {
    expect(TABLA).toHaveLength(77);
    expect(TIPO_VULNERACION_CATALOGO.filas.map((fila) => fila.codigo)).toEqual(TABLA.map((fila) => fila.codigo));
  });

  it.each(TABLA.map((fila) => [fila.codigo, fila] as const))('%s', (codigo, esperada) => {
    const fila = TIPO_VULNERACION_CATALOGO.filas.find((una) => una.codigo === codigo);
    const obligatoria = obligatoriaDe(codigo);
    expect(fila).toMatchObject({
      grupo: GRUPO_DE[codigo.slice(0, 3)],
      etiqueta: esperada.etiqueta,
      normas: esperada.normas,
      urgente: esperada.urgente,
      mediable: esperada.mediable,
      principal: esperada.principal,
      horas: esperada.horas,
      riesgoMinimo: esperada.riesgo,
      naturaleza: esperada.naturaleza,
      obligatorias: obligatoria === null ? [] : [obligatoria],
    });
    expect(fila?.otras).toStrictEqual(esperada.otras);
    expect(fila?.copias).toEqual(codigo === 'DES-01' ? ['JCPD'] : []);
  });
});

describe('institucion', () => {
  const porCodigo = (codigo: string) => INSTITUCION_CATALOGO.filas.find((fila) => fila.codigo === codigo);

  it('has the 24 codes of §2 once each, none verified yet', () => {
    expect(INSTITUCION_CATALOGO.filas.map((fila) => fila.codigo)).toEqual([...CODIGOS_INSTITUCION]);
    expect(CODIGOS_INSTITUCION).toHaveLength(24);
    expect(INSTITUCION_CATALOGO.filas.every((fila) => fila.verificadoEl === null)).toBe(true);
    expect(new Set(PRECEDENCIA_PRINCIPAL).size).toBe(15);
  });

  it('lets a case reach everybody but ECU911 (a call), CCPD (never) and a shelter (only with a measure)', () => {
    expect(INSTITUCION_CATALOGO.filas.filter((fila) => fila.admiteCaso !== 'SI').map((fila) => [fila.codigo, fila.admiteCaso])).toEqual([
      ['ECU911', 'SOLO_LLAMADA'],
      ['ACOGIDA', 'CON_MEDIDA'],
      ['CCPD', 'NUNCA'],
    ]);
  });

  it.each([
    ['JCPD', 'COMPLETO'],
    ['FISCALIA', 'COMPLETO'],
    ['UJFMNA', 'COMPLETO'],
    ['UJVCM', 'COMPLETO'],
    ['MSP', 'SALUD'],
    ['MINEDUC', 'EDUCATIVO'],
    ['DECE', 'EDUCATIVO'],
    ['MDH', 'SOCIOECONOMICO'],
    ['PATRONATO', 'SOCIOECONOMICO'],
    ['CCPD', 'NINGUNO'],
  ])('%s sees %s (matrix of §4.7)', (codigo, datos) => expect(porCodigo(codigo)?.datosMinimos).toBe(datos));

  it('has what the addressee block needs', () => {
    expect(porCodigo('JCPD')).toMatchObject({
      nombreOficial: 'Junta Cantonal de Protección de Derechos de Loja',
      cargoDestinatario: 'Miembros principales',
    });
    expect(porCodigo('MDH')?.nombresAnteriores.join()).toContain('MIES');
    for (const fila of INSTITUCION_CATALOGO.filas) {
      expect(fila.competencia, fila.codigo).toMatch(/^[a-záéíóú].*[^.]$/u);
      if (fila.admiteCaso === 'SI') expect([fila.tratamiento, fila.cargoDestinatario, fila.nombreCorto]).not.toContain('');
    }
  });
});

describe('defensoria', () => {
  it('has the 24 points in order, with distinctive names that never repeat', () => {
    const codigos = Array.from({ length: 24 }, (_, indice) => `DC-${String(indice + 1).padStart(2, '0')}`);
    expect(DEFENSORIA_CATALOGO.filas.map((fila) => fila.codigo)).toEqual(codigos);
    expect(new Set(DEFENSORIA_CATALOGO.filas.map((fila) => fila.nombreDistintivo)).size).toBe(24);
  });

  it('keeps both San Jacinto, told apart by code', () => {
    expect(defensoriaPorCodigo('DC-13')).toMatchObject({
      nombre: 'San Jacinto',
      nombreDistintivo: 'San Jacinto (13)',
      parroquia: null,
      rural: null,
    });
    expect(defensoriaPorCodigo('DC-21')).toMatchObject({
      nombre: 'San Jacinto',
      nombreDistintivo: 'San Jacinto (21)',
      parroquia: null,
      rural: null,
    });
    expect(defensoriaPorCodigo('DC-25')).toBeNull();
  });

  it('knows the two rural points and what is still to be confirmed', () => {
    expect(DEFENSORIA_CATALOGO.filas.filter((fila) => fila.rural === true).map((fila) => fila.codigo)).toEqual(['DC-16', 'DC-17']);
    expect(DEFENSORIA_CATALOGO.filas.filter((fila) => fila.confirmado).map((fila) => fila.codigo)).toEqual(['DC-12', 'DC-24']);
    expect(defensoriaPorCodigo('DC-24')?.nombre).toBe('Obrapia');
    expect(defensoriaPorCodigo('DC-12')?.parroquiaInec).toBe('110104');
    expect(defensoriaPorCodigo('DC-01')?.parroquiaInec).toBeNull();
  });
});

describe('triaje', () => {
  const filas = TRIAJE_CATALOGO.filas;

  it('asks the questions of §4.4 in order', () => {
    const serie = (letra: string, n: number) => Array.from({ length: n }, (_, indice) => `${letra}${indice + 1}`);
    expect(filas.map((fila) => fila.codigo)).toEqual([...serie('A', 8), ...serie('B', 10), ...serie('C', 12), ...serie('P', 3)]);
    for (const fila of filas) {
      expect(fila.bloque).toBe(fila.codigo.charAt(0));
      expect(fila.texto, fila.codigo).toMatch(/^¿[A-ZÁÉÍÓÚÑ].*\?$/u);
    }
  });

  it('gives the points of the table', () => {
    const puntos = Object.fromEntries(filas.filter((fila) => fila.puntos !== 0).map((fila) => [fila.codigo, fila.puntos]));
    expect(puntos).toEqual({
      C1: 2,
      C2: 1,
      C3: 1,
      C4: 2,
      C5: 1,
      C6: 2,
      C7: 1,
      C8: 1,
      C9: 2,
      C10: 1,
      C11: 2,
      C12: 1,
      P1: -1,
      P2: -1,
      P3: -1,
    });
    expect(filas.find((fila) => fila.codigo === 'C12')?.puntosPorTipo).toEqual({ 'DES-04': 3 });
  });

  it('marks violence exactly where mediation must stop', () => {
    const violentas = filas.filter((fila) => fila.senales.includes('VIOLENCIA')).map((fila) => fila.codigo);
    expect(violentas).toEqual(['A1', 'A3', 'A5', 'A8', 'B1', 'B2', 'B3', 'B5', 'B10']);
  });
});

describe('parametro_plazo', () => {
  it.each([
    ['INMEDIATO', 0, 'HORAS', false],
    ['DENUNCIA_24', 24, 'HORAS', false],
    ['DENUNCIA_48', 48, 'HORAS', false],
    ['JCPD_AVOCA', 48, 'HORAS', false],
    ['CUSTODIA_72', 72, 'HORAS', false],
    ['VENTANA_SALUD_72', 72, 'HORAS', true],
    ['LOPDP_15', 15, 'DIAS', false],
    ['BRECHA_5', 5, 'DIAS', false],
    ['BRECHA_3', 3, 'DIAS', false],
  ])('%s = %i %s', (codigo, valor, unidad, politica) => {
    expect(PARAMETRO_PLAZO_CATALOGO.filas.filter((fila) => fila.codigo === codigo)).toMatchObject([{ valor, unidad, politica }]);
  });

  it('insists by risk: 24 h, 48 h, 5 working days, all policy', () => {
    expect(PARAMETRO_PLAZO_CATALOGO.filas.filter((fila) => fila.codigo === 'INSISTENCIA')).toMatchObject([
      { valor: 24, unidad: 'HORAS', politica: true, riesgos: ['CRITICO'] },
      { valor: 48, unidad: 'HORAS', politica: true, riesgos: ['ALTO'] },
      { valor: 5, unidad: 'DIAS_LABORABLES', politica: true, riesgos: ['MEDIO', 'BAJO'] },
    ]);
  });

  it('gives every parameter once, law with its article, policy without', () => {
    expect(PARAMETRO_CATALOGO.filas.map((fila) => fila.codigo).toSorted()).toEqual([...CODIGOS_PARAMETRO].toSorted());
    for (const fila of PARAMETRO_CATALOGO.filas) expect(fila.politica, fila.codigo).toBe(fila.norma === null);
    expect(valorParametro(CATALOGO_VIGENTE, 'EDAD_MIN_TRABAJO', '2026-03-16')).toBe(15);
    expect(valorParametro(CATALOGO_VIGENTE, 'OBJETIVO_CRITICO_H', '2026-03-16')).toBe(2);
  });

  it('takes the row in force on the day, and the first one before any began', () => {
    const base = PARAMETRO_CATALOGO.filas.find((fila) => fila.codigo === 'EDAD_MIN_TRABAJO');
    if (base === undefined) throw new Error('missing');
    const parametros = [
      { ...base, valor: 16, vigenteDesde: '2027-01-01' },
      { ...base, vigenteHasta: '2026-12-31' },
    ];
    const en = (dia: string) => valorParametro({ parametros }, 'EDAD_MIN_TRABAJO', dia);
    expect([en('1999-01-01'), en('2026-12-31'), en('2027-01-01')]).toEqual([15, 15, 16]);
    expect(() => valorParametro({ parametros: [] }, 'EDAD_MIN_TRABAJO', '2026-01-01')).toThrow('EDAD_MIN_TRABAJO');
  });
});

describe('catalogues as data', () => {
  it('carry a version and their dates', () => {
    const todos = [
      TIPO_VULNERACION_CATALOGO,
      INSTITUCION_CATALOGO,
      DEFENSORIA_CATALOGO,
      TRIAJE_CATALOGO,
      PARAMETRO_PLAZO_CATALOGO,
      PARAMETRO_CATALOGO,
      RAZON_CATALOGO,
    ];
    for (const uno of todos)
      expect(uno).toMatchObject({ version: expect.stringMatching(/^2026\.\d+$/), vigenteDesde: '2026-01-01', vigenteHasta: null });
  });

  it('pass the contract of ruta.catalogo and survive JSON', () => {
    const salida = catalogoParaPantallas(CATALOGO_VIGENTE);
    expect(rutaCatalogoSchema.parse(JSON.parse(JSON.stringify(salida)))).toEqual(salida);
  });

  it('have a JSON Schema for input and output of both operations', () => {
    for (const { input, output } of Object.values(rutaContract)) {
      expect(z.toJSONSchema(input, { io: 'input' })).toMatchObject({ type: 'object', additionalProperties: false });
      expect(z.toJSONSchema(output)).toMatchObject({ type: 'object', additionalProperties: false });
    }
  });
});
