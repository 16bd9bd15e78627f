import { dialog } from 'electron';
import type { BrowserWindow } from 'electron';
import type { Desktop } from '@electron/platform/desktop';
import { readSmallText } from '@electron/platform/files/small-text';
import { saveFile } from '@electron/platform/files/save-file';

/** The system's own dialogs, attached to the window that asked. */
export function makeElectronDesktop(window: () => BrowserWindow | null, printPdf: (pdf: Uint8Array) => Promise<boolean>): Desktop {
  const requireWindow = (): BrowserWindow => {
    const current = window();
    if (!current) throw new Error('no window to ask in');
    return current;
  };
  return {
    async chooseFolder() {
      const { canceled, filePaths } = await dialog.showOpenDialog(requireWindow(), {
        title: 'Elija la carpeta del respaldo',
        buttonLabel: 'Usar esta carpeta',
        properties: ['openDirectory', 'createDirectory', 'dontAddToRecent'],
      });
      return canceled ? null : (filePaths[0] ?? null);
    },
    async chooseBackupFile() {
      const { canceled, filePaths } = await dialog.showOpenDialog(requireWindow(), {
        title: 'Elija el archivo de respaldo',
        buttonLabel: 'Abrir',
        properties: ['openFile', 'dontAddToRecent'],
        filters: [{ name: 'Respaldos de Vigía', extensions: ['age'] }],
      });
      return canceled ? null : (filePaths[0] ?? null);
    },
    async chooseCard() {
      const { canceled, filePaths } = await dialog.showOpenDialog(requireWindow(), {
        title: 'Elija la tarjeta de la central',
        buttonLabel: 'Abrir',
        properties: ['openFile', 'dontAddToRecent'],
        filters: [{ name: 'Tarjeta de la central', extensions: ['json'] }],
      });
      const chosen = filePaths[0];
      return canceled || chosen === undefined ? null : readSmallText(chosen);
    },
    async choosePackage() {
      const { canceled, filePaths } = await dialog.showOpenDialog(requireWindow(), {
        title: 'Elija el paquete de la central',
        buttonLabel: 'Abrir',
        properties: ['openFile', 'dontAddToRecent'],
        filters: [{ name: 'Paquetes de la central', extensions: ['json'] }],
      });
      return canceled ? null : (filePaths[0] ?? null);
    },
    async saveFile(suggestedName, bytes) {
      const { canceled, filePath } = await dialog.showSaveDialog(requireWindow(), {
        title: 'Guardar el archivo',
        buttonLabel: 'Guardar',
        defaultPath: suggestedName,
        properties: ['dontAddToRecent', 'showOverwriteConfirmation'],
      });
      if (canceled || !filePath) return false;
      saveFile(filePath, bytes);
      return true;
    },
    async savePdf(suggestedName, pdf) {
      const { canceled, filePath } = await dialog.showSaveDialog(requireWindow(), {
        title: 'Guardar el documento',
        buttonLabel: 'Guardar',
        defaultPath: suggestedName,
        properties: ['dontAddToRecent', 'showOverwriteConfirmation'],
        filters: [{ name: 'PDF', extensions: ['pdf'] }],
      });
      if (canceled || !filePath) return false;
      saveFile(filePath, pdf);
      return true;
    },
    printPdf,
  };
}
