import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentoImprimibleSchema } from '@core/features/documentos/documento-imprimible.datos';
import { renderDocumento } from '@electron/documents/render/render-documento';
import { setFontsFolder } from '@electron/documents/render/render-pdf';
import { openDatabase } from '@electron/platform/db/open';
import { fontsFolder } from '../support/fonts';
import { cleanFolders, tempFolder } from '../support/program';

/** Snapshots frozen by earlier versions of the program, from the databases that are kept of every landed schema. */
const FIXTURES = path.resolve('tests', 'support', 'fixtures');
const folders = fs.readdirSync(FIXTURES).filter((name) => name.startsWith('esquema-'));

interface Congelado {
  tipo: string;
  numero: string;
  datos: string;
  pdf: string;
  copia: string;
}

function listCongelados(name: string): Congelado[] {
  const { clave } = JSON.parse(fs.readFileSync(path.join(FIXTURES, name, 'esperado.json'), 'utf8')) as { clave: string };
  const file = path.join(tempFolder('congelados'), 'vigia.sqlite');
  fs.copyFileSync(path.join(FIXTURES, name, 'vigia.sqlite'), file);
  const connection = openDatabase(file, clave);
  try {
    return connection
      .prepare('SELECT tipo, numero, datos, pdf_sha256 AS pdf, copia_sha256 AS copia FROM documento_emitido ORDER BY numero')
      .all() as Congelado[];
  } finally {
    connection.close();
  }
}

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

describe('documents issued by earlier versions', () => {
  beforeAll(() => setFontsFolder(fontsFolder()));
  afterAll(cleanFolders);

  it.each(folders)('%s: every snapshot still parses and prints the very bytes that were frozen', async (name) => {
    const congelados = listCongelados(name);
    expect(congelados.map(({ tipo }) => tipo)).toEqual(expect.arrayContaining(['OFICIO', 'FICHA']));
    for (const { tipo, numero, datos, pdf, copia } of congelados) {
      const render = async (esCopia: boolean) => {
        // the kept databases hold invented people, so every page of theirs is stamped
        const marcas = { copia: esCopia, ficticio: true, borrador: false };
        return sha256(await renderDocumento(documentoImprimibleSchema.parse({ tipo, datos: JSON.parse(datos) as unknown, marcas })));
      };
      expect({ numero, pdf: await render(false), copia: await render(true) }).toEqual({ numero, pdf, copia });
    }
  });
});
