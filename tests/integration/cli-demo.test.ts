import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ageDecrypt, describeWith, sqlite3Query, tarExtract, tarList } from '../support/age-cli';
import { cli, ensureCli, lines } from '../support/cli';
import { requireTool } from '../support/jueces';
import { cleanFolders, RELOJ, tempFolder } from '../support/program';
import { decryptSqlcipher } from '../support/sqlcipher-reader';

const qpdf = requireTool('qpdf');
const pdftotext = requireTool('pdftotext');

interface Demo {
  punto: string;
  casos: number;
  documentos: string[];
  respaldo: string;
  verificado: boolean;
  restaurado: { casos: number; igual: boolean };
  claveRecuperacion: string;
  datos: string;
  usuario: string;
  clave: string;
}

const salida = path.join(tempFolder('demo'), 'salida');
let demo: Demo;
beforeAll(() => {
  ensureCli();
  const { code, stdout, stderr } = cli(['demo', '--salida', salida, '--reloj', RELOJ]);
  expect([code, stderr.includes('Error')]).toEqual([0, false]);
  expect(lines(stdout)).toHaveLength(1);
  demo = lines(stdout).at(-1) as Demo;
});
afterAll(cleanFolders);

describe('vigia demo', () => {
  it('ends with one JSON object that says what was made, and it is there', () => {
    expect(demo).toMatchObject({
      punto: 'DC-13',
      casos: 12,
      verificado: true,
      restaurado: { casos: 12, igual: true },
      respaldo: path.join(salida, 'usb', 'vigia-DEMO-DC13-20260316-0001.age'),
      datos: path.join(salida, 'datos'),
    });
    expect(demo.claveRecuperacion).toMatch(/^AGE-SECRET-KEY-1[A-Z0-9]{58}$/);
    expect(demo.documentos.length).toBeGreaterThan(12);
    for (const file of [...demo.documentos, demo.respaldo]) expect(fs.statSync(file).size).toBeGreaterThan(1000);
    expect(fs.readdirSync(salida).toSorted()).toEqual(['datos', 'documentos', 'restaurado', 'usb']);
    expect(fs.readdirSync(path.join(salida, 'documentos')).toSorted()).toEqual(
      demo.documentos.map((file) => path.basename(file)).toSorted(),
    );
  });

  it('its numbers have no gap', () => {
    for (const sufijo of ['O', 'FC']) {
      const numeros = demo.documentos.map((file) => path.basename(file, '.pdf')).filter((numero) => numero.endsWith(`-${sufijo}`));
      expect(numeros.toSorted()).toEqual(numeros.map((_, index) => `DC-13-2026-${String(index + 1).padStart(4, '0')}-${sufijo}`));
    }
  });

  it('a folder that holds something is not touched', () => {
    const before = fs.readdirSync(salida);
    const { code, stdout } = cli(['demo', '--salida', salida]);
    expect([code, lines(stdout)]).toEqual([
      1,
      [expect.objectContaining({ ok: false, error: expect.objectContaining({ code: 'CARPETA_NO_VACIA' }) })],
    ]);
    expect(fs.readdirSync(salida)).toEqual(before);
  });

  it('none and one are numbers of cases too; the same seed makes the same people', () => {
    const people = (semilla: string) => {
      const folder = path.join(tempFolder('semilla'), 'x');
      const { code, stdout } = cli(['demo', '--salida', folder, '--casos', '1', '--semilla', semilla, '--reloj', RELOJ]);
      const made = lines(stdout).at(-1) as Demo;
      expect([code, made.casos, made.restaurado]).toEqual([0, 1, { casos: 1, igual: true }]);
      const { stdout: list } = cli(
        ['call', 'casos.listar', '{"limite":1}', '--datos', made.datos, '--usuario', made.usuario, '--reloj', RELOJ],
        { env: { VIGIA_CLAVE: made.clave } },
      );
      return (lines(list).at(-1) as { data: { filas: { iniciales: string }[] } }).data.filas[0]?.iniciales;
    };
    const [seven, again] = [people('7'), people('7')];
    expect(again).toBe(seven);
    expect(people('9')).not.toBe(seven);
    const none = cli(['demo', '--salida', path.join(tempFolder('cero'), 'x'), '--casos', '0']);
    expect([none.code, (lines(none.stdout).at(-1) as Demo).restaurado]).toEqual([0, { casos: 0, igual: true }]);
  });

  it('says on the data that they are invented', () => {
    const { stdout } = cli(['call', 'acceso.estado', '--datos', demo.datos]);
    expect(lines(stdout).at(-1)).toMatchObject({ ok: true, data: { esDemo: true } });
  });
});

describeWith(['age', 'tar', 'sqlite3'], 'the demo’s backup, opened without Vigía', () => {
  it('age and tar open it; the snapshot is read page by page and then by sqlite3', () => {
    const fuera = tempFolder('fuera');
    const keyFile = path.join(fuera, 'clave.txt');
    fs.writeFileSync(keyFile, `${demo.claveRecuperacion}\n`);
    const tar = ageDecrypt(keyFile, demo.respaldo);
    expect(tarList(tar).slice(0, 1)).toEqual(['manifiesto.json']);
    tarExtract(tar, fuera);
    const manifiesto = JSON.parse(fs.readFileSync(path.join(fuera, 'manifiesto.json'), 'utf8')) as {
      claveBase: string;
      esDemo: boolean;
      conteos: Record<string, number>;
    };
    expect(manifiesto.esDemo).toBe(true);
    const { plain, pages } = decryptSqlcipher(fs.readFileSync(path.join(fuera, 'vigia.sqlite')), manifiesto.claveBase);
    expect(pages).toBeGreaterThan(20);
    const plainFile = path.join(fuera, 'plano.sqlite');
    fs.writeFileSync(plainFile, plain);
    expect(sqlite3Query(plainFile, 'SELECT count(*) AS n FROM caso')).toEqual([{ n: demo.casos }]);
    expect(sqlite3Query(plainFile, 'SELECT count(*) AS n FROM documento_emitido')).toEqual([{ n: demo.documentos.length }]);
    expect(sqlite3Query(plainFile, 'PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
    expect(sqlite3Query(plainFile, 'PRAGMA foreign_key_check')).toEqual([]);
    for (const [tabla, n] of Object.entries(manifiesto.conteos))
      expect([tabla, sqlite3Query(plainFile, `SELECT count(*) AS n FROM "${tabla}"`)]).toEqual([tabla, [{ n }]]);
  });
});

describe.skipIf(qpdf.falta ?? pdftotext.falta)(`the demo’s documents on paper ${qpdf.falta ?? pdftotext.falta ?? ''}`, () => {
  const children = () => {
    const { stdout } = cli(['call', '-', '--datos', demo.datos, '--usuario', demo.usuario], {
      env: { VIGIA_CLAVE: demo.clave },
      input: '[["casos.listar",{"limite":100}]]',
    });
    const { filas } = (lines(stdout).at(-1) as { data: { filas: { id: string }[] } }).data;
    const pairs = filas.map(({ id }) => ['casos.obtener', { id, motivo: 'Prueba automática' }]);
    const answers = lines(
      cli(['call', '-', '--datos', demo.datos, '--usuario', demo.usuario], {
        env: { VIGIA_CLAVE: demo.clave },
        input: JSON.stringify(pairs),
      }).stdout,
    );
    return (answers as { data: { nna: { nombres: string; primerApellido: string; segundoApellido: string }[] } }[]).flatMap(
      ({ data }) => data.nna,
    );
  };

  it('each is a sound PDF that carries its number, the legend and the invented data’s stamp', () => {
    for (const file of demo.documentos) {
      qpdf.run(['--check', file]);
      const text = pdftotext.run(['-layout', file, '-']);
      expect(text).toContain(`Nro. ${path.basename(file, '.pdf')}`);
      expect(text).toContain('CONFIDENCIAL');
      expect(text.replace(/\s+/g, ' ')).toContain('DATOS FICTICIOS');
    }
  });

  it('no Asunto names a child: only the code stands there', () => {
    const names = new Set(
      children()
        .flatMap(({ nombres, primerApellido, segundoApellido }) => [nombres, primerApellido, segundoApellido])
        .filter((name) => name !== ''),
    );
    expect(names.size).toBeGreaterThan(5);
    const oficios = demo.documentos.filter((file) => file.endsWith('-O.pdf'));
    for (const file of oficios) {
      const text = pdftotext.run(['-layout', file, '-']);
      const asunto = /Asunto:([\s\S]*?)\n\s*\n/.exec(text)?.[1] ?? '';
      expect(asunto).toMatch(/DC13-2026-\d{4}/);
      for (const name of names) expect(asunto).not.toContain(name);
      expect(text).toMatch(/Página 1 de \d+|1 de \d+/);
    }
    expect(oficios.length).toBeGreaterThan(5);
  });
});
