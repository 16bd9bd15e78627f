import { v7 as uuidv7 } from 'uuid';
import type { CasoDatos } from '@core/features/casos/caso-datos.rules';
import { codigoReabierto, plazoAlReabrir, toPlazo, toPlazoProvisional } from '@core/features/casos/caso.rules';
import { casosTexts as t } from '@core/features/casos/casos.texts';
import { localDay, localTime } from '@core/kernel/dates';
import { loadCatalogoRuta } from '@electron/features/catalogos/public';
import type { CommandContext } from '@electron/platform/ipc/context';
import { addHecho, insertValoracion, updateCaso } from './caso.repository';
import { anotarEvento, reindexar, rutaDeCaso } from './comunes';
import type { CasosDeps } from './comunes';
import { insertHistoria } from './evento.repository';

/**
 * CERRADO → VALORADO (§4.3) once the guard has let it through: new facts, new moment of knowledge, new clock, same code
 * with -R1. What the facts are nobody has decided yet, so the nature falls away, the clock is that of the types or the
 * provisional one, and the triage has to be confirmed anew.
 * @param reapertura.deberPendiente the former duty to report was never met here: its moment of knowledge and its clock stay.
 */
export function reabrirCaso(
  deps: CasosDeps,
  context: CommandContext,
  caso: CasoDatos,
  reapertura: { hechos: string; conocidoEn: string; deberPendiente: boolean },
): { codigo: string } {
  const { hechos, deberPendiente } = reapertura;
  const conocidoEn = deberPendiente ? caso.conocidoEn : reapertura.conocidoEn;
  const por = context.sesion.usuarioId;
  const vez = caso.reaperturas + 1;
  const codigo = codigoReabierto(caso.codigo, vez);
  const version = caso.version + 1;
  const nuevo = { ...caso, codigo, conocidoEn, naturaleza: null, valorado: false, violenciaReveladaEn: null };
  const ruta = rutaDeCaso(context, nuevo);
  const calculado = (ruta && toPlazo(ruta)) ?? toPlazoProvisional(conocidoEn, loadCatalogoRuta(context.read, localDay(conocidoEn)));
  const plazo = plazoAlReabrir(caso.plazo, calculado, deberPendiente);
  updateCaso(
    context.write,
    caso.id,
    {
      codigo,
      version,
      estado: 'VALORADO',
      conocidoEn,
      naturaleza: null,
      plazoCodigo: plazo.codigo,
      plazoHoras: plazo.horas,
      venceEn: plazo.venceEn,
      reaperturas: vez,
      reabiertoEn: context.ahora,
      cerradoEn: null,
      casoPrincipalId: null,
      trasladadoA: null,
    },
    context.ahora,
    por,
  );
  const hecho = { fecha: localDay(reapertura.conocidoEn), hora: localTime(reapertura.conocidoEn), texto: hechos };
  addHecho(context.write, caso.id, { ...hecho, id: uuidv7() });
  // the former answers come along to be gone over; unconfirmed, so that no guard takes them for a triage
  insertValoracion(context.write, {
    id: uuidv7(),
    casoId: caso.id,
    valoradoEn: context.ahora,
    valoradoPor: por,
    respuestas: caso.respuestas,
    riesgoSugerido: caso.riesgo,
    riesgoConfirmado: caso.riesgo,
    confirmada: false,
    razon: null,
  });
  insertHistoria(context.write, {
    casoId: caso.id,
    version,
    cambiadoEn: context.ahora,
    cambiadoPor: por,
    cambios: [
      { campo: 'codigo', antes: caso.codigo, despues: codigo },
      ...(conocidoEn === caso.conocidoEn ? [] : [{ campo: 'conocidoEn', antes: caso.conocidoEn, despues: conocidoEn }]),
      ...(caso.naturaleza === null ? [] : [{ campo: 'naturaleza', antes: caso.naturaleza, despues: null }]),
      { campo: 'hechos', antes: caso.hechos, despues: [...caso.hechos, hecho] },
    ],
  });
  anotarEvento(context, { casoId: caso.id, tipo: 'CONOCIMIENTO', texto: t.evento.hechosNuevos, ocurridoEn: reapertura.conocidoEn });
  reindexar(deps, context, caso.id);
  return { codigo };
}
