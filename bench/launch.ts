import path from 'node:path';
import { _electron } from 'playwright';
import type { Page } from 'playwright';
import { performance } from 'node:perf_hooks';
import { median, timed } from './measure';
import type { Row } from './measure';
import { AHORA, CASOS, CLAVE } from './point';

const RUNS = 7;
const FIELD = 'input[type=password]';

/** The environment without holes, as Playwright's type wants it. */
function definedEnvironment(): Record<string, string> {
  return Object.fromEntries(Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}

/** From the call to a field that takes letters. Both sides are started and watched by the same tool. */
async function launch(
  binary: string,
  browserFolder: string,
  args: readonly string[],
  then: (page: Page) => Promise<void> = async () => undefined,
): Promise<number> {
  const start = performance.now();
  const app = await _electron.launch({
    executablePath: binary,
    // Both: the test Electron names its folder itself, below the configuration folder. Otherwise a Vigía that is open would be met.
    args: [`--user-data-dir=${browserFolder}`, ...args],
    env: { ...definedEnvironment(), XDG_CONFIG_HOME: browserFolder },
  });
  try {
    const page = await app.firstWindow();
    await page.locator(FIELD).waitFor();
    const ms = performance.now() - start;
    await then(page);
    return ms;
  } finally {
    await app.close();
  }
}

/** The window of a point that is set up, against a window with one empty field; same Electron, taking turns. */
export async function measureLaunch(binary: string, folder: string, scratch: string): Promise<Row[]> {
  const ours: number[] = [];
  const blank: number[] = [];
  const signIn: number[] = [];
  const browser = (name: string) => path.join(scratch, name);
  for (let round = 0; round <= RUNS; round += 1) {
    const a = await launch(binary, browser('navegador'), [path.resolve('.'), `--datos=${folder}`, `--reloj=${AHORA}`], async (page) => {
      if (round >= 3) return;
      await page.locator(FIELD).fill(CLAVE);
      const { ms } = await timed(async () => {
        await page.locator('button[type=submit]').click();
        await page.getByRole('navigation').first().waitFor();
        await page.locator('main h1').first().waitFor();
      });
      signIn.push(ms);
    });
    const b = await launch(binary, browser('vacio'), [path.resolve('bench', 'peers', 'blank-window.cjs')]);
    if (round === 0) continue; // the first of each reads its files from the disk
    ours.push(a);
    blank.push(b);
  }
  const window = median(ours);
  const empty = median(blank);
  return [
    {
      medida: 'Arranque: hasta poder escribir la clave',
      propio: window,
      par: { nombre: 'ventana vacía de Electron', valor: empty },
      nota: `diferencia ${Math.round(window - empty)} ms; límite propio 5 s`,
    },
    {
      medida: 'De la clave a «Hoy» en la ventana',
      propio: median(signIn),
      par: null,
      nota: `${CASOS} casos; con Argon2id y revisión de la base`,
    },
  ];
}
