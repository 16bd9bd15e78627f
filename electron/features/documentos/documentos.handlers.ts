import { faltantesFicha } from '@core/features/documentos/documentos.rules';
import type { FichaDatos } from '@core/features/documentos/ficha.datos';
import { fichaReservada } from '@core/features/documentos/reserva.rules';
import { casosTexts as t } from '@core/features/casos/casos.texts';
import type { CasoDatos } from '@core/features/casos/caso-datos.rules';
import { listUsuarios } from '@electron/features/acceso/public';
import { anotarEvento, exigirMotivo, reindexar, requireCaso } from '@electron/features/casos/public';
import type { Desktop } from '@electron/platform/desktop';
import type { HandlersOf, QueryContext } from '@electron/platform/ipc/context';
import { anularDocumento } from './anular';
import { findAnulacion, listDocumentos } from './documento.repository';
import type { DocumentoEmitido } from './documento.repository';
import { emitirDocumento, gatherFicha, imprimible } from './emitir';
import type { DocumentosDeps } from './emitir';
import { makeFormulariosHandlers } from './formularios';
import { guardarPdf, imprimir, readFrozen, requireDocumento } from './salidas';

function describe(context: Pick<QueryContext, 'read'>, documento: DocumentoEmitido) {
  const usuarios = listUsuarios(context.read);
  const nombreDe = (quien: string) => usuarios.find((persona) => persona.id === quien)?.nombreEntrada ?? '';
  const { id, casoId, tipo, numero, emitidoEn, salidas, pdfSha256 } = documento;
  const anulacion = documento.estado === 'ANULADO' ? findAnulacion(context.read, id) : null;
  return {
    id,
    casoId,
    tipo,
    numero,
    emitidoEn,
    salidas,
    pdfSha256,
    emitidoPor: nombreDe(documento.emitidoPor),
    anulacion: anulacion === null ? null : { en: anulacion.anuladoEn, por: nombreDe(anulacion.anuladoPor), razon: anulacion.razon },
  };
}

function fichaDatos(
  context: Parameters<typeof gatherFicha>[0],
  caso: CasoDatos,
  version: 'INTERNA' | 'RESERVADA',
  numero: string | null,
): { datos: FichaDatos; faltantes: ReturnType<typeof faltantesFicha> } {
  const interna = gatherFicha(context, caso, numero);
  return { datos: version === 'INTERNA' ? interna : fichaReservada(interna), faltantes: faltantesFicha(interna) };
}

export function makeDocumentosHandlers(deps: DocumentosDeps, desktop: Desktop): HandlersOf<'documentos'> {
  return {
    ...makeFormulariosHandlers(deps, desktop),
    'documentos.anular': (context, entrada) => anularDocumento(deps, context, entrada),
    'documentos.previsualizarFicha': async (context, { casoId, version }) => {
      const { datos, faltantes } = fichaDatos(context, requireCaso(deps, context, casoId), version, null);
      const pdf = await deps.render(imprimible(context, { tipo: 'FICHA', datos }, { copia: false, borrador: true }));
      return { pdf: Buffer.from(pdf).toString('base64'), faltantes };
    },
    'documentos.emitirFicha': (context, { casoId, version }) =>
      emitirDocumento(deps, context, {
        casoId,
        sufijo: 'FC',
        make: (numero) => ({ tipo: 'FICHA', datos: fichaDatos(context, requireCaso(deps, context, casoId), version, numero).datos }),
        onCommit: (tx, numero) => {
          anotarEvento(tx, { casoId, tipo: 'DOCUMENTO', texto: t.evento.ficha(numero), referenciaId: tx.comandoId });
          reindexar(deps, tx, casoId);
          return { documentoId: tx.comandoId, numero };
        },
      }),
    'documentos.listar': (context, { casoId }) => {
      requireCaso(deps, context, casoId);
      return { documentos: listDocumentos(context.read, casoId).map((documento) => describe(context, documento)) };
    },
    'documentos.leer': async (context, { id, copia, motivo }) => {
      const documento = requireDocumento(context, id);
      const dicho = documento.casoId === null ? {} : exigirMotivo(context, requireCaso(deps, context, documento.casoId), motivo);
      const pdf = readFrozen(deps, documento, copia);
      context.anotar({ accion: 'VER', entidad: 'documento', entidadId: id, detalle: { numero: documento.numero, copia, ...dicho } });
      return { documento: describe(context, documento), pdf: pdf.toString('base64') };
    },
    'documentos.imprimir': (context, { id }) => imprimir(deps, desktop, context, id),
    'documentos.guardarPdf': (context, { id }) => guardarPdf(deps, desktop, context, id),
  };
}
