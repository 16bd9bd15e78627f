import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { _electron, expect, test as base } from '@playwright/test';
import type { ElectronApplication, Locator, Page } from '@playwright/test';
import { makeDemo } from './datos';
import type { Demo } from './datos';

export const RELOJ = '2026-03-16T09:00:00-05:00';
export const ROOT = path.resolve(__dirname, '..', '..', '..');
/** Screenshots of the journeys; not committed. */
const CAPTURAS = path.join(ROOT, 'tests', 'e2e', 'capturas');

export interface Vigia {
  app: ElectronApplication;
  page: Page;
  /** Data folder of this window. */
  datos: string;
  /** Folder of the browser part: what Chromium itself may have written. */
  navegador: string;
  /** Closes the window as a person would and waits for the program to end. */
  close(): Promise<void>;
  /** The power goes out: every process of the program ends at once. */
  kill(): Promise<void>;
  /** Whether the program is still there. */
  running(): boolean;
}

export interface LaunchOptions {
  datos: string;
  reloj?: string;
}

/** Program, arguments and environment that open the built window over a data folder; `modules` are loaded before it. */
export function commandLine({ datos, reloj = RELOJ }: LaunchOptions, navegador: string, modules: readonly string[] = []) {
  const executablePath = process.env['VIGIA_ELECTRON'];
  if (!executablePath) throw new Error('VIGIA_ELECTRON is not set: run the tests through npm test');
  const asRoot = process.platform === 'linux' && process.getuid?.() === 0;
  const args = [
    ...(asRoot ? ['--no-sandbox'] : []),
    `--user-data-dir=${navegador}`,
    ...modules.flatMap((file) => ['-r', file]),
    ROOT,
    `--datos=${datos}`,
    `--reloj=${reloj}`,
  ];
  const present = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  // The test Electron names its folder itself, below the configuration folder: windows that shared it would close each other.
  return { executablePath, args, env: { ...Object.fromEntries(present), XDG_CONFIG_HOME: navegador } };
}

/** Opens the built program in a real Electron window of 1366×768. */
async function launch(options: LaunchOptions): Promise<Vigia> {
  const navegador = fs.mkdtempSync(path.join(os.tmpdir(), 'vigia-ventana-'));
  const app = await _electron.launch(commandLine(options, navegador));
  const page = await app.firstWindow();
  page.setDefaultTimeout(10_000);
  await page.waitForLoadState('domcontentloaded');
  const child = app.process();
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  return {
    app,
    page,
    datos: options.datos,
    navegador,
    async close() {
      await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().forEach((window) => window.close()));
      await ended;
    },
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
    running: () => child.exitCode === null && child.signalCode === null,
  };
}

/** Keeps a picture of the window under tests/e2e/capturas. */
export async function capture(page: Page, name: string): Promise<void> {
  fs.mkdirSync(CAPTURAS, { recursive: true });
  await page.screenshot({ path: path.join(CAPTURAS, `${name}.png`) });
}

/**
 * A picture for the manual: nothing passing on it, seen from its top, the pointer away. They lie in tests/e2e/capturas/manual;
 * whoever changes a screen looks at them and copies them to docs/manual/capturas.
 */
export async function captureForManual(page: Page, name: string, from?: Locator): Promise<void> {
  await page.mouse.move(0, 0);
  const notice = page.getByRole('alert').getByRole('button', { name: 'Cerrar' });
  if (await notice.isVisible()) await notice.click();
  await expect(notice).toHaveCount(0);
  if (from) await from.evaluate((element) => element.scrollIntoView({ block: 'start' }));
  else await page.evaluate(() => window.scrollTo(0, 0));
  if (from) await page.evaluate(() => window.scrollBy(0, -150));
  await page.mouse.move(0, 0);
  // Without `animations: 'disabled'`: asking for it crashes the page of the test Electron (Chromium 114).
  await page.screenshot({ path: path.join(CAPTURAS, 'manual', `${name}.png`) });
}

/** The same as the system draws it: Playwright's own pictures do not know of the window's zoom. */
export async function captureWindow({ app, page }: Vigia, name: string): Promise<void> {
  // What was drawn last must have reached the screen first.
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  const png = await app.evaluate(async ({ BrowserWindow }) => {
    const image = await BrowserWindow.getAllWindows()[0]?.webContents.capturePage();
    return image?.toPNG().toString('base64') ?? '';
  });
  fs.mkdirSync(CAPTURAS, { recursive: true });
  fs.writeFileSync(path.join(CAPTURAS, `${name}.png`), Buffer.from(png, 'base64'));
}

interface Fixtures {
  /** A folder of this test alone, removed afterwards. */
  folder: string;
  /** Opens windows; those still open when the test ends are closed. */
  openVigia(options: LaunchOptions): Promise<Vigia>;
  /** A copy, of this test alone, of the demonstration's data: twelve cases, letters, two persons. */
  demo: Demo;
}
interface WorkerFixtures {
  demoTemplate: Demo;
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  // eslint-disable-next-line no-empty-pattern -- Playwright wants the destructuring
  folder: async ({}, use) => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'vigia-e2e-'));
    await use(folder);
    fs.rmSync(folder, { recursive: true, force: true });
  },
  // eslint-disable-next-line no-empty-pattern -- Playwright wants the destructuring
  openVigia: async ({}, use) => {
    const opened: Vigia[] = [];
    await use(async (options) => {
      const vigia = await launch(options);
      opened.push(vigia);
      return vigia;
    });
    for (const vigia of opened) {
      if (vigia.running()) await vigia.app.close();
      fs.rmSync(vigia.navegador, { recursive: true, force: true });
    }
  },
  demoTemplate: [
    // eslint-disable-next-line no-empty-pattern -- Playwright wants the destructuring
    async ({}, use) => {
      const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'vigia-e2e-demo-'));
      await use(makeDemo(folder, RELOJ));
      fs.rmSync(folder, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],
  demo: async ({ demoTemplate, folder }, use) => {
    const datos = path.join(folder, 'datos');
    fs.cpSync(demoTemplate.datos, datos, { recursive: true });
    await use({ ...demoTemplate, datos });
  },
});
export { expect };
