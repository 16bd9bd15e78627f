import type { ElectronApplication } from '@playwright/test';

/** The person answers the next dialogs of the system that open a file or a folder with this one. */
export async function elegiraEnDialogo(app: ElectronApplication, ruta: string): Promise<void> {
  await app.evaluate(({ dialog }, elegido) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [elegido] });
  }, ruta);
}

/** The person saves what comes next under this name. */
export async function guardaraEn(app: ElectronApplication, ruta: string): Promise<void> {
  await app.evaluate(({ dialog }, elegido) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: elegido });
  }, ruta);
}
