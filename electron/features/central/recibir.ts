import { clasificarPaquete, codigoEnCentral, compararCasos, admiteConMotivo, rechazoDe } from '@core/features/central/recepcion.rules';
import type { EstadoPaquete } from '@core/features/central/recepcion.rules';
import type { Cambios, Extracto, RecepcionPrevia, Remitente } from '@core/features/central/central.types';
import { PASOS_RESPALDO } from '@core/features/respaldos/manifiesto';
import type { ManifiestoVisible } from '@core/features/respaldos/manifiesto';
import { DomainError } from '@core/kernel/errors';
import { errorText } from '@core/kernel/errors.texts';
import { findInstalacion, nombrePunto } from '@electron/features/acceso/public';
import { alcanzarNumero, SERIE_PAQUETE } from '@electron/features/numeracion/public';
import { guardarRespuestas } from '@electron/features/supervision/public';
import { clearPartitions, isPartitionWhole } from '@electron/platform/backup/partition-store';
import type { ReceivedPackage } from '@electron/platform/backup/receive-package';
import type { RunOptions } from '@electron/platform/backup/run';
import { surveyFolder } from '@electron/platform/backup/survey-folder';
import type { SurveyedPackage } from '@electron/platform/backup/survey-folder';
import { randomKey } from '@electron/platform/crypto/primitives';
import type { CommandContext, QueryContext, TaskContext } from '@electron/platform/ipc/context';
import { listConsolidados, replaceConsolidado } from './consolidado.repository';
import { requireClaves } from './deps';
import type { CentralDeps } from './deps';
import {
  findParticion,
  findRecepcionPorHash,
  findUltimaRecepcion,
  insertRecepcion,
  listArchivosParticion,
  replaceParticion,
} from './recepcion.repository';
import type { Recepcion } from './recepcion.repository';
import { vistaRecepcion } from './vista';

const runOptions = (context: TaskContext): RunOptions => ({
  signal: context.signal,
  onProgress: ({ paso, parte }) => context.progreso(PASOS_RESPALDO[paso], parte),
});

const remitente = (manifiesto: ManifiestoVisible, sha256: string): Remitente => ({ ...manifiesto, sha256 });

const previaDe = (recepcion: Recepcion): RecepcionPrevia => ({
  dispositivoId: recepcion.dispositivoId,
  secuencia: recepcion.secuencia,
  generadoEn: recepcion.generadoEn,
  bitacora: { ultima: recepcion.bitacoraUltima, hash: recepcion.bitacoraHash },
});

/** Where a package belongs, as far as is known. `continua` null: only its manifest was read. */
function clasificar(
  context: Pick<QueryContext, 'read'>,
  paquete: Remitente,
  continua: boolean | null,
): { estado: EstadoPaquete; ultima: Recepcion | null } {
  const ultima = findUltimaRecepcion(context.read, paquete.punto);
  const estado = clasificarPaquete(paquete, ultima && previaDe(ultima), {
    yaRecibido: findRecepcionPorHash(context.read, paquete.sha256) !== null,
    esDemo: findInstalacion(context.read).esDemo,
    continua,
  });
  return { estado, ultima };
}

const datosRechazo = (paquete: Remitente, ultima: Recepcion | null) => ({
  punto: paquete.punto,
  secuencia: paquete.secuencia,
  ultima: ultima?.secuencia ?? 0,
});

/** Looks at every package of a stick or folder; writes nothing and believes nothing beyond the manifests. */
export async function inspeccionar(deps: CentralDeps, context: TaskContext, medioId: string) {
  const claves = requireClaves(context);
  const found = await surveyFolder(deps.destinos.require(medioId).ruta, claves.selloPrivada, runOptions(context));
  return { paquetes: found.map((paquete) => describir(deps, context, paquete)) };
}

function describir(deps: CentralDeps, context: TaskContext, paquete: SurveyedPackage) {
  const { manifiesto, nombre: archivo, bytes, sha256 } = paquete;
  const base = { archivoId: deps.archivos.add(paquete.ruta).id, archivo, bytes };
  if (!manifiesto) {
    const code = codigoEnCentral(paquete.error ?? 'RESPALDO_NO_ES');
    const nada = { punto: null, puntoNombre: null, secuencia: null, generadoEn: null, programa: null, casos: null, documentos: null };
    return { ...base, ...nada, estado: 'ILEGIBLE' as const, error: { code, mensaje: errorText(code) }, ultima: null };
  }
  const quien = remitente(manifiesto, sha256);
  const { estado, ultima } = clasificar(context, quien, null);
  const code = rechazoDe(estado);
  return {
    ...base,
    estado,
    error: code === null ? null : { code, mensaje: errorText(code, datosRechazo(quien, ultima)) },
    punto: manifiesto.punto,
    puntoNombre: nombrePunto(manifiesto.punto),
    secuencia: manifiesto.secuencia,
    generadoEn: manifiesto.creadoEn,
    programa: manifiesto.programa,
    casos: manifiesto.conteos['caso'] ?? 0,
    documentos: manifiesto.conteos['documento_emitido'] ?? 0,
    ultima: ultima && { secuencia: ultima.secuencia, recibidoEn: ultima.recibidoEn },
  };
}

interface EntradaRecibir {
  archivoId: string;
  entregadoPor: string;
  motivo?: string | undefined;
}

/** @throws DomainError the refusal of the state, unless it is one that a reason overrules and there is a reason. */
function exigirAdmisible(estado: EstadoPaquete, motivo: string | undefined, paquete: Remitente, ultima: Recepcion | null): void {
  const code = rechazoDe(estado);
  if (code === null || (admiteConMotivo(estado) && motivo !== undefined)) return;
  throw new DomainError(code, { datos: datosRechazo(paquete, ultima) });
}

/**
 * Takes in one package: read whole and checked, its snapshot put beside the database as an encrypted partition, and then
 * one transaction: reception, pointer, consolidated rows. Whatever fails before leaves the central as it was; a file that
 * no row names is removed. The same package again changes nothing, unless its partition was lost: then it is put back.
 */
export async function recibir(deps: CentralDeps, context: TaskContext, entrada: EntradaRecibir) {
  const claves = requireClaves(context);
  const archivo = deps.archivos.require(entrada.archivoId);
  const manifiesto = await inCentralWords(() =>
    deps.runner.inspectPackage({ archivo, identity: claves.selloPrivada }, runOptions(context)),
  );
  const previa = findUltimaRecepcion(context.read, manifiesto.punto);
  const clave = randomKey().toString('hex');
  const recibido = await inCentralWords(() =>
    deps.runner.receivePackage(
      {
        archivo,
        identity: claves.selloPrivada,
        carpeta: deps.acceso.folder,
        clave,
        cabezaPrevia: previa && { ultima: previa.bitacoraUltima, hash: previa.bitacoraHash },
      },
      runOptions(context),
    ),
  );
  try {
    return await context.exclusive(async () => {
      // somebody may have received from the same point meanwhile: what was compared is not what stands there now
      if (findUltimaRecepcion(context.read, recibido.manifiesto.punto)?.id !== previa?.id) throw new DomainError('RESPALDO_EN_CURSO');
      return context.commit((tx) => asentar(deps, tx, { recibido, clave, entrada, nombre: nombreDe(archivo) }));
    });
  } finally {
    clearPartitions(deps.acceso.folder, listArchivosParticion(context.read));
  }
}

const nombreDe = (ruta: string): string => ruta.split(/[\\/]/).at(-1) ?? ruta;

/** A package that the central's key does not open was sealed for somebody else; the point's words speak of a paper. */
async function inCentralWords<T>(act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    throw new DomainError(codigoEnCentral(error.code), error.details);
  }
}

interface PorAsentar {
  recibido: ReceivedPackage;
  clave: string;
  entrada: EntradaRecibir;
  nombre: string;
}

function asentar(deps: CentralDeps, tx: CommandContext, { recibido, clave, entrada, nombre }: PorAsentar) {
  const { manifiesto, sha256, bytes, particion } = recibido;
  const quien = remitente(manifiesto, sha256);
  const { estado, ultima } = clasificar(tx, quien, recibido.continua);
  exigirAdmisible(estado, entrada.motivo, quien, ultima);
  if (estado === 'YA_RECIBIDO') return yaRecibido(deps, tx, { recibido, clave });
  const extracto = recibido.extracto as Extracto;
  const antes = ultima && listConsolidados(tx.read, manifiesto.punto);
  const cambios = compararCasos(antes, extracto.casos);
  const row: Recepcion = {
    id: tx.comandoId,
    puntoId: manifiesto.punto,
    dispositivoId: manifiesto.dispositivoId,
    secuencia: manifiesto.secuencia,
    generadoEn: manifiesto.creadoEn,
    programa: manifiesto.programa,
    esquema: manifiesto.esquema,
    archivo: nombre,
    bytes,
    sha256,
    conteos: JSON.stringify(manifiesto.conteos),
    bitacoraUltima: manifiesto.bitacora.ultima,
    bitacoraHash: manifiesto.bitacora.hash,
    bitacoraIntegra: extracto.bitacoraIntegra,
    anteriorId: ultima?.id ?? null,
    cambios: JSON.stringify(cambios),
    entregadoPor: entrada.entregadoPor,
    motivo: admiteConMotivo(estado) ? (entrada.motivo ?? null) : null,
    recibidoEn: tx.ahora,
    recibidoPor: tx.sesion.usuarioId,
  };
  const paquete = extracto.paquetes.find(({ firmante }) => firmante === requireClaves(tx).firmaPublica)?.numero ?? null;
  insertRecepcion(tx.write, row);
  replaceParticion(tx.write, { puntoId: row.puntoId, recepcionId: row.id, archivo: particion.archivo, clave, bytes: particion.bytes });
  replaceConsolidado(
    tx.write,
    {
      puntoId: row.puntoId,
      secuencia: row.secuencia,
      generadoEn: row.generadoEn,
      dispositivoId: row.dispositivoId,
      sha256,
      conteos: manifiesto.conteos,
      programa: extracto.programa,
      deVuelta: { receptor: manifiesto.receptor ?? null, paquete },
    },
    extracto.casos,
  );
  const respuestas = guardarRespuestas(tx.write, row.puntoId, extracto.notas);
  // after a restore of this central its numbers may lie behind: what a point has applied is never given out again
  if (paquete !== null) alcanzarNumero(tx.write, tx.puntoId, SERIE_PAQUETE, 0, paquete);
  tx.anotar({
    accion: 'RECIBIR',
    entidad: 'recepcion',
    entidadId: row.id,
    detalle: { punto: row.puntoId, secuencia: row.secuencia, sha256, casos: extracto.casos.length, respuestas, estado },
  });
  return { resultado: 'RECIBIDO' as const, recepcion: vistaRecepcion(tx, row), cambios };
}

/** Nothing new; but when this is the package whose partition should be there and is not, the one just made takes its place. */
function yaRecibido(deps: CentralDeps, tx: CommandContext, { recibido, clave }: Pick<PorAsentar, 'recibido' | 'clave'>) {
  const recepcion = findRecepcionPorHash(tx.read, recibido.sha256);
  if (!recepcion) throw new DomainError('NO_ENCONTRADO');
  const cambios = JSON.parse(recepcion.cambios) as Cambios;
  const particion = findParticion(tx.read, recepcion.puntoId);
  const falta = particion?.recepcionId === recepcion.id && !isPartitionWhole(deps.acceso.folder, particion.archivo);
  if (falta) {
    const { archivo, bytes } = recibido.particion;
    replaceParticion(tx.write, { puntoId: recepcion.puntoId, recepcionId: recepcion.id, archivo, clave, bytes });
    tx.anotar({ accion: 'REPONER_PARTICION', entidad: 'recepcion', entidadId: recepcion.id, detalle: { punto: recepcion.puntoId } });
  }
  return {
    resultado: falta ? ('REPUESTO' as const) : ('YA_RECIBIDO' as const),
    recepcion: vistaRecepcion(tx, recepcion),
    cambios,
  };
}
