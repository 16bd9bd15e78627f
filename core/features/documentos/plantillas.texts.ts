import type { PlantillaCompleta, PlantillaOficio } from './plantilla.datos';

/** Words of the letters, version 1 (domain.md §6.1). A change of wording is a new version, never an edit of an issued one. */
const COMUNES = {
  saludo: 'De mi consideración:',
  presentacion:
    'La Defensoría Comunitaria {{defensoria}}, por medio de {{firmante}}, al amparo de {{base_legal}}, pone en su conocimiento lo siguiente:',
  tituloNna: 'NIÑA, NIÑO O ADOLESCENTE',
  tituloSenalada: 'PERSONA O ENTIDAD SEÑALADA (PRESUNTA)',
  tituloHechos: 'HECHOS (según lo referido; sin calificación jurídica)',
  tituloTestigos: 'TESTIGOS',
  tituloEvidencia: 'EVIDENCIA EXISTENTE (no se adjunta)',
  tituloExamen: 'URGENCIA DEL EXAMEN',
  tituloDerecho: 'DERECHO AFECTADO',
  tituloRiesgo: 'NIVEL DE RIESGO Y URGENCIA',
  tituloActuaciones: 'ACTUACIONES REALIZADAS',
  tituloOpinion: 'LO QUE LA NIÑA, EL NIÑO O ADOLESCENTE EXPRESÓ',
  tituloSolicitud: 'SOLICITUD',
  tituloContacto: 'CONTACTO SEGURO Y RESERVA',
  reserva: 'Se solicita reserva de la identidad de quien informó.',
  pedidoRespuesta: 'Agradeceré informar por escrito el número de trámite asignado, para el seguimiento comunitario.',
  despedida: 'Con sentimientos de distinguida consideración.',
  cierre: 'Atentamente,',
} as const;

/** Letter to the Junta Cantonal de Protección de Derechos. */
export const PLANTILLA_OFICIO_JCPD: PlantillaOficio = {
  codigo: 'OFICIO_JCPD',
  version: 1,
  textos: {
    ...COMUNES,
    asunto: 'Derivación de caso {{codigo_caso}} – solicitud de medidas de protección',
    notaDerecho: '',
    solicitud: 'Solicito avocar conocimiento y disponer las medidas que correspondan.',
    introMedidas: 'Se sugiere valorar:',
    proteccion: '',
  },
};

/** Letter to the Fiscalía: facts, not a legal name for them. */
export const PLANTILLA_OFICIO_FISCALIA: PlantillaOficio = {
  codigo: 'OFICIO_FISCALIA',
  version: 1,
  textos: {
    ...COMUNES,
    asunto: 'Noticia de presunto hecho contra NNA – caso {{codigo_caso}}',
    notaDerecho: 'La calificación jurídica de los hechos corresponde a la autoridad.',
    solicitud:
      'Solicito que se reciba esta noticia y se disponga la investigación que corresponda, sin nuevas entrevistas a la niña, niño o adolescente fuera de las que ordena la ley.',
    introMedidas: 'Se sugiere valorar:',
    proteccion:
      'Solicito además medidas de protección y, si existe amenaza, la atención del Sistema de Protección y Asistencia a Víctimas y Testigos (SPAVT).',
  },
};

export const PLANTILLAS_OFICIO = { JCPD: PLANTILLA_OFICIO_JCPD, FISCALIA: PLANTILLA_OFICIO_FISCALIA } as const;

const COMPLETOS = {
  ...COMUNES,
  notaDerecho: '',
  introMedidas: 'Se sugiere valorar:',
  proteccion: '',
  tituloAgregados: 'DATOS QUE ESTA AUTORIDAD NECESITA',
  tituloSinRespuesta: 'OFICIOS SIN RESPUESTA',
  introSinRespuesta: 'La Defensoría entregó estos oficios y hasta hoy no tiene respuesta:',
} as const;
const completa = (
  codigo: PlantillaCompleta['codigo'],
  propios: Pick<PlantillaCompleta['textos'], 'asunto' | 'solicitud'> & Partial<PlantillaCompleta['textos']>,
): PlantillaCompleta => ({ codigo, version: 1, textos: { ...COMPLETOS, ...propios } });

/** Letters to the other authorities that hear the whole case. */
export const PLANTILLAS_COMPLETAS = {
  UJVCM: completa('OFICIO_UJVCM', {
    asunto: 'Noticia de presunta violencia en la familia – caso {{codigo_caso}}',
    notaDerecho: 'La calificación jurídica de los hechos corresponde a la autoridad.',
    solicitud: 'Solicito conocer estos hechos y otorgar la boleta de auxilio y las medidas de protección que correspondan.',
    proteccion: 'La boleta de auxilio es urgente por el nivel de riesgo indicado.',
  }),
  TEN_POLITICA: completa('OFICIO_TEN_POLITICA', {
    asunto: 'Solicitud de medidas inmediatas – caso {{codigo_caso}}',
    solicitud:
      'Solicito disponer las medidas inmediatas que correspondan, acompañar a la familia en la parroquia y comunicarlo a la Junta Cantonal de Protección de Derechos.',
  }),
  POLICIA: completa('OFICIO_POLICIA', {
    asunto: 'Solicitud de intervención policial especializada – caso {{codigo_caso}}',
    notaDerecho: 'La calificación jurídica de los hechos corresponde a la autoridad.',
    solicitud:
      'Solicito la intervención inmediata de la unidad para ubicar y proteger a la niña, niño o adolescente, y coordinar con la Fiscalía y la Junta Cantonal.',
  }),
  DEF_PUEBLO: completa('OFICIO_DEF_PUEBLO', {
    asunto: 'Conocimiento de presunta vulneración de derechos – caso {{codigo_caso}}',
    solicitud: 'Solicito conocer el caso, vigilar el debido proceso y actuar dentro de sus competencias.',
  }),
  FALTA_RESPUESTA: completa('OFICIO_FALTA_RESPUESTA', {
    asunto: 'Falta de respuesta de autoridad – caso {{codigo_caso}}',
    solicitud:
      'Solicito que se requiera a la autoridad la atención del caso y se vigile que responda dentro de los plazos de la ley. Se adjunta copia de los oficios con su fecha de recepción.',
  }),
} as const satisfies Record<string, PlantillaCompleta>;
