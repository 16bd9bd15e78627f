import type { NotaDeCentral } from '@core/features/supervision/supervision.contract';
import { DomainError } from '@core/kernel/errors';
import { findUsuario } from '@electron/features/acceso/public';
import { quienMira } from '@electron/features/accesos/public';
import { exigirMotivo, requireCaso } from '@electron/features/casos/public';
import type { CasosDeps } from '@electron/features/casos/public';
import type { HandlersOf, QueryContext } from '@electron/platform/ipc/context';
import { guardarRespuesta, listNotasVisibles, marcarLeida } from './nota.repository';
import type { NotaEnPunto } from './nota.repository';

export interface SupervisionDeps extends CasosDeps {
  /** Notes whose answer the central has said that it read. */
  acusadas(context: Pick<QueryContext, 'read'>): ReadonlySet<string>;
}

function describir(nota: NotaEnPunto, acusadas: ReadonlySet<string>): NotaDeCentral {
  const { id, casoId, casoCodigo, escritaEn, escritaPor, llegoEn, leidaEn, respondidaEn } = nota;
  const estado = respondidaEn !== null ? (acusadas.has(id) ? 'RECIBIDA_EN_CENTRAL' : 'RESPONDIDA') : leidaEn !== null ? 'LEIDA' : 'NUEVA';
  return { id, casoId, codigo: casoCodigo, estado, escritaEn, escritaPor, llegoEn };
}

/** Notes of the central at the point that they are for. At the central these operations know of none. */
export function makeSupervisionHandlers(deps: SupervisionDeps): HandlersOf<'supervision'> {
  /** @throws DomainError NO_ENCONTRADO, also for a note about a case that does not exist for this person; MOTIVO_REQUERIDO */
  const require = (context: QueryContext, id: string, motivo?: { dicho: string | undefined }) => {
    const nota = listNotasVisibles(context.read, context.puntoId, quienMira(context)).find((una) => una.id === id);
    if (!nota) throw new DomainError('NO_ENCONTRADO');
    const { casoId, riesgo } = nota;
    const leido =
      motivo && casoId !== null && riesgo !== null ? exigirMotivo(context, requireCaso(deps, context, casoId), motivo.dicho) : {};
    return { nota, leido };
  };
  return {
    'supervision.listar': (context) => {
      const acusadas = deps.acusadas(context);
      return { notas: listNotasVisibles(context.read, context.puntoId, quienMira(context)).map((nota) => describir(nota, acusadas)) };
    },
    'supervision.abrir': async (context, { id, motivo }) => {
      const { leido } = require(context, id, { dicho: motivo });
      context.transaction((tx) => {
        marcarLeida(tx.write, id, { en: tx.ahora, por: tx.sesion.usuarioId });
        tx.anotar({ accion: 'VER', entidad: 'nota_supervision', entidadId: id, detalle: leido });
      });
      const { nota } = require(context, id);
      return {
        ...describir(nota, deps.acusadas(context)),
        texto: nota.texto,
        leidaEn: nota.leidaEn,
        respuesta: nota.respuesta,
        respondidaEn: nota.respondidaEn,
        respondidaPor: nota.respondidaPor === null ? null : (findUsuario(context.read, nota.respondidaPor)?.nombreEntrada ?? ''),
      };
    },
    'supervision.responder': (context, { id, respuesta }) => {
      const { nota } = require(context, id);
      if (nota.respondidaEn !== null)
        throw new DomainError('TRANSICION_NO_PERMITIDA', { datos: { razon: 'esta nota ya tiene su respuesta.' } });
      guardarRespuesta(context.write, id, { texto: respuesta, en: context.ahora, por: context.sesion.usuarioId });
      context.anotar({ accion: 'RESPONDER_NOTA', entidad: 'nota_supervision', entidadId: id });
      return { id };
    },
  };
}
