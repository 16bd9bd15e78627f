import { localDay, monthsBetween } from '@core/kernel/dates';
import { DomainError } from '@core/kernel/errors';
import { cedulaValida } from '@core/kernel/cedula';
import type { NnaEntrada } from './caso.types';

const CLOCK_TOLERANCE_MS = 60_000;

/** Months of age on a day, from the birth date when there is one; null when nobody knows. */
export function edadMesesEn(nna: Pick<NnaEntrada, 'fechaNacimiento' | 'edadMeses'>, dia: string): number | null {
  return nna.fechaNacimiento === undefined ? (nna.edadMeses ?? null) : Math.max(0, monthsBetween(nna.fechaNacimiento, dia));
}

/** A cédula whose check digit fails is a warning to look again, never a block: real documents are misread (§5). */
export function avisoCedula(nna: Pick<NnaEntrada, 'tipoDocumento' | 'numeroDocumento'>): string | null {
  if (nna.tipoDocumento !== 'CEDULA' || !nna.numeroDocumento) return null;
  return cedulaValida(nna.numeroDocumento) ? null : 'El número no parece una cédula. Mírela otra vez; puede seguir aunque no coincida.';
}

/** Impossible dates and children nobody could find again, as messages by field. */
export function revisarEntrada(
  entrada: {
    conocidoEn: string;
    nna: readonly NnaEntrada[];
    fechaHecho?: string | undefined;
    hechos?: readonly { fecha?: string | undefined }[];
  },
  ahora: string,
): Record<string, string> {
  const fields: Record<string, string> = {};
  const hoy = localDay(ahora);
  if (Date.parse(entrada.conocidoEn) > Date.parse(ahora) + CLOCK_TOLERANCE_MS)
    fields['conocidoEn'] = 'La fecha y la hora no pueden ser posteriores a este momento.';
  if (localDay(entrada.conocidoEn) < '2003-07-03') fields['conocidoEn'] = 'Revise el año: la fecha es demasiado antigua.';
  if (entrada.fechaHecho !== undefined && entrada.fechaHecho > hoy) fields['fechaHecho'] = 'El hecho no puede ser posterior a hoy.';
  entrada.hechos?.forEach((hecho, index) => {
    if (hecho.fecha !== undefined && hecho.fecha > hoy) fields[`hechos.${index}.fecha`] = 'El hecho no puede ser posterior a hoy.';
  });
  entrada.nna.forEach((nna, index) => {
    const named = [nna.nombres, nna.primerApellido, nna.segundoApellido].some((part) => (part ?? '').trim() !== '');
    if (!nna.nn && !named) fields[`nna.${index}.nombres`] = 'Escriba un nombre, o marque que no se conoce.';
    if (nna.nn && nna.edadMeses === undefined && nna.fechaNacimiento === undefined)
      fields[`nna.${index}.edadMeses`] = 'Si no se conoce el nombre, escriba la edad aproximada.';
    if (nna.fechaNacimiento !== undefined && nna.fechaNacimiento > hoy)
      fields[`nna.${index}.fechaNacimiento`] = 'El nacimiento no puede ser posterior a hoy.';
    if (nna.fechaNacimiento !== undefined && nna.fechaNacimiento < '1900-01-01')
      fields[`nna.${index}.fechaNacimiento`] = 'Revise el año de nacimiento.';
  });
  return fields;
}

/** @throws DomainError ENTRADA_INVALIDA with one sentence beside each wrong field; nothing is written then. */
export function exigirEntrada(entrada: Parameters<typeof revisarEntrada>[0], ahora: string): void {
  const fields = revisarEntrada(entrada, ahora);
  if (Object.keys(fields).length > 0) throw new DomainError('ENTRADA_INVALIDA', { fields });
}
