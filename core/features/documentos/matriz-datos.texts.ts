/** Closed phrases of the letters that ask for a service: nothing in them tells what happened, or who did it. */
export const matrizTexts = {
  unidad: 'Unidad a la que se dirige',
  materia: 'Materia',
  detalle: 'Información para esta institución',
  salud: {
    lesiones: {
      titulo: 'Valoración médica',
      texto: 'Puede tener lesiones o necesitar atención médica. Se pide valorarla o valorarlo hoy.',
    },
    sexual: {
      titulo: 'Atención integral con protocolo',
      texto:
        'Requiere hoy la atención integral del protocolo de salud para violencia sexual: profilaxis y consejería dentro de las 72 horas si corresponde, y cadena de custodia.',
    },
    suicidio: {
      titulo: 'Salud mental',
      texto: 'Hay riesgo de suicidio o autolesión. Se pide atención de salud mental hoy, sin dejarla o dejarlo sin compañía.',
    },
    embarazo: { titulo: 'Embarazo', texto: 'Se pide atención prioritaria y control prenatal.' },
    controles: { titulo: 'Controles de salud', texto: 'No consta control de salud o vacunas al día, o falta un tratamiento.' },
    nutricion: { titulo: 'Nutrición', texto: 'Presenta señales de desnutrición o de falta de alimentación.' },
    consumo: { titulo: 'Consumo', texto: 'Se refiere consumo de alcohol u otras drogas. Se pide valoración y tratamiento.' },
    animo: { titulo: 'Bienestar emocional', texto: 'Presenta señales de malestar emocional persistente. Se pide valoración psicológica.' },
    ambiente: { titulo: 'Ambiente', texto: 'Se refiere un ambiente insalubre. Se pide una visita de salud.' },
    discapacidad: { titulo: 'Discapacidad', texto: 'Se pide valoración o calificación de la discapacidad.' },
  },
  educacion: {
    sinEstudiar: { titulo: 'Escolaridad', texto: 'No está estudiando. Se pide gestionar su cupo y su permanencia.' },
    personal: 'Se informa para que la autoridad educativa actúe según su protocolo. De los hechos conoce la autoridad competente.',
  },
  social: {
    ingresos: { titulo: 'Ingresos y alimentación', texto: 'En la casa faltan ingresos o alimentos.' },
    vivienda: { titulo: 'Vivienda', texto: 'La familia vive en hacinamiento o en una vivienda insegura.' },
    red: { titulo: 'Red de apoyo', texto: 'La familia no cuenta con red de apoyo.' },
    cuidado: { titulo: 'Cuidado', texto: 'Quien cuida necesita apoyo para el cuidado.' },
    documentos: { titulo: 'Documentos', texto: 'La niña, niño o adolescente no tiene documento de identidad.' },
    discapacidad: { titulo: 'Discapacidad', texto: 'Se piden servicios o ajustes por discapacidad.' },
  },
  acogida: {
    medida: 'Medida que dispone el acogimiento',
    numero: (numero: string, fecha: string, etiqueta: string) => `${etiqueta}, número ${numero}, de ${fecha}`,
  },
  trabajo: 'Trabajo que realiza',
  empleador: 'Empleador/a o responsable',
  medidas: 'Medidas de protección vigentes',
  audiencias: 'Audiencias fijadas',
  madre: 'Madre',
  sinViolencia: {
    titulo: 'Declaración',
    texto: 'En la Defensoría no consta violencia, medida de protección ni denuncia penal entre las partes.',
  },
  asentimiento: {
    ACEPTA: 'La niña, niño o adolescente está de acuerdo.',
    NIEGA: '',
    PREFIRIO_NO_OPINAR: 'La niña, niño o adolescente prefirió no opinar.',
    NO_FUE_POSIBLE: 'No fue posible conocer la opinión de la niña, niño o adolescente.',
  },
} as const;
