import type { Emision } from '@core/features/informes/armar-informe.rules';
import { inicialesDe } from '@core/features/informes/armar-informe.rules';
import type { EscribirXlsx } from '@core/features/informes/csv.rules';
import type { Hechos } from '@core/features/informes/hechos.types';
import type { InformeDatos } from '@core/features/informes/informe.datos';
import { puntoEmisor } from '@core/features/documentos/oficio-de-caso.rules';
import { defensoriaPorCodigo } from '@core/features/punto-atencion/defensoria.catalogo';
import { DomainError } from '@core/kernel/errors';
import { findUsuario, listUsuarios } from '@electron/features/acceso/public';
import type { DocumentosDeps } from '@electron/features/documentos/public';
import type { Desktop } from '@electron/platform/desktop';
import type { QueryContext } from '@electron/platform/ipc/context';
import { loadHechos } from './hechos.repository';
import { loadHechosPrograma } from './programa.repository';

export type Gather = Pick<QueryContext, 'read' | 'puntoId' | 'ahora' | 'sesion'>;

export interface InformesDeps extends DocumentosDeps {
  desktop: Desktop;
  /** Makes a workbook; null where the program has none, and then only CSV is offered. */
  xlsx: EscribirXlsx | null;
  /** The facts that the indicators of this installation are counted from; the central has those of all its points. */
  hechos(context: Gather): Hechos;
}

/** The facts of a point: its own. */
export function hechosDelPunto({ read, puntoId }: Pick<Gather, 'read' | 'puntoId'>): Hechos {
  return { casos: loadHechos(read, puntoId), programas: [loadHechosPrograma(read, puntoId)] };
}

/** Letterhead, moment, and the initials of who prepares it. */
export function emisionDe(context: Gather): Emision {
  const defensoria = defensoriaPorCodigo(context.puntoId);
  const yo = findUsuario(context.read, context.sesion.usuarioId);
  if (!defensoria || !yo) throw new DomainError('NO_ENCONTRADO');
  return { formato: 1, punto: puntoEmisor(defensoria, null), emitidoEn: context.ahora, elaboradoPor: inicialesDe(yo) };
}

/** Who signs: the coordinator who issues, otherwise the point's; and the secretary, if there is one. */
export function firmasDe(context: Gather): InformeDatos['firmas'] {
  const activas = listUsuarios(context.read).filter(({ activo }) => activo);
  const nombre = (persona: (typeof activas)[number] | undefined) => (persona ? `${persona.nombres} ${persona.apellidos}` : null);
  const coordina = activas.filter(({ roles }) => roles.includes('COORDINADOR'));
  return {
    coordinacion: nombre(coordina.find(({ id }) => id === context.sesion.usuarioId) ?? coordina[0]),
    secretaria: nombre(activas.find(({ roles }) => roles.includes('SECRETARIO'))),
  };
}
