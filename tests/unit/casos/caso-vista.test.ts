import { describe, expect, it } from 'vitest';
import { completitud, estaciones, faltanEnFicha } from '@core/features/casos/caso-vista.rules';
import { siguienteDestinatario, siguientePaso } from '@core/features/casos/siguiente-paso.rules';
import type { Antecedentes } from '@core/features/casos/antecedentes.types';
import type { CasoDatos, InformesCaso } from '@core/features/casos/caso-datos.rules';
import { fueInformado } from '@core/features/casos/caso-datos.rules';
import { casoDatos, derivacion, MADRE, rutaDe, SIN_INFORMES } from './apoyo';

const nombrar = (codigo: string) => `<${codigo}>`;
const completo = (): CasoDatos => {
  const caso = casoDatos({
    direccion: 'x',
    contactoSeguro: 'x',
    hechos: [{ texto: 'x' }],
    agresores: [{ conocido: false }],
    opinionNna: 'x',
    ambito: 'FAMILIAR',
    frecuencia: 'UNICA',
    lugarHecho: 'x',
    parroquiaRural: false,
    lesiones: false,
  });
  return {
    ...caso,
    nna: caso.nna.map((uno) => ({ ...uno, viveCon: 'x', institucionEducativa: 'x', datos: { formato: 1, nacionalidad: 'Ecuatoriana' } })),
    familia: [MADRE],
  };
};

describe('what the sheet lacks', () => {
  it('a bare registration lacks much; a full sheet nothing; «no» is an answer', () => {
    expect(faltanEnFicha(casoDatos()).map(({ campo }) => campo)).toEqual([
      'direccion',
      'contactoSeguro',
      'hechos',
      'agresores',
      'opinionNna',
      'ambito',
      'frecuencia',
      'lugarHecho',
      'parroquiaRural',
      'lesiones',
      'nna.0.viveCon',
      'nna.0.institucionEducativa',
      'familia',
      'familia.cuidador',
      'nna.0.datos',
    ]);
    expect(faltanEnFicha(completo())).toEqual([]);
    expect([completitud(casoDatos()), completitud(completo())]).toEqual([35, 100]);
  });

  it('one child of unknown age is enough to ask for it', () => {
    const caso = completo();
    expect(faltanEnFicha({ ...caso, nna: [...caso.nna, { ...caso.nna[0]!, edadMeses: null }] }).map(({ campo }) => campo)).toEqual([
      'nna.0.edadMeses',
    ]);
  });
});

describe('who was told', () => {
  it.each<[InformesCaso, boolean]>([
    [SIN_INFORMES, false],
    [{ ...SIN_INFORMES, derivaciones: [derivacion('JCPD', null)], denunciasVerbales: 0 }, false],
    [
      {
        ...SIN_INFORMES,
        derivaciones: [derivacion('JCPD', null), derivacion('FISCALIA', '2026-03-16T15:00:00.000Z')],
        denunciasVerbales: 0,
      },
      true,
    ],
    [{ ...SIN_INFORMES, derivaciones: [], denunciasVerbales: 1 }, true],
  ])('%j: %s', (informes, informado) => expect(fueInformado(informes)).toBe(informado));
});

describe('the one next step', () => {
  const paso = (caso: CasoDatos, informes: Antecedentes = SIN_INFORMES) => {
    const { acto, institucion } = siguientePaso(caso, caso.tipos.length > 0 ? rutaDe(caso) : null, informes, nombrar);
    return [acto, institucion];
  };
  const entregada = (...institucion: string[]): Antecedentes => ({
    ...SIN_INFORMES,
    derivaciones: institucion.map((una) => derivacion(una, '2026-03-16T15:00:00.000Z')),
    denunciasVerbales: 0,
  });

  it.each<[string, CasoDatos, Antecedentes, [string, string | null]]>([
    ['first the assessment', casoDatos({ valorado: false }), SIN_INFORMES, ['VALORAR', null]],
    ['also without types', casoDatos({ tipos: [] }), SIN_INFORMES, ['VALORAR', null]],
    ['then the letter to the principal', casoDatos(), SIN_INFORMES, ['EMITIR_OFICIO', 'JCPD']],
    [
      'then its delivery',
      casoDatos(),
      { ...SIN_INFORMES, derivaciones: [derivacion('JCPD', null)], denunciasVerbales: 0 },
      ['REGISTRAR_ENTREGA', 'JCPD'],
    ],
    ['then the next letter of the route', casoDatos(), entregada('JCPD'), ['EMITIR_OFICIO', 'FISCALIA']],
    ['then health, the same day', casoDatos(), entregada('JCPD', 'FISCALIA'), ['EMITIR_OFICIO', 'MSP']],
    ['then nothing', casoDatos(), entregada('JCPD', 'FISCALIA', 'MSP'), ['NINGUNO', null]],
    [
      'a conflict begins with a visit',
      casoDatos({ tipos: ['FAM-01'], naturaleza: 'CONFLICTO', plazo: null }),
      SIN_INFORMES,
      ['VISITAR', null],
    ],
    ['closed', casoDatos({ estado: 'CERRADO' }), SIN_INFORMES, ['NINGUNO', null]],
    ['annulled', casoDatos({ estado: 'ANULADO', valorado: false }), SIN_INFORMES, ['NINGUNO', null]],
  ])('%s', (_what, caso, informes, esperado) => expect(paso(caso, informes)).toEqual(esperado));

  it('a service that is the principal gets its letter; services beside the report are offered apart', () => {
    expect(paso(casoDatos({ tipos: ['IDE-01'] }))).toEqual(['EMITIR_OFICIO', 'REG_CIVIL']);
    const maltrato = casoDatos({ tipos: ['VIO-02'] });
    expect(rutaDe(maltrato).otras).toContain('SPI');
    expect(paso(maltrato, entregada('JCPD', 'FISCALIA'))).toEqual(['NINGUNO', null]);
  });

  it('the family is given a sheet of papers, but not where the accused lives: then they are told in person', () => {
    const caso = casoDatos({ tipos: ['SUP-05'] });
    expect(rutaDe(caso).principal).toBe('UJFMNA');
    expect(paso(caso)).toEqual(['EMITIR_OFICIO', 'UJFMNA']);
    const enCasa = casoDatos({ tipos: ['SUP-05'], agresores: [{ conocido: true, convive: true }] });
    expect(siguienteDestinatario(rutaDe(enCasa), SIN_INFORMES, enCasa)).toBeNull();
    expect(paso(enCasa)).toEqual(['ORIENTAR', 'UJFMNA']);
    expect(paso(enCasa, { ...SIN_INFORMES, derivaciones: [], denunciasVerbales: 1 })).toEqual(['NINGUNO', null]);
  });
});

describe('the line of stations', () => {
  const situaciones = (caso: CasoDatos, informes = SIN_INFORMES) =>
    Object.fromEntries(estaciones(caso, rutaDe(caso), informes).map(({ clave, situacion }) => [clave, situacion]));
  it('violence: neither a visit alone nor mediation, and the law says why', () => {
    expect(situaciones(casoDatos())).toEqual({
      REGISTRADO: 'HECHA',
      VALORADO: 'PRESENTE',
      EN_VISITA: 'PROHIBIDA',
      EN_MEDIACION: 'PROHIBIDA',
      EN_DERIVACION: 'PENDIENTE',
      EN_SEGUIMIENTO: 'PENDIENTE',
      CERRADO: 'PENDIENTE',
    });
    expect(estaciones(casoDatos(), rutaDe(casoDatos()), SIN_INFORMES).find(({ clave }) => clave === 'EN_MEDIACION')?.detalle).toMatch(
      /prohibida/,
    );
  });

  it('a quarrel: both are open', () => {
    expect(situaciones(casoDatos({ tipos: ['FAM-01'], naturaleza: 'CONFLICTO', riesgo: 'BAJO' }))).toMatchObject({
      EN_VISITA: 'PENDIENTE',
      EN_MEDIACION: 'PENDIENTE',
    });
  });

  it('delivered is done', () => {
    const caso = casoDatos({ estado: 'DERIVADO' });
    expect(
      situaciones(caso, { ...SIN_INFORMES, derivaciones: [derivacion('JCPD', '2026-03-16T15:00:00.000Z')], denunciasVerbales: 0 }),
    ).toMatchObject({
      VALORADO: 'HECHA',
      EN_DERIVACION: 'HECHA',
      EN_SEGUIMIENTO: 'PRESENTE',
      CERRADO: 'PENDIENTE',
    });
    // another one is still to be delivered: it stands there
    expect(
      situaciones(casoDatos({ estado: 'EN_DERIVACION' }), {
        ...SIN_INFORMES,
        derivaciones: [derivacion('FISCALIA', '2026-03-16T15:00:00.000Z'), derivacion('JCPD', null)],
      }),
    ).toMatchObject({ EN_DERIVACION: 'PRESENTE', EN_SEGUIMIENTO: 'PENDIENTE' });
  });

  it('what was not done is not told as done: a conflict that was mediated and closed told nobody', () => {
    const caso = casoDatos({ tipos: ['FAM-01'], naturaleza: 'CONFLICTO', riesgo: 'BAJO', estado: 'CERRADO' });
    const informes = {
      ...SIN_INFORMES,
      visitas: { programadas: 0, hechas: 1, fallidas: 0, proximaId: null, conSenales: 0 },
      seguimientos: { hechos: 3, sinLocalizar: 0, ultimoEn: '2026-04-16T15:00:00.000Z', proximoEl: null },
      acuerdo: { id: 'a', mediacionId: 'm', compromisos: 2, pendientes: 0, incumplidos: 0 },
    };
    expect(situaciones(caso, informes)).toEqual({
      REGISTRADO: 'HECHA',
      VALORADO: 'HECHA',
      EN_VISITA: 'HECHA',
      EN_MEDIACION: 'HECHA',
      EN_DERIVACION: 'PENDIENTE',
      EN_SEGUIMIENTO: 'HECHA',
      CERRADO: 'PRESENTE',
    });
    // told by word of mouth is told
    expect(
      estaciones(casoDatos({ estado: 'EN_SEGUIMIENTO' }), rutaDe(casoDatos()), { ...SIN_INFORMES, denunciasVerbales: 1 }),
    ).toContainEqual(expect.objectContaining({ clave: 'EN_DERIVACION', situacion: 'HECHA', detalle: 'de palabra' }));
  });
});
