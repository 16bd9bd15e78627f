import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { nombreRespaldo } from '@core/features/respaldos/manifiesto';
import type { CreatePackageInput } from '@electron/platform/backup/create-package';
import { generateIdentity } from '@electron/platform/crypto/age-file';
import { deriveKey, randomKey, sha256 } from '@electron/platform/crypto/primitives';
import { migrate } from '@electron/platform/db/migrator';
import { openDatabase } from '@electron/platform/db/open';
import type { Connection } from '@electron/platform/db/open';
import { makeContentStore } from '@electron/platform/files/content-store';
import { wrapForRecovery, writeKeyFile } from '@electron/platform/keys/key-file';

/** Stands in every place where a person's data would: rows, full text, an attachment. Must be found nowhere in clear. */
export const CANARY = 'Jacaranda Inventado Muestra';
export const AHORA = '2026-03-16T14:00:00.000Z';
const USUARIO = '0195a000-0000-7000-8000-000000000001';

/** Temporary folders of one test file; `clean` removes them. */
export function makeTemp() {
  const made: string[] = [];
  return {
    folder(name = 'x'): string {
      const folder = fs.mkdtempSync(path.join(os.tmpdir(), `vigia-test-${name}-`));
      made.push(folder);
      return folder;
    },
    clean(): void {
      for (const folder of made.splice(0)) fs.rmSync(folder, { recursive: true, force: true });
    },
  };
}

export interface DataFolder {
  carpeta: string;
  rawKeyHex: string;
  identity: string;
  recipient: string;
}

const id = (number: number) => `0195a000-0000-7000-8000-${String(number).padStart(12, '0')}`;

/** Adds `count` cases with everything around them, numbered from `first`. */
export function addCases(connection: Connection, first: number, count: number): void {
  const insert = (table: string, row: Record<string, unknown>) =>
    connection
      .prepare(
        `INSERT INTO ${table} (${Object.keys(row).join(', ')}) VALUES (${Object.keys(row)
          .map(() => '?')
          .join(', ')})`,
      )
      .run(...Object.values(row));
  const stamped = { creado_en: AHORA, creado_por: USUARIO, actualizado_en: AHORA, actualizado_por: USUARIO };
  connection.transaction(() => {
    for (let number = first; number < first + count; number++) {
      insert('caso', {
        id: id(1000 + number),
        punto_id: 'DC-13',
        codigo: `DC13-2026-${String(number).padStart(4, '0')}`,
        anio: 2026,
        secuencia: number,
        estado: 'REGISTRADO',
        conocido_en: AHORA,
        canal: 'PRESENCIAL',
        barrio: 'Barrio Inventado',
        relato: `Relato ${number} de ${CANARY} con ñ, á y €`,
        nivel_reserva: 'NORMAL',
        riesgo: 'ALTO',
        responsable_id: USUARIO,
        version: 1,
        ...stamped,
      });
      insert('persona', {
        id: id(100_000 + number),
        punto_id: 'DC-13',
        nombres: CANARY,
        primer_apellido: 'Prueba',
        segundo_apellido: 'Demo',
        nn: 0,
        sexo: 'MUJER',
        tipo_documento: 'NINGUNO',
        ...stamped,
      });
      insert('caso_nna', {
        caso_id: id(1000 + number),
        persona_id: id(100_000 + number),
        orden: 1,
        edad_meses: 84,
        edad_fuente: 'REFERIDA',
      });
      insert('caso_tipo', { caso_id: id(1000 + number), tipo_codigo: 'VIO-01', orden: 1 });
      insert('busqueda_caso', { caso_id: id(1000 + number), texto: `${CANARY} ${number}` });
      insert('bitacora', {
        en: AHORA,
        usuario_id: USUARIO,
        accion: 'CREAR',
        entidad: 'caso',
        entidad_id: id(1000 + number),
        detalle: '{}',
        hash_previo: sha256(`${number - 1}`),
        hash: sha256(`${number}`),
      });
    }
  })();
}

/** A data folder as the program makes it: encrypted database, key file with a recovery wrap, stored documents. Fictitious people only. */
export async function makeDataFolder(
  carpeta: string,
  options: { cases?: number; documents?: number; documentBytes?: number } = {},
): Promise<DataFolder> {
  const rawKey = randomKey();
  const rawKeyHex = rawKey.toString('hex');
  const { identity, recipient } = await generateIdentity();
  const connection = openDatabase(path.join(carpeta, 'vigia.sqlite'), rawKeyHex);
  migrate(connection);
  connection.prepare('INSERT INTO instalacion VALUES (1, ?, ?, 1, ?, NULL, ?, ?)').run('DC-13', id(9), recipient, AHORA, AHORA);
  connection
    .prepare(
      'INSERT INTO usuario (id, punto_id, nombre_entrada, nombres, apellidos, cargo, activo, creado_en, creado_por, actualizado_en, actualizado_por) VALUES (?, ?, ?, ?, ?, ?, 1, ?, ?, ?, ?)',
    )
    .run(USUARIO, 'DC-13', 'Sol F.', 'Sol', 'Ficticio Demo', 'COORDINADOR', AHORA, USUARIO, AHORA, USUARIO);
  addCases(connection, 1, options.cases ?? 12);
  const store = makeContentStore(carpeta, deriveKey(rawKey, 'adjuntos'));
  for (let number = 1; number <= (options.documents ?? 3); number++) {
    const body = Buffer.concat([Buffer.from(`%PDF-1.7 ${CANARY} ${number}\n`), Buffer.alloc(options.documentBytes ?? 20_000, number)]);
    const stored = store.put(body);
    connection
      .prepare(
        `INSERT INTO documento_emitido (id, punto_id, tipo, sufijo, anio, secuencia, numero, estado, datos, datos_sha256, pdf_sha256, pdf_bytes, pdf_archivo, copia_sha256, copia_bytes, copia_archivo, emitido_en, emitido_por)
        VALUES (?, 'DC-13', 'OFICIO', 'O', 2026, ?, ?, 'EMITIDO', '{}', '', ?, ?, ?, ?, ?, ?, ?, ?)`,
      )
      .run(
        id(500_000 + number),
        number,
        `DC-13-2026-${number}-O`,
        stored.sha256,
        stored.bytes,
        stored.archivo,
        stored.sha256,
        stored.bytes,
        stored.archivo,
        AHORA,
        USUARIO,
      );
  }
  connection.close();
  writeKeyFile(carpeta, {
    formato: 'vigia-llaves',
    version: 1,
    punto: 'DC-13',
    esDemo: true,
    personas: [],
    recuperacion: await wrapForRecovery(rawKey, recipient),
  });
  return { carpeta, rawKeyHex, identity, recipient };
}

/** What `createPackage` wants, for a data folder and a destination. */
export function createInput(
  data: DataFolder,
  destino: string,
  overrides: Partial<CreatePackageInput> & { secuencia?: number } = {},
): CreatePackageInput {
  const { secuencia = 1, ...rest } = overrides;
  return {
    carpeta: data.carpeta,
    rawKeyHex: data.rawKeyHex,
    destino,
    nombreArchivo: nombreRespaldo({ punto: 'DC-13', dia: '2026-03-16', secuencia, esDemo: true }),
    manifiestoBase: {
      programa: '0.1.0',
      punto: 'DC-13',
      puntoNombre: 'San Jacinto',
      esDemo: true,
      creadoEn: AHORA,
      secuencia,
      dispositivoId: id(9),
    },
    recipients: [data.recipient],
    ...rest,
  };
}

/** Every file below a folder with its bytes, names relative and sorted. */
export function readTree(folder: string): Map<string, Buffer> {
  const found = new Map<string, Buffer>();
  const visit = (relative: string) => {
    for (const entry of fs.readdirSync(path.join(folder, relative), { withFileTypes: true })) {
      const name = path.join(relative, entry.name);
      if (entry.isDirectory()) visit(name);
      else found.set(name, fs.readFileSync(path.join(folder, name)));
    }
  };
  visit('');
  return new Map([...found].toSorted(([a], [b]) => a.localeCompare(b)));
}

/** The same as hashes: small to compare and to print. */
export function hashTree(folder: string): Record<string, string> {
  return Object.fromEntries([...readTree(folder)].map(([name, bytes]) => [name, `${bytes.length} ${sha256(bytes)}`]));
}

/** Names that should not be there once an act is over. */
export function leftovers(...folders: string[]): string[] {
  return folders.flatMap((folder) => [...readTree(folder).keys()].filter((name) => /(^|\/)tmp\/|\.parte|cambio-pendiente/.test(name)));
}
