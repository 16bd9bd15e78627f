import type { PlantillaOrientacion, PlantillaReferido, PlantillaServicio } from './plantilla-servicio.datos';
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
