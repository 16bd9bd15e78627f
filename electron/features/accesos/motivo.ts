import { DomainError } from '@core/kernel/errors';
import type { SesionActiva } from '@electron/platform/ipc/context';

const MIN_MOTIVO = 5;

/** What each session has already said it opens which record for; gone with the session. */
const dichos = new WeakMap<SesionActiva, Map<string, string>>();

/**
 * The motive under which something of a case of sexual violence is read (§1.5.5), for the bitácora; nothing for other
 * cases. Said once, it holds for that record until the session ends; a reading without it is refused, whichever door it
 * comes through.
 * @param clave id of the case, or of the person
 * @throws DomainError MOTIVO_REQUERIDO
 */
export function pedirMotivo(sesion: SesionActiva, clave: string, reservado: boolean, motivo: string | undefined): Record<string, string> {
  if (!reservado) return {};
  const propios = dichos.get(sesion) ?? new Map<string, string>();
  const dicho = (motivo ?? '').trim().length >= MIN_MOTIVO ? motivo : propios.get(clave);
  if (dicho === undefined) throw new DomainError('MOTIVO_REQUERIDO', { fields: { motivo: 'Escriba para qué lo abre.' } });
  // the motive itself stays inside the encrypted data, in the person's own words
  dichos.set(sesion, propios.set(clave, dicho));
  return { motivo: dicho };
}
