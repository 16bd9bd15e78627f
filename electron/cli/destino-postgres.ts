import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Destino } from '@electron/publicar/publicar.types';
import { UsageError } from './arguments';

const PUERTO = 5432;
const FORMA = 'postgresql://USUARIO@SERVIDOR/BASE?sslmode=verify-full';
/** What an address may carry besides itself; anything else could weaken it without anybody noticing. */
const ADMITIDOS = ['host', 'sslmode', 'sslrootcert'];

/** This same machine: nothing crosses a wire. */
const esLocal = (host: string): boolean => host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host);
const esSocket = (host: string): boolean => host.startsWith('/');

/** `postgresql://ana@/base?host=/run/postgresql` is how PostgreSQL writes a socket; a URL of the web must name a host. */
const SIN_HOST = 'sin-servidor';
const conHost = (texto: string): string => texto.replace(/^(postgres(?:ql)?:\/\/(?:[^/?#]*@)?)(?=[:/?#]|$)/i, `$1${SIN_HOST}`);

function leerUrl(texto: string): URL {
  let url: URL;
  try {
    url = new URL(conHost(texto));
  } catch {
    // the text itself is never repeated: a password could stand in it
    throw new UsageError(`La dirección de --postgres no se entiende. Escríbala así: ${FORMA}`);
  }
  if (url.protocol !== 'postgres:' && url.protocol !== 'postgresql:')
    throw new UsageError(`La dirección de --postgres debe empezar con postgresql://. Escríbala así: ${FORMA}`);
  if (url.password !== '' || url.searchParams.has('password'))
    throw new UsageError(
      'La contraseña no va en la dirección, donde otros programas la verían: póngala en PGPASSWORD o en el archivo ~/.pgpass.',
    );
  for (const clave of new Set(url.searchParams.keys())) {
    if (!ADMITIDOS.includes(clave)) throw new UsageError(`La dirección de --postgres no admite «${clave}»; solo ${ADMITIDOS.join(', ')}.`);
    if (url.searchParams.getAll(clave).length > 1) throw new UsageError(`La dirección de --postgres repite «${clave}».`);
  }
  return url;
}

function decodificar(texto: string): string {
  try {
    return decodeURIComponent(texto);
  } catch {
    throw new UsageError(`La dirección de --postgres tiene un «%» mal escrito. Escríbala así: ${FORMA}`);
  }
}

function autoridadDe(archivo: string | null): string | null {
  if (archivo === null || archivo === 'system') return null;
  const ruta = path.resolve(archivo);
  if (!fs.existsSync(ruta)) throw new UsageError(`No existe el archivo ${ruta} que indica sslrootcert.`);
  return fs.readFileSync(ruta, 'utf8');
}

/**
 * Where `--postgres` points, if it may be used. A socket and this machine's own addresses need no TLS; any other server must be
 * `sslmode=verify-full`: encrypted, with a certificate of its own name. Passwords in the address are refused.
 * @throws UsageError
 */
export function leerDestino(texto: string): Destino {
  const url = leerUrl(texto);
  const nombrado = decodificar(url.hostname).replace(/^\[(.*)\]$/, '$1');
  const deUrl = nombrado === SIN_HOST ? '' : nombrado;
  const deConsulta = url.searchParams.get('host');
  if (deUrl !== '' && deConsulta !== null) throw new UsageError('La dirección de --postgres nombra dos servidores.');
  const host = (deConsulta ?? deUrl).toLowerCase() === 'localhost' ? 'localhost' : (deConsulta ?? deUrl);
  if (host === '' || host.includes(','))
    throw new UsageError(`La dirección de --postgres debe nombrar un servidor. Escríbala así: ${FORMA}`);
  const database = decodificar(url.pathname.replace(/^\//, ''));
  if (database === '' || database.includes('/'))
    throw new UsageError(`A la dirección de --postgres le falta la base. Escríbala así: ${FORMA}`);
  const port = url.port === '' ? PUERTO : Number(url.port);
  const user = decodificar(url.username) || process.env['PGUSER'] || os.userInfo().username;
  const sslmode = url.searchParams.get('sslmode');
  const seguro = sslmode === 'verify-full';
  if (sslmode !== null && !seguro && sslmode !== 'disable')
    throw new UsageError(`sslmode=${sslmode} no comprueba con quién se habla. Use sslmode=verify-full.`);
  if (esSocket(host) && seguro) throw new UsageError('Por un socket no hay TLS: quite sslmode de la dirección.');
  if (!esSocket(host) && !esLocal(host) && !seguro)
    throw new UsageError(
      `«${host}» es otro equipo: la dirección debe llevar sslmode=verify-full (y sslrootcert=ARCHIVO si el certificado es propio). No se conectó.`,
    );
  const sslrootcert = url.searchParams.get('sslrootcert');
  if (sslrootcert !== null && !seguro) throw new UsageError('sslrootcert solo vale con sslmode=verify-full.');
  return {
    host,
    port,
    database,
    user,
    tls: seguro ? { ca: autoridadDe(sslrootcert) } : false,
    visible: `${host}:${port}/${database}`,
  };
}
