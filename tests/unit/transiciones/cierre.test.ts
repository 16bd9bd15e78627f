import { describe, expect, it } from 'vitest';
import { codigoReabierto, plazoAlReabrir } from '@core/features/casos/caso.rules';
import { admiteMotivo, impedimentoDePrincipal, impedimentosDeCierre, pideMotivo, puntosDeCierre } from '@core/features/casos/cierre.rules';
import type { ParaDuplicado } from '@core/features/casos/cierre.rules';
import { MOTIVOS_CIERRE } from '@core/features/casos/situacion.types';
import type { MotivoCierre, Situacion } from '@core/features/casos/situacion.types';
import { decidir } from '@core/features/casos/transiciones.rules';
import { SITUACION_INICIAL } from './mundo';

/** A violation whose route has been walked to its end: everything on record that any reason could ask for. */
const LISTA: Situacion = {
  ...SITUACION_INICIAL,
  estado: 'EN_SEGUIMIENTO',
  naturaleza: 'VULNERACION',
  riesgo: 'BAJO',
  valorado: true,
  informado: true,
  principalEntregado: true,
  oficiosEmitidos: 2,
  oficiosResueltos: 2,
  oficiosAceptados: 1,
  visitasHechas: 1,
  intentosFallidos: 3,
  autoridadACargo: true,
  medidaEnEjecucion: true,
  seguimientos: 3,
  nnaInformado: true,
  actaFirmada: true,
  casoPrincipal: true,
  receptoraFirmo: true,
  cartaTraslado: true,
  mayorDeEdad: true,
};
/** A conflict that was mediated to its end, or a question that was answered. */
const CONFLICTO: Situacion = {
  ...LISTA,
  naturaleza: 'CONFLICTO',
  plazoCorre: false,
  informado: false,
  principalEntregado: false,
  oficiosEmitidos: 0,
  oficiosResueltos: 0,
  oficiosAceptados: 0,
  autoridadACargo: false,
  medidaEnEjecucion: false,
  acuerdoCumplido: true,
};
const coordina = (motivo: MotivoCierre) => ({ roles: ['COORDINADOR'] as const, motivo });
const razones = (situacion: Situacion, motivo: MotivoCierre) =>
  impedimentosDeCierre(situacion, coordina(motivo)).map(({ razon, articulo }) => (articulo === null ? razon : `${razon} (${articulo})`));

/** Facts that every reason but the named ones asks for, and what is said when one is missing. */
const COMUNES: readonly { sin: Partial<Situacion>; dice: RegExp; salvo: readonly MotivoCierre[] }[] = [
  {
    sin: { informado: false },
    dice: /no ha sido informada.*CONA 17 y 72/,
    salvo: ['NO_SE_CONFIRMA', 'DUPLICADO', 'TRASLADO_OTRA_DEFENSORIA'],
  },
  {
    sin: { sinAvisar: 1 },
    dice: /autoridad que la ruta obliga.*CONA 72/,
    salvo: ['NO_SE_CONFIRMA', 'DUPLICADO', 'TRASLADO_OTRA_DEFENSORIA'],
  },
  { sin: { oficiosSinEntregar: 1 }, dice: /emitido sin entregar/, salvo: ['DUPLICADO', 'TRASLADO_OTRA_DEFENSORIA'] },
  { sin: { oficiosResueltos: 1 }, dice: /sin respuesta y sin dos insistencias/, salvo: ['DUPLICADO', 'TRASLADO_OTRA_DEFENSORIA'] },
  { sin: { valorado: false }, dice: /Confirme primero la valoración/, salvo: ['DUPLICADO', 'FALLECIMIENTO'] },
  { sin: { revaloracionPendiente: true }, dice: /valore de nuevo/, salvo: ['DUPLICADO', 'FALLECIMIENTO'] },
  {
    sin: { riesgo: 'ALTO', autoridadACargo: false },
    dice: /El riesgo sigue alto/,
    salvo: ['DUPLICADO', 'FALLECIMIENTO', 'TRASLADO_OTRA_DEFENSORIA'],
  },
  { sin: { mediacionAbierta: true }, dice: /mediación abierta/, salvo: [] },
  {
    sin: { visitasProgramadas: 1 },
    dice: /visita programada/,
    salvo: ['DUPLICADO', 'FALLECIMIENTO', 'MAYORIA_EDAD', 'NO_LOCALIZADO', 'TRASLADO_DOMICILIO', 'TRASLADO_OTRA_DEFENSORIA'],
  },
  {
    sin: { audienciasFijadas: 1 },
    dice: /audiencia fijada/,
    salvo: ['DUPLICADO', 'FALLECIMIENTO', 'MAYORIA_EDAD', 'NO_LOCALIZADO', 'TRASLADO_DOMICILIO', 'TRASLADO_OTRA_DEFENSORIA'],
  },
  {
    sin: { controlesPendientes: 1 },
    dice: /compromisos sin controlar/,
    salvo: ['DUPLICADO', 'FALLECIMIENTO', 'MAYORIA_EDAD', 'NO_LOCALIZADO', 'TRASLADO_DOMICILIO', 'TRASLADO_OTRA_DEFENSORIA'],
  },
  { sin: { nnaInformado: false }, dice: /Informe antes a la niña.*CONA 60/, salvo: ['DUPLICADO', 'FALLECIMIENTO', 'NO_LOCALIZADO'] },
  { sin: { documentosSinImprimir: 1 }, dice: /nunca se imprimieron/, salvo: [] },
  { sin: { actaFirmada: false }, dice: /firma del acta/, salvo: [] },
];

/** What each reason asks for by itself. */
const PROPIOS: readonly { motivo: MotivoCierre; sin: Partial<Situacion>; dice: RegExp }[] = [
  { motivo: 'DERECHO_RESTITUIDO', sin: { seguimientos: 0 }, dice: /un seguimiento/ },
  { motivo: 'MEDIDA_EN_EJECUCION', sin: { medidaEnEjecucion: false }, dice: /confirmación escrita/ },
  { motivo: 'MEDIDA_EN_EJECUCION', sin: { seguimientos: 0 }, dice: /un seguimiento/ },
  { motivo: 'DERIVACION_ACEPTADA', sin: { oficiosAceptados: 0 }, dice: /ha aceptado/ },
  { motivo: 'DERIVACION_ACEPTADA', sin: { seguimientos: 0 }, dice: /un seguimiento/ },
  { motivo: 'NO_SE_CONFIRMA', sin: { visitasHechas: 0 }, dice: /una visita o el parecer/ },
  { motivo: 'NO_SE_CONFIRMA', sin: { visitasConSenales: 1 }, dice: /señales de violencia.*CONA 72/ },
  { motivo: 'TRASLADO_DOMICILIO', sin: { cartaTraslado: false }, dice: /carta de traslado/ },
  { motivo: 'TRASLADO_OTRA_DEFENSORIA', sin: { receptoraFirmo: false }, dice: /debe firmar/ },
  { motivo: 'MAYORIA_EDAD', sin: { mayorDeEdad: false }, dice: /presume menor.*CONA 5/ },
  { motivo: 'NO_LOCALIZADO', sin: { intentosFallidos: 2 }, dice: /tres intentos/ },
  { motivo: 'NO_LOCALIZADO', sin: { informado: false }, dice: /debe saber/ },
  { motivo: 'DUPLICADO', sin: { casoPrincipal: false }, dice: /caso principal/ },
];

const SOLO_SIN_DEBER: readonly MotivoCierre[] = ['ACUERDO_CUMPLIDO', 'ORIENTACION_BRINDADA', 'DESISTIMIENTO'];
const DE_VULNERACION = MOTIVOS_CIERRE.filter((motivo) => !SOLO_SIN_DEBER.includes(motivo));

describe('reasons for closing (§4.9)', () => {
  it.each(DE_VULNERACION)('%s closes a violation whose route was walked to its end', (motivo) => {
    expect(razones(LISTA, motivo)).toEqual([]);
  });

  it.each(SOLO_SIN_DEBER)('%s closes a conflict, and never what carries the duty to report', (motivo) => {
    expect(razones(CONFLICTO, motivo)).toEqual([]);
    for (const naturaleza of ['VULNERACION', 'AMENAZA', null] as const)
      expect(razones({ ...CONFLICTO, naturaleza }, motivo).join()).toMatch(/vulneración (ni|o) una amenaza.*CONA 17/);
    // calling it a conflict changes nothing while its clock runs, not even once the authority knows
    expect(razones({ ...CONFLICTO, plazoCorre: true, informado: true }, motivo).join()).toMatch(/CONA 17/);
  });

  describe.each(COMUNES)('the checklist point that says $dice', ({ sin, dice, salvo }) => {
    it.each(DE_VULNERACION)('%s', (motivo) => {
      const dichas = razones({ ...LISTA, ...sin }, motivo).join(' ');
      if (salvo.includes(motivo)) expect(dichas).not.toMatch(dice);
      else expect(dichas).toMatch(dice);
    });
  });

  it.each(PROPIOS)('$motivo asks for its own fact: $dice', ({ motivo, sin, dice }) => {
    expect(razones({ ...LISTA, ...sin }, motivo).join(' ')).toMatch(dice);
  });

  it('an agreement closes a conflict only with every commitment kept', () => {
    expect(razones({ ...CONFLICTO, acuerdoCumplido: false }, 'ACUERDO_CUMPLIDO').join()).toMatch(/controles de los compromisos/);
  });

  it('what is not confirmed may rest on what the authority thinks, without any visit', () => {
    expect(razones({ ...LISTA, visitasHechas: 0, parecerAutoridad: true }, 'NO_SE_CONFIRMA')).toEqual([]);
    expect(razones({ ...LISTA, visitasConSenales: 1, parecerAutoridad: true }, 'NO_SE_CONFIRMA')).toEqual([]);
  });

  it('no reason, no closing', () => {
    expect(impedimentosDeCierre(LISTA, { roles: ['COORDINADOR'] })).toHaveLength(1);
  });

  it('a reason that the facts refuse cannot be chosen; one that only lacks what the closing itself says can', () => {
    expect(admiteMotivo(LISTA, 'DESISTIMIENTO')).toMatchObject({ articulo: 'CONA 17' });
    expect(admiteMotivo({ ...LISTA, cartaTraslado: false }, 'TRASLADO_DOMICILIO')).toBeNull();
    expect(pideMotivo({ ...LISTA, cartaTraslado: false }, 'TRASLADO_DOMICILIO')).not.toBeNull();
    expect(puntosDeCierre(LISTA, 'DUPLICADO').map(({ clave }) => clave)).toEqual(['MEDIACION', 'DOCUMENTOS', 'ACTA']);
  });

  it('only the coordinator closes, and never twice', () => {
    expect(decidir('CERRAR', LISTA, { roles: ['DEFENSOR', 'SECRETARIO'], motivo: 'DERECHO_RESTITUIDO' }).permitido).toBe(false);
    expect(decidir('CERRAR', LISTA, coordina('DERECHO_RESTITUIDO'))).toEqual({ permitido: true, hacia: 'CERRADO' });
    expect(decidir('CERRAR', { ...LISTA, estado: 'CERRADO' }, coordina('DERECHO_RESTITUIDO')).permitido).toBe(false);
  });
});

describe('follow-up', () => {
  const seguir = (cambio: Partial<Situacion>) => decidir('SEGUIR', { ...LISTA, ...cambio }, { roles: ['DEFENSOR'] });
  it.each<[Partial<Situacion>, Situacion['estado']]>([
    [{ estado: 'DERIVADO' }, 'EN_SEGUIMIENTO'],
    [{ estado: 'EN_SEGUIMIENTO' }, 'EN_SEGUIMIENTO'],
    // a report by word of mouth is enough when no letter is on its way
    [{ estado: 'VALORADO', principalEntregado: false, denunciaVerbal: true }, 'EN_SEGUIMIENTO'],
    [{ estado: 'EN_DERIVACION', principalEntregado: false, denunciaVerbal: true, oficiosSinEntregar: 1 }, 'EN_DERIVACION'],
    // a call before the letter went out is written down and moves nothing
    [{ estado: 'VALORADO', principalEntregado: false, informado: false }, 'VALORADO'],
    [{ estado: 'EN_MEDIACION', denunciaVerbal: true }, 'EN_MEDIACION'],
  ])('%o leads to %s', (cambio, hacia) => {
    expect(seguir(cambio)).toEqual({ permitido: true, hacia });
  });
  it('waits for the triage', () => {
    expect(seguir({ valorado: false }).permitido).toBe(false);
  });
});

describe('a duplicate', () => {
  const caso = (cambio: Partial<ParaDuplicado> = {}): ParaDuplicado => ({
    id: 'a',
    estado: 'REGISTRADO',
    conocidoEn: '2026-03-16T13:00:00.000Z',
    venceEn: '2026-03-17T13:00:00.000Z',
    informado: false,
    casoPrincipalId: null,
    ...cambio,
  });
  const otro = (cambio: Partial<ParaDuplicado> = {}) => caso({ id: 'b', ...cambio });
  it.each<[string, ParaDuplicado, ParaDuplicado]>([
    ['the other carries the same clock', caso(), otro()],
    ['the other carries an earlier clock', caso(), otro({ venceEn: '2026-03-17T10:00:00.000Z' })],
    ['the authority was told of the other', caso(), otro({ informado: true, estado: 'CERRADO', venceEn: null })],
    ['there is no duty', caso({ venceEn: null }), otro({ venceEn: null })],
  ])('may be linked: %s', (_que, duplicado, principal) => {
    expect(impedimentoDePrincipal(duplicado, principal)).toBeNull();
  });
  it.each<[string, ParaDuplicado, ParaDuplicado, RegExp]>([
    ['itself', caso(), caso(), /de sí mismo/],
    ['an annulled case', caso(), otro({ estado: 'ANULADO' }), /está anulado/],
    ['another duplicate', caso(), otro({ casoPrincipalId: 'c' }), /duplicado de otro/],
    ['a case with a later clock', caso(), otro({ venceEn: '2026-03-18T13:00:00.000Z' }), /vence antes/],
    ['a case without a clock', caso(), otro({ venceEn: null }), /vence antes/],
    ['a case closed without telling anybody', caso(), otro({ estado: 'CERRADO' }), /cerrado sin informar/],
  ])('may not be linked to %s', (_que, duplicado, principal, dice) => {
    expect(impedimentoDePrincipal(duplicado, principal)?.razon).toMatch(dice);
  });
});

describe('opening again', () => {
  const plazo = (venceEn: string) => ({ codigo: 'DENUNCIA_24', horas: 24, venceEn });
  it('starts a new clock, but keeps an earlier one that nobody had met', () => {
    const [viejo, nuevo] = [plazo('2026-03-17T13:00:00.000Z'), plazo('2026-04-17T13:00:00.000Z')];
    expect(plazoAlReabrir(viejo, nuevo, false)).toBe(nuevo);
    expect(plazoAlReabrir(viejo, nuevo, true)).toBe(viejo);
    expect(plazoAlReabrir(nuevo, viejo, true)).toBe(viejo);
    expect(plazoAlReabrir(null, nuevo, true)).toBe(nuevo);
  });
  it('keeps the code and counts the times', () => {
    expect(codigoReabierto('DC13-2026-0007', 1)).toBe('DC13-2026-0007-R1');
    expect(codigoReabierto('DC13-2026-0007-R1', 2)).toBe('DC13-2026-0007-R2');
    expect(codigoReabierto('DC13-2026-0007-R9', 10)).toBe('DC13-2026-0007-R10');
  });
});
