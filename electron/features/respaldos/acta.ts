import { datosEntrega } from '@core/features/respaldos/acta-entrega.rules';
import type { FirmanteEntrega } from '@core/features/documentos/entrega.datos';
import { localDay } from '@core/kernel/dates';
import { DomainError } from '@core/kernel/errors';
import { findUsuario, nombrePunto } from '@electron/features/acceso/public';
import {
  emitirDocumento,
  guardarDocumentoPdf,
  imprimirDocumento,
  leerCongelado,
  listDocumentosDeSufijo,
  requireDocumento,
} from '@electron/features/documentos/public';
import type { DocumentosDeps } from '@electron/features/documentos/public';
import type { Desktop } from '@electron/platform/desktop';
import type { QueryContext, TaskContext } from '@electron/platform/ipc/context';
import { findContenido, findEntrega, findRespaldo, findUltimaEntrega, insertEntrega } from './respaldo.repository';
import type { Respaldo } from './respaldo.repository';

/** Series of actas de entrega-recepción, and at the central of conformidades. */
const SUFIJO = 'ER';

interface PersonaActa {
  nombre: string;
  cedula?: string | undefined;
  cargo: string;
  institucion?: string | undefined;
}

export interface EntradaActa {
  respaldoId: string;
  entrega: PersonaActa;
  recibe: PersonaActa;
  medio?: string | undefined;
  serie?: string | undefined;
  desde?: string | undefined;
  hasta: string;
  devuelve?: boolean | undefined;
}

const firmante = ({ nombre, cedula, cargo, institucion }: PersonaActa): FirmanteEntrega => ({
  nombre,
  cedula: cedula || null,
  cargo,
  institucion: institucion || null,
});

/** @throws DomainError NO_ENCONTRADO: not a backup of this installation, or one made before the contents were kept. */
function requireRespaldo(context: Pick<QueryContext, 'read' | 'puntoId'>, id: string) {
  const respaldo = findRespaldo(context.read, context.puntoId, id);
  const contenido = respaldo && findContenido(context.read, id);
  if (!respaldo || !contenido) throw new DomainError('NO_ENCONTRADO');
  return { respaldo, contenido };
}

/** What is known already: who is here, the stick, and the days since the last hand-over. */
export function prepararActa(context: QueryContext, respaldoId: string) {
  const { respaldo } = requireRespaldo(context, respaldoId);
  const yo = findUsuario(context.read, context.sesion.usuarioId);
  return {
    entrega: { nombre: yo ? `${yo.nombres} ${yo.apellidos}` : '', cedula: yo?.cedula ?? '', cargo: yo?.cargo ?? '' },
    medio: respaldo.destino,
    desde: findUltimaEntrega(context.read, context.puntoId)?.periodoHasta ?? null,
    hasta: localDay(respaldo.creadoEn),
  };
}

/** @throws DomainError ENTRADA_INVALIDA */
function exigirPeriodo(entrada: Pick<EntradaActa, 'desde' | 'hasta'>, respaldo: Respaldo): void {
  const fields: Record<string, string> = {};
  if (entrada.hasta > localDay(respaldo.creadoEn)) fields['hasta'] = 'El respaldo no puede tener datos posteriores al día en que se hizo.';
  if (entrada.desde !== undefined && entrada.desde > entrada.hasta) fields['desde'] = 'Ponga una fecha anterior al final del periodo.';
  if (Object.keys(fields).length > 0) throw new DomainError('ENTRADA_INVALIDA', { fields });
}

/** Issues the acta of a verified backup; it may be issued again (another receiver), each with a number of its own. */
export async function emitirActa(
  deps: DocumentosDeps,
  context: TaskContext,
  entrada: EntradaActa,
): Promise<{ id: string; numero: string }> {
  const { respaldo, contenido } = requireRespaldo(context, entrada.respaldoId);
  exigirPeriodo(entrada, respaldo);
  const yo = findUsuario(context.read, context.sesion.usuarioId);
  if (!yo) throw new DomainError('NO_ENCONTRADO');
  const emisor = { codigo: context.puntoId, nombre: nombrePunto(context.puntoId) };
  return emitirDocumento(deps, context, {
    casoId: null,
    sufijo: SUFIJO,
    make: (numero) => ({
      tipo: 'ENTREGA',
      datos: datosEntrega({
        clase: 'ENTREGA',
        numero,
        emisor,
        emitidoEn: context.ahora,
        elabora: yo,
        origen: emisor,
        paquete: {
          archivo: respaldo.archivo,
          bytes: respaldo.bytes,
          sha256: respaldo.sha256,
          secuencia: respaldo.secuencia,
          programa: contenido.programa,
          esquema: contenido.esquema,
          generadoEn: respaldo.creadoEn,
          verificadoEn: respaldo.verificadoEn,
        },
        conteos: contenido.conteos,
        bitacora: contenido.bitacora,
        medio: entrada.medio ? { etiqueta: entrada.medio, serie: entrada.serie || null } : null,
        periodo: { desde: entrada.desde ?? null, hasta: entrada.hasta },
        entrega: firmante(entrada.entrega),
        recibe: firmante(entrada.recibe),
        devuelve: entrada.devuelve ?? null,
        observacion: null,
      }),
    }),
    onCommit: (tx, numero) => {
      insertEntrega(tx.write, {
        id: tx.comandoId,
        puntoId: tx.puntoId,
        respaldoId: respaldo.id,
        periodoDesde: entrada.desde ?? null,
        periodoHasta: entrada.hasta,
        entregadoEn: tx.ahora,
        entregadoPor: tx.sesion.usuarioId,
      });
      tx.anotar({
        accion: 'ENTREGAR_RESPALDO',
        entidad: 'respaldo',
        entidadId: respaldo.id,
        detalle: { numero, secuencia: respaldo.secuencia, sha256: respaldo.sha256 },
      });
      return { id: tx.comandoId, numero };
    },
  });
}

/** Actas and conformidades of this installation, newest first. */
export function listActas(context: QueryContext) {
  return {
    actas: listDocumentosDeSufijo(context.read, context.puntoId, SUFIJO).map(({ id, numero, emitidoEn, estado }) => ({
      id,
      numero,
      emitidoEn,
      anulada: estado === 'ANULADO',
      respaldoId: findEntrega(context.read, id)?.respaldoId ?? null,
    })),
  };
}

/** The door of these papers opens no other document. @throws DomainError NO_ENCONTRADO */
function requireActa(context: QueryContext, id: string) {
  const documento = requireDocumento(context, id);
  if (documento.sufijo !== SUFIJO) throw new DomainError('NO_ENCONTRADO');
  return documento;
}

export function leerActa(deps: DocumentosDeps, context: QueryContext, id: string) {
  const documento = requireActa(context, id);
  const pdf = leerCongelado(deps, documento, documento.salidas > 0);
  context.anotar({ accion: 'VER', entidad: 'documento', entidadId: id, detalle: { numero: documento.numero } });
  return { numero: documento.numero, pdf: pdf.toString('base64') };
}

export function imprimirActa(deps: DocumentosDeps, desktop: Desktop, context: TaskContext, id: string) {
  requireActa(context, id);
  return imprimirDocumento(deps, desktop, context, id);
}

export function guardarActaPdf(deps: DocumentosDeps, desktop: Desktop, context: TaskContext, id: string) {
  requireActa(context, id);
  return guardarDocumentoPdf(deps, desktop, context, id);
}
