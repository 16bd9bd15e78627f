import { destinatarioAdmitido } from '@core/features/casos/caso.rules';
import type { CasoDatos } from '@core/features/casos/caso-datos.rules';
import type { Institucion } from '@core/features/directorio/institucion.catalogo';
import { senalaPersonalEscolar } from '@core/features/documentos/matriz-datos.rules';
import type { RutaRespuesta } from '@core/features/ruta/ruta.contract';
import { actosTexts } from './derivaciones-actos.texts';
import { conOficio, formaDeOficio, tipoDeOficio } from './oficio.catalogo';

const t = actosTexts.destino;

/** What decides whether an institution may receive a letter of a case. */
export interface SituacionDestino {
  caso: Pick<CasoDatos, 'tipos' | 'ambito' | 'agresores'>;
  ruta: RutaRespuesta;
  /** An open measure with its number is on record. */
  medidaConNumero: boolean;
  /** An authority left two insistences without an answer. */
  sinRespuesta: boolean;
  /** An authority answered that it is not competent, and nobody else has taken the case on since. */
  noCompetente: boolean;
}

/** Institutions that are not on the route and yet may be written to, with the reason. */
export function motivoFueraDeRuta({ codigo }: Pick<Institucion, 'codigo'>, situacion: SituacionDestino): string | null {
  const { ruta, caso, medidaConNumero, sinRespuesta, noCompetente } = situacion;
  const p = actosTexts.porque;
  if (codigo === 'DEF_PUEBLO' && sinRespuesta) return p.sinRespuesta;
  if ((codigo === 'DEF_PUEBLO' || codigo === 'JCPD') && noCompetente) return p.noCompetente;
  if (codigo === 'ACOGIDA' && medidaConNumero) return p.medida;
  const nombrada = [ruta.principal, ...ruta.obligatorias, ...ruta.otras];
  if (codigo === 'MINEDUC' && nombrada.includes('DECE') && senalaPersonalEscolar(caso)) return p.personal;
  return null;
}

/**
 * Why an institution may not receive a letter of this case (§2), or null. A hard stop: it is asked by the chooser, by the
 * preview and again when the letter is issued.
 */
export function impedimentoDestino(institucion: Institucion, situacion: SituacionDestino): string | null {
  const { codigo, admiteCaso } = institucion;
  if (admiteCaso === 'SOLO_LLAMADA') return t.ECU911;
  if (admiteCaso === 'NUNCA' || !conOficio(codigo) || formaDeOficio(institucion) === null) return t.CCPD;
  if (admiteCaso === 'CON_MEDIDA' && !situacion.medidaConNumero) return t.sinMedida;
  if (codigo === 'DECE' && senalaPersonalEscolar(situacion.caso)) return t.dece;
  if (!destinatarioAdmitido(situacion.ruta, codigo) && motivoFueraDeRuta(institucion, situacion) === null) return t.fueraDeRuta;
  if (tipoDeOficio(codigo) === 'ORIENTACION' && situacion.caso.agresores.some(({ convive }) => convive === true)) return t.papelEnCasa;
  return null;
}
