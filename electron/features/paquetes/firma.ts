import { textoFirmado } from '@core/features/paquetes/paquete.datos';
import type { PaqueteCentral } from '@core/features/paquetes/paquete.datos';
import { isSignedBy } from '@electron/platform/crypto/signing';

/**
 * Whether a package was signed with the key that it names. The signature covers everything but itself, and counts only in
 * its one way of being written: base64 leaves bits over that decode to the same bytes.
 */
export function firmaValida({ firma, ...cuerpo }: PaqueteCentral): boolean {
  return Buffer.from(firma, 'base64').toString('base64') === firma && isSignedBy(Buffer.from(textoFirmado(cuerpo)), firma, cuerpo.firmante);
}
