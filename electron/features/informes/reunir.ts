import type { Cifras, Emision, PedidoCifras } from '@core/features/informes/armar-informe.rules';
import { inicialesDe } from '@core/features/informes/armar-informe.rules';
import type { EscribirXlsx } from '@core/features/informes/csv.rules';
import type { Hechos } from '@core/features/informes/hechos.types';
import type { InformeDatos } from '@core/features/informes/informe.datos';
import { puntoEmisor } from '@core/features/documentos/oficio-de-caso.rules';
import { defensoriaPorCodigo } from '@core/features/punto-atencion/defensoria.catalogo';
import { DomainError } from '@core/kernel/errors';
import { CENTRAL } from '@core/kernel/ids';
import { findUsuario, listUsuarios, nombrePunto } from '@electron/features/acceso/public';
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
  /** The facts that the indicators of this installation are counted from; the central has those of all its points, or of some. */
  hechos(context: Pick<Gather, 'read' | 'puntoId'>, puntos?: readonly string[]): Hechos;
  /** Counts what a report says, away from the thread of the window where there is another one. */
  contar(pedido: PedidoCifras): Promise<Cifras>;
  /** At the central, when each point made the last package that was received. */
  cortes(context: Pick<Gather, 'read'>): ReadonlyMap<string, string>;
}

export const esCentral = ({ puntoId }: Pick<Gather, 'puntoId'>): boolean => puntoId === CENTRAL;

/** @throws DomainError NO_ES_CENTRAL */
export function exigirCentral(context: Pick<Gather, 'puntoId'>): void {
  if (!esCentral(context)) throw new DomainError('NO_ES_CENTRAL');
}

/** The facts of a point: its own. */
export function hechosDelPunto({ read, puntoId }: Pick<Gather, 'read' | 'puntoId'>): Hechos {
  return { casos: loadHechos(read, puntoId), programas: [loadHechosPrograma(read, puntoId)] };
}

/** Letterhead, moment, and the initials of who prepares it. */
export function emisionDe(context: Gather): Emision {
  const yo = findUsuario(context.read, context.sesion.usuarioId);
  if (!yo) throw new DomainError('NO_ENCONTRADO');
  return { formato: 1, punto: emisorDe(context.puntoId), emitidoEn: context.ahora, elaboradoPor: inicialesDe(yo) };
}

function emisorDe(codigo: string): Emision['punto'] {
  if (codigo === CENTRAL) return { codigo, nombre: nombrePunto(codigo), parroquia: null, canton: 'Loja', direccion: null, telefono: null };
  const defensoria = defensoriaPorCodigo(codigo);
  if (!defensoria) throw new DomainError('NO_ENCONTRADO');
  return puntoEmisor(defensoria, null);
}

/**
 * Who signs: the coordinator who issues, otherwise the point's; and the secretary, if there is one. At the central, its
 * authority; and somebody else of its team.
 */
export function firmasDe(context: Gather): InformeDatos['firmas'] {
  const activas = listUsuarios(context.read).filter(({ activo }) => activo);
  const nombre = (persona: (typeof activas)[number] | undefined) => (persona ? `${persona.nombres} ${persona.apellidos}` : null);
  const [manda, acompana] = esCentral(context)
    ? (['AUTORIDAD_CENTRAL', 'TECNICO_CENTRAL'] as const)
    : (['COORDINADOR', 'SECRETARIO'] as const);
  const mandan = activas.filter(({ roles }) => roles.includes(manda));
  const primera = mandan.find(({ id }) => id === context.sesion.usuarioId) ?? mandan[0];
  return {
    coordinacion: nombre(primera),
    secretaria: nombre(activas.find(({ id, roles }) => roles.includes(acompana) && id !== primera?.id)),
  };
}
