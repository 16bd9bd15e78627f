import { datosEntrega } from '@core/features/respaldos/acta-entrega.rules';
import { DomainError } from '@core/kernel/errors';
import { CENTRAL } from '@core/kernel/ids';
import { findUsuario, nombrePunto } from '@electron/features/acceso/public';
import { emitirDocumento } from '@electron/features/documentos/public';
import type { TaskContext } from '@electron/platform/ipc/context';
import { requireClaves } from './deps';
import type { CentralDeps } from './deps';
import { insertConformidad } from './recepcion.repository';
import { requireRecepcion } from './vista';

const OFICINA = 'Oficina central';

/** Issues the paper that says: this file was opened and checked whole, and this is its hash. */
export async function emitirConformidad(
  deps: CentralDeps,
  context: TaskContext,
  entrada: { recepcionId: string; cargoEntrega?: string | undefined },
): Promise<{ id: string; numero: string }> {
  requireClaves(context);
  const recepcion = requireRecepcion(context, entrada.recepcionId);
  const yo = findUsuario(context.read, context.sesion.usuarioId);
  if (!yo) throw new DomainError('NO_ENCONTRADO');
  const origen = { codigo: recepcion.puntoId, nombre: nombrePunto(recepcion.puntoId) };
  return emitirDocumento(deps, context, {
    casoId: null,
    sufijo: 'ER',
    make: (numero) => ({
      tipo: 'ENTREGA',
      datos: datosEntrega({
        clase: 'CONFORMIDAD',
        numero,
        emisor: { codigo: CENTRAL, nombre: nombrePunto(CENTRAL) },
        emitidoEn: context.ahora,
        elabora: yo,
        origen,
        paquete: {
          archivo: recepcion.archivo,
          bytes: recepcion.bytes,
          sha256: recepcion.sha256,
          secuencia: recepcion.secuencia,
          programa: recepcion.programa,
          esquema: recepcion.esquema,
          generadoEn: recepcion.generadoEn,
          verificadoEn: recepcion.recibidoEn,
        },
        conteos: JSON.parse(recepcion.conteos) as Record<string, number>,
        bitacora: { ultima: recepcion.bitacoraUltima, hash: recepcion.bitacoraHash },
        medio: null,
        periodo: null,
        entrega: {
          nombre: recepcion.entregadoPor,
          cedula: null,
          cargo: entrada.cargoEntrega || 'Delegada o delegado del punto',
          institucion: origen.nombre,
        },
        recibe: { nombre: `${yo.nombres} ${yo.apellidos}`, cedula: yo.cedula ?? null, cargo: yo.cargo ?? '', institucion: OFICINA },
        devuelve: null,
        observacion: recepcion.motivo,
      }),
    }),
    onCommit: (tx, numero) => {
      insertConformidad(tx.write, tx.comandoId, recepcion.id);
      return { id: tx.comandoId, numero };
    },
  });
}
