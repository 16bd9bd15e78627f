import { enlazarTraslados } from '@core/features/central/traslado.rules';
import type { Cambios } from '@core/features/central/central.types';
import { DEFENSORIA_CATALOGO } from '@core/features/punto-atencion/defensoria.catalogo';
import { localDay } from '@core/kernel/dates';
import { DomainError } from '@core/kernel/errors';
import { findUsuario, nombrePunto } from '@electron/features/acceso/public';
import { findDocumento } from '@electron/features/documentos/public';
import type { QueryContext } from '@electron/platform/ipc/context';
import { countConsolidados, listCodigos, listTraslados } from './consolidado.repository';
import { requireClaves } from './deps';
import { countRecepciones, findConformidad, findRecepcion, findUltimaRecepcion, listRecepciones } from './recepcion.repository';
import type { Recepcion } from './recepcion.repository';

type Lectura = Pick<QueryContext, 'read' | 'puntoId'>;
const MAX_CODIGOS = 200;

/** A reception as the screen shows it. */
export function vistaRecepcion(context: Lectura, row: Recepcion) {
  const documentoId = findConformidad(context.read, row.id);
  const documento = documentoId === null ? null : findDocumento(context.read, context.puntoId, documentoId);
  const conteos = JSON.parse(row.conteos) as Record<string, number>;
  return {
    id: row.id,
    punto: row.puntoId,
    puntoNombre: nombrePunto(row.puntoId),
    secuencia: row.secuencia,
    generadoEn: row.generadoEn,
    archivo: row.archivo,
    bytes: row.bytes,
    sha256: row.sha256,
    programa: row.programa,
    esquema: row.esquema,
    casos: conteos['caso'] ?? 0,
    bitacoraIntegra: row.bitacoraIntegra,
    entregadoPor: row.entregadoPor,
    motivo: row.motivo,
    recibidoEn: row.recibidoEn,
    recibidoPor: findUsuario(context.read, row.recibidoPor)?.nombreEntrada ?? '',
    conformidad: documento && { id: documento.id, numero: documento.numero },
  };
}

/** All 24, also those that never sent anything. */
export function listPuntos(context: Lectura) {
  requireClaves(context);
  const consolidados = countConsolidados(context.read);
  const recepciones = countRecepciones(context.read);
  return {
    puntos: DEFENSORIA_CATALOGO.filas.map(({ codigo }) => {
      const ultima = findUltimaRecepcion(context.read, codigo);
      return {
        codigo,
        nombre: nombrePunto(codigo),
        ultima: ultima && vistaRecepcion(context, ultima),
        recepciones: recepciones.get(codigo) ?? 0,
        ...(consolidados.get(codigo) ?? { casos: 0, abiertos: 0 }),
      };
    }),
  };
}

export function listDePunto(context: Lectura, punto: string) {
  requireClaves(context);
  return { recepciones: listRecepciones(context.read, punto).map((row) => vistaRecepcion(context, row)) };
}

/** @throws DomainError NO_ENCONTRADO */
export function requireRecepcion(context: Lectura, id: string): Recepcion {
  requireClaves(context);
  const recepcion = findRecepcion(context.read, id);
  if (!recepcion) throw new DomainError('NO_ENCONTRADO');
  return recepcion;
}

/** What a reception changed, as it was written down then. */
export function leerCambios(context: Lectura, recepcionId: string): Cambios {
  return JSON.parse(requireRecepcion(context, recepcionId).cambios) as Cambios;
}

/** Cases that went from one point to another, both sides as far as they were received. */
export function leerTraslados(context: Lectura) {
  requireClaves(context);
  const filas = listTraslados(context.read).map(({ hecho, ...fila }) => ({ ...fila, tipos: hecho.tipos }));
  return { traslados: enlazarTraslados(filas) };
}

export function listCasos(context: Lectura, punto: string, buscar: string | undefined) {
  requireClaves(context);
  const { total, casos } = listCodigos(context.read, punto, (buscar ?? '').toUpperCase(), MAX_CODIGOS);
  return { total, casos: casos.map(({ codigo, estado, conocidoEn }) => ({ codigo, estado, dia: localDay(conocidoEn) })) };
}
