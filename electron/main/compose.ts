import type { DocumentoImprimible } from '@core/features/documentos/documento-imprimible.datos';
import { toGrupos } from '@core/features/respaldos/clave-recuperacion.rules';
import { localDay } from '@core/kernel/dates';
import { DomainError } from '@core/kernel/errors';
import type { ProgressEvent } from '@core/kernel/operation';
import { installSpanishMessages } from '@core/kernel/zod-messages';
import { makeAccesoHandlers } from '@electron/features/acceso/acceso.handlers';
import { bloquear, listUsuarios, makeHojas } from '@electron/features/acceso/public';
import type { AccesoDeps, SessionStore } from '@electron/features/acceso/public';
import { makeBitacoraHandlers } from '@electron/features/bitacora/bitacora.handlers';
import { insertBitacora } from '@electron/features/bitacora/public';
import { makeBorradoresHandlers } from '@electron/features/borradores/borradores.handlers';
import { makeCasosHandlers } from '@electron/features/casos/casos.handlers';
import { seedCatalogos } from '@electron/features/catalogos/public';
import { makeCentralHandlers } from '@electron/features/central/central.handlers';
import { findComando, insertComando } from '@electron/features/comandos/public';
import { makeDerivacionesHandlers } from '@electron/features/derivaciones/derivaciones.handlers';
import { makeDocumentosHandlers } from '@electron/features/documentos/documentos.handlers';
import { makeVista } from '@electron/features/expediente/public';
import { makeRecordatoriosHandlers } from '@electron/features/recordatorios/recordatorios.handlers';
import { makeArchivos, makeDestinos } from '@electron/features/respaldos/destinos';
import { makeRespaldosHandlers } from '@electron/features/respaldos/respaldos.handlers';
import { makeRutaHandlers } from '@electron/features/ruta/ruta.handlers';
import { finishInterruptedRestore } from '@electron/platform/backup/restore-package';
import type { Clock } from '@electron/platform/clock';
import { publicFingerprint } from '@electron/platform/crypto/primitives';
import type { Desktop } from '@electron/platform/desktop';
import { listDrives } from '@electron/platform/files/drives';
import { lockFolder } from '@electron/platform/files/folder-lock';
import { makeDispatcher } from '@electron/platform/ipc/dispatcher';
import { makeAttempts } from '@electron/platform/keys/attempts';
import { readKeyFile } from '@electron/platform/keys/key-file';
import { makeFileLog } from '@electron/platform/log/log';
import { makeVault } from '@electron/platform/vault';
import type { OpenVault } from '@electron/platform/vault';
import type { BackupRunner } from '@electron/platform/worker/backup-runner';

export interface ProgramOptions {
  /** Data folder of the point; locked for this process until `close`. */
  folder: string;
  clock: Clock;
  version: string;
  /** A new installation made by this process holds invented data. */
  demo: boolean;
  desktop: Desktop;
  runner: BackupRunner;
  render(documento: DocumentoImprimible): Promise<Uint8Array>;
  onProgress?(event: ProgressEvent): void;
  /** The session ended: lock, suspend, restore. */
  onLocked?(): void;
}

/** The whole program without a window: every module, wired once. Window and command line both stand on this. */
export function makeProgram(options: ProgramOptions) {
  installSpanishMessages();
  const { folder, clock } = options;
  const lock = lockFolder(folder);
  finishInterruptedRestore(folder);
  const log = makeFileLog(folder, () => clock.now());
  const vault = makeVault(folder, clock, log);
  const session: SessionStore = { current: null };
  const requireVault = (): OpenVault => {
    if (!vault.open) throw new DomainError('SIN_SESION');
    return vault.open;
  };

  const acceso: AccesoDeps = {
    folder,
    version: options.version,
    instalarComoDemo: options.demo,
    vault,
    attempts: makeAttempts(folder),
    clock,
    session,
    renderHoja: ({ punto, puntoNombre, identity, recipient, ahora, ficticio }) =>
      options.render({
        tipo: 'HOJA_RECUPERACION',
        datos: {
          formato: 1,
          punto: { codigo: punto, nombre: puntoNombre },
          fecha: localDay(ahora),
          emitidoEn: ahora,
          clave: identity,
          grupos: toGrupos(identity),
          huellaPublica: publicFingerprint(recipient),
        },
        marcas: { copia: false, ficticio, borrador: false },
      }),
    sembrarCatalogos: (context) => seedCatalogos(context.write),
    idle: (exceptComandoId) => dispatcher.idle(exceptComandoId),
    onLocked: () => options.onLocked?.(),
  };
  const hojas = makeHojas(acceso);
  const documentos = {
    cipher: () => requireVault().fields,
    files: () => requireVault().files,
    render: (documento: DocumentoImprimible) => options.render(documento),
  };
  const destinos = makeDestinos(() => listDrives());
  const archivos = makeArchivos();

  const dispatcher = makeDispatcher({
    handlers: {
      ...makeAccesoHandlers(acceso, hojas),
      ...makeBitacoraHandlers({
        nombreDe: (id) => listUsuarios(requireVault().read).find((persona) => persona.id === id)?.nombreEntrada ?? id,
      }),
      ...makeBorradoresHandlers(),
      ...makeCasosHandlers(documentos, makeVista),
      ...makeCentralHandlers(),
      ...makeDerivacionesHandlers(documentos),
      ...makeDocumentosHandlers(documentos, options.desktop),
      ...makeRecordatoriosHandlers(documentos),
      ...makeRespaldosHandlers({ acceso, runner: options.runner, desktop: options.desktop, destinos, archivos }),
      ...makeRutaHandlers({ abierto: () => vault.open !== null }),
    },
    clock,
    log,
    vault: () => vault.open,
    session: () => session.current,
    puntoId: () => {
      const keyFile = readKeyFile(folder);
      if (!keyFile) throw new DomainError('NO_INSTALADO');
      return keyFile.punto;
    },
    ledger: { find: findComando, insert: insertComando },
    append: insertBitacora,
    progress: (event) => options.onProgress?.(event),
  });

  return {
    ...dispatcher,
    log,
    destinos,
    archivos,
    hojas,
    get session() {
      return session.current;
    },
    /** Waits for what is under way, writes the day's local copy, frees the folder. */
    async close(): Promise<void> {
      await dispatcher.settled();
      bloquear(acceso);
      lock.release();
    },
  };
}
export type Program = ReturnType<typeof makeProgram>;
