import type { Adjunto } from '@core/features/adjuntos/adjuntos.contract';
import { adjuntosTexts as t } from '@core/features/adjuntos/adjuntos.texts';
import { adjuntoProhibido } from '@core/features/adjuntos/adjuntos.rules';
import { nombraANna } from '@core/features/seguimiento/seguimiento.rules';
import { DomainError } from '@core/kernel/errors';
import { listUsuarios } from '@electron/features/acceso/public';
import { anotarEvento, exigirMotivo, requireCaso } from '@electron/features/casos/public';
import type { DocumentosDeps } from '@electron/features/documentos/public';
import { sha256 } from '@electron/platform/crypto/primitives';
import type { HandlersOf, QueryContext } from '@electron/platform/ipc/context';
import { findAdjunto, listAdjuntos, markRetirado } from './adjunto.repository';
import type { AdjuntoRow } from './adjunto.repository';
import { agregarAdjunto } from './agregar-adjunto';

function describe(nombres: ReadonlyMap<string, string>, row: AdjuntoRow): Adjunto {
  const { archivo: _archivo, puntoId: _punto, retiradoPor: _por, creadoEn, creadoPor, ...rest } = row;
  return { ...rest, agregadoEn: creadoEn, agregadoPor: nombres.get(creadoPor) ?? '' };
}

const nombresDe = (context: Pick<QueryContext, 'read'>) =>
  new Map(listUsuarios(context.read).map((persona) => [persona.id, persona.nombreEntrada]));

export function makeAdjuntosHandlers(deps: DocumentosDeps): HandlersOf<'adjuntos'> {
  /** @throws DomainError NO_ENCONTRADO, also for a file of another point or of a case that this person may not see. */
  const require = (context: QueryContext, id: string) => {
    const row = findAdjunto(context.read, context.puntoId, id);
    if (!row) throw new DomainError('NO_ENCONTRADO');
    return { row, caso: requireCaso(deps, context, row.casoId) };
  };
  return {
    'adjuntos.listar': (context, { casoId }) => {
      exigirMotivo(context, requireCaso(deps, context, casoId));
      const nombres = nombresDe(context);
      return { adjuntos: listAdjuntos(context.read, casoId).map((row) => describe(nombres, row)) };
    },
    'adjuntos.agregar': (context, entrada) => agregarAdjunto(deps, context, entrada),
    'adjuntos.leer': async (context, { id, motivo }) => {
      const { row, caso } = require(context, id);
      if (row.retiradoEn !== null) throw new DomainError('NO_ENCONTRADO');
      const leido = exigirMotivo(context, caso, motivo);
      // a case can become one of sexual violence after a picture was taken in: from then on nobody looks at it here
      const razon = adjuntoProhibido(caso, row.tipoMime);
      if (razon !== null) throw new DomainError('ADJUNTO_NO_ADMITIDO', { datos: { razon } });
      const bytes = deps.files().get(row.archivo);
      if (!bytes || sha256(bytes) !== row.sha256) throw new DomainError('DOCUMENTO_ALTERADO');
      context.anotar({ accion: 'VER', entidad: 'adjunto', entidadId: id, detalle: { casoId: row.casoId, ...leido } });
      return { adjunto: describe(nombresDe(context), row), contenido: bytes.toString('base64') };
    },
    'adjuntos.retirar': (context, { id, razon }) => {
      const { row, caso } = require(context, id);
      // title and reason stand in the memory of the case, which prints with codes only
      if (nombraANna(razon, caso.nna)) throw new DomainError('ENTRADA_INVALIDA', { fields: { razon: t.sinNombre } });
      if (!markRetirado(context.write, id, { en: context.ahora, por: context.sesion.usuarioId, razon }))
        throw new DomainError('TRANSICION_NO_PERMITIDA', { datos: { razon: 'este archivo ya fue retirado.' } });
      anotarEvento(context, { casoId: row.casoId, tipo: 'ADJUNTO', texto: t.evento.retirado(row.titulo, razon), referenciaId: id });
      context.anotar({ accion: 'RETIRAR', entidad: 'adjunto', entidadId: id, detalle: { casoId: row.casoId } });
      return { id };
    },
  };
}
