import { personasTexts } from '@core/features/personas/personas.texts';
import type { Input, Output } from '@core/contract/index';
import { DomainError } from '@core/kernel/errors';
import { anotarEvento, reindexar } from '@electron/features/casos/public';
import type { CasosDeps } from '@electron/features/casos/public';
import type { CommandContext } from '@electron/platform/ipc/context';
import { findFusion } from './candidatas.repository';
import { insertFusion, undoFusion } from './fusion.repository';
import { casosDePersonas, casosQueNombran } from './persona-caso.repository';
import type { CasoDePersona } from './persona-caso.repository';
import { findPersona } from './persona.repository';
import { requirePersona } from './requerir';

const T = personasTexts.fusion;
const negada = (razon: string) => new DomainError('FUSION_NO_PERMITIDA', { datos: { razon } });

/** A line in the memory of each case that the person who acts may see; a hidden one learns it from the bitácora. */
function contar(context: CommandContext, casos: readonly CasoDePersona[], tipo: string, texto: string, referenciaId: string): void {
  const visibles = new Set(casos.filter(({ visible, papel }) => visible && papel !== 'FAMILIAR').map(({ casoId }) => casoId));
  for (const casoId of visibles) anotarEvento(context, { casoId, tipo, texto, referenciaId });
}

/**
 * Lets one sheet stand for two of the same person. Nothing of the merged one is changed or moved: whatever asks for her is
 * given the other, and undoing gives her back as she was.
 * @throws DomainError FUSION_NO_PERMITIDA for one already merged, for the same sheet, for two children of one case
 */
export function fusionar(deps: CasosDeps, context: CommandContext, entrada: Input<'personas.fusionar'>): Output<'personas.fusionar'> {
  const { quedaId, fusionadaId } = entrada;
  const queda = requirePersona(context, quedaId, { nombre: 'quedaId', texto: personasTexts.enlace.noEncontrada });
  const otra = requirePersona(context, fusionadaId, { nombre: 'fusionadaId', texto: personasTexts.enlace.noEncontrada });
  if (quedaId === fusionadaId) throw negada(T.misma);
  if (queda.persona.id !== quedaId || otra.persona.id !== fusionadaId) throw negada(T.yaFusionada);
  const deQueda = new Set(casosDePersonas(context.read, [quedaId]));
  if (casosDePersonas(context.read, [fusionadaId]).some((casoId) => deQueda.has(casoId))) throw negada(T.mismoCaso);
  const id = context.comandoId;
  const { ahora, puntoId } = context;
  const por = context.sesion.usuarioId;
  insertFusion(context.write, { id, puntoId, quedaId, fusionadaId, razon: entrada.razon, fusionadaEn: ahora, fusionadaPor: por });
  contar(context, [...queda.casos, ...otra.casos], 'PERSONA_FUSION', personasTexts.evento.fusion, quedaId);
  for (const casoId of casosQueNombran(context.read, [quedaId])) reindexar(deps, context, casoId);
  context.anotar({ accion: 'FUSIONAR', entidad: 'persona', entidadId: quedaId, detalle: { fusionadaId } });
  return { id };
}

/**
 * Separates two sheets again. The merged person comes back exactly as she was; what was written about the other one while
 * they were one stays with the other one, and links of cases keep what was written of that case.
 */
export function deshacerFusion(
  deps: CasosDeps,
  context: CommandContext,
  entrada: Input<'personas.deshacerFusion'>,
): Output<'personas.deshacerFusion'> {
  const fusion = findFusion(context.read, entrada.id);
  if (fusion === null || fusion.puntoId !== context.puntoId) throw new DomainError('NO_ENCONTRADO');
  const { casos } = requirePersona(context, fusion.quedaId);
  if (fusion.deshechaEn !== null || findPersona(context.read, fusion.fusionadaId)?.fusionadaEn !== fusion.quedaId)
    throw negada(T.yaDeshecha);
  const afectados = casosQueNombran(context.read, [fusion.quedaId]);
  undoFusion(context.write, fusion, { deshechaEn: context.ahora, deshechaPor: context.sesion.usuarioId, deshechaRazon: entrada.razon });
  contar(context, casos, 'PERSONA_FUSION_DESHECHA', personasTexts.evento.fusionDeshecha, fusion.quedaId);
  for (const casoId of afectados) reindexar(deps, context, casoId);
  context.anotar({
    accion: 'DESHACER_FUSION',
    entidad: 'persona',
    entidadId: fusion.quedaId,
    detalle: { fusionadaId: fusion.fusionadaId },
  });
  return { id: fusion.id };
}
