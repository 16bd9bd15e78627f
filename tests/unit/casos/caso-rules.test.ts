import { describe, expect, it } from 'vitest';
import { avisoCedula, edadMesesEn, revisarEntrada } from '@core/features/casos/caso-entrada.rules';
import {
  admiteActuaciones,
  comprobarConocimiento,
  comprobarPreguntas,
  comprobarRiesgo,
  destinatarioAdmitido,
  estaVencido,
  exigeMotivo,
  nivelReserva,
  plazoCumplido,
  PLAZO_PROVISIONAL,
  puedeEmitirOficio,
  siguientePlazo,
  toPlazo,
  toPlazoProvisional,
  toRutaConsulta,
} from '@core/features/casos/caso.rules';
import type { CasoDatos } from '@core/features/casos/caso-datos.rules';
import type { Plazo } from '@core/features/casos/caso.rules';
import { CATALOGO_VIGENTE } from '@core/features/ruta/catalogo-vigente';
import type { NivelRiesgo } from '@core/features/ruta/ruta.types';
import { DomainError } from '@core/kernel/errors';
import type { Rol } from '@core/kernel/permisos';
import { casoDatos, rutaDe } from './apoyo';

const codeOf = (act: () => unknown): string => {
  try {
    act();
    return 'OK';
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
};
const RAZON = 'Se corrige la hora.';

describe('the clock', () => {
  const plazo = (venceEn: string, codigo = 'DENUNCIA_24'): Plazo => ({ codigo, horas: 24, venceEn });
  const [temprano, tarde] = [plazo('2026-03-17T12:00:00.000Z'), plazo('2026-03-17T14:00:00.000Z')];
  const provisional = plazo('2026-03-17T12:00:00.000Z', PLAZO_PROVISIONAL);
  it.each<[string, Plazo | null, Plazo | null, Rol[], string | undefined, string]>([
    ['earlier, by anyone', tarde, temprano, ['DEFENSOR'], undefined, 'OK'],
    ['the same, by anyone', tarde, tarde, ['DEFENSOR'], undefined, 'OK'],
    ['later, by a defender', temprano, tarde, ['DEFENSOR'], RAZON, 'PLAZO_NO_SE_ALARGA'],
    ['later, by the secretary', temprano, tarde, ['SECRETARIO', 'ADMIN_PUNTO'], RAZON, 'PLAZO_NO_SE_ALARGA'],
    ['later, by the coordinator without a reason', temprano, tarde, ['COORDINADOR'], undefined, 'PLAZO_NO_SE_ALARGA'],
    ['later, by the coordinator with nine letters', temprano, tarde, ['COORDINADOR'], ' 123456789 ', 'PLAZO_NO_SE_ALARGA'],
    ['later, by the coordinator with a reason', temprano, tarde, ['COORDINADOR'], RAZON, 'OK'],
    ['away, by a defender', temprano, null, ['DEFENSOR'], RAZON, 'PLAZO_NO_SE_ALARGA'],
    ['away, by the coordinator', temprano, null, ['COORDINADOR'], RAZON, 'OK'],
    ['where there was none', null, tarde, ['DEFENSOR'], undefined, 'OK'],
    ['the provisional one is replaced by the legal one', provisional, tarde, ['DEFENSOR'], undefined, 'OK'],
    ['the provisional one by none', provisional, null, ['DEFENSOR'], undefined, 'OK'],
  ])('%s', (_what, actual, calculado, roles, razon, esperado) => {
    const act = () => siguientePlazo(actual, calculado, { roles, razon, campo: 'razon' });
    expect(codeOf(act)).toBe(esperado);
    if (esperado === 'OK') expect(act()).toEqual(calculado);
  });

  it('the knowledge moves earlier by anyone, later by the coordinator', () => {
    const [antes, despues] = ['2026-03-16T13:00:00.000Z', '2026-03-16T13:00:00.001Z'];
    const quien = (roles: Rol[]) => ({ roles, razon: RAZON, campo: 'razonPlazo' as const });
    expect(codeOf(() => comprobarConocimiento(despues, antes, quien(['DEFENSOR'])))).toBe('OK');
    expect(codeOf(() => comprobarConocimiento(antes, antes, quien(['DEFENSOR'])))).toBe('OK');
    expect(codeOf(() => comprobarConocimiento(antes, despues, quien(['DEFENSOR'])))).toBe('PLAZO_NO_SE_ALARGA');
    expect(codeOf(() => comprobarConocimiento(antes, despues, quien(['COORDINADOR'])))).toBe('OK');
    // one moment in two spellings is no move
    expect(codeOf(() => comprobarConocimiento('2026-03-16T08:00:00-05:00', antes, quien(['DEFENSOR'])))).toBe('OK');
  });

  it('overdue is asked by the clock; telling the authority, closing, or having no duty ends it', () => {
    const caso = { plazo: temprano, cumplido: false, estado: 'VALORADO' };
    expect(estaVencido(caso, '2026-03-17T12:00:00.000Z')).toBe(false);
    expect(estaVencido(caso, '2026-03-17T12:00:00.001Z')).toBe(true);
    for (const cambio of [{ plazo: null }, { cumplido: true }, { estado: 'CERRADO' }, { estado: 'ANULADO' }])
      expect(estaVencido({ ...caso, ...cambio }, '2030-01-01T00:00:00.000Z')).toBe(false);
    expect([plazoCumplido(null, false), plazoCumplido(temprano, false), plazoCumplido(temprano, true)]).toEqual([true, false, true]);
    expect(['CERRADO', 'ANULADO', 'REGISTRADO', 'DERIVADO'].map(admiteActuaciones)).toEqual([false, false, true, true]);
  });

  it('of a route and of a case without types, in UTC', () => {
    expect(toPlazo(rutaDe(casoDatos()))).toEqual({ codigo: 'DENUNCIA_24', horas: 24, venceEn: '2026-03-17T13:00:00.000Z' });
    expect(toPlazo(rutaDe(casoDatos({ tipos: ['FAM-01'], naturaleza: 'CONFLICTO' })))).toBeNull();
    expect(toPlazoProvisional('2026-03-16T13:00:00.000Z', CATALOGO_VIGENTE)).toEqual({
      codigo: PLAZO_PROVISIONAL,
      horas: 24,
      venceEn: '2026-03-17T13:00:00.000Z',
    });
  });
});

describe('the risk that a person confirms (§4.4)', () => {
  it.each<[NivelRiesgo, NivelRiesgo, NivelRiesgo, Rol[], string | undefined, string]>([
    ['CRITICO', 'BAJO', 'BAJO', ['DEFENSOR'], undefined, 'OK'],
    ['ALTO', 'ALTO', 'ALTO', ['DEFENSOR'], undefined, 'OK'],
    ['MEDIO', 'ALTO', 'BAJO', ['DEFENSOR'], RAZON, 'SIN_PERMISO'],
    ['MEDIO', 'ALTO', 'BAJO', ['SECRETARIO'], RAZON, 'SIN_PERMISO'],
    ['MEDIO', 'ALTO', 'BAJO', ['COORDINADOR'], undefined, 'ENTRADA_INVALIDA'],
    ['MEDIO', 'ALTO', 'BAJO', ['COORDINADOR'], RAZON, 'OK'],
    ['MEDIO', 'ALTO', 'ALTO', ['COORDINADOR'], RAZON, 'RIESGO_BAJO_MINIMO'],
    ['BAJO', 'BAJO', 'MEDIO', ['COORDINADOR'], RAZON, 'RIESGO_BAJO_MINIMO'],
  ])('%s where %s is suggested and %s the least, by %j with %j: %s', (confirmado, sugerido, minimo, roles, razon, esperado) => {
    expect(codeOf(() => comprobarRiesgo({ confirmado, sugerido, minimo, roles, razon }))).toBe(esperado);
  });

  it('questions that do not exist are named', () => {
    expect(codeOf(() => comprobarPreguntas(CATALOGO_VIGENTE, { A1: 'SI', C12: 'NO', P3: 'NO_SABE' }))).toBe('OK');
    for (const codigo of ['A9', 'B11', 'C13', 'P4', 'A0'])
      expect(codeOf(() => comprobarPreguntas(CATALOGO_VIGENTE, { A1: 'SI', [codigo]: 'NO' }))).toBe('CODIGO_DESCONOCIDO');
  });
});

describe('letters', () => {
  it.each<[Rol[], NivelRiesgo, boolean]>([
    [['COORDINADOR'], 'BAJO', true],
    [['SECRETARIO'], 'BAJO', true],
    [['DEFENSOR'], 'ALTO', false],
    [['DEFENSOR'], 'CRITICO', true],
    [['ADMIN_PUNTO', 'CAPACITADOR'], 'CRITICO', false],
    [[], 'CRITICO', false],
  ])('%j in %s: %s', (roles, riesgo, puede) => expect(puedeEmitirOficio(roles, riesgo)).toBe(puede));

  it('go to who is on the route, and to the Junta whenever there is a duty to report (§2)', () => {
    const violencia = rutaDe(casoDatos());
    const conflicto = rutaDe(casoDatos({ tipos: ['FAM-01'], naturaleza: 'CONFLICTO' }));
    const documento = rutaDe(casoDatos({ tipos: ['IDE-01'] }));
    expect(['JCPD', 'FISCALIA', 'MSP', 'CCPD', 'REG_CIVIL'].map((uno) => destinatarioAdmitido(violencia, uno))).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
    expect(['JCPD', 'FISCALIA', 'CCPD'].map((uno) => destinatarioAdmitido(conflicto, uno))).toEqual([false, false, false]);
    expect(['JCPD', 'FISCALIA'].map((uno) => destinatarioAdmitido(documento, uno))).toEqual([true, false]);
  });
});

describe('reserve', () => {
  it.each([
    [[], 'NORMAL', false],
    [['FAM-01', 'IDE-01'], 'NORMAL', false],
    [['VIO-04'], 'RESERVADO', false],
    [['FAM-01', 'SEX-01'], 'MAXIMO', true],
    [['VIO-01', 'EXP-03'], 'MAXIMO', false],
    [['DES-01'], 'MAXIMO', false],
  ] as const)('%j: %s', (tipos, nivel, motivo) =>
    expect([nivelReserva({ tipos, respuestas: {} }), exigeMotivo({ tipos, respuestas: {} })]).toEqual([nivel, motivo]),
  );
});

describe('several alleged aggressors: the strictest reading', () => {
  const agresorDe = (agresores: CasoDatos['agresores']) => toRutaConsulta('x', casoDatos({ agresores })).agresor;
  it('an adult among them, or one of unknown age, keeps it a matter of adults', () => {
    expect(agresorDe([{ conocido: true, edadAnios: 11 }])).toEqual({ edadAnios: 11 });
    expect(
      agresorDe([
        { conocido: true, edadAnios: 11 },
        { conocido: true, edadAnios: 30 },
      ]),
    ).toEqual({ edadAnios: 30 });
    expect(agresorDe([{ conocido: true, edadAnios: 11 }, { conocido: false }])).toBeUndefined();
    expect(
      agresorDe([
        { conocido: true, cuidador: false },
        { conocido: true, cuidador: true, servidorPublico: true },
      ]),
    ).toEqual({ cuidador: true, servidorPublico: true });
    expect(agresorDe([])).toBeUndefined();
  });
});

describe('what cannot be', () => {
  const ahora = '2026-03-17T04:30:00.000Z'; // 23:30 of the 16th in Loja
  const nna = { nn: false, nombres: 'Luna', sexo: 'MUJER', edadFuente: 'REFERIDA', tipoDocumento: 'NINGUNO' } as const;
  const fields = (cambio: object) => Object.keys(revisarEntrada({ conocidoEn: '2026-03-16T13:00:00.000Z', nna: [nna], ...cambio }, ahora));
  it.each<[object, string[]]>([
    [{}, []],
    [{ conocidoEn: '2026-03-17T04:31:00.000Z' }, []], // a minute of two clocks that differ
    [{ conocidoEn: '2026-03-17T04:31:01.000Z' }, ['conocidoEn']],
    [{ fechaHecho: '2026-03-16' }, []],
    [{ fechaHecho: '2026-03-17' }, ['fechaHecho']],
    [{ nna: [{ ...nna, fechaNacimiento: '2026-03-16' }] }, []],
    [{ nna: [nna, { ...nna, fechaNacimiento: '2026-03-17' }] }, ['nna.1.fechaNacimiento']],
    [{ nna: [{ ...nna, nombres: '' }] }, ['nna.0.nombres']],
    [{ nna: [{ ...nna, nombres: '   ', segundoApellido: 'Prueba' }] }, ['nna.0.nombres']],
    [{ nna: [{ ...nna, tipoDocumento: 'CEDULA', numeroDocumento: '3059999010' }] }, ['nna.0.documentoObservacion']],
    [{ denunciante: { tipo: 'ANONIMO', calidad: 'OTRO', nombre: 'Violeta' } }, ['denunciante.nombre']],
    [{ denunciante: { tipo: 'IDENTIFICADO', calidad: 'OTRO' } }, ['denunciante.nombre']],
    [{ denunciante: { tipo: 'IDENTIFICADO', calidad: 'NNA' } }, []], // her name stands in her own sheet
    [{ denunciante: { tipo: 'RESERVADO', calidad: 'OTRO' } }, []],
    [{ nna: [{ ...nna, nn: true, nombres: '' }] }, ['nna.0.edadMeses']],
    [{ hechos: [{ fecha: '2026-03-17' }, {}, { fecha: '2026-03-18' }] }, ['hechos.0.fecha', 'hechos.2.fecha']],
  ])('%j', (cambio, esperado) => expect(fields(cambio)).toEqual(esperado));

  it('a cédula is warned about and never refused', () => {
    expect(avisoCedula({ tipoDocumento: 'CEDULA', numeroDocumento: '3059999032' })).toMatch(/puede seguir/);
    expect(avisoCedula({ tipoDocumento: 'CEDULA', numeroDocumento: '3059999031' })).toBeNull();
    expect(avisoCedula({ tipoDocumento: 'PASAPORTE', numeroDocumento: 'X1' })).toBeNull();
    expect(avisoCedula({ tipoDocumento: 'CEDULA' })).toBeNull();
  });

  it('age comes from the birth date when there is one', () => {
    expect(edadMesesEn({ fechaNacimiento: '2019-03-16', edadMeses: 3 }, '2026-03-16')).toBe(84);
    expect(edadMesesEn({ edadMeses: 3 }, '2026-03-16')).toBe(3);
    expect(edadMesesEn({}, '2026-03-16')).toBeNull();
    expect(edadMesesEn({ fechaNacimiento: '2026-03-20' }, '2026-03-16')).toBe(0);
  });
});
