import { admiteActuaciones } from '@core/features/casos/caso.rules';
import { admiteCambios, revisarProgramacion } from '@core/features/visitas/visita.rules';
import type { ProgramarVisita, ReprogramarVisita } from '@core/features/visitas/visitas.contract';
import { cuantos } from '@core/features/visitas/visitantes.rules';
import { visitasTexts as t } from '@core/features/visitas/visitas.texts';
import { fechaHora, toUtc } from '@core/kernel/dates';
import { DomainError } from '@core/kernel/errors';
import { anotarEvento, requireCaso } from '@electron/features/casos/public';
import type { DocumentosDeps } from '@electron/features/documentos/public';
import { exigirPaso, moverCaso } from '@electron/features/situacion/public';
import type { CommandContext } from '@electron/platform/ipc/context';
import { actoDe, exigirCampos, exigirGuarda, exigirVisitantes, requireVisita } from './comunes';
import { insertVisita, updateProgramada } from './visita.repository';

type Quedo = { id: string; version: number };

/** VALORADO → EN_VISITA (§4.3): two people, an authority at ALTO, never at CRITICO. Consent is not asked for here. */
export function programarVisita(deps: DocumentosDeps, context: CommandContext, entrada: ProgramarVisita): Quedo {
  const caso = requireCaso(deps, context, entrada.casoId);
  if (!admiteActuaciones(caso.estado)) throw new DomainError('CASO_CERRADO');
  const visitantes = exigirVisitantes(context, caso.id, entrada.visitantes);
  const acto = actoDe(context, visitantes, entrada.autoridad);
  exigirGuarda(context, caso, acto);
  const hacia = exigirPaso(context, caso, 'VISITAR', acto);
  exigirCampos(revisarProgramacion(entrada, caso, context.ahora));
  const por = context.sesion.usuarioId;
  const programadaPara = toUtc(entrada.programadaPara);
  insertVisita(context.write, {
    id: context.comandoId,
    puntoId: context.puntoId,
    casoId: caso.id,
    tipo: entrada.tipo,
    estado: 'PROGRAMADA',
    programadaPara,
    motivo: entrada.motivo,
    direccion: entrada.direccion,
    referencia: entrada.referencia || null,
    visitantes,
    autoridad: entrada.autoridad ?? null,
    inicioEn: null,
    finEn: null,
    ficha: null,
    papelFecha: entrada.papelFecha ?? null,
    papelNumero: entrada.papelNumero || null,
    documentoId: null,
    version: 1,
    creadoEn: context.ahora,
    creadoPor: por,
    actualizadoEn: context.ahora,
    actualizadoPor: por,
  });
  moverCaso(context, caso, hacia);
  anotarEvento(context, {
    casoId: caso.id,
    tipo: 'VISITA_PROGRAMADA',
    texto: t.evento.programada(fechaHora(programadaPara), cuantos(visitantes)),
    referenciaId: context.comandoId,
  });
  context.anotar({
    accion: 'PROGRAMAR',
    entidad: 'visita',
    entidadId: context.comandoId,
    detalle: { casoId: caso.id, tipo: entrada.tipo, autoridad: entrada.autoridad?.institucion ?? null },
  });
  return { id: context.comandoId, version: 1 };
}

/** Another day, place or company, while the visit has not been made; the guard is asked again. */
export function reprogramarVisita(deps: DocumentosDeps, context: CommandContext, entrada: ReprogramarVisita): Quedo {
  const { visita, caso } = requireVisita(deps, context, entrada.id);
  if (!admiteActuaciones(caso.estado)) throw new DomainError('CASO_CERRADO');
  if (!admiteCambios(visita.estado)) throw new DomainError('TRANSICION_NO_PERMITIDA', { datos: { razon: t.no.yaTiene } });
  if (visita.version !== entrada.version) throw new DomainError('REGISTRO_CAMBIADO');
  const visitantes = exigirVisitantes(context, caso.id, entrada.visitantes);
  const acto = actoDe(context, visitantes, entrada.autoridad);
  exigirGuarda(context, caso, acto);
  const hacia = exigirPaso(context, caso, 'VISITAR', acto);
  exigirCampos(revisarProgramacion({ programadaPara: entrada.programadaPara }, caso, context.ahora));
  const programadaPara = toUtc(entrada.programadaPara);
  const version = visita.version + 1;
  const cambiada = {
    ...visita,
    programadaPara,
    motivo: entrada.motivo,
    direccion: entrada.direccion,
    referencia: entrada.referencia || null,
    visitantes,
    autoridad: entrada.autoridad ?? null,
    // a new day: what stood on a paper was another visit's
    papelFecha: null,
    papelNumero: null,
    version,
    actualizadoEn: context.ahora,
    actualizadoPor: context.sesion.usuarioId,
  };
  if (!updateProgramada(context.write, cambiada, entrada.version)) throw new DomainError('REGISTRO_CAMBIADO');
  moverCaso(context, caso, hacia);
  anotarEvento(context, {
    casoId: caso.id,
    tipo: 'VISITA_PROGRAMADA',
    texto: t.evento.reprogramada(fechaHora(programadaPara), entrada.razon ?? ''),
    referenciaId: visita.id,
  });
  context.anotar({ accion: 'REPROGRAMAR', entidad: 'visita', entidadId: visita.id, detalle: { casoId: caso.id, version } });
  return { id: visita.id, version };
}
