import { casosTexts as t } from '@core/features/casos/casos.texts';
import { admiteActuaciones, exigeMotivo } from '@core/features/casos/caso.rules';
import type { CasoDatos } from '@core/features/casos/caso-datos.rules';
import type { Caso } from '@core/features/casos/casos.contract';
import { toUtc } from '@core/kernel/dates';
import { DomainError } from '@core/kernel/errors';
import type { HandlersOf, QueryContext } from '@electron/platform/ipc/context';
import { anotarEvento, requireCaso } from './comunes';
import type { CasosDeps } from './comunes';
import { editarCaso } from './editar-caso';
import { insertLlamada911 } from './evento.repository';
import { listCasos } from './lista.repository';
import { registrarCaso } from './registrar-caso';
import { valorarCaso } from './valorar-caso';

const MIN_MOTIVO = 5;

/** `vista` makes the whole case for the screen; it needs letters and documents, which stand on top of this module. */
export function makeCasosHandlers(deps: CasosDeps, vista: (context: QueryContext, caso: CasoDatos) => Caso): HandlersOf<'casos'> {
  return {
    'casos.registrar': (context, entrada) => registrarCaso(deps, context, entrada),
    'casos.editar': (context, entrada) => editarCaso(deps, context, entrada),
    'casos.valorar': (context, entrada) => valorarCaso(deps, context, entrada),
    'casos.registrarLlamada911': (context, entrada) => {
      if (Date.parse(entrada.llamadoEn) > Date.parse(context.ahora) + 60_000)
        throw new DomainError('ENTRADA_INVALIDA', { fields: { llamadoEn: 'La llamada no puede ser posterior a este momento.' } });
      const caso = entrada.casoId === undefined ? null : requireCaso(deps, context, entrada.casoId);
      if (caso && !admiteActuaciones(caso.estado)) throw new DomainError('CASO_CERRADO');
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
    'casos.listar': (context, entrada) =>
      listCasos(context.read, { ...entrada, puntoId: context.puntoId, ahora: context.ahora, desde: entrada.desde ?? 0 }),
    'casos.obtener': (context, { id, motivo }) => {
      const caso = requireCaso(deps, context, id);
      const reservado = exigeMotivo(caso.tipos);
      if (reservado && (motivo ?? '').length < MIN_MOTIVO)
        throw new DomainError('MOTIVO_REQUERIDO', { fields: { motivo: 'Escriba para qué lo abre.' } });
      // the motive itself stays inside the encrypted data, in the person's own words
      context.anotar({ accion: 'VER', entidad: 'caso', entidadId: id, detalle: reservado ? { motivo: motivo ?? '' } : {} });
      return vista(context, caso);
    },
  };
}
