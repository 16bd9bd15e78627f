import fs from 'node:fs';
import path from 'node:path';
import { entrar, irA } from './support/acceso';
import { expect, test } from './support/vigia';
import type {} from '@renderer/lib/api';

const PRELOAD = path.resolve(__dirname, '..', '..', 'out', 'preload', 'index.cjs');
const ID = '0190f5d2-0000-7000-8000-000000000001';

test('the page is a page and nothing more', async ({ openVigia, demo }) => {
  const { app, page } = await openVigia({ datos: demo.datos });
  const world = await page.evaluate(() => ({
    node: [typeof Reflect.get(globalThis, 'require'), typeof Reflect.get(globalThis, 'process'), typeof Reflect.get(globalThis, 'Buffer')],
    bridge: Object.keys(window.api).toSorted(),
    frozen: Object.isFrozen(window.api),
    origin: location.origin,
    title: document.title,
    stored: [localStorage.length, sessionStorage.length],
  }));
  expect(world).toMatchObject({
    node: ['undefined', 'undefined', 'undefined'],
    bridge: ['call', 'cancel', 'on'],
    origin: 'vigia://app',
    title: 'Vigía',
    stored: [0, 0],
  });
  const preferences = await app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as { getLastWebPreferences(): Record<string, unknown> };
    const { sandbox, contextIsolation, nodeIntegration, webviewTag } = contents.getLastWebPreferences();
    return { sandbox, contextIsolation, nodeIntegration, webviewTag };
  });
  expect(preferences).toEqual({ sandbox: true, contextIsolation: true, nodeIntegration: false, webviewTag: false });
});

test('nothing leaves the page: no network, no script of others, no other place', async ({ openVigia, demo }) => {
  const { app, page } = await openVigia({ datos: demo.datos });
  const tries = await page.evaluate(async () => {
    const failed = async (act: () => unknown) => {
      try {
        await act();
        return false;
      } catch {
        return true;
      }
    };
    const violations: string[] = [];
    document.addEventListener('securitypolicyviolation', (event) => violations.push(event.effectiveDirective));
    const script = document.createElement('script');
    script.textContent = 'window.colado = true';
    document.head.append(script);
    const frame = document.createElement('iframe');
    frame.src = 'http://127.0.0.1:9/';
    document.body.append(frame);
    const image = new Image();
    image.src = 'http://127.0.0.1:9/x.png';
    const result = {
      fetch: await failed(() => fetch('http://127.0.0.1:9/')),
      fileOutside: (await fetch('vigia://app/../main/index.cjs')).status,
      fileEncoded: (await fetch('vigia://app/..%2fmain%2findex.cjs')).status,
      evaluated: await failed(() => new Function('return 1')()),
      opened: window.open('http://127.0.0.1:9/') === null,
    };
    await new Promise((resolve) => setTimeout(resolve, 300));
    return { ...result, inline: Reflect.get(window, 'colado') === undefined, violations };
  });
  expect(tries).toMatchObject({ fetch: true, fileOutside: 404, fileEncoded: 404, evaluated: true, opened: true, inline: true });
  expect(tries.violations.map((directive) => directive.replace(/-elem$/, '')).toSorted()).toEqual(
    expect.arrayContaining(['connect-src', 'frame-src', 'img-src', 'script-src']),
  );
  await page.evaluate(() => {
    location.href = 'http://127.0.0.1:9/';
  });
  // asked of main: Playwright itself waits for a navigation that never comes
  const where = () =>
    app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map(({ webContents }) => `${webContents.getURL()} ${webContents.isLoading()}`),
    );
  await expect.poll(where).toEqual(['vigia://app/index.html false']);
});

test('main answers our page alone', async ({ openVigia, demo }) => {
  const { app, page } = await openVigia({ datos: demo.datos });
  const unknown = await page.evaluate((id) => window.api.call('no.existe', {}, id), ID);
  expect(unknown).toMatchObject({ ok: false, error: { code: 'OPERACION_DESCONOCIDA' } });
  const closed = await page.evaluate((id) => window.api.call('casos.listar', { limite: 1 }, id), ID);
  expect(closed).toMatchObject({ ok: false, error: { code: 'SIN_SESION' } });
  // a second window with the same bridge, as a hole in the program might make one
  const stranger = await app.evaluate(
    async ({ BrowserWindow }, { id, preload }) => {
      const other = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true, contextIsolation: true } });
      await other.loadURL('data:text/html,<p>hola</p>');
      const answer: unknown = await other.webContents.executeJavaScript(`window.api.call('acceso.estado', {}, '${id}')`);
      other.destroy();
      return answer;
    },
    { id: ID, preload: PRELOAD },
  );
  expect(stranger).toMatchObject({ ok: false, error: { code: 'REMITENTE_NO_CONFIABLE' } });
});

test('printing goes through the system dialog from a page of its own, and leaves no file', async ({ openVigia, demo, folder }) => {
  const { app, page } = await openVigia({ datos: demo.datos });
  await entrar(page, demo);
  await irA(page, 'Casos');
  const before = fs.readdirSync(folder, { recursive: true }).length;
  // the person's printer: looks at the sheets instead of printing them
  await app.evaluate(({ app: electron }) => {
    electron.on('web-contents-created', (_event, contents) => {
      contents.print = (options, done) => {
        void contents
          .executeJavaScript(`({ hojas: document.querySelectorAll('#impresion img').length, url: location.href })`)
          .then((seen: unknown) => Reflect.set(globalThis, 'impreso', { seen, silent: options?.silent ?? null }))
          .then(() => done?.(true, ''));
      };
    });
  });
  const answer = await page.evaluate(async (id) => {
    const lista = (await window.api.call('casos.listar', { limite: 50, texto: 'DC13-2026-0001' }, id)) as {
      data: { filas: { id: string }[] };
    };
    const casoId = lista.data.filas[0]?.id ?? '';
    const documentos = (await window.api.call('documentos.listar', { casoId }, crypto.randomUUID())) as {
      data: { documentos: { id: string }[] };
    };
    return window.api.call('documentos.imprimir', { id: documentos.data.documentos[0]?.id }, crypto.randomUUID());
  }, ID);
  expect(answer).toEqual({ ok: true, data: { impreso: true, copia: true } });
  const printed = await app.evaluate(() => Reflect.get(globalThis, 'impreso') as unknown);
  expect(printed).toMatchObject({ silent: false, seen: { url: 'vigia://app/imprimir.html' } });
  expect((printed as { seen: { hojas: number } }).seen.hojas).toBeGreaterThanOrEqual(2);
  expect(fs.readdirSync(folder, { recursive: true })).toHaveLength(before);
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

test('the browser part keeps nothing of a case on disk', async ({ openVigia, demo }) => {
  const vigia = await openVigia({ datos: demo.datos });
  await entrar(vigia.page, demo);
  await irA(vigia.page, 'Casos');
  await vigia.page.getByLabel('Buscar', { exact: true }).fill('Inventado');
  await expect(vigia.page.getByText('DC13-2026').first()).toBeVisible();
  await vigia.close();
  const files = fs.readdirSync(vigia.navegador, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  for (const file of files) {
    const content = fs.readFileSync(path.join(file.parentPath, file.name));
    for (const word of ['Inventado', 'DC13-2026', 'San Jacinto', 'Aurora']) {
      for (const spelling of [Buffer.from(word), Buffer.from(word, 'utf16le')])
        expect(content.includes(spelling), `${word} in ${file.name}`).toBe(false);
    }
  }
});
