import { conOficio } from '@core/features/derivaciones/oficio.catalogo';
import { localDay } from '@core/kernel/dates';
import { requireCaso, rutaDeCaso } from '@electron/features/casos/public';
import { loadCatalogoRuta } from '@electron/features/catalogos/public';
import type { DocumentosDeps } from '@electron/features/documentos/public';
import type { HandlersOf } from '@electron/platform/ipc/context';
import { listDerivaciones } from './derivacion.repository';
import { emitirDerivacion, previsualizarDerivacion } from './emitir-derivacion';
import { registrarDenunciaVerbal, registrarEntrega } from './registrar-entrega';

export function makeDerivacionesHandlers(deps: DocumentosDeps): HandlersOf<'derivaciones'> {
  return {
    'derivaciones.destinos': (context, { casoId }) => {
      const ruta = rutaDeCaso(context, requireCaso(deps, context, casoId));
      if (!ruta) return { destinos: [] };
      const { instituciones } = loadCatalogoRuta(context.read, localDay(context.ahora));
      const emitidas = new Set(listDerivaciones(context.read, casoId).map((derivacion) => derivacion.institucion));
      const papeles = [
        ...(ruta.principal ? [[ruta.principal, 'PRINCIPAL'] as const] : []),
        ...ruta.obligatorias.map((codigo) => [codigo, 'OBLIGATORIA'] as const),
        ...ruta.otras.map((codigo) => [codigo, 'OTRA'] as const),
      ];
      return {
        destinos: papeles.map(([institucion, papel]) => ({
          institucion,
          nombre: instituciones.find((una) => una.codigo === institucion)?.nombreOficial ?? institucion,
          papel,
          conOficio: conOficio(institucion),
          emitido: emitidas.has(institucion),
        })),
      };
    },
    'derivaciones.previsualizar': (context, entrada) => previsualizarDerivacion(deps, context, entrada),
    'derivaciones.emitir': (context, entrada) => emitirDerivacion(deps, context, entrada),
    'derivaciones.registrarEntrega': (context, entrada) => registrarEntrega(deps, context, entrada),
    'derivaciones.registrarDenunciaVerbal': (context, entrada) => registrarDenunciaVerbal(deps, context, entrada),
  };
}
