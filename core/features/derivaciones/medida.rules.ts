import { addHours } from '@core/kernel/dates';
import type { ParametroPlazo } from '@core/features/ruta/ruta.types';
import type { MedidaProteccion } from './medida.catalogo';

export const ESTADOS_MEDIDA = ['VIGENTE', 'CUMPLIDA', 'INCUMPLIDA', 'REVOCADA'] as const;
export type EstadoMedida = (typeof ESTADOS_MEDIDA)[number];

/** A measure protects until somebody records that it ended: a breached one too, and one whose day has passed. */
export function medidaAbierta({ estado }: { estado: EstadoMedida }): boolean {
  return estado === 'VIGENTE' || estado === 'INCUMPLIDA';
}

/**
 * When a measure ends by itself: the day it was ordered until (its last moment, local time), or the hours of its own
 * deadline (emergency custody, CONA 217); null while it has no end.
 * @param desde instant. @param hasta day or null.
 */
export function venceMedida(
  medida: { codigo: string; desde: string; hasta: string | null },
  catalogo: readonly Pick<MedidaProteccion, 'codigo' | 'plazo'>[],
  plazos: readonly Pick<ParametroPlazo, 'codigo' | 'valor' | 'unidad'>[],
): string | null {
  if (medida.hasta !== null) return addHours(`${medida.hasta}T00:00:00-05:00`, 24);
  const codigo = catalogo.find((una) => una.codigo === medida.codigo)?.plazo ?? null;
  const plazo = codigo === null ? undefined : plazos.find((uno) => uno.codigo === codigo);
  return plazo === undefined ? null : addHours(medida.desde, plazo.unidad === 'HORAS' ? plazo.valor : plazo.valor * 24);
}
