import { admiteActuaciones } from '@core/features/casos/caso.rules';
import type { CasoDatos } from '@core/features/casos/caso-datos.rules';
import { actosTexts as t } from '@core/features/derivaciones/derivaciones-actos.texts';
import { fechaHora, toUtc } from '@core/kernel/dates';
import { DomainError } from '@core/kernel/errors';
import { v7 as uuidv7 } from 'uuid';
import { anotarEvento, marcarPregunta, requireCaso } from '@electron/features/casos/public';
import type { DocumentosDeps } from '@electron/features/documentos/public';
import type { CommandContext } from '@electron/platform/ipc/context';
import { listDerivaciones } from './derivacion.repository';
import { nombreCorto } from './emitir-derivacion';
import { catalogoMedidas } from './reunir';
import { findAudiencia, findMedida, insertAudiencia, updateAudiencia, updateMedida } from './respuesta.repository';

/** The question of the triage that a breached measure answers (§4.8). */
const PREGUNTA_INCUMPLIDA = 'B8';

function exigirAbierto(caso: CasoDatos): void {
  if (!admiteActuaciones(caso.estado)) throw new DomainError('CASO_CERRADO');
}

/**
 * What became of a measure. Breached: B8 is answered, the risk rises, the triage stands open again and the 911 card is asked
 * for (§4.8). A measure that ended is not touched any more.
 */
export function actualizarMedida(
  deps: DocumentosDeps,
  context: CommandContext,
  entrada: { id: string; estado: 'CUMPLIDA' | 'INCUMPLIDA' | 'REVOCADA'; nota: string },
): { id: string; emergencia: boolean } {
  const medida = findMedida(context.read, context.puntoId, entrada.id);
  if (!medida) throw new DomainError('NO_ENCONTRADO');
  const caso = requireCaso(deps, context, medida.casoId);
  exigirAbierto(caso);
  if (medida.estado === 'CUMPLIDA' || medida.estado === 'REVOCADA')
    throw new DomainError('TRANSICION_NO_PERMITIDA', { datos: { razon: t.no.medidaTerminada } });
  if (medida.estado === 'INCUMPLIDA' && entrada.estado === 'INCUMPLIDA')
    throw new DomainError('TRANSICION_NO_PERMITIDA', { datos: { razon: t.no.medidaIncumplida } });
  updateMedida(context.write, medida.id, { estado: entrada.estado, nota: entrada.nota, en: context.ahora, por: context.sesion.usuarioId });
  const etiqueta = catalogoMedidas(context).find(({ codigo }) => codigo === medida.codigo)?.etiqueta ?? medida.codigo;
  anotarEvento(context, {
    casoId: caso.id,
    tipo: 'MEDIDA',
    texto: t.evento.medidaEstado(etiqueta, t.estadoMedida[entrada.estado]),
    referenciaId: medida.derivacionId,
  });
  const emergencia = entrada.estado === 'INCUMPLIDA';
  if (emergencia) marcarPregunta(deps, context, caso, PREGUNTA_INCUMPLIDA);
  context.anotar({ accion: 'MEDIDA', entidad: 'medida', entidadId: medida.id, detalle: { estado: entrada.estado, codigo: medida.codigo } });
  return { id: medida.id, emergencia };
}

/** The letter on whose screen a hearing of that institution is seen; none when nothing was written to it. */
function deCarta(context: CommandContext, casoId: string, institucion: string): { referenciaId?: string } {
  const carta = listDerivaciones(context.read, casoId).findLast((una) => una.institucion === institucion && una.deDerivacionId === null);
  return carta === undefined ? {} : { referenciaId: carta.id };
}

/** A hearing or appointment that was heard of apart from an answer. */
export function registrarAudiencia(
  deps: DocumentosDeps,
  context: CommandContext,
  entrada: { casoId: string; institucion: string; fijadaPara: string; lugar?: string | undefined; asunto: string },
): { id: string } {
  const caso = requireCaso(deps, context, entrada.casoId);
  exigirAbierto(caso);
  if (Date.parse(entrada.fijadaPara) < Date.parse(caso.conocidoEn))
    throw new DomainError('ENTRADA_INVALIDA', { fields: { fijadaPara: 'No puede ser anterior a cuando se conoció el caso.' } });
  guardarAudiencia(context, { ...entrada, id: context.comandoId, respuestaId: null });
  context.anotar({
    accion: 'AUDIENCIA',
    entidad: 'audiencia',
    entidadId: context.comandoId,
    detalle: { institucion: entrada.institucion },
  });
  return { id: context.comandoId };
}

function guardarAudiencia(
  context: CommandContext,
  fila: {
    id: string;
    casoId: string;
    respuestaId: string | null;
    institucion: string;
    fijadaPara: string;
    lugar?: string | null | undefined;
    asunto: string;
  },
): void {
  const por = context.sesion.usuarioId;
  const fijadaPara = toUtc(fila.fijadaPara);
  insertAudiencia(context.write, {
    id: fila.id,
    puntoId: context.puntoId,
    casoId: fila.casoId,
    respuestaId: fila.respuestaId,
    institucion: fila.institucion,
    fijadaPara,
    lugar: fila.lugar || null,
    asunto: fila.asunto,
    estado: 'FIJADA',
    nota: null,
    creadoEn: context.ahora,
    creadoPor: por,
    actualizadoEn: context.ahora,
    actualizadoPor: por,
  });
  anotarEvento(context, {
    casoId: fila.casoId,
    tipo: 'AUDIENCIA',
    texto: t.evento.audiencia(nombreCorto(context, fila.institucion), fechaHora(fijadaPara)),
    ...deCarta(context, fila.casoId, fila.institucion),
  });
}

/** A hearing that took place, was put off (with its new hour, if known) or fell through. */
export function actualizarAudiencia(
  deps: DocumentosDeps,
  context: CommandContext,
  entrada: { id: string; estado: 'REALIZADA' | 'DIFERIDA' | 'CANCELADA'; nota?: string | undefined; nuevaFecha?: string | undefined },
): { id: string } {
  const audiencia = findAudiencia(context.read, context.puntoId, entrada.id);
  if (!audiencia) throw new DomainError('NO_ENCONTRADO');
  const caso = requireCaso(deps, context, audiencia.casoId);
  exigirAbierto(caso);
  if (audiencia.estado !== 'FIJADA') throw new DomainError('TRANSICION_NO_PERMITIDA', { datos: { razon: t.no.audienciaTerminada } });
  if (entrada.estado === 'REALIZADA' && audiencia.fijadaPara > context.ahora)
    throw new DomainError('ENTRADA_INVALIDA', { fields: { estado: 'La audiencia todavía no llega: no puede estar realizada.' } });
  if (entrada.nuevaFecha !== undefined && entrada.estado !== 'DIFERIDA')
    throw new DomainError('ENTRADA_INVALIDA', { fields: { nuevaFecha: 'Solo una audiencia diferida tiene nueva fecha.' } });
  if (entrada.nuevaFecha !== undefined && Date.parse(entrada.nuevaFecha) < Date.parse(context.ahora))
    throw new DomainError('ENTRADA_INVALIDA', { fields: { nuevaFecha: 'La nueva fecha no puede ser anterior a este momento.' } });
  updateAudiencia(context.write, audiencia.id, {
    estado: entrada.estado,
    nota: entrada.nota || null,
    en: context.ahora,
    por: context.sesion.usuarioId,
  });
  anotarEvento(context, {
    casoId: caso.id,
    tipo: 'AUDIENCIA',
    texto: t.evento.audienciaEstado(t.estadoAudiencia[entrada.estado], nombreCorto(context, audiencia.institucion)),
    ...deCarta(context, caso.id, audiencia.institucion),
  });
  if (entrada.nuevaFecha !== undefined) guardarAudiencia(context, { ...audiencia, id: uuidv7(), fijadaPara: entrada.nuevaFecha });
  context.anotar({ accion: 'AUDIENCIA', entidad: 'audiencia', entidadId: audiencia.id, detalle: { estado: entrada.estado } });
  return { id: audiencia.id };
}
