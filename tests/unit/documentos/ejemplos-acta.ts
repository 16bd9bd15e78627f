import type { ActaAcuerdoDatos } from '@core/features/documentos/acta-acuerdo.datos';
import { PLANTILLA_ACTA_COMPROMISO, PLANTILLA_ACTA_MEDIACION } from '@core/features/documentos/acta-acuerdo.texts';
import { CODIGO, EMISION } from './ejemplos-emision';
import { APELLIDOS_LARGOS, HECHO_600 } from './ejemplos-largos';

/** Agreements of invented people: both kinds, longest, and with nothing optional. */

type Compromiso = Extract<ActaAcuerdoDatos, { tipoActa: 'ACTA_COMPROMISO' }>;
type Mediacion = Extract<ActaAcuerdoDatos, { tipoActa: 'ACTA_MEDIACION' }>;

/** Vignette 4 of domain.md §10. */
export const ACTA: Compromiso = {
  ...EMISION,
  tipoActa: 'ACTA_COMPROMISO',
  numero: 'DC-13-2026-0001-AC',
  codigoCaso: CODIGO,
  alcance: 'TOTAL',
  lugar: 'Loja, en el punto de atención de San Jacinto',
  fecha: '2026-03-16',
  horaInicio: '09:00',
  horaFin: '10:15',
  facilitador: { nombre: 'Jacaranda Demo Prueba', cedula: '3059999015', cargo: 'Coordinadora de la Defensoría' },
  partes: [
    {
      nombre: 'Estrella Prueba Inventado',
      cedula: '3059999064',
      calidad: 'Madre',
      representante: null,
      firma: 'FIRMA',
      testigoARuego: null,
    },
    {
      nombre: 'Jacaranda Prueba Demo',
      cedula: '3059999031',
      calidad: 'Adolescente',
      representante: 'Estrella Prueba Inventado',
      firma: 'FIRMA',
      testigoARuego: null,
    },
    {
      nombre: 'Ceibo Prueba Muestra',
      cedula: null,
      calidad: 'Abuelo',
      representante: null,
      firma: 'HUELLA',
      testigoARuego: { nombre: 'Sol Ficticio Demo', cedula: '3059999049' },
    },
  ],
  declaraciones: { sinViolencia: true, sinMedidaNiProceso: true, voluntaria: true, informadas: true },
  antecedentes:
    'La madre y su hija tienen desacuerdos por el uso del teléfono y las tareas de la casa. Las dos pidieron ayuda para organizarse.',
  opiniones: [{ de: 'Jacaranda', texto: 'Quiero que me pregunten antes de decidir mis tareas', textual: true }],
  opinionComo: 'a solas, con una defensora, antes de la sesión y sin las otras personas',
  puntos: ['Uso del teléfono', 'Tareas de la casa'],
  compromisos: [
    {
      quien: 'Estrella Prueba Inventado',
      que: 'Preguntar a su hija antes de cambiar sus tareas.',
      desde: null,
      controlEl: '2026-03-30',
      comoSeVerifica: 'Conversación con las dos',
    },
    {
      quien: 'Jacaranda Prueba Demo',
      que: 'Lavar los platos los martes y jueves, y dejar el teléfono en la sala desde las 21:00.',
      desde: '2026-03-17',
      controlEl: '2026-04-13',
      comoSeVerifica: 'Hoja de turnos en la cocina',
    },
  ],
  seguimientos: ['2026-03-30', '2026-06-15'],
  vigenciaHasta: '2026-09-16',
  copias: ['Una para cada parte', 'Archivo de la Defensoría'],
  plantilla: PLANTILLA_ACTA_COMPROMISO,
};

const { facilitador: _facilitador, tipoActa: _tipo, plantilla: _plantilla, ...ACTA_COMUN } = ACTA;

export const ACTA_MEDIACION: Mediacion = {
  ...ACTA_COMUN,
  tipoActa: 'ACTA_MEDIACION',
  numero: 'DC-13-2026-0001-AM',
  alcance: 'PARCIAL',
  partes: ACTA.partes.slice(0, 2),
  mediador: {
    nombre: 'Cedro Muestra Ficticio',
    cedula: '3059999072',
    registroCjNumero: 'M-0000',
    centroMediacion: 'Centro de Mediación Ficticio de Loja',
    centroRegistro: 'CJ-000-0000',
  },
  plantilla: PLANTILLA_ACTA_MEDIACION,
};

export const ACTA_LARGA: Compromiso = {
  ...ACTA,
  numero: 'DC-13-2026-0123-AC',
  alcance: 'PARCIAL',
  partes: Array.from({ length: 7 }, (_, n) => ({
    nombre: `Magdalena Encarnación ${n + 1} ${APELLIDOS_LARGOS}`,
    cedula: '3059999080',
    calidad: 'Vecina del pasaje, en nombre de las familias del conjunto habitacional',
    representante: n % 2 === 0 ? `Roble Maximiliano ${APELLIDOS_LARGOS}` : null,
    firma: n % 3 === 0 ? 'HUELLA' : 'FIRMA',
    testigoARuego: null,
  })),
  antecedentes: `${HECHO_600}\n${HECHO_600} FIN-ANTECEDENTES`,
  opiniones: Array.from({ length: 4 }, (_, n) => ({
    de: `NNA ${n + 1}`,
    texto: n === 2 ? null : `${HECHO_600} FIN-OPINION-${n + 1}`,
    textual: n % 2 === 0,
  })),
  puntos: Array.from({ length: 9 }, (_, n) => `${HECHO_600.slice(0, 140)} FIN-PUNTO-${n + 1}`),
  compromisos: Array.from({ length: 14 }, (_, n) => ({
    quien: `Magdalena Encarnación ${n + 1} ${APELLIDOS_LARGOS}`,
    que: `${HECHO_600.slice(0, 240)} FIN-COMPROMISO-${n + 1}`,
    desde: '2026-03-17',
    controlEl: `2026-04-${String(n + 10)}`,
    comoSeVerifica: 'Visita de dos defensoras y hoja de turnos firmada por las familias',
  })),
  copias: Array.from({ length: 7 }, (_, n) => `Parte ${n + 1}`),
};

export const ACTA_MINIMA: Compromiso = {
  ...ACTA,
  numero: null,
  horaInicio: null,
  horaFin: null,
  facilitador: { nombre: 'Jacaranda Demo Prueba', cedula: null, cargo: null },
  partes: ACTA.partes.slice(0, 2).map((parte) => ({ ...parte, cedula: null, representante: null })),
  opiniones: [],
  opinionComo: null,
  puntos: [],
  compromisos: [],
  seguimientos: [],
  vigenciaHasta: null,
  copias: [],
};
