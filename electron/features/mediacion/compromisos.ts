import { faltaDeVerificacion } from '@core/features/mediacion/acuerdo.rules';
import type { VerificarCompromiso } from '@core/features/mediacion/mediacion.contract';
import { estadoDelAcuerdo } from '@core/features/mediacion/mediacion.rules';
import { mediacionTexts as t } from '@core/features/mediacion/mediacion.texts';
import type { EstadoMediacion } from '@core/features/mediacion/mediacion.types';
import { localDay } from '@core/kernel/dates';
import { DomainError } from '@core/kernel/errors';
import type { CasosDeps } from '@electron/features/casos/public';
import type { CommandContext } from '@electron/platform/ipc/context';
import { findCompromiso, markCompromiso } from './acuerdo.repository';
import { anotarMediacion, exigirActo, exigirCampos, requireMediacion } from './comunes';
import { updateMediacion } from './mediacion.repository';

/**
 * `mediacion.verificarCompromiso`: kept or broken, with how it was seen. All kept fulfil the agreement; one broken breaks it,
 * and the next step is to derive (§4.6).
 */
export function verificarCompromiso(
  deps: CasosDeps,
  context: CommandContext,
  entrada: VerificarCompromiso,
): { id: string; estado: EstadoMediacion } {
  const found = findCompromiso(context.read, context.puntoId, entrada.compromisoId);
  if (!found) throw new DomainError('NO_ENCONTRADO');
  const { compromiso, acuerdo } = found;
  const { mediacion, caso } = requireMediacion(deps, context, acuerdo.mediacionId);
  exigirActo(context, caso, mediacion, 'VERIFICAR');
  const cumplido = entrada.estado === 'CUMPLIDO';
  const falta = faltaDeVerificacion(compromiso, cumplido, entrada.verificadoEl, {
    acordadoEl: localDay(acuerdo.creadoEn),
    hoy: localDay(context.ahora),
  });
  if (falta !== null) exigirCampos({ verificadoEl: falta });
  const por = context.sesion.usuarioId;
  const marked = markCompromiso(context.write, compromiso.id, {
    estado: entrada.estado,
    verificadoEn: entrada.verificadoEl,
    nota: entrada.nota,
    en: context.ahora,
    por,
  });
  if (!marked) throw new DomainError('TRANSICION_NO_PERMITIDA', { datos: { razon: 'este compromiso ya está verificado.' } });
  const estado = estadoDelAcuerdo(acuerdo.compromisos.map((uno) => (uno.id === compromiso.id ? entrada.estado : uno.estado)));
  if (estado !== mediacion.estado)
    updateMediacion(context.write, mediacion.id, { estado, version: mediacion.version + 1 }, context.ahora, por);
  anotarMediacion(context, mediacion, {
    accion: 'COMPROMISO_VERIFICAR',
    texto: cumplido ? t.evento.cumplido(compromiso.orden) : t.evento.incumplido(compromiso.orden),
    detalle: { compromiso: compromiso.id, estado: entrada.estado },
  });
  if (estado === 'CUMPLIDO') anotarMediacion(context, mediacion, { accion: 'ACUERDO_CUMPLIDO', texto: t.evento.acuerdoCumplido });
  return { id: compromiso.id, estado };
}
