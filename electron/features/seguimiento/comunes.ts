import { impedimentoDePrincipal } from '@core/features/casos/cierre.rules';
import type { ParaDuplicado } from '@core/features/casos/cierre.rules';
import { fueInformado } from '@core/features/casos/caso-datos.rules';
import type { CasoDatos } from '@core/features/casos/caso-datos.rules';
import { enPalabras } from '@core/features/casos/transiciones.rules';
import { DomainError } from '@core/kernel/errors';
import { listUsuarios } from '@electron/features/acceso/public';
import { existePara } from '@electron/features/accesos/public';
import { requireCaso } from '@electron/features/casos/public';
import type { DocumentosDeps } from '@electron/features/documentos/public';
import { loadAntecedentes } from '@electron/features/situacion/public';
import type { QueryContext } from '@electron/platform/ipc/context';
import { findIdPorCodigo, findPreparado, ultimaAnotacion } from './seguimiento.repository';
import type { CierreDatos } from './seguimiento.repository';

export type Gather = Pick<QueryContext, 'read' | 'puntoId' | 'ahora' | 'sesion'>;
const CLOCK_TOLERANCE_MS = 60_000;
/** @throws DomainError ENTRADA_INVALIDA with one sentence beside each wrong field; nothing is written then. */
export function exigirCampos(fields: Record<string, string>): void {
  if (Object.keys(fields).length > 0) throw new DomainError('ENTRADA_INVALIDA', { fields });
}

/**
 * A computer whose clock runs behind what is already on record must not date a closing or a reopening: days and deadlines
 * would come out wrong (§11).
 * @throws DomainError TRANSICION_NO_PERMITIDA
 */
export function exigirRelojAlDia(context: Gather, casoId: string): void {
  const ultima = ultimaAnotacion(context.read, casoId);
  if (ultima === null || Date.parse(ultima) <= Date.parse(context.ahora) + CLOCK_TOLERANCE_MS) return;
  throw new DomainError('TRANSICION_NO_PERMITIDA', {
    datos: { razon: 'el reloj del equipo está atrasado, porque este caso tiene anotaciones posteriores. Corrija la fecha y la hora.' },
  });
}

/** The closing under preparation, by both of its ids. @throws DomainError NO_ENCONTRADO for any other */
export function requirePreparado(context: Gather, { casoId, cierreId }: { casoId: string; cierreId: string }): CierreDatos {
  const cierre = findPreparado(context.read, casoId);
  if (!cierre || cierre.id !== cierreId || cierre.puntoId !== context.puntoId) throw new DomainError('NO_ENCONTRADO');
  return cierre;
}

const paraDuplicado = (context: Gather, caso: CasoDatos): ParaDuplicado => ({
  id: caso.id,
  estado: caso.estado,
  conocidoEn: caso.conocidoEn,
  venceEn: caso.plazo?.venceEn ?? null,
  informado: fueInformado(loadAntecedentes(context.read, caso.id)),
  casoPrincipalId: caso.casoPrincipalId,
});

/** The case that a code names and that may stand for this one. @throws DomainError ENTRADA_INVALIDA beside `casoPrincipalCodigo` */
export function exigirPrincipal(deps: DocumentosDeps, context: Gather, caso: CasoDatos, codigo: string): CasoDatos {
  const campo = (texto: string) => new DomainError('ENTRADA_INVALIDA', { fields: { casoPrincipalCodigo: texto } });
  const id = findIdPorCodigo(context.read, context.puntoId, codigo);
  if (id === null || !existePara(context, id)) throw campo('No hay un caso con ese código en este punto.');
  const principal = requireCaso(deps, context, id);
  const impedimento = impedimentoDePrincipal(paraDuplicado(context, caso), paraDuplicado(context, principal));
  if (impedimento !== null) throw campo(enPalabras([impedimento]));
  return principal;
}

/** The same for a link that was made earlier: the other case may have changed since. @throws DomainError TRANSICION_NO_PERMITIDA */
export function exigirPrincipalVigente(deps: DocumentosDeps, context: Gather, caso: CasoDatos, principalId: string): void {
  const principal = requireCaso(deps, context, principalId);
  const impedimento = impedimentoDePrincipal(paraDuplicado(context, caso), paraDuplicado(context, principal));
  if (impedimento !== null) throw new DomainError('TRANSICION_NO_PERMITIDA', { datos: { razon: enPalabras([impedimento]) } });
}

/** Names that people enter with, by id. */
export function nombreDeUsuario(context: Pick<QueryContext, 'read'>): (id: string) => string {
  const nombres = new Map(listUsuarios(context.read).map(({ id, nombreEntrada }) => [id, nombreEntrada]));
  return (id) => nombres.get(id) ?? '';
}
