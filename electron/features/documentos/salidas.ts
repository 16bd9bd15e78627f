import { actosTexts } from '@core/features/derivaciones/derivaciones-actos.texts';
import { DomainError } from '@core/kernel/errors';
import { exigirCasoVisible } from '@electron/features/accesos/public';
import type { Desktop } from '@electron/platform/desktop';
import type { QueryContext, TaskContext } from '@electron/platform/ipc/context';
import { sha256 } from '@electron/platform/crypto/primitives';
import { addSalida, findDocumento } from './documento.repository';
import type { DocumentoEmitido } from './documento.repository';
import type { DocumentosDeps } from './emitir';

/** @throws DomainError NO_ENCONTRADO, also for a document of another point; what `exigirCasoVisible` throws for its case. */
export function requireDocumento(context: Pick<QueryContext, 'read' | 'puntoId' | 'ahora' | 'sesion'>, id: string): DocumentoEmitido {
  const documento = findDocumento(context.read, context.puntoId, id);
  if (!documento) throw new DomainError('NO_ENCONTRADO');
  if (documento.casoId !== null) exigirCasoVisible(context, documento.casoId);
  return documento;
}

/** The frozen PDF. @throws DomainError DOCUMENTO_ALTERADO when the file does not fit its hash. */
export function readFrozen(deps: DocumentosDeps, documento: DocumentoEmitido, copia: boolean): Buffer {
  const pdf = deps.files().get(copia ? documento.copiaArchivo : documento.pdfArchivo);
  if (!pdf || sha256(pdf) !== (copia ? documento.copiaSha256 : documento.pdfSha256)) throw new DomainError('DOCUMENTO_ALTERADO');
  return pdf;
}

function countSalida(context: TaskContext, documento: DocumentoEmitido, accion: 'IMPRIMIR' | 'GUARDAR_PDF', copia: boolean): void {
  context.transaction((tx) => {
    addSalida(tx.write, documento.id);
    tx.anotar({ accion, entidad: 'documento', entidadId: documento.id, detalle: { numero: documento.numero, copia } });
  });
}

/** A document that was taken back is read on the screen and goes nowhere. @throws DomainError TRANSICION_NO_PERMITIDA */
function exigirVigente(documento: DocumentoEmitido): void {
  if (documento.estado === 'ANULADO')
    throw new DomainError('TRANSICION_NO_PERMITIDA', { datos: { razon: actosTexts.no.documentoAnulado } });
}

/** Through the system's dialog. The first time the original leaves, afterwards a COPIA. */
export async function imprimir(
  deps: DocumentosDeps,
  desktop: Desktop,
  context: TaskContext,
  id: string,
): Promise<{ impreso: boolean; copia: boolean }> {
  const documento = requireDocumento(context, id);
  exigirVigente(documento);
  const copia = documento.salidas > 0;
  const impreso = await desktop.printPdf(readFrozen(deps, documento, copia));
  if (impreso) await context.exclusive(async () => countSalida(context, documento, 'IMPRIMIR', copia));
  return { impreso, copia };
}

/** To a place that the person chose in the system's dialog. */
export async function guardarPdf(
  deps: DocumentosDeps,
  desktop: Desktop,
  context: TaskContext,
  id: string,
): Promise<{ guardado: boolean; copia: boolean }> {
  const documento = requireDocumento(context, id);
  exigirVigente(documento);
  const copia = documento.salidas > 0;
  const pdf = readFrozen(deps, documento, copia);
  if (!(await desktop.savePdf(`${documento.numero}${copia ? '-copia' : ''}.pdf`, pdf))) return { guardado: false, copia };
  await context.exclusive(async () => countSalida(context, documento, 'GUARDAR_PDF', copia));
  return { guardado: true, copia };
}
