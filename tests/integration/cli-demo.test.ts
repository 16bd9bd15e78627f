import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CLASES_RECORDATORIO } from '@core/features/recordatorios/recordatorios.contract';
import { cedulaValida } from '@core/kernel/cedula';
import { ageDecrypt, describeWith, sqlite3Query, tarExtract, tarList } from '../support/age-cli';
import { readKeyFile } from '@electron/platform/keys/key-file';
import { cli, cliAside, ensureCli, lines } from '../support/cli';
import { requireTool } from '../support/jueces';
import { cleanFolders, openHarness, RELOJ, tempFolder } from '../support/program';
import type { Harness } from '../support/program';
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

type Persona = Record<'nombres' | 'primerApellido' | 'segundoApellido', string>;

/** One of every vignette on the last day, and the cases of the months before. */
const CASOS = 21;
/** Enough to fill the lists besides. */
const MUCHOS = 40;
const salida = path.join(tempFolder('demo'), 'salida');
let demo: Demo;
/** The same seed with more cases, another seed with one, and none. */
let muchos: Demo;
let otra: Demo;
let ninguno: Demo;
/** The demo's own data with its coordinator signed in, at the moment at which the demo ends. */
let h: Harness;

async function makeDemo(folder: string, ...args: string[]): Promise<Demo> {
  const { code, stdout, stderr } = await cliAside(['demo', '--salida', folder, '--reloj', RELOJ, ...args]);
  expect([code, stderr.includes('Error')]).toEqual([0, false]);
  expect(lines(stdout)).toHaveLength(1);
  return lines(stdout).at(-1) as Demo;
}
async function open(made: Demo): Promise<Harness> {
  const opened = openHarness({ folder: made.datos });
  await opened.ok('acceso.entrar', { personaId: readKeyFile(made.datos)?.personas[0]?.id ?? '', clave: made.clave });
  return opened;
}
/** Once for every file of the run that needs it; each full one takes ten seconds, so they share the cores. */
beforeAll(async () => {
  ensureCli();
  const aparte = (name: string) => path.join(tempFolder(name), 'x');
  [demo, muchos, otra, ninguno] = await Promise.all([
    makeDemo(salida),
    makeDemo(aparte('muchos'), '--casos', String(MUCHOS), '--semilla', '1'),
    makeDemo(aparte('otra'), '--casos', '1', '--semilla', '9'),
    makeDemo(aparte('ninguno'), '--casos', '0'),
  ]);
  h = await open(demo);
}, 240_000);
afterAll(async () => {
  await h.close();
  cleanFolders();
});

const listar = async (de: Harness) => (await de.ok('casos.listar', { limite: 100 })).filas;
/** Every case as its sheet shows it; the one of sexual violence with its motive. */
const abrir = async (de: Harness) =>
  Promise.all((await listar(de)).map(({ id }) => de.ok('casos.obtener', { id, motivo: 'Prueba automática' })));

describe('vigia demo', () => {
  it('ends with one JSON object that says what was made, and it is there', () => {
    expect(demo).toMatchObject({
      punto: 'DC-13',
      casos: CASOS,
      verificado: true,
      restaurado: { casos: CASOS, igual: true },
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
    const sufijos = new Set(demo.documentos.map((file) => path.basename(file, '.pdf').split('-').at(-1) ?? ''));
    expect([...sufijos]).toEqual(expect.arrayContaining(['O', 'FC', 'FV', 'AC', 'CI', 'HR']));
    for (const sufijo of sufijos) {
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

  it('none and one are numbers of cases too', () => {
    expect([ninguno.casos, ninguno.restaurado]).toEqual([0, { casos: 0, igual: true }]);
    expect([otra.casos, otra.restaurado]).toEqual([1, { casos: 1, igual: true }]);
  });

  it('with more cases than its own it fills the lists, and tells the months before as well', () => {
    expect([muchos.casos, muchos.restaurado]).toEqual([MUCHOS, { casos: MUCHOS, igual: true }]);
    expect(muchos.documentos).toHaveLength(demo.documentos.length);
  });

  it('the same clock and seed make the same cases and papers; another seed, other people', async () => {
    expect(muchos.documentos.map((file) => path.basename(file))).toEqual(demo.documentos.map((file) => path.basename(file)));
    const sinIds = (value: unknown) => JSON.stringify(value).replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'id');
    const conocido = async (de: Harness) => {
      const casos = (await abrir(de)).filter(({ codigo }) => codigo <= `DC13-2026-${String(CASOS).padStart(4, '0')}-R9`);
      const directorio = await de.ok('directorio.listar', {});
      return { casos: casos.toSorted((a, b) => a.codigo.localeCompare(b.codigo)), directorio };
    };
    const [m, o] = [await open(muchos), await open(otra)];
    try {
      const primero = await conocido(h);
      expect(primero.casos).toHaveLength(CASOS);
      expect(sinIds(await conocido(m))).toBe(sinIds(primero));
      const [nna] = (await abrir(o)).flatMap((caso) => caso.nna);
      const nombreDe = ({ nombres, primerApellido, segundoApellido }: Persona) => `${nombres} ${primerApellido} ${segundoApellido}`;
      expect(nna).toBeDefined();
      if (nna) expect(primero.casos.flatMap((caso) => caso.nna.map(nombreDe))).not.toContain(nombreDe(nna));
    } finally {
      await m.close();
      await o.close();
    }
  });

  it('says on the data that they are invented', async () => {
    expect(await h.ok('acceso.estado', {})).toMatchObject({ esDemo: true });
  });
});

describe('the months before, in the demo’s data', () => {
  it('every kind of reminder that a point of two months can have, some of them late', async () => {
    const hoy = await h.ok('recordatorios.hoy', {});
    expect(hoy.mas).toBe(0);
    const clases = new Set(hoy.recordatorios.map(({ clase }) => clase));
    // a case that is 90 days old and a copy that is a week old do not fit; TRAMITE gives way to the insistence
    const caben = CLASES_RECORDATORIO.filter((clase) => !['REVISION', 'SUPERVISION', 'RESPALDO', 'TRAMITE', 'VALORAR'].includes(clase));
    expect([...clases].toSorted()).toEqual(expect.arrayContaining(caben.toSorted()));
    expect(new Set(hoy.recordatorios.map(({ situacion }) => situacion))).toEqual(new Set(['VENCIDO', 'HOY', 'PRONTO']));
  });

  it('a closed case, one that was opened again, a restricted one with somebody excused, one to be ratified', async () => {
    const filas = await listar(h);
    const ratificar = await h.ok('accesos.porRatificar', {});
    expect(filas.filter(({ estado }) => estado === 'CERRADO')).toHaveLength(1);
    expect(filas.map(({ codigo }) => codigo)).toContain('DC13-2026-0002-R1');
    expect(ratificar.valoraciones).toEqual([expect.objectContaining({ por: 'Rosa D.' })]);
    const accesos = await Promise.all(filas.map(({ id }) => h.ok('accesos.deCaso', { casoId: id })));
    expect(accesos.filter(({ impedimentos }) => impedimentos.length > 0)).toEqual([
      expect.objectContaining({ acceso: 'RESTRINGIDO', impedimentos: [expect.objectContaining({ causa: 'VECINDAD' })] }),
    ]);
  });

  it('consents of every kind, files that were cleaned, brothers and sisters of one household, a directory in three conditions', async () => {
    const { instituciones } = await h.ok('directorio.listar', {});
    expect(new Set(instituciones.flatMap(({ telefono, verificacion }) => (telefono === null ? [] : [verificacion])))).toEqual(
      new Set(['VIGENTE', 'VENCIDA', 'NUNCA']),
    );
    const casos = await abrir(h);
    const consentimientos = (await Promise.all(casos.map(({ id }) => h.ok('consentimientos.listar', { casoId: id })))).flatMap(
      (uno) => uno.consentimientos,
    );
    expect(new Set(consentimientos.map(({ proposito }) => proposito)).size).toBe(5);
    expect(consentimientos.filter(({ decision }) => decision === 'NIEGA')).toHaveLength(1);
    expect(consentimientos.filter(({ retiradoEl }) => retiradoEl !== null)).toHaveLength(1);
    const adjuntos = (await Promise.all(casos.map(({ id }) => h.ok('adjuntos.listar', { casoId: id })))).flatMap((uno) => uno.adjuntos);
    expect(adjuntos.map(({ tipoMime }) => tipoMime).toSorted()).toEqual(['application/pdf', 'image/png']);
    const hogares = await Promise.all(casos.map(({ id }) => h.ok('personas.obtenerFamilia', { casoId: id, motivo: 'Prueba' })));
    expect(hogares.map(({ nna, otrosNna }) => [nna.length, otrosNna.length])).toEqual(
      expect.arrayContaining([
        [2, 1],
        [1, 2],
      ]),
    );
  });

  it('no number of the fictitious block belongs to two people', async () => {
    const numeros = new Map(
      (await abrir(h))
        .flatMap(({ nna, familia }) => [...nna, ...familia])
        .flatMap((una) => (una.numeroDocumento === null ? [] : [[una.personaId, una.numeroDocumento] as const])),
    );
    expect(numeros.size).toBeGreaterThan(15);
    expect(new Set(numeros.values()).size).toBe(numeros.size);
    for (const numero of numeros.values())
      expect([numero, cedulaValida(numero), numero.startsWith('3059999')]).toEqual([numero, true, true]);
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
  it('each is a sound PDF that carries its number, the legend and the invented data’s stamp', () => {
    for (const file of demo.documentos) {
      qpdf.run(['--check', file]);
      const text = pdftotext.run(['-layout', file, '-']);
      expect(text).toContain(`Nro. ${path.basename(file, '.pdf')}`);
      expect(text).toContain('CONFIDENCIAL');
      expect(text.replace(/\s+/g, ' ')).toContain('DATOS FICTICIOS');
    }
  });

  it('no Asunto names a child: only the code stands there', async () => {
    const names = new Set(
      (await abrir(h))
        .flatMap(({ nna }) => nna)
        .flatMap(({ nombres, primerApellido, segundoApellido }) => [nombres, primerApellido, segundoApellido])
        .filter((name) => name !== ''),
    );
    expect(names.size).toBeGreaterThan(5);
    const oficios = demo.documentos.filter((file) => file.endsWith('-O.pdf'));
    for (const file of oficios) {
      const text = pdftotext.run(['-layout', file, '-']);
      const asunto = /Asunto:([\s\S]*?)\n\s*(?:\n|Señor)/.exec(text)?.[1] ?? '';
      expect(asunto).toMatch(/DC13-2026-\d{4}/);
      for (const name of names) expect(asunto).not.toContain(name);
      expect(text).toMatch(/Página 1 de \d+|1 de \d+/);
    }
    expect(oficios.length).toBeGreaterThan(5);
  });
});
