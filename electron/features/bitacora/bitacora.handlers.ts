import type { HandlersOf } from '@electron/platform/ipc/context';
import { listBitacora, verifyBitacora } from './bitacora.repository';

/** `nombreDe` gives the sign-in name of a person, or the id itself when it is not one. */
export function makeBitacoraHandlers(deps: { nombreDe(usuarioId: string): string }): HandlersOf<'bitacora'> {
  return {
    'bitacora.verificar': (context) => {
      const resultado = verifyBitacora(context.read);
      context.anotar({
        accion: 'VERIFICAR',
        entidad: 'bitacora',
        entidadId: String(resultado.filas),
        detalle: { integra: resultado.integra },
      });
      return resultado;
    },
    'bitacora.listar': (context, input) => ({
      filas: listBitacora(context.read, input).map(({ secuencia, en, usuarioId, accion, entidad, entidadId }) => ({
        secuencia,
        en,
        usuario: deps.nombreDe(usuarioId),
        accion,
        entidad,
        entidadId,
      })),
    }),
  };
}
