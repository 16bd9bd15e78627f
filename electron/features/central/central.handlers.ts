import { DomainError } from '@core/kernel/errors';
import { findInstalacion, updateInstalacion } from '@electron/features/acceso/public';
import { isRecipient } from '@electron/platform/crypto/age-file';
import { publicFingerprint } from '@electron/platform/crypto/primitives';
import type { HandlersOf } from '@electron/platform/ipc/context';

const describe = (publica: string | null) => ({ publica, huella: publica === null ? null : publicFingerprint(publica) });

export function makeCentralHandlers(): HandlersOf<'central'> {
  return {
    'central.leer': (context) => describe(findInstalacion(context.read).centralPublica),
    'central.cargarClave': (context, { publica }) => {
      if (!isRecipient(publica)) throw new DomainError('CLAVE_CENTRAL_INVALIDA', { fields: { publica: 'Revise la clave de la central.' } });
      updateInstalacion(context.write, { centralPublica: publica }, context.ahora);
      context.anotar({
        accion: 'CARGAR_CLAVE_CENTRAL',
        entidad: 'instalacion',
        entidadId: context.puntoId,
        detalle: { huella: publicFingerprint(publica) },
      });
      return describe(publica);
    },
  };
}
