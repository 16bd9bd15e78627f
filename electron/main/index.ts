import { webcrypto } from 'node:crypto';
import path from 'node:path';
import { app, dialog, powerMonitor, session } from 'electron';
import type { BrowserWindow } from 'electron';
import { DomainError } from '@core/kernel/errors';
import { errorText } from '@core/kernel/errors.texts';
import { makeWorkerAsk } from '@electron/platform/worker/ask-worker';
import { makeWorkerRenderer } from '@electron/documents/render/render-in-worker';
import { VERSION } from '@electron/platform/version';
import { makeWorkerBackupRunner } from '@electron/platform/worker/run-in-worker';
import { v7 as uuidv7 } from 'uuid';
import { dataFolder, programClock, useNamedBrowserFolder } from './arguments';
import { makeProgram } from './compose';
import type { Program } from './compose';
import { makeElectronDesktop } from './desktop.electron';
import { answerWindow } from './ipc';
import { makePrinter } from './print.electron';
import { quietBrowser, refuseNavigation, refuseNetwork, refusePermissions } from './security/harden';
import { declareScheme, serveRenderer } from './security/protocol';
import { openMainWindow } from './window';

globalThis.crypto ??= webcrypto as Crypto;
process.umask(0o077); // what this program writes is for this person alone

const OUT = path.join(__dirname, '..');
/** In memory only: the browser part leaves no cookie, cache or storage on disk. */
const PARTITION = 'vigia';
/** Time for a form to put its last words into the draft before the window goes. */
const LAST_WORDS_MS = 250;

let window: BrowserWindow | null = null;
let program: Program | null = null;

const tell = (channel: 'progreso' | 'sesion', payload: unknown): void => {
  if (window && !window.isDestroyed()) window.webContents.send('vigia:evento', channel, payload);
};

function start(): void {
  const own = session.fromPartition(PARTITION, { cache: false });
  serveRenderer(own, path.join(OUT, 'renderer'));
  refuseNetwork(own);
  refusePermissions(own);
  const renderer = makeWorkerRenderer(path.join(OUT, 'workers', 'pdf.worker.cjs'), path.join(OUT, 'fonts'));
  program = makeProgram({
    folder: dataFolder(),
    clock: programClock(),
    version: VERSION,
    demo: false,
    desktop: makeElectronDesktop(() => window, makePrinter(own)),
    runner: makeWorkerBackupRunner(path.join(OUT, 'workers', 'respaldo.worker.cjs')),
    render: (documento) => renderer.render(documento),
    contar: makeWorkerAsk(path.join(OUT, 'workers', 'cifras.worker.cjs')),
    onProgress: (event) => tell('progreso', event),
    onLocked: () => tell('sesion', { causa: 'CERRADA' }),
  });
  answerWindow(program, () => window);
  window = openMainWindow(own);
  window.on('close', flushDrafts);
  window.on('closed', () => {
    window = null;
  });
  const lock = () => void program?.call('acceso.bloquear', { causa: 'SUSPENSION' }, uuidv7());
  powerMonitor.on('suspend', lock);
  powerMonitor.on('lock-screen', lock);
}

/** Leaving a field saves the draft; the window closes a moment later. */
function flushDrafts(event: { preventDefault(): void }): void {
  const closing = window;
  if (!closing || closing.webContents.isCrashed()) return;
  event.preventDefault();
  closing.removeListener('close', flushDrafts);
  const finish = () => setTimeout(() => closing.close(), LAST_WORDS_MS);
  closing.webContents.executeJavaScript('document.activeElement?.blur()').then(finish, finish);
}

/** A start that cannot go on says why, in the system's own box, and ends. */
function giveUp(error: unknown): void {
  const message =
    error instanceof DomainError ? errorText(error.code, error.details.datos) : errorText('ERROR_INTERNO', { incidente: 'al iniciar' });
  process.stderr.write(`${message}\n${error instanceof DomainError ? '' : `${String((error as Error).stack)}\n`}`);
  dialog.showErrorBox('Vigía', message);
  app.exit(1);
}

useNamedBrowserFolder();
if (!app.requestSingleInstanceLock({ datos: dataFolder() })) {
  app.quit();
} else {
  declareScheme();
  quietBrowser();
  refuseNavigation();
  app.on('second-instance', () => window?.focus());
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', (event) => {
    if (!program) return;
    event.preventDefault();
    const closing = program;
    program = null;
    closing.close().then(
      () => app.exit(0),
      (error: unknown) => {
        closing.log.incident('CIERRE', 'cerrar', error);
        app.exit(1);
      },
    );
  });
  app.whenReady().then(start).catch(giveUp);
}
