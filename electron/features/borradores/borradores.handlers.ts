import { DomainError } from '@core/kernel/errors';
import type { HandlersOf } from '@electron/platform/ipc/context';
import { deleteBorrador, findBorrador, upsertBorrador } from './borrador.repository';

function requireJson(contenido: string): void {
  try {
    JSON.parse(contenido);
  } catch {
    throw new DomainError('ENTRADA_INVALIDA', { fields: { contenido: 'El borrador no tiene la forma esperada.' } });
  }
}

export function makeBorradoresHandlers(): HandlersOf<'borradores'> {
  return {
    'borradores.guardar': (context, { clave, esquema, contenido }) => {
      requireJson(contenido);
      upsertBorrador(context.write, { usuarioId: context.sesion.usuarioId, clave, esquema, contenido, guardadoEn: context.ahora });
      return { guardadoEn: context.ahora };
    },
    'borradores.leer': (context, { clave, esquema }) => ({
      borrador: findBorrador(context.read, context.sesion.usuarioId, clave, esquema),
    }),
    'borradores.descartar': (context, { clave }) => {
      deleteBorrador(context.write, context.sesion.usuarioId, clave);
      return {};
    },
  };
}
