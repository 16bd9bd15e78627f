import { nombreRespaldo, PASOS_RESPALDO } from '@core/features/respaldos/manifiesto';
import type { ManifiestoVisible } from '@core/features/respaldos/manifiesto';
import { localDay } from '@core/kernel/dates';
import { DomainError } from '@core/kernel/errors';
import { bloquear, findInstalacion, nombrePunto, requireIdentity } from '@electron/features/acceso/public';
import type { AccesoDeps } from '@electron/features/acceso/public';
import { valorParametro } from '@core/features/ruta/parametro.rules';
import { loadCatalogoRuta } from '@electron/features/catalogos/public';
import type { DocumentosDeps } from '@electron/features/documentos/public';
import { peekNumero, takeNumero } from '@electron/features/numeracion/public';
import { thinGenerations } from '@electron/platform/backup/survey-folder';
import type { RunOptions } from '@electron/platform/backup/run';
import type { Desktop } from '@electron/platform/desktop';
import { listLocalCopies } from '@electron/platform/files/local-copies';
import type { HandlersOf, TaskContext } from '@electron/platform/ipc/context';
import type { BackupRunner } from '@electron/platform/worker/backup-runner';
import type { Archivos, Destinos } from './destinos';
import { emitirActa, guardarActaPdf, imprimirActa, leerActa, listActas, prepararActa } from './acta';
import { countCasos, findUltimoRespaldo, insertContenido, insertRespaldo, listRespaldos } from './respaldo.repository';
import type { Respaldo } from './respaldo.repository';

export interface RespaldosDeps {
  documentos: DocumentosDeps;
  acceso: AccesoDeps;
  runner: BackupRunner;
  desktop: Desktop;
  destinos: Destinos;
  archivos: Archivos;
}

/** Backups are numbered through, not per year. */
const SERIE = 'RESPALDO';

const visible = ({ puntoId: _punto, creadoPor: _por, ...respaldo }: Respaldo) => respaldo;

function runOptions(context: TaskContext): RunOptions {
  return { signal: context.signal, onProgress: ({ paso, parte }) => context.progreso(PASOS_RESPALDO[paso], parte) };
}

function contenido(manifiesto: ManifiestoVisible) {
  const { punto, puntoNombre, esDemo, creadoEn, secuencia, programa, conteos } = manifiesto;
  return {
    punto,
    puntoNombre,
    esDemo,
    creadoEn,
    secuencia,
    programa,
    casos: conteos['caso'] ?? 0,
    documentos: conteos['documento_emitido'] ?? 0,
    personas: conteos['persona'] ?? 0,
  };
}

/** Writes, reads back, opens and compares; only a verified backup is written down and takes its number. */
async function crear(deps: RespaldosDeps, context: TaskContext, destinoId: string) {
  const destino = deps.destinos.require(destinoId);
  const vault = deps.acceso.vault.open;
  if (!vault) throw new DomainError('SIN_SESION');
  const instalacion = findInstalacion(context.read);
  // taken before the snapshot, so that the copy knows its own number; a backup that fails leaves a gap, which is harmless
  const secuencia = await context.exclusive(async () => context.transaction((tx) => takeNumero(tx.write, tx.puntoId, SERIE, 0)));
  const created = await deps.runner.createPackage(
    {
      carpeta: deps.acceso.folder,
      rawKeyHex: vault.rawKey.toString('hex'),
      destino: destino.ruta,
      nombreArchivo: nombreRespaldo({ punto: context.puntoId, dia: localDay(context.ahora), secuencia, esDemo: instalacion.esDemo }),
      manifiestoBase: {
        programa: deps.acceso.version,
        punto: context.puntoId,
        puntoNombre: nombrePunto(context.puntoId),
        esDemo: instalacion.esDemo,
        creadoEn: context.ahora,
        secuencia,
        dispositivoId: instalacion.dispositivoId,
      },
      recipients: [instalacion.recuperacionPublica, ...(instalacion.centralPublica === null ? [] : [instalacion.centralPublica])],
    },
    runOptions(context),
  );
  const { casos, documentos } = contenido(created.manifiesto);
  const row = await context.exclusive(async () =>
    context.commit((tx) => {
      const row = {
        id: tx.comandoId,
        puntoId: tx.puntoId,
        secuencia,
        creadoEn: context.ahora,
        creadoPor: tx.sesion.usuarioId,
        archivo: created.archivo.split(/[\\/]/).at(-1) ?? '',
        destino: destino.etiqueta,
        bytes: created.bytes,
        sha256: created.sha256,
        casos,
        documentos,
        verificadoEn: tx.ahora,
      };
      insertRespaldo(tx.write, row);
      insertContenido(tx.write, row.id, created.manifiesto);
      tx.anotar({
        accion: 'RESPALDAR',
        entidad: 'respaldo',
        entidadId: tx.comandoId,
        detalle: { secuencia, sha256: created.sha256, casos },
      });
      return visible(row);
    }),
  );
  await adelgazar(context, destino.ruta);
  return row;
}

/** Old generations leave the stick only now that the new one is verified and written down. */
async function adelgazar(context: TaskContext, ruta: string): Promise<void> {
  const dia = localDay(context.ahora);
  const conservar = valorParametro(loadCatalogoRuta(context.read, dia), 'RESPALDO_GENERACIONES', dia);
  const quitados = await thinGenerations(ruta, listRespaldos(context.read, context.puntoId), conservar);
  if (quitados.length > 0)
    context.anotar({
      accion: 'QUITAR_RESPALDOS_ANTIGUOS',
      entidad: 'respaldo',
      entidadId: context.comandoId,
      detalle: { cuantos: quitados.length },
    });
}

/** With the paper alone: on a clean computer, or over data that are first set aside. The session ends. */
async function restaurar(deps: RespaldosDeps, context: TaskContext, entrada: { archivoId: string; claveRecuperacion: string }) {
  const archivo = deps.archivos.require(entrada.archivoId);
  const identity = requireIdentity(entrada.claveRecuperacion);
  await deps.acceso.idle(context.comandoId);
  return context.exclusive(async () => {
    await deps.runner.inspectPackage({ archivo, identity }); // a wrong key or file is told before anybody is signed out
    bloquear(deps.acceso);
    deps.acceso.onLocked();
    const { manifiesto, apartado } = await deps.runner.restorePackage(
      { archivo, identity, carpeta: deps.acceso.folder, ahora: context.ahora },
      runOptions(context),
    );
    return { ...contenido(manifiesto), apartado: apartado?.split(/[\\/]/).at(-1) ?? null };
  });
}

export function makeRespaldosHandlers(deps: RespaldosDeps): HandlersOf<'respaldos'> {
  return {
    'respaldos.estado': (context) => {
      const ultimo = findUltimoRespaldo(context.read);
      return {
        ultimo: ultimo && visible(ultimo),
        copiasLocales: listLocalCopies(deps.acceso.folder).map((copia) => copia.dia),
        siguienteSecuencia: peekNumero(context.read, context.puntoId, SERIE, 0),
        casos: countCasos(context.read),
        conCentral: findInstalacion(context.read).centralPublica !== null,
      };
    },
    'respaldos.destinos': async () => ({ destinos: await deps.destinos.list() }),
    'respaldos.elegirCarpeta': async () => {
      const ruta = await deps.desktop.chooseFolder();
      return { destino: ruta === null ? null : await deps.destinos.addFolder(ruta) };
    },
    'respaldos.crear': (context, { destinoId }) => crear(deps, context, destinoId),
    'respaldos.elegirArchivo': async () => {
      const ruta = await deps.desktop.chooseBackupFile();
      return { archivo: ruta === null ? null : deps.archivos.add(ruta) };
    },
    'respaldos.inspeccionar': async (context, { archivoId, claveRecuperacion }) =>
      contenido(
        await deps.runner.inspectPackage(
          { archivo: deps.archivos.require(archivoId), identity: requireIdentity(claveRecuperacion) },
          runOptions(context),
        ),
      ),
    'respaldos.verificar': async (context, { archivoId, claveRecuperacion }) => {
      const { manifiesto } = await deps.runner.verifyPackage(
        { archivo: deps.archivos.require(archivoId), identity: requireIdentity(claveRecuperacion) },
        runOptions(context),
      );
      return { ...contenido(manifiesto), verificado: true as const };
    },
    'respaldos.prepararActa': (context, { respaldoId }) => prepararActa(context, respaldoId),
    'respaldos.emitirActaEntrega': (context, entrada) => emitirActa(deps.documentos, context, entrada),
    'respaldos.actas': (context) => listActas(context),
    'respaldos.leerActa': (context, { id }) => leerActa(deps.documentos, context, id),
    'respaldos.imprimirActa': (context, { id }) => imprimirActa(deps.documentos, deps.desktop, context, id),
    'respaldos.guardarActaPdf': (context, { id }) => guardarActaPdf(deps.documentos, deps.desktop, context, id),
    'respaldos.restaurar': (context, entrada) => restaurar(deps, context, entrada),
  };
}
