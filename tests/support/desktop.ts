import fs from 'node:fs';
import path from 'node:path';
import type { Desktop } from '@electron/platform/desktop';

/** A desktop whose person answers every dialog as the test says; `null` and `false` mean that they gave up. */
export interface FakeDesktop extends Desktop {
  folder: string | null;
  backupFile: string | null;
  /** Path of the package of the central that the person chooses. */
  packageFile: string | null;
  /** Text of the card that the person chooses. */
  card: string | null;
  accepts: boolean;
  /** Names that were suggested to the save dialog. */
  readonly suggested: string[];
  readonly printed: Uint8Array[];
  readonly saved: Uint8Array[];
}

export function makeFakeDesktop(): FakeDesktop {
  const desktop: FakeDesktop = {
    folder: null,
    backupFile: null,
    packageFile: null,
    card: null,
    accepts: true,
    suggested: [],
    printed: [],
    saved: [],
    chooseFolder: async () => desktop.folder,
    chooseBackupFile: async () => desktop.backupFile,
    choosePackage: async () => desktop.packageFile,
    chooseCard: async () => desktop.card,
    saveFile: async (name, bytes) => {
      desktop.suggested.push(name);
      if (!desktop.accepts) return false;
      desktop.saved.push(bytes);
      if (desktop.folder !== null) fs.writeFileSync(path.join(desktop.folder, name), bytes);
      return true;
    },
    savePdf: async (name, pdf) => {
      desktop.suggested.push(name);
      if (!desktop.accepts) return false;
      desktop.saved.push(pdf);
      if (desktop.folder !== null) fs.writeFileSync(path.join(desktop.folder, name), pdf);
      return true;
    },
    printPdf: async (pdf) => {
      if (!desktop.accepts) return false;
      desktop.printed.push(pdf);
      return true;
    },
  };
  return desktop;
}
