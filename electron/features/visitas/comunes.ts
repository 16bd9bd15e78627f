import type { CasoDatos } from '@core/features/casos/caso-datos.rules';
import type { Acto } from '@core/features/casos/situacion.types';
import { enPalabras } from '@core/features/casos/transiciones.rules';
import { camposDeImpedimentos, impedimentosDeVisita } from '@core/features/visitas/visita.rules';
import type { AutoridadVisita, Visitantes } from '@core/features/visitas/visita.types';
import { cuantos, visitantesDistintos } from '@core/features/visitas/visitantes.rules';
import { visitasTexts as t } from '@core/features/visitas/visitas.texts';
import { DomainError } from '@core/kernel/errors';
import { tienePermiso } from '@core/kernel/permisos';
import { listUsuarios } from '@electron/features/acceso/public';
import { requireCaso } from '@electron/features/casos/public';
import type { DocumentosDeps } from '@electron/features/documentos/public';
import { gatherSituacion } from '@electron/features/situacion/public';
import type { QueryContext } from '@electron/platform/ipc/context';
import { findVisita, listImpedidos } from './visita.repository';
import type { VisitaDatos } from './visita.repository';

export type Gather = Pick<QueryContext, 'read' | 'puntoId' | 'ahora' | 'sesion'>;
/** A visit with its case, for a person who may see both. @throws DomainError NO_ENCONTRADO, ACCESO_RESTRINGIDO */
export function requireVisita(deps: DocumentosDeps, context: Gather, id: string): { visita: VisitaDatos; caso: CasoDatos } {
  const visita = findVisita(context.read, context.puntoId, id);
  if (!visita) throw new DomainError('NO_ENCONTRADO');
  return { visita, caso: requireCaso(deps, context, visita.casoId) };
}

/** Who may be sent to the home of a case: active, carries cases, not excused from this one. Minors and administrators do not go. */
export function listPosibles(context: Gather, casoId: string) {
  const impedidos = listImpedidos(context.read, casoId);
  return listUsuarios(context.read).filter(
    ({ id, activo, roles }) => activo && tienePermiso(roles, 'VISITA_REGISTRAR') && !impedidos.includes(id),
  );
}

/** Full name by which a visitor is printed and told apart. */
export function nombreCompleto(context: Gather): (usuarioId: string) => string {
  const nombres = new Map(listUsuarios(context.read).map(({ id, nombres: n, apellidos }) => [id, `${n} ${apellidos}`.trim()]));
  return (usuarioId) => nombres.get(usuarioId) ?? '';
}

/**
 * Who goes, each person once.
 * @param previos who was on the plan already: they may have left the point since, and went all the same
 * @throws DomainError ENTRADA_INVALIDA for somebody who may not go
 */
export function exigirVisitantes(context: Gather, casoId: string, visitantes: Visitantes, previos: readonly string[] = []): Visitantes {
  const posibles = listPosibles(context, casoId).map(({ id }) => id);
  const impedidos = listImpedidos(context.read, casoId);
  if (visitantes.usuarios.some((id) => impedidos.includes(id) || !(posibles.includes(id) || previos.includes(id))))
    throw new DomainError('ENTRADA_INVALIDA', { fields: { 'visitantes.usuarios': t.no.visitante } });
  return visitantesDistintos(visitantes, nombreCompleto(context));
}

/** What a visit brings along for the guard of §4.3. */
export function actoDe(context: Gather, visitantes: Visitantes, autoridad: AutoridadVisita | null | undefined): Acto {
  return {
    roles: context.sesion.roles,
    visitantes: cuantos(visitantes),
    acompanamientoAutoridad: autoridad !== null && autoridad !== undefined,
  };
}

/**
 * The guard as it stands at this moment, whatever it was when the visit was planned.
 * @throws DomainError TRANSICION_NO_PERMITIDA with every reason, its article, and the field that could lift it
 */
export function exigirGuarda(context: Gather, caso: CasoDatos, acto: Acto): void {
  const situacion = gatherSituacion(context, caso);
  const impedimentos = impedimentosDeVisita(situacion, acto);
  if (impedimentos.length === 0) return;
  throw new DomainError('TRANSICION_NO_PERMITIDA', {
    datos: { razon: enPalabras(impedimentos) },
    fields: camposDeImpedimentos(situacion, acto),
  });
}

/** @throws DomainError ENTRADA_INVALIDA with one sentence beside each wrong field; nothing is written then. */
export function exigirCampos(fields: Record<string, string>): void {
  if (Object.keys(fields).length > 0) throw new DomainError('ENTRADA_INVALIDA', { fields });
}
