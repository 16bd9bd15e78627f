import type { Output } from '@core/contract/index';
import { revisarMomento } from '@core/features/casos/caso-entrada.rules';
import { casosTexts as t } from '@core/features/casos/casos.texts';
import { admiteActuaciones } from '@core/features/casos/caso.rules';
import type { CasoDatos } from '@core/features/casos/caso-datos.rules';
import type { Caso } from '@core/features/casos/casos.contract';
import { toUtc } from '@core/kernel/dates';
import { DomainError } from '@core/kernel/errors';
import type { HandlersOf, QueryContext } from '@electron/platform/ipc/context';
import { anotarEvento, requireCaso } from './comunes';
import type { CasosDeps } from './comunes';
import { editarCaso } from './editar-caso';
import { insertLlamada911 } from './evento.repository';
import { listar, opcionesDeLista } from './listar';
import { exigirMotivo } from './motivo';
import { registrarCaso } from './registrar-caso';
import { valorarCaso } from './valorar-caso';
import { borrarVista, guardarVista, listarVistas } from './vistas';

/** `vista` and `evento` describe a case for the screen; they need letters and documents, which stand on top of this module. */
export function makeCasosHandlers(
  deps: CasosDeps,
  {
    vista,
    evento,
  }: {
    vista(context: QueryContext, caso: CasoDatos): Caso;
    evento(context: QueryContext, casoId: string, id: string): Output<'casos.evento'>;
  },
): HandlersOf<'casos'> {
  return {
    'casos.registrar': (context, entrada) => registrarCaso(deps, context, entrada),
    'casos.editar': (context, entrada) => editarCaso(deps, context, entrada),
    'casos.valorar': (context, entrada) => valorarCaso(deps, context, entrada),
    'casos.registrarLlamada911': (context, entrada) => {
      if (Date.parse(entrada.llamadoEn) > Date.parse(context.ahora) + 60_000)
        throw new DomainError('ENTRADA_INVALIDA', { fields: { llamadoEn: 'La llamada no puede ser posterior a este momento.' } });
      const caso = entrada.casoId === undefined ? null : requireCaso(deps, context, entrada.casoId);
      if (caso && !admiteActuaciones(caso.estado)) throw new DomainError('CASO_CERRADO');
      // whoever of the desk calls about a case knows of it at that moment, and the legal clock starts with whoever first
      // knew (§1.2): an earlier call means that the knowledge was earlier, and that date has to be put right first. A call
      // that somebody else made before telling us is no act of ours: it belongs to what was done before.
      if (caso && revisarMomento(caso, entrada.llamadoEn, context.ahora) !== null)
        throw new DomainError('ENTRADA_INVALIDA', { fields: { llamadoEn: t.error.llamadaAntesDeSaber } });
      const llamadoEn = toUtc(entrada.llamadoEn);
      insertLlamada911(context.write, {
        id: context.comandoId,
        casoId: caso?.id ?? null,
        puntoId: context.puntoId,
        llamadoEn,
        numeroFicha: entrada.numeroFicha || null,
        operador: entrada.operador || null,
        unidad: entrada.unidad || null,
        nota: entrada.nota || null,
        creadoEn: context.ahora,
        creadoPor: context.sesion.usuarioId,
      });
      if (caso)
        anotarEvento(context, {
          casoId: caso.id,
          tipo: 'LLAMADA_911',
          texto: t.evento.llamada911(entrada.numeroFicha ?? ''),
          ocurridoEn: llamadoEn,
          referenciaId: context.comandoId,
        });
      context.anotar({ accion: 'LLAMADA_911', entidad: caso ? 'caso' : 'punto', entidadId: caso?.id ?? context.puntoId });
      return { id: context.comandoId };
    },
    'casos.listar': (context, entrada) => listar(context, entrada),
    'casos.opcionesDeLista': (context) => opcionesDeLista(context),
    'casos.guardarVista': (context, entrada) => guardarVista(context, entrada),
    'casos.listarVistas': (context) => listarVistas(context),
    'casos.borrarVista': (context, entrada) => borrarVista(context, entrada),
    'casos.evento': (context, { casoId, eventoId }) => {
      exigirMotivo(context, requireCaso(deps, context, casoId));
      return evento(context, casoId, eventoId);
    },
    'casos.obtener': (context, { id, motivo }) => {
      const caso = requireCaso(deps, context, id);
      context.anotar({ accion: 'VER', entidad: 'caso', entidadId: id, detalle: exigirMotivo(context, caso, motivo) });
      return vista(context, caso);
    },
  };
}
