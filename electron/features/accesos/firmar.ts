import { impideFirmar, POLITICA_SEGUNDA_FIRMA } from '@core/features/accesos/segunda-firma.rules';
import type { ActoDeDos } from '@core/features/accesos/segunda-firma.rules';
import { DomainError } from '@core/kernel/errors';
import { comprobarClave, findUsuario } from '@electron/features/acceso/public';
import type { AccesoDeps } from '@electron/features/acceso/public';
import { requireCaso } from '@electron/features/casos/public';
import type { CasosDeps } from '@electron/features/casos/public';
import { EVENTO_SIN_FIRMA, firmaInvalida, listFirmantes } from '@electron/features/firmas/public';
import type { QueryContext, TaskContext } from '@electron/platform/ipc/context';
import { findImpedimento, listImpedidos } from './impedimento.repository';
import { findActo } from './ratificacion.repository';

type Gather = Pick<QueryContext, 'read' | 'puntoId' | 'ahora' | 'sesion'>;

/** The case that a signature is about, if the person may see it. @throws DomainError NO_ENCONTRADO, ACCESO_RESTRINGIDO */
function casoDe(deps: CasosDeps, context: Gather, acto: ActoDeDos, entidadId: string): string {
  const { read, puntoId } = context;
  const { entidad } = POLITICA_SEGUNDA_FIRMA[acto];
  const casoId =
    entidad === 'caso'
      ? entidadId
      : entidad === 'impedimento'
        ? findImpedimento(read, puntoId, entidadId)?.casoId
        : findActo(read, puntoId, entidadId, EVENTO_SIN_FIRMA)?.casoId;
  if (casoId === undefined) throw new DomainError('NO_ENCONTRADO');
  return requireCaso(deps, context, casoId).id;
}

/** Who may sign, for the chooser of the dialog. */
export function firmantes(deps: CasosDeps, context: QueryContext, entrada: { acto: ActoDeDos; entidadId: string }) {
  const casoId = casoDe(deps, context, entrada.acto, entrada.entidadId);
  return {
    personas: listFirmantes(context, entrada.acto, casoId).map(({ id, nombreEntrada }) => ({ usuarioId: id, nombre: nombreEntrada })),
  };
}

/**
 * The second person types her own password, counted like at sign-in. What she gives is good for one act on one record, in
 * this session, for five minutes, and is kept in memory only.
 * @throws DomainError SEGUNDA_FIRMA_INVALIDA (not her to sign), CLAVE_INCORRECTA, ESPERA_TRAS_INTENTOS
 */
export async function firmarSegunda(
  deps: CasosDeps & { acceso: AccesoDeps },
  context: TaskContext,
  entrada: { acto: ActoDeDos; entidadId: string; usuarioId: string; clave: string },
): Promise<{ firmaId: string; venceEn: string }> {
  const { acto, entidadId, usuarioId } = entrada;
  const casoId = casoDe(deps, context, acto, entidadId);
  const persona = findUsuario(context.read, usuarioId);
  if (!persona) throw firmaInvalida('INACTIVA', 'usuarioId');
  const quien = { solicitanteId: context.sesion.usuarioId, impedidos: listImpedidos(context.read, casoId) };
  const impide = impideFirmar(acto, persona, quien);
  if (impide !== null) throw firmaInvalida(impide, 'usuarioId');
  const { sesion } = context;
  await comprobarClave(deps.acceso, usuarioId, entrada.clave, 'clave');
  const { id, until } = deps.firmas.issue({ acto, entidadId, aprobadorId: usuarioId }, sesion, deps.acceso.clock.now());
  context.anotar({
    accion: 'FIRMAR_SEGUNDA',
    entidad: POLITICA_SEGUNDA_FIRMA[acto].entidad,
    entidadId,
    detalle: { acto, aprobadorId: usuarioId },
  });
  return { firmaId: id, venceEn: until };
}
