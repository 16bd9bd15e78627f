import type { puntoCierreTexts } from './cierre.texts';
import type { Acto, Impedimento, MotivoCierre, Situacion } from './situacion.types';

const no = (razon: string, articulo: string | null = null): Impedimento => ({ razon, articulo });

/**
 * The duty to report: a violation or threat, a nature nobody has decided, or a clock that was set. The clock counts by
 * itself, so that calling a case a conflict without taking its clock away (coordinator, reason) changes nothing here.
 */
const conDeber = ({ naturaleza, plazoCorre }: Situacion) =>
  plazoCorre || naturaleza === null || naturaleza === 'VULNERACION' || naturaleza === 'AMENAZA';

/** What a reason for closing needs on record, outside the closing itself (§4.9); null when it may be chosen. */
const ADMITE: Readonly<Record<MotivoCierre, (situacion: Situacion) => Impedimento | null>> = {
  DERECHO_RESTITUIDO: (s) => (s.seguimientos > 0 ? null : no('Falta al menos un seguimiento que lo muestre.')),
  MEDIDA_EN_EJECUCION: (s) => {
    if (!s.medidaEnEjecucion) return no('Falta la confirmación escrita de la autoridad que ejecuta la medida.');
    return s.seguimientos > 0 ? null : no('Falta al menos un seguimiento que lo muestre.');
  },
  DERIVACION_ACEPTADA: (s) => {
    if (s.oficiosAceptados === 0) return no('Ninguna institución ha aceptado todavía la derivación.');
    return s.seguimientos > 0 ? null : no('Falta al menos un seguimiento que lo muestre.');
  },
  ACUERDO_CUMPLIDO: (s) => {
    if (conDeber(s)) return no('Un acuerdo no cierra una vulneración ni una amenaza.', 'CONA 17');
    return s.acuerdoCumplido ? null : no('Faltan controles de los compromisos.');
  },
  ORIENTACION_BRINDADA: (s) => (conDeber(s) ? no('Una orientación no cierra una vulneración ni una amenaza.', 'CONA 17') : null),
  NO_SE_CONFIRMA: (s) => {
    if (s.parecerAutoridad) return null;
    if (s.visitasConSenales > 0)
      return no('Una visita vio u oyó señales de violencia: solo la autoridad, por escrito, puede decir que no se confirma.', 'CONA 72');
    return s.visitasHechas > 0 ? null : no('Para cerrar porque no se confirma hace falta una visita o el parecer de la autoridad.');
  },
  TRASLADO_DOMICILIO: () => null,
  TRASLADO_OTRA_DEFENSORIA: () => null,
  MAYORIA_EDAD: (s) =>
    s.mayorDeEdad ? null : no('No consta una fecha de nacimiento que diga que ya cumplió 18 años; en la duda se presume menor.', 'CONA 5'),
  NO_LOCALIZADO: (s) => {
    if (s.intentosFallidos < 3) return no('Hacen falta tres intentos anotados de encontrar a la familia.');
    return s.informado ? null : no('La autoridad debe saber que no se les encuentra: falta un oficio entregado o una denuncia verbal.');
  },
  DESISTIMIENTO: (s) =>
    conDeber(s) ? no('Nadie puede desistir cuando hay una vulneración o una amenaza: los derechos son irrenunciables.', 'CONA 17') : null,
  FALLECIMIENTO: () => null,
  DUPLICADO: () => null,
};

/** What the closing itself must say for a reason, filled in on its own screen. */
const PIDE: Readonly<Partial<Record<MotivoCierre, (situacion: Situacion) => Impedimento | null>>> = {
  TRASLADO_DOMICILIO: (s) => (s.cartaTraslado ? null : no('Falta la carta de traslado.')),
  TRASLADO_OTRA_DEFENSORIA: (s) => (s.receptoraFirmo ? null : no('La otra Defensoría debe firmar que recibe el caso y su plazo.')),
  DUPLICADO: (s) => (s.casoPrincipal ? null : no('Diga cuál es el caso principal.')),
};

export type ClavePunto = keyof typeof puntoCierreTexts;

/** One point of the checklist of §4.9, and what it lacks when it does not hold. */
export interface PuntoDeCierre {
  clave: ClavePunto;
  cumplido: boolean;
  falta: Impedimento;
}

interface Regla {
  /** Reasons that do not ask for it: somebody else carries it on, or there is nobody left to do it for. */
  salvo: readonly MotivoCierre[];
  aplica?(situacion: Situacion): boolean;
  cumple(situacion: Situacion): boolean;
  falta: Impedimento;
}

/** Reasons after which nothing that was planned will take place. */
const NADA_POR_HACER: readonly MotivoCierre[] = [
  'DUPLICADO',
  'FALLECIMIENTO',
  'MAYORIA_EDAD',
  'NO_LOCALIZADO',
  'TRASLADO_DOMICILIO',
  'TRASLADO_OTRA_DEFENSORIA',
];
const OTRO_SIGUE: readonly MotivoCierre[] = ['DUPLICADO', 'TRASLADO_OTRA_DEFENSORIA'];

/** Reasons that close a violation without a letter of this point: somebody else carries the duty, or there was nothing. */
export const MOTIVOS_SIN_INFORME: readonly MotivoCierre[] = ['NO_SE_CONFIRMA', 'DUPLICADO', 'TRASLADO_OTRA_DEFENSORIA'];

const PUNTOS: Readonly<Record<ClavePunto, Regla>> = {
  INFORMADO: {
    salvo: MOTIVOS_SIN_INFORME,
    aplica: conDeber,
    cumple: (s) => s.informado,
    falta: no('La autoridad no ha sido informada: falta un oficio entregado o una denuncia verbal.', 'CONA 17 y 72'),
  },
  OBLIGATORIAS: {
    salvo: MOTIVOS_SIN_INFORME,
    cumple: (s) => s.sinAvisar === 0,
    falta: no('Falta informar a una autoridad que la ruta obliga: entregue su oficio o anote la denuncia verbal.', 'CONA 72'),
  },
  OFICIOS_ENTREGADOS: {
    salvo: OTRO_SIGUE,
    cumple: (s) => s.oficiosSinEntregar === 0,
    falta: no('Hay un oficio emitido sin entregar: registre la entrega o anúlelo.'),
  },
  OFICIOS_RESUELTOS: {
    salvo: OTRO_SIGUE,
    cumple: (s) => s.oficiosResueltos >= s.oficiosEmitidos,
    falta: no('Hay oficios sin respuesta y sin dos insistencias.'),
  },
  VALORADO: {
    salvo: ['DUPLICADO', 'FALLECIMIENTO'],
    cumple: (s) => s.valorado,
    falta: no('Confirme primero la valoración.'),
  },
  REVALORADO: {
    salvo: ['DUPLICADO', 'FALLECIMIENTO'],
    aplica: (s) => s.valorado,
    cumple: (s) => !s.revaloracionPendiente,
    falta: no('Después de la última valoración hubo una visita, una sesión, una respuesta o un hecho nuevo: valore de nuevo.'),
  },
  RIESGO: {
    salvo: ['DUPLICADO', 'FALLECIMIENTO', 'TRASLADO_OTRA_DEFENSORIA'],
    cumple: (s) => (s.riesgo !== 'ALTO' && s.riesgo !== 'CRITICO') || s.autoridadACargo,
    falta: no('El riesgo sigue alto y ninguna autoridad está a cargo por escrito.'),
  },
  MEDIACION: {
    salvo: [],
    cumple: (s) => !s.mediacionAbierta,
    falta: no('Hay una mediación abierta: termínela o suspéndala.'),
  },
  VISITAS: {
    salvo: NADA_POR_HACER,
    cumple: (s) => s.visitasProgramadas === 0,
    falta: no('Hay una visita programada: anote su resultado.'),
  },
  AUDIENCIAS: {
    salvo: NADA_POR_HACER,
    cumple: (s) => s.audienciasFijadas === 0,
    falta: no('Hay una audiencia fijada: anote su resultado.'),
  },
  CONTROLES: {
    salvo: NADA_POR_HACER,
    cumple: (s) => s.controlesPendientes === 0,
    falta: no('Hay compromisos sin controlar.'),
  },
  NNA_INFORMADO: {
    salvo: ['DUPLICADO', 'FALLECIMIENTO', 'NO_LOCALIZADO'],
    cumple: (s) => s.nnaInformado,
    falta: no('Informe antes a la niña, niño o adolescente o a su familia, de manera segura.', 'CONA 60'),
  },
  DOCUMENTOS: {
    salvo: [],
    cumple: (s) => s.documentosSinImprimir === 0,
    falta: no('Hay documentos emitidos que nunca se imprimieron ni se guardaron: imprímalos y archívelos.'),
  },
  ACTA: { salvo: [], cumple: (s) => s.actaFirmada, falta: no('Falta la firma del acta de cierre.') },
};
export const CLAVES_PUNTO = Object.keys(PUNTOS) as ClavePunto[];

/** Whether a reason may be chosen at all for this case; otherwise why not, with its article. */
export function admiteMotivo(situacion: Situacion, motivo: MotivoCierre): Impedimento | null {
  return ADMITE[motivo](situacion);
}

/** What the closing under preparation still has to say for its reason; null when it says it. */
export function pideMotivo(situacion: Situacion, motivo: MotivoCierre): Impedimento | null {
  return PIDE[motivo]?.(situacion) ?? null;
}

/** The checklist of §4.9 as this reason asks for it, in the order in which it is worked off. */
export function puntosDeCierre(situacion: Situacion, motivo: MotivoCierre): PuntoDeCierre[] {
  return CLAVES_PUNTO.flatMap((clave) => {
    const { salvo, aplica, cumple, falta } = PUNTOS[clave];
    if (salvo.includes(motivo) || aplica?.(situacion) === false) return [];
    return [{ clave, cumplido: cumple(situacion), falta }];
  });
}

/** Everything that stands against closing now, so that it can be worked off; nothing when the case may be closed. */
export function impedimentosDeCierre(situacion: Situacion, acto: Acto): Impedimento[] {
  const { motivo } = acto;
  if (motivo === undefined) return [no('Elija el motivo del cierre.')];
  const propios = [admiteMotivo(situacion, motivo), pideMotivo(situacion, motivo)].filter((uno) => uno !== null);
  return [...propios, ...puntosDeCierre(situacion, motivo).flatMap(({ cumplido, falta }) => (cumplido ? [] : [falta]))];
}

/** What a duplicate and its main case are compared by. */
export interface ParaDuplicado {
  id: string;
  estado: Situacion['estado'];
  conocidoEn: string;
  venceEn: string | null;
  informado: boolean;
  /** The main case that a duplicate already names, if any. */
  casoPrincipalId: string | null;
}

/**
 * Why a case cannot stand for another one; null when it can. A duplicate gives its clock up, so the main case must carry
 * the same duty at least as early, or must have told the authority: otherwise a second, later registration would be a way
 * of gaining time (§4.3 invariants 1 and 4).
 */
export function impedimentoDePrincipal(duplicado: ParaDuplicado, principal: ParaDuplicado): Impedimento | null {
  if (principal.id === duplicado.id) return no('Un caso no puede ser duplicado de sí mismo.');
  if (principal.estado === 'ANULADO') return no('Ese caso está anulado; no puede ser el principal.');
  if (principal.casoPrincipalId !== null) return no('Ese caso ya es duplicado de otro; elija el que sigue abierto.');
  if (duplicado.venceEn === null || duplicado.informado || principal.informado) return null;
  if (principal.estado === 'CERRADO') return no('Ese caso está cerrado sin informar a la autoridad y este tiene un plazo.', 'CONA 17');
  if (principal.venceEn === null || principal.venceEn > duplicado.venceEn)
    return no('Este caso tiene un plazo que vence antes; deje abierto el más antiguo.', 'CONA 17');
  return null;
}
