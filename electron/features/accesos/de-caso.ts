import { agruparMiradas, llevaCasos, motivoDeAcceso } from '@core/features/accesos/accesos.rules';
import type { AccionMirada } from '@core/features/accesos/accesos.rules';
import type { AccesoDeCaso } from '@core/features/accesos/accesos.contract';
import { listUsuarios } from '@electron/features/acceso/public';
import { listMiradas } from '@electron/features/bitacora/public';
import type { FilaMirada } from '@electron/features/bitacora/public';
import { requireCaso } from '@electron/features/casos/public';
import type { CasosDeps } from '@electron/features/casos/public';
import type { QueryContext } from '@electron/platform/ipc/context';
import { listAccesosVigentes } from './caso-acceso.repository';
import { listImpedimentos } from './impedimento.repository';

/** Rows of the bitácora that are read for the access log of one case, newest first. */
const MIRADAS = 500;

function accionDe({ accion, entidad }: FilaMirada): AccionMirada {
  if (accion === 'IMPRIMIR' || accion === 'GUARDAR_PDF') return accion;
  return entidad === 'caso' ? 'VER' : entidad === 'documento' ? 'VER_DOCUMENTO' : 'VER_ADJUNTO';
}

/**
 * Who may open a case and by what, who is excused, and who has looked at it (§11: a visible access log). Details of an
 * impediment and the motives of others are the coordinators' to read.
 */
export function accesoDeCaso(deps: CasosDeps, context: QueryContext, { casoId }: { casoId: string }): AccesoDeCaso {
  const caso = requireCaso(deps, context, casoId);
  const usuarios = listUsuarios(context.read);
  const nombreDe = (id: string): string => usuarios.find((persona) => persona.id === id)?.nombreEntrada ?? '';
  const coordina = context.sesion.roles.includes('COORDINADOR');
  const impedimentos = listImpedimentos(context.read, casoId);
  const impedidos = new Set(impedimentos.flatMap((uno) => (uno.levantadoEn === null ? [uno.usuarioId] : [])));
  const accesos = listAccesosVigentes(context.read, casoId, context.ahora);
  const conMotivo = usuarios.map((persona) => {
    const suyos = accesos.filter((uno) => uno.usuarioId === persona.id);
    return { persona, suyos, motivo: motivoDeAcceso({ ...persona, impedida: impedidos.has(persona.id), accesos: suyos }, caso) };
  });
  context.anotar({ accion: 'VER_ACCESO', entidad: 'caso', entidadId: casoId });
  return {
    casoId,
    codigo: caso.codigo,
    acceso: caso.acceso,
    nivelReserva: caso.nivelReserva,
    responsable: { usuarioId: caso.responsableId, nombre: nombreDe(caso.responsableId) },
    personas: conMotivo.flatMap(({ persona, suyos, motivo }) =>
      motivo === null
        ? []
        : [
            {
              usuarioId: persona.id,
              nombre: persona.nombreEntrada,
              motivo,
              hasta: suyos.some((uno) => uno.via === motivo && uno.hasta === null)
                ? null
                : (suyos.findLast((uno) => uno.via === motivo)?.hasta ?? null),
              accesos: suyos.map(({ id, via, razon, hasta, creadoEn }) => ({ id, via, razon, hasta, desde: creadoEn })),
            },
          ],
    ),
    impedimentos: impedimentos.map((uno) => ({
      id: uno.id,
      usuarioId: uno.usuarioId,
      nombre: nombreDe(uno.usuarioId),
      causa: uno.causa,
      detalle: coordina ? uno.detalle : null,
      declaradoEn: uno.creadoEn,
      declaradoPor: nombreDe(uno.creadoPor),
      levantado:
        uno.levantadoEn === null ? null : { en: uno.levantadoEn, por: nombreDe(uno.levantadoPor ?? ''), razon: uno.levantadoRazon ?? '' },
    })),
    aptas: conMotivo.flatMap(({ persona, motivo }) =>
      llevaCasos(persona) && !impedidos.has(persona.id)
        ? [{ usuarioId: persona.id, nombre: persona.nombreEntrada, puedeAbrir: motivo !== null }]
        : [],
    ),
    miradas: agruparMiradas(
      listMiradas(context.read, casoId, MIRADAS).map((fila) => {
        const detalle = JSON.parse(fila.detalle) as { motivo?: string; numero?: string };
        return {
          en: fila.en,
          usuario: nombreDe(fila.usuarioId),
          accion: accionDe(fila),
          documento: detalle.numero ?? null,
          motivo: coordina ? (detalle.motivo ?? null) : null,
        };
      }),
    ),
  };
}
