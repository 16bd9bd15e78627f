import { BrowserWindow } from 'electron';
import type { Session, WebContentsPrintOptions } from 'electron';
import { ORIGIN } from './security/protocol';
import { safePreferences } from './window';

/** A4 without margins of its own: the PDF's page brings them. */
const PRINT_OPTIONS: WebContentsPrintOptions = {
  silent: false,
  printBackground: true,
  color: false,
  margins: { marginType: 'none' },
  pageSize: 'A4',
};

/** The system says it this way when the person closed the dialog. */
const GAVE_UP = /cancel/i;

/**
 * Prints a PDF through the system's dialog from a hidden page that draws its sheets: no file is written anywhere. A page of
 * its own, so that the screen can never be printed by mistake.
 */
export function makePrinter(session: Session): (pdf: Uint8Array) => Promise<boolean> {
  return async (pdf) => {
    const window = new BrowserWindow({
      show: false,
      width: 900,
      height: 1200,
      title: 'Vigía',
      webPreferences: safePreferences(session, false),
    });
    try {
      await window.loadURL(`${ORIGIN}/imprimir.html`);
      await window.webContents.executeJavaScript(`window.prepararHojas(${JSON.stringify(Buffer.from(pdf).toString('base64'))})`);
      return await new Promise<boolean>((resolve, reject) => {
        window.webContents.print(PRINT_OPTIONS, (done, reason) => {
          if (done || GAVE_UP.test(reason)) resolve(done);
          else reject(new Error(`printing failed: ${reason}`));
        });
      });
    } finally {
      window.destroy();
    }
  };
}
