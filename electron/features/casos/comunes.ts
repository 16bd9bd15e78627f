import { v7 as uuidv7 } from 'uuid';
import type { CasoDatos } from '@core/features/casos/caso-datos.rules';
import { toRutaConsulta } from '@core/features/casos/caso.rules';
import { consultarRuta } from '@core/features/ruta/ruta.rules';
import type { RutaRespuesta } from '@core/features/ruta/ruta.contract';
import { localDay } from '@core/kernel/dates';
import { DomainError } from '@core/kernel/errors';
import { loadCatalogoRuta } from '@electron/features/catalogos/public';
import type { CommandContext, QueryContext } from '@electron/platform/ipc/context';
import type { FieldCipher } from '@electron/platform/vault';
import { findCaso } from './caso.repository';
import { insertEvento } from './evento.repository';
import { indexCaso, listNumeros } from './lista.repository';

export interface CasosDeps {
  /** Cipher for the reporter's column; only while the data are open. */
  cipher(): FieldCipher;
}

type Gather = Pick<QueryContext, 'read' | 'puntoId' | 'ahora'>;

/** @throws DomainError NO_ENCONTRADO, also for a case of another point. */
export function requireCaso(deps: CasosDeps, context: Gather, id: string): CasoDatos {
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

/** Adds a line to the case's memory; `ocurridoEn` defaults to now. */
export function anotarEvento(
  context: CommandContext,
  evento: { casoId: string; tipo: string; texto: string; ocurridoEn?: string; referenciaId?: string },
): void {
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

/** Brings the search index in step with a case and its documents. */
export function reindexar(deps: CasosDeps, context: CommandContext, casoId: string): void {
  const caso = requireCaso(deps, context, casoId);
  const people = caso.nna.flatMap((nna) => [nna.nombres, nna.primerApellido, nna.segundoApellido, nna.numeroDocumento ?? '']);
  const accused = caso.agresores.map((agresor) => agresor.nombres ?? '');
  indexCaso(
    context.write,
    casoId,
    [caso.codigo, ...people, ...accused, caso.barrio, caso.direccion ?? '', ...caso.tipos, ...listNumeros(context.read, casoId)].join(' '),
  );
}
