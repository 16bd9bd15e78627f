import { DomainError } from '@core/kernel/errors';
import { findUsuario } from '@electron/features/acceso/public';
import { insertNota, listNotas } from '@electron/features/supervision/public';
import type { NotaSupervision } from '@electron/features/supervision/public';
import { withPartition } from '@electron/platform/backup/partition-store';
import type { CommandContext, QueryContext } from '@electron/platform/ipc/context';
import { findCasoDeParticion } from './caso-de-particion.repository';
import { findConsolidado } from './consolidado.repository';
import { requireClaves } from './deps';
import type { CentralDeps } from './deps';
import { findParticion, findRecepcion } from './recepcion.repository';

/**
 * One case of a point, read from its partition, with the reason written down. The point's rows cannot be changed from
 * here: the file is opened for reading only.
 * @throws DomainError NO_ENCONTRADO, PARTICION_DANADA
 */
export function verCaso(deps: CentralDeps, context: QueryContext, entrada: { punto: string; codigo: string; motivo: string }) {
  requireClaves(context);
  const { punto, motivo } = entrada;
  const consolidado = findConsolidado(context.read, punto, entrada.codigo.toUpperCase());
  const particion = findParticion(context.read, punto);
  const recepcion = particion && findRecepcion(context.read, particion.recepcionId);
  if (!consolidado || !particion || !recepcion)
    throw new DomainError('NO_ENCONTRADO', { fields: { codigo: 'Ningún caso de ese punto tiene este código.' } });
  const caso = withPartition(deps.acceso.folder, particion, (read) => findCasoDeParticion(read, punto, consolidado.casoId));
  if (!caso) throw new DomainError('PARTICION_DANADA');
  context.anotar({ accion: 'VER_CASO_DE_PUNTO', entidad: 'caso', entidadId: caso.casoId, detalle: { punto, codigo: caso.codigo, motivo } });
  return { punto, ...caso, recibidoEn: recepcion.recibidoEn, generadoEn: recepcion.generadoEn };
}

const vistaNota = (context: Pick<QueryContext, 'read'>, nota: NotaSupervision) => ({
  id: nota.id,
  punto: nota.puntoId,
  codigo: nota.casoCodigo,
  texto: nota.texto,
  escritaEn: nota.escritaEn,
  escritaPor: findUsuario(context.read, nota.escritaPor)?.nombreEntrada ?? '',
  enviada: nota.paqueteId !== null,
  leidaEn: nota.leidaEn,
  respuesta: nota.respuesta,
  respondidaEn: nota.respondidaEn,
});

/** A note for a point; it goes back in the next signed package. @throws DomainError NO_ENCONTRADO for an unknown case code. */
export function escribirNota(context: CommandContext, entrada: { punto: string; codigo?: string | undefined; texto: string }) {
  requireClaves(context);
  const codigo = entrada.codigo?.toUpperCase();
  const caso = codigo === undefined ? null : findConsolidado(context.read, entrada.punto, codigo);
  if (codigo !== undefined && !caso)
    throw new DomainError('NO_ENCONTRADO', { fields: { codigo: 'Ningún caso de ese punto tiene este código.' } });
  const nota: NotaSupervision = {
    id: context.comandoId,
    puntoId: entrada.punto,
    casoId: caso?.casoId ?? null,
    casoCodigo: codigo ?? null,
    texto: entrada.texto,
    escritaEn: context.ahora,
    escritaPor: context.sesion.usuarioId,
    paqueteId: null,
    leidaEn: null,
    leidaPor: null,
    respuesta: null,
    respondidaEn: null,
    respondidaPor: null,
  };
  insertNota(context.write, nota);
  context.anotar({
    accion: 'NOTA_SUPERVISION',
    entidad: 'nota_supervision',
    entidadId: nota.id,
    detalle: { punto: nota.puntoId, codigo: codigo ?? null },
  });
  return vistaNota(context, nota);
}

export function leerNotas(context: QueryContext, punto: string) {
  requireClaves(context);
  return { notas: listNotas(context.read, punto).map((nota) => vistaNota(context, nota)) };
}
