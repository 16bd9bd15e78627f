import type { RutaRespuesta } from '@core/features/ruta/ruta.contract';
import { conOficio } from '@core/features/derivaciones/oficio.catalogo';

/** Prosecution and its police: whoever of them took the report, the prosecution was told (§1.2, §2). */
const PENALES: readonly string[] = ['FISCALIA', 'DINAPEN', 'DINASED'];
const esPenal = (codigo: string | null): boolean => codigo !== null && PENALES.includes(codigo);

/**
 * Authorities of a route that have to be told whatever else is done («obligatorias cannot be removed», §2): the mandatory
 * ones, and a principal that prosecutes crimes. Only those that a letter or a report by word of mouth can go to.
 */
export function debidas(ruta: Pick<RutaRespuesta, 'principal' | 'obligatorias'>): string[] {
  const todas = [...(esPenal(ruta.principal) ? [ruta.principal] : []), ...ruta.obligatorias];
  return [...new Set(todas.filter((codigo) => codigo !== null))].filter(conOficio);
}

/** Of those, the ones that nobody has told yet. @param avisadas institutions that took a letter or a verbal report */
export function porAvisar(ruta: Pick<RutaRespuesta, 'principal' | 'obligatorias'> | null, avisadas: readonly string[]): string[] {
  if (ruta === null) return [];
  const penalAvisado = avisadas.some(esPenal);
  return debidas(ruta).filter((codigo) => !avisadas.includes(codigo) && !(esPenal(codigo) && penalAvisado));
}

/**
 * Whether new facts bring a duty of their own: somebody was told of the former ones, and the route now asks for an
 * authority that it did not ask for before and that nobody has told. Its clock starts with the new facts (§4.3): the
 * letter that went out knows nothing of them.
 */
export function traeDeberNuevo(
  antes: Pick<RutaRespuesta, 'principal' | 'obligatorias'> | null,
  despues: Pick<RutaRespuesta, 'principal' | 'obligatorias'>,
  { informado, avisadas }: { informado: boolean; avisadas: readonly string[] },
): boolean {
  if (!informado) return false;
  const ya = antes === null ? [] : debidas(antes);
  return porAvisar(despues, avisadas).some((codigo) => !ya.includes(codigo) && !(esPenal(codigo) && ya.some(esPenal)));
}

/** A route as `admiteDenunciaVerbal` asks for it. */
export function rutaParaVerbal(
  ruta: Pick<RutaRespuesta, 'principal' | 'obligatorias' | 'otras'> | null,
): { principal: string | null; enRuta: string[] } | null {
  if (ruta === null) return null;
  const { principal, obligatorias, otras } = ruta;
  return { principal, enRuta: [...(principal === null ? [] : [principal]), ...obligatorias, ...otras] };
}
