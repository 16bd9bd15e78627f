import pg from 'pg';
import type { Destino } from './publicar.types';

const ESPERA_MS = 15_000;

/**
 * One connection. The password comes from PGPASSWORD or the file of passwords (`~/.pgpass`), as with every program of
 * PostgreSQL; nothing else of the environment is taken over.
 */
export async function conectar({ host, port, database, user, tls }: Destino): Promise<pg.Client> {
  const client = new pg.Client({
    host,
    port,
    database,
    user,
    ssl: tls === false ? false : { rejectUnauthorized: true, minVersion: 'TLSv1.2', ...(tls.ca === null ? {} : { ca: tls.ca }) },
    application_name: 'vigia central publicar',
    connectionTimeoutMillis: ESPERA_MS,
    keepAlive: true,
  });
  // a connection that breaks between two queries says so here; the next query says it again, and that one is awaited
  client.on('error', () => undefined);
  try {
    await client.connect();
  } catch (error) {
    await cerrar(client);
    throw error;
  }
  return client;
}

/** Closes; the connection may be gone already. */
export async function cerrar(client: pg.Client): Promise<void> {
  await client.end().catch(() => undefined);
}
