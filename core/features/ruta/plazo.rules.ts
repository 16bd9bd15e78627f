import { addHours, localDay, toLocalIso } from '@core/kernel/dates';
import { CATALOGO_VIGENTE } from './catalogo-vigente';
import { valorParametro } from './parametro.rules';
import { llevaPlazo } from './naturaleza.rules';
import { PALABRA_NATURALEZA, razon, type CodigoRazon, type Razon } from './razon.catalogo';
import type { PlazoLegal } from './ruta.contract';
import type { CatalogoRuta, NaturalezaHecho, ParametroPlazo, TipoVulneracion } from './ruta.types';

/** From the shortest: the legal deadlines that a type can carry. */
const LEGALES = ['INMEDIATO', 'DENUNCIA_24', 'DENUNCIA_48'] as const satisfies readonly PlazoLegal['codigo'][];
const RAZON_DE: Readonly<Record<PlazoLegal['codigo'], CodigoRazon>> = {
  INMEDIATO: 'PLAZO_INMEDIATO',
  DENUNCIA_24: 'PLAZO_24',
  DENUNCIA_48: 'PLAZO_48',
};

function filaVigente(plazos: readonly ParametroPlazo[], codigo: PlazoLegal['codigo'], dia: string): ParametroPlazo {
  const filas = plazos.filter((fila) => fila.codigo === codigo).toSorted((a, b) => a.vigenteDesde.localeCompare(b.vigenteDesde));
  const fila = filas.findLast((una) => una.vigenteDesde <= dia && (una.vigenteHasta === null || dia <= una.vigenteHasta)) ?? filas[0];
  if (fila === undefined) throw new Error(`the catalogue has no deadline ${codigo}`);
  return fila;
}

const vencer = (codigo: PlazoLegal['codigo'], horas: number, conocidoEn: string): PlazoLegal => ({
  codigo,
  horas,
  venceEn: toLocalIso(addHours(conocidoEn, horas)),
});

export interface DatosPlazo {
  readonly tipos: readonly TipoVulneracion[];
  readonly naturaleza: NaturalezaHecho;
  /** Violence in what looked like a conflict: 24 hours (CONA 72). */
  readonly porPeligro: boolean;
  /** When anyone of the point first knew; the clock starts here, not at typing time. */
  readonly conocidoEn: string;
}

/**
 * The legal deadline: the strictest of the types, whatever the risk (§1.2; the column `h` of §3 decides). A type without
 * hours in a violation or threat has the general 48 hours of CONA 17. Null for CONFLICTO and ORIENTACION.
 */
export function calcularPlazo(
  catalogo: Pick<CatalogoRuta, 'plazos'>,
  datos: DatosPlazo,
): { plazo: PlazoLegal | null; razones: readonly Razon[] } {
  const { tipos, naturaleza, porPeligro, conocidoEn } = datos;
  if (!llevaPlazo(naturaleza)) return { plazo: null, razones: [razon('PLAZO_NINGUNO', { naturaleza: PALABRA_NATURALEZA[naturaleza] })] };
  const dia = localDay(conocidoEn);
  const general = filaVigente(catalogo.plazos, 'DENUNCIA_48', dia).valor;
  const porTipos = tipos.map((tipo) => tipo.horas ?? general);
  const horas = Math.min(general, ...porTipos, ...(porPeligro ? [filaVigente(catalogo.plazos, 'DENUNCIA_24', dia).valor] : []));
  const codigo = LEGALES.find((uno) => horas <= filaVigente(catalogo.plazos, uno, dia).valor) ?? 'DENUNCIA_48';
  return { plazo: vencer(codigo, horas, conocidoEn), razones: [razon(RAZON_DE[codigo], { horas })] };
}

/** The clock of a case that has no types yet: 24 hours (§4.3), replaced when the types are set. */
export function plazoProvisional(conocidoEn: string, catalogo: CatalogoRuta = CATALOGO_VIGENTE): PlazoLegal {
  return vencer('DENUNCIA_24', valorParametro(catalogo, 'PLAZO_PROVISIONAL_H', localDay(conocidoEn)), conocidoEn);
}

/**
 * True when no office hour (Monday to Friday, local time) lies between two instants. Holidays are not known here: the
 * calendar of the point belongs to the database.
 */
export function oficinasCerradas(catalogo: Pick<CatalogoRuta, 'parametros'>, desde: string, hasta: string): boolean {
  const [inicio, fin] = [Date.parse(desde), Date.parse(hasta)];
  for (let dia = localDay(desde); dia <= localDay(hasta); dia = localDay(addHours(`${dia}T12:00:00-05:00`, 24))) {
    const diaSemana = new Date(`${dia}T12:00:00Z`).getUTCDay();
    if (diaSemana === 0 || diaSemana === 6) continue;
    const medianoche = `${dia}T00:00:00-05:00`;
    const abre = Date.parse(addHours(medianoche, valorParametro(catalogo, 'OFICINA_ABRE_H', dia)));
    const cierra = Date.parse(addHours(medianoche, valorParametro(catalogo, 'OFICINA_CIERRA_H', dia)));
    if (inicio < cierra && fin >= abre) return false;
  }
  return true;
}
