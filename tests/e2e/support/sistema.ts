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

/** The person's printer takes whatever comes, without paper. */
export async function imprimira(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ app: electron }) => {
    electron.on('web-contents-created', (_event, contents) => {
      contents.print = (_options, answer) => answer?.(true, '');
    });
  });
}
