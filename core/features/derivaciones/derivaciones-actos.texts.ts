import { conA, conDe } from '@core/kernel/text';

/** Words of what follows a letter: answers, insistence, scope, measures, hearings, annulment. */
export const actosTexts = {
  tipo: {
    DENUNCIA: 'Denuncia',
    SOLICITUD_MEDIDA: 'Solicitud de medidas',
    SERVICIO: 'Solicitud de servicio',
    ORIENTACION: 'Hoja de orientación',
    CONOCIMIENTO: 'Para conocimiento',
    INSISTENCIA: 'Insistencia',
    ALCANCE: 'Alcance',
  },
  estado: {
    EMITIDA: 'Emitido, sin entregar',
    ENTREGADA: 'Entregado, espera respuesta',
    ACEPTADA: 'Aceptado por la autoridad',
    DEVUELTA: 'Devuelto: no es competente',
    RESPONDIDA: 'Respondido',
    SIN_RESPUESTA: 'Sin respuesta',
    INSISTENCIA: 'Con insistencia',
    CERRADA: 'Cerrado con el caso',
    ANULADA: 'Anulado',
  },
  insistenciaNumero: (n: number) => `Con insistencia ${n}`,
  decision: {
    ADMITIDA: 'Admitió el caso',
    MEDIDA_DICTADA: 'Dictó una medida',
    SERVICIO_BRINDADO: 'Brindó el servicio',
    NO_COMPETENTE: 'Dice que no es competente',
    ARCHIVADA: 'Archivó el caso',
    SIN_NOVEDAD: 'Sin novedad',
  },
  medio: { ESCRITO: 'Por escrito', CORREO: 'Por correo institucional', PRESENCIAL: 'En persona', TELEFONO: 'Por teléfono' },
  estadoMedida: { VIGENTE: 'Vigente', CUMPLIDA: 'Cumplida', INCUMPLIDA: 'Incumplida', REVOCADA: 'Revocada' },
  estadoAudiencia: { FIJADA: 'Fijada', REALIZADA: 'Realizada', DIFERIDA: 'Diferida', CANCELADA: 'Cancelada' },
  /** Why something is refused; they continue «…: » or stand alone beside a disabled button. */
  no: {
    anulada: 'Este oficio está anulado.',
    orientacion: 'Una hoja de orientación no espera respuesta.',
    sinEntregar: 'Primero entregue el oficio y registre quién lo recibió.',
    respondida: 'La institución ya respondió a este oficio.',
    insistenciaSinEntregar: 'Entregue primero la insistencia anterior y registre quién la recibió.',
    sinPlazo: 'No hay un plazo de respuesta para este oficio.',
    plazo: (hasta: string) => `El plazo para responder corre hasta el ${hasta}.`,
    entregada: 'El oficio ya se entregó: no se anula. Emita un alcance si hay algo que corregir.',
    conAlcance: 'Otro oficio se refiere a este. Anule primero ese.',
    yaAnulado: 'Este documento ya está anulado.',
    claseDocumento: 'Esta clase de documento se corrige en su propia pantalla, no se anula aquí.',
    documentoAnulado: 'Está anulado y ya no sale del programa. Puede leerlo en la pantalla.',
    medidaTerminada: 'Esta medida ya terminó.',
    medidaIncumplida: 'Ya consta que esta medida no se cumple.',
    audienciaTerminada: 'Esta audiencia ya no está fijada.',
  },
  destino: {
    CCPD: 'recibe solo cifras, nunca datos de un caso.',
    ECU911: 'se le llama, no se le escribe; anote la llamada.',
    sinRuta: 'faltan los tipos; confirme primero la valoración.',
    fueraDeRuta: 'no está en la ruta de este caso.',
    sinMedida: 'solo recibe con una medida de la Junta o de un juzgado; registre primero la medida con su número.',
    dece: 'el personal del plantel está señalado; el oficio va al Distrito Educativo.',
    papelEnCasa: 'la persona señalada vive en la casa y podría encontrar la hoja; oriente de palabra.',
    consentimiento: 'este servicio necesita el consentimiento de la familia. Sin él, informe a la Junta Cantonal si hay vulneración.',
  },
  /** Why somebody who is not on the route is there. */
  porque: {
    sinRespuesta: 'Dos insistencias sin respuesta.',
    noCompetente: 'Una autoridad dijo no ser competente: derive hoy mismo.',
    medida: 'Hay una medida con número.',
    personal: 'El personal del plantel está señalado.',
  },
  evento: {
    insistencia: (n: number, numero: string, institucion: string) =>
      `Insistencia ${n} (oficio Nro. ${numero}) emitida ${conA(institucion)}`,
    alcance: (numero: string, de: string, institucion: string) =>
      `Alcance (oficio Nro. ${numero}) al oficio Nro. ${de}, para ${institucion}`,
    respuesta: (institucion: string, decision: string) => `Respuesta ${conDe(institucion)}: ${decision.toLowerCase()}`,
    medida: (etiqueta: string) => `Medida dictada: ${etiqueta}`,
    medidaEstado: (etiqueta: string, estado: string) => `Medida ${estado.toLowerCase()}: ${etiqueta}`,
    audiencia: (institucion: string, cuando: string) => `Audiencia fijada en ${institucion} para el ${cuando}`,
    audienciaEstado: (estado: string, institucion: string) => `Audiencia ${estado.toLowerCase()} en ${institucion}`,
    anulado: (numero: string) => `Documento Nro. ${numero} anulado`,
  },
} as const;
