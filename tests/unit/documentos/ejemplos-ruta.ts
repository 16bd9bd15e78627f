import type { DocumentoImprimible } from '@core/features/documentos/documento-imprimible.datos';
import { SIN_MARCAS } from './ejemplos';
import { ACTA, ACTA_LARGA, ACTA_MEDIACION, ACTA_MINIMA } from './ejemplos-acta';
import { CIERRE, CIERRE_LARGA, CIERRE_MINIMA, HOJA_RUTA, HOJA_RUTA_LARGA, HOJA_RUTA_MINIMA } from './ejemplos-cierre';
import { AGENDA, AGENDA_LARGA, AGENDA_VACIA, AVISO, AVISO_EN_BLANCO, AVISO_LARGO, FORMULARIOS_EJEMPLO } from './ejemplos-papeles';
import { VISITA, VISITA_LARGA, VISITA_MINIMA } from './ejemplos-visita';

/** The documents of a case other than letters and sheets, by name. */

const con = <T extends DocumentoImprimible['tipo'], D>(tipo: T, datos: D) => ({ tipo, datos, marcas: SIN_MARCAS });

export const DOCUMENTOS_RUTA = {
  'ficha-visita': con('FICHA_VISITA', VISITA),
  'ficha-visita-larga': con('FICHA_VISITA', VISITA_LARGA),
  'ficha-visita-minima': con('FICHA_VISITA', VISITA_MINIMA),
  'acta-compromiso': con('ACTA_ACUERDO', ACTA),
  'acta-mediacion': con('ACTA_ACUERDO', ACTA_MEDIACION),
  'acta-larga': con('ACTA_ACUERDO', ACTA_LARGA),
  'acta-minima': con('ACTA_ACUERDO', ACTA_MINIMA),
  'hoja-ruta': con('HOJA_RUTA', HOJA_RUTA),
  'hoja-ruta-larga': con('HOJA_RUTA', HOJA_RUTA_LARGA),
  'hoja-ruta-minima': con('HOJA_RUTA', HOJA_RUTA_MINIMA),
  'acta-cierre': con('ACTA_CIERRE', CIERRE),
  'acta-cierre-larga': con('ACTA_CIERRE', CIERRE_LARGA),
  'acta-cierre-minima': con('ACTA_CIERRE', CIERRE_MINIMA),
  aviso: con('AVISO_PRIVACIDAD', AVISO),
  'aviso-largo': con('AVISO_PRIVACIDAD', AVISO_LARGO),
  'aviso-en-blanco': con('AVISO_PRIVACIDAD', AVISO_EN_BLANCO),
  agenda: con('AGENDA_SEMANAL', AGENDA),
  'agenda-larga': con('AGENDA_SEMANAL', AGENDA_LARGA),
  'agenda-vacia': con('AGENDA_SEMANAL', AGENDA_VACIA),
  'formulario-registro': con('FORMULARIO', FORMULARIOS_EJEMPLO['formulario-registro']),
  'formulario-visita': con('FORMULARIO', FORMULARIOS_EJEMPLO['formulario-visita']),
  'formulario-seguimiento': con('FORMULARIO', FORMULARIOS_EJEMPLO['formulario-seguimiento']),
  'formulario-llamada': con('FORMULARIO', FORMULARIOS_EJEMPLO['formulario-llamada']),
} as const satisfies Record<string, DocumentoImprimible>;
