import {
  MAX_PAQUETE_BYTES,
  nombrePaquete,
  paqueteSchema,
  sobreSchema,
  textoDelPaquete,
  textoFirmado,
  TODOS,
} from '@core/features/paquetes/paquete.datos';
import type { PaqueteCentral, Sobre } from '@core/features/paquetes/paquete.datos';
import { DEFENSORIA_CATALOGO } from '@core/features/punto-atencion/defensoria.catalogo';
import { canonicalJson } from '@core/kernel/canonical-json';
import { DomainError } from '@core/kernel/errors';
import { findInstalacion, findUsuario, nombrePunto } from '@electron/features/acceso/public';
import { listEnmiendas, marcarEnviadas } from '@electron/features/catalogos/public';
import { findDeVuelta, requireClaves } from '@electron/features/central/public';
import { peekNumero, SERIE_PAQUETE, takeNumero } from '@electron/features/numeracion/public';
import { listRespondidas, listSinRespuesta, marcarNotasEnviadas } from '@electron/features/supervision/public';
import { writeVerified } from '@electron/platform/backup/write-verified';
import { encryptBytes } from '@electron/platform/crypto/age-file';
import { sign } from '@electron/platform/crypto/signing';
import type { QueryContext, TaskContext } from '@electron/platform/ipc/context';
import { ponerEnVigor } from './aplicar-enmiendas';
import type { PaquetesDeps } from './deps';
import { insertPaquete, listPaquetes } from './paquete.repository';

type Lectura = Pick<QueryContext, 'read' | 'puntoId'>;

const PUNTOS = DEFENSORIA_CATALOGO.filas.map(({ codigo }) => codigo);
const aplicadoPor = (context: Lectura, punto: string): number | null => findDeVuelta(context.read, punto)?.paquete ?? null;

/** What the next package would carry. */
export function verPrevisto(context: QueryContext) {
  requireClaves(context);
  const enmiendas = listEnmiendas(context.read);
  return {
    numero: peekNumero(context.read, context.puntoId, SERIE_PAQUETE, 0),
    enmiendas: enmiendas.length,
    nuevas: enmiendas.filter(({ paquete }) => paquete === null).length,
    puntos: PUNTOS.map((codigo) => {
      const notas = listSinRespuesta(context.read, codigo);
      const vuelta = findDeVuelta(context.read, codigo);
      return {
        codigo,
        nombre: nombrePunto(codigo),
        notas: notas.length,
        nuevas: notas.filter(({ paqueteId }) => paqueteId === null).length,
        acuses: listRespondidas(context.read, codigo).length,
        conClave: (vuelta?.receptor ?? null) !== null,
        aplicado: vuelta?.paquete ?? null,
      };
    }),
  };
}

/** Packages that were made, with the points that are known to have come so far. */
export function verEmitidos(context: QueryContext) {
  requireClaves(context);
  const hasta = new Map(PUNTOS.map((punto) => [punto, aplicadoPor(context, punto)]));
  return {
    paquetes: listPaquetes(context.read, 'EMITIDO').map(({ id, numero, destino, sha256, creadoEn, registradoPor, contenido }) => ({
      id,
      numero,
      destino,
      sha256,
      creadoEn,
      registradoPor: findUsuario(context.read, registradoPor)?.nombreEntrada ?? '',
      enmiendas: contenido.enmiendas.length,
      notas: contenido.notas.length,
      aplicadoPor: PUNTOS.filter((punto) => (destino === null || destino === punto) && (hasta.get(punto) ?? 0) >= numero),
    })),
  };
}

interface SobreDePunto {
  punto: string;
  receptor: string | null;
  sobre: Sobre;
}

/** What only one point may read; null when there is nothing for it. */
function reunirSobre(context: Lectura, punto: string): SobreDePunto | null {
  const notas = listSinRespuesta(context.read, punto);
  const acuses = listRespondidas(context.read, punto);
  if (notas.length === 0 && acuses.length === 0) return null;
  const sobre: Sobre = {
    formato: 'vigia-sobre',
    version: 1,
    punto,
    notas: notas.map(({ id, casoId, casoCodigo, texto, escritaEn, escritaPor }) => ({
      id,
      casoId,
      casoCodigo,
      texto,
      escritaEn,
      escritaPor: findUsuario(context.read, escritaPor)?.nombreEntrada ?? '',
    })),
    acuses,
  };
  return { punto, receptor: findDeVuelta(context.read, punto)?.receptor ?? null, sobre: sobreSchema.parse(sobre) };
}

/**
 * Makes a package, signs it, writes it on the stick and reads it back; only then is it written down and what it carries is
 * marked as sent and in force here. Number first, in a transaction of its own: a package that fails leaves a gap, which
 * is harmless, and no number is ever used for two files.
 * @throws DomainError NO_ES_CENTRAL, DESTINO_DESCONOCIDO, PAQUETE_CENTRAL_VACIO, PAQUETE_CENTRAL_SIN_CLAVE, and those of the drive.
 */
export async function preparar(
  deps: PaquetesDeps,
  context: TaskContext,
  entrada: { medioId: string; punto?: string | undefined; conNotas: boolean },
) {
  const claves = requireClaves(context);
  const medio = deps.destinos.require(entrada.medioId);
  return context.exclusive(async () => {
    const guardadas = listEnmiendas(context.read);
    const sobres = entrada.conNotas ? (entrada.punto ? [entrada.punto] : PUNTOS).flatMap((punto) => reunirSobre(context, punto) ?? []) : [];
    const sellados = sobres.filter(({ receptor }) => receptor !== null);
    const sinClave = sobres.filter(({ receptor, sobre }) => receptor === null && sobre.notas.length > 0).map(({ punto }) => punto);
    const [falta] = sinClave;
    if (falta !== undefined && (entrada.punto !== undefined || (guardadas.length === 0 && sellados.length === 0)))
      throw new DomainError('PAQUETE_CENTRAL_SIN_CLAVE', { datos: { punto: falta } });
    if (guardadas.length === 0 && sellados.length === 0) throw new DomainError('PAQUETE_CENTRAL_VACIO');
    const cerrados: PaqueteCentral['sobres'] = [];
    for (const { punto, receptor, sobre } of sellados)
      cerrados.push({ punto, cifrado: (await encryptBytes([receptor ?? ''], Buffer.from(canonicalJson(sobre)))).toString('base64') });
    const numero = context.transaction((tx) => takeNumero(tx.write, tx.puntoId, SERIE_PAQUETE, 0));
    const cuerpo = paqueteSchema.omit({ firma: true }).parse({
      formato: 'vigia-paquete-central',
      version: 1,
      central: claves.nombre,
      firmante: claves.firmaPublica,
      numero,
      creadoEn: context.ahora,
      ficticio: findInstalacion(context.read).esDemo,
      destino: entrada.punto ?? TODOS,
      enmiendas: guardadas.map(({ enmienda }) => enmienda),
      sobres: cerrados,
    });
    const paquete: PaqueteCentral = { ...cuerpo, firma: sign(Buffer.from(textoFirmado(cuerpo)), claves.firmaPrivada) };
    const bytes = Buffer.from(textoDelPaquete(paquete));
    if (bytes.length > MAX_PAQUETE_BYTES) throw new Error('the package is larger than a point would read');
    const archivo = nombrePaquete(paquete);
    context.progreso('Se escribe en la memoria y se vuelve a leer', 0.5);
    const sha256 = await writeVerified({ destino: medio.ruta, nombre: archivo, bytes });
    const nuevas = guardadas.filter(({ paquete: de }) => de === null).map(({ enmienda }) => enmienda);
    const notas = sellados.flatMap(({ punto, sobre }) => sobre.notas.map(({ id }) => ({ id, punto })));
    return context.commit((tx) => {
      marcarEnviadas(tx.write, numero);
      ponerEnVigor(tx, nuevas);
      insertPaquete(tx.write, {
        id: tx.comandoId,
        sentido: 'EMITIDO',
        numero,
        firmaPublica: claves.firmaPublica,
        destino: entrada.punto ?? null,
        sha256,
        contenido: {
          formato: 1,
          central: claves.nombre,
          enmiendas: nuevas.map(({ id }) => id),
          notas,
          acuses: sellados.flatMap(({ sobre }) => sobre.acuses),
          cambios: [],
        },
        creadoEn: context.ahora,
        registradoEn: tx.ahora,
        registradoPor: tx.sesion.usuarioId,
        aplicadoEn: null,
      });
      marcarNotasEnviadas(
        tx.write,
        notas.map(({ id }) => id),
        tx.comandoId,
      );
      tx.anotar({
        accion: 'PREPARAR_PAQUETE',
        entidad: 'paquete_central',
        entidadId: tx.comandoId,
        detalle: { numero, destino: entrada.punto ?? TODOS, enmiendas: nuevas.length, notas: notas.length, sha256 },
      });
      return {
        id: tx.comandoId,
        numero,
        archivo,
        bytes: bytes.length,
        sha256,
        enmiendas: guardadas.length,
        notas: notas.length,
        sinClave,
      };
    });
  });
}
