import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { INDICE_VERSION } from '@core/features/personas/indice';
import { wrapForPerson, wrapForRecovery, writeKeyFile } from '@electron/platform/keys/key-file';
import { DATABASE_NAME } from '@electron/platform/vault';
import { CLAVE, cleanFolders, openHarness, tempFolder, withRaw } from '../support/program';
import type { Harness } from '../support/program';

/*
 * Data that a program of the first schema wrote, opened by this one: migration 0002 throws the old index away, and the first
 * sign-in writes it again with its new column and every word that a case is found by now.
 */
const FIXTURE = path.resolve('tests', 'support', 'fixtures', 'esquema-0001');
const { clave: rawKeyHex } = JSON.parse(fs.readFileSync(path.join(FIXTURE, 'esperado.json'), 'utf8')) as { clave: string };

let h: Harness;
let personaId = '';
let antes: { id: string; codigo: string; texto: string }[] = [];

beforeAll(async () => {
  const folder = tempFolder('esquema-0001');
  fs.copyFileSync(path.join(FIXTURE, 'vigia.sqlite'), path.join(folder, DATABASE_NAME));
  const { punto, publica, persona } = withRaw(folder, rawKeyHex, (connection) => {
    antes = connection
      .prepare('SELECT c.id, c.codigo, b.texto FROM caso c JOIN busqueda_caso b ON b.caso_id = c.id ORDER BY c.codigo')
      .all() as typeof antes;
    const instalacion = connection.prepare('SELECT punto_id AS punto, recuperacion_publica AS publica FROM instalacion').get() as {
      punto: string;
      publica: string;
    };
    const quien = connection
      .prepare(
        "SELECT u.id, u.nombre_entrada AS nombreEntrada FROM usuario u JOIN usuario_rol r ON r.usuario_id = u.id WHERE r.rol = 'COORDINADOR' LIMIT 1",
      )
      .get() as { id: string; nombreEntrada: string };
    return { ...instalacion, persona: quien };
  });
  const rawKey = Buffer.from(rawKeyHex, 'hex');
  writeKeyFile(folder, {
    formato: 'vigia-llaves',
    version: 1,
    punto,
    esDemo: true,
    personas: [await wrapForPerson(rawKey, persona, CLAVE)],
    recuperacion: await wrapForRecovery(rawKey, publica),
  });
  personaId = persona.id;
  h = openHarness({ folder });
  await h.ok('acceso.entrar', { personaId, clave: CLAVE });
});
afterAll(async () => {
  await h.close();
  cleanFolders();
});

const sql = (consulta: string) => withRaw(h.folder, rawKeyHex, (connection) => connection.prepare(consulta).all());

describe('the search index of data of the first schema', () => {
  it('is written anew at the first sign-in: one row for each case, with sounds, under the version of this program', () => {
    expect(antes.length).toBe(4);
    expect(sql('SELECT version FROM indice_busqueda')).toEqual([{ version: INDICE_VERSION }]);
    const filas = sql('SELECT caso_id AS id, texto, fonetica FROM busqueda_caso') as { id: string; texto: string; fonetica: string }[];
    expect(filas.map(({ id }) => id).toSorted()).toEqual(antes.map(({ id }) => id).toSorted());
    for (const { fonetica } of filas) expect(fonetica).toMatch(/^[a-zñ]+( [a-zñ]+)*$/);
    expect(sql("SELECT count(*) AS n FROM persona_fonetica WHERE clave GLOB '[a-z]*'")).not.toEqual([{ n: 0 }]);
  });

  it('holds every word that the old one held', () => {
    const palabras = (texto: string) => new Set(texto.toLowerCase().match(/[\p{L}\p{N}]+/gu));
    for (const { id, texto } of antes) {
      const nueva = palabras((sql(`SELECT texto FROM busqueda_caso WHERE caso_id = '${id}'`) as { texto: string }[])[0]?.texto ?? '');
      expect([...palabras(texto)].filter((palabra) => !nueva.has(palabra))).toEqual([]);
    }
  });

  it('finds each case by its code, and by the sound of a name', async () => {
    for (const { id, codigo } of antes)
      expect((await h.ok('casos.listar', { texto: codigo, limite: 5 })).filas.map((fila) => fila.id)).toEqual([id]);
    const [conNombre] = sql(`SELECT count(DISTINCT caso_id) AS n FROM (
      SELECT n.caso_id FROM caso_nna n JOIN persona p ON p.id = n.persona_id WHERE 'Ejemplo' IN (p.nombres, p.primer_apellido, p.segundo_apellido)
      UNION SELECT caso_id FROM presunto_agresor WHERE nombres LIKE '%Ejemplo%')`) as { n: number }[];
    expect(conNombre?.n).toBeGreaterThan(0);
    expect((await h.ok('casos.listar', { texto: 'Egemplo', limite: 50 })).total).toBe(conNombre?.n);
  });

  it('is not written again at the next sign-in, and is when its version is another', async () => {
    const filas = () => sql('SELECT rowid, caso_id, texto FROM busqueda_caso ORDER BY rowid');
    const antesDeVolver = filas();
    await h.restart();
    await h.ok('acceso.entrar', { personaId, clave: CLAVE });
    expect(filas()).toEqual(antesDeVolver);
    withRaw(h.folder, rawKeyHex, (connection) =>
      connection.exec('DELETE FROM busqueda_caso; UPDATE indice_busqueda SET version = version - 1'),
    );
    await h.restart();
    await h.ok('acceso.entrar', { personaId, clave: CLAVE });
    expect(filas()).toEqual(antesDeVolver);
  });
});
