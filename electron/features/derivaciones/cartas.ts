import {
  estadoDerivacion,
  puedeInsistir,
  respuestaDecisiva,
  sinRespuestaTrasInsistir,
  venceRespuesta,
} from '@core/features/derivaciones/derivacion-estado.rules';
import type { CartaSeguida, Permiso, Reloj } from '@core/features/derivaciones/derivacion-estado.rules';
import { admiteActuaciones } from '@core/features/casos/caso.rules';
import type { CasoDatos } from '@core/features/casos/caso-datos.rules';
import { localDay } from '@core/kernel/dates';
import { loadFeriados } from '@electron/features/agenda/public';
import { loadCatalogoRuta } from '@electron/features/catalogos/public';
import type { QueryContext } from '@electron/platform/ipc/context';
import { listTodas } from './derivacion.repository';
import type { Derivacion } from './derivacion.repository';
import { listRespuestas } from './respuesta.repository';
import type { RespuestaRow } from './respuesta.repository';

type Gather = Pick<QueryContext, 'read' | 'puntoId' | 'ahora'>;

/** A first letter with what followed it, as rows. */
export interface CartaRows {
  carta: Derivacion;
  /** Insistences and scope letters, oldest first, annulled ones too. */
  siguientes: readonly Derivacion[];
  respuestas: readonly RespuestaRow[];
}

/** The first letters of a case, each with its insistences, scope letters and answers. */
export function listCartas(context: Gather, casoId: string): CartaRows[] {
  const todas = listTodas(context.read, casoId);
  const respuestas = listRespuestas(context.read, casoId);
  return todas
    .filter(({ deDerivacionId }) => deDerivacionId === null)
    .map((carta) => ({
      carta,
      siguientes: todas.filter(({ deDerivacionId }) => deDerivacionId === carta.id),
      respuestas: respuestas.filter(({ derivacionId }) => derivacionId === carta.id),
    }));
}

/** Insistences that stand, oldest first. */
export const insistenciasDe = ({ siguientes }: CartaRows): Derivacion[] =>
  siguientes.filter(({ tipo, estado }) => tipo === 'INSISTENCIA' && estado !== 'ANULADA');

/** The rows as the pure rules look at them. */
export function toSeguida(rows: CartaRows): CartaSeguida {
  return {
    carta: { tipo: rows.carta.tipo, anulada: rows.carta.estado === 'ANULADA', entregadaEn: rows.carta.entregadaEn },
    insistencias: insistenciasDe(rows),
    respuestas: rows.respuestas.map(({ recibidaEn, creadoEn, decision }) => ({ recibidaEn, registradaEn: creadoEn, decision })),
  };
}

/** What terms are counted by in this case, now. */
export function gatherReloj(context: Gather, caso: Pick<CasoDatos, 'riesgo' | 'estado'>): Reloj {
  return {
    riesgo: caso.riesgo,
    plazos: loadCatalogoRuta(context.read, localDay(context.ahora)).plazos,
    feriados: loadFeriados(context.read, context.puntoId),
    ahora: context.ahora,
    casoAbierto: admiteActuaciones(caso.estado),
  };
}

/** Whether an insistence may go out on these rows. */
export const permisoInsistir = (rows: CartaRows, reloj: Reloj): Permiso => puedeInsistir(toSeguida(rows), reloj);
export const estadoDe = (rows: CartaRows, reloj: Reloj) => estadoDerivacion(toSeguida(rows), reloj);
export const venceDe = (rows: CartaRows, reloj: Reloj) => venceRespuesta(toSeguida(rows), reloj);
export const decisionDe = (rows: CartaRows) => respuestaDecisiva(toSeguida(rows).respuestas);
export const sinRespuestaDe = (rows: CartaRows, reloj: Reloj) => sinRespuestaTrasInsistir(toSeguida(rows), reloj);

/** An authority said that it is not competent, and no other first letter went out afterwards (§4.8: re-derive the same day). */
export function pideRederivar(cartas: readonly CartaRows[]): boolean {
  return cartas.some((rows) => {
    if (rows.carta.estado === 'ANULADA' || decisionDe(rows) !== 'NO_COMPETENTE') return false;
    const dicho = rows.respuestas.findLast(({ decision }) => decision === 'NO_COMPETENTE');
    return (
      dicho !== undefined &&
      !cartas.some(({ carta }) => carta.id !== rows.carta.id && carta.estado !== 'ANULADA' && carta.emitidaEn >= dicho.creadoEn)
    );
  });
}
