import { v7 as uuidv7 } from 'uuid';
import { fueInformado } from '@core/features/casos/caso-datos.rules';
import type { CasoDatos } from '@core/features/casos/caso-datos.rules';
import { plazoAlRevelar } from '@core/features/casos/caso.rules';
import { VIOLENCIA_REVELADA } from '@core/features/casos/caso.types';
import { casosTexts as t } from '@core/features/casos/casos.texts';
import { maxRiesgo } from '@core/features/ruta/riesgo.rules';
import { localDay, localTime } from '@core/kernel/dates';
import { loadCatalogoRuta } from '@electron/features/catalogos/public';
import { loadInformes } from '@electron/features/derivaciones/public';
import type { CommandContext } from '@electron/platform/ipc/context';
import { addHecho, insertValoracion, updateCaso } from './caso.repository';
import { anotarEvento, reindexar, requireCaso } from './comunes';
import type { CasosDeps } from './comunes';
import { insertHistoria } from './evento.repository';

/**
 * Somebody told of violence while the case was on its way (screening, session, visit, follow-up). The fact is added, the
 * 24 hours of CONA 72 start at the revelation unless an earlier clock still runs, the risk counts as ALTO, and the triage stands open again: what it is
 * (VULNERACION, VIO-…) a person confirms. Until then nobody may close the case as a mere conflict. An open mediation stops.
 * @param revelacion.texto numbered fact, without names; `referenciaId` is the record in which it came to light.
 */
export function revelarViolencia(
  deps: CasosDeps,
  context: CommandContext,
  caso: CasoDatos,
  revelacion: { reveladoEn: string; texto: string; referenciaId: string },
): void {
  const { reveladoEn, texto, referenciaId } = revelacion;
  const por = context.sesion.usuarioId;
  // a duty that was met says nothing about what came to light now
  const corre = fueInformado(loadInformes(context.read, caso.id)) ? null : caso.plazo;
  const plazo = plazoAlRevelar(corre, reveladoEn, loadCatalogoRuta(context.read, localDay(reveladoEn)));
  // until a person has looked, as with a «no sabe» of block A (§4.4)
  const riesgo = maxRiesgo(caso.riesgo, 'ALTO');
  const version = caso.version + 1;
  addHecho(context.write, caso.id, { id: uuidv7(), fecha: localDay(reveladoEn), hora: localTime(reveladoEn), texto });
  insertValoracion(context.write, {
    id: uuidv7(),
    casoId: caso.id,
    valoradoEn: context.ahora,
    valoradoPor: por,
    respuestas: caso.respuestas,
    riesgoSugerido: riesgo,
    riesgoConfirmado: riesgo,
    confirmada: false,
    razon: null,
  });
  updateCaso(
    context.write,
    caso.id,
    { version, naturaleza: null, riesgo, plazoCodigo: plazo.codigo, plazoHoras: plazo.horas, venceEn: plazo.venceEn },
    context.ahora,
    por,
  );
  anotarEvento(context, {
    casoId: caso.id,
    tipo: VIOLENCIA_REVELADA,
    texto: t.evento.violenciaRevelada,
    ocurridoEn: reveladoEn,
    referenciaId,
  });
  const despues = requireCaso(deps, context, caso.id);
  insertHistoria(context.write, {
    casoId: caso.id,
    version,
    cambiadoEn: context.ahora,
    cambiadoPor: por,
    cambios: [
      { campo: 'hechos', antes: caso.hechos, despues: despues.hechos },
      ...(caso.riesgo === riesgo ? [] : [{ campo: 'riesgo', antes: caso.riesgo, despues: riesgo }]),
      ...(caso.naturaleza === null ? [] : [{ campo: 'naturaleza', antes: caso.naturaleza, despues: null }]),
    ],
  });
  deps.trasCambiarRuta(context, caso.id);
  reindexar(deps, context, caso.id);
  context.anotar({
    accion: VIOLENCIA_REVELADA,
    entidad: 'caso',
    entidadId: caso.id,
    detalle: { plazo: plazo.codigo, venceEn: plazo.venceEn },
  });
}
