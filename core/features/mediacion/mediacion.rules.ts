import type { Respuesta } from '@core/features/casos/caso.types';
import { admiteActuaciones } from '@core/features/casos/caso.rules';
import type { Impedimento, Situacion } from '@core/features/casos/situacion.types';
import { decidir, SIN_MEDIACION } from '@core/features/casos/transiciones.rules';
import type { FieldErrors } from '@core/kernel/errors';
import type { Rol } from '@core/kernel/permisos';
import { preguntasPara } from './tamizaje.catalogo';
import type {
  EstadoCompromiso,
  EstadoMediacion,
  EstadoSesion,
  Escucha,
  Mediador,
  ResultadoSesion,
  ResultadoTamizaje,
} from './mediacion.types';

export const ACTOS_MEDIACION = [
  'ACEPTAR',
  'OPINAR',
  'CONVOCAR',
  'TAMIZAR',
  'INICIAR',
  'CERRAR',
  'ACORDAR',
  'VERIFICAR',
  'TERMINAR',
] as const;
export type ActoMediacion = (typeof ACTOS_MEDIACION)[number];

/** What the guards look at: the case as it stands, and the mediation with its last session. */
export interface SituacionMediacion {
  caso: Situacion;
  estado: EstadoMediacion;
  partes: readonly { id: string; esNna: boolean; acepta: boolean | null; firmadaEl: string | null }[];
  opinionOida: boolean;
  /** The last session, with every screening made for it, oldest first. */
  sesion: {
    estado: EstadoSesion;
    resultado: ResultadoSesion | null;
    tamizajes: readonly { parteId: string; resultado: ResultadoTamizaje }[];
  } | null;
}

/** States in which something may still happen before an agreement. */
export const EN_MARCHA: readonly EstadoMediacion[] = ['PROPUESTA', 'ACEPTADA', 'CONVOCADA', 'SESION', 'INASISTENCIA'];

const no = (razon: string, articulo: string | null = null): Impedimento => ({ razon, articulo });
const si = (impedimentos: readonly (Impedimento | null | false)[]): Impedimento[] =>
  impedimentos.filter((uno): uno is Impedimento => uno !== null && uno !== false);

/** Every adult signed that she takes part of her own will, and nobody refused. */
export function voluntariedadFirmada(partes: SituacionMediacion['partes']): boolean {
  const adultas = partes.filter(({ esNna }) => !esNna);
  return (
    adultas.length > 0 &&
    adultas.every(({ acepta, firmadaEl }) => acepta === true && firmadaEl !== null) &&
    !partes.some(({ acepta }) => acepta === false)
  );
}

/** Preferring to say nothing is an answer and is respected; not having been asked is none (CONA 60). */
export function opinionOida(escucha: Pick<Escucha, 'situacion'> | null): boolean {
  return escucha?.situacion === 'EXPRESO' || escucha?.situacion === 'PREFIRIO_NO_OPINAR';
}

/** One yes is violence, whatever the rest; one «no sabe» leaves a doubt. */
export function resultadoTamizaje(respuestas: Readonly<Record<string, Respuesta>>): ResultadoTamizaje {
  const valores = Object.values(respuestas);
  if (valores.includes('SI')) return 'VIOLENCIA';
  return valores.includes('NO_SABE') ? 'CON_DUDA' : 'SIN_SENALES';
}

/** Parties who have not answered «no» to everything before this session; the newest answers of each count. */
export function sinTamizar(partes: SituacionMediacion['partes'], sesion: SituacionMediacion['sesion']): string[] {
  return partes.flatMap(({ id }) => (sesion?.tamizajes.findLast(({ parteId }) => parteId === id)?.resultado === 'SIN_SENALES' ? [] : [id]));
}

/** The act of mediation is for a mediator with the three records; everybody else makes a community commitment (§1.4). */
export function admiteActaMediacion(mediador: Mediador | null): boolean {
  return [mediador?.registroCjNumero, mediador?.centroMediacion, mediador?.centroRegistro].every((dato) => (dato ?? '').trim() !== '');
}

/** What MEDIAR asks of the case; from the second session on the case is EN_MEDIACION already. */
function guardaMediar(s: SituacionMediacion, roles: readonly Rol[]): readonly Impedimento[] {
  const caso = s.caso.estado === 'EN_MEDIACION' ? { ...s.caso, estado: 'VALORADO' as const } : s.caso;
  const decision = decidir('MEDIAR', caso, { roles, voluntariedadFirmada: voluntariedadFirmada(s.partes), opinionNnaOida: s.opinionOida });
  return decision.permitido ? [] : decision.impedimentos;
}

/** For what is done in or after a session: the case must still be EN_MEDIACION, and nothing may have changed under it. */
const siguePermitida = (s: SituacionMediacion): Impedimento[] =>
  si([
    SIN_MEDIACION[s.caso.mediabilidad],
    s.caso.estado !== 'EN_MEDIACION' && no('El caso ya no está en mediación: termine esta mediación y siga la ruta del caso.'),
    !s.caso.valorado && no('Confirme primero la valoración.'),
    !voluntariedadFirmada(s.partes) && no('Falta la firma de voluntariedad de las personas adultas.'),
    !s.opinionOida && no('Falta oír la opinión de la niña, niño o adolescente.', 'CONA 60'),
  ]);

interface Acto {
  desde: readonly EstadoMediacion[];
  /** States of the last session; absent: whatever it is. */
  sesion?: readonly EstadoSesion[];
  guarda(s: SituacionMediacion, roles: readonly Rol[]): readonly Impedimento[];
}

const soloSiPuedeMediarse = (s: SituacionMediacion): Impedimento[] => si([SIN_MEDIACION[s.caso.mediabilidad]]);

/** The sub-machine as a table: act, from where, guard. Use cases and screens ask the same one. */
export const ACTOS: Readonly<Record<ActoMediacion, Acto>> = {
  // leaving is always possible, so a refusal is taken down even when nothing may be mediated any more
  ACEPTAR: { desde: EN_MARCHA, guarda: () => [] },
  OPINAR: { desde: EN_MARCHA, guarda: soloSiPuedeMediarse },
  CONVOCAR: {
    desde: ['ACEPTADA', 'SESION', 'INASISTENCIA'],
    guarda: (s, roles) =>
      si([
        ...guardaMediar(s, roles),
        (s.sesion?.estado === 'CONVOCADA' || s.sesion?.estado === 'EN_CURSO') &&
          no('Hay una sesión sin cerrar: ciérrela antes de convocar otra.'),
      ]),
  },
  TAMIZAR: { desde: ['CONVOCADA'], sesion: ['CONVOCADA'], guarda: () => [] },
  INICIAR: {
    desde: ['CONVOCADA'],
    sesion: ['CONVOCADA'],
    guarda: (s) =>
      si([
        ...siguePermitida(s),
        sinTamizar(s.partes, s.sesion).length > 0 &&
          no('Antes de cada sesión se pregunta a solas a cada parte, y todas las respuestas deben ser «no».', 'LOIPEVCM 9'),
      ]),
  },
  CERRAR: { desde: ['CONVOCADA', 'SESION'], sesion: ['CONVOCADA', 'EN_CURSO'], guarda: () => [] },
  ACORDAR: {
    desde: ['SESION'],
    sesion: ['REALIZADA'],
    guarda: (s, roles) =>
      si([
        ...siguePermitida(s),
        !roles.includes('COORDINADOR') && no('Esto lo hace quien coordina.'),
        s.sesion?.resultado !== 'TOTAL' && s.sesion?.resultado !== 'PARCIAL' && no('La última sesión no llegó a un acuerdo.'),
      ]),
  },
  VERIFICAR: { desde: ['ACUERDO', 'INCUMPLIDO'], guarda: () => [] },
  TERMINAR: { desde: EN_MARCHA, guarda: () => [] },
};

const DESDE_OTRO_PASO = 'La mediación no está en el paso desde el que se puede hacer esto.';

/** Why an act may not happen now; empty when it may. All reasons, those of the law first. */
export function impedimentosDe(acto: ActoMediacion, s: SituacionMediacion, roles: readonly Rol[]): readonly Impedimento[] {
  const { desde, sesion, guarda } = ACTOS[acto];
  if (!desde.includes(s.estado)) return [no(DESDE_OTRO_PASO)];
  if (sesion !== undefined && !(s.sesion !== null && sesion.includes(s.sesion.estado))) return [no(DESDE_OTRO_PASO)];
  return [...(admiteActuaciones(s.caso.estado) ? [] : [no('El caso está cerrado.')]), ...guarda(s, roles)];
}

/** Why no mediation may be proposed: §1.3, a triage that stands open, or one that is under way (invariant 2). */
export function impedimentosDeProponer(caso: Situacion, abierta: boolean): Impedimento[] {
  return si([
    SIN_MEDIACION[caso.mediabilidad],
    !caso.valorado && no('Confirme primero la valoración.'),
    caso.estado !== 'VALORADO' && caso.estado !== 'EN_VISITA' && no('El caso no está en el paso desde el que se puede hacer esto.'),
    abierta && no('Este caso ya tiene una mediación en marcha.'),
  ]);
}

/** Results that a session which never began may be closed with. */
export const SIN_HABER_EMPEZADO: readonly ResultadoSesion[] = ['INASISTENCIA', 'SUSPENDIDA'];

/** Where a session takes the mediation. TOTAL and PARCIAL wait for the act; SUSPENDIDA is convened again. */
export function estadoTrasSesion(resultado: ResultadoSesion): EstadoMediacion {
  if (resultado === 'TOTAL' || resultado === 'PARCIAL') return 'SESION';
  return resultado === 'SUSPENDIDA' ? 'ACEPTADA' : resultado;
}

/**
 * Invariants 2 and 3 of §4.3: what becomes of a mediation when the case under it changes. What the law forbids is suspended
 * at once, agreement included; what merely cannot go on ends without agreement. Null: it stays as it is.
 */
export function trasCambioDeRuta(estado: EstadoMediacion, caso: Pick<Situacion, 'estado' | 'mediabilidad'>): EstadoMediacion | null {
  const enMarcha = EN_MARCHA.includes(estado);
  if (caso.mediabilidad === 'PROHIBIDA') return enMarcha || estado === 'ACUERDO' ? 'SUSPENDIDA_POR_RIESGO' : null;
  if (!enMarcha) return null;
  return caso.mediabilidad === 'PERMITIDA' && admiteActuaciones(caso.estado) ? null : 'SIN_ACUERDO';
}

/** One broken commitment breaks the agreement; it is kept when all are. */
export function estadoDelAcuerdo(compromisos: readonly EstadoCompromiso[]): 'ACUERDO' | 'CUMPLIDO' | 'INCUMPLIDO' {
  if (compromisos.includes('INCUMPLIDO')) return 'INCUMPLIDO';
  return compromisos.length > 0 && compromisos.every((estado) => estado === 'CUMPLIDO') ? 'CUMPLIDO' : 'ACUERDO';
}

/** Questions of the party's own variant left open, and answers to questions that are not hers, by field. */
export function fueraDeVariante(esNna: boolean, respuestas: Readonly<Record<string, Respuesta>>): FieldErrors {
  const codigos = preguntasPara(esNna).map(({ codigo }) => codigo);
  return {
    ...Object.fromEntries(
      codigos.filter((codigo) => respuestas[codigo] === undefined).map((codigo) => [`respuestas.${codigo}`, 'Responda sí, no o no sabe.']),
    ),
    ...Object.fromEntries(
      Object.keys(respuestas)
        .filter((codigo) => !codigos.includes(codigo))
        .map((codigo) => [`respuestas.${codigo}`, 'Esa pregunta no es para esta persona.']),
    ),
  };
}
