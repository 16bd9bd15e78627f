import { requireClaves } from '@electron/features/central/public';
import type { HandlersOf } from '@electron/platform/ipc/context';
import { casosPorPublicar, cifrasPorPublicar, indicadoresPorPublicar, prepararPublicacion } from './reunir';

/** What the command line publishes; the connection to PostgreSQL is made elsewhere (electron/publicar). */
export function makePublicacionHandlers(): HandlersOf<'publicacion'> {
  return {
    'publicacion.preparar': (context) => prepararPublicacion(context),
    'publicacion.cifras': (context, entrada) => cifrasPorPublicar(context, entrada),
    'publicacion.casos': (context, entrada) => casosPorPublicar(context, entrada),
    'publicacion.indicadores': (context, entrada) => indicadoresPorPublicar(context, entrada),
    'publicacion.registrar': (context, { publicacionId, destino, cifras, casos }) => {
      requireClaves(context);
      context.anotar({ accion: 'PUBLICAR', entidad: 'publicacion', entidadId: publicacionId, detalle: { destino, cifras, casos } });
      return { publicacionId };
    },
  };
}
