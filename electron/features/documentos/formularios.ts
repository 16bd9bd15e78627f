import type { Input } from '@core/contract/index';
import { formularioEnBlanco } from '@core/features/documentos/formulario-en-blanco.rules';
import { defensoriaPorCodigo } from '@core/features/punto-atencion/defensoria.catalogo';
import { localDay } from '@core/kernel/dates';
import { DomainError } from '@core/kernel/errors';
import { findUsuario } from '@electron/features/acceso/public';
import { requireCaso } from '@electron/features/casos/public';
import { loadCatalogoRuta } from '@electron/features/catalogos/public';
import type { Desktop } from '@electron/platform/desktop';
import type { HandlersOf, QueryContext } from '@electron/platform/ipc/context';
import { imprimible } from './emitir';
import type { DocumentosDeps } from './emitir';

type Formularios = Pick<
  HandlersOf<'documentos'>,
  'documentos.formulario' | 'documentos.imprimirFormulario' | 'documentos.guardarFormulario'
>;

/** Blank sheets: rendered when asked for, never stored, without a number of their own. */
export function makeFormulariosHandlers(deps: DocumentosDeps, desktop: Desktop): Formularios {
  const render = (context: QueryContext, { formulario, casoId }: Input<'documentos.formulario'>): Promise<Uint8Array> => {
    const defensoria = defensoriaPorCodigo(context.puntoId);
    const elaborador = findUsuario(context.read, context.sesion.usuarioId);
    if (!defensoria || !elaborador) throw new DomainError('NO_ENCONTRADO');
    const documento = formularioEnBlanco(formulario, {
      defensoria,
      elaborador,
      emitidoEn: context.ahora,
      codigoCaso: casoId === undefined ? null : requireCaso(deps, context, casoId).codigo,
      catalogo: loadCatalogoRuta(context.read, localDay(context.ahora)),
    });
    return deps.render(imprimible(context, documento, { copia: false, borrador: false }));
  };
  const anotar = (context: QueryContext, accion: string, { formulario, casoId }: Input<'documentos.formulario'>) =>
    context.anotar({
      accion,
      entidad: casoId === undefined ? 'punto' : 'caso',
      entidadId: casoId ?? context.puntoId,
      detalle: { formulario },
    });
  return {
    'documentos.formulario': async (context, entrada) => ({ pdf: Buffer.from(await render(context, entrada)).toString('base64') }),
    'documentos.imprimirFormulario': async (context, entrada) => {
      const impreso = await desktop.printPdf(await render(context, entrada));
      if (impreso) anotar(context, 'IMPRIMIR', entrada);
      return { impreso };
    },
    'documentos.guardarFormulario': async (context, entrada) => {
      const guardado = await desktop.savePdf(`hoja-en-blanco-${entrada.formulario.toLowerCase()}.pdf`, await render(context, entrada));
      if (guardado) anotar(context, 'GUARDAR_PDF', entrada);
      return { guardado };
    },
  };
}
