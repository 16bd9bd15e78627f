import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CasoDatos } from '@core/features/casos/caso-datos.rules';
import { fueInformado } from '@core/features/casos/caso-datos.rules';
import { ESTADOS } from '@core/features/casos/caso.types';
import { estadoTrasAnular } from '@core/features/derivaciones/anulacion.rules';
import type { TrasAnular } from '@core/features/derivaciones/anulacion.rules';
import { consentimientosVigentes } from '@core/features/derivaciones/consentimiento-servicio.rules';
import type { FilaConsentimiento } from '@core/features/derivaciones/consentimiento-servicio.rules';
import {
  estadoDerivacion,
  puedeInsistir,
  sinRespuestaTrasInsistir,
  venceRespuesta,
} from '@core/features/derivaciones/derivacion-estado.rules';
import type { CartaSeguida, DecisionRespuesta, Reloj } from '@core/features/derivaciones/derivacion-estado.rules';
import { impedimentoDestino, motivoFueraDeRuta } from '@core/features/derivaciones/destinos.rules';
import type { SituacionDestino } from '@core/features/derivaciones/destinos.rules';
import { CUSTODIA_EMERGENCIA, MEDIDA_CATALOGO } from '@core/features/derivaciones/medida.catalogo';
import { medidaAbierta, venceMedida } from '@core/features/derivaciones/medida.rules';
import { cuentaComoInforme, INSTITUCIONES_CON_OFICIO, TIPOS_DERIVACION, tipoDeOficio } from '@core/features/derivaciones/oficio.catalogo';
import { CODIGOS_INSTITUCION } from '@core/features/directorio/institucion.catalogo';
import { CATALOGO_VIGENTE } from '@core/features/ruta/catalogo-vigente';
import { addHours } from '@core/kernel/dates';
import { casoDatos, derivacion, rutaDe, SIN_INFORMES } from '../casos/apoyo';
import { institucion } from './apoyo';

/** Monday 16 March 2026, 09:00 in Loja. */
const LUNES = '2026-03-16T14:00:00.000Z';
const reloj = (ahora: string, cambio: Partial<Reloj> = {}): Reloj => ({
  riesgo: 'ALTO',
  plazos: CATALOGO_VIGENTE.plazos,
  feriados: new Set(),
  ahora,
  casoAbierto: true,
  ...cambio,
});
const seguida = (cambio: Partial<CartaSeguida> = {}): CartaSeguida => ({
  carta: { tipo: 'SOLICITUD_MEDIDA', anulada: false, entregadaEn: LUNES },
  insistencias: [],
  respuestas: [],
  ...cambio,
});
const dijo = (decision: DecisionRespuesta, recibidaEn = addHours(LUNES, 3)) => ({ recibidaEn, registradaEn: recibidaEn, decision });

describe('term of an answer (INSISTENCIA, §1.2)', () => {
  it.each<[Reloj['riesgo'], string]>([
    ['CRITICO', '2026-03-17T14:00:00.000Z'],
    ['ALTO', '2026-03-18T14:00:00.000Z'],
    ['MEDIO', '2026-03-23T14:00:00.000Z'],
    ['BAJO', '2026-03-23T14:00:00.000Z'],
  ])('%s', (riesgo, vence) => expect(venceRespuesta(seguida(), reloj(LUNES, { riesgo }))).toBe(vence));

  it('holidays put off working days and never hours', () => {
    const feriados = new Set(['2026-03-17', '2026-03-18']);
    expect(venceRespuesta(seguida(), reloj(LUNES, { riesgo: 'MEDIO', feriados }))).toBe('2026-03-25T14:00:00.000Z');
    expect(venceRespuesta(seguida(), reloj(LUNES, { riesgo: 'ALTO', feriados }))).toBe('2026-03-18T14:00:00.000Z');
  });

  it('starts again with each insistence that was delivered', () => {
    const insistencias = [{ entregadaEn: '2026-03-19T14:00:00.000Z' }];
    expect(venceRespuesta(seguida({ insistencias }), reloj(LUNES))).toBe('2026-03-21T14:00:00.000Z');
  });
});

describe('state of a letter, computed (§4.1)', () => {
  const tarde = addHours(LUNES, 100);
  it.each<[string, CartaSeguida, Reloj, string]>([
    ['issued', seguida({ carta: { tipo: 'DENUNCIA', anulada: false, entregadaEn: null } }), reloj(LUNES), 'EMITIDA'],
    ['taken back', seguida({ carta: { tipo: 'DENUNCIA', anulada: true, entregadaEn: null } }), reloj(LUNES), 'ANULADA'],
    ['delivered', seguida(), reloj(addHours(LUNES, 47)), 'ENTREGADA'],
    ['silent', seguida(), reloj(addHours(LUNES, 48)), 'SIN_RESPUESTA'],
    ['insisted', seguida({ insistencias: [{ entregadaEn: null }] }), reloj(tarde), 'INSISTENCIA'],
    ['accepted', seguida({ respuestas: [dijo('ADMITIDA')] }), reloj(tarde), 'ACEPTADA'],
    ['returned', seguida({ respuestas: [dijo('NO_COMPETENTE')] }), reloj(tarde), 'DEVUELTA'],
    ['answered', seguida({ respuestas: [dijo('MEDIDA_DICTADA')], insistencias: [{ entregadaEn: null }] }), reloj(tarde), 'RESPONDIDA'],
    ['no news is no answer', seguida({ respuestas: [dijo('SIN_NOVEDAD')] }), reloj(tarde), 'SIN_RESPUESTA'],
    ['the last word counts', seguida({ respuestas: [dijo('ARCHIVADA', tarde), dijo('ADMITIDA')] }), reloj(tarde), 'RESPONDIDA'],
    ['the case is closed', seguida(), reloj(tarde, { casoAbierto: false }), 'CERRADA'],
    [
      'a sheet of papers waits for nobody',
      seguida({ carta: { tipo: 'ORIENTACION', anulada: false, entregadaEn: LUNES } }),
      reloj(tarde),
      'ENTREGADA',
    ],
  ])('%s', (_what, carta, cuando, estado) => expect(estadoDerivacion(carta, cuando)).toBe(estado));
});

describe('insistence', () => {
  const tarde = reloj(addHours(LUNES, 48));
  const entregada = { entregadaEn: LUNES };
  it.each<[string, CartaSeguida, Reloj, boolean]>([
    ['when the term has passed', seguida(), tarde, true],
    ['not a minute before', seguida(), reloj(addHours(LUNES, 47.98)), false],
    ['not with the clock set back before the delivery', seguida(), reloj(addHours(LUNES, -24)), false],
    ['not before the delivery', seguida({ carta: { tipo: 'DENUNCIA', anulada: false, entregadaEn: null } }), tarde, false],
    ['not for a letter taken back', seguida({ carta: { tipo: 'DENUNCIA', anulada: true, entregadaEn: null } }), tarde, false],
    ['not for a sheet of papers', seguida({ carta: { tipo: 'ORIENTACION', anulada: false, entregadaEn: LUNES } }), tarde, false],
    ['not once it was answered', seguida({ respuestas: [dijo('ADMITIDA')] }), tarde, false],
    ['after «sin novedad»', seguida({ respuestas: [dijo('SIN_NOVEDAD')] }), tarde, true],
    ['not while the one before is on its way', seguida({ insistencias: [{ entregadaEn: null }] }), tarde, false],
    ['again, when the term of the first one passed', seguida({ insistencias: [entregada] }), tarde, true],
  ])('%s', (_what, carta, cuando, permitido) => expect(puedeInsistir(carta, cuando).permitido).toBe(permitido));

  it('two of them without an answer, the term of the last one passed: the Defensoría del Pueblo may know', () => {
    const dos = seguida({ insistencias: [entregada, { entregadaEn: addHours(LUNES, 48) }] });
    expect(sinRespuestaTrasInsistir(dos, reloj(addHours(LUNES, 95)))).toBe(false);
    expect(sinRespuestaTrasInsistir(dos, reloj(addHours(LUNES, 96)))).toBe(true);
    expect(sinRespuestaTrasInsistir(seguida({ insistencias: [entregada] }), reloj(addHours(LUNES, 500)))).toBe(false);
    expect(sinRespuestaTrasInsistir({ ...dos, respuestas: [dijo('ADMITIDA')] }, reloj(addHours(LUNES, 500)))).toBe(false);
  });
});

describe('who may receive a letter (§2)', () => {
  const situacion = (cambio: Partial<CasoDatos> = {}, extra: Partial<SituacionDestino> = {}): SituacionDestino => {
    const caso = casoDatos(cambio);
    return { caso, ruta: rutaDe(caso), medidaConNumero: false, sinRespuesta: false, noCompetente: false, ...extra };
  };
  const impedimento = (codigo: string, de: SituacionDestino) => impedimentoDestino(institucion(codigo), de);

  it('the Council and the 911 never, whatever the case is', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...CATALOGO_VIGENTE.tipos.map(({ codigo }) => codigo)),
        fc.boolean(),
        fc.boolean(),
        fc.boolean(),
        (tipo, medidaConNumero, sinRespuesta, noCompetente) => {
          const de = situacion({ tipos: [tipo] }, { medidaConNumero, sinRespuesta, noCompetente });
          for (const codigo of ['CCPD', 'ECU911']) expect(impedimento(codigo, de)).not.toBeNull();
        },
      ),
    );
  });

  it.each<[string, string, SituacionDestino, boolean]>([
    ['the route names it', 'FISCALIA', situacion(), true],
    ['the Junta by default where there is a duty', 'JCPD', situacion({ tipos: ['IDE-01'] }), true],
    ['not on the route', 'MDT', situacion(), false],
    ['the shelter without a measure', 'ACOGIDA', situacion(), false],
    ['the shelter with a measure that has its number', 'ACOGIDA', situacion({}, { medidaConNumero: true }), true],
    ['the DECE of a school', 'DECE', situacion({ tipos: ['EDU-02'] }), true],
    [
      'the DECE where its own school staff is pointed at',
      'DECE',
      situacion({ tipos: ['EDU-02'], ambito: 'EDUCATIVO', agresores: [{ conocido: true, ocupacion: 'Docente' }] }),
      false,
    ],
    [
      'the Distrito in its place',
      'MINEDUC',
      situacion({ tipos: ['EDU-06'], naturaleza: 'CONFLICTO', ambito: 'EDUCATIVO', agresores: [{ conocido: true, ocupacion: 'Docente' }] }),
      true,
    ],
    ['a sheet of papers', 'UJFMNA', situacion({ tipos: ['SUP-05'] }), true],
    [
      'a sheet of papers into the house of the accused',
      'UJFMNA',
      situacion({ tipos: ['SUP-05'], agresores: [{ conocido: true, convive: true }] }),
      false,
    ],
    ['the Defensoría del Pueblo off the route', 'DEF_PUEBLO', situacion(), false],
    ['the Defensoría del Pueblo after two insistences', 'DEF_PUEBLO', situacion({}, { sinRespuesta: true }), true],
    ['the Defensoría del Pueblo when somebody is not competent', 'DEF_PUEBLO', situacion({}, { noCompetente: true }), true],
  ])('%s', (_what, codigo, de, admitida) => expect(impedimento(codigo, de) === null).toBe(admitida));

  it('never police or justice for somebody under 12, not even when an authority is not competent', () => {
    const de = situacion({ tipos: ['VIO-01'], agresores: [{ conocido: true, edadAnios: 11 }] }, { noCompetente: true, sinRespuesta: true });
    for (const codigo of ['FISCALIA', 'UJVCM', 'DINAPEN', 'DINASED', 'UPC']) expect(impedimento(codigo, de), codigo).not.toBeNull();
    expect(impedimento('JCPD', de)).toBeNull();
  });

  it('who is admitted off the route is admitted with a reason', () => {
    for (const codigo of CODIGOS_INSTITUCION) {
      const de = situacion({}, { medidaConNumero: true, sinRespuesta: true, noCompetente: true });
      const enRuta = [de.ruta.principal, ...de.ruta.obligatorias, ...de.ruta.otras].some((una) => una === codigo);
      if (!enRuta && impedimento(codigo, de) === null) expect(motivoFueraDeRuta(institucion(codigo), de), codigo).not.toBeNull();
    }
  });
});

describe('which letters stop the clock (§1.2)', () => {
  it('reports and requests of measures always; services only towards the principal; what refers to another letter never', () => {
    const tabla = Object.fromEntries(
      TIPOS_DERIVACION.map((tipo) => [
        tipo,
        [cuentaComoInforme({ tipo, esPrincipal: false }), cuentaComoInforme({ tipo, esPrincipal: true })],
      ]),
    );
    expect(tabla).toEqual({
      DENUNCIA: [true, true],
      SOLICITUD_MEDIDA: [true, true],
      SERVICIO: [false, true],
      ORIENTACION: [false, true],
      CONOCIMIENTO: [false, true],
      INSISTENCIA: [false, false],
      ALCANCE: [false, false],
    });
    for (const codigo of ['PATRONATO', 'DECE', 'SPI', 'MSP'] as const) expect(tipoDeOficio(codigo)).toBe('SERVICIO');
    expect(INSTITUCIONES_CON_OFICIO).toHaveLength(22);
  });

  it('a service delivered beside the report tells nobody', () => {
    const entregada = '2026-03-16T15:00:00.000Z';
    expect(fueInformado({ ...SIN_INFORMES, derivaciones: [derivacion('PATRONATO', entregada), derivacion('MSP', entregada)] })).toBe(false);
    expect(fueInformado({ ...SIN_INFORMES, derivaciones: [{ ...derivacion('PATRONATO', entregada), esPrincipal: true }] })).toBe(true);
    expect(fueInformado({ ...SIN_INFORMES, derivaciones: [derivacion('FISCALIA', entregada)] })).toBe(true);
  });
});

describe('consent to a service', () => {
  const fila = (cambio: Partial<FilaConsentimiento> = {}): FilaConsentimiento => ({
    nnaId: 'a',
    decision: 'ACEPTA',
    otorgadoPor: 'Estrella Prueba',
    calidad: 'MADRE',
    otorgadoEl: '2026-03-10',
    asentimiento: 'ACEPTA',
    retiradoEl: null,
    ...cambio,
  });
  it.each<[string, FilaConsentimiento[], string[]]>([
    ['none', [], []],
    ['for one child', [fila()], ['a']],
    ['for all of them', [fila({ nnaId: null })], ['a', 'b']],
    ['refused', [fila({ decision: 'NIEGA' })], []],
    ['withdrawn today', [fila({ retiradoEl: '2026-03-16' })], []],
    ['to be withdrawn tomorrow', [fila({ retiradoEl: '2026-03-17' })], ['a']],
    ['a later refusal ends it', [fila(), fila({ decision: 'NIEGA', otorgadoEl: '2026-03-12' })], []],
    ['a later consent gives it back', [fila({ decision: 'NIEGA' }), fila()], ['a']],
    ['the child says no', [fila({ asentimiento: 'NIEGA' })], []],
    ['the child preferred not to say', [fila({ asentimiento: 'PREFIRIO_NO_OPINAR' })], ['a']],
  ])('%s', (_what, lista, esperado) =>
    expect(consentimientosVigentes(lista, [{ id: 'a' }, { id: 'b' }], '2026-03-16').map(({ nnaId }) => nnaId)).toEqual(esperado),
  );
});

describe('measures', () => {
  const { plazos } = CATALOGO_VIGENTE;
  const desde = '2026-03-16T14:00:00.000Z';
  it('emergency custody ends after the hours of the parameter (CONA 217), others when they say so', () => {
    const filas = MEDIDA_CATALOGO.filas;
    expect(venceMedida({ codigo: CUSTODIA_EMERGENCIA, desde, hasta: null }, filas, plazos)).toBe('2026-03-19T14:00:00.000Z');
    expect(venceMedida({ codigo: 'C79_BOLETA', desde, hasta: null }, filas, plazos)).toBeNull();
    expect(venceMedida({ codigo: 'C79_BOLETA', desde, hasta: '2026-03-20' }, filas, plazos)).toBe('2026-03-21T05:00:00.000Z');
    const otro = plazos.map((plazo) => (plazo.codigo === 'CUSTODIA_72' ? { ...plazo, valor: 48 } : plazo));
    expect(venceMedida({ codigo: CUSTODIA_EMERGENCIA, desde, hasta: null }, filas, otro)).toBe('2026-03-18T14:00:00.000Z');
  });
  it('protects until somebody records that it ended, breached or not', () => {
    expect((['VIGENTE', 'CUMPLIDA', 'INCUMPLIDA', 'REVOCADA'] as const).map((estado) => medidaAbierta({ estado }))).toEqual([
      true,
      false,
      true,
      false,
    ]);
  });
  it('has unique codes, an article each, and only the doubtful list marked to be checked', () => {
    const codigos = MEDIDA_CATALOGO.filas.map(({ codigo }) => codigo);
    expect(new Set(codigos).size).toBe(codigos.length);
    expect(codigos).toContain(CUSTODIA_EMERGENCIA);
    for (const { norma, etiqueta, porVerificar } of MEDIDA_CATALOGO.filas) {
      expect(norma).toMatch(/^(CONA (79|217)|LOIPEVCM 51)$/);
      expect(etiqueta.length).toBeLessThan(120);
      expect(porVerificar).toBe(norma === 'LOIPEVCM 51');
    }
  });
});

describe('where a case stands after a letter was taken back', () => {
  const base: TrasAnular = { estado: 'EN_DERIVACION', quedan: [], visitas: 0, seguimientos: 0, acuerdo: false };
  it.each<[string, Partial<TrasAnular>, string]>([
    ['nothing else out', {}, 'VALORADO'],
    ['visits were under way', { visitas: 1 }, 'EN_VISITA'],
    ['an agreement stands', { acuerdo: true, visitas: 1 }, 'EN_SEGUIMIENTO'],
    ['another letter is on its way', { quedan: [{ esPrincipal: false, entregada: false }] }, 'EN_DERIVACION'],
    ['another was delivered, the principal is still to come', { quedan: [{ esPrincipal: false, entregada: true }] }, 'EN_DERIVACION'],
    ['the principal was delivered', { quedan: [{ esPrincipal: true, entregada: true }] }, 'DERIVADO'],
    ['and followed up', { quedan: [{ esPrincipal: true, entregada: true }], seguimientos: 1 }, 'EN_SEGUIMIENTO'],
  ])('%s', (_what, cambio, estado) => expect(estadoTrasAnular({ ...base, ...cambio })).toBe(estado));

  it('never moves a case that is not on its way to an authority', () => {
    for (const estado of ESTADOS) if (estado !== 'EN_DERIVACION') expect(estadoTrasAnular({ ...base, estado })).toBe(estado);
  });
});
