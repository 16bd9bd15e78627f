import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CasoDatos } from '@core/features/casos/caso-datos.rules';
import { formaDeOficio, INSTITUCIONES_CON_OFICIO } from '@core/features/derivaciones/oficio.catalogo';
import { nnaPara, personalEscolar, puntosPara, senalaPersonalEscolar } from '@core/features/documentos/matriz-datos.rules';
import { nnaDe, oficioDeCaso } from '@core/features/documentos/oficio-de-caso.rules';
import { hojaOrientacion, oficioCompleto } from '@core/features/documentos/oficio-de-autoridad.rules';
import { oficioDeServicio } from '@core/features/documentos/oficio-de-servicio.rules';
import { ALCANCES_LIMITADOS, oficioVarianteSchema } from '@core/features/documentos/oficio-servicio.datos';
import type { AlcanceLimitado, OficioVariante } from '@core/features/documentos/oficio-servicio.datos';
import { TIPO_VULNERACION_CATALOGO } from '@core/features/ruta/tipo-vulneracion.catalogo';
import { TRIAJE_CATALOGO } from '@core/features/ruta/triaje.catalogo';
import { CATALOGO_VIGENTE } from '@core/features/ruta/catalogo-vigente';
import { casoDatos } from '../casos/apoyo';
import { conCarta, institucion, origenDe, SIN_EXTRA } from './apoyo';

const esLimitado = (forma: string | null): forma is AlcanceLimitado => ALCANCES_LIMITADOS.some((una) => una === forma);
const LIMITADAS = INSTITUCIONES_CON_OFICIO.filter((codigo) => esLimitado(formaDeOficio(institucion(codigo))));

/** A case in which every free text carries a mark of its own. */
const marcado = (cambio: Partial<CasoDatos> = {}): CasoDatos => {
  const base = casoDatos();
  return casoDatos({
    relato: 'MARCA-RELATO le pega con un palo',
    hechos: [{ texto: 'MARCA-HECHO golpes', lugar: 'MARCA-LUGARHECHO', fecha: '2026-03-15' }],
    opinionNna: 'MARCA-OPINION no quiero volver',
    actuaciones: 'MARCA-ACTUACION',
    solicitud: 'MARCA-SOLICITUD',
    lugarHecho: 'MARCA-LUGAR',
    barrio: 'MARCA-BARRIO',
    direccion: 'MARCA-DIRECCION',
    denunciante: { tipo: 'IDENTIFICADO', calidad: 'VECINO', nombre: 'MARCA-INFORMANTE', contacto: 'MARCA-CONTACTO' },
    agresores: [
      {
        conocido: true,
        nombres: 'MARCA-AGRESOR',
        parentesco: 'MARCA-PARENTESCO',
        ocupacion: 'MARCA-OCUPACION',
        direccion: 'MARCA-DOMICILIO',
        acceso: 'MARCA-ACCESO',
        convive: true,
      },
    ],
    nna: base.nna.map((nna) => ({ ...nna, viveCon: 'MARCA-VIVECON', salud: 'MARCA-SALUD', institucionEducativa: 'MARCA-ESCUELA' })),
    ...cambio,
  });
};

/** Marks that each row of the matrix may show; everything else has to stay out. */
const PERMITIDAS: Readonly<Record<AlcanceLimitado, readonly string[]>> = {
  SALUD: ['MARCA-SALUD'],
  EDUCATIVO: ['MARCA-ESCUELA'],
  SOCIOECONOMICO: ['MARCA-DIRECCION', 'MARCA-BARRIO'],
  MINIMO: [],
};
const marcasDe = (datos: OficioVariante): string[] => [...new Set(JSON.stringify(datos).match(/MARCA-[A-Z]+/g) ?? [])];

const servicio = (caso: CasoDatos, codigo: string) => {
  const forma = formaDeOficio(institucion(codigo));
  if (!esLimitado(forma)) throw new Error(`${codigo} is no service`);
  return oficioDeServicio({ ...origenDe(), caso }, SIN_EXTRA, { institucion: conCarta(codigo), alcance: forma, numero: null });
};

describe('minimum-data matrix (§4.7)', () => {
  it('every institution that gets letters has a shape, and the two that get none have none', () => {
    for (const codigo of INSTITUCIONES_CON_OFICIO) expect(formaDeOficio(institucion(codigo)), codigo).not.toBeNull();
    for (const codigo of ['CCPD', 'ECU911']) expect(formaDeOficio(institucion(codigo))).toBeNull();
    expect(LIMITADAS).toEqual(expect.arrayContaining(['MSP', 'MINEDUC', 'DECE', 'MDH', 'PATRONATO', 'UPC', 'ACOGIDA', 'CENTRO_MEDIACION']));
    expect(LIMITADAS).not.toContain('JCPD');
  });

  it('narrative, facts, opinion, reporter and accused cannot reach a service letter, whatever the case is', () => {
    const tipos = fc.subarray(
      TIPO_VULNERACION_CATALOGO.filas.map(({ codigo }) => codigo),
      { minLength: 1, maxLength: 6 },
    );
    const respuestas = fc.dictionary(
      fc.constantFrom(...TRIAJE_CATALOGO.filas.map(({ codigo }) => codigo)),
      fc.constantFrom('SI', 'NO', 'NO_SABE'),
    );
    const ambito = fc.constantFrom('FAMILIAR', 'COMUNITARIO', 'INSTITUCIONAL', 'DIGITAL', 'EDUCATIVO', null);
    fc.assert(
      fc.property(tipos, respuestas, ambito, fc.constantFrom(...LIMITADAS), fc.boolean(), (codigos, answers, donde, destino, lesiones) => {
        const caso = marcado({ tipos: codigos, respuestas: answers, ambito: donde, lesiones });
        const datos = servicio(caso, destino);
        const propias = destino === 'ACOGIDA' ? ['MARCA-SALUD', 'MARCA-ESCUELA'] : PERMITIDAS[datos.variante];
        expect(propias).toEqual(expect.arrayContaining(marcasDe(datos)));
        // nor in other words: a service is not told what is alleged, nor against whom
        const texto = JSON.stringify({ ...datos, plantilla: null });
        expect(texto).not.toMatch(/agresor|golpe|maltrato físico|presunt/i);
        if (datos.variante !== 'SALUD' && destino !== 'MINEDUC') expect(texto).not.toMatch(/sexual/i);
        expect(oficioVarianteSchema.safeParse(datos).error?.issues).toBeUndefined();
      }),
      { numRuns: 600 },
    );
  });

  it('the same marks do reach the authorities that hear the whole case: the property above can fail', () => {
    const caso = marcado();
    const junta = marcasDe(oficioDeCaso({ ...origenDe(), caso }, 'JCPD', null));
    const pueblo = marcasDe(
      oficioCompleto({ ...origenDe(), caso }, { institucion: 'DEF_PUEBLO', numero: null, complemento: {}, sinRespuesta: [] }),
    );
    for (const marcas of [junta, pueblo])
      expect(marcas).toEqual(expect.arrayContaining(['MARCA-HECHO', 'MARCA-AGRESOR', 'MARCA-OPINION', 'MARCA-ACCESO', 'MARCA-SALUD']));
    // the reporter's name reaches nobody
    expect([...junta, ...pueblo]).not.toContain('MARCA-INFORMANTE');
  });

  it('the sheet that a family carries home names nobody and nothing but the family matter', () => {
    const caso = marcado({ tipos: ['SUP-05', 'VIO-01'] });
    const hoja = hojaOrientacion({ ...origenDe(), caso }, 'UJFMNA', null);
    expect(marcasDe(hoja)).toEqual([]);
    expect(hoja.asuntos).toEqual(['Incumplimiento de pensión de alimentos']);
    expect(JSON.stringify(hoja)).not.toMatch(/Luna|violen|maltrato/i);
    expect(hoja.papeles.length).toBeGreaterThan(4);
  });

  it('a snapshot with a field outside its row is not one', () => {
    const datos = servicio(marcado(), 'MSP');
    expect(oficioVarianteSchema.safeParse({ ...datos, hechos: [], senaladas: [] }).success).toBe(false);
  });

  it.each(ALCANCES_LIMITADOS)('%s: a child without a name keeps sex and age, and nothing beside its row', (alcance) => {
    const nna = nnaDe(casoDatos().nna[0] ?? expect.fail(), marcado(), '2026-03-16');
    const recortada = nnaPara({ ...nna, viveCon: 'x', ubicacionActual: 'y', representante: 'z' }, alcance, 'UPC');
    expect(recortada).toMatchObject({ sexo: 'MUJER', edadMeses: 84, viveCon: null, ubicacionActual: null, representante: null });
  });
});

describe('what each institution is told', () => {
  const titulos = (codigo: string, alcance: AlcanceLimitado, cambio: Partial<CasoDatos>) =>
    puntosPara(casoDatos(cambio), alcance, conCarta(codigo), CATALOGO_VIGENTE).map(({ titulo }) => titulo);

  it.each<[string, AlcanceLimitado, Partial<CasoDatos>, string[]]>([
    ['MSP', 'SALUD', { tipos: ['VIO-03'], lesiones: true }, ['Valoración médica']],
    ['MSP', 'SALUD', { tipos: ['SEX-02'], respuestas: { A6: 'SI' } }, ['Atención integral con protocolo', 'Salud mental']],
    ['MSP', 'SALUD', { tipos: ['SUP-07'] }, ['Atención integral con protocolo', 'Embarazo']],
    ['MSP', 'SALUD', { tipos: ['FAM-02'], respuestas: { C2: 'NO_SABE' } }, []],
    ['MINEDUC', 'EDUCATIVO', { tipos: ['EDU-01'] }, ['Materia', 'Escolaridad']],
    ['MINEDUC', 'EDUCATIVO', { tipos: ['EDU-04'] }, ['Unidad a la que se dirige', 'Materia']],
    ['MINEDUC', 'EDUCATIVO', { tipos: ['VIO-01'] }, []],
    ['DECE', 'EDUCATIVO', { tipos: ['EDU-02', 'VIO-01'] }, ['Materia']],
    ['DECE', 'EDUCATIVO', { tipos: ['EDU-04', 'SEX-10'] }, []],
    [
      'MDH',
      'SOCIOECONOMICO',
      { tipos: ['SUP-04'], respuestas: { C8: 'SI' } },
      ['Materia', 'Ingresos y alimentación', 'Vivienda', 'Red de apoyo'],
    ],
    ['MDT', 'MINIMO', { tipos: ['EXP-04', 'VIO-01'] }, ['Materia']],
    ['UPC', 'MINIMO', { tipos: ['VIO-01'] }, []],
  ])('%s %s %o', (codigo, alcance, cambio, esperado) => expect(titulos(codigo, alcance, cambio)).toEqual(esperado));
});

describe('school staff pointed at', () => {
  const docente = { conocido: true, nombres: 'Pino Prueba', ocupacion: 'Docente de aula', servidorPublico: true };
  const padre = { conocido: true, nombres: 'Olmo Ejemplo', parentesco: 'Padre', convive: true, ocupacion: 'Albañil' };

  it('the Distrito learns who of its staff, the father stays out', () => {
    const caso = casoDatos({ tipos: ['EDU-04', 'VIO-01'], ambito: 'EDUCATIVO', agresores: [docente, padre] });
    expect(personalEscolar(caso)).toEqual([docente]);
    const datos = servicio(caso, 'MINEDUC');
    expect(datos.personal).toEqual([{ nombre: 'Pino Prueba', cargo: 'Docente de aula' }]);
    expect(JSON.stringify(datos)).not.toContain('Olmo');
    expect(servicio(caso, 'DECE').personal).toEqual([]);
    expect(servicio(caso, 'MSP').personal).toEqual([]);
  });

  it.each<[string, Partial<CasoDatos>, boolean]>([
    ['a type that means staff, nobody named', { tipos: ['EDU-04'] }, true],
    ['a teacher where it happens at school', { tipos: ['EDU-02'], ambito: 'EDUCATIVO', agresores: [docente] }, true],
    ['a private teacher', { tipos: ['EDU-05'], ambito: 'EDUCATIVO', agresores: [{ conocido: true, ocupacion: 'Profesora' }] }, true],
    [
      'another pupil',
      { tipos: ['EDU-05'], ambito: 'EDUCATIVO', agresores: [{ conocido: true, edadAnios: 13, parentesco: 'Compañero' }] },
      false,
    ],
    ['a father who teaches, at home', { tipos: ['VIO-01'], ambito: 'FAMILIAR', agresores: [{ ...docente, convive: true }] }, false],
  ])('%s', (_what, cambio, esperado) => expect(senalaPersonalEscolar(casoDatos(cambio))).toBe(esperado));
});
