import { accesosTexts as t } from '@core/features/accesos/accesos.texts';
import { valorParametro } from '@core/features/ruta/parametro.rules';
import { addHours, localDay } from '@core/kernel/dates';
import { DomainError } from '@core/kernel/errors';
import { findUsuario, listUsuarios } from '@electron/features/acceso/public';
import { anotarEvento, firstNames, requireCaso } from '@electron/features/casos/public';
import type { CasosDeps } from '@electron/features/casos/public';
import { loadCatalogoRuta } from '@electron/features/catalogos/public';
import { anotarAprobacion } from '@electron/features/firmas/public';
import type { CommandContext, QueryContext } from '@electron/platform/ipc/context';
import { estaAprobado } from './aprobacion.repository';
import { findAcceso, insertAcceso } from './caso-acceso.repository';
import { findIdPorCodigo, listEmergencias } from './emergencia.repository';
import { quienMira } from './visible';
import { situacionDeAcceso } from './visible.repository';

const RECONOCER = 'RECONOCER_EMERGENCIA';
const codigoDe = (escrito: string): string => escrito.trim().toUpperCase();

const horasDeEmergencia = (context: Pick<QueryContext, 'read' | 'ahora'>): number => {
  const dia = localDay(context.ahora);
  return valorParametro(loadCatalogoRuta(context.read, dia), 'ACCESO_EMERGENCIA_H', dia);
};

/** The case of an exact code and how it stands towards the person; hidden ones are not there. */
function findPorCodigo(context: Pick<QueryContext, 'read' | 'puntoId' | 'ahora' | 'sesion'>, escrito: string) {
  const codigo = codigoDe(escrito);
  const casoId = findIdPorCodigo(context.read, context.puntoId, codigo);
  const situacion = casoId === null ? null : situacionDeAcceso(context.read, quienMira(context), casoId);
  return casoId === null || situacion === null || situacion === 'OCULTO'
    ? null
    : { casoId, codigo, reservado: situacion === 'RESTRINGIDO' };
}

/** Whether an exact code is of a reserved case that the person may not open: the list does not show it. */
export function buscarReservado(context: QueryContext, { codigo }: { codigo: string }) {
  const caso = findPorCodigo(context, codigo);
  return { reservado: caso?.reservado ? { codigo: caso.codigo, horas: horasDeEmergencia(context) } : null };
}

/**
 * The emergency door: whoever reads cases opens a reserved one for a while, with what is happening in her own words.
 * Nobody has to be asked first; the coordinator sees it afterwards.
 */
export function entrarPorEmergencia(
  context: CommandContext,
  entrada: { codigo: string; razon: string },
): { casoId: string; hasta: string | null } {
  const caso = findPorCodigo(context, entrada.codigo);
  if (!caso) throw new DomainError('NO_ENCONTRADO', { fields: { codigo: 'No hay un caso con ese código.' } });
  const { casoId } = caso;
  if (!caso.reservado) return { casoId, hasta: null }; // she may open it anyway
  const { usuarioId } = context.sesion;
  const id = context.comandoId;
  const hasta = addHours(context.ahora, horasDeEmergencia(context));
  insertAcceso(context.write, {
    id,
    puntoId: context.puntoId,
    casoId,
    usuarioId,
    via: 'EMERGENCIA',
    razon: entrada.razon,
    hasta,
    creadoEn: context.ahora,
    creadoPor: usuarioId,
  });
  anotarEvento(context, {
    casoId,
    tipo: 'ACCESO',
    texto: t.evento.emergencia(context.sesion.nombre, entrada.razon),
    referenciaId: id,
  });
  context.anotar({ accion: 'ENTRAR_POR_EMERGENCIA', entidad: 'caso', entidadId: casoId, detalle: { accesoId: id, hasta } });
  return { casoId, hasta };
}

/** Emergency entries that no coordinator has looked at yet, oldest first. One's own are another coordinator's. */
export function emergenciasPorRevisar(context: QueryContext) {
  const filas = listEmergencias(context.read, context.puntoId, quienMira(context), RECONOCER);
  const nombres = firstNames(
    context.read,
    filas.map(({ casoId }) => casoId),
  );
  const usuarios = new Map(listUsuarios(context.read).map((persona) => [persona.id, persona.nombreEntrada]));
  return {
    emergencias: filas.map(({ usuarioId, ...fila }) => ({
      ...fila,
      iniciales: nombres.get(fila.casoId) ?? 'NN',
      por: usuarios.get(usuarioId) ?? '',
    })),
  };
}

/** A coordinator took note of an emergency entry; she may also take it back. */
export function reconocerEmergencia(
  deps: CasosDeps,
  context: CommandContext,
  entrada: { accesoId: string; nota?: string | undefined },
): { id: string } {
  const acceso = findAcceso(context.read, context.puntoId, entrada.accesoId);
  if (!acceso || acceso.via !== 'EMERGENCIA') throw new DomainError('NO_ENCONTRADO');
  requireCaso(deps, context, acceso.casoId);
  const mal = (texto: string) => new DomainError('ENTRADA_INVALIDA', { fields: { accesoId: texto } });
  if (acceso.usuarioId === context.sesion.usuarioId) throw mal(t.error.propioAcceso);
  if (estaAprobado(context.read, 'caso_acceso', acceso.id, RECONOCER)) throw mal(t.error.yaRatificada);
  anotarAprobacion(context, {
    acto: RECONOCER,
    entidad: 'caso_acceso',
    entidadId: acceso.id,
    casoId: acceso.casoId,
    solicitanteId: acceso.usuarioId,
    aprobadorId: context.sesion.usuarioId,
    nota: entrada.nota,
    evento: { tipo: 'ACCESO', texto: t.evento.reconocida(findUsuario(context.read, acceso.usuarioId)?.nombreEntrada ?? '') },
  });
  return { id: acceso.id };
}
