import path from 'node:path';
import { app, BrowserWindow, Menu } from 'electron';
import type { Session, WebPreferences } from 'electron';
import { ORIGIN } from './security/protocol';

const PRELOAD = path.join(__dirname, '..', 'preload', 'index.cjs');
const SAND = '#f6f1e6';

/** What every page of the program may do: nothing but its bridge. */
export function safePreferences(session: Session, preload: boolean): WebPreferences {
  return {
    session,
    ...(preload ? { preload: PRELOAD } : {}),
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webviewTag: false,
    spellcheck: false,
    devTools: !app.isPackaged,
    navigateOnDragDrop: false,
  };
}

/** Ctrl and plus, minus, zero: larger and smaller letters, up to double. There is no menu that would do it. */
function enableZoom(window: BrowserWindow): void {
  window.webContents.on('before-input-event', (event, input) => {
    if (input.type !== 'keyDown' || !(input.control || input.meta)) return;
    const step = { '+': 0.1, '=': 0.1, '-': -0.1, '0': 0 }[input.key];
    if (step === undefined) return;
    event.preventDefault();
    const current = step === 0 ? 1 : window.webContents.getZoomFactor() + step;
    window.webContents.setZoomFactor(Math.min(2, Math.max(0.8, current)));
  });
}

/** The program's one window. Its title never says more than the program's name. */
export function openMainWindow(session: Session): BrowserWindow {
  if (process.platform === 'darwin')
    Menu.setApplicationMenu(Menu.buildFromTemplate([{ role: 'appMenu' }, { role: 'editMenu' }, { role: 'windowMenu' }]));
  else Menu.setApplicationMenu(null);
  const window = new BrowserWindow({
    width: 1366,
    height: 768,
    minWidth: 640,
    minHeight: 480,
    title: 'Vigía',
    backgroundColor: SAND,
    show: false,
    webPreferences: safePreferences(session, true),
  });
  window.setContentProtection(true); // no thumbnails or recordings of case data by the system (no effect on Linux)
  enableZoom(window);
  window.once('ready-to-show', () => window.show());
  window.webContents.on('render-process-gone', () => window.reload());
  void window.loadURL(`${ORIGIN}/index.html`);
  return window;
}
