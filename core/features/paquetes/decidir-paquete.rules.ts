import { canonicalJson } from '@core/kernel/canonical-json';
import type { ErrorCode } from '@core/kernel/errors';
import { FORMATO_PAQUETE, paqueteSchema, TODOS, VERSION_PAQUETE } from './paquete.datos';
import type { PaqueteCentral } from './paquete.datos';

/** A package as it lies in its file, or why it is none. */
export type Lectura = { readonly paquete: PaqueteCentral } | { readonly rechazo: ErrorCode };

const no = (rechazo: ErrorCode): Lectura => ({ rechazo });

/**
 * Reads the text of a file. Nothing but the one canonical way of writing is admitted: a blank more, a key twice or an
 * escape written otherwise would be bytes that the signature does not cover.
 */
export function leerPaquete(texto: string): Lectura {
  let crudo: unknown;
  try {
    crudo = JSON.parse(texto);
  } catch (error) {
    if (error instanceof SyntaxError) return no(texto.includes(FORMATO_PAQUETE) ? 'PAQUETE_CENTRAL_ALTERADO' : 'PAQUETE_CENTRAL_NO_ES');
    throw error;
  }
  if (typeof crudo !== 'object' || crudo === null || !('formato' in crudo) || crudo.formato !== FORMATO_PAQUETE)
    return no('PAQUETE_CENTRAL_NO_ES');
  const { version, firma } = crudo as { version?: unknown; firma?: unknown };
  if (typeof version === 'number' && version > VERSION_PAQUETE) return no('PAQUETE_CENTRAL_VERSION_NUEVA');
  if (firma === undefined || firma === null || firma === '') return no('PAQUETE_CENTRAL_SIN_FIRMA');
  const leido = paqueteSchema.safeParse(crudo);
  if (!leido.success || `${canonicalJson(crudo)}\n` !== texto) return no('PAQUETE_CENTRAL_ALTERADO');
  return { paquete: leido.data };
}

/** What the point knows when a package is held out to it. */
export interface ContextoPaquete {
  /** Whether the signature is that of the key which the package itself names. */
  firmaValida: boolean;
  /** Signing key of the card that this point loaded; null without a card. */
  firmaTarjeta: string | null;
  punto: string;
  esDemo: boolean;
  /** SHA-256 of this file. */
  sha256: string;
  /** The newest package of the same central that this point applied. */
  ultimo: { numero: number; sha256: string } | null;
}

export type DecisionPaquete = { estado: 'NUEVO' | 'YA_APLICADO' } | { rechazo: ErrorCode };

/**
 * Whether a point may apply a package. The order of the questions matters: what is altered is told before whose it is,
 * because an altered file may claim anything.
 */
export function decidirPaquete(lectura: Lectura, contexto: ContextoPaquete): DecisionPaquete {
  if ('rechazo' in lectura) return lectura;
  const { paquete } = lectura;
  const { firmaValida, firmaTarjeta, punto, esDemo, sha256, ultimo } = contexto;
  if (!firmaValida) return { rechazo: 'PAQUETE_CENTRAL_ALTERADO' };
  if (firmaTarjeta === null) return { rechazo: 'PAQUETE_CENTRAL_SIN_TARJETA' };
  if (paquete.firmante !== firmaTarjeta) return { rechazo: 'PAQUETE_CENTRAL_OTRA' };
  if (paquete.ficticio !== esDemo) return { rechazo: 'PAQUETE_CENTRAL_FICTICIO' };
  if (paquete.destino !== TODOS && paquete.destino !== punto) return { rechazo: 'PAQUETE_CENTRAL_OTRO_PUNTO' };
  if (ultimo !== null && ultimo.sha256 === sha256) return { estado: 'YA_APLICADO' };
  if (ultimo !== null && paquete.numero <= ultimo.numero) return { rechazo: 'PAQUETE_CENTRAL_ANTERIOR' };
  return { estado: 'NUEVO' };
}
