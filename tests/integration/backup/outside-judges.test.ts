import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import sodium from 'sodium-native';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { manifiestoSchema } from '@core/features/respaldos/manifiesto';
import type { Manifiesto } from '@core/features/respaldos/manifiesto';
import { createPackage } from '@electron/platform/backup/create-package';
import { ageDecrypt, describeWith, sqlite3Query, tarExtract, tarList } from '../../support/age-cli';
import { decryptSqlcipher } from '../../support/sqlcipher-reader';
import { CANARY, createInput, makeDataFolder, makeTemp } from './fixture';
import type { DataFolder } from './fixture';

const temp = makeTemp();
afterAll(() => temp.clean());

const hash = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

describeWith(['age', 'tar', 'sqlite3'], 'a backup without Vigía', () => {
  let data: DataFolder;
  let tar: Buffer;
  let folder: string;
  let manifiesto: Manifiesto;

  beforeAll(async () => {
    data = await makeDataFolder(temp.folder('datos'), { cases: 200 });
    const made = await createPackage(createInput(data, temp.folder('usb')));
    folder = temp.folder('fuera');
    const keyFile = path.join(folder, 'clave.txt');
    fs.writeFileSync(keyFile, `${data.identity}\n`);
    tar = ageDecrypt(keyFile, made.archivo);
    tarExtract(tar, folder);
    manifiesto = manifiestoSchema.parse(JSON.parse(fs.readFileSync(path.join(folder, 'manifiesto.json'), 'utf8')));
  });

  it('is a tar with the manifest first and exactly the members it names', () => {
    expect(tarList(tar)).toEqual(['manifiesto.json', ...manifiesto.miembros.map(({ nombre }) => nombre)]);
    expect(manifiesto.miembros.slice(0, 2).map(({ nombre }) => nombre)).toEqual(['vigia.sqlite', 'llaves.json']);
    for (const { nombre, bytes, sha256 } of manifiesto.miembros) {
      const content = fs.readFileSync(path.join(folder, nombre));
      expect([nombre, content.length, hash(content)]).toEqual([nombre, bytes, sha256]);
    }
    expect(tar.includes(CANARY)).toBe(false); // the snapshot and the attachments stay encrypted inside
  });

  it('holds a snapshot in the published SQLCipher 4 format under its own key, every page authentic', () => {
    const snapshot = fs.readFileSync(path.join(folder, 'vigia.sqlite'));
    const { plain, pages } = decryptSqlcipher(snapshot, manifiesto.claveBase);
    expect(pages).toBeGreaterThan(40);
    expect(manifiesto.claveBase).not.toBe(data.rawKeyHex);
    expect(() => decryptSqlcipher(snapshot, data.rawKeyHex)).toThrow('page 1');
    const altered = Buffer.from(snapshot);
    altered[7 * 4096 + 100] = (altered[7 * 4096 + 100] ?? 0) ^ 1;
    expect(() => decryptSqlcipher(altered, manifiesto.claveBase)).toThrow('page 8: wrong MAC');

    const file = path.join(folder, 'claro.sqlite');
    fs.writeFileSync(file, plain);
    expect(sqlite3Query(file, 'PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
    expect(sqlite3Query(file, 'PRAGMA user_version')).toEqual([{ user_version: manifiesto.esquema }]);
    for (const [table, rows] of Object.entries(manifiesto.conteos))
      expect([table, sqlite3Query(file, `SELECT count(*) AS n FROM "${table}"`)]).toEqual([table, [{ n: rows }]]);
    expect(sqlite3Query(file, "SELECT relato FROM caso WHERE codigo = 'DC13-2026-0007'")).toEqual([
      { relato: `Relato 7 de ${CANARY} con ñ, á y €` },
    ]);
    expect(sqlite3Query(file, "SELECT count(*) AS n FROM busqueda_caso WHERE busqueda_caso MATCH 'inventado'")).toEqual([{ n: 200 }]);
  });

  it('gives the key of the attachments: 24 bytes of nonce, then XChaCha20-Poly1305, with nothing but libsodium', () => {
    const { nombre } = manifiesto.miembros.find((miembro) => miembro.nombre.startsWith('documentos/'))!;
    const sealed = fs.readFileSync(path.join(folder, nombre));
    const plain = Buffer.alloc(sealed.length - 24 - 16);
    sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(
      plain,
      null,
      sealed.subarray(24),
      Buffer.from('vigia/adjunto/v1'),
      sealed.subarray(0, 24),
      Buffer.from(manifiesto.claves.adjuntos, 'hex'),
    );
    expect(plain.toString('latin1')).toContain(`%PDF-1.7 ${CANARY}`);
    expect(fs.readFileSync(path.join(folder, 'manifiesto.json'), 'utf8')).not.toContain(data.rawKeyHex);
  });
});
