import { accesosTexts as t } from '@core/features/accesos/accesos.texts';
import { valorParametro } from '@core/features/ruta/parametro.rules';
import { addHours, localDay } from '@core/kernel/dates';
import { DomainError } from '@core/kernel/errors';
import { findUsuario, listUsuarios } from '@electron/features/acceso/public';
import { firstNames, requireCaso } from '@electron/features/casos/public';
import type { CasosDeps } from '@electron/features/casos/public';
import { loadCatalogoRuta } from '@electron/features/catalogos/public';
import {
  anotarAprobacion,
  anotarRatificacion,
  EVENTO_POR_RATIFICAR,
  EVENTO_SIN_FIRMA,
  ratificarActoConFirma,
} from '@electron/features/firmas/public';
import type { CommandContext, QueryContext } from '@electron/platform/ipc/context';
import { estaAprobado } from './aprobacion.repository';
import { esperaMarca, findActo, findValoracion, listActosPendientes, listValoracionesPendientes } from './ratificacion.repository';
import { quienMira } from './visible';

const mal = (campo: string, texto: string): DomainError => new DomainError('ENTRADA_INVALIDA', { fields: { [campo]: texto } });

function requireYo(context: Pick<QueryContext, 'read' | 'sesion'>) {
  const yo = findUsuario(context.read, context.sesion.usuarioId);
  if (!yo) throw new DomainError('PERSONA_INACTIVA');
  return yo;
}

/** What waits for a coordinator's ratification; overdue is asked at read time by the parameter in force on the day of the act. */
export function porRatificar(context: QueryContext) {
  const { read, puntoId, ahora, sesion } = context;
  const quien = quienMira(context);
  const valoraciones = listValoracionesPendientes(read, puntoId, quien, EVENTO_POR_RATIFICAR);
  const actos = listActosPendientes(read, puntoId, quien, EVENTO_SIN_FIRMA);
  const nombres = firstNames(
    read,
    [...valoraciones, ...actos].map(({ casoId }) => casoId),
  );
  const usuarios = new Map(listUsuarios(read).map((persona) => [persona.id, persona.nombreEntrada]));
  const comun = (fila: { casoId: string; usuarioId: string }) => ({
    iniciales: nombres.get(fila.casoId) ?? 'NN',
    por: usuarios.get(fila.usuarioId) ?? '',
  });
  return {
    valoraciones: valoraciones.map(({ usuarioId, ...fila }) => {
      const dia = localDay(fila.en);
      const venceEn = addHours(fila.en, valorParametro(loadCatalogoRuta(read, dia), 'RATIFICACION_H', dia));
      return { ...fila, ...comun({ ...fila, usuarioId }), venceEn, vencida: venceEn < ahora, propia: usuarioId === sesion.usuarioId };
    }),
    actos: actos.map(({ usuarioId, ...fila }) => ({ ...fila, ...comun({ ...fila, usuarioId }), propio: usuarioId === sesion.usuarioId })),
  };
}

/** A coordinator stands by somebody else's triage of high risk, which has counted since it was confirmed. */
export function ratificar(
  deps: CasosDeps,
  context: CommandContext,
  entrada: { valoracionId: string; nota?: string | undefined },
): { id: string } {
  const { valoracionId, nota } = entrada;
  const valoracion = findValoracion(context.read, context.puntoId, valoracionId);
  if (!valoracion) throw new DomainError('NO_ENCONTRADO');
  requireCaso(deps, context, valoracion.casoId);
  if (valoracion.usuarioId === context.sesion.usuarioId) throw mal('valoracionId', t.error.propiaValoracion);
  if (estaAprobado(context.read, 'valoracion', valoracionId, 'RATIFICAR_VALORACION')) throw mal('valoracionId', t.error.yaRatificada);
  if (!esperaMarca(context.read, valoracion.casoId, EVENTO_POR_RATIFICAR, valoracionId))
    throw mal('valoracionId', t.error.noEsperaRatificacion);
  anotarRatificacion(context, {
    casoId: valoracion.casoId,
    valoracionId,
    solicitanteId: valoracion.usuarioId,
    persona: requireYo(context),
    nota,
  });
  return { id: valoracionId };
}

/** An act that one person did alone is ratified by another coordinator; one's own only with the signature of somebody else. */
export function ratificarActo(
  deps: CasosDeps,
  context: CommandContext,
  entrada: { eventoId: string; nota?: string | undefined; segundaFirma?: string | undefined },
): { id: string } {
  const { eventoId, nota, segundaFirma } = entrada;
  const acto = findActo(context.read, context.puntoId, eventoId, EVENTO_SIN_FIRMA);
  if (!acto) throw new DomainError('NO_ENCONTRADO');
  requireCaso(deps, context, acto.casoId);
  if (estaAprobado(context.read, 'evento_caso', eventoId, 'RATIFICAR_ACTO')) throw mal('eventoId', t.error.yaRatificada);
  const propio = acto.usuarioId === context.sesion.usuarioId;
  if (propio && segundaFirma === undefined) throw new DomainError('SEGUNDA_FIRMA_REQUERIDA');
  const persona =
    propio && segundaFirma !== undefined
      ? ratificarActoConFirma(deps, context, { casoId: acto.casoId, eventoId, firmaId: segundaFirma })
      : requireYo(context);
  anotarAprobacion(context, {
    acto: 'RATIFICAR_ACTO',
    entidad: 'evento_caso',
    entidadId: eventoId,
    casoId: acto.casoId,
    solicitanteId: acto.usuarioId,
    aprobadorId: persona.id,
    nota,
    evento: { tipo: 'RATIFICACION', texto: t.evento.actoRatificado(acto.texto, persona.nombreEntrada) },
  });
  return { id: eventoId };
}
