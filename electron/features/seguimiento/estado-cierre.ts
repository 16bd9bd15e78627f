import { admiteMotivo, impedimentosDeCierre, puntosDeCierre } from '@core/features/casos/cierre.rules';
import { MOTIVOS_CIERRE } from '@core/features/casos/situacion.types';
import type { Impedimento } from '@core/features/casos/situacion.types';
import { decidir } from '@core/features/casos/transiciones.rules';
import type { Cierre, EstadoCierre } from '@core/features/seguimiento/seguimiento.contract';
import { tienePermiso } from '@core/kernel/permisos';
import { exigirMotivo, requireCaso } from '@electron/features/casos/public';
import { findDocumento } from '@electron/features/documentos/public';
import type { DocumentosDeps } from '@electron/features/documentos/public';
import { gatherSituacion } from '@electron/features/situacion/public';
import type { QueryContext } from '@electron/platform/ipc/context';
import type { Gather } from './comunes';
import { findCodigo, findPreparado, listCerrados, listSinImprimir } from './seguimiento.repository';
import type { CierreDatos } from './seguimiento.repository';

const plano = ({ razon, articulo }: Impedimento) => ({ razon, articulo });

function describir(context: Gather, cierre: CierreDatos): Cierre {
  const { id, estado, motivo, situacionNna, recomendaciones, informadoComo, informadoEl, documentoId, firmadaEl, cerradoEn } = cierre;
  const { receptora, receptoraFirma, receptoraFirmoEl, cartaTraslado } = cierre;
  return {
    id,
    estado,
    motivo,
    situacionNna,
    recomendaciones,
    informadoComo,
    informadoEl,
    casoPrincipalCodigo: cierre.casoPrincipalId === null ? null : findCodigo(context.read, cierre.casoPrincipalId),
    receptora,
    receptoraFirma,
    receptoraFirmoEl,
    cartaTraslado,
    documentoId,
    documentoNumero: documentoId === null ? null : (findDocumento(context.read, context.puntoId, documentoId)?.numero ?? null),
    firmadaEl,
    cerradoEn,
  };
}

/** Where a case stands on its way out, for every reason: what the law or the facts refuse, and what is still to be done. */
export function estadoCierre(
  deps: DocumentosDeps,
  context: QueryContext,
  entrada: { casoId: string; motivo?: string | undefined },
): EstadoCierre {
  const caso = requireCaso(deps, context, entrada.casoId);
  const reservado = exigirMotivo(context, caso, entrada.motivo);
  if (Object.keys(reservado).length > 0) context.anotar({ accion: 'VER', entidad: 'caso', entidadId: caso.id, detalle: reservado });
  const situacion = gatherSituacion(context, caso);
  const { roles } = context.sesion;
  const preparado = findPreparado(context.read, caso.id);
  const anular = decidir('ANULAR', situacion, { roles, razon: 'la escribe la persona' });
  return {
    codigo: caso.codigo,
    estado: caso.estado,
    coordina: tienePermiso(roles, 'CASO_CERRAR'),
    preparado: preparado === null ? null : describir(context, preparado),
    anteriores: listCerrados(context.read, caso.id).map((uno) => describir(context, uno)),
    motivos: MOTIVOS_CIERRE.map((motivo) => {
      const impedimento = admiteMotivo(situacion, motivo);
      return {
        motivo,
        impedimento: impedimento === null ? null : plano(impedimento),
        puntos: puntosDeCierre(situacion, motivo).map(({ clave, cumplido, falta }) => ({ clave, cumplido, falta: plano(falta) })),
      };
    }),
    impedimentos: preparado === null ? [] : impedimentosDeCierre(situacion, { roles, motivo: preparado.motivo }).map(plano),
    anular: anular.permitido ? null : plano(anular.impedimentos[0] ?? { razon: 'No se puede anular.', articulo: null }),
    sinImprimir: listSinImprimir(context.read, caso.id),
  };
}
