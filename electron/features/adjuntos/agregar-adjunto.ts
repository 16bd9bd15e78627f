import type { z } from 'zod';
import type { agregarAdjuntoSchema } from '@core/features/adjuntos/adjuntos.contract';
import { ADJUNTO_MAX_BYTES, adjuntoProhibido, exigeDeclaracion, revisarTitulo } from '@core/features/adjuntos/adjuntos.rules';
import { adjuntosTexts as t } from '@core/features/adjuntos/adjuntos.texts';
import { admiteActuaciones } from '@core/features/casos/caso.rules';
import { DomainError } from '@core/kernel/errors';
import { anotarEvento, requireCaso } from '@electron/features/casos/public';
import type { DocumentosDeps } from '@electron/features/documentos/public';
import { sha256 } from '@electron/platform/crypto/primitives';
import { cleanFile } from '@electron/platform/files/metadata/clean-file';
import type { CleanFile } from '@electron/platform/files/metadata/clean-file';
import { BrokenFileError } from '@electron/platform/files/metadata/bytes';
import type { CommandContext } from '@electron/platform/ipc/context';
import { insertAdjunto, isReferenciaDeCaso, listAdjuntos } from './adjunto.repository';

const refuse = (razon: string): DomainError =>
  new DomainError('ADJUNTO_NO_ADMITIDO', { datos: { razon }, fields: { contenido: `${razon[0]?.toUpperCase()}${razon.slice(1)}` } });

/** The file behind the text, cleaned. @throws DomainError ADJUNTO_MUY_GRANDE or ADJUNTO_NO_ADMITIDO */
function readContenido(contenido: string): CleanFile {
  if (contenido.length > Math.ceil(ADJUNTO_MAX_BYTES / 3) * 4 + 4) throw tooLarge();
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(contenido)) throw refuse(t.noSeLee);
  const bytes = Buffer.from(contenido, 'base64');
  if (bytes.length > ADJUNTO_MAX_BYTES) throw tooLarge();
  let clean: CleanFile | null;
  try {
    clean = cleanFile(bytes);
  } catch (error) {
    if (error instanceof BrokenFileError || error instanceof RangeError) throw refuse(t.danado);
    throw error;
  }
  if (clean === null) throw refuse(t.otroTipo);
  return clean;
}

function tooLarge(): DomainError {
  const megas = ADJUNTO_MAX_BYTES / (1024 * 1024);
  return new DomainError('ADJUNTO_MUY_GRANDE', { datos: { megas }, fields: { contenido: t.muyGrande(megas) } });
}

/** Keeps a file with a case: known kind by its bytes, no metadata, encrypted and on disk before its row exists. */
export function agregarAdjunto(
  deps: DocumentosDeps,
  context: CommandContext,
  entrada: z.output<typeof agregarAdjuntoSchema>,
): { id: string; sha256: string } {
  const caso = requireCaso(deps, context, entrada.casoId);
  if (!admiteActuaciones(caso.estado)) throw new DomainError('CASO_CERRADO');
  const file = readContenido(entrada.contenido);
  const prohibido = adjuntoProhibido(caso, file.mime);
  if (prohibido !== null) throw refuse(prohibido);
  const malTitulo = revisarTitulo(entrada.titulo, file.mime, caso.nna);
  if (malTitulo !== null) throw new DomainError('ENTRADA_INVALIDA', { fields: { titulo: malTitulo } });
  if (exigeDeclaracion(file.mime) && !entrada.declaracion)
    throw new DomainError('ENTRADA_INVALIDA', { fields: { declaracion: t.faltaDeclaracion } });
  const huella = sha256(file.bytes);
  if (listAdjuntos(context.read, caso.id).some((uno) => uno.sha256 === huella && uno.retiradoEn === null)) throw refuse(t.repetido);
  const { referencia } = entrada;
  if (referencia && !isReferenciaDeCaso(context.read, caso.id, referencia.tipo, referencia.id))
    throw new DomainError('NO_ENCONTRADO', { fields: { referencia: t.otraReferencia } });
  const stored = deps.files().put(file.bytes);
  insertAdjunto(context.write, {
    id: context.comandoId,
    puntoId: context.puntoId,
    casoId: caso.id,
    titulo: entrada.titulo,
    tipoMime: file.mime,
    ...stored,
    sinMetadatos: file.stripped,
    referenciaTipo: referencia?.tipo ?? null,
    referenciaId: referencia?.id ?? null,
    creadoEn: context.ahora,
    creadoPor: context.sesion.usuarioId,
  });
  anotarEvento(context, { casoId: caso.id, tipo: 'ADJUNTO', texto: t.evento.agregado(entrada.titulo), referenciaId: context.comandoId });
  context.anotar({
    accion: 'ADJUNTAR',
    entidad: 'adjunto',
    entidadId: context.comandoId,
    detalle: { casoId: caso.id, tipo: file.mime, bytes: stored.bytes },
  });
  return { id: context.comandoId, sha256: stored.sha256 };
}
