import { admiteActuaciones } from '@core/features/casos/caso.rules';
import { revisarMomento } from '@core/features/casos/caso-entrada.rules';
import type { CasoDatos } from '@core/features/casos/caso-datos.rules';
import { actosTexts as t } from '@core/features/derivaciones/derivaciones-actos.texts';
import type { RegistrarRespuesta } from '@core/features/derivaciones/derivaciones.types';
import type { MedidaProteccion } from '@core/features/derivaciones/medida.catalogo';
import { fechaHora, localDay, toUtc } from '@core/kernel/dates';
import { DomainError } from '@core/kernel/errors';
import { v7 as uuidv7 } from 'uuid';
import { anotarEvento, reindexar } from '@electron/features/casos/public';
import type { DocumentosDeps } from '@electron/features/documentos/public';
import type { CommandContext } from '@electron/platform/ipc/context';
import { nombreCorto } from './emitir-derivacion';
import { requireCarta } from './emitir-referido';
import { catalogoMedidas } from './reunir';
import { insertAudiencia, insertMedida, insertRespuesta } from './respuesta.repository';

/** Impossible dates, unknown measures, and what does not fit the decision; one sentence beside each field. */
function revisar(
  caso: CasoDatos,
  entregadaEn: string,
  entrada: RegistrarRespuesta,
  catalogo: readonly MedidaProteccion[],
  ahora: string,
): Record<string, string> {
  const fields: Record<string, string> = {};
  const recibida = revisarMomento(caso, entrada.recibidaEn, ahora);
  if (recibida !== null) fields['recibidaEn'] = recibida;
  else if (Date.parse(entrada.recibidaEn) < Date.parse(entregadaEn) - 60_000)
    fields['recibidaEn'] = 'No puede ser anterior a la entrega del oficio.';
  if (entrada.decision === 'MEDIDA_DICTADA' && entrada.medidas.length === 0) fields['medidas'] = 'Anote al menos una medida.';
  if (entrada.decision !== 'MEDIDA_DICTADA' && entrada.medidas.length > 0)
    fields['decision'] = 'Si trae medidas, elija «Dictó una medida».';
  entrada.medidas.forEach((medida, index) => {
    if (!catalogo.some(({ codigo }) => codigo === medida.codigo)) fields[`medidas.${index}.codigo`] = 'Elija la medida de la lista.';
    const desde = revisarMomento(caso, medida.desde, ahora);
    if (desde !== null) fields[`medidas.${index}.desde`] = desde;
    if (medida.hasta !== undefined && medida.hasta < localDay(medida.desde))
      fields[`medidas.${index}.hasta`] = 'No puede ser anterior a cuando se dictó.';
  });
  if (entrada.audiencia !== undefined && Date.parse(entrada.audiencia.fijadaPara) < Date.parse(entrada.recibidaEn))
    fields['audiencia.fijadaPara'] = 'No puede ser anterior a la respuesta que la fija.';
  return fields;
}

/**
 * Counter-referral (§4.8): what the authority decided, with the measures and the hearing that the answer brings. Append-only:
 * a wrong answer is followed by a right one. A measure switches on the shelter and forbids mediation at once (§1.3, §2).
 * @returns `rederivar`: the authority is not competent; the case goes to another one the same day.
 */
export function registrarRespuesta(
  deps: DocumentosDeps,
  context: CommandContext,
  entrada: RegistrarRespuesta,
): { id: string; rederivar: boolean } {
  const { caso, rows } = requireCarta(deps, context, entrada.derivacionId);
  const { carta } = rows;
  if (!admiteActuaciones(caso.estado)) throw new DomainError('CASO_CERRADO');
  if (carta.estado === 'ANULADA') throw new DomainError('TRANSICION_NO_PERMITIDA', { datos: { razon: t.no.anulada } });
  if (carta.entregadaEn === null) throw new DomainError('TRANSICION_NO_PERMITIDA', { datos: { razon: t.no.sinEntregar } });
  const catalogo = catalogoMedidas(context);
  const fields = revisar(caso, carta.entregadaEn, entrada, catalogo, context.ahora);
  if (Object.keys(fields).length > 0) throw new DomainError('ENTRADA_INVALIDA', { fields });
  const por = context.sesion.usuarioId;
  const recibidaEn = toUtc(entrada.recibidaEn);
  const comun = { puntoId: context.puntoId, casoId: caso.id, creadoEn: context.ahora, creadoPor: por };
  insertRespuesta(context.write, {
    id: context.comandoId,
    ...comun,
    derivacionId: carta.id,
    recibidaEn,
    medio: entrada.medio,
    numeroTramite: entrada.numeroTramite || null,
    funcionario: entrada.funcionario,
    decision: entrada.decision,
    resumen: entrada.resumen,
  });
  const nombre = nombreCorto(context, carta.institucion);
  anotarEvento(context, {
    casoId: caso.id,
    tipo: 'RESPUESTA',
    texto: t.evento.respuesta(nombre, t.decision[entrada.decision]),
    ocurridoEn: recibidaEn,
    referenciaId: carta.id,
  });
  for (const { codigo, numero, desde, hasta, responsable } of entrada.medidas) {
    insertMedida(context.write, {
      id: uuidv7(),
      ...comun,
      respuestaId: context.comandoId,
      codigo,
      numero: numero || null,
      desde: toUtc(desde),
      hasta: hasta ?? null,
      responsable: responsable || null,
      estado: 'VIGENTE',
      nota: null,
      actualizadoEn: context.ahora,
      actualizadoPor: por,
    });
    const etiqueta = catalogo.find((una) => una.codigo === codigo)?.etiqueta ?? codigo;
    anotarEvento(context, {
      casoId: caso.id,
      tipo: 'MEDIDA',
      texto: t.evento.medida(etiqueta),
      ocurridoEn: toUtc(desde),
      referenciaId: carta.id,
    });
  }
  if (entrada.audiencia !== undefined) {
    const fijadaPara = toUtc(entrada.audiencia.fijadaPara);
    insertAudiencia(context.write, {
      id: uuidv7(),
      ...comun,
      respuestaId: context.comandoId,
      institucion: carta.institucion,
      fijadaPara,
      lugar: entrada.audiencia.lugar || null,
      asunto: entrada.audiencia.asunto,
      estado: 'FIJADA',
      nota: null,
      actualizadoEn: context.ahora,
      actualizadoPor: por,
    });
    anotarEvento(context, {
      casoId: caso.id,
      tipo: 'AUDIENCIA',
      texto: t.evento.audiencia(nombre, fechaHora(fijadaPara)),
      referenciaId: carta.id,
    });
  }
  if (entrada.medidas.length > 0) deps.trasCambiarRuta(context, caso.id);
  reindexar(deps, context, caso.id);
  context.anotar({
    accion: 'RESPUESTA',
    entidad: 'derivacion',
    entidadId: carta.id,
    detalle: { decision: entrada.decision, medidas: entrada.medidas.length, audiencia: entrada.audiencia !== undefined },
  });
  return { id: context.comandoId, rederivar: entrada.decision === 'NO_COMPETENTE' };
}
