import { admiteActuaciones } from '@core/features/casos/caso.rules';
import type { Estado } from '@core/features/casos/caso.types';
import type { RegistrarSeguimiento } from '@core/features/seguimiento/seguimiento.contract';
import { pideRevalorar, revisarSeguimiento, visitaVaAparte } from '@core/features/seguimiento/seguimiento.rules';
import { seguimientoTexts as t } from '@core/features/seguimiento/seguimiento.texts';
import { toUtc } from '@core/kernel/dates';
import { DomainError } from '@core/kernel/errors';
import { anotarEvento, requireCaso, revelarViolencia } from '@electron/features/casos/public';
import type { DocumentosDeps } from '@electron/features/documentos/public';
import { exigirPaso, moverCaso } from '@electron/features/situacion/public';
import type { CommandContext } from '@electron/platform/ipc/context';
import { exigirCampos } from './comunes';
import { insertSeguimiento } from './seguimiento.repository';

const orNull = (text: string | undefined): string | null => (text === undefined || text === '' ? null : text);

/**
 * A follow-up (§4.9): the first one after the delivery takes the case DERIVADO → EN_SEGUIMIENTO. What worsens, new facts
 * and a disobeyed measure ask for a new triage; new violence starts its own 24 hours. Nothing is ever lowered here.
 */
export function registrarSeguimiento(
  deps: DocumentosDeps,
  context: CommandContext,
  entrada: RegistrarSeguimiento,
): { id: string; estado: Estado; revalorar: boolean } {
  const caso = requireCaso(deps, context, entrada.casoId);
  if (!admiteActuaciones(caso.estado)) throw new DomainError('CASO_CERRADO');
  exigirCampos(revisarSeguimiento(entrada, caso, context.ahora));
  if (entrada.tipo === 'VISITA' && visitaVaAparte(caso.riesgo))
    throw new DomainError('TRANSICION_NO_PERMITIDA', {
      datos: { razon: 'en riesgo alto o crítico no se visita sin una autoridad (CONA 73).' },
      fields: { tipo: 'En riesgo alto o crítico la visita se anota en «Visitas», con la autoridad que acompaña.' },
    });
  const hacia = exigirPaso(context, caso, 'SEGUIR');
  const id = context.comandoId;
  const hechoEn = toUtc(entrada.hechoEn);
  insertSeguimiento(context.write, {
    id,
    puntoId: context.puntoId,
    casoId: caso.id,
    hechoEn,
    tipo: entrada.tipo,
    contactoNna: entrada.contactoNna,
    localizado: entrada.localizado,
    situacion: entrada.situacion,
    medidasCumplidas: entrada.medidasCumplidas,
    acuerdosCumplidos: entrada.acuerdosCumplidos,
    escuela: orNull(entrada.escuela),
    salud: orNull(entrada.salud),
    hechosNuevos: orNull(entrada.hechosNuevos),
    violenciaNueva: entrada.violenciaNueva,
    nota: entrada.nota,
    proximoEl: entrada.proximoEl ?? null,
    papelFecha: entrada.papelFecha ?? null,
    papelNumero: orNull(entrada.papelNumero),
    creadoEn: context.ahora,
    creadoPor: context.sesion.usuarioId,
  });
  moverCaso(context, caso, hacia);
  const tipo = t.tipo[entrada.tipo];
  anotarEvento(context, {
    casoId: caso.id,
    tipo: 'SEGUIMIENTO',
    texto: entrada.localizado ? t.evento.seguimiento(tipo, t.situacion[entrada.situacion]) : t.evento.sinLocalizar(tipo),
    ocurridoEn: hechoEn,
    referenciaId: id,
  });
  const revalorar = pideRevalorar(entrada);
  if (revalorar) anotarEvento(context, { casoId: caso.id, tipo: 'REVALORAR', texto: t.evento.revalorar, referenciaId: id });
  if (entrada.violenciaNueva)
    revelarViolencia(deps, context, requireCaso(deps, context, caso.id), {
      reveladoEn: hechoEn,
      texto: t.violencia(entrada.hechosNuevos ?? '').slice(0, 2000),
      referenciaId: id,
    });
  context.anotar({ accion: 'SEGUIMIENTO', entidad: 'caso', entidadId: caso.id, detalle: { situacion: entrada.situacion, revalorar } });
  return { id, estado: requireCaso(deps, context, caso.id).estado, revalorar };
}
