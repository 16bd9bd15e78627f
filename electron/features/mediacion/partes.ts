import { revisarDia, revisarMomento } from '@core/features/casos/caso-entrada.rules';
import type { RegistrarAceptacion, RegistrarOpinion } from '@core/features/mediacion/mediacion.contract';
import { voluntariedadFirmada } from '@core/features/mediacion/mediacion.rules';
import { mediacionTexts as t } from '@core/features/mediacion/mediacion.texts';
import { toUtc } from '@core/kernel/dates';
import { DomainError } from '@core/kernel/errors';
import { insertHistoria, requireCaso, updateCaso } from '@electron/features/casos/public';
import type { CasosDeps } from '@electron/features/casos/public';
import type { CommandContext } from '@electron/platform/ipc/context';
import { anotarMediacion, exigirActo, exigirCampos, exigirVersion, requireMediacion } from './comunes';
import { terminarSinAcuerdo } from './fin';
import { updateMediacion, updateParte } from './mediacion.repository';

/** The case remembers that somebody does not want to: §1.3 NO_PROCEDE, until a person writes otherwise. */
function anotarRechazo(deps: CasosDeps, context: CommandContext, casoId: string): void {
  const caso = requireCaso(deps, context, casoId);
  const version = caso.version + 1;
  const por = context.sesion.usuarioId;
  updateCaso(context.write, casoId, { voluntariedad: false, version }, context.ahora, por);
  insertHistoria(context.write, {
    casoId,
    version,
    cambiadoEn: context.ahora,
    cambiadoPor: por,
    cambios: [{ campo: 'voluntariedad', antes: caso.voluntariedad, despues: false }],
  });
}

/**
 * `mediacion.registrarAceptacion`: each party says whether she comes of her own will; adults sign. A refusal, also a later
 * one, ends the mediation: it is voluntary and everybody may leave.
 */
export function registrarAceptacion(
  deps: CasosDeps,
  context: CommandContext,
  entrada: RegistrarAceptacion,
): { id: string; version: number } {
  const { mediacion, caso } = requireMediacion(deps, context, entrada.mediacionId);
  exigirVersion(mediacion, entrada.version);
  exigirActo(context, caso, mediacion, 'ACEPTAR');
  const parte = mediacion.partes.find(({ id }) => id === entrada.parteId);
  if (!parte) throw new DomainError('NO_ENCONTRADO');
  const { acepta, firmadaEl } = entrada;
  const calidad = parte.esNna ? t.calidadNna : parte.calidad;
  const version = mediacion.version + 1;
  if (!acepta) {
    if ((entrada.razon ?? '').length < 3) exigirCampos({ razon: 'Escriba por qué no acepta, o «no quiso decirlo».' });
    updateParte(context.write, parte.id, { acepta: false, firmadaEl: null });
    terminarSinAcuerdo(context, caso, mediacion, entrada.razon ?? t.fin.noAcepta);
    anotarRechazo(deps, context, caso.id);
    anotarMediacion(context, mediacion, { accion: 'MEDIACION_ACEPTACION', texto: t.evento.noAcepta(calidad), detalle: { acepta: false } });
    return { id: mediacion.id, version };
  }
  const falta =
    firmadaEl === undefined ? (parte.esNna ? null : 'Escriba el día en que firmó.') : revisarDia(caso, firmadaEl, context.ahora);
  if (falta !== null) exigirCampos({ firmadaEl: falta });
  updateParte(context.write, parte.id, { acepta: true, firmadaEl: firmadaEl ?? null });
  const partes = mediacion.partes.map((una) => (una.id === parte.id ? { ...una, acepta: true, firmadaEl: firmadaEl ?? null } : una));
  const aceptada = mediacion.estado === 'PROPUESTA' && voluntariedadFirmada(partes);
  updateMediacion(
    context.write,
    mediacion.id,
    { version, ...(aceptada ? { estado: 'ACEPTADA' as const } : {}) },
    context.ahora,
    context.sesion.usuarioId,
  );
  anotarMediacion(context, mediacion, { accion: 'MEDIACION_ACEPTACION', texto: t.evento.acepta(calidad), detalle: { acepta: true } });
  return { id: mediacion.id, version };
}

/** `mediacion.registrarOpinionNna`: heard before, apart from the parties, in her own words or her silence (CONA 60). */
export function registrarOpinionNna(deps: CasosDeps, context: CommandContext, entrada: RegistrarOpinion): { id: string; version: number } {
  const { mediacion, caso } = requireMediacion(deps, context, entrada.mediacionId);
  exigirVersion(mediacion, entrada.version);
  exigirActo(context, caso, mediacion, 'OPINAR');
  const { situacion, palabras = '' } = entrada;
  const momento = revisarMomento(caso, entrada.oidaEn, context.ahora);
  exigirCampos({
    ...(momento === null ? {} : { oidaEn: momento }),
    ...(situacion === 'EXPRESO' && palabras === '' ? { palabras: 'Escriba lo que dijo, con sus palabras.' } : {}),
    ...(situacion !== 'EXPRESO' && palabras !== '' ? { palabras: 'Si no quiso o no se pudo, deje este espacio vacío.' } : {}),
  });
  const version = mediacion.version + 1;
  updateMediacion(
    context.write,
    mediacion.id,
    {
      version,
      opinionNna: palabras === '' ? null : palabras,
      escucha: { formato: 1, situacion, oidaEn: toUtc(entrada.oidaEn), como: entrada.como, porQuien: entrada.porQuien },
    },
    context.ahora,
    context.sesion.usuarioId,
  );
  anotarMediacion(context, mediacion, {
    accion: 'MEDIACION_OPINION',
    texto: t.evento.opinion(t.opinion[situacion]),
    ocurridoEn: toUtc(entrada.oidaEn),
    detalle: { situacion },
  });
  return { id: mediacion.id, version };
}
