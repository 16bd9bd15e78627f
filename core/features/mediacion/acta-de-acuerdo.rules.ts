import { localDay, localTime } from '@core/kernel/dates';
import { PLANTILLA_ACTA_COMPROMISO, PLANTILLA_ACTA_MEDIACION } from '@core/features/documentos/acta-acuerdo.texts';
import type { ActaAcuerdoDatos, ParteActa } from '@core/features/documentos/acta-acuerdo.datos';
import type { OrigenDocumento } from '@core/features/documentos/oficio-de-caso.rules';
import { inicialesDe, puntoEmisor } from '@core/features/documentos/oficio-de-caso.rules';
import { conPunto } from '@core/features/documentos/personas.rules';
import type { ActaEntrada } from './acuerdo.rules';
import type { Escucha, Firma, Mediador } from './mediacion.types';

/** What the snapshot of an act is made from, besides the case. */
export interface OrigenActa extends Pick<OrigenDocumento, 'defensoria' | 'elaborador' | 'emitidoEn'> {
  codigoCaso: string;
  /** First names of the children of the case, or `NNA 1`; the opinion is one for all of them. */
  quienOpina: string;
  partes: readonly { id: string; nombre: string; cedula: string | null; calidad: string; representante: string | null }[];
  opinion: { palabras: string | null; escucha: Escucha };
  sesion: {
    lugar: string;
    inicioEn: string;
    finEn: string;
    puntos: readonly string[];
    alcance: 'TOTAL' | 'PARCIAL';
    mediador: Mediador | null;
  };
  facilitador: { nombre: string; cedula: string | null; cargo: string | null };
}

const orNull = (text: string | undefined): string | null => (text === undefined || text === '' ? null : text);

function parteDe(parte: OrigenActa['partes'][number], firmas: readonly Firma[]): ParteActa {
  const { nombre, cedula, calidad, representante } = parte;
  const suya = firmas.find(({ parteId }) => parteId === parte.id);
  return {
    nombre,
    cedula,
    calidad,
    representante,
    firma: suya?.firma ?? 'FIRMA',
    testigoARuego: suya?.testigoNombre ? { nombre: suya.testigoNombre, cedula: orNull(suya.testigoCedula) } : null,
  };
}

/**
 * The snapshot of an act. The four declarations are literally true: the program lets nobody get here without the screening
 * of every party before this session, voluntariness signed, and a case in which §1.3 allows it.
 */
export function actaDeAcuerdo(origen: OrigenActa, acta: ActaEntrada, numero: string | null): ActaAcuerdoDatos {
  const { sesion, opinion } = origen;
  const controles = [...new Set(acta.compromisos.map(({ controlEl }) => controlEl))].toSorted();
  const comun = {
    formato: 2 as const,
    punto: puntoEmisor(origen.defensoria, null),
    emitidoEn: origen.emitidoEn,
    elaboradoPor: inicialesDe(origen.elaborador),
    numero,
    codigoCaso: origen.codigoCaso,
    alcance: sesion.alcance,
    lugar: sesion.lugar,
    fecha: localDay(sesion.inicioEn),
    horaInicio: localTime(sesion.inicioEn),
    horaFin: localTime(sesion.finEn),
    partes: origen.partes.map((parte) => parteDe(parte, acta.firmas)),
    declaraciones: { sinViolencia: true, sinMedidaNiProceso: true, voluntaria: true, informadas: true } as const,
    antecedentes: acta.antecedentes,
    opiniones: [{ de: origen.quienOpina, texto: opinion.palabras, textual: true }],
    opinionComo: `${conPunto(opinion.escucha.como)} ${conPunto(`Escuchó: ${opinion.escucha.porQuien}`)}`,
    puntos: [...sesion.puntos],
    compromisos: acta.compromisos.map(({ quien, que, desde, controlEl, comoSeVerifica }) => ({
      quien,
      que,
      // from the day on which it was promised, said as a date
      desde: desde ?? localDay(sesion.inicioEn),
      controlEl,
      comoSeVerifica,
    })),
    seguimientos: controles.slice(0, 12),
    vigenciaHasta: acta.vigenciaHasta ?? null,
    copias: ['Una para cada parte', 'Archivo de la Defensoría'],
  };
  if (acta.tipoActa === 'ACTA_COMPROMISO')
    return { tipoActa: 'ACTA_COMPROMISO', ...comun, facilitador: origen.facilitador, plantilla: PLANTILLA_ACTA_COMPROMISO };
  const mediador = sesion.mediador;
  return {
    tipoActa: 'ACTA_MEDIACION',
    ...comun,
    plantilla: PLANTILLA_ACTA_MEDIACION,
    mediador: {
      nombre: mediador?.nombre ?? '',
      cedula: orNull(mediador?.cedula),
      registroCjNumero: mediador?.registroCjNumero ?? '',
      centroMediacion: mediador?.centroMediacion ?? '',
      centroRegistro: mediador?.centroRegistro ?? '',
    },
  };
}
