import { v7 as uuidv7 } from 'uuid';
import type { FirmaDada } from '@core/features/accesos/segunda-firma.rules';
import type { CasoDatos } from '@core/features/casos/caso-datos.rules';
import { toRutaConsulta } from '@core/features/casos/caso.rules';
import { consultarRuta } from '@core/features/ruta/ruta.rules';
import type { RutaRespuesta } from '@core/features/ruta/ruta.contract';
import { localDay } from '@core/kernel/dates';
import { DomainError } from '@core/kernel/errors';
import { anotarActuacion, exigirCasoVisible } from '@electron/features/accesos/public';
import { loadCatalogoRuta } from '@electron/features/catalogos/public';
import type { CommandContext, QueryContext } from '@electron/platform/ipc/context';
import type { Tickets } from '@electron/platform/tickets';
import type { FieldCipher } from '@electron/platform/vault';
import { findCaso } from './caso.repository';
import { insertEvento } from './evento.repository';
import { indexarCasos } from './busqueda.repository';

export interface CasosDeps {
  /** Cipher for the reporter's column; only while the data are open. */
  cipher(): FieldCipher;
  /** Second signatures that were given and wait for their act. */
  firmas: Tickets<FirmaDada>;
  /**
   * Runs in the transaction of any change after which a mediation may no longer be allowed (types, risk, measure, penal
   * complaint, violence, closing), so that an open one is stopped at once (§4.3 invariant 3).
   */
  trasCambiarRuta(context: CommandContext, casoId: string): void;
}

type Gather = Pick<QueryContext, 'read' | 'puntoId' | 'ahora'>;

/**
 * The case, for a person who may see it.
 * @throws DomainError NO_ENCONTRADO, also for a case of another point and for one from which the person is excused;
 *   ACCESO_RESTRINGIDO for a reserved one that she does not carry.
 */
export function requireCaso(deps: CasosDeps, context: Gather & Pick<QueryContext, 'sesion'>, id: string): CasoDatos {
  exigirCasoVisible(context, id);
  return loadCaso(deps, context, id);
}

function loadCaso(deps: CasosDeps, context: Gather, id: string): CasoDatos {
  const caso = findCaso(context.read, deps.cipher(), context.puntoId, id);
  if (!caso) throw new DomainError('NO_ENCONTRADO');
  return caso;
}

/** The route of a case by the catalogue in force on the day it became known; null while it has no types. */
export function rutaDeCaso(
  context: Gather,
  caso: Pick<CasoDatos, 'id' | 'tipos' | 'conocidoEn'> & Parameters<typeof toRutaConsulta>[1],
): RutaRespuesta | null {
  if (caso.tipos.length === 0) return null;
  return consultarRuta(loadCatalogoRuta(context.read, localDay(caso.conocidoEn)), toRutaConsulta(caso.id, caso));
}

/** Adds a line to the case's memory; `ocurridoEn` defaults to now. Who adds one has worked on the case. */
export function anotarEvento(
  context: CommandContext,
  evento: { casoId: string; tipo: string; texto: string; ocurridoEn?: string; referenciaId?: string },
): void {
  anotarActuacion(context, evento.casoId);
  insertEvento(context.write, {
    id: uuidv7(),
    casoId: evento.casoId,
    ocurridoEn: evento.ocurridoEn ?? context.ahora,
    anotadoEn: context.ahora,
    usuarioId: context.sesion.usuarioId,
    tipo: evento.tipo,
    texto: evento.texto,
    referenciaId: evento.referenciaId ?? null,
  });
}

/**
 * Brings the search index in step with a case, its persons and its documents, whoever acts. Called by everything that
 * changes a word by which a case is found.
 */
export function reindexar(_deps: CasosDeps, context: Pick<CommandContext, 'write'>, casoId: string): void {
  indexarCasos(context.write, [casoId]);
}
