import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { avisosDeDatos, cambiosDeDatos, datosImpresos, limpiarDatos, revisarDatos } from '@core/features/personas/datos-persona.rules';
import { datosPersonaSchema } from '@core/features/personas/datos-persona.types';
import type { DatosPersona } from '@core/features/personas/datos-persona.types';
import {
  avisosDeFamilia,
  esNn,
  esSenalada,
  parentescoTexto,
  representanteDe,
  revisarFamilia,
  sexoDeParentesco,
} from '@core/features/personas/familia.rules';
import { PARENTESCOS } from '@core/features/personas/familia.types';
import type { Miembro } from '@core/features/personas/familia.types';
import { genograma } from '@core/features/personas/genograma.rules';
import { MADRE } from '../casos/apoyo';

const PADRE: Miembro = {
  ...MADRE,
  id: 'f-padre',
  personaId: 'p-padre',
  nombres: 'Olmo',
  primerApellido: 'Ejemplo',
  segundoApellido: 'Demo',
  sexo: 'HOMBRE',
  parentesco: 'PADRE',
  cuidador: false,
  relacionLegal: null,
  protector: null,
  presuntoAgresor: true,
};
const SENALADO = { conocido: true, nombres: 'Olmo Egemplo' };
const avisos = (cambio: Partial<Parameters<typeof avisosDeFamilia>[0]>) =>
  avisosDeFamilia({ miembros: [MADRE, PADRE], agresores: [SENALADO], nna: [{ edadMeses: 84 }], hogares: 1, ...cambio }).map(
    ({ texto }) => texto,
  );

describe('the household', () => {
  it('refuses what cannot be', () => {
    const base = { parentesco: 'MADRE', cuidador: false } as const;
    expect(
      revisarFamilia(
        [
          { ...base, relacionLegal: 'TENENCIA' },
          { ...base, personaId: 'a' },
          { ...base, personaId: 'a' },
          { ...base, personaId: 'nna' },
          { ...base, protector: true, presuntoAgresor: true },
        ],
        ['nna'],
      ),
    ).toEqual({
      'miembros.0.relacionLegal': expect.stringContaining('quien cuida'),
      'miembros.2.personaId': 'Esta persona ya está en la lista.',
      'miembros.3.personaId': expect.stringContaining('no se repite'),
      'miembros.4.protector': expect.stringContaining('a la vez'),
    });
    expect(revisarFamilia([{ ...base, cuidador: true, relacionLegal: 'TENENCIA' }, base], [])).toEqual({});
  });

  it('the accused of the case and the one of the family are matched by link or by sound', () => {
    expect(esSenalada(PADRE, SENALADO)).toBe(true);
    expect(esSenalada(PADRE, { conocido: true, nombres: 'otro', personaId: 'p-padre' })).toBe(true);
    expect(esSenalada(PADRE, { conocido: false })).toBe(false);
    expect(esSenalada(PADRE, { conocido: true, nombres: 'Ejemplo' })).toBe(false);
    expect(esSenalada({ ...PADRE, nn: true }, SENALADO)).toBe(false);
  });

  it('warns where family and case do not say the same, and never of the matching ones', () => {
    expect(avisos({})).toEqual([]);
    expect(avisos({ agresores: [] })).toEqual([expect.stringMatching(/^Padre: está como presunta persona agresora, pero no consta/)]);
    expect(avisos({ miembros: [MADRE, { ...PADRE, presuntoAgresor: null }] })).toEqual([
      expect.stringMatching(/^Padre: consta como persona señalada/),
    ]);
    expect(avisos({ miembros: [{ ...PADRE, cuidador: true }] })).toEqual([expect.stringMatching(/No firma consentimientos/)]);
    expect(avisos({ miembros: [{ ...MADRE, cuidador: false }], agresores: [] })).toEqual(['Nadie está marcado como cuidadora o cuidador.']);
    expect(avisos({ miembros: [{ ...MADRE, edadAnios: 16 }], agresores: [] })).toEqual([expect.stringMatching(/^Madre: revise la edad/)]);
    expect(avisos({ hogares: 2 })).toEqual([expect.stringMatching(/hogares distintos/)]);
  });

  it('no warning holds a name', () => {
    const todos = [...avisos({ agresores: [], hogares: 2 }), ...avisos({ miembros: [{ ...PADRE, cuidador: true }] })].join(' ');
    expect(todos).not.toMatch(/Olmo|Nube|Ejemplo|Prueba/);
  });

  it('who represents is never the alleged aggressor, and parental authority goes first', () => {
    const abuela = { ...MADRE, id: 'f-abuela', parentesco: 'ABUELO', relacionLegal: 'DE_HECHO' } as const;
    expect(representanteDe([abuela, MADRE], [])?.id).toBe(MADRE.id);
    expect(representanteDe([{ ...MADRE, presuntoAgresor: true }, abuela], [])?.id).toBe('f-abuela');
    expect(representanteDe([{ ...PADRE, cuidador: true, presuntoAgresor: null }], [SENALADO])).toBeNull();
    expect(representanteDe([PADRE], [])).toBeNull();
  });

  it('kinship in words', () => {
    expect(parentescoTexto('ABUELO', 'MUJER')).toBe('Abuela');
    expect(parentescoTexto('ABUELO', 'NO_DETERMINADO')).toBe('Abuela o abuelo');
    expect(parentescoTexto('MADRE', 'MUJER')).toBe('Madre');
    expect([sexoDeParentesco('MADRASTRA'), sexoDeParentesco('PADRE'), sexoDeParentesco('TIO')]).toEqual([
      'MUJER',
      'HOMBRE',
      'NO_DETERMINADO',
    ]);
    expect([esNn({ parentesco: 'OTRO', cuidador: false }), esNn({ parentesco: 'OTRO', cuidador: false, nombres: 'Sol' })]).toEqual([
      true,
      false,
    ]);
  });
});

describe('the drawing', () => {
  const nna = [{ id: 'luna', sexo: 'MUJER' as const }];

  it('three rows, parents in the middle, children below', () => {
    const abuela = { ...MADRE, id: 'abuela', parentesco: 'ABUELO' } as const;
    const { nodos, parejas, descendencia, filas } = genograma(nna, [{ id: 'sol', sexo: 'HOMBRE' }], [MADRE, PADRE, abuela]);
    expect(filas).toBe(3);
    expect(nodos.map(({ id, fila, forma }) => [id, fila, forma])).toEqual([
      ['abuela', 0, 'CIRCULO'],
      ['f-padre', 1, 'CUADRADO'],
      [MADRE.id, 1, 'CIRCULO'],
      ['luna', 2, 'CIRCULO'],
      ['sol', 2, 'CUADRADO'],
    ]);
    expect(parejas).toEqual([{ desde: 'f-padre', hasta: MADRE.id }]);
    expect(descendencia).toEqual({ columna: 0.5, padres: ['f-padre', MADRE.id], hijos: ['luna', 'sol'] });
  });

  it('children alone, and nobody', () => {
    expect(genograma(nna, [], [])).toMatchObject({ filas: 1, columnas: 1, descendencia: null });
    expect(genograma([], [], [])).toMatchObject({ nodos: [], filas: 0, columnas: 1 });
  });

  it('everybody has a place of her own', () => {
    const miembro = fc.record({ parentesco: fc.constantFrom(...PARENTESCOS), id: fc.uuid() }).map((uno): Miembro => ({ ...MADRE, ...uno }));
    fc.assert(
      fc.property(fc.uniqueArray(miembro, { selector: ({ id }) => id, maxLength: 25 }), (miembros) => {
        const { nodos, columnas } = genograma(nna, [], miembros);
        expect(nodos).toHaveLength(miembros.length + 1);
        expect(new Set(nodos.map(({ fila, columna }) => `${fila} ${columna}`)).size).toBe(nodos.length);
        expect(nodos.every(({ columna }) => columna >= 0 && columna <= columnas - 1)).toBe(true);
      }),
    );
  });
});

describe('the answers of a child', () => {
  it('what belongs to the person needs the person', () => {
    expect(revisarDatos({ formato: 1, identidadGenero: 'TRANS_FEM', autoidentificacion: 'INDIGENA' })).toEqual({
      identidadGeneroDicha: expect.stringContaining('lo dijo'),
      autoidentificacionDe: expect.stringContaining('quién respondió'),
    });
    expect(
      revisarDatos({
        formato: 1,
        identidadGenero: 'FEMENINO',
        identidadGeneroDicha: true,
        autoidentificacion: 'MESTIZO',
        autoidentificacionDe: 'PERSONA',
      }),
    ).toEqual({});
    expect(revisarDatos({ formato: 1, identidadGenero: 'NO_RESPONDE' })).toEqual({});
  });

  it('keeps what applies and drops what a later answer made untrue', () => {
    const datos: DatosPersona = {
      formato: 1,
      alias: '',
      discapacidad: 'NO',
      discapacidadTipos: ['VISUAL'],
      embarazo: 'NO_SABE',
      embarazoSemanas: 8,
      estudia: 'SI',
      motivoNoEstudia: 'x',
      amie: '11h00123',
      trabaja: 'NO',
      trabajo: 'x',
      autoidentificacionDe: 'PERSONA',
    };
    expect(limpiarDatos(datos)).toEqual({
      formato: 1,
      discapacidad: 'NO',
      embarazo: 'NO_SABE',
      estudia: 'SI',
      amie: '11H00123',
      trabaja: 'NO',
    });
    expect(datosPersonaSchema.safeParse(limpiarDatos(datos)).success).toBe(true);
  });

  it('printed as words', () => {
    expect(
      datosImpresos({
        formato: 1,
        autoidentificacion: 'INDIGENA',
        autoidentificacionDe: 'REPRESENTANTE',
        pueblo: 'Kichwa-Saraguro',
        discapacidad: 'SI',
        discapacidadTipos: ['VISUAL', 'AUDITIVA'],
        discapacidadPorcentaje: 40,
        estudia: 'SI',
        nivel: 'EGB_2',
        paralelo: 'A',
        jornada: 'MATUTINA',
        embarazo: 'SI',
        embarazoSemanas: 12,
        salud: 'Asma',
        medicacion: 'Inhalador',
        identidadGenero: 'NO_RESPONDE',
      }),
    ).toMatchObject({
      autoidentificacion: 'Indígena, Kichwa-Saraguro, según su representante',
      discapacidad: 'Sí, visual y auditiva, 40 %',
      nivelEducativo: '2.º de EGB, paralelo A, jornada matutina',
      embarazo: 'Sí, 12 semanas',
      saludDetalle: 'Asma. Medicación: Inhalador',
      identidadGenero: null,
      nacionalidad: null,
      motivoNoEstudia: null,
    });
    expect(Object.values(datosImpresos({ formato: 1 })).every((valor) => valor === null)).toBe(true);
  });

  it.each<[string, { sexo: 'MUJER'; edadMeses: number | null; datos: DatosPersona }, readonly RegExp[]]>([
    ['pregnant at 13', { sexo: 'MUJER', edadMeses: 13 * 12 + 11, datos: { formato: 1, embarazo: 'SI' } }, [/antes de los 14/]],
    [
      'pregnant of unknown age: the younger counts',
      { sexo: 'MUJER', edadMeses: null, datos: { formato: 1, embarazo: 'SI' } },
      [/antes de los 14/],
    ],
    ['pregnant at 14', { sexo: 'MUJER', edadMeses: 168, datos: { formato: 1, embarazo: 'SI' } }, [/^Embarazo: vuelva/]],
    ['of age', { sexo: 'MUJER', edadMeses: 216, datos: { formato: 1 } }, [/Mayor de edad: verifique la ruta/]],
    ['works at 14', { sexo: 'MUJER', edadMeses: 179, datos: { formato: 1, trabaja: 'SI' } }, [/Trabaja antes de los 15/]],
    ['works at 15', { sexo: 'MUJER', edadMeses: 180, datos: { formato: 1, trabaja: 'SI' } }, []],
    ['alone on the way', { sexo: 'MUJER', edadMeses: 100, datos: { formato: 1, acompanamiento: 'NO_ACOMPANADO' } }, [/C12/]],
  ])('%s', (_what, persona, esperados) => {
    expect(avisosDeDatos(persona)).toEqual(esperados.map((uno) => expect.stringMatching(uno)));
  });

  it('tells which answers changed, never what they say', () => {
    expect(cambiosDeDatos({ formato: 1, lengua: 'Castellano' }, { formato: 1, lengua: 'Kichwa', estudia: 'NO' })).toEqual([
      'lengua',
      'estudia',
    ]);
  });
});
