import { fechaCorta } from '@core/kernel/dates';
import type { Institucion, InstitucionLocal } from './institucion.catalogo';
import { directorioTexts as t } from './directorio.texts';
import type { SituacionVerificacion } from './directorio.types';

export interface AvisoVerificacion {
  situacion: SituacionVerificacion;
  /** One sentence for the screen and the print preview; null when there is nothing to warn of. */
  texto: string | null;
}

/** The same day some months later, or the last one of that month when it has no such day. */
function sumarMeses(dia: string, meses: number): string {
  const [anio, mes, numero] = dia.split('-').map(Number) as [number, number, number];
  const ultimo = new Date(Date.UTC(anio, mes + meses, 0)).getUTCDate();
  return new Date(Date.UTC(anio, mes - 1 + meses, Math.min(numero, ultimo))).toISOString().slice(0, 10);
}

/**
 * Whether the point still may trust what its directory says of an institution (domain.md §2).
 * @param verificadoEl day or instant of the last check. @param hoy day. @param meses parameter VERIFICACION_MESES.
 */
export function avisoVerificacion(verificadoEl: string | null, hoy: string, meses: number): AvisoVerificacion {
  if (verificadoEl === null) return { situacion: 'NUNCA', texto: t.aviso.nunca };
  const dia = verificadoEl.slice(0, 10);
  return hoy > sumarMeses(dia, meses)
    ? { situacion: 'VENCIDA', texto: t.aviso.vencida(fechaCorta(dia)) }
    : { situacion: 'VIGENTE', texto: null };
}

/** What the point wrote of an institution, as stored. */
export interface DatosDelPunto extends InstitucionLocal {
  readonly tratamiento: string | null;
  readonly cargoDestinatario: string | null;
  readonly verificadoEl: string | null;
}

/**
 * The institution as this point knows it: its own words where it has some, the catalogue's everywhere else. Address,
 * telephone, mail and hours may come with the catalogue too, when the central sent them.
 */
export function conDatosDelPunto(institucion: Institucion, datos: DatosDelPunto | undefined): Institucion {
  if (datos === undefined) return institucion;
  const { tratamiento, cargoDestinatario, verificadoEl, ...propio } = datos;
  const { local: deCatalogo } = institucion;
  return {
    ...institucion,
    tratamiento: tratamiento ?? institucion.tratamiento,
    cargoDestinatario: cargoDestinatario ?? institucion.cargoDestinatario,
    verificadoEl: verificadoEl ?? institucion.verificadoEl,
    local: {
      ...propio,
      direccion: propio.direccion ?? deCatalogo?.direccion ?? null,
      telefono: propio.telefono ?? deCatalogo?.telefono ?? null,
      correo: propio.correo ?? deCatalogo?.correo ?? null,
      horario: propio.horario ?? deCatalogo?.horario ?? null,
    },
  };
}
