import { fueraDeVariante, resultadoTamizaje } from '@core/features/mediacion/mediacion.rules';
import type { Tamizar } from '@core/features/mediacion/mediacion.contract';
import { mediacionTexts as t } from '@core/features/mediacion/mediacion.texts';
import { preguntasPara, TAMIZAJE_CATALOGO } from '@core/features/mediacion/tamizaje.catalogo';
import type { ResultadoTamizaje } from '@core/features/mediacion/mediacion.types';
import { DomainError } from '@core/kernel/errors';
import { revelarViolencia } from '@electron/features/casos/public';
import type { CasosDeps } from '@electron/features/casos/public';
import type { CommandContext } from '@electron/platform/ipc/context';
import { anotarMediacion, exigirActo, exigirCampos, exigirMomento, requireSesion } from './comunes';
import { insertTamizaje } from './mediacion.repository';

/**
 * `mediacion.tamizar`: what each party answers alone before each session (§1.3); append-only. A yes suspends session and
 * mediation in the same transaction, adds the fact, starts the 24 hours and opens the triage again. A doubt leaves the
 * session closed until it is asked again.
 */
export function tamizar(deps: CasosDeps, context: CommandContext, entrada: Tamizar): { id: string; resultado: ResultadoTamizaje } {
  const { mediacion, caso, sesion } = requireSesion(deps, context, entrada.sesionId);
  exigirActo(context, caso, mediacion, 'TAMIZAR');
  const parte = mediacion.partes.find(({ id }) => id === entrada.parteId);
  if (!parte) throw new DomainError('NO_ENCONTRADO');
  exigirCampos(fueraDeVariante(parte.esNna, entrada.respuestas));
  const preguntadoEn = exigirMomento(caso, 'preguntadoEn', entrada.preguntadoEn, context.ahora);
  const preguntas = preguntasPara(parte.esNna);
  const respuestas = Object.fromEntries(preguntas.map(({ codigo }) => [codigo, entrada.respuestas[codigo] ?? 'NO_SABE']));
  const resultado = resultadoTamizaje(respuestas);
  const id = context.comandoId;
  insertTamizaje(context.write, {
    id,
    sesionId: sesion.id,
    parteId: parte.id,
    preguntadoEn,
    preguntadoPor: context.sesion.usuarioId,
    respuestas: {
      formato: 1,
      catalogo: TAMIZAJE_CATALOGO.version,
      variante: parte.esNna ? 'NNA' : 'ADULTA',
      respuestas,
      palabras: entrada.palabras || null,
    },
  });
  const calidad = parte.esNna ? t.calidadNna : parte.calidad;
  anotarMediacion(context, mediacion, {
    accion: 'MEDIACION_TAMIZAR',
    texto: t.evento.tamizada(sesion.orden, calidad),
    ocurridoEn: preguntadoEn,
    detalle: { sesion: sesion.orden, parte: parte.id, violencia: resultado === 'VIOLENCIA' },
  });
  if (resultado === 'VIOLENCIA') {
    const que = preguntas.filter(({ codigo }) => respuestas[codigo] === 'SI').map(({ resumen }) => resumen);
    revelarViolencia(deps, context, caso, {
      reveladoEn: preguntadoEn,
      texto: `${t.hecho.tamizaje(sesion.orden, calidad, que.join('; '))}${entrada.palabras ? t.hecho.palabras(entrada.palabras) : ''}`,
      referenciaId: mediacion.id,
    });
  }
  return { id, resultado };
}
