import { foldText } from '@core/kernel/text';
import type { FieldErrors } from '@core/kernel/errors';
import type { Consentimiento, RegistrarConsentimiento } from './consentimientos.contract';
import type { Proposito } from './consentimientos.types';
import { consentimientosTexts as t } from './consentimientos.texts';

/** What the case knows when a consent is written down. */
export interface ContextoConsentimiento {
  /** Age in months on the day of the consent; null when nobody knows: then the younger is presumed (CONA 5). */
  edadMeses: number | null;
  nombresSenalados: readonly string[];
  /** Years from which a child may consent on her own data (parameter, to be confirmed by the lawyer). */
  edadConsiente: number;
  /** Years from which the child signs her assent. */
  edadFirma: number;
}

/** Why a consent cannot be taken down like this, beside the field at fault; empty when it can (domain.md §5). */
export function impedimentosDeConsentimiento(entrada: RegistrarConsentimiento, caso: ContextoConsentimiento): FieldErrors {
  const fields: Record<string, string> = {};
  const anios = caso.edadMeses === null ? 0 : Math.floor(caso.edadMeses / 12);
  if (entrada.esSenalada || caso.nombresSenalados.some((nombre) => foldText(nombre) === foldText(entrada.otorgadoPor)))
    fields['otorgadoPor'] = t.senalada;
  if (entrada.calidad === 'NNA' && anios < caso.edadConsiente) fields['calidad'] = t.edadConsiente(caso.edadConsiente);
  const dijo = entrada.asentimiento === 'ACEPTA' || entrada.asentimiento === 'NIEGA';
  if (dijo && entrada.asentimientoModo === undefined) fields['asentimientoModo'] = t.faltaModo;
  if (entrada.asentimiento === 'ACEPTA' && anios >= caso.edadFirma && entrada.asentimientoModo === 'VERBAL')
    fields['asentimientoModo'] = t.desdeFirma(caso.edadFirma);
  if (entrada.asentimiento === 'NO_FUE_POSIBLE' && (entrada.asentimientoNota ?? '').trim().length < 10)
    fields['asentimientoNota'] = t.porQueNo;
  return fields;
}

/** Given, not refused by the child, not withdrawn by that day. */
export function valeConsentimiento(uno: Pick<Consentimiento, 'decision' | 'asentimiento' | 'retiradoEl'>, hoy: string): boolean {
  return uno.decision === 'ACEPTA' && uno.asentimiento !== 'NIEGA' && (uno.retiradoEl === null || uno.retiradoEl > hoy);
}

/** Purposes for which a consent holds. A later refusal for the same child and purpose ends an earlier consent. */
export function propositosVigentes(
  lista: readonly Pick<Consentimiento, 'decision' | 'asentimiento' | 'retiradoEl' | 'proposito' | 'nnaId'>[],
  hoy: string,
): Proposito[] {
  const ultimo = new Map(lista.map((uno) => [`${uno.proposito} ${uno.nnaId ?? ''}`, uno]));
  return [...new Set([...ultimo.values()].filter((uno) => valeConsentimiento(uno, hoy)).map(({ proposito }) => proposito))];
}
