import fs from 'node:fs';
import path from 'node:path';
import { entrar, irA, textoDelDocumento } from './support/acceso';
import { abrirCaso, abrirParte, DEMO } from './support/casos';
import { expect, test } from './support/vigia';
import type { Vigia } from './support/vigia';
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
    const violations = new Set<string>();
    const allSeen = new Promise<void>((resolve) => {
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
        violations.add(effectiveDirective.replace(/-elem$/, ''));
        if (['connect-src', 'frame-src', 'img-src', 'script-src'].every((directive) => violations.has(directive))) resolve();
      });
    });
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
      // Named through Reflect: the linter, rightly, refuses it by its own name.
      evaluated: await failed(() => Reflect.apply(Reflect.get(globalThis, 'eval') as (code: string) => unknown, null, ['1'])),
      opened: window.open('http://127.0.0.1:9/') === null,
    };
    await allSeen;
    return { ...result, inline: Reflect.get(window, 'colado') === undefined };
  });
  expect(tries).toMatchObject({ fetch: true, fileOutside: 404, fileEncoded: 404, evaluated: true, opened: true, inline: true });
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

/** The person's printer looks at the sheets instead of printing them; it answers what the test says. */
async function standInPrinter(app: Vigia['app'], prints: boolean): Promise<void> {
  await app.evaluate(({ app: electron }, done) => {
    const watch = (_event: unknown, contents: Electron.WebContents): void => {
      contents.print = (options, answer) => {
        void contents
          .executeJavaScript(
            `({ url: location.href, hojas: [...document.querySelectorAll('#impresion img')].map((image) => [image.naturalWidth, image.naturalHeight]) })`,
          )
          .then(async (seen: { url: string; hojas: [number, number][] }) => {
            const pdf = await contents.printToPDF({
              printBackground: true,
              pageSize: 'A4',
              margins: { top: 0, bottom: 0, left: 0, right: 0 },
            });
            const paginas = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
            Reflect.set(globalThis, 'impreso', { ...seen, paginas, silent: options?.silent ?? null });
          })
          .then(() => answer?.(done, done ? '' : 'Print job canceled'));
      };
    };
    electron.once('web-contents-created', watch);
  }, prints);
}

test('printing goes through the system dialog from a page of its own, and leaves no file', async ({ openVigia, demo, folder }) => {
  const { app, page } = await openVigia({ datos: demo.datos });
  await entrar(page, demo);
  await irA(page, 'Casos');
  await abrirCaso(page, DEMO.violencia);
  await abrirParte(page, 'Documentos');
  await page.getByRole('listitem').filter({ hasText: 'Fiscalía' }).getByRole('button', { name: 'Abrir' }).click();
  await textoDelDocumento(page, 'Vista del documento');
  const hojas = await page.getByRole('region', { name: /^Página \d+ de \d+$/ }).count();
  const before = fs.readdirSync(folder, { recursive: true }).length;

  await standInPrinter(app, false);
  await page.getByRole('button', { name: 'Imprimir' }).click();
  await expect(page.getByText('No se imprimió nada.')).toBeVisible();

  await standInPrinter(app, true);
  await page.getByRole('button', { name: 'Imprimir' }).click();
  await expect(page.getByText('Salió una COPIA a la impresora.')).toBeVisible();
  const printed = await app.evaluate(() => Reflect.get(globalThis, 'impreso') as unknown);
  expect(hojas).toBeGreaterThanOrEqual(2);
  expect(printed).toMatchObject({ url: 'vigia://app/imprimir.html', paginas: hojas, silent: false });
  // A4 at 300 dots per inch, one sheet of paper for each page of the document.
  const sheets = (printed as { hojas: [number, number][] }).hojas;
  expect(sheets).toHaveLength(hojas);
  for (const [width, height] of sheets) {
    expect(width).toBeCloseTo(2480, -1);
    expect(height).toBeCloseTo(3508, -1);
  }
  expect(fs.readdirSync(folder, { recursive: true })).toHaveLength(before);
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

/** Files below a folder that hold one of the words, in the two ways in which programs write text. */
function filesWith(folder: string, words: readonly string[]): string[] {
  const files = fs.readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return files.flatMap(({ parentPath, name }) => {
    const content = fs.readFileSync(path.join(parentPath, name));
    const found = words.filter((word) => content.includes(Buffer.from(word)) || content.includes(Buffer.from(word, 'utf16le')));
    return found.map((word) => `${word} in ${name}`);
  });
}

test('the browser part keeps nothing of a case on disk', async ({ openVigia, demo }) => {
  const { app, page, navegador, close } = await openVigia({ datos: demo.datos });
  expect(path.resolve(await app.evaluate(({ app: electron }) => electron.getPath('userData')))).toContain(navegador);
  await entrar(page, demo);
  await irA(page, 'Casos');
  await page.getByLabel('Buscar', { exact: true }).fill('Olmo');
  await abrirCaso(page, DEMO.violencia);
  await abrirParte(page, 'Personas');
  await expect(page.getByText(/^Olmo /).first()).toBeVisible();
  await irA(page, 'Hoy', 'Buenos días, Aurora');
  await page.getByRole('button', { name: /^Registrar un caso/ }).click();
  await page.getByLabel('Nombres').fill('Canaria');
  await page.getByLabel('Relato, con las palabras de quien cuenta').fill('Lo que contó Canaria en la ventana.');
  await expect(page.getByText('Borrador guardado')).toBeVisible();
  await close();
  const words = ['Olmo', 'Canaria', 'DC13-2026', 'San Jacinto', 'Aurora', 'Ejemplo'];
  expect(filesWith(navegador, words)).toEqual([]);
  expect(filesWith(demo.datos, ['Canaria', 'Olmo '])).toEqual([]);
  fs.writeFileSync(path.join(navegador, 'señuelo'), Buffer.from('la Canaria', 'utf16le'));
  expect(filesWith(navegador, words), 'the search does find').toEqual(['Canaria in señuelo']);
});
