import { llevaCasos, motivoDeAcceso } from '@core/features/accesos/accesos.rules';
import { accesosTexts as t } from '@core/features/accesos/accesos.texts';
import { DomainError } from '@core/kernel/errors';
import { toUtc } from '@core/kernel/dates';
import { findUsuario } from '@electron/features/acceso/public';
import { anotarEvento, requireCaso, updateCaso } from '@electron/features/casos/public';
import type { CasosDeps } from '@electron/features/casos/public';
import type { CommandContext } from '@electron/platform/ipc/context';
import { findAcceso, insertAcceso, listAccesosVigentes, revokeAcceso } from './caso-acceso.repository';
import { listImpedidos } from './impedimento.repository';

const mal = (campo: string, texto: string): DomainError => new DomainError('ENTRADA_INVALIDA', { fields: { [campo]: texto } });

/** Closes a case to all but those who carry it, or opens it again; the highest reserve never opens. */
export function restringir(
  deps: CasosDeps,
  context: CommandContext,
  entrada: { casoId: string; acceso: 'PUNTO' | 'RESTRINGIDO'; razon: string },
): { id: string } {
  const caso = requireCaso(deps, context, entrada.casoId);
  if (caso.acceso === entrada.acceso) throw mal('acceso', t.error.yaEstaAsi);
  if (entrada.acceso === 'PUNTO' && caso.nivelReserva === 'MAXIMO') throw mal('acceso', t.error.reservaMaxima);
  updateCaso(context.write, caso.id, { acceso: entrada.acceso }, context.ahora, context.sesion.usuarioId);
  const texto = entrada.acceso === 'RESTRINGIDO' ? t.evento.restringido(entrada.razon) : t.evento.abierto(entrada.razon);
  anotarEvento(context, { casoId: caso.id, tipo: 'ACCESO', texto });
  context.anotar({ accion: 'RESTRINGIR', entidad: 'caso', entidadId: caso.id, detalle: { acceso: entrada.acceso } });
  return { id: caso.id };
}

/** Lets one more person open a restricted case, for good or until an hour. */
export function otorgar(
  deps: CasosDeps,
  context: CommandContext,
  entrada: { casoId: string; usuarioId: string; razon: string; hasta?: string | undefined },
): { id: string } {
  const caso = requireCaso(deps, context, entrada.casoId);
  const persona = findUsuario(context.read, entrada.usuarioId);
  if (!persona || !llevaCasos(persona)) throw mal('usuarioId', t.error.noLlevaCasos);
  if (listImpedidos(context.read, caso.id).includes(persona.id)) throw mal('usuarioId', t.error.impedidaSinAcceso);
  const hasta = entrada.hasta === undefined ? null : toUtc(entrada.hasta);
  if (hasta !== null && hasta <= context.ahora) throw mal('hasta', t.error.hastaPasado);
  // what ends by itself does not stand in the way of a lasting access
  const accesos = listAccesosVigentes(context.read, caso.id, context.ahora).filter(
    (uno) => uno.usuarioId === persona.id && uno.hasta === null,
  );
  if (motivoDeAcceso({ ...persona, impedida: false, accesos }, caso) !== null) throw mal('usuarioId', t.error.yaTieneAcceso);
  const id = context.comandoId;
  insertAcceso(context.write, {
    id,
    puntoId: context.puntoId,
    casoId: caso.id,
    usuarioId: persona.id,
    via: 'OTORGADO',
    razon: entrada.razon,
    hasta,
    creadoEn: context.ahora,
    creadoPor: context.sesion.usuarioId,
  });
  anotarEvento(context, { casoId: caso.id, tipo: 'ACCESO', texto: t.evento.otorgado(persona.nombreEntrada), referenciaId: id });
  context.anotar({
    accion: 'OTORGAR_ACCESO',
    entidad: 'caso',
    entidadId: caso.id,
    detalle: { accesoId: id, usuarioId: persona.id, hasta },
  });
  return { id };
}

/** Takes an access back, of whatever kind; who is responsible or registered the case needs none. */
export function revocar(deps: CasosDeps, context: CommandContext, { id }: { id: string }): { id: string } {
  const acceso = findAcceso(context.read, context.puntoId, id);
  if (!acceso || acceso.revocadoEn !== null) throw new DomainError('NO_ENCONTRADO');
  const caso = requireCaso(deps, context, acceso.casoId);
  revokeAcceso(context.write, id, context.ahora, context.sesion.usuarioId);
  const nombre = findUsuario(context.read, acceso.usuarioId)?.nombreEntrada ?? '';
  anotarEvento(context, { casoId: caso.id, tipo: 'ACCESO', texto: t.evento.revocado(nombre), referenciaId: id });
  context.anotar({
    accion: 'REVOCAR_ACCESO',
    entidad: 'caso',
    entidadId: caso.id,
    detalle: { accesoId: id, usuarioId: acceso.usuarioId, via: acceso.via },
  });
  return { id };
}
