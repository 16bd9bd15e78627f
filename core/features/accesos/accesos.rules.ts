import { localDay } from '@core/kernel/dates';
import { DomainError } from '@core/kernel/errors';
import { tienePermiso } from '@core/kernel/permisos';
import type { Rol } from '@core/kernel/permisos';
import { accesosTexts as t } from './accesos.texts';
import type { CausaImpedimento, MotivoAcceso, ViaAcceso } from './accesos.types';

/** Somebody who can be responsible for a case, or be given access to it. */
export function llevaCasos(persona: { activo: boolean; roles: readonly Rol[] }): boolean {
  return persona.activo && tienePermiso(persona.roles, 'CASO_LEER');
}

/**
 * Who may declare an impediment, and that the case is left in somebody's hands.
 * @throws DomainError SIN_PERMISO for another person without coordinating, ENTRADA_INVALIDA beside the field.
 */
export function comprobarDeclaracion(entrada: {
  propio: boolean;
  roles: readonly Rol[];
  causa: CausaImpedimento;
  detalle: string | undefined;
  yaImpedida: boolean;
  lleva: boolean;
  esResponsable: boolean;
  /** Null: none was named. `apta`: active, carries cases, free of impediment, not the excused person. */
  nuevoResponsable: { apta: boolean } | null;
}): void {
  if (!entrada.propio && !entrada.roles.includes('COORDINADOR'))
    throw new DomainError('SIN_PERMISO', { fields: { usuarioId: t.error.soloPropio } });
  const fields: Record<string, string> = {};
  if (entrada.yaImpedida) fields['usuarioId'] = t.error.yaImpedida;
  else if (!entrada.lleva) fields['usuarioId'] = t.error.noLlevaCasos;
  if (entrada.causa === 'OTRA' && (entrada.detalle ?? '').length < 10) fields['detalle'] = t.error.detalleDeOtra;
  if (entrada.esResponsable && entrada.nuevoResponsable === null) fields['nuevoResponsableId'] = t.error.faltaResponsable;
  if (!entrada.esResponsable && entrada.nuevoResponsable !== null) fields['nuevoResponsableId'] = t.error.noEraResponsable;
  if (entrada.esResponsable && entrada.nuevoResponsable?.apta === false) fields['nuevoResponsableId'] = t.error.responsableNoApto;
  if (Object.keys(fields).length > 0) throw new DomainError('ENTRADA_INVALIDA', { fields });
}

interface AccesoVigente {
  via: ViaAcceso;
  hasta: string | null;
}

/** By what a person may open a case, the strongest first; null when she may not. An impediment goes before everything. */
export function motivoDeAcceso(
  persona: { id: string; activo: boolean; roles: readonly Rol[]; impedida: boolean; accesos: readonly AccesoVigente[] },
  caso: { acceso: 'PUNTO' | 'RESTRINGIDO'; responsableId: string; registradorId: string },
): MotivoAcceso | null {
  if (!llevaCasos(persona) || persona.impedida) return null;
  if (caso.responsableId === persona.id) return 'RESPONSABLE';
  if (persona.roles.includes('COORDINADOR')) return 'COORDINACION';
  if (caso.registradorId === persona.id) return 'REGISTRO';
  for (const via of ['ACTUACION', 'OTORGADO', 'EMERGENCIA'] as const) if (persona.accesos.some((uno) => uno.via === via)) return via;
  return caso.acceso === 'PUNTO' ? 'PUNTO' : null;
}

export type AccionMirada = keyof typeof t.accion;

export interface Mirada {
  en: string;
  usuario: string;
  accion: AccionMirada;
  documento: string | null;
  motivo: string | null;
}

/** Openings of the same thing by the same person on one day are one line with their number; newest first. */
export function agruparMiradas(miradas: readonly Mirada[]): (Mirada & { veces: number })[] {
  const lines = new Map<string, Mirada & { veces: number }>();
  for (const mirada of miradas) {
    const key = [localDay(mirada.en), mirada.usuario, mirada.accion, mirada.documento ?? '', mirada.motivo ?? ''].join('\n');
    const before = lines.get(key);
    lines.set(
      key,
      before ? { ...before, en: before.en > mirada.en ? before.en : mirada.en, veces: before.veces + 1 } : { ...mirada, veces: 1 },
    );
  }
  return [...lines.values()].toSorted((a, b) => b.en.localeCompare(a.en));
}
