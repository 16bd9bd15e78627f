import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const PACKAGE = fileURLToPath(new URL('../../node_modules/@expo-google-fonts/atkinson-hyperlegible-next', import.meta.url));
const CUTS = { Regular: '400Regular', Bold: '700Bold', Italic: '400Regular_Italic', BoldItalic: '700Bold_Italic' } as const;

let folder: string | null = null;

/** The four files under the names that the built program has them; out/fonts need not exist. Made once per process. */
export function fontsFolder(): string {
  if (folder) return folder;
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'vigia-prueba-letra-'));
  for (const [name, cut] of Object.entries(CUTS))
    fs.copyFileSync(path.join(PACKAGE, cut, `AtkinsonHyperlegibleNext_${cut}.ttf`), path.join(folder, `Atkinson-${name}.ttf`));
  const made = folder;
  process.once('exit', () => fs.rmSync(made, { recursive: true, force: true }));
  return folder;
}
