import { admiteActuaciones } from '@core/features/casos/caso.rules';
import type { CasoDatos } from '@core/features/casos/caso-datos.rules';
import { situacionDe } from '@core/features/casos/situacion.rules';
import type { Acto, Situacion } from '@core/features/casos/situacion.types';
import { decidir, enPalabras } from '@core/features/casos/transiciones.rules';
import type { ActoDeRuta } from '@core/features/casos/actos.types';
import { valorParametro } from '@core/features/ruta/parametro.rules';
import { localDay } from '@core/kernel/dates';
import { DomainError } from '@core/kernel/errors';
import { loadCatalogoRuta } from '@electron/features/catalogos/public';
import { rutaDeCaso, updateCaso } from '@electron/features/casos/public';
import type { CommandContext, QueryContext } from '@electron/platform/ipc/context';
import { loadAntecedentes } from './antecedentes.repository';

type Gather = Pick<QueryContext, 'read' | 'puntoId' | 'ahora' | 'sesion'>;

/** The facts that the guards decide by, as they are on record now. */
export function gatherSituacion(context: Gather, caso: CasoDatos): Situacion {
  const dia = localDay(context.ahora);
  const mesesMayoria = valorParametro(loadCatalogoRuta(context.read, dia), 'EDAD_MAYORIA', dia) * 12;
  return situacionDe(caso, rutaDeCaso(context, caso), loadAntecedentes(context.read, caso.id), { dia, mesesMayoria });
}

/**
 * Where an act takes the case, by the table of §4.3.
 * @throws DomainError CASO_CERRADO (unless the act opens it again), TRANSICION_NO_PERMITIDA with every reason and its article.
 */
export function exigirPaso(context: Gather, caso: CasoDatos, nombre: ActoDeRuta, trae: Omit<Acto, 'roles'> = {}): CasoDatos['estado'] {
  if (nombre !== 'REABRIR' && !admiteActuaciones(caso.estado)) throw new DomainError('CASO_CERRADO');
  const decision = decidir(nombre, gatherSituacion(context, caso), { ...trae, roles: context.sesion.roles });
  if (!decision.permitido) throw new DomainError('TRANSICION_NO_PERMITIDA', { datos: { razon: enPalabras(decision.impedimentos) } });
  return decision.hacia;
}

/** Moves the case to the state an act leads to; its version rises only when the state changes. */
export function moverCaso(context: CommandContext, caso: Pick<CasoDatos, 'id' | 'estado' | 'version'>, hacia: CasoDatos['estado']): void {
  if (hacia === caso.estado) return;
  updateCaso(context.write, caso.id, { estado: hacia, version: caso.version + 1 }, context.ahora, context.sesion.usuarioId);
}
