import { ipcMain } from 'electron';
import type { BrowserWindow, IpcMainInvokeEvent } from 'electron';
import type { Envelope } from '@core/kernel/envelope';
import { errorText } from '@core/kernel/errors.texts';
import type { Dispatcher } from '@electron/platform/ipc/dispatcher';
import { ORIGIN } from './security/protocol';

const refused: Envelope = { ok: false, error: { code: 'REMITENTE_NO_CONFIABLE', message: errorText('REMITENTE_NO_CONFIABLE') } };

/** Only the top frame of our own window, showing our own page, may ask. */
function isTrusted(event: IpcMainInvokeEvent, window: BrowserWindow | null): boolean {
  const frame = event.senderFrame;
  return (
    window !== null &&
    event.sender === window.webContents &&
    frame !== null &&
    frame === window.webContents.mainFrame &&
    frame.url.startsWith(`${ORIGIN}/`)
  );
}

/** The two channels of the bridge: one operation in, one envelope out; and the wish to cancel one that runs. */
export function answerWindow(dispatcher: Dispatcher, window: () => BrowserWindow | null): void {
  ipcMain.handle('vigia:operacion', (event, operation: unknown, input: unknown, comandoId: unknown) => {
    if (!isTrusted(event, window())) return refused;
    return dispatcher.call(String(operation), input, String(comandoId));
  });
  ipcMain.handle('vigia:cancelar', (event, comandoId: unknown) => {
    if (isTrusted(event, window())) dispatcher.cancel(String(comandoId));
  });
}
