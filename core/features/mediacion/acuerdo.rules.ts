import { fechaCorta, localDay } from '@core/kernel/dates';
import type { FieldErrors } from '@core/kernel/errors';
import { avisosDeRenuncia } from './renuncia.rules';
import type { AvisoRenuncia } from './renuncia.rules';
import type { CompromisoEntrada, Firma, Mediador, TipoActa } from './mediacion.types';
import { admiteActaMediacion } from './mediacion.rules';

/** Background of an act: neutral and short (§4.6). A line of the page holds about 90 letters. */
export const MAX_LINEAS_ANTECEDENTES = 10;
export const MAX_LETRAS_ANTECEDENTES = MAX_LINEAS_ANTECEDENTES * 90;

/** What a person writes into an act. */
export interface ActaEntrada {
  tipoActa: TipoActa;
  antecedentes: string;
  compromisos: readonly CompromisoEntrada[];
  firmas: readonly Firma[];
  vigenciaHasta?: string | undefined;
  sinRenuncia?: boolean | undefined;
}

/** The texts that are read for a waiver of rights, by their field. */
export function avisosDeActa(acta: Pick<ActaEntrada, 'antecedentes' | 'compromisos'>): AvisoRenuncia[] {
  return avisosDeRenuncia({
    antecedentes: acta.antecedentes,
    ...Object.fromEntries(acta.compromisos.map(({ que }, indice) => [`compromisos.${indice}.que`, que])),
  });
}

function faltasDeCompromiso(compromiso: CompromisoEntrada, base: string, hoy: string): [string, string][] {
  const { desde, controlEl } = compromiso;
  const faltas: [string, string][] = [];
  if (controlEl <= hoy) faltas.push([`${base}.controlEl`, `La fecha de control debe ser posterior a hoy (${fechaCorta(hoy)}).`]);
  if (controlEl > `${Number(hoy.slice(0, 4)) + 2}${hoy.slice(4)}`)
    faltas.push([`${base}.controlEl`, 'Revise el año: la fecha de control está demasiado lejos.']);
  if (desde !== undefined && desde > controlEl) faltas.push([`${base}.desde`, 'El compromiso empieza antes de su control.']);
  return faltas;
}

/**
 * Everything against an act as it was written, beside its field; empty when it may be issued. A possible waiver of rights
 * stands there until a person has read it and said that there is none (the program points, a person answers).
 * @param partes ids of the parties; `finEn` is when the last session ended.
 */
export function faltasDeActa(
  acta: ActaEntrada,
  contexto: { partes: readonly { id: string }[]; mediador: Mediador | null; finEn: string | null; ahora: string },
): FieldErrors {
  const hoy = localDay(contexto.ahora);
  const fields: Record<string, string> = {};
  const lineas = acta.antecedentes.split('\n').length;
  if (lineas > MAX_LINEAS_ANTECEDENTES)
    fields['antecedentes'] = `Escriba como máximo ${MAX_LINEAS_ANTECEDENTES} líneas, sin culpar a nadie.`;
  acta.compromisos.forEach((compromiso, indice) =>
    Object.assign(fields, Object.fromEntries(faltasDeCompromiso(compromiso, `compromisos.${indice}`, hoy))),
  );
  const ultimo = acta.compromisos
    .map(({ controlEl }) => controlEl)
    .toSorted()
    .at(-1);
  if (acta.vigenciaHasta !== undefined && ultimo !== undefined && acta.vigenciaHasta < ultimo)
    fields['vigenciaHasta'] = 'La vigencia llega al menos hasta el último control.';
  if (acta.tipoActa === 'ACTA_MEDIACION' && !admiteActaMediacion(contexto.mediador))
    fields['tipoActa'] = 'Para un acta de mediación faltan el registro del Consejo de la Judicatura, el centro y su registro.';
  const firman = acta.firmas.map(({ parteId }) => parteId);
  if (contexto.partes.some(({ id }) => firman.filter((uno) => uno === id).length !== 1) || firman.length !== contexto.partes.length)
    fields['firmas'] = 'Diga de cada parte, una sola vez, cómo firma.';
  acta.firmas.forEach(({ firma, testigoNombre }, indice) => {
    if (firma === 'HUELLA' && !testigoNombre)
      fields[`firmas.${indice}.testigoNombre`] = 'Quien pone la huella necesita un testigo a ruego.';
  });
  if (contexto.finEn !== null && Date.parse(contexto.ahora) < Date.parse(contexto.finEn) - 60_000)
    fields['sesion'] = 'La hora del equipo es anterior al final de la sesión: corrija el reloj del equipo.';
  if (acta.sinRenuncia !== true) for (const { campo, texto } of avisosDeActa(acta)) fields[campo] ??= texto;
  return fields;
}

/**
 * When a commitment may be marked: kept only from its control day on (nobody knows it before), broken as soon as it is seen.
 * @returns the sentence beside the day, or null.
 */
export function faltaDeVerificacion(
  compromiso: { controlEl: string },
  cumplido: boolean,
  verificadoEl: string,
  limites: { acordadoEl: string; hoy: string },
): string | null {
  if (verificadoEl > limites.hoy) return 'No puede ser posterior a hoy.';
  if (verificadoEl < limites.acordadoEl) return 'No puede ser anterior al acuerdo.';
  if (cumplido && verificadoEl < compromiso.controlEl)
    return `Se verifica desde su fecha de control (${fechaCorta(compromiso.controlEl)}).`;
  return null;
}
