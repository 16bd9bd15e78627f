import { exigirMotivo, requireCaso } from '@electron/features/casos/public';
import type { DocumentosDeps } from '@electron/features/documentos/public';
import { gatherSituacion } from '@electron/features/situacion/public';
import type { HandlersOf } from '@electron/platform/ipc/context';
import { requireVisita } from './comunes';
import { emitirFichaVisita, previsualizarFichaVisita } from './ficha';
import { programarVisita, reprogramarVisita } from './programar-visita';
import { registrarVisita } from './registrar-visita';
import { listVisitas } from './visita.repository';
import { prepararVisita, toFila, toVisita } from './vista';

export function makeVisitasHandlers(deps: DocumentosDeps): HandlersOf<'visitas'> {
  return {
    'visitas.preparar': (context, { casoId, motivo }) => {
      const caso = requireCaso(deps, context, casoId);
      exigirMotivo(context, caso, motivo); // the address of the home is told here
      return prepararVisita(context, caso);
    },
    'visitas.programar': (context, entrada) => programarVisita(deps, context, entrada),
    'visitas.reprogramar': (context, entrada) => reprogramarVisita(deps, context, entrada),
    'visitas.registrar': (context, entrada) => registrarVisita(deps, context, entrada),
    'visitas.obtener': (context, { id, motivo }) => {
      const { visita, caso } = requireVisita(deps, context, id);
      const detalle = exigirMotivo(context, caso, motivo);
      context.anotar({ accion: 'VER', entidad: 'visita', entidadId: id, detalle: { casoId: caso.id, ...detalle } });
      return toVisita(context, visita, caso);
    },
    'visitas.listar': (context, { casoId }) => {
      const caso = requireCaso(deps, context, casoId);
      const situacion = gatherSituacion(context, caso);
      return { visitas: listVisitas(context.read, casoId).map((visita) => toFila(context, visita, situacion)) };
    },
    'visitas.previsualizarFicha': (context, entrada) => previsualizarFichaVisita(deps, context, entrada),
    'visitas.emitirFicha': (context, entrada) => emitirFichaVisita(deps, context, entrada),
  };
}
