import { v7 as uuidv7 } from 'uuid';
import type { CasoDatos } from '@core/features/casos/caso-datos.rules';
import { toPlazo } from '@core/features/casos/caso.rules';
import { maxRiesgo } from '@core/features/ruta/riesgo.rules';
import type { CommandContext } from '@electron/platform/ipc/context';
import { insertValoracion, updateCaso } from './caso.repository';
import { rutaDeCaso } from './comunes';
import type { CasosDeps } from './comunes';
import { insertHistoria } from './evento.repository';

/**
 * Something on record answers a question of the triage with yes (a breached measure: B8). The risk rises by the rules and
 * never falls, the clock only moves earlier (invariant 4 of §4.3), and the triage stands open again until a person confirms it.
 */
export function marcarPregunta(deps: CasosDeps, context: CommandContext, caso: CasoDatos, codigo: string): void {
  const respuestas = { ...caso.respuestas, [codigo]: 'SI' as const };
  const ruta = rutaDeCaso(context, { ...caso, respuestas });
  const riesgo = ruta === null ? caso.riesgo : maxRiesgo(caso.riesgo, ruta.riesgo);
  const nuevo = ruta === null ? null : toPlazo(ruta);
  const plazo = caso.plazo === null || (nuevo !== null && nuevo.venceEn < caso.plazo.venceEn) ? (nuevo ?? caso.plazo) : caso.plazo;
  const por = context.sesion.usuarioId;
  const version = caso.version + 1;
  insertValoracion(context.write, {
    id: uuidv7(),
    casoId: caso.id,
    valoradoEn: context.ahora,
    valoradoPor: por,
    respuestas,
    riesgoSugerido: riesgo,
    riesgoConfirmado: riesgo,
    confirmada: false,
    razon: null,
  });
  updateCaso(
    context.write,
    caso.id,
    { version, riesgo, plazoCodigo: plazo?.codigo ?? null, plazoHoras: plazo?.horas ?? null, venceEn: plazo?.venceEn ?? null },
    context.ahora,
    por,
  );
  if (riesgo !== caso.riesgo)
    insertHistoria(context.write, {
      casoId: caso.id,
      version,
      cambiadoEn: context.ahora,
      cambiadoPor: por,
      cambios: [{ campo: 'riesgo', antes: caso.riesgo, despues: riesgo }],
    });
  deps.trasCambiarRuta(context, caso.id);
}
