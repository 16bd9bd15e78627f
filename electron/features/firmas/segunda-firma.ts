import { v7 as uuidv7 } from 'uuid';
import { accesosTexts as t } from '@core/features/accesos/accesos.texts';
import type { Persona } from '@core/features/acceso/acceso.contract';
import { exigeDosPersonas, impideFirmar, POLITICA_SEGUNDA_FIRMA } from '@core/features/accesos/segunda-firma.rules';
import type { ActoAprobado, ActoDeDos, CasoAFirmar, FirmaDada } from '@core/features/accesos/segunda-firma.rules';
import { DomainError } from '@core/kernel/errors';
import { listUsuarios } from '@electron/features/acceso/public';
import { insertAprobacion, listImpedidos } from '@electron/features/accesos/public';
import { anotarEvento } from '@electron/features/casos/public';
import type { CommandContext, QueryContext } from '@electron/platform/ipc/context';
import type { Tickets } from '@electron/platform/tickets';

export interface FirmasDeps {
  firmas: Tickets<FirmaDada>;
}

/** Event types of the case's memory that wait for somebody's ratification. */
export const EVENTO_SIN_FIRMA = 'SIN_SEGUNDA_FIRMA';
export const EVENTO_POR_RATIFICAR = 'POR_RATIFICAR';

/** Why a signature is refused; `campo` where the person who chose the signer can still choose another one. */
export function firmaInvalida(por: keyof typeof t.firma, campo?: 'usuarioId'): DomainError {
  const razon = t.firma[por];
  return new DomainError('SEGUNDA_FIRMA_INVALIDA', {
    datos: { razon },
    ...(campo === undefined ? {} : { fields: { [campo]: `${razon.charAt(0).toUpperCase()}${razon.slice(1)}` } }),
  });
}

/** Everybody but the signed-in person who may be the second one of an act on this case. */
export function listFirmantes(context: Pick<QueryContext, 'read' | 'sesion'>, acto: ActoDeDos, casoId: string): Persona[] {
  const quien = { solicitanteId: context.sesion.usuarioId, impedidos: listImpedidos(context.read, casoId) };
  return listUsuarios(context.read).filter((persona) => impideFirmar(acto, persona, quien) === null);
}

interface Pedido {
  acto: ActoDeDos;
  /** The case that the act is about; it is what `entidadId` names unless that is said. */
  casoId: string;
  /** The record that the signature was asked for, when it is not the case. */
  entidadId?: string;
  firmaId: string | undefined;
}

/** Uses up a signature for this very act and record. @returns the person who gave it. */
function usarFirma(deps: FirmasDeps, context: CommandContext, pedido: Pedido & { firmaId: string }): Persona {
  const dada = deps.firmas.take(pedido.firmaId, context.sesion, context.ahora);
  if (dada === null) throw firmaInvalida('VENCIDA');
  if (dada.acto !== pedido.acto || dada.entidadId !== (pedido.entidadId ?? pedido.casoId)) throw firmaInvalida('OTRO_ACTO');
  const persona = listFirmantes(context, pedido.acto, pedido.casoId).find(({ id }) => id === dada.aprobadorId);
  if (!persona) throw firmaInvalida('INACTIVA'); // lost access or was excused since she signed
  return persona;
}

/** Writes who stood by an act of whom; the case's memory tells it in words. */
export function anotarAprobacion(
  context: CommandContext,
  aprobacion: {
    acto: ActoAprobado;
    entidad: string;
    entidadId: string;
    casoId: string;
    solicitanteId: string;
    aprobadorId: string;
    nota?: string | undefined;
    evento: { tipo: string; texto: string };
  },
): void {
  const { evento, nota, ...row } = aprobacion;
  const id = uuidv7();
  insertAprobacion(context.write, { id, puntoId: context.puntoId, ...row, aprobadoEn: context.ahora, nota: nota || null });
  anotarEvento(context, { casoId: row.casoId, ...evento, referenciaId: row.entidadId });
  context.anotar({
    accion: 'APROBAR',
    entidad: row.entidad,
    entidadId: row.entidadId,
    detalle: { acto: row.acto, aprobadorId: row.aprobadorId },
  });
}

/**
 * The second person of an act (ADR 0011): uses up her signature and writes `aprobacion`. Where nobody else of the point
 * could sign, the act goes through, marked in the case's memory until somebody ratifies it. Call it after every other
 * check and inside the command's transaction: a signature is used up even when the act then fails.
 * @param pedido.tambien acts that the same signature covers (lowering a risk that also gives the clock more time).
 * @throws DomainError SEGUNDA_FIRMA_REQUERIDA, SEGUNDA_FIRMA_INVALIDA
 */
export function exigirSegundaFirma(
  deps: FirmasDeps,
  context: CommandContext,
  pedido: Pedido & { caso: CasoAFirmar; tambien?: readonly ActoDeDos[] },
): void {
  if (!exigeDosPersonas(pedido.acto, pedido.caso)) return;
  const { acto, casoId, firmaId } = pedido;
  const { entidad } = POLITICA_SEGUNDA_FIRMA[acto];
  const entidadId = pedido.entidadId ?? casoId;
  const actos = [acto, ...(pedido.tambien ?? [])];
  if (firmaId === undefined) {
    if (listFirmantes(context, acto, casoId).length > 0) throw new DomainError('SEGUNDA_FIRMA_REQUERIDA');
    for (const uno of actos) {
      anotarEvento(context, { casoId, tipo: EVENTO_SIN_FIRMA, texto: t.evento.sinFirma(t.acto[uno]), referenciaId: entidadId });
      context.anotar({ accion: EVENTO_SIN_FIRMA, entidad, entidadId, detalle: { acto: uno } });
    }
    return;
  }
  const persona = usarFirma(deps, context, { ...pedido, firmaId });
  for (const uno of actos)
    anotarAprobacion(context, {
      acto: uno,
      entidad,
      entidadId,
      casoId,
      solicitanteId: context.sesion.usuarioId,
      aprobadorId: persona.id,
      evento: { tipo: 'SEGUNDA_FIRMA', texto: t.evento.firmada(t.acto[uno], persona.nombreEntrada) },
    });
}

/** A coordinator at the same table ratifies a valuation with her own password while it is being made. */
export function ratificarConFirma(
  deps: FirmasDeps,
  context: CommandContext,
  pedido: { casoId: string; valoracionId: string; firmaId: string },
): void {
  const { casoId, valoracionId, firmaId } = pedido;
  const persona = usarFirma(deps, context, { acto: 'RATIFICAR_VALORACION', casoId, firmaId });
  anotarRatificacion(context, { casoId, valoracionId, solicitanteId: context.sesion.usuarioId, persona });
}

/** Writes that a coordinator ratified a valuation. */
export function anotarRatificacion(
  context: CommandContext,
  ratificacion: {
    casoId: string;
    valoracionId: string;
    solicitanteId: string;
    persona: { id: string; nombreEntrada: string };
    nota?: string | undefined;
  },
): void {
  const { casoId, valoracionId, solicitanteId, persona, nota } = ratificacion;
  anotarAprobacion(context, {
    acto: 'RATIFICAR_VALORACION',
    entidad: 'valoracion',
    entidadId: valoracionId,
    casoId,
    solicitanteId,
    aprobadorId: persona.id,
    nota,
    evento: { tipo: 'RATIFICACION', texto: t.evento.ratificada(persona.nombreEntrada) },
  });
}

/** An act that one person did alone is ratified: by another coordinator, or with the signature of somebody else. */
export function ratificarActoConFirma(
  deps: FirmasDeps,
  context: CommandContext,
  pedido: { casoId: string; eventoId: string; firmaId: string },
): Persona {
  return usarFirma(deps, context, { acto: 'RATIFICAR_ACTO', casoId: pedido.casoId, entidadId: pedido.eventoId, firmaId: pedido.firmaId });
}
