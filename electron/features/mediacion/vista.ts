import { avisoCedula } from '@core/features/casos/caso-entrada.rules';
import { ACTOS_MEDIACION, impedimentosDe } from '@core/features/mediacion/mediacion.rules';
import type { Mediacion as MediacionVista } from '@core/features/mediacion/mediacion-vista.contract';
import { listUsuarios } from '@electron/features/acceso/public';
import { requireCaso } from '@electron/features/casos/public';
import type { CasosDeps } from '@electron/features/casos/public';
import { findDocumento } from '@electron/features/documentos/public';
import { findAcuerdo } from './acuerdo.repository';
import { requireMediacion, situacionDeMediacion } from './comunes';
import type { Gather } from './comunes';
import { countSesiones, listMediaciones } from './mediacion.repository';
import type { Mediacion } from './mediacion.repository';
import { diasParaSesion, listFacilitadores } from './sesiones';

function acuerdoVista(context: Gather, mediacionId: string, nombreDe: (id: string | null) => string): MediacionVista['acuerdo'] {
  const acuerdo = findAcuerdo(context.read, mediacionId);
  if (acuerdo === null) return null;
  const { id, tipoActa, alcance, antecedentes, vigenciaHasta, documentoId } = acuerdo;
  return {
    id,
    tipoActa,
    alcance,
    antecedentes,
    vigenciaHasta,
    documentoId,
    numero: documentoId === null ? null : (findDocumento(context.read, context.puntoId, documentoId)?.numero ?? null),
    compromisos: acuerdo.compromisos.map((uno) => ({
      id: uno.id,
      orden: uno.orden,
      quien: uno.quien,
      que: uno.que,
      desde: uno.desde,
      controlEl: uno.controlEl,
      comoSeVerifica: uno.comoSeVerifica,
      estado: uno.estado,
      verificadoEn: uno.verificadoEn,
      verificadoPor: uno.verificadoPor === null ? null : nombreDe(uno.verificadoPor),
      nota: uno.nota,
    })),
  };
}

function sesionesVista(mediacion: Mediacion, nombreDe: (id: string | null) => string): MediacionVista['sesiones'] {
  return mediacion.sesiones.map((sesion) => ({
    id: sesion.id,
    orden: sesion.orden,
    estado: sesion.estado,
    convocadaPara: sesion.convocadaPara,
    lugar: sesion.lugar,
    facilitador: nombreDe(sesion.facilitadorId),
    mediador: sesion.mediador,
    inicioEn: sesion.inicioEn,
    finEn: sesion.finEn,
    puntos: sesion.puntos,
    resultado: sesion.resultado,
    nota: sesion.nota,
    // the answers stay in the table: whoever opens the mediation sees the outcome, not what somebody confided alone
    tamizajes: sesion.tamizajes.map(({ parteId, preguntadoEn, preguntadoPor, resultado }) => ({
      parteId,
      preguntadoEn,
      preguntadoPor: nombreDe(preguntadoPor),
      resultado,
    })),
  }));
}

/** `mediacion.obtener`: everything on record and what may be done now, with the reasons against the rest. */
export function obtenerMediacion(deps: CasosDeps, context: Gather, id: string): MediacionVista {
  const { mediacion, caso } = requireMediacion(deps, context, id);
  const nombres = new Map(listUsuarios(context.read).map((persona) => [persona.id, persona.nombreEntrada]));
  const nombreDe = (quien: string | null) => (quien === null ? '' : (nombres.get(quien) ?? ''));
  const situacion = situacionDeMediacion(context, caso, mediacion);
  const { asunto, casoId, creadoEn, escucha, estado, opinionNna, razonFin, version } = mediacion;
  return {
    id,
    casoId,
    codigoCaso: caso.codigo,
    estadoCaso: caso.estado,
    version,
    estado,
    asunto,
    razonFin,
    creadoEn,
    partes: mediacion.partes.map((parte) => ({
      id: parte.id,
      esNna: parte.esNna,
      nombre: parte.nombre,
      cedula: parte.cedula,
      avisoCedula: parte.cedula === null ? null : avisoCedula({ tipoDocumento: 'CEDULA', numeroDocumento: parte.cedula }),
      calidad: parte.calidad,
      representante: parte.representante,
      acepta: parte.acepta,
      firmadaEl: parte.firmadaEl,
    })),
    opinion:
      escucha === null
        ? null
        : { situacion: escucha.situacion, palabras: opinionNna, oidaEn: escucha.oidaEn, como: escucha.como, porQuien: escucha.porQuien },
    sesiones: sesionesVista(mediacion, nombreDe),
    acuerdo: acuerdoVista(context, id, nombreDe),
    actos: ACTOS_MEDIACION.map((acto) => ({
      acto,
      impedimentos: impedimentosDe(acto, situacion, context.sesion.roles).map(({ razon, articulo }) => ({ razon, articulo })),
    })),
    diasParaSesion: diasParaSesion(context),
    facilitadores: listFacilitadores(context, casoId),
  };
}

/** `mediacion.listar`: newest first; no names. */
export function listarMediaciones(deps: CasosDeps, context: Gather, casoId: string) {
  requireCaso(deps, context, casoId);
  return {
    mediaciones: listMediaciones(context.read, casoId).map(({ id, estado, creadoEn }) => ({
      id,
      estado,
      creadoEn,
      sesiones: countSesiones(context.read, id),
    })),
  };
}
