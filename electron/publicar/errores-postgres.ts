import { DomainError } from '@core/kernel/errors';
import type { Destino } from './publicar.types';

/** How far a publication had come. */
export type Fase = 'ENTRAR' | 'PUBLICAR' | 'CONFIRMAR';

const SIN_RED = new Set(['ECONNREFUSED', 'ENOENT', 'ENOTFOUND', 'EAI_AGAIN', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH', 'EACCES']);
const CORTES = new Set(['ECONNRESET', 'EPIPE', 'ETIMEDOUT', '57P01', '57P02', '57P03', '25P03']);
/** Why a certificate does not do, in words; codes of Node's TLS. */
const CERTIFICADO: Readonly<Record<string, string>> = {
  ERR_TLS_CERT_ALTNAME_INVALID: 'el certificado del servidor es de otro nombre',
  CERT_HAS_EXPIRED: 'el certificado del servidor está vencido',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'no se conoce a quien firmó el certificado del servidor; indique su archivo con sslrootcert',
  SELF_SIGNED_CERT_IN_CHAIN: 'no se conoce a quien firmó el certificado del servidor; indique su archivo con sslrootcert',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'no se conoce a quien firmó el certificado del servidor; indique su archivo con sslrootcert',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'no se conoce a quien firmó el certificado del servidor; indique su archivo con sslrootcert',
};

const codigoDe = (error: Error): string => ('code' in error && typeof error.code === 'string' ? error.code : '');

function razonTls(error: Error, codigo: string): string | null {
  if (/does not support SSL/.test(error.message)) return 'el servidor no ofrece TLS';
  const conocida = CERTIFICADO[codigo];
  if (conocida !== undefined) return conocida;
  return /^ERR_(TLS|SSL)|^EPROTO$|^CERT_/.test(codigo) || /establishing an SSL/.test(error.message)
    ? 'no se pudo acordar una conexión cifrada'
    : null;
}

/** What happened, without the query and its values that drizzle wraps around it. */
export const origenDe = (error: unknown): unknown =>
  error instanceof Error && error.cause instanceof Error ? origenDe(error.cause) : error;

/**
 * What to tell a person about an error of PostgreSQL or of the way there; null for what is neither. Texts of the server are
 * never passed on: they may quote a row.
 */
export function rechazoDe(fallo: unknown, destino: Destino, fase: Fase): DomainError | null {
  const error = origenDe(fallo);
  if (!(error instanceof Error)) return null;
  const codigo = codigoDe(error);
  const datos = { destino: destino.visible, usuario: destino.user, base: destino.database, codigo };
  const tls = razonTls(error, codigo);
  if (tls !== null) return new DomainError('POSTGRES_SIN_TLS', { datos: { ...datos, razon: tls } });
  if (codigo === '28P01' || codigo === '28000' || /^SASL:|password must be a string/.test(error.message))
    return new DomainError('POSTGRES_CLAVE', { datos });
  if (codigo === '3D000') return new DomainError('POSTGRES_SIN_BASE', { datos });
  if (codigo === '42501') return new DomainError('POSTGRES_SIN_PERMISO', { datos });
  if (codigo === '55P03') return new DomainError('POSTGRES_OCUPADO', { datos });
  const cortada =
    CORTES.has(codigo) || codigo.startsWith('08') || /^Connection terminated|not queryable|timeout expired/.test(error.message);
  if (fase === 'ENTRAR' && (cortada || SIN_RED.has(codigo) || codigo === '53300'))
    return new DomainError('POSTGRES_NO_RESPONDE', { datos });
  if (cortada) return new DomainError(fase === 'CONFIRMAR' ? 'POSTGRES_DUDOSO' : 'POSTGRES_CORTADO', { datos });
  return /^[0-9A-Z]{5}$/.test(codigo) ? new DomainError('POSTGRES_RECHAZO', { datos }) : null;
}
