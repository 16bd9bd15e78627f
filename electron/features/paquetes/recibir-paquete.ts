import { decidirPaquete, leerPaquete } from '@core/features/paquetes/decidir-paquete.rules';
import type { Enmienda } from '@core/features/paquetes/enmienda.datos';
import { MAX_PAQUETE_BYTES, sobreSchema, TODOS } from '@core/features/paquetes/paquete.datos';
import type { PaqueteCentral, Sobre } from '@core/features/paquetes/paquete.datos';
import type { PaqueteVisto } from '@core/features/paquetes/paquetes.contract';
import { huellaCorta } from '@core/features/central/tarjeta.rules';
import { DomainError } from '@core/kernel/errors';
import { findInstalacion, findUsuario } from '@electron/features/acceso/public';
import { insertEnmienda, listEnmiendas } from '@electron/features/catalogos/public';
import { findTarjeta } from '@electron/features/central/public';
import { insertNota, listIdsDeNotas } from '@electron/features/supervision/public';
import { decryptBytes } from '@electron/platform/crypto/age-file';
import { sha256 } from '@electron/platform/crypto/primitives';
import { receptorDe } from '@electron/platform/crypto/receptor';
import { readBounded, utf8 } from '@electron/platform/files/read-bounded';
import type { CommandContext, QueryContext, TaskContext } from '@electron/platform/ipc/context';
import { ponerEnVigor, verCambios } from './aplicar-enmiendas';
import type { PaquetesDeps } from './deps';
import { firmaValida } from './firma';
import { findUltimoAplicado, insertPaquete, listPaquetes } from './paquete.repository';
import type { Paquete } from './paquete.repository';

interface Abierto {
  paquete: PaqueteCentral;
  /** The part for this point; null when there is none or it was sealed for another key. */
  sobre: Sobre | null;
  aplicado: Paquete | null;
  visto: PaqueteVisto;
  nuevas: Enmienda[];
}

/**
 * Opens this point's part. One that was sealed for the key of a former installation stays closed; a point that was set up
 * anew gets its notes again after its next hand-over.
 */
async function abrirSobre(deps: PaquetesDeps, punto: string, paquete: PaqueteCentral): Promise<Sobre | null> {
  const vault = deps.acceso.vault.open;
  if (!vault) throw new DomainError('SIN_SESION');
  const cerrado = paquete.sobres.find((uno) => uno.punto === punto);
  if (!cerrado) return null;
  const { identity } = await receptorDe(vault.rawKey);
  let bytes: Buffer;
  try {
    bytes = await decryptBytes(identity, Buffer.from(cerrado.cifrado, 'base64'));
  } catch (error) {
    if (error instanceof DomainError && error.code === 'RESPALDO_OTRA_CLAVE') return null;
    throw error instanceof DomainError ? new DomainError('PAQUETE_CENTRAL_ALTERADO') : error;
  }
  const sobre = sobreSchema.safeParse(JSON.parse(bytes.toString('utf8'))).data;
  if (sobre?.punto !== punto) throw new DomainError('PAQUETE_CENTRAL_ALTERADO');
  return sobre;
}

/** @throws DomainError the refusal of the package, with the numbers that its sentence needs. */
async function abrir(deps: PaquetesDeps, context: Pick<QueryContext, 'read' | 'puntoId'>, archivoId: string): Promise<Abierto> {
  const bytes = readBounded(deps.archivos.require(archivoId), MAX_PAQUETE_BYTES);
  const texto = bytes && utf8(bytes);
  if (bytes === null || texto === null) throw new DomainError('PAQUETE_CENTRAL_NO_ES');
  const lectura = leerPaquete(texto);
  const tarjeta = findTarjeta(context.read);
  const aplicado = tarjeta && findUltimoAplicado(context.read, tarjeta.firmaPublica);
  const huella = sha256(bytes);
  const decision = decidirPaquete(lectura, {
    firmaValida: 'paquete' in lectura && firmaValida(lectura.paquete),
    firmaTarjeta: tarjeta?.firmaPublica ?? null,
    punto: context.puntoId,
    esDemo: findInstalacion(context.read).esDemo,
    sha256: huella,
    ultimo: aplicado,
  });
  if ('rechazo' in decision || !('paquete' in lectura) || !tarjeta) {
    const datos =
      'paquete' in lectura ? { numero: lectura.paquete.numero, punto: lectura.paquete.destino, ultimo: aplicado?.numero ?? 0 } : {};
    throw new DomainError('rechazo' in decision ? decision.rechazo : 'PAQUETE_CENTRAL_SIN_TARJETA', { datos });
  }
  const { paquete } = lectura;
  const sobre = await abrirSobre(deps, context.puntoId, paquete);
  const conocidas = new Set(listEnmiendas(context.read).map(({ enmienda }) => enmienda.id));
  const nuevas = paquete.enmiendas.filter(({ id }) => !conocidas.has(id));
  const notas = listIdsDeNotas(context.read);
  return {
    paquete,
    sobre,
    aplicado,
    nuevas,
    visto: {
      estado: decision.estado,
      central: paquete.central,
      huella: huellaCorta(tarjeta.huella),
      numero: paquete.numero,
      creadoEn: paquete.creadoEn,
      sha256: huella,
      paraTodos: paquete.destino === TODOS,
      cambios: verCambios(context, nuevas),
      notas: sobre?.notas.filter(({ id }) => !notas.has(id)).length ?? 0,
      acuses: sobre?.acuses.length ?? 0,
      notasCerradas: sobre === null && paquete.sobres.some(({ punto }) => punto === context.puntoId),
    },
  };
}

/** Checks a package and says what it would change. Writes nothing. */
export async function verPaquete(deps: PaquetesDeps, context: TaskContext, archivoId: string): Promise<PaqueteVisto> {
  return (await abrir(deps, context, archivoId)).visto;
}

/**
 * Applies the package that was seen: everything in one transaction, or nothing. What it changes keeps its former row with
 * the day on which it ended. The same package again changes nothing.
 * @throws DomainError PAQUETE_CENTRAL_CAMBIADO when the file is another one by now, and the refusals of `abrir`.
 */
export async function aplicarPaquete(deps: PaquetesDeps, context: TaskContext, entrada: { archivoId: string; sha256: string }) {
  return context.exclusive(async () => {
    const abierto = await abrir(deps, context, entrada.archivoId);
    const { visto, aplicado } = abierto;
    if (visto.sha256 !== entrada.sha256) throw new DomainError('PAQUETE_CENTRAL_CAMBIADO');
    if (visto.estado === 'YA_APLICADO') return { id: aplicado?.id ?? '', resultado: 'YA_APLICADO' as const, paquete: visto };
    context.progreso('Se aplica el paquete', 0.5);
    return context.commit((tx) => {
      asentar(tx, abierto);
      return { id: tx.comandoId, resultado: 'APLICADO' as const, paquete: visto };
    });
  });
}

function asentar(tx: CommandContext, { paquete, sobre, visto, nuevas }: Abierto): void {
  const conocidas = listIdsDeNotas(tx.read);
  const notas = sobre?.notas.filter(({ id }) => !conocidas.has(id)) ?? [];
  insertPaquete(tx.write, {
    id: tx.comandoId,
    sentido: 'RECIBIDO',
    numero: paquete.numero,
    firmaPublica: paquete.firmante,
    destino: paquete.destino === TODOS ? null : paquete.destino,
    sha256: visto.sha256,
    contenido: {
      formato: 1,
      central: paquete.central,
      enmiendas: nuevas.map(({ id }) => id),
      notas: notas.map(({ id }) => ({ id, punto: tx.puntoId })),
      acuses: sobre?.acuses ?? [],
      cambios: visto.cambios,
    },
    creadoEn: paquete.creadoEn,
    registradoEn: tx.ahora,
    registradoPor: tx.sesion.usuarioId,
    aplicadoEn: tx.ahora,
  });
  ponerEnVigor(tx, nuevas);
  for (const enmienda of nuevas)
    insertEnmienda(tx.write, { enmienda, cambio: null, paquete: paquete.numero, escritaEn: paquete.creadoEn, escritaPor: '' });
  for (const { id, casoId, casoCodigo, texto, escritaEn, escritaPor } of notas)
    insertNota(tx.write, { id, puntoId: tx.puntoId, casoId, casoCodigo, texto, escritaEn, escritaPor, paqueteId: tx.comandoId });
  tx.anotar({
    accion: 'APLICAR_PAQUETE',
    entidad: 'paquete_central',
    entidadId: tx.comandoId,
    detalle: { numero: paquete.numero, cambios: nuevas.length, notas: notas.length, sha256: visto.sha256 },
  });
}

/** Packages that this point applied, and what each changed. */
export function verRecibidos(context: QueryContext) {
  return {
    paquetes: listPaquetes(context.read, 'RECIBIDO').map(
      ({ id, numero, creadoEn, aplicadoEn, registradoEn, registradoPor, contenido }) => ({
        id,
        numero,
        central: contenido.central,
        creadoEn,
        cambios: contenido.cambios as PaqueteVisto['cambios'],
        notas: contenido.notas.length,
        aplicadoEn: aplicadoEn ?? registradoEn,
        aplicadoPor: findUsuario(context.read, registradoPor)?.nombreEntrada ?? '',
      }),
    ),
  };
}
