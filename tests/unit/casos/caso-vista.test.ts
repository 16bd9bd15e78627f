import { describe, expect, it } from 'vitest';
import { completitud, estaciones, faltanEnFicha, siguienteDestinatario, siguientePaso } from '@core/features/casos/caso-vista.rules';
import type { CasoDatos, InformesCaso } from '@core/features/casos/caso-datos.rules';
import { fueInformado } from '@core/features/casos/caso-datos.rules';
import { casoDatos, derivacion, rutaDe, SIN_INFORMES } from './apoyo';

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
  return { ...caso, nna: caso.nna.map((uno) => ({ ...uno, viveCon: 'x', institucionEducativa: 'x' })) };
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
    ]);
    expect(faltanEnFicha(completo())).toEqual([]);
    expect([completitud(casoDatos()), completitud(completo())]).toEqual([40, 100]);
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
    [{ derivaciones: [derivacion('JCPD', null)], denunciasVerbales: 0 }, false],
    [{ derivaciones: [derivacion('JCPD', null), derivacion('FISCALIA', '2026-03-16T15:00:00.000Z')], denunciasVerbales: 0 }, true],
    [{ derivaciones: [], denunciasVerbales: 1 }, true],
  ])('%j: %s', (informes, informado) => expect(fueInformado(informes)).toBe(informado));
});

describe('the one next step', () => {
  const paso = (caso: CasoDatos, informes: InformesCaso = SIN_INFORMES) => {
    const { acto, institucion } = siguientePaso(caso, caso.tipos.length > 0 ? rutaDe(caso) : null, informes, nombrar);
    return [acto, institucion];
  };
  const entregada = (...institucion: string[]): InformesCaso => ({
    derivaciones: institucion.map((una) => derivacion(una, '2026-03-16T15:00:00.000Z')),
    denunciasVerbales: 0,
  });

  it.each<[string, CasoDatos, InformesCaso, [string, string | null]]>([
    ['first the assessment', casoDatos({ valorado: false }), SIN_INFORMES, ['VALORAR', null]],
    ['also without types', casoDatos({ tipos: [] }), SIN_INFORMES, ['VALORAR', null]],
    ['then the letter to the principal', casoDatos(), SIN_INFORMES, ['EMITIR_OFICIO', 'JCPD']],
    ['then its delivery', casoDatos(), { derivaciones: [derivacion('JCPD', null)], denunciasVerbales: 0 }, ['REGISTRAR_ENTREGA', 'JCPD']],
    ['then the next letter of the route', casoDatos(), entregada('JCPD'), ['EMITIR_OFICIO', 'FISCALIA']],
    ['then nothing', casoDatos(), entregada('JCPD', 'FISCALIA'), ['NINGUNO', null]],
    ['a conflict is guided', casoDatos({ tipos: ['FAM-01'], naturaleza: 'CONFLICTO', plazo: null }), SIN_INFORMES, ['ORIENTAR', null]],
    ['closed', casoDatos({ estado: 'CERRADO' }), SIN_INFORMES, ['NINGUNO', null]],
    ['annulled', casoDatos({ estado: 'ANULADO', valorado: false }), SIN_INFORMES, ['NINGUNO', null]],
  ])('%s', (_what, caso, informes, esperado) => expect(paso(caso, informes)).toEqual(esperado));

  it('an authority without a letter of ours is told in person', () => {
    const caso = casoDatos({ tipos: ['IDE-01'] });
    expect(rutaDe(caso).principal).toBe('REG_CIVIL');
    expect(siguienteDestinatario(rutaDe(caso), SIN_INFORMES)).toBeNull();
    expect(paso(caso)).toEqual(['ORIENTAR', 'REG_CIVIL']);
    expect(paso(caso, { derivaciones: [], denunciasVerbales: 1 })).toEqual(['NINGUNO', null]);
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
    expect(situaciones(caso, { derivaciones: [derivacion('JCPD', '2026-03-16T15:00:00.000Z')], denunciasVerbales: 0 })).toMatchObject({
      VALORADO: 'HECHA',
      EN_DERIVACION: 'HECHA',
      CERRADO: 'PENDIENTE',
    });
  });
});
