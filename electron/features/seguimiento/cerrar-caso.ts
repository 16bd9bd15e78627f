import { admiteActuaciones } from '@core/features/casos/caso.rules';
import { fueInformado } from '@core/features/casos/caso-datos.rules';
import { motivoCierreTexts } from '@core/features/casos/cierre.texts';
import { MOTIVOS_SIN_INFORME } from '@core/features/casos/cierre.rules';
import type { Anular, Cerrar, Reabrir } from '@core/features/seguimiento/seguimiento.contract';
import { seguimientoTexts as t } from '@core/features/seguimiento/seguimiento.texts';
import { toUtc } from '@core/kernel/dates';
import { DomainError } from '@core/kernel/errors';
import { anotarEvento, reabrirCaso, requireCaso, updateCaso } from '@electron/features/casos/public';
import type { DocumentosDeps } from '@electron/features/documentos/public';
import { exigirSegundaFirma } from '@electron/features/firmas/public';
import { exigirPaso, loadAntecedentes, moverCaso } from '@electron/features/situacion/public';
import type { CommandContext } from '@electron/platform/ipc/context';
import { exigirPrincipal, exigirPrincipalVigente, exigirRelojAlDia, requirePreparado } from './comunes';
import { findPreparado, listCerrados, updateCierre } from './seguimiento.repository';

/**
 * Closes the case with the prepared closing: the checklist of §4.9 is asked once more, of the rows as they are now.
 * Reminders and programmed visits end with it, because they are made from open cases.
 */
export function cerrarCaso(deps: DocumentosDeps, context: CommandContext, entrada: Cerrar): { id: string; codigo: string } {
  const caso = requireCaso(deps, context, entrada.casoId);
  if (!admiteActuaciones(caso.estado)) throw new DomainError('CASO_CERRADO');
  const cierre = requirePreparado(context, entrada);
  exigirRelojAlDia(context, caso.id);
  const hacia = exigirPaso(context, caso, 'CERRAR', { motivo: cierre.motivo });
  if (cierre.casoPrincipalId !== null) exigirPrincipalVigente(deps, context, caso, cierre.casoPrincipalId);
  exigirSegundaFirma(deps, context, { acto: 'CERRAR_CASO', casoId: caso.id, firmaId: entrada.segundaFirma, caso });
  const por = context.sesion.usuarioId;
  updateCierre(context.write, cierre.id, { estado: 'CERRADO', cerradoEn: context.ahora, cerradoPor: por }, context.ahora, por);
  moverCaso(context, caso, hacia);
  const salida = { cerradoEn: context.ahora, trasladadoA: cierre.receptora, casoPrincipalId: cierre.casoPrincipalId };
  updateCaso(context.write, caso.id, salida, context.ahora, por);
  anotarEvento(context, {
    casoId: caso.id,
    tipo: 'CIERRE',
    texto: t.evento.cerrado(motivoCierreTexts[cierre.motivo].etiqueta),
    referenciaId: cierre.id,
  });
  deps.trasCambiarRuta(context, caso.id);
  context.anotar({ accion: 'CERRAR', entidad: 'caso', entidadId: caso.id, detalle: { motivo: cierre.motivo } });
  return { id: caso.id, codigo: caso.codigo };
}

/** CERRADO → VALORADO for new facts: known after the closing and not later than now (§4.3). */
export function reabrir(deps: DocumentosDeps, context: CommandContext, entrada: Reabrir): { id: string; codigo: string } {
  const caso = requireCaso(deps, context, entrada.casoId);
  exigirPaso(context, caso, 'REABRIR', { razon: entrada.hechos });
  exigirRelojAlDia(context, caso.id);
  const conocidoEn = toUtc(entrada.conocidoEn);
  const malo = (texto: string) => new DomainError('ENTRADA_INVALIDA', { fields: { conocidoEn: texto } });
  if (Date.parse(conocidoEn) > Date.parse(context.ahora) + 60_000) throw malo('No puede ser posterior a este momento.');
  // hours are typed to the minute, so the minute of the closing itself is admitted
  if (caso.cerradoEn === null || Date.parse(conocidoEn) < Date.parse(caso.cerradoEn) - 60_000)
    throw malo('Los hechos nuevos se conocieron después del cierre: escriba ese día y esa hora.');
  const cierre = listCerrados(context.read, caso.id)[0];
  const deberPendiente =
    cierre !== undefined &&
    cierre.motivo !== 'NO_SE_CONFIRMA' &&
    MOTIVOS_SIN_INFORME.includes(cierre.motivo) &&
    !fueInformado(loadAntecedentes(context.read, caso.id));
  const { codigo } = reabrirCaso(deps, context, caso, { hechos: entrada.hechos, conocidoEn, deberPendiente });
  anotarEvento(context, {
    casoId: caso.id,
    tipo: 'REAPERTURA',
    texto: t.evento.reabierto(codigo),
    ...(cierre === undefined ? {} : { referenciaId: cierre.id }),
  });
  if (deberPendiente && caso.plazo !== null) anotarEvento(context, { casoId: caso.id, tipo: 'PLAZO', texto: t.evento.relojAnterior });
  context.anotar({ accion: 'REABRIR', entidad: 'caso', entidadId: caso.id, detalle: { codigo } });
  return { id: caso.id, codigo };
}

/** Annuls a record that was made by mistake or twice; it stays listed with its code and nothing is deleted (§4.1). */
export function anular(deps: DocumentosDeps, context: CommandContext, entrada: Anular): { id: string } {
  const caso = requireCaso(deps, context, entrada.casoId);
  if (!admiteActuaciones(caso.estado)) throw new DomainError('CASO_CERRADO');
  exigirRelojAlDia(context, caso.id);
  const duplicado = entrada.motivo === 'DUPLICADO';
  const codigo = entrada.casoPrincipalCodigo ?? '';
  if (duplicado && codigo === '')
    throw new DomainError('ENTRADA_INVALIDA', { fields: { casoPrincipalCodigo: 'Escriba el código del caso principal.' } });
  const principal = duplicado ? exigirPrincipal(deps, context, caso, codigo) : null;
  const hacia = exigirPaso(context, caso, 'ANULAR', {
    razon: entrada.razon,
    ...(principal === null ? {} : { motivo: 'DUPLICADO', casoPrincipal: true }),
  });
  exigirSegundaFirma(deps, context, { acto: 'ANULAR_CASO', casoId: caso.id, firmaId: entrada.segundaFirma, caso });
  const por = context.sesion.usuarioId;
  const preparado = findPreparado(context.read, caso.id);
  if (preparado !== null) updateCierre(context.write, preparado.id, { estado: 'ABANDONADO' }, context.ahora, por);
  moverCaso(context, caso, hacia);
  updateCaso(context.write, caso.id, { casoPrincipalId: principal?.id ?? null }, context.ahora, por);
  anotarEvento(context, {
    casoId: caso.id,
    tipo: 'ANULACION',
    texto: t.evento.anulado(t.anulacion[entrada.motivo]),
    referenciaId: caso.id,
  });
  anotarEvento(context, { casoId: caso.id, tipo: 'RAZON', texto: entrada.razon });
  deps.trasCambiarRuta(context, caso.id);
  context.anotar({ accion: 'ANULAR', entidad: 'caso', entidadId: caso.id, detalle: { motivo: entrada.motivo } });
  return { id: caso.id };
}
