import { esLaborable } from '@core/features/agenda/dias-laborables.rules';
import type { CasoDatos } from '@core/features/casos/caso-datos.rules';
import type { RutaRespuesta } from '@core/features/ruta/ruta.contract';
import type { CatalogoRuta } from '@core/features/ruta/ruta.types';
import { fechaCorta, localDay } from '@core/kernel/dates';
import { LIMITES } from './campos.datos';
import { oficioDeCasoTexts as o } from './oficio-de-caso.texts';

/** A written answer of another office, kept with the case. */
export interface RespuestaEscrita {
  institucion: string;
  /** Instant. */
  recibidaEn: string;
  numeroTramite: string | null;
}

/** What goes with a letter, gathered beforehand; a paper that names no copies leaves both out. */
export interface Acompanan {
  /** Oldest first. Only those with a file: what nobody has cannot be annexed. */
  respuestasEscritas?: readonly RespuestaEscrita[];
  /** Days `YYYY-MM-DD` on which offices are closed, beside weekends. */
  feriados?: ReadonlySet<string>;
}

interface Origen extends Acompanan {
  caso: Pick<CasoDatos, 'tipos' | 'plazo'>;
  ruta: RutaRespuesta | null;
  catalogo: Pick<CatalogoRuta, 'tipos' | 'instituciones'>;
  emitidoEn: string;
}

const clip = (texto: string): string => (texto.length <= LIMITES.linea ? texto : `${texto.slice(0, LIMITES.linea - 1)}…`);

/** Annexes that the case itself gives: copies of the written answers of other offices. Never originals (§4.7). */
export function anexosDe({ respuestasEscritas = [], catalogo }: Origen, destinatario: string): string[] {
  return respuestasEscritas
    .filter(({ institucion }) => institucion !== destinatario)
    .map(({ institucion, recibidaEn, numeroTramite }) => {
      const nombre = catalogo.instituciones.find(({ codigo }) => codigo === institucion)?.nombreOficial ?? institucion;
      return clip(o.anexoRespuesta(nombre, fechaCorta(recibidaEn), numeroTramite));
    })
    .slice(0, 15);
}

/**
 * Who else gets a copy of the letter to the principal: those that the catalogue names for its types (§3), and the Junta where
 * the letter goes to an office that never closes on a day on which the Junta does (§1.2).
 */
export function copiasDe({ caso, ruta, catalogo, emitidoEn, feriados }: Origen, destinatario: string): string[] {
  if (ruta === null || ruta.principal !== destinatario) return [];
  const tipos = new Set([...caso.tipos, ...ruta.tiposAgregados]);
  const deTipos = catalogo.tipos.filter(({ codigo }) => tipos.has(codigo)).flatMap(({ copias }) => copias);
  const siempreAbierta = catalogo.instituciones.find(({ codigo }) => codigo === destinatario)?.atiende24h === true;
  const cerrado = feriados !== undefined && !esLaborable(localDay(emitidoEn), feriados);
  const aLaJunta = caso.plazo !== null && siempreAbierta && cerrado;
  const codigos = [...new Set([...deTipos, ...(aLaJunta ? (['JCPD'] as const) : [])])].filter((codigo) => codigo !== destinatario);
  return codigos
    .flatMap((codigo) => {
      const nombre = catalogo.instituciones.find((una) => una.codigo === codigo)?.nombreOficial;
      return nombre === undefined ? [] : [clip(codigo === 'JCPD' && cerrado ? o.copiaJunta(nombre) : nombre)];
    })
    .slice(0, 10);
}
