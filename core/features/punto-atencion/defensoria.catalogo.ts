import type { PuntoCodigo } from '@core/kernel/ids';

/** How sure the parish is: seen in a source, likely, or still to be asked (domain.md §7.1). */
export const CERTEZAS_PARROQUIA = ['CONFIRMADA', 'PROBABLE', 'POR_VERIFICAR'] as const;
export type CertezaParroquia = (typeof CERTEZAS_PARROQUIA)[number];

export interface Defensoria {
  readonly codigo: PuntoCodigo;
  /** As the programme spells it. */
  readonly nombre: string;
  /** What screens and papers show: never equal for two points. */
  readonly nombreDistintivo: string;
  /** Proposed parish (or parishes, left open), null when nothing is known. */
  readonly parroquia: string | null;
  /** INEC code of the parish where the proposal is a single one that has a code. */
  readonly parroquiaInec: string | null;
  /** Rural parish (adds the tenencia política to the route); null while the parish is unknown. */
  readonly rural: boolean | null;
  readonly certeza: CertezaParroquia;
  /** True only where the parish needs no further asking. */
  readonly confirmado: boolean;
}

const INEC: Readonly<Record<string, string>> = {
  'El Sagrario': '110101',
  'San Sebastián': '110102',
  Sucre: '110103',
  'El Valle': '110104',
  Malacatos: '110156',
};
const RURALES: readonly string[] = ['Malacatos'];

const punto = (
  codigo: PuntoCodigo,
  nombre: string,
  parroquia: string | null,
  certeza: CertezaParroquia,
  nombreDistintivo = nombre,
): Defensoria => ({
  codigo,
  nombre,
  nombreDistintivo,
  parroquia,
  parroquiaInec: parroquia === null ? null : (INEC[parroquia] ?? null),
  rural: parroquia === null ? null : RURALES.includes(parroquia),
  certeza,
  confirmado: certeza === 'CONFIRMADA',
});

/** The 24 points. The code is the identity: there are two San Jacinto and they are never merged by name. */
const DEFENSORIAS: readonly Defensoria[] = [
  punto('DC-01', 'Motupe', 'El Valle / Carigán', 'POR_VERIFICAR'),
  punto('DC-02', 'Capulí', 'San Sebastián / Punzara', 'POR_VERIFICAR'),
  punto('DC-03', 'Zamora Huayco', 'El Sagrario', 'POR_VERIFICAR'),
  punto('DC-04', 'Colinas Lojanas', 'Sucre', 'POR_VERIFICAR'),
  punto('DC-05', 'Carigán', 'Carigán', 'PROBABLE'),
  punto('DC-06', 'Lolita Samaniego', null, 'POR_VERIFICAR'),
  punto('DC-07', 'Belén', 'Sucre', 'POR_VERIFICAR'),
  punto('DC-08', 'San José alto', 'Sucre', 'POR_VERIFICAR'),
  punto('DC-09', 'Virgenpamba', 'El Valle', 'PROBABLE'),
  punto('DC-10', 'Amable María', 'El Valle', 'PROBABLE'),
  punto('DC-11', 'San Agustín', 'El Valle', 'POR_VERIFICAR'),
  punto('DC-12', 'El Valle', 'El Valle', 'CONFIRMADA'),
  punto('DC-13', 'San Jacinto', null, 'POR_VERIFICAR', 'San Jacinto (13)'),
  punto('DC-14', 'Cdla. de la Policía', null, 'POR_VERIFICAR'),
  punto('DC-15', 'Chinguilanchi', 'El Valle', 'PROBABLE'),
  punto('DC-16', 'Rumizhitana', 'Malacatos', 'PROBABLE'),
  punto('DC-17', 'Belén de Malacatos', 'Malacatos', 'PROBABLE'),
  punto('DC-18', 'Miraflores alto', 'Sucre', 'POR_VERIFICAR'),
  punto('DC-19', 'San Cayetano alto', 'El Valle', 'PROBABLE'),
  punto('DC-20', 'Plateado', 'Sucre', 'POR_VERIFICAR'),
  punto('DC-21', 'San Jacinto', null, 'POR_VERIFICAR', 'San Jacinto (21)'),
  punto('DC-22', 'Ciudad Victoria', 'Sucre / Punzara', 'POR_VERIFICAR'),
  punto('DC-23', 'Turunuma', null, 'POR_VERIFICAR'),
  punto('DC-24', 'Obrapia', 'Sucre', 'CONFIRMADA'),
];

export const DEFENSORIA_CATALOGO = { version: '2026.1', vigenteDesde: '2026-01-01', vigenteHasta: null, filas: DEFENSORIAS } as const;

/** A point by its code, or null. */
export function defensoriaPorCodigo(codigo: string): Defensoria | null {
  return DEFENSORIAS.find((fila) => fila.codigo === codigo) ?? null;
}
