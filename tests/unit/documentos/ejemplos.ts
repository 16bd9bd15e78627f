import type { Marcas } from '@core/features/documentos/documento-imprimible.datos';
import type { FichaInterna, NnaFicha } from '@core/features/documentos/ficha.datos';
import type { HojaRecuperacionDatos } from '@core/features/documentos/hoja-recuperacion.datos';
import type { NnaOficio, OficioDatos, PenalOficio, Senalada } from '@core/features/documentos/oficio.datos';
import { PLANTILLA_OFICIO_FISCALIA, PLANTILLA_OFICIO_JCPD } from '@core/features/documentos/plantillas.texts';

/** Invented people only (domain.md §10): a realistic letter, the longest one that could come, and the least that may be sent. */

type OficioJcpd = Extract<OficioDatos, { variante: 'JCPD' }>;
type OficioFiscalia = Extract<OficioDatos, { variante: 'FISCALIA' }>;

export const SIN_MARCAS: Marcas = { copia: false, ficticio: false, borrador: false };
export const RELOJ = '2026-03-16T09:00:00-05:00';

export const NNA_VACIA: NnaOficio = {
  nombres: null, apellidos: null, sexo: null, edadMeses: null, edadAproximada: false, fechaNacimiento: null, documento: null, nacionalidad: null,
  discapacidad: null, viveCon: null, representante: null, direccion: null, ubicacionActual: null, centroEducativo: null, salud: null,
};

export const SENALADA_VACIA: Senalada = {
  tipo: 'PERSONA', nombre: null, alias: null, sexo: null, edad: null, relacion: null, ocupacion: null, direccion: null, convive: null, acceso: null,
  advertencias: null, conoceDenuncia: null,
};

/** Vignette 1 of domain.md §10. */
export const OFICIO_JCPD: OficioJcpd = {
  variante: 'JCPD',
  formato: 1,
  punto: { codigo: 'DC-13', nombre: 'San Jacinto', parroquia: 'El Valle', canton: 'Loja', direccion: 'Calle Inventada y Av. Ejemplo, casa comunal', telefono: '0900000001' },
  emitidoEn: RELOJ,
  elaboradoPor: 'J. D. P.',
  numero: 'DC-13-2026-0001-O',
  codigoCaso: 'DC13-2026-0001',
  lugar: 'Loja',
  fecha: '2026-03-16',
  destinatario: {
    codigo: 'JCPD',
    tratamiento: 'Señoras y señores',
    nombreTitular: null,
    cargo: 'Miembros principales',
    institucion: 'Junta Cantonal de Protección de Derechos de Loja',
    saludoFinal: 'En su despacho.-',
  },
  firmante: { nombre: 'Jacaranda Demo Prueba', cedula: '3059999015', edad: 48, direccion: 'Calle Inventada 12-34 y Av. Ejemplo, barrio San Jacinto, Loja', cargo: 'Coordinadora de la Defensoría Comunitaria' },
  baseLegal: [{ norma: 'Código de la Niñez y Adolescencia', articulos: ['17', '72', '208', '236 numeral 4'] }],
  nna: [
    {
      ...NNA_VACIA,
      nombres: 'Luna',
      apellidos: 'Ejemplo Prueba',
      sexo: 'MUJER',
      edadMeses: 85,
      fechaNacimiento: '2019-02-02',
      documento: { tipo: 'Cédula', numero: '3059999023' },
      nacionalidad: 'Ecuatoriana',
      viveCon: 'Su padre, su madre y un hermano de 3 años',
      representante: 'Estrella Prueba Inventado, madre',
      direccion: 'Calle Inventada 45-67 y pasaje Ficticio, casa de un piso color celeste, barrio San Jacinto, parroquia El Valle',
      centroEducativo: 'Escuela Ficticia N.º 1, tercero de EGB, matutina',
    },
  ],
  senaladas: [
    {
      ...SENALADA_VACIA,
      nombre: 'Roble Ejemplo Muestra',
      sexo: 'HOMBRE',
      edad: 35,
      relacion: 'Padre',
      ocupacion: 'Albañil',
      direccion: 'La misma de la niña',
      convive: true,
      acceso: 'Vive en la misma casa; está con la niña desde las 17:00',
      conoceDenuncia: false,
    },
  ],
  senaladaDesconocida: false,
  fuente: 'Según refiere una persona vecina que pide reserva de su identidad',
  hechos: [
    { fecha: '2026-03-15', fechaTexto: null, hora: '19:30', lugar: 'domicilio de la familia', texto: 'Se oyeron gritos de la niña y golpes durante unos diez minutos. La persona que informa oyó decir al padre que la niña «tenía que aprender».' },
    { fecha: '2026-03-16', fechaTexto: null, hora: '07:10', lugar: 'calle Inventada', texto: 'La niña salió a la escuela con marcas visibles en las dos piernas, alargadas, como de una correa. Caminaba con dificultad.' },
    { fecha: null, fechaTexto: 'Desde enero de 2026', hora: null, lugar: null, texto: 'Los gritos y golpes se oyen al menos una vez por semana, casi siempre en domingo.' },
  ],
  derechos: [{ codigo: 'VIO-01', etiqueta: 'Maltrato físico', articulos: 'artículos 50 y 67 del Código de la Niñez y Adolescencia' }],
  riesgo: {
    nivel: 'ALTO',
    motivos: ['Golpes con objeto y repetidos.', 'La persona señalada vive con la niña.'],
    urgencia: 'Plazo legal para informar: hasta el 17/03/2026 08:30 (Código de la Niñez y Adolescencia, artículo 72)',
  },
  actuaciones: [{ fecha: '2026-03-16', hora: '08:30', texto: 'Se recibió la noticia en el punto de atención. No se visitó el domicilio ni se habló con la persona señalada.' }],
  opiniones: [],
  medidasSugeridas: [
    'Medida de protección inmediata a favor de la niña y de su hermano (CONA, artículos 79 y 217).',
    'Atención médica y psicológica, sin repetir la entrevista.',
    'Orientación y apoyo a la madre.',
  ],
  contactoSeguro: { persona: 'Estrella Prueba Inventado, madre', telefono: '0900000002', horario: 'de lunes a viernes, de 08:00 a 12:00', indicaciones: 'No dejar mensaje ni llamar por la noche' },
  reservaInformante: true,
  anexos: ['Ficha reservada del caso (2 hojas)'],
  copias: ['Fiscalía Provincial de Loja', 'Archivo de la Defensoría'],
  plantilla: PLANTILLA_OFICIO_JCPD,
};

const PENAL: PenalOficio = {
  lugar: 'Domicilio de la familia, Calle Inventada 45-67',
  fecha: '2026-03-15',
  hora: '19:30',
  testigos: { reserva: true, lista: [] },
  evidencias: ['Marcas visibles en las piernas de la niña, vistas el 16/03/2026 a las 07:10.', 'La escuela pudo registrar el hecho ese mismo día.'],
  examenUrgente: { urgente: true, motivo: 'Las marcas son de ayer y desaparecen en pocos días' },
  pideProteccion: true,
};

const { plantilla: _jcpd, variante: _variante, ...COMUN } = OFICIO_JCPD;

export const OFICIO_FISCALIA: OficioFiscalia = {
  ...COMUN,
  variante: 'FISCALIA',
  numero: 'DC-13-2026-0002-O',
  destinatario: { codigo: 'FISCALIA', tratamiento: 'Señor doctor', nombreTitular: 'Cedro Muestra Ficticio', cargo: 'Fiscal Provincial de Loja', institucion: 'Fiscalía General del Estado', saludoFinal: 'En su despacho.-' },
  baseLegal: [
    { norma: 'Código de la Niñez y Adolescencia', articulos: ['17', '72', '208'] },
    { norma: 'Código Orgánico Integral Penal', articulos: ['421', '422'] },
  ],
  copias: ['Junta Cantonal de Protección de Derechos de Loja'],
  plantilla: PLANTILLA_OFICIO_FISCALIA,
  penal: PENAL,
};

const HECHO_600 =
  'La persona que informa refiere que ese día, poco después de las seis de la tarde, escuchó gritos que venían de la vivienda contigua y que reconoció la voz de las niñas y de los niños que allí viven. Dice que los gritos duraron cerca de quince minutos, que oyó objetos que caían al suelo y que una voz adulta repetía amenazas. Añade que al día siguiente vio a dos de los hermanos con marcas en los brazos y en el cuello, que no fueron a la escuela durante tres días seguidos y que la abuela, al ser saludada en la tienda, dijo que no podía hablar porque en la casa todo se sabía y temía que fuera peor para los pequeños. Nadie intervino.';
const DIRECCION_LARGA =
  'Calle Inventada de los Ejemplos Ficticios 1234-567 y avenida de la Muestra Imaginaria, manzana 45, lote 12B, conjunto habitacional Prueba del Sur, segunda etapa, casa esquinera de dos pisos color verde con puerta metálica negra, frente a la cancha comunal, barrio San Jacinto, parroquia El Valle, cantón Loja';
const HERMANOS = [
  ['María Estrella de los Ángeles', 'MUJER', 203],
  ['Ceibo Sebastián Maximiliano', 'HOMBRE', 164],
  ['Jacaranda Guadalupe Monserrate', 'MUJER', 110],
  ['Sol Emiliano Nathanael', 'HOMBRE', 61],
  ['Nube Victoria Alejandrina', 'MUJER', 17],
] as const;
const APELLIDOS_LARGOS = 'Ejemplo-Inventado de la Muestra Ficticio-Prueba y Demóstenes';

const NNA_LARGAS: NnaOficio[] = HERMANOS.map(([nombres, sexo, edadMeses], indice) => ({
  nombres,
  apellidos: APELLIDOS_LARGOS,
  sexo,
  edadMeses,
  edadAproximada: indice > 2,
  fechaNacimiento: indice > 2 ? null : `20${String(9 + indice * 4).padStart(2, '0')}-04-1${indice}`,
  documento: indice > 2 ? null : { tipo: 'Cédula', numero: ['3059999031', '3059999049', '3059999056'][indice] ?? '' },
  nacionalidad: 'Ecuatoriana',
  discapacidad: indice === 1 ? 'Intelectual, 45 %, carné del Ministerio de Salud Pública n.º 00-0000' : null,
  viveCon: 'Su padre, la conviviente de su padre, su abuela paterna y sus cuatro hermanas y hermanos',
  representante: `Magnolia Encarnación ${APELLIDOS_LARGOS}, abuela paterna`,
  direccion: DIRECCION_LARGA,
  ubicacionActual: indice === 0 ? 'Casa de una tía materna, cuya dirección se entregará solo a la autoridad' : null,
  centroEducativo: indice < 4 ? 'Unidad Educativa Ficticia Comunitaria Intercultural Bilingüe N.º 1 «Ejemplo de la Muestra», matutina' : null,
  salud: indice === 4 ? 'Peso bajo para su edad según su carné de salud; sin control desde hace seis meses' : null,
}));

const SENALADAS_LARGAS: Senalada[] = [
  { nombre: `Roble Maximiliano ${APELLIDOS_LARGOS}`, sexo: 'HOMBRE', edad: 44, relacion: 'Padre' },
  { nombre: `Amapola Constanza ${APELLIDOS_LARGOS}`, sexo: 'MUJER', edad: 37, relacion: 'Conviviente del padre' },
  { nombre: null, sexo: 'HOMBRE', edad: 17, relacion: 'Sobrino de la conviviente del padre, llega los fines de semana' },
].map((persona): Senalada => ({
  ...SENALADA_VACIA,
  ...persona,
  sexo: persona.sexo === 'MUJER' ? 'MUJER' : 'HOMBRE',
  alias: '«El Inventado»',
  ocupacion: 'Conductor de un camión de la empresa Transportes Imaginarios del Ejemplo y la Muestra, turno rotativo de noche',
  direccion: DIRECCION_LARGA,
  convive: true,
  acceso: 'Duerme en la misma casa y se queda a solas con las niñas y los niños de 14:00 a 20:00 todos los días',
  advertencias: 'Consume alcohol los fines de semana; la familia dice que guarda un machete y que ya tuvo una boleta de auxilio',
  conoceDenuncia: false,
}));

/** The longest letter that could really come: five siblings, three accused, fourteen facts of 600 letters. */
export const OFICIO_LARGO: OficioJcpd = {
  ...OFICIO_JCPD,
  numero: 'DC-13-2026-0123-O',
  codigoCaso: 'DC13-2026-0107-R1',
  firmante: {
    nombre: `Magdalena Encarnación del Rocío ${APELLIDOS_LARGOS}`,
    cedula: '3069999013',
    edad: 64,
    direccion: DIRECCION_LARGA,
    cargo: 'Coordinadora encargada de la Defensoría Comunitaria de la Niñez y Adolescencia del barrio San Jacinto',
  },
  baseLegal: [
    { norma: 'Código de la Niñez y Adolescencia', articulos: ['17', '72', '73', '208', '235', '236 numeral 4', '237'] },
    { norma: 'Constitución de la República del Ecuador', articulos: ['35', '44', '45', '46', '78', '81', '341'] },
    { norma: 'Ley Orgánica Integral para Prevenir y Erradicar la Violencia contra las Mujeres', articulos: ['9', '51'] },
  ],
  nna: NNA_LARGAS,
  senaladas: SENALADAS_LARGAS,
  hechos: Array.from({ length: 14 }, (_, indice) => ({
    fecha: indice % 3 === 2 ? null : `2026-02-${String(indice + 10)}`,
    fechaTexto: indice % 3 === 2 ? 'un domingo de febrero, no recuerda cuál' : null,
    hora: indice % 2 === 0 ? '18:15' : null,
    lugar: indice % 4 === 3 ? null : 'patio posterior del domicilio de la familia',
    texto: `${HECHO_600.slice(0, 580)} FIN-HECHO-${indice + 1}`,
  })),
  derechos: [
    { codigo: 'VIO-01', etiqueta: 'Maltrato físico', articulos: 'artículos 50 y 67 del Código de la Niñez y Adolescencia; artículos 152 y 156 del Código Orgánico Integral Penal' },
    { codigo: 'VIO-04', etiqueta: 'Violencia contra la madre u otro familiar presenciada por niñas, niños o adolescentes', articulos: 'artículos 155 a 159 del Código Orgánico Integral Penal' },
    { codigo: 'FAM-07', etiqueta: 'Negligencia o descuido grave o reiterado', articulos: 'artículo 67 del Código de la Niñez y Adolescencia' },
    { codigo: 'EDU-02', etiqueta: 'Abandono escolar o inasistencia reiterada', articulos: 'artículos 37 y 39 del Código de la Niñez y Adolescencia' },
    { codigo: 'SUP-02', etiqueta: 'Falta de atención médica, vacunas o tratamiento', articulos: 'artículos 27 y 29 del Código de la Niñez y Adolescencia' },
  ],
  riesgo: {
    nivel: 'CRITICO',
    motivos: [
      'La agresión puede repetirse hoy.', 'Amenaza de muerte y arma en la casa.', 'Golpes con marca u objeto, o repetidos.', 'Niña menor de 5 años con descuido.',
      'La persona señalada convive y amenaza.', 'Medidas anteriores incumplidas.', 'Cuidador bajo efectos de alcohol al cuidado de las niñas y los niños.',
    ],
    urgencia: 'Plazo legal para informar: hasta el 17/03/2026 09:00 (Código de la Niñez y Adolescencia, artículo 72). Se llamó al ECU 911.',
  },
  actuaciones: Array.from({ length: 6 }, (_, indice) => ({
    fecha: `2026-03-1${indice}`,
    hora: '10:40',
    texto: `Actuación ${indice + 1}: se habló con la abuela por teléfono en su horario seguro y se le explicó a dónde acudir. Se coordinó con el centro de salud para el control de la niña menor y se dejó constancia en la hoja de ruta, sin dar aviso a las personas señaladas.`,
  })),
  opiniones: [
    { de: 'María Estrella', texto: 'No quiero que mis hermanos se queden solos con él. Quiero que vivamos con mi tía y seguir en el colegio.', textual: true },
    { de: 'Ceibo Sebastián', texto: null, textual: false },
    { de: 'Jacaranda Guadalupe', texto: 'Dijo que le gusta ir a la escuela y que quiere volver.', textual: false },
  ],
  medidasSugeridas: [
    ...OFICIO_JCPD.medidasSugeridas,
    'Orden de cuidado de las niñas y los niños en el hogar de la tía materna, con apoyo y seguimiento.',
    'Salida de las personas señaladas de la vivienda y prohibición de acercarse.',
    'Inserción de la familia en un programa de protección y apoyo.',
    'Garantía del derecho a la educación: permanencia o cambio de institución sin exigir papeles.',
  ],
  anexos: ['Ficha reservada del caso (3 hojas)', 'Copia de la hoja de ruta (2 hojas)', 'Copia del oficio DC-13-2026-0098-O con sello de recepción'],
  copias: ['Fiscalía Provincial de Loja', 'Ministerio de Salud Pública, Distrito 11D01', 'Unidad Judicial de Violencia contra la Mujer o Miembros del Núcleo Familiar', 'Archivo de la Defensoría'],
};

/** The least that may be sent: a child without name, an anonymous source, nobody to accuse. */
export const OFICIO_MINIMO: OficioJcpd = {
  ...OFICIO_JCPD,
  numero: 'DC-13-2026-0003-O',
  codigoCaso: 'DC13-2026-0003',
  punto: { ...OFICIO_JCPD.punto, parroquia: null, direccion: null, telefono: null },
  destinatario: { ...OFICIO_JCPD.destinatario, tratamiento: null },
  firmante: { ...OFICIO_JCPD.firmante, cedula: null },
  nna: [{ ...NNA_VACIA, sexo: 'HOMBRE', edadMeses: 48, edadAproximada: true }],
  senaladas: [],
  senaladaDesconocida: true,
  fuente: null,
  hechos: [{ fecha: null, fechaTexto: null, hora: null, lugar: null, texto: 'Una nota anónima dice que un niño de unos cuatro años pasa solo y encerrado todo el día' }],
  derechos: [{ codigo: 'FAM-06', etiqueta: 'Abandono', articulos: '' }],
  riesgo: { nivel: null, motivos: [], urgencia: null },
  actuaciones: [],
  medidasSugeridas: [],
  contactoSeguro: null,
  anexos: [],
  copias: [],
};

export const PENAL_VACIO: PenalOficio = {
  lugar: null, fecha: null, hora: null, testigos: { reserva: false, lista: [] }, evidencias: [], examenUrgente: { urgente: false, motivo: null }, pideProteccion: false,
};

const NNA_FICHA_EXTRA: Omit<NnaFicha, keyof NnaOficio> = {
  alias: null, identidadGenero: null, autoidentificacion: null, lengua: null, movilidad: null, acompanamiento: null, nivelEducativo: null,
  motivoNoEstudia: null, saludDetalle: null, embarazo: null, trabaja: null, contactoSeguro: null,
};

export const FICHA: FichaInterna = {
  version: 'INTERNA',
  formato: 1,
  punto: OFICIO_JCPD.punto,
  emitidoEn: RELOJ,
  elaboradoPor: 'J. D. P.',
  numero: 'DC-13-2026-0001-FC',
  caso: {
    codigo: 'DC13-2026-0001',
    conocidoEn: '2026-03-16T08:30:00-05:00',
    registradoEn: RELOJ,
    canal: 'Presencial',
    tipos: OFICIO_JCPD.derechos,
    naturaleza: 'Vulneración',
    ambito: 'Familiar',
    frecuencia: 'Repetida',
    riesgo: 'ALTO',
    estado: 'Valorado',
    confidencialidad: 'Reservado',
    plazo: { texto: '24 horas (CONA, artículo 72)', venceEn: '2026-03-17T08:30:00-05:00' },
    fechaHecho: '15/03/2026, 19:30',
    lugarHecho: 'Domicilio de la familia',
    registrador: 'Jacaranda Demo Prueba',
    responsable: 'Trigo Inventado Demo',
  },
  nna: OFICIO_JCPD.nna.map((nna) => ({
    ...nna, ...NNA_FICHA_EXTRA,
    autoidentificacion: 'Mestiza (respondió la madre)',
    lengua: 'Español',
    nivelEducativo: 'Tercero de EGB, paralelo A, matutina',
    saludDetalle: 'Vacunas al día según la madre. Sin alergias conocidas.',
    contactoSeguro: OFICIO_JCPD.contactoSeguro,
  })),
  familia: [
    { nombre: 'Roble Ejemplo Muestra', parentesco: 'Padre', edad: 35, documento: null, ocupacion: 'Albañil', instruccion: 'Primaria', convive: true, aporta: true, salud: null, rol: 'Presunto agresor' },
    { nombre: 'Estrella Prueba Inventado', parentesco: 'Madre', edad: 31, documento: '3059999064', ocupacion: 'Trabajo del hogar', instruccion: 'Bachillerato', convive: true, aporta: false, salud: null, rol: 'Cuidadora' },
    { nombre: null, parentesco: 'Hermano', edad: 3, documento: null, ocupacion: null, instruccion: null, convive: true, aporta: null, salud: null, rol: null },
  ],
  cuidadores: [{ nombre: 'Estrella Prueba Inventado', parentesco: 'Madre', relacionLegal: 'Patria potestad', telefono: '0900000002', direccion: null, esSenalada: false, esProtectora: true }],
  denunciante: { modo: 'RESERVADO', calidad: 'Vecina', aceptaTestigo: false },
  senaladas: OFICIO_JCPD.senaladas,
  relato: {
    textual: '«Anoche otra vez se oía cómo le pegaba. La guagua gritaba. Hoy la vi pasar a la escuela y casi no podía caminar, tenía las piernas marcadas como de correa».',
    hechos: OFICIO_JCPD.hechos,
    indicadores: ['Marcas alargadas en las dos piernas.', 'Camina con dificultad.'],
  },
  valoracion: {
    nivel: 'ALTO',
    respuestas: ['B2 Golpes con marca u objeto, o repetidos', 'VIO-01 El tipo de caso tiene riesgo mínimo alto', 'A1 No sabe si la agresión puede repetirse hoy: por verificar'],
    confirmadaPor: 'Jacaranda Demo Prueba',
    fecha: '2026-03-16T08:50:00-05:00',
  },
  opiniones: [],
  actuaciones: [{ fecha: '2026-03-16', autoridad: null, numero: null, texto: 'Se recibió la noticia en el punto de atención. No se visitó el domicilio.' }],
  derivaciones: [
    { numero: 'DC-13-2026-0001-O', institucion: 'Junta Cantonal de Protección de Derechos de Loja', fecha: '2026-03-16', estado: 'Emitida' },
    { numero: null, institucion: 'Fiscalía Provincial de Loja', fecha: null, estado: 'En borrador' },
  ],
  consentimientos: [{ finalidad: 'Compartir con el Patronato', quien: 'Estrella Prueba Inventado', respuesta: 'Acepta', fecha: '2026-03-16' }],
  observacionesSeguridad: 'No llamar por la noche. No enviar mensajes: el padre revisa el teléfono.',
};

export const FICHA_LARGA: FichaInterna = {
  ...FICHA,
  numero: 'DC-13-2026-0123-FC',
  caso: { ...FICHA.caso, codigo: 'DC13-2026-0107-R1', tipos: OFICIO_LARGO.derechos, riesgo: 'CRITICO', lugarHecho: DIRECCION_LARGA.slice(0, 200) },
  nna: NNA_LARGAS.map((nna) => ({
    ...nna, ...NNA_FICHA_EXTRA,
    alias: 'La Inventada',
    autoidentificacion: 'Indígena, pueblo Kichwa-Saraguro (respondió la adolescente)',
    lengua: 'Kichwa y español',
    movilidad: 'Ninguna',
    nivelEducativo: 'Décimo de educación general básica, paralelo C, jornada matutina',
    motivoNoEstudia: 'Dejó de ir en enero para cuidar a sus hermanos',
    saludDetalle: `${HECHO_600} FIN-SALUD`,
    embarazo: 'No',
    trabaja: 'Ayuda en un puesto de comidas los fines de semana, cinco horas',
    contactoSeguro: { persona: `Magnolia Encarnación ${APELLIDOS_LARGOS}, abuela paterna`, telefono: '0900000003 y 0900000004', horario: 'de lunes a viernes, de 08:00 a 12:00', indicaciones: 'Preguntar primero por la receta; colgar si contesta otra persona' },
  })),
  familia: Array.from({ length: 9 }, (_, indice) => ({
    nombre: `${HERMANOS[indice % 5]?.[0] ?? ''} ${APELLIDOS_LARGOS}`,
    parentesco: 'Hermana o hermano', edad: 20 + indice, documento: '3059999072', ocupacion: 'Conductor de un camión de la empresa Transportes Imaginarios', instruccion: 'Bachillerato incompleto',
    convive: true, aporta: indice % 2 === 0, salud: 'Diabetes en tratamiento', rol: 'Persona de apoyo',
  })),
  senaladas: SENALADAS_LARGAS,
  relato: { textual: `${Array.from({ length: 12 }, () => HECHO_600).join('\n')} FIN-RELATO`, hechos: OFICIO_LARGO.hechos, indicadores: OFICIO_LARGO.riesgo.motivos },
  actuaciones: OFICIO_LARGO.actuaciones.map(({ fecha, texto }) => ({ fecha, autoridad: 'Centro de salud ficticio', numero: 'TR-0001', texto })),
  opiniones: OFICIO_LARGO.opiniones,
};

export const FICHA_MINIMA: FichaInterna = {
  ...FICHA,
  numero: null,
  punto: { ...FICHA.punto, parroquia: null, direccion: null, telefono: null },
  caso: {
    codigo: 'DC13-2026-0003', conocidoEn: RELOJ, registradoEn: null, canal: null, tipos: [], naturaleza: null, ambito: null, frecuencia: null, riesgo: null,
    estado: null, confidencialidad: null, plazo: null, fechaHecho: null, lugarHecho: null, registrador: null, responsable: null,
  },
  nna: [{ ...NNA_VACIA, ...NNA_FICHA_EXTRA, sexo: 'HOMBRE', edadMeses: 48, edadAproximada: true }],
  familia: [], cuidadores: [], denunciante: { modo: 'ANONIMO' }, senaladas: [],
  relato: { textual: null, hechos: [], indicadores: [] },
  valoracion: null, opiniones: [], actuaciones: [], derivaciones: [], consentimientos: [], observacionesSeguridad: null,
};

/** An age identity made for the tests; its groups are invented too (the checksum is another module's matter). */
export const HOJA: HojaRecuperacionDatos = {
  formato: 1,
  punto: { codigo: 'DC-13', nombre: 'San Jacinto' },
  fecha: '2026-03-16',
  emitidoEn: RELOJ,
  clave: 'AGE-SECRET-KEY-1QQQSYQCYQ5RQWZQFPG9SCRGWPUGPZYSNZS23V9CCRYDPK8QARC0SX7YHJQ',
  grupos: ['QQQSY', 'QCYQ5', 'RQWZQ', 'FPG9S', 'CRGWP', 'UGPZY', 'SNZS2', '3V9CC', 'RYDPK', '8QARC', '0SX7Y', 'HJQ20', '4T0FN', '6K9PM', 'XA27E'],
  huellaPublica: '7F3A 91C2 5B0E D4A8',
};
