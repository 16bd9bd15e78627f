import type { DocumentoImprimible, DocumentoSinMarcas } from '@core/features/documentos/documento-imprimible.datos';
import { fichaDeCaso } from '@core/features/documentos/ficha-de-caso.rules';
import { numeroDocumento } from '@core/features/documentos/documentos.rules';
import type { SufijoDocumento } from '@core/features/documentos/documentos.texts';
import type { OrigenDocumento } from '@core/features/documentos/oficio-de-caso.rules';
import type { CasoDatos } from '@core/features/casos/caso-datos.rules';
import { defensoriaPorCodigo } from '@core/features/punto-atencion/defensoria.catalogo';
import { canonicalJson } from '@core/kernel/canonical-json';
import { localDay, localYear } from '@core/kernel/dates';
import { DomainError } from '@core/kernel/errors';
import { huellaDatos } from '@electron/documents/render/render-documento';
import { findInstalacion, findUsuario, listUsuarios } from '@electron/features/acceso/public';
import type { CasosDeps } from '@electron/features/casos/public';
import { findConfirmacion, listEventos, rutaDeCaso } from '@electron/features/casos/public';
import { loadInformes } from '@electron/features/derivaciones/public';
import { loadCatalogoRuta } from '@electron/features/catalogos/public';
import { peekNumero, takeNumero } from '@electron/features/numeracion/public';
import type { ContentStore } from '@electron/platform/files/content-store';
import type { CommandContext, QueryContext, TaskContext } from '@electron/platform/ipc/context';
import { insertDocumento, listDocumentos } from './documento.repository';

export interface DocumentosDeps extends CasosDeps {
  /** Renders in a worker thread when there is one. */
  render(documento: DocumentoImprimible): Promise<Uint8Array>;
  /** Encrypted files beside the database; only while the data are open. */
  files(): ContentStore;
}

type Gather = Pick<QueryContext, 'read' | 'puntoId' | 'ahora' | 'sesion'>;

const ACTOS_EN_DOCUMENTO = new Set(['LLAMADA_911', 'ENTREGA', 'DENUNCIA_VERBAL']);

/** Who signs: the coordinator who issues; in CRITICO whoever issues; otherwise the point's coordination (§4.2). */
function elegirFirmante(context: Gather, riesgo: CasoDatos['riesgo']) {
  const yo = findUsuario(context.read, context.sesion.usuarioId);
  if (!yo) throw new DomainError('NO_ENCONTRADO');
  if (yo.roles.includes('COORDINADOR') || riesgo === 'CRITICO') return { firmante: yo, elaborador: yo };
  const coordinacion = listUsuarios(context.read).find((persona) => persona.activo && persona.roles.includes('COORDINADOR'));
  return { firmante: coordinacion ?? yo, elaborador: yo };
}

/** Gathers all that a document of a case is made from. */
export function gatherOrigen(context: Gather, caso: CasoDatos): OrigenDocumento {
  const defensoria = defensoriaPorCodigo(context.puntoId);
  if (!defensoria) throw new DomainError('NO_ENCONTRADO');
  return {
    caso,
    ruta: rutaDeCaso(context, caso),
    catalogo: loadCatalogoRuta(context.read, localDay(context.ahora)),
    defensoria,
    ...elegirFirmante(context, caso.riesgo),
    actos: listEventos(context.read, caso.id)
      .filter((evento) => ACTOS_EN_DOCUMENTO.has(evento.tipo))
      .toReversed()
      .map(({ ocurridoEn, texto }) => ({ en: ocurridoEn, texto })),
    emitidoEn: context.ahora,
  };
}

/** The sheet of a case as data, with the numbers of its letters. */
export function gatherFicha(context: Gather, caso: CasoDatos, numero: string | null) {
  const nombreDe = (id: string) => {
    const persona = findUsuario(context.read, id);
    return persona ? `${persona.nombres} ${persona.apellidos}` : '';
  };
  const confirmacion = findConfirmacion(context.read, caso);
  return fichaDeCaso(gatherOrigen(context, caso), {
    numero,
    responsable: nombreDe(caso.responsableId),
    registrador: nombreDe(caso.registradorId),
    confirmacion: confirmacion === null ? null : { por: nombreDe(confirmacion.por), en: confirmacion.en },
    informes: loadInformes(context.read, caso.id),
    numeros: new Map(listDocumentos(context.read, caso.id).map((documento) => [documento.id, documento.numero])),
  });
}

/** The snapshot with its stamps. Invented data are stamped on every page, whoever asks. */
export function imprimible(
  context: Pick<QueryContext, 'read'>,
  documento: DocumentoSinMarcas,
  marcas: { copia: boolean; borrador: boolean },
): DocumentoImprimible {
  return { ...documento, marcas: { ...marcas, ficticio: findInstalacion(context.read).esDemo } };
}

/**
 * Issues a document: takes the next number of its series without a gap, renders original and COPIA, stores both
 * encrypted and fsynced, and only then commits the row. While this runs no other command does, so a failed rendering
 * leaves the number free.
 */
export async function emitirDocumento<T extends object>(
  deps: DocumentosDeps,
  context: TaskContext,
  pedido: {
    /** Null for a paper that is about no case: an acta, a report. */
    casoId: string | null;
    sufijo: SufijoDocumento;
    /** Makes the snapshot once the number is known. */
    make(numero: string): DocumentoSinMarcas;
    /** Runs in the transaction that makes the document exist. */
    onCommit(tx: CommandContext, numero: string): T;
  },
): Promise<T> {
  return context.exclusive(async () => {
    const anio = localYear(context.ahora);
    const secuencia = peekNumero(context.read, context.puntoId, pedido.sufijo, anio);
    const numero = numeroDocumento(context.puntoId, anio, secuencia, pedido.sufijo);
    const documento = pedido.make(numero);
    context.progreso('Preparando el documento', 0.2);
    const pdf = await deps.render(imprimible(context, documento, { copia: false, borrador: false }));
    const copia = await deps.render(imprimible(context, documento, { copia: true, borrador: false }));
    context.progreso('Guardando', 0.8);
    const stored = deps.files().put(pdf);
    const storedCopia = deps.files().put(copia);
    return context.commit((tx) => {
      if (takeNumero(tx.write, tx.puntoId, pedido.sufijo, anio) !== secuencia) throw new Error('the number was taken in between');
      const datos = canonicalJson(documento.datos);
      insertDocumento(tx.write, {
        id: tx.comandoId,
        puntoId: tx.puntoId,
        casoId: pedido.casoId,
        tipo: documento.tipo,
        sufijo: pedido.sufijo,
        anio,
        secuencia,
        numero,
        estado: 'EMITIDO',
        datos,
        datosSha256: huellaDatos(documento.datos),
        pdfSha256: stored.sha256,
        pdfBytes: stored.bytes,
        pdfArchivo: stored.archivo,
        copiaSha256: storedCopia.sha256,
        copiaBytes: storedCopia.bytes,
        copiaArchivo: storedCopia.archivo,
        salidas: 0,
        emitidoEn: context.ahora,
        emitidoPor: tx.sesion.usuarioId,
      });
      tx.anotar({ accion: 'EMITIR', entidad: 'documento', entidadId: tx.comandoId, detalle: { numero, casoId: pedido.casoId } });
      return pedido.onCommit(tx, numero);
    });
  });
}
