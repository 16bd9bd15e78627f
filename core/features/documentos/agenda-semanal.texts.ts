import type { ClaseAgenda } from './agenda-semanal.datos';

/** Words of the weekly agenda: what to do, never about what. */
export const CLASE_AGENDA_TEXTOS: Readonly<Record<ClaseAgenda, string>> = {
  PLAZO_LEGAL: 'Vence el plazo para informar',
  META: 'Meta para que salga el oficio',
  VALORAR: 'Valorar el caso',
  ENTREGA: 'Entregar el oficio',
  RESPUESTA: 'Preguntar el número de trámite',
  INSISTENCIA: 'Insistir: no hay respuesta',
  VISITA: 'Visita familiar',
  MEDIACION: 'Sesión de diálogo',
  COMPROMISO: 'Control de compromiso',
  SEGUIMIENTO: 'Seguimiento',
  REVALORACION: 'Valorar de nuevo el riesgo',
  AUDIENCIA: 'Audiencia o cita',
  MEDIDA_VENCE: 'Vence una medida',
  CUMPLE_18: 'Cumple 18 años: revisar la ruta',
  REVISION_CIERRE: 'Revisión después del cierre',
  RESPALDO: 'Entregar el respaldo',
  INFORME: 'Informe mensual al Patronato',
  OTRO: 'Otra tarea',
};

export const AGENDA_SEMANAL_TEXTS = {
  titulo: 'AGENDA DE LA SEMANA',
  del: (desde: string, hasta: string) => `Del ${desde} al ${hasta}`,
  dias: ['Domingo', 'Lunes', 'Martes', 'Miércoles', 'Jueves', 'Viernes', 'Sábado'],
  feriado: (nombre: string) => `Feriado: ${nombre}. Los plazos corren igual.`,
  vencidas: 'VENCIDO: PRIMERO ESTO',
  vencio: (dia: string) => `Venció el ${dia}`,
  columnas: ['Hecho', 'Hora', 'Qué', 'Caso', 'Quién'],
  impresa: (cuando: string) => `Impresa ${cuando}`,
  pie: 'Solo códigos: no escriba nombres en esta hoja. Destrúyala al terminar la semana.',
  sello: 'USO INTERNO',
} as const;
