import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CLASES_RECORDATORIO } from '@core/features/recordatorios/recordatorios.contract';
import { cedulaValida } from '@core/kernel/cedula';
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

/** One of every vignette on the last day, and the cases of the months before. */
const CASOS = 21;
const salida = path.join(tempFolder('demo'), 'salida');
let demo: Demo;
beforeAll(() => {
  ensureCli();
  const { code, stdout, stderr } = cli(['demo', '--salida', salida, '--reloj', RELOJ]);
  expect([code, stderr.includes('Error')]).toEqual([0, false]);
  expect(lines(stdout)).toHaveLength(1);
  demo = lines(stdout).at(-1) as Demo;
}, 240_000);
afterAll(cleanFolders);

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
  }, 180_000);

  it('with more cases than its own it fills the lists, and tells the months before as well', () => {
    const { code, stdout } = cli(['demo', '--salida', path.join(tempFolder('muchos'), 'x'), '--casos', '40', '--reloj', RELOJ]);
    const made = lines(stdout).at(-1) as Demo;
    expect([code, made.restaurado]).toEqual([0, { casos: 40, igual: true }]);
    expect(made.documentos).toHaveLength(demo.documentos.length);
  }, 120_000);

  it('says on the data that they are invented', () => {
    const { stdout } = cli(['call', 'acceso.estado', '--datos', demo.datos]);
    expect(lines(stdout).at(-1)).toMatchObject({ ok: true, data: { esDemo: true } });
  });
});

/** Answers of the demo's own data to its coordinator, at the moment at which the demo ends. */
const ask = (pairs: readonly (readonly [string, unknown])[]): unknown[] =>
  lines(
    cli(['call', '-', '--datos', demo.datos, '--usuario', demo.usuario, '--reloj', RELOJ], {
      env: { VIGIA_CLAVE: demo.clave },
      input: JSON.stringify(pairs),
    }).stdout,
  ).map((line) => {
    expect(line).toMatchObject({ ok: true });
    return (line as { data: unknown }).data;
  });

describe('the months before, in the demo’s data', () => {
  it('every kind of reminder that a point of two months can have, some of them late', () => {
    const [hoy] = ask([['recordatorios.hoy', {}]]) as [{ recordatorios: { clase: string; situacion: string }[]; mas: number }];
    expect(hoy.mas).toBe(0);
    const clases = new Set(hoy.recordatorios.map(({ clase }) => clase));
    // a case that is 90 days old and a copy that is a week old do not fit; TRAMITE gives way to the insistence
    const caben = CLASES_RECORDATORIO.filter((clase) => !['REVISION', 'RESPALDO', 'TRAMITE', 'VALORAR'].includes(clase));
    expect([...clases].toSorted()).toEqual(expect.arrayContaining(caben.toSorted()));
    expect(new Set(hoy.recordatorios.map(({ situacion }) => situacion))).toEqual(new Set(['VENCIDO', 'HOY', 'PRONTO']));
  });

  it('a closed case, one that was opened again, a restricted one with somebody excused, one to be ratified', () => {
    const [lista, ratificar] = ask([
      ['casos.listar', { limite: 100 }],
      ['accesos.porRatificar', {}],
    ]) as [{ filas: { id: string; codigo: string; estado: string }[] }, { valoraciones: { por: string; codigo: string }[] }];
    expect(lista.filas.filter(({ estado }) => estado === 'CERRADO')).toHaveLength(1);
    expect(lista.filas.map(({ codigo }) => codigo)).toContain('DC13-2026-0002-R1');
    expect(ratificar.valoraciones).toEqual([expect.objectContaining({ por: 'Rosa D.' })]);
    const accesos = ask(lista.filas.map(({ id }) => ['accesos.deCaso', { casoId: id }] as const)) as {
      acceso: string;
      impedimentos: { nombre: string; causa: string }[];
    }[];
    expect(accesos.filter(({ impedimentos }) => impedimentos.length > 0)).toEqual([
      expect.objectContaining({ acceso: 'RESTRINGIDO', impedimentos: [expect.objectContaining({ causa: 'VECINDAD' })] }),
    ]);
  });

  it('consents of every kind, files that were cleaned, brothers and sisters of one household, a directory in three conditions', () => {
    const [lista, directorio] = ask([
      ['casos.listar', { limite: 100 }],
      ['directorio.listar', {}],
    ]) as [{ filas: { id: string }[] }, { instituciones: { verificacion: string; telefono: string | null }[] }];
    expect(new Set(directorio.instituciones.flatMap(({ telefono, verificacion }) => (telefono === null ? [] : [verificacion])))).toEqual(
      new Set(['VIGENTE', 'VENCIDA', 'NUNCA']),
    );
    // the case of sexual violence opens with its motive first
    const abrir = lista.filas.map(({ id }) => ['casos.obtener', { id, motivo: 'Prueba' }] as const);
    const de = <T>(operacion: string, extra: object = {}): T[] =>
      ask([...abrir, ...lista.filas.map(({ id }) => [operacion, { casoId: id, ...extra }] as const)]).slice(abrir.length) as T[];
    const consentimientos = de<{ consentimientos: { proposito: string; decision: string; retiradoEl: string | null }[] }>(
      'consentimientos.listar',
    ).flatMap((uno) => uno.consentimientos);
    expect(new Set(consentimientos.map(({ proposito }) => proposito)).size).toBe(5);
    expect(consentimientos.filter(({ decision }) => decision === 'NIEGA')).toHaveLength(1);
    expect(consentimientos.filter(({ retiradoEl }) => retiradoEl !== null)).toHaveLength(1);
    const adjuntos = de<{ adjuntos: { tipoMime: string; sinMetadatos: boolean }[] }>('adjuntos.listar').flatMap((uno) => uno.adjuntos);
    expect(adjuntos.map(({ tipoMime }) => tipoMime).toSorted()).toEqual(['application/pdf', 'image/png']);
    const hogares = de<{ nna: unknown[]; otrosNna: unknown[] }>('personas.obtenerFamilia', { motivo: 'Prueba' });
    expect(hogares.map(({ nna, otrosNna }) => [nna.length, otrosNna.length])).toEqual(
      expect.arrayContaining([
        [2, 1],
        [1, 2],
      ]),
    );
  });

  it('no number of the fictitious block belongs to two people', () => {
    const [lista] = ask([['casos.listar', { limite: 100 }]]) as [{ filas: { id: string }[] }];
    type Persona = { personaId: string; numeroDocumento: string | null };
    const casos = ask(lista.filas.map(({ id }) => ['casos.obtener', { id, motivo: 'Prueba' }] as const)) as {
      nna: Persona[];
      familia: Persona[];
    }[];
    const numeros = new Map(
      casos
        .flatMap(({ nna, familia }) => [...nna, ...familia])
        .flatMap((una) => (una.numeroDocumento === null ? [] : [[una.personaId, una.numeroDocumento] as const])),
    );
    expect(numeros.size).toBeGreaterThan(15);
    expect(new Set(numeros.values()).size).toBe(numeros.size);
    for (const numero of numeros.values())
      expect([numero, cedulaValida(numero), numero.startsWith('3059999')]).toEqual([numero, true, true]);
  });

  it('is the same once more, for the same clock and seed', () => {
    const folder = path.join(tempFolder('otra'), 'x');
    const { code, stdout } = cli(['demo', '--salida', folder, '--reloj', RELOJ]);
    const otra = lines(stdout).at(-1) as Demo;
    expect(code).toBe(0);
    expect(otra.documentos.map((file) => path.basename(file))).toEqual(demo.documentos.map((file) => path.basename(file)));
    const sinIds = (datos: string) =>
      JSON.stringify(
        lines(
          cli(['call', '-', '--datos', datos, '--usuario', demo.usuario, '--reloj', RELOJ], {
            env: { VIGIA_CLAVE: demo.clave },
            input: '[["casos.listar",{"limite":100}],["recordatorios.hoy",{}],["directorio.listar",{}]]',
          }).stdout,
        ),
      ).replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'id');
    expect(sinIds(otra.datos)).toBe(sinIds(demo.datos));
  }, 240_000);
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
