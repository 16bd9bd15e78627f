import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { _electron, test as base } from '@playwright/test';
import type { ElectronApplication, Page } from '@playwright/test';

export const RELOJ = '2026-03-16T09:00:00-05:00';
const ROOT = path.resolve(__dirname, '..', '..', '..');
/** Screenshots of the journeys; not committed. */
const CAPTURAS = path.join(ROOT, 'tests', 'e2e', 'capturas');

export interface Vigia {
  app: ElectronApplication;
  page: Page;
  /** Data folder of this window. */
  datos: string;
  /** Closes the window as a person would and waits for the program to end. */
  close(): Promise<void>;
}

export interface LaunchOptions {
  datos: string;
  reloj?: string;
}

/** Opens the built program in a real Electron window of 1366×768. */
export async function launch({ datos, reloj = RELOJ }: LaunchOptions): Promise<Vigia> {
  const executablePath = process.env['VIGIA_ELECTRON'];
  if (!executablePath) throw new Error('VIGIA_ELECTRON is not set: run the tests through npm test');
  const asRoot = process.platform === 'linux' && process.getuid?.() === 0;
  const browserFolder = fs.mkdtempSync(path.join(os.tmpdir(), 'vigia-ventana-'));
  const app = await _electron.launch({
    executablePath,
    args: [...(asRoot ? ['--no-sandbox'] : []), `--user-data-dir=${browserFolder}`, ROOT, `--datos=${datos}`, `--reloj=${reloj}`],
  });
  const page = await app.firstWindow();
  await page.waitForLoadState('domcontentloaded');
  return {
    app,
    page,
    datos,
    async close() {
      const ended = new Promise((resolve) => app.process().once('exit', resolve));
      await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().forEach((window) => window.close()));
      await ended;
      fs.rmSync(browserFolder, { recursive: true, force: true });
    },
  };
}

/** Keeps a picture of the window under tests/e2e/capturas. */
export async function capture(page: Page, name: string): Promise<void> {
  fs.mkdirSync(CAPTURAS, { recursive: true });
  await page.screenshot({ path: path.join(CAPTURAS, `${name}.png`) });
}

interface Fixtures {
  /** A folder of this test alone, removed afterwards. */
  folder: string;
  /** Opens windows; those still open when the test ends are closed. */
  openVigia(options: LaunchOptions): Promise<Vigia>;
}

export const test = base.extend<Fixtures>({
  // eslint-disable-next-line no-empty-pattern -- Playwright wants the destructuring
  folder: async ({}, use) => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'vigia-e2e-'));
    await use(folder);
    fs.rmSync(folder, { recursive: true, force: true });
  },
  // eslint-disable-next-line no-empty-pattern -- Playwright wants the destructuring
  openVigia: async ({}, use) => {
    const open: Vigia[] = [];
    await use(async (options) => {
      const vigia = await launch(options);
      open.push(vigia);
      return vigia;
    });
    for (const vigia of open) if (vigia.app.process().exitCode === null) await vigia.app.close();
  },
});
export { expect } from '@playwright/test';
