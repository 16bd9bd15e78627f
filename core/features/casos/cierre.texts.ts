import type { MotivoCierre } from './situacion.types';

/** What closes a case, in the words of the counter, and what each reason means. */
export const motivoCierreTexts: Readonly<Record<MotivoCierre, { etiqueta: string; ayuda: string }>> = {
  DERECHO_RESTITUIDO: { etiqueta: 'El derecho fue restituido', ayuda: 'El daño paró y la situación está resuelta.' },
  MEDIDA_EN_EJECUCION: { etiqueta: 'La autoridad ejecuta una medida', ayuda: 'Hay una medida vigente, confirmada por escrito.' },
  DERIVACION_ACEPTADA: { etiqueta: 'Otra institución aceptó el caso', ayuda: 'Recibió la derivación y sigue con la familia.' },
  ACUERDO_CUMPLIDO: { etiqueta: 'El acuerdo se cumplió', ayuda: 'Solo en conflictos, con todos los controles hechos.' },
  ORIENTACION_BRINDADA: { etiqueta: 'Se brindó la orientación', ayuda: 'Fue una pregunta o un trámite y ya se ayudó.' },
  NO_SE_CONFIRMA: { etiqueta: 'El hecho no se confirma', ayuda: 'Una visita o el parecer de la autoridad lo muestran.' },
  TRASLADO_DOMICILIO: { etiqueta: 'La familia cambió de domicilio', ayuda: 'Con carta de traslado a quien sigue el caso allá.' },
  TRASLADO_OTRA_DEFENSORIA: { etiqueta: 'Pasa a otra Defensoría', ayuda: 'La otra Defensoría firma y asume el plazo.' },
  MAYORIA_EDAD: { etiqueta: 'Cumplió 18 años', ayuda: 'Consta su fecha de nacimiento.' },
  NO_LOCALIZADO: { etiqueta: 'No se pudo localizar', ayuda: 'Tres intentos o más, y la autoridad lo sabe.' },
  DESISTIMIENTO: { etiqueta: 'La familia ya no quiere seguir', ayuda: 'Solo en conflictos y orientaciones.' },
  FALLECIMIENTO: { etiqueta: 'Fallecimiento', ayuda: 'La niña, niño o adolescente falleció.' },
  DUPLICADO: { etiqueta: 'Está registrado dos veces', ayuda: 'El otro caso sigue y lleva el plazo.' },
};

/** Checklist of the closing, each point as it stands on screen and on the act once it holds. */
export const puntoCierreTexts = {
  INFORMADO: 'La autoridad fue informada',
  OBLIGATORIAS: 'Todas las autoridades obligatorias fueron informadas',
  OFICIOS_ENTREGADOS: 'Todos los oficios están entregados',
  OFICIOS_RESUELTOS: 'Las derivaciones tienen respuesta o dos insistencias',
  VALORADO: 'La valoración está confirmada',
  REVALORADO: 'Se valoró de nuevo después de lo último que pasó',
  RIESGO: 'El riesgo es bajo o medio, o hay una autoridad a cargo',
  MEDIACION: 'No hay una mediación abierta',
  VISITAS: 'No hay visitas programadas',
  AUDIENCIAS: 'No hay audiencias fijadas',
  CONTROLES: 'Los compromisos están controlados',
  NNA_INFORMADO: 'La niña, niño, adolescente o su familia fue informada de manera segura',
  DOCUMENTOS: 'Los documentos están impresos y archivados',
  ACTA: 'El acta de cierre está firmada',
} as const;
