import { drizzle } from 'drizzle-orm/node-postgres';
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import type { Client } from 'pg';

export type PgDb = NodePgDatabase;

/** Queries over a connection that is already in its transaction. */
export const makeDb = (client: Client): PgDb => drizzle({ client });
