import { admiteActuaciones } from '@core/features/casos/caso.rules';
import { estadoTrasAnular } from '@core/features/derivaciones/anulacion.rules';
import { actosTexts as t } from '@core/features/derivaciones/derivaciones-actos.texts';
import { DOCUMENTOS_ANULABLES } from '@core/features/documentos/documentos.contract';
import { DomainError } from '@core/kernel/errors';
import { anotarEvento, reindexar, requireCaso } from '@electron/features/casos/public';
import { findPorDocumento, listDerivaciones, markAnulada } from '@electron/features/derivaciones/public';
import { loadAntecedentes, moverCaso } from '@electron/features/situacion/public';
import type { CommandContext } from '@electron/platform/ipc/context';
import { insertAnulacion, markDocumentoAnulado } from './documento.repository';
import type { DocumentoEmitido } from './documento.repository';
import type { DocumentosDeps } from './emitir';
import { requireDocumento } from './salidas';

function anular(context: CommandContext, { id, numero }: DocumentoEmitido, razon: string): void {
  markDocumentoAnulado(context.write, id);
  insertAnulacion(context.write, { documentoId: id, anuladoEn: context.ahora, anuladoPor: context.sesion.usuarioId, razon });
  context.anotar({ accion: 'ANULAR_DOCUMENTO', entidad: 'documento', entidadId: id, detalle: { numero } });
}

/** A report, which is of no case: whoever holds the paper is told by the next one, so it may have left already. */
function anularSuelto(context: CommandContext, documento: DocumentoEmitido, razon: string): { id: string; numero: string } {
  if (documento.estado === 'ANULADO') throw no(t.no.yaAnulado);
  anular(context, documento, razon);
  return { id: documento.id, numero: documento.numero };
}

const no = (razon: string) => new DomainError('TRANSICION_NO_PERMITIDA', { datos: { razon } });

/**
 * Takes an issued document back (§6): only before its delivery, with a reason. It keeps its number and stays listed, its frozen
 * PDF stays as it was and can still be read; the letter becomes ANULADA, and the case goes back if nothing else is out.
 */
export function anularDocumento(
  deps: DocumentosDeps,
  context: CommandContext,
  { id, razon }: { id: string; razon: string },
): { id: string; numero: string } {
  const documento = requireDocumento(context, id);
  if (!DOCUMENTOS_ANULABLES.includes(documento.tipo)) throw no(t.no.claseDocumento);
  if (documento.casoId === null) return anularSuelto(context, documento, razon);
  const caso = requireCaso(deps, context, documento.casoId);
  if (!admiteActuaciones(caso.estado)) throw new DomainError('CASO_CERRADO');
  if (documento.estado === 'ANULADO') throw no(t.no.yaAnulado);
  const por = context.sesion.usuarioId;
  const carta = findPorDocumento(context.read, id);
  if (carta !== null) {
    const vivas = listDerivaciones(context.read, caso.id);
    if (vivas.some(({ deDerivacionId }) => deDerivacionId === carta.id)) throw no(t.no.conAlcance);
    if (!markAnulada(context.write, carta.id, context.ahora, por)) throw no(t.no.entregada);
    const { visitas, seguimientos, acuerdo } = loadAntecedentes(context.read, caso.id);
    const estado = estadoTrasAnular({
      estado: caso.estado,
      quedan: vivas
        .filter((una) => una.id !== carta.id && una.deDerivacionId === null && una.emitidaEn >= (caso.reabiertoEn ?? ''))
        .map(({ esPrincipal, entregadaEn }) => ({ esPrincipal, entregada: entregadaEn !== null })),
      visitas: visitas.hechas + visitas.programadas,
      seguimientos: seguimientos.hechos,
      acuerdo: acuerdo !== null,
    });
    moverCaso(context, caso, estado);
  }
  anular(context, documento, razon);
  anotarEvento(context, {
    casoId: caso.id,
    tipo: 'ANULACION_DOCUMENTO',
    texto: t.evento.anulado(documento.numero),
    referenciaId: id,
  });
  reindexar(deps, context, caso.id); // the authority of a letter taken back is no longer one of the case
  return { id, numero: documento.numero };
}
