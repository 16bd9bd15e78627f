import type { CasoDatos } from '@core/features/casos/caso-datos.rules';
import { revisarMomento } from '@core/features/casos/caso-entrada.rules';
import { admiteActuaciones } from '@core/features/casos/caso.rules';
import { enPalabras } from '@core/features/casos/transiciones.rules';
import { impedimentosDe, opinionOida } from '@core/features/mediacion/mediacion.rules';
import type { ActoMediacion, SituacionMediacion } from '@core/features/mediacion/mediacion.rules';
import { toUtc } from '@core/kernel/dates';
import { DomainError } from '@core/kernel/errors';
import type { FieldErrors } from '@core/kernel/errors';
import { anotarEvento, requireCaso } from '@electron/features/casos/public';
import type { CasosDeps } from '@electron/features/casos/public';
import { gatherSituacion } from '@electron/features/situacion/public';
import type { CommandContext, QueryContext } from '@electron/platform/ipc/context';
import { findMediacion, mediacionDeSesion } from './mediacion.repository';
import type { Mediacion, Sesion } from './mediacion.repository';

export type Gather = Pick<QueryContext, 'read' | 'puntoId' | 'ahora' | 'sesion'>;

/** A mediation with its case, for a person who may see the case. @throws DomainError NO_ENCONTRADO, also for one of another point. */
export function requireMediacion(deps: CasosDeps, context: Gather, id: string): { mediacion: Mediacion; caso: CasoDatos } {
  const mediacion = findMediacion(context.read, context.puntoId, id);
  if (!mediacion) throw new DomainError('NO_ENCONTRADO');
  return { mediacion, caso: requireCaso(deps, context, mediacion.casoId) };
}

/** The session and the mediation it belongs to; only the last session of a mediation admits acts. */
export function requireSesion(
  deps: CasosDeps,
  context: Gather,
  sesionId: string,
): { mediacion: Mediacion; caso: CasoDatos; sesion: Sesion } {
  const mediacionId = mediacionDeSesion(context.read, context.puntoId, sesionId);
  if (mediacionId === null) throw new DomainError('NO_ENCONTRADO');
  const { mediacion, caso } = requireMediacion(deps, context, mediacionId);
  const sesion = mediacion.sesiones.at(-1);
  if (sesion?.id !== sesionId) throw new DomainError('TRANSICION_NO_PERMITIDA', { datos: { razon: 'Esa sesión ya terminó.' } });
  return { mediacion, caso, sesion };
}

/** What the guards decide by, from the rows as they are now. */
export function situacionDeMediacion(context: Gather, caso: CasoDatos, mediacion: Mediacion): SituacionMediacion {
  return {
    caso: gatherSituacion(context, caso),
    estado: mediacion.estado,
    partes: mediacion.partes,
    opinionOida: opinionOida(mediacion.escucha),
    sesion: mediacion.sesiones.at(-1) ?? null,
  };
}

/** @throws DomainError CASO_CERRADO, or TRANSICION_NO_PERMITIDA with every reason and its article. */
export function exigirActo(context: Gather, caso: CasoDatos, mediacion: Mediacion, acto: ActoMediacion): void {
  if (!admiteActuaciones(caso.estado)) throw new DomainError('CASO_CERRADO');
  const impedimentos = impedimentosDe(acto, situacionDeMediacion(context, caso, mediacion), context.sesion.roles);
  if (impedimentos.length > 0) throw new DomainError('TRANSICION_NO_PERMITIDA', { datos: { razon: enPalabras(impedimentos) } });
}

/** @throws DomainError REGISTRO_CAMBIADO when somebody else changed the mediation since the person saw it. */
export function exigirVersion(mediacion: Pick<Mediacion, 'version'>, vista: number): void {
  if (mediacion.version !== vista) throw new DomainError('REGISTRO_CAMBIADO');
}

/** @throws DomainError ENTRADA_INVALIDA when there is any sentence. */
export function exigirCampos(fields: FieldErrors): void {
  if (Object.keys(fields).length > 0) throw new DomainError('ENTRADA_INVALIDA', { fields });
}

/** The instant in UTC. @throws DomainError ENTRADA_INVALIDA when it lies in the future or before anybody knew of the case. */
export function exigirMomento(caso: CasoDatos, campo: string, instante: string, ahora: string): string {
  const falta = revisarMomento(caso, instante, ahora);
  if (falta !== null) exigirCampos({ [campo]: falta });
  return toUtc(instante);
}

/** One line of the case's memory that opens the mediation, and one of the bitácora. */
export function anotarMediacion(
  context: CommandContext,
  mediacion: Pick<Mediacion, 'id' | 'casoId'>,
  linea: { accion: string; texto: string; ocurridoEn?: string; detalle?: Readonly<Record<string, string | number | boolean | null>> },
): void {
  anotarEvento(context, {
    casoId: mediacion.casoId,
    tipo: 'MEDIACION',
    texto: linea.texto,
    referenciaId: mediacion.id,
    ...(linea.ocurridoEn === undefined ? {} : { ocurridoEn: linea.ocurridoEn }),
  });
  context.anotar({
    accion: linea.accion,
    entidad: 'mediacion',
    entidadId: mediacion.id,
    ...(linea.detalle === undefined ? {} : { detalle: linea.detalle }),
  });
}
