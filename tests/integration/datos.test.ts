import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { DomainError } from '@core/kernel/errors';
import { SCHEMA_VERSION } from '@electron/platform/db/migrator';
import { openDatabase } from '@electron/platform/db/open';
import { casoMinimo } from '../support/casos';
import { cli, ensureCli, startCli } from '../support/cli';
import { CLAVE, cleanFolders, makeTemplate, openCopy, openHarness, rawKeyOf, signIn, tempFolder, withRaw } from '../support/program';
import type { Harness, Template } from '../support/program';

let template: Template;
let h: Harness;
beforeAll(async () => {
  ensureCli();
  template = await makeTemplate();
});
beforeEach(async () => {
  h = await openCopy(template, 'coordinadora');
  return () => h.close();
});
afterAll(cleanFolders);

const DIA = 24 * 3_600_000;
const base = () => path.join(h.folder, 'vigia.sqlite');
const copias = () => fs.readdirSync(path.join(h.folder, 'copias')).toSorted();
const entrar = () => h.call('acceso.entrar', { personaId: template.ids.coordinadora, clave: CLAVE });
const codigos = async () => (await h.ok('casos.listar', { limite: 50 })).filas.map(({ codigo }) => codigo).toSorted();
const registrar = () => h.ok('casos.registrar', casoMinimo());

describe('one process for each data folder', () => {
  it('a second one is told so, and may come in when the first has closed', async () => {
    expect(() => openHarness({ folder: h.folder })).toThrow(DomainError);
    expect(() => openHarness({ folder: `${h.folder}/.` })).toThrow('DATOS_EN_USO');
    const enlace = path.join(tempFolder('enlace'), 'datos');
    fs.symlinkSync(h.folder, enlace);
    expect(() => openHarness({ folder: enlace })).toThrow('DATOS_EN_USO');
    await h.close();
    const second = openHarness({ folder: h.folder });
    await second.close();
  });

  it('also from another process, which ends with 1 and the reason', () => {
    const { code, stdout, stderr } = cli(['call', 'acceso.estado', '--datos', h.folder]);
    expect(JSON.parse(stdout)).toMatchObject({ ok: false, error: { code: 'DATOS_EN_USO' } });
    expect([code, stderr]).toEqual([1, expect.stringContaining('ya está abierto')]);
  });

  it('a process that was killed leaves no lock behind', async () => {
    await h.close();
    const child = startCli(['call', '-', '--datos', h.folder, '--usuario', 'Aurora E.'], { env: { VIGIA_CLAVE: CLAVE } });
    child.stdin.write('['); // it waits for the rest; the folder is opened after that, so give it all of it
    child.stdin.end(`${Array.from({ length: 400 }, () => JSON.stringify(['casos.listar', { limite: 1 }])).join(',')}]`);
    await new Promise((resolve) => child.stdout.once('data', resolve));
    expect(() => openHarness({ folder: h.folder })).toThrow('DATOS_EN_USO');
    child.kill('SIGKILL');
    await new Promise((resolve) => child.once('exit', resolve));
    h = openHarness({ folder: h.folder });
    await signIn(h, template, 'coordinadora');
  });
});

describe('the local copy of each day', () => {
  it('is made at closing and at locking, encrypted under the same key; seven are kept', async () => {
    for (let dia = 0; dia < 9; dia += 1) {
      await registrar();
      await h.restart();
      h.clock.advance(DIA);
      await signIn(h, template, 'coordinadora');
    }
    expect(copias()).toEqual(['18', '19', '20', '21', '22', '23', '24'].map((dia) => `2026-03-${dia}.sqlite`));
    expect((await h.ok('respaldos.estado', {})).copiasLocales).toEqual(
      ['24', '23', '22', '21', '20', '19', '18'].map((dia) => `2026-03-${dia}`),
    );
    const copia = openDatabase(path.join(h.folder, 'copias', '2026-03-20.sqlite'), template.rawKeyHex, { readonly: true });
    expect(copia.prepare('SELECT count(*) FROM caso').pluck().get()).toBe(5);
    copia.close();
    expect(
      fs
        .readFileSync(path.join(h.folder, 'copias', '2026-03-20.sqlite'))
        .subarray(0, 6)
        .toString('latin1'),
    ).not.toBe('SQLite');
  });

  it('the day’s last closing counts, in local time', async () => {
    await h.ok('acceso.bloquear', { causa: 'PERSONA' });
    h.clock.advance(14 * 3_600_000); // 23:00 in Loja, already the 17th in UTC
    await signIn(h, template, 'coordinadora');
    await registrar();
    await h.ok('acceso.bloquear', { causa: 'PERSONA' });
    expect(copias()).toEqual(['2026-03-16.sqlite']);
    const copia = openDatabase(path.join(h.folder, 'copias', '2026-03-16.sqlite'), template.rawKeyHex, { readonly: true });
    expect(copia.prepare('SELECT count(*) FROM caso').pluck().get()).toBe(1);
    copia.close();
  });
});

/** Ways in which a file gets damaged. */
const DAMAGE: readonly [string, (file: string) => void][] = [
  ['its first page', (file) => overwrite(file, 100, 200)],
  ['a page in the middle', (file) => overwrite(file, 4096 * 5 + 10, 64)],
  ['its last page', (file) => overwrite(file, fs.statSync(file).size - 300, 100)],
  ['cut in half', (file) => fs.truncateSync(file, Math.floor(fs.statSync(file).size / 8192) * 4096)],
  ['cut in a page', (file) => fs.truncateSync(file, fs.statSync(file).size - 100)],
  ['emptied', (file) => fs.truncateSync(file, 0)],
  ['something else altogether', (file) => fs.writeFileSync(file, 'esto era una base de datos')],
];
function overwrite(file: string, at: number, length: number): void {
  const fd = fs.openSync(file, 'r+');
  fs.writeSync(fd, Buffer.alloc(length, 0x5a), 0, length, at);
  fs.closeSync(fd);
}

describe('a damaged database at the start', () => {
  it.each(DAMAGE)('%s: the last good copy takes its place, the person is told, the damaged file is kept', async (_what, damage) => {
    await registrar();
    await h.restart();
    h.clock.advance(DIA);
    damage(base());
    const danada = fs.readFileSync(base());
    expect(await entrar()).toMatchObject({ ok: true });
    const { recuperadoDe } = await h.ok('acceso.estado', {});
    expect(recuperadoDe).toEqual({ dia: '2026-03-16', apartado: expect.stringMatching(/^danado-/) });
    const kept = fs.readFileSync(path.join(h.folder, 'apartado', recuperadoDe?.apartado ?? '', 'vigia.sqlite'));
    expect(kept.equals(danada) || danada.length === 0).toBe(true); // SQLite writes a first page into an empty file
    expect(await codigos()).toEqual(['DC13-2026-0001']);
    expect((await h.ok('bitacora.verificar', {})).integra).toBe(true);
    expect(
      withRaw(h.folder, template.rawKeyHex, (connection) =>
        connection.prepare("SELECT detalle FROM bitacora WHERE accion = 'ENTRAR' ORDER BY secuencia DESC LIMIT 1").pluck().get(),
      ),
    ).toContain('"recuperado":true');
    await registrar();
    await h.restart();
    expect(await entrar()).toMatchObject({ ok: true });
    expect((await h.ok('acceso.estado', {})).recuperadoDe).toBeNull();
    expect(await codigos()).toEqual(['DC13-2026-0001', 'DC13-2026-0002']);
  });

  it('a copy that is damaged too is passed over for an older one', async () => {
    await registrar();
    await h.restart();
    h.clock.advance(DIA);
    await entrar();
    await registrar();
    await h.restart();
    overwrite(base(), 100, 200);
    overwrite(path.join(h.folder, 'copias', '2026-03-17.sqlite'), 100, 200);
    expect(await entrar()).toMatchObject({ ok: true });
    expect((await h.ok('acceso.estado', {})).recuperadoDe?.dia).toBe('2026-03-16');
    expect(await codigos()).toEqual(['DC13-2026-0001']);
  });

  it('a database that is gone is put back too', async () => {
    await registrar();
    await h.restart();
    fs.rmSync(base());
    expect(await entrar()).toMatchObject({ ok: true });
    expect(await codigos()).toEqual(['DC13-2026-0001']);
  });

  it.each(DAMAGE.filter((_, index) => index % 2 === 0))('%s, and no copy: it is said, and nothing is touched', async (_what, damage) => {
    await h.close();
    fs.rmSync(path.join(h.folder, 'copias'), { recursive: true });
    damage(base());
    const danada = fs.readFileSync(base());
    h = openHarness({ folder: h.folder });
    expect(await entrar()).toMatchObject({ ok: false, error: { code: 'DATOS_DANADOS' } });
    expect((await h.ok('acceso.estado', {})).sesion).toBeNull();
    await h.refused('SIN_SESION', 'casos.listar', { limite: 1 });
    expect(fs.readFileSync(base()).equals(danada) || danada.length === 0).toBe(true);
    expect(await rawKeyOf(h.folder, template.identity)).toBe(template.rawKeyHex);
  });

  it('a wrong password never sets anything aside', async () => {
    await h.restart();
    expect(await h.call('acceso.entrar', { personaId: template.ids.coordinadora, clave: 'no es esta clave' })).toMatchObject({
      ok: false,
      error: { code: 'CLAVE_INCORRECTA' },
    });
    expect(fs.existsSync(path.join(h.folder, 'apartado'))).toBe(false);
  });

  it('a key file that is damaged is said as such', async () => {
    await h.close();
    fs.writeFileSync(path.join(h.folder, 'llaves.json'), '{"formato":"vigia-llaves"');
    h = openHarness({ folder: h.folder });
    await h.refused('DATOS_DANADOS', 'acceso.estado', {});
    await h.refused('DATOS_DANADOS', 'acceso.iniciar', {
      punto: 'DC-13',
      persona: { nombres: 'Sol', apellidos: 'Demo' },
      clave: CLAVE,
      ensayo: [1, 2, 3].map((numero) => ({ numero, texto: 'x' })),
    });
    expect(fs.existsSync(base())).toBe(true);
  });
});

describe('a database from the future', () => {
  it('is refused and left as it is, although an older copy is there', async () => {
    await registrar();
    await h.restart();
    withRaw(h.folder, template.rawKeyHex, (connection) => connection.pragma('user_version=99'));
    const antes = fs.readFileSync(base());
    expect(await entrar()).toMatchObject({ ok: false, error: { code: 'DATOS_DE_VERSION_NUEVA' } });
    await h.refused('SIN_SESION', 'casos.listar', { limite: 1 });
    expect(fs.readFileSync(base()).equals(antes)).toBe(true);
    expect(fs.existsSync(path.join(h.folder, 'apartado'))).toBe(false);
    withRaw(h.folder, template.rawKeyHex, (connection) => connection.pragma(`user_version=${SCHEMA_VERSION}`));
    expect(await entrar()).toMatchObject({ ok: true });
    expect(await codigos()).toEqual(['DC13-2026-0001']);
  });
});
