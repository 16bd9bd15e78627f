import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CasoDatos } from '@core/features/casos/caso-datos.rules';
import { faltantesDeOficio } from '@core/features/documentos/faltantes-oficio.rules';
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
import { casoDatos, rutaDe } from '../casos/apoyo';
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
    denunciante: { tipo: 'IDENTIFICADO', calidad: 'VECINO', nombre: 'MARCA-INFORMANTE', contacto: 'MARCA-CONTACTO', aceptaTestigo: null },
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

  it('narrative, opinion, reporter and accused cannot reach a service letter, whatever the case is; facts only where all is its matter', () => {
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
        const conHechos = datos.hechos !== undefined;
        if (conHechos) expect(codigos.every((codigo) => /^(EDU-|EXP-0[345])/.test(codigo)) && /MINEDUC|MDT/.test(destino)).toBe(true);
        const suyas = conHechos ? [...propias, 'MARCA-HECHO', 'MARCA-LUGARHECHO'] : propias;
        expect(suyas).toEqual(expect.arrayContaining(marcasDe(datos)));
        // nor in other words: a service is not told what is alleged, nor against whom
        const texto = JSON.stringify({ ...datos, hechos: null, plantilla: null });
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
    expect(oficioVarianteSchema.safeParse({ ...datos, senaladas: [] }).success).toBe(false);
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

describe('the letter that goes to the principal of the route is a report (CONA 17, 72, 236.4, 237)', () => {
  const articulos = (datos: OficioVariante) => datos.baseLegal.flatMap((una) => una.articulos);
  const docente = { conocido: true, nombres: 'Pino Prueba', ocupacion: 'Docente', servidorPublico: true };
  const hechos = [{ fecha: '2026-03-13', lugar: 'Escuela Ficticia', texto: 'La docente le haló las orejas.' }];
  const plazo = { codigo: 'DENUNCIA_24', horas: 24, venceEn: '2026-03-17T14:00:00.000Z' };
  const con = (caso: CasoDatos, codigo: string) => {
    const forma = formaDeOficio(institucion(codigo));
    if (!esLimitado(forma)) throw new Error(codigo);
    return oficioDeServicio({ ...origenDe(), caso, ruta: rutaDe(caso) }, SIN_EXTRA, {
      institucion: conCarta(codigo),
      alcance: forma,
      numero: null,
    });
  };

  it('EDU-04 to the Distrito: grounds, facts, staff, right affected, and a request to act', () => {
    const caso = casoDatos({ tipos: ['EDU-04'], ambito: 'EDUCATIVO', agresores: [docente], hechos, plazo });
    const datos = con(caso, 'MINEDUC');
    expect(articulos(datos)).toEqual(['8', '12', '17', '37', '72', '208', '236 numeral 4']);
    expect(datos).toMatchObject({
      hechos: [{ texto: 'La docente le haló las orejas.', fecha: '2026-03-13' }],
      personal: [{ nombre: 'Pino Prueba' }],
      informe: { derechos: [{ codigo: 'EDU-04' }], urgencia: expect.stringContaining('artículo 72') },
      plantilla: { codigo: 'OFICIO_INFORME_DISTRITO' },
    });
    expect(oficioVarianteSchema.safeParse(datos).error?.issues).toBeUndefined();
    const sin = faltantesDeOficio(con({ ...caso, hechos: [] }, 'MINEDUC')).filter(({ bloquea }) => bloquea);
    expect(sin.map(({ campo }) => campo)).toContain('hechos');
  });

  it('the facts of a case with more than the school stay out, and so does the report where another is the principal', () => {
    const caso = casoDatos({ tipos: ['EDU-04', 'VIO-01'], ambito: 'EDUCATIVO', agresores: [docente], hechos, plazo });
    const padre = { conocido: true, nombres: 'Olmo Ejemplo', parentesco: 'Padre', convive: true };
    expect(con({ ...caso, tipos: ['EDU-04'], agresores: [docente, padre] }, 'MINEDUC').hechos).toBeUndefined();
    const datos = con(caso, 'MINEDUC');
    expect(datos.hechos).toBeUndefined();
    expect(datos.informe).toBeUndefined();
    expect(articulos(datos)).toEqual(['8', '12', '37', '208']);
  });

  it('EXP-04 to the Inspectoría: who gives the work, the facts, and an inspection; its report only as principal', () => {
    const dueno = { conocido: true, nombres: 'Nogal Inventado', ocupacion: 'Dueño de la ladrillera', direccion: 'Ladrillera El Ejemplo' };
    const trabajo = [{ lugar: 'Ladrillera', texto: 'Carga ladrillos de siete a tres por cinco dólares el día.' }];
    const [nna] = casoDatos().nna;
    const mayor = { ...(nna ?? expect.fail()), edadMeses: 16 * 12 };
    const caso = casoDatos({ tipos: ['EXP-04'], agresores: [dueno], hechos: trabajo, nna: [mayor], plazo });
    const datos = con(caso, 'MDT');
    expect(datos).toMatchObject({
      personal: [{ nombre: 'Nogal Inventado', cargo: 'Dueño de la ladrillera', direccion: 'Ladrillera El Ejemplo' }],
      hechos: [{ texto: 'Carga ladrillos de siete a tres por cinco dólares el día.', fechaTexto: 'fecha no conocida' }],
      informe: { derechos: [{ codigo: 'EXP-04' }] },
      plantilla: { textos: { solicitud: expect.stringMatching(/inspeccionar el lugar de trabajo/) } },
    });
    const secundario = con({ ...caso, nna: [{ ...mayor, edadMeses: 12 * 12 }] }, 'MDT');
    expect(secundario.informe).toBeUndefined();
    expect(secundario.hechos).toHaveLength(1);
    expect(secundario.plantilla.textos['solicitud']).toMatch(/inspección del lugar de trabajo/);
  });
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
