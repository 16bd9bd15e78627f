import { comprobarDeclaracion, llevaCasos } from '@core/features/accesos/accesos.rules';
import { accesosTexts as t } from '@core/features/accesos/accesos.texts';
import type { CausaImpedimento } from '@core/features/accesos/accesos.types';
import type { CasoDatos } from '@core/features/casos/caso-datos.rules';
import { DomainError } from '@core/kernel/errors';
import { findUsuario } from '@electron/features/acceso/public';
import { anotarEvento, insertHistoria, requireCaso, updateCaso } from '@electron/features/casos/public';
import type { CasosDeps } from '@electron/features/casos/public';
import { exigirSegundaFirma } from '@electron/features/firmas/public';
import type { CommandContext } from '@electron/platform/ipc/context';
import { findImpedimento, insertImpedimento, liftImpedimento, listImpedidos } from './impedimento.repository';

/** The case passes into other hands; whoever has it open sees that it changed. */
function cambiarResponsable(context: CommandContext, caso: CasoDatos, responsableId: string, nombre: string): void {
  const version = caso.version + 1;
  updateCaso(context.write, caso.id, { responsableId, version }, context.ahora, context.sesion.usuarioId);
  insertHistoria(context.write, {
    casoId: caso.id,
    version,
    cambiadoEn: context.ahora,
    cambiadoPor: context.sesion.usuarioId,
    cambios: [{ campo: 'responsable', antes: caso.responsableId, despues: responsableId }],
  });
  anotarEvento(context, { casoId: caso.id, tipo: 'RESPONSABLE', texto: t.evento.responsable(nombre) });
}

/**
 * Excuses a person from a case (§1.5.4): from this moment the case does not exist for her. When she was responsible, the
 * case passes to somebody else in the same act.
 */
export function declararImpedimento(
  deps: CasosDeps,
  context: CommandContext,
  entrada: {
    casoId: string;
    usuarioId?: string | undefined;
    causa: CausaImpedimento;
    detalle?: string | undefined;
    nuevoResponsableId?: string | undefined;
  },
): { id: string } {
  const caso = requireCaso(deps, context, entrada.casoId);
  const { sesion } = context;
  const usuarioId = entrada.usuarioId ?? sesion.usuarioId;
  const persona = findUsuario(context.read, usuarioId);
  const impedidos = listImpedidos(context.read, caso.id);
  const nuevo = entrada.nuevoResponsableId === undefined ? null : findUsuario(context.read, entrada.nuevoResponsableId);
  comprobarDeclaracion({
    propio: usuarioId === sesion.usuarioId,
    roles: sesion.roles,
    causa: entrada.causa,
    detalle: entrada.detalle,
    yaImpedida: impedidos.includes(usuarioId),
    lleva: persona !== null && llevaCasos(persona),
    esResponsable: caso.responsableId === usuarioId,
    nuevoResponsable:
      entrada.nuevoResponsableId === undefined
        ? null
        : { apta: nuevo !== null && llevaCasos(nuevo) && nuevo.id !== usuarioId && !impedidos.includes(nuevo.id) },
  });
  const id = context.comandoId;
  insertImpedimento(context.write, {
    id,
    puntoId: context.puntoId,
    casoId: caso.id,
    usuarioId,
    causa: entrada.causa,
    detalle: entrada.detalle || null,
    creadoEn: context.ahora,
    creadoPor: sesion.usuarioId,
  });
  anotarEvento(context, {
    casoId: caso.id,
    tipo: 'IMPEDIMENTO',
    texto: t.evento.impedido(persona?.nombreEntrada ?? '', t.causa[entrada.causa]),
    referenciaId: id,
  });
  if (nuevo) cambiarResponsable(context, caso, nuevo.id, nuevo.nombreEntrada);
  context.anotar({
    accion: 'IMPEDIR',
    entidad: 'caso',
    entidadId: caso.id,
    detalle: { impedimentoId: id, usuarioId, causa: entrada.causa },
  });
  return { id };
}

/** Ends an impediment: a coordinator with a reason, never her own, and not alone (ADR 0011). */
export function levantarImpedimento(
  deps: CasosDeps,
  context: CommandContext,
  entrada: { id: string; razon: string; segundaFirma?: string | undefined },
): { id: string } {
  const impedimento = findImpedimento(context.read, context.puntoId, entrada.id);
  // for the excused person the case, and with it this record, does not exist
  if (!impedimento || impedimento.levantadoEn !== null || impedimento.usuarioId === context.sesion.usuarioId)
    throw new DomainError('NO_ENCONTRADO');
  const caso = requireCaso(deps, context, impedimento.casoId);
  exigirSegundaFirma(deps, context, {
    acto: 'LEVANTAR_IMPEDIMENTO',
    casoId: caso.id,
    entidadId: impedimento.id,
    firmaId: entrada.segundaFirma,
    caso,
  });
  liftImpedimento(context.write, impedimento.id, { en: context.ahora, por: context.sesion.usuarioId, razon: entrada.razon });
  const nombre = findUsuario(context.read, impedimento.usuarioId)?.nombreEntrada ?? '';
  anotarEvento(context, {
    casoId: caso.id,
    tipo: 'IMPEDIMENTO',
    texto: t.evento.levantado(nombre, entrada.razon),
    referenciaId: impedimento.id,
  });
  context.anotar({
    accion: 'LEVANTAR_IMPEDIMENTO',
    entidad: 'caso',
    entidadId: caso.id,
    detalle: { impedimentoId: impedimento.id, usuarioId: impedimento.usuarioId },
  });
  return { id: impedimento.id };
}
