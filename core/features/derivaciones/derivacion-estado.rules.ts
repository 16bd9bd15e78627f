import { fechaHora } from '@core/kernel/dates';
import { venceInsistencia } from '@core/features/recordatorios/insistencia.rules';
import type { NivelRiesgo, ParametroPlazo } from '@core/features/ruta/ruta.types';
import { actosTexts as t } from './derivaciones-actos.texts';
import type { TipoDerivacion } from './oficio.catalogo';

export const MEDIOS_RESPUESTA = ['ESCRITO', 'CORREO', 'PRESENCIAL', 'TELEFONO'] as const;
export const DECISIONES_RESPUESTA = [
  'ADMITIDA',
  'MEDIDA_DICTADA',
  'SERVICIO_BRINDADO',
  'NO_COMPETENTE',
  'ARCHIVADA',
  'SIN_NOVEDAD',
] as const;
export type DecisionRespuesta = (typeof DECISIONES_RESPUESTA)[number];

/** Sub-machine `derivacion` of §4.1. Asked when read, never stored; INSISTENCIA goes with its number. */
export const ESTADOS_DERIVACION = [
  'EMITIDA',
  'ENTREGADA',
  'ACEPTADA',
  'DEVUELTA',
  'RESPONDIDA',
  'SIN_RESPUESTA',
  'INSISTENCIA',
  'CERRADA',
  'ANULADA',
] as const;
export type EstadoDerivacion = (typeof ESTADOS_DERIVACION)[number];

/** A letter as it is stored. */
export interface Carta {
  tipo: TipoDerivacion;
  anulada: boolean;
  entregadaEn: string | null;
}

/** A first letter with what followed it; annulled insistences are left out. Oldest first. */
export interface CartaSeguida {
  carta: Carta;
  insistencias: readonly Pick<Carta, 'entregadaEn'>[];
  respuestas: readonly { recibidaEn: string; registradaEn: string; decision: DecisionRespuesta }[];
}

/** What the term of an answer is counted by. */
export interface Reloj {
  riesgo: NivelRiesgo;
  plazos: readonly Pick<ParametroPlazo, 'codigo' | 'valor' | 'unidad' | 'riesgos'>[];
  /** Days on which offices are closed. */
  feriados: ReadonlySet<string>;
  ahora: string;
  casoAbierto: boolean;
}

/** The last answer that decides something; «sin novedad» decides nothing. */
export function respuestaDecisiva(respuestas: CartaSeguida['respuestas']): DecisionRespuesta | null {
  return (
    respuestas
      .filter(({ decision }) => decision !== 'SIN_NOVEDAD')
      .toSorted((a, b) => a.recibidaEn.localeCompare(b.recibidaEn) || a.registradaEn.localeCompare(b.registradaEn))
      .at(-1)?.decision ?? null
  );
}

/** When the term of an answer ends (INSISTENCIA by risk, §1.2), from the last delivery; null while nothing is waited for. */
export function venceRespuesta(
  { carta, insistencias }: Pick<CartaSeguida, 'carta' | 'insistencias'>,
  { riesgo, plazos, feriados }: Pick<Reloj, 'riesgo' | 'plazos' | 'feriados'>,
): string | null {
  if (carta.entregadaEn === null || carta.tipo === 'ORIENTACION') return null;
  const desde = [carta.entregadaEn, ...insistencias.flatMap(({ entregadaEn }) => entregadaEn ?? [])].toSorted().at(-1) ?? carta.entregadaEn;
  return venceInsistencia(desde, riesgo, plazos, feriados);
}

const POR_DECISION = { ADMITIDA: 'ACEPTADA', NO_COMPETENTE: 'DEVUELTA' } as const satisfies Partial<
  Record<DecisionRespuesta, EstadoDerivacion>
>;

/** Where a letter stands now. */
export function estadoDerivacion(seguida: CartaSeguida, reloj: Reloj): EstadoDerivacion {
  const { carta, insistencias, respuestas } = seguida;
  if (carta.anulada) return 'ANULADA';
  if (!reloj.casoAbierto) return 'CERRADA';
  if (carta.entregadaEn === null) return 'EMITIDA';
  const decision = respuestaDecisiva(respuestas);
  if (decision !== null) return decision === 'ADMITIDA' || decision === 'NO_COMPETENTE' ? POR_DECISION[decision] : 'RESPONDIDA';
  if (insistencias.length > 0) return 'INSISTENCIA';
  const vence = venceRespuesta(seguida, reloj);
  return vence !== null && vence <= reloj.ahora ? 'SIN_RESPUESTA' : 'ENTREGADA';
}

export type Permiso = { permitido: true } | { permitido: false; razon: string };
const no = (razon: string): Permiso => ({ permitido: false, razon });

/**
 * Whether the point may insist now (§1.2, §4.8): after the delivery, while nothing was decided, when the term has passed and
 * the insistence before was delivered. A clock that was set back only makes the term longer.
 */
export function puedeInsistir(seguida: CartaSeguida, reloj: Reloj): Permiso {
  const { carta, insistencias, respuestas } = seguida;
  if (carta.anulada) return no(t.no.anulada);
  if (carta.tipo === 'ORIENTACION') return no(t.no.orientacion);
  if (carta.entregadaEn === null) return no(t.no.sinEntregar);
  if (respuestaDecisiva(respuestas) !== null) return no(t.no.respondida);
  if (insistencias.some(({ entregadaEn }) => entregadaEn === null)) return no(t.no.insistenciaSinEntregar);
  const vence = venceRespuesta(seguida, reloj);
  if (vence === null) return no(t.no.sinPlazo);
  return vence <= reloj.ahora ? { permitido: true } : no(t.no.plazo(fechaHora(vence)));
}

/** Two insistences were delivered and the term of the last one passed too: the Defensoría del Pueblo may know (§4.8). */
export function sinRespuestaTrasInsistir(seguida: CartaSeguida, reloj: Reloj): boolean {
  return seguida.insistencias.filter(({ entregadaEn }) => entregadaEn !== null).length >= 2 && puedeInsistir(seguida, reloj).permitido;
}
