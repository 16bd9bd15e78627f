import { VIGENCIA_FIRMA_MIN } from '@core/features/accesos/segunda-firma.rules';
import type { FirmaDada } from '@core/features/accesos/segunda-firma.rules';
import type { DocumentoImprimible } from '@core/features/documentos/documento-imprimible.datos';
import { contarCifras } from '@core/features/informes/armar-informe.rules';
import type { Cifras, PedidoCifras } from '@core/features/informes/armar-informe.rules';
import { toGrupos } from '@core/features/respaldos/clave-recuperacion.rules';
import { localDay } from '@core/kernel/dates';
import { DomainError } from '@core/kernel/errors';
import { CENTRAL } from '@core/kernel/ids';
import type { ProgressEvent } from '@core/kernel/operation';
import { installSpanishMessages } from '@core/kernel/zod-messages';
import { makeAccesoHandlers } from '@electron/features/acceso/acceso.handlers';
import { bloquear, findInstalacion, listUsuarios, makeHojas } from '@electron/features/acceso/public';
import type { AccesoDeps, SessionStore } from '@electron/features/acceso/public';
import { makeBitacoraHandlers } from '@electron/features/bitacora/bitacora.handlers';
import { insertBitacora } from '@electron/features/bitacora/public';
import { makeBorradoresHandlers } from '@electron/features/borradores/borradores.handlers';
import { makeCasosHandlers } from '@electron/features/casos/casos.handlers';
import { faltanCatalogos, seedCatalogos } from '@electron/features/catalogos/public';
import { makeCentralHandlers } from '@electron/features/central/central.handlers';
import { cortesDePuntos, hechosConsolidados, prepararCentral } from '@electron/features/central/public';
import { findComando, insertComando } from '@electron/features/comandos/public';
import { makeDerivacionesHandlers } from '@electron/features/derivaciones/derivaciones.handlers';
import type { DocumentosDeps } from '@electron/features/documentos/public';
import { makeDocumentosHandlers } from '@electron/features/documentos/documentos.handlers';
import { describirEvento, makeVista } from '@electron/features/expediente/public';
import { makeInformesHandlers } from '@electron/features/informes/informes.handlers';
import { hechosDelPunto } from '@electron/features/informes/public';
import { escribirXlsx } from '@electron/features/informes/xlsx';
import { makePublicacionHandlers } from '@electron/features/publicacion/publicacion.handlers';
import { makePaquetesHandlers } from '@electron/features/paquetes/paquetes.handlers';
import { listAcusadas } from '@electron/features/paquetes/public';
import { makeRecordatoriosHandlers } from '@electron/features/recordatorios/recordatorios.handlers';
import { makeArchivos, makeDestinos } from '@electron/features/respaldos/destinos';
import { makeRespaldosHandlers } from '@electron/features/respaldos/respaldos.handlers';
import { makeSupervisionHandlers } from '@electron/features/supervision/supervision.handlers';
import { makeVisitasHandlers } from '@electron/features/visitas/visitas.handlers';
import { makeMediacionHandlers } from '@electron/features/mediacion/mediacion.handlers';
import { revisarPrincipal } from '@electron/features/derivaciones/principal';
import { revisarMediacion } from '@electron/features/mediacion/public';
import { makeSeguimientoHandlers } from '@electron/features/seguimiento/seguimiento.handlers';
import { makePersonasHandlers } from '@electron/features/personas/personas.handlers';
import { faltaIndice, reindexarTodo } from '@electron/features/personas/reindexar-todo';
import { makeDirectorioHandlers } from '@electron/features/directorio/directorio.handlers';
import { makeAdjuntosHandlers } from '@electron/features/adjuntos/adjuntos.handlers';
import { makeConsentimientosHandlers } from '@electron/features/consentimientos/consentimientos.handlers';
import { makeAccesosHandlers } from '@electron/features/accesos/accesos.handlers';
import { exigirIdsVisibles } from '@electron/features/accesos/public';
import { makeAgendaHandlers } from '@electron/features/agenda/agenda.handlers';
import { faltanFeriados, seedFeriados } from '@electron/features/agenda/public';
import { makeRutaHandlers } from '@electron/features/ruta/ruta.handlers';
import { finishInterruptedRestore } from '@electron/platform/backup/restore-package';
import type { Clock } from '@electron/platform/clock';
import { publicFingerprint } from '@electron/platform/crypto/primitives';
import type { Desktop } from '@electron/platform/desktop';
import { listDrives } from '@electron/platform/files/drives';
import { lockFolder } from '@electron/platform/files/folder-lock';
import type { QueryContext } from '@electron/platform/ipc/context';
import { makeDispatcher } from '@electron/platform/ipc/dispatcher';
import { makeAttempts } from '@electron/platform/keys/attempts';
import { readKeyFile } from '@electron/platform/keys/key-file';
import { makeFileLog } from '@electron/platform/log/log';
import { makeTickets } from '@electron/platform/tickets';
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
  /** Counts a report in a thread of its own; without one, where the program runs. */
  contar?(pedido: PedidoCifras): Promise<Cifras>;
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
    puestasAlDia: [
      { falta: faltanCatalogos, hacer: (context) => seedCatalogos(context.write) },
      { falta: (read) => faltanFeriados(read, findInstalacion(read).puntoId, clock.now()), hacer: seedFeriados },
      { falta: faltaIndice, hacer: (context) => reindexarTodo(context) },
    ],
    prepararCentral,
    idle: (exceptComandoId) => dispatcher.idle(exceptComandoId),
    onLocked: () => options.onLocked?.(),
  };
  const hojas = makeHojas(acceso);
  const documentos: DocumentosDeps = {
    cipher: () => requireVault().fields,
    firmas: makeTickets<FirmaDada>(VIGENCIA_FIRMA_MIN * 60_000),
    files: () => requireVault().files,
    render: (documento: DocumentoImprimible) => options.render(documento),
    trasCambiarRuta: (context, casoId) => {
      revisarPrincipal(documentos, context, casoId);
      revisarMediacion(documentos, context, casoId);
    },
  };
  // a point counts its own cases; the central, what the last package of each point said
  const hechos = (context: Pick<QueryContext, 'read' | 'puntoId'>, puntos?: readonly string[]) =>
    context.puntoId === CENTRAL ? hechosConsolidados(context.read, puntos) : hechosDelPunto(context);
  const contar = async (pedido: PedidoCifras) => options.contar?.(pedido) ?? contarCifras(pedido);
  const cortes = (context: Pick<QueryContext, 'read'>) => cortesDePuntos(context.read);
  const destinos = makeDestinos(() => listDrives());
  const archivos = makeArchivos();

  const dispatcher = makeDispatcher({
    handlers: {
      ...makeAccesoHandlers(acceso, hojas),
      ...makeBitacoraHandlers({
        nombreDe: (id) => listUsuarios(requireVault().read).find((persona) => persona.id === id)?.nombreEntrada ?? id,
      }),
      ...makeBorradoresHandlers(),
      ...makeCasosHandlers(documentos, { vista: makeVista, evento: describirEvento }),
      ...makeCentralHandlers({ ...documentos, acceso, runner: options.runner, desktop: options.desktop, destinos, archivos }),
      ...makePaquetesHandlers({ acceso, desktop: options.desktop, destinos, archivos }),
      ...makeSupervisionHandlers({ ...documentos, acusadas: ({ read }) => listAcusadas(read) }),
      ...makeDerivacionesHandlers(documentos),
      ...makeDocumentosHandlers(documentos, options.desktop),
      ...makeInformesHandlers({ ...documentos, desktop: options.desktop, xlsx: escribirXlsx, hechos, cortes, contar }),
      ...makePublicacionHandlers(),
      ...makeRecordatoriosHandlers(),
      ...makeRespaldosHandlers({ acceso, documentos, runner: options.runner, desktop: options.desktop, destinos, archivos }),
      ...makeVisitasHandlers(documentos),
      ...makeMediacionHandlers(documentos),
      ...makeSeguimientoHandlers(documentos),
      ...makePersonasHandlers(documentos),
      ...makeDirectorioHandlers(documentos),
      ...makeAdjuntosHandlers(documentos),
      ...makeConsentimientosHandlers(documentos),
      ...makeAccesosHandlers({ ...documentos, acceso }),
      ...makeAgendaHandlers(documentos, options.desktop),
      ...makeRutaHandlers({ abierto: () => vault.open !== null }),
    },
    clock,
    log,
    vault: () => vault.open,
    session: () => session.current,
    puntoId: () => {
      const keyFile = readKeyFile(folder);
      if (keyFile) return keyFile.punto;
      // during the set-up the data exist before the key file, which is written last
      if (vault.open) return findInstalacion(vault.open.read).puntoId;
      throw new DomainError('NO_INSTALADO');
    },
    ledger: { find: findComando, insert: insertComando },
    append: insertBitacora,
    admit: exigirIdsVisibles,
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
