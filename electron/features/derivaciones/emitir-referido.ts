import { actosTexts as t } from '@core/features/derivaciones/derivaciones-actos.texts';
import type { AlcanceEntrada } from '@core/features/derivaciones/derivaciones.types';
import type { CasoDatos } from '@core/features/casos/caso-datos.rules';
import { oficioAlcance, oficioInsistencia } from '@core/features/documentos/oficio-de-autoridad.rules';
import type { OficioReferido } from '@core/features/documentos/oficio-de-autoridad.rules';
import type { OficioVariante } from '@core/features/documentos/oficio-servicio.datos';
import { localDay } from '@core/kernel/dates';
import { DomainError } from '@core/kernel/errors';
import { anotarEvento, reindexar, requireCaso } from '@electron/features/casos/public';
import { emitirDocumento, gatherOrigen } from '@electron/features/documentos/public';
import type { DocumentosDeps } from '@electron/features/documentos/public';
import type { TaskContext } from '@electron/platform/ipc/context';
import { gatherReloj, insistenciasDe, listCartas, permisoInsistir } from './cartas';
import type { CartaRows } from './cartas';
import { findDerivacion } from './derivacion.repository';
import { exigirEmision, guardarDerivacion, nombreCorto, previsualizarOficio } from './emitir-derivacion';
import { exigirSinFaltas } from './redactar';
import { numeroDe, requireCodigo } from './reunir';
import type { Gather } from './reunir';
import { conTextosDeHoy } from './textos-vigentes';

/**
 * The case of a letter and the first letter that it belongs to: an insistence or scope letter is never a chain.
 * @throws DomainError NO_ENCONTRADO, also for a letter of another point or of a case that is hidden.
 */
export function requireCarta(deps: DocumentosDeps, context: Gather, derivacionId: string): { caso: CasoDatos; rows: CartaRows } {
  const derivacion = findDerivacion(context.read, context.puntoId, derivacionId);
  if (!derivacion) throw new DomainError('NO_ENCONTRADO');
  const caso = requireCaso(deps, context, derivacion.casoId);
  const rows = listCartas(context, caso.id).find(({ carta }) => carta.id === (derivacion.deDerivacionId ?? derivacion.id));
  if (!rows) throw new Error('a letter points at a first one that is not there');
  return { caso, rows };
}

function primeroDe(context: Gather, { carta }: CartaRows): OficioReferido {
  const { emitidaEn, entregadaEn, recibidoPor, recibidoCargo, numeroTramite, documentoId } = carta;
  return { numero: numeroDe(context, documentoId), emitidaEn, entregadaEn, recibidoPor, recibidoCargo, numeroTramite };
}

/** @throws DomainError TRANSICION_NO_PERMITIDA with the one reason why it is not time to insist. */
function insistenciaDatos(context: Gather, caso: CasoDatos, rows: CartaRows, numero: string | null): OficioVariante {
  const permiso = permisoInsistir(rows, gatherReloj(context, caso));
  if (!permiso.permitido) throw new DomainError('TRANSICION_NO_PERMITIDA', { datos: { razon: permiso.razon } });
  const anteriores = insistenciasDe(rows);
  const datos = oficioInsistencia(gatherOrigen(context, caso), {
    institucion: requireCodigo(rows.carta.institucion),
    numero,
    primero: primeroDe(context, rows),
    insistencia: anteriores.length + 1,
    anteriores: anteriores.flatMap(({ documentoId, entregadaEn }) =>
      entregadaEn === null ? [] : [{ numero: numeroDe(context, documentoId), recibidoEn: entregadaEn }],
    ),
  });
  return conTextosDeHoy(context, datos);
}

/** @throws DomainError TRANSICION_NO_PERMITIDA for an annulled letter, ENTRADA_INVALIDA for a fact of tomorrow. */
function alcanceDatos(context: Gather, caso: CasoDatos, rows: CartaRows, entrada: AlcanceEntrada, numero: string | null): OficioVariante {
  if (rows.carta.estado === 'ANULADA') throw new DomainError('TRANSICION_NO_PERMITIDA', { datos: { razon: t.no.anulada } });
  if (rows.carta.tipo === 'ORIENTACION') throw new DomainError('TRANSICION_NO_PERMITIDA', { datos: { razon: t.no.orientacion } });
  const futuros = entrada.hechos.flatMap(({ fecha }, index) => (fecha !== undefined && fecha > localDay(context.ahora) ? [index] : []));
  if (futuros.length > 0)
    throw new DomainError('ENTRADA_INVALIDA', {
      fields: Object.fromEntries(futuros.map((index) => [`hechos.${index}.fecha`, 'No puede ser posterior a hoy.'])),
    });
  const datos = oficioAlcance(gatherOrigen(context, caso), {
    institucion: requireCodigo(rows.carta.institucion),
    numero,
    primero: primeroDe(context, rows),
    correcciones: entrada.correcciones,
    hechos: entrada.hechos.map(({ fecha, hora, lugar, texto }) => ({
      fecha: fecha ?? null,
      fechaTexto: null,
      hora: hora ?? null,
      lugar: lugar || null,
      texto,
    })),
  });
  return conTextosDeHoy(context, datos);
}

export async function previsualizarInsistencia(deps: DocumentosDeps, context: TaskContext, derivacionId: string) {
  const { caso, rows } = requireCarta(deps, context, derivacionId);
  return previsualizarOficio(deps, context, requireCodigo(rows.carta.institucion), caso, insistenciaDatos(context, caso, rows, null));
}

export async function previsualizarAlcance(deps: DocumentosDeps, context: TaskContext, entrada: AlcanceEntrada) {
  const { caso, rows } = requireCarta(deps, context, entrada.derivacionId);
  return previsualizarOficio(deps, context, requireCodigo(rows.carta.institucion), caso, alcanceDatos(context, caso, rows, entrada, null));
}

/** Issues a letter about a former one; the case stays in the step where it is. */
async function emitirReferido(
  deps: DocumentosDeps,
  context: TaskContext,
  derivacionId: string,
  tipo: 'INSISTENCIA' | 'ALCANCE',
  redactar: (context: Gather, caso: CasoDatos, rows: CartaRows, numero: string) => OficioVariante,
): Promise<{ documentoId: string; derivacionId: string; numero: string }> {
  const {
    caso: { id: casoId },
  } = requireCarta(deps, context, derivacionId);
  return emitirDocumento(deps, context, {
    casoId,
    sufijo: 'O',
    make: (numero) => {
      const { caso, rows } = requireCarta(deps, context, derivacionId);
      exigirEmision(context, caso);
      const datos = redactar(context, caso, rows, numero);
      exigirSinFaltas(datos, caso);
      return { tipo: 'OFICIO', datos };
    },
    onCommit: (tx, numero) => {
      const { caso, rows } = requireCarta(deps, tx, derivacionId);
      exigirEmision(tx, caso);
      const n = insistenciasDe(rows).length + 1;
      const id = guardarDerivacion(tx, {
        casoId,
        institucion: rows.carta.institucion,
        tipo,
        esPrincipal: false,
        deDerivacionId: rows.carta.id,
        insistencia: tipo === 'INSISTENCIA' ? n : null,
      });
      const nombre = nombreCorto(tx, rows.carta.institucion);
      anotarEvento(tx, {
        casoId,
        tipo,
        texto:
          tipo === 'INSISTENCIA'
            ? t.evento.insistencia(n, numero, nombre)
            : t.evento.alcance(numero, numeroDe(tx, rows.carta.documentoId), nombre),
        referenciaId: rows.carta.id,
      });
      reindexar(deps, tx, casoId);
      return { documentoId: tx.comandoId, derivacionId: id, numero };
    },
  });
}

/** Insistence: only after the delivery and when the term of the answer has passed (§1.2). */
export const emitirInsistencia = (deps: DocumentosDeps, context: TaskContext, derivacionId: string) =>
  emitirReferido(deps, context, derivacionId, 'INSISTENCIA', insistenciaDatos);

/** Scope letter: a frozen letter is never changed (§4.3 invariant 5). */
export const emitirAlcance = (deps: DocumentosDeps, context: TaskContext, entrada: AlcanceEntrada) =>
  emitirReferido(deps, context, entrada.derivacionId, 'ALCANCE', (gather, caso, rows, numero) =>
    alcanceDatos(gather, caso, rows, entrada, numero),
  );
