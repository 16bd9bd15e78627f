import type { PlantillaInforme, PlantillaOrientacion, PlantillaReferido, PlantillaServicio } from './plantilla-servicio.datos';
import type { AlcanceLimitado } from './oficio-servicio.datos';

/** Words of the letters that ask for a service, version 1 (domain.md §6.1). A change of wording is a new version. */
const COMUNES = {
  saludo: 'De mi consideración:',
  presentacion:
    'La Defensoría Comunitaria {{defensoria}}, por medio de {{firmante}}, al amparo de {{base_legal}}, solicita su apoyo para la niña, niño o adolescente que se identifica a continuación. Este oficio lleva solo los datos que su institución necesita.',
  tituloNna: 'NIÑA, NIÑO O ADOLESCENTE',
  tituloPersonal: 'PERSONAL DE LA INSTITUCIÓN SEÑALADO (PRESUNTO)',
  tituloFamilia: 'COMPOSICIÓN FAMILIAR',
  tituloConsentimiento: 'CONSENTIMIENTO',
  consentimiento: 'Consta el consentimiento de {{quien}} ({{calidad}}), dado el {{fecha}} para este servicio. {{asentimiento}}',
  tituloSolicitud: 'SOLICITUD',
  tituloContacto: 'CONTACTO SEGURO',
  pedidoRespuesta: 'Agradeceré responder por escrito e indicar la persona responsable de la atención, para el seguimiento comunitario.',
  despedida: 'Con sentimientos de distinguida consideración.',
  cierre: 'Atentamente,',
} as const;

const servicio = (
  codigo: PlantillaServicio['codigo'],
  propios: Pick<PlantillaServicio['textos'], 'asunto' | 'tituloPuntos' | 'solicitud' | 'advertencia'>,
): PlantillaServicio => ({ codigo, version: 1, textos: { ...COMUNES, ...propios } });

export const PLANTILLAS_SERVICIO: Readonly<Record<AlcanceLimitado, PlantillaServicio>> = {
  SALUD: servicio('OFICIO_SALUD', {
    asunto: 'Atención prioritaria – caso {{codigo_caso}}',
    tituloPuntos: 'MOTIVO DE LA ATENCIÓN',
    solicitud:
      'Solicito atención prioritaria de salud, asignar turno o atender hoy si es urgente, y entregar la epicrisis o el informe de atención.',
    advertencia:
      'Se pide no repetir el interrogatorio: la niña, niño o adolescente no debe contar otra vez lo ocurrido. Todo examen se hace una sola vez, en privado y por personal especializado.',
  }),
  EDUCATIVO: servicio('OFICIO_EDUCATIVO', {
    asunto: 'Atención educativa – caso {{codigo_caso}}',
    tituloPuntos: 'SITUACIÓN EDUCATIVA',
    solicitud: 'Solicito disponer la atención educativa que corresponda y su seguimiento.',
    advertencia:
      'Se pide tratar este pedido con reserva, sin preguntar por él a la niña, niño o adolescente delante de otras personas ni comentarlo con su familia sin acordarlo antes con la Defensoría.',
  }),
  SOCIOECONOMICO: servicio('OFICIO_SOCIOECONOMICO', {
    asunto: 'Solicitud de servicio – caso {{codigo_caso}}',
    tituloPuntos: 'SITUACIÓN SOCIOECONÓMICA',
    solicitud: 'Solicito valorar a la familia y brindar el servicio que corresponda.',
    advertencia: 'Los datos se entregan solo para este servicio y con el consentimiento que se cita.',
  }),
  MINIMO: servicio('OFICIO_MINIMO', {
    asunto: 'Solicitud de atención – caso {{codigo_caso}}',
    tituloPuntos: 'ASUNTO',
    solicitud: 'Solicito su intervención dentro de sus competencias.',
    advertencia: 'Se pide usar estos datos solo para lo solicitado y mantenerlos en reserva.',
  }),
};

const INFORME = {
  ...COMUNES,
  presentacion:
    'La Defensoría Comunitaria {{defensoria}}, por medio de {{firmante}}, al amparo de {{base_legal}}, pone en su conocimiento lo siguiente, para que actúe como autoridad competente. Este oficio lleva solo los datos que su institución necesita.',
  tituloHechos: 'HECHOS (según lo referido; sin calificación jurídica)',
  tituloDerecho: 'DERECHO AFECTADO',
  tituloContacto: 'CONTACTO SEGURO Y RESERVA',
  reserva: 'Se solicita reserva de la identidad de quien informó.',
  pedidoRespuesta: 'Agradeceré informar por escrito el número de trámite asignado, para el seguimiento comunitario.',
} as const;

const informe = (
  codigo: PlantillaInforme['codigo'],
  propios: Pick<PlantillaInforme['textos'], 'asunto' | 'tituloPuntos' | 'solicitud' | 'advertencia'> & Partial<PlantillaInforme['textos']>,
): PlantillaInforme => ({ codigo, version: 1, textos: { ...INFORME, ...propios } });

const TRABAJO = {
  tituloPuntos: 'TRABAJO DE LA NIÑA, NIÑO O ADOLESCENTE',
  tituloPersonal: 'QUIEN DA EL TRABAJO Y DÓNDE (PRESUNTO)',
  advertencia:
    'Se pide constatar el lugar, quién emplea, las horas, el pago y el peligro del trabajo, sin interrogar a la niña, niño o adolescente y sin decir quién informó.',
} as const;

/** The words of the service, as a report to the authority that gives it. */
const servicioInforme = (codigo: PlantillaInforme['codigo'], { textos }: PlantillaServicio): PlantillaInforme =>
  informe(codigo, {
    asunto: textos.asunto ?? '',
    tituloPuntos: textos.tituloPuntos ?? '',
    solicitud: `${textos.solicitud ?? ''} Solicito además conocer esta situación dentro de sus competencias y restituir el derecho afectado.`,
    advertencia: textos.advertencia ?? '',
  });

/** Letters with minimum data that report: they go to the principal of the route. The labour one also asks where it is not. */
export const PLANTILLAS_INFORME = {
  SALUD: servicioInforme('OFICIO_INFORME_SALUD', PLANTILLAS_SERVICIO.SALUD),
  EDUCATIVO: servicioInforme('OFICIO_INFORME_EDUCATIVO', PLANTILLAS_SERVICIO.EDUCATIVO),
  SOCIOECONOMICO: servicioInforme('OFICIO_INFORME_SOCIAL', PLANTILLAS_SERVICIO.SOCIOECONOMICO),
  MINIMO: servicioInforme('OFICIO_INFORME_MINIMO', PLANTILLAS_SERVICIO.MINIMO),
  /** The Distrito Educativo, which answers for school and staff. */
  DISTRITO: informe('OFICIO_INFORME_DISTRITO', {
    asunto: 'Comunicación de presunta vulneración de derechos en el ámbito educativo – caso {{codigo_caso}}',
    tituloPuntos: 'SITUACIÓN EDUCATIVA',
    solicitud:
      'Solicito avocar conocimiento, abrir el procedimiento que corresponda y disponer las medidas que protejan a la niña, niño o adolescente y su permanencia en el sistema educativo.',
    advertencia: PLANTILLAS_SERVICIO.EDUCATIVO.textos.advertencia ?? '',
  }),
  TRABAJO: {
    codigo: 'OFICIO_TRABAJO',
    version: 1,
    textos: {
      ...INFORME,
      presentacion: COMUNES.presentacion,
      pedidoRespuesta: COMUNES.pedidoRespuesta,
      ...TRABAJO,
      asunto: 'Solicitud de inspección de trabajo – caso {{codigo_caso}}',
      solicitud: 'Solicito la inspección del lugar de trabajo y las medidas que correspondan a su competencia.',
    },
  },
  INFORME_TRABAJO: informe('OFICIO_INFORME_TRABAJO', {
    ...TRABAJO,
    asunto: 'Comunicación de presunto trabajo prohibido y solicitud de inspección – caso {{codigo_caso}}',
    solicitud:
      'Solicito avocar conocimiento, inspeccionar el lugar de trabajo, disponer que cese el trabajo prohibido o peligroso y aplicar las medidas que correspondan.',
  }),
} as const satisfies Record<string, PlantillaInforme>;

/** Insistence: the letter of before, when it was received, and the days that have passed (CONA 206, 237). */
export const PLANTILLA_INSISTENCIA: PlantillaReferido = {
  codigo: 'OFICIO_INSISTENCIA',
  version: 1,
  textos: {
    asunto: 'Insistencia – caso {{codigo_caso}}',
    saludo: COMUNES.saludo,
    presentacion:
      'La Defensoría Comunitaria {{defensoria}}, por medio de {{firmante}}, al amparo de {{base_legal}}, insiste en lo siguiente:',
    cuerpo:
      'En alcance al oficio Nro. {{numero}}, de {{fecha}}, recibido {{recibido}}{{tramite}}, sin respuesta a {{dias}} de su recepción.',
    tituloAnteriores: 'Insistencias anteriores:',
    tituloCorrecciones: '',
    tituloHechos: '',
    solicitud:
      'Solicito respuesta por escrito con el número de trámite, las medidas o los servicios dispuestos y la fecha de la próxima diligencia. La situación comunicada sigue vigente y la demora puede agravarla.',
    inalterado: 'Se ratifica el contenido del oficio referido.',
    pedidoRespuesta: 'De no haber respuesta, la Defensoría Comunitaria lo pondrá en conocimiento de la Defensoría del Pueblo.',
    despedida: COMUNES.despedida,
    cierre: COMUNES.cierre,
  },
};

/** Scope letter: what the frozen letter said wrongly, or what became known afterwards. */
export const PLANTILLA_ALCANCE: PlantillaReferido = {
  codigo: 'OFICIO_ALCANCE',
  version: 1,
  textos: {
    asunto: 'Alcance – caso {{codigo_caso}}',
    saludo: COMUNES.saludo,
    presentacion:
      'La Defensoría Comunitaria {{defensoria}}, por medio de {{firmante}}, al amparo de {{base_legal}}, comunica lo siguiente:',
    cuerpo: 'En alcance al oficio Nro. {{numero}}, de {{fecha}}, {{recibido}}{{tramite}}:',
    tituloAnteriores: '',
    tituloCorrecciones: 'CORRECCIONES',
    tituloHechos: 'INFORMACIÓN NUEVA',
    solicitud: 'Solicito que este alcance se agregue al trámite y se tenga en cuenta en lo que se resuelva.',
    inalterado: 'En lo demás, el oficio referido queda como fue emitido.',
    pedidoRespuesta: 'Agradeceré confirmar por escrito su recepción y el número de trámite.',
    despedida: COMUNES.despedida,
    cierre: COMUNES.cierre,
  },
};

/** Sheet of papers for the Unidad Judicial de Familia: nobody sues by letter (§2). */
export const PLANTILLA_ORIENTACION: PlantillaOrientacion = {
  codigo: 'HOJA_ORIENTACION',
  version: 1,
  textos: {
    asunto: 'Hoja de orientación – caso {{codigo_caso}}',
    presentacion:
      'La Defensoría Comunitaria {{defensoria}} le orienta para acudir a {{institucion}}. Una demanda no se presenta con un oficio: la presenta usted, con estos papeles.',
    tituloAsunto: 'PARA QUÉ ES',
    tituloPapeles: 'PAPELES QUE DEBE LLEVAR',
    notaPapeles: 'Si le falta alguno, vaya igual: el juzgado o la Defensoría Pública le dirán cómo pedirlo. Pueden pedirle otros.',
    tituloDonde: 'A DÓNDE IR',
    tituloPasos: 'QUÉ HACER',
    pasos:
      'Pida en la Defensoría Pública una abogada o un abogado: es gratis. Lleve el original y una copia de cada papel.\nNo firme acuerdos que bajen o quiten la pensión de alimentos: es un derecho que no se puede renunciar.\nVuelva a la Defensoría Comunitaria y cuéntenos el número del proceso.',
    advertencia: 'Si hay golpes, amenazas o miedo, no espere: llame al 911 o vuelva a la Defensoría Comunitaria.',
    pedidoRespuesta: 'Quien recibe esta hoja firma abajo. No es una denuncia ni una demanda.',
    despedida: 'Estamos para acompañarle.',
    cierre: 'Atentamente,',
  },
};
