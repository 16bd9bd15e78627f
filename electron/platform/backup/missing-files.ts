import fs from 'node:fs';
import path from 'node:path';
import type { Connection } from '@electron/platform/db/open';
import { contentTables } from './content-hash';

const quote = (name: string) => `"${name.replaceAll('"', '""')}"`;

/** Stored files (`documentos/…`) that a row names in a column `…archivo` and that are not in the folder; sorted. */
export function missingFiles(connection: Connection, folder: string): string[] {
  const missing = new Set<string>();
  for (const table of contentTables(connection)) {
    const columns = (connection.pragma(`table_info(${quote(table)})`) as { name: string }[])
      .map((column) => column.name)
      .filter((name) => name.endsWith('archivo'));
    for (const column of columns) {
      const rows = connection
        .prepare(`SELECT DISTINCT ${quote(column)} AS archivo FROM ${quote(table)} WHERE ${quote(column)} GLOB 'documentos/*'`)
        .all() as { archivo: string }[];
      for (const { archivo } of rows) if (!fs.existsSync(path.join(folder, ...archivo.split('/')))) missing.add(archivo);
    }
  }
  return [...missing].toSorted();
}
