import type { NnaOficio, Senalada } from '@core/features/documentos/oficio.datos';
import { OFICIO_JCPD, SENALADA_VACIA } from './ejemplos';
import type { OficioJcpd } from './ejemplos';

export const HECHO_600 =
  'La persona que informa refiere que ese día, poco después de las seis de la tarde, escuchó gritos que venían de la vivienda contigua y que reconoció la voz de las niñas y de los niños que allí viven. Dice que los gritos duraron cerca de quince minutos, que oyó objetos que caían al suelo y que una voz adulta repetía amenazas. Añade que al día siguiente vio a dos de los hermanos con marcas en los brazos y en el cuello, que no fueron a la escuela durante tres días seguidos y que la abuela, al ser saludada en la tienda, dijo que no podía hablar porque en la casa todo se sabía y temía que fuera peor para los pequeños. Nadie intervino.';
export const DIRECCION_LARGA =
  'Calle Inventada de los Ejemplos Ficticios 1234-567 y avenida de la Muestra Imaginaria, manzana 45, lote 12B, conjunto habitacional Prueba del Sur, segunda etapa, casa esquinera de dos pisos color verde con puerta metálica negra, frente a la cancha comunal, barrio San Jacinto, parroquia El Valle, cantón Loja';
export const HERMANOS = [
  ['María Estrella de los Ángeles', 'MUJER', 203],
  ['Ceibo Sebastián Maximiliano', 'HOMBRE', 164],
  ['Jacaranda Guadalupe Monserrate', 'MUJER', 110],
  ['Sol Emiliano Nathanael', 'HOMBRE', 61],
  ['Nube Victoria Alejandrina', 'MUJER', 17],
] as const;
export const APELLIDOS_LARGOS = 'Ejemplo-Inventado de la Muestra Ficticio-Prueba y Demóstenes';

export const NNA_LARGAS: NnaOficio[] = HERMANOS.map(([nombres, sexo, edadMeses], indice) => ({
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
  centroEducativo:
    indice < 4 ? 'Unidad Educativa Ficticia Comunitaria Intercultural Bilingüe N.º 1 «Ejemplo de la Muestra», matutina' : null,
  salud: indice === 4 ? 'Peso bajo para su edad según su carné de salud; sin control desde hace seis meses' : null,
}));

export const SENALADAS_LARGAS: Senalada[] = [
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
    {
      codigo: 'VIO-01',
      etiqueta: 'Maltrato físico',
      articulos: 'artículos 50 y 67 del Código de la Niñez y Adolescencia; artículos 152 y 156 del Código Orgánico Integral Penal',
    },
    {
      codigo: 'VIO-04',
      etiqueta: 'Violencia contra la madre u otro familiar presenciada por niñas, niños o adolescentes',
      articulos: 'artículos 155 a 159 del Código Orgánico Integral Penal',
    },
    {
      codigo: 'FAM-07',
      etiqueta: 'Negligencia o descuido grave o reiterado',
      articulos: 'artículo 67 del Código de la Niñez y Adolescencia',
    },
    {
      codigo: 'EDU-02',
      etiqueta: 'Abandono escolar o inasistencia reiterada',
      articulos: 'artículos 37 y 39 del Código de la Niñez y Adolescencia',
    },
    {
      codigo: 'SUP-02',
      etiqueta: 'Falta de atención médica, vacunas o tratamiento',
      articulos: 'artículos 27 y 29 del Código de la Niñez y Adolescencia',
    },
  ],
  riesgo: {
    nivel: 'CRITICO',
    motivos: [
      'La agresión puede repetirse hoy.',
      'Amenaza de muerte y arma en la casa.',
      'Golpes con marca u objeto, o repetidos.',
      'Niña menor de 5 años con descuido.',
      'La persona señalada convive y amenaza.',
      'Medidas anteriores incumplidas.',
      'Cuidador bajo efectos de alcohol al cuidado de las niñas y los niños.',
    ],
    urgencia: 'Plazo legal para informar: hasta el 17/03/2026 09:00 (Código de la Niñez y Adolescencia, artículo 72). Se llamó al ECU 911.',
  },
  actuaciones: Array.from({ length: 6 }, (_, indice) => ({
    fecha: `2026-03-1${indice}`,
    hora: '10:40',
    texto: `Actuación ${indice + 1}: se habló con la abuela por teléfono en su horario seguro y se le explicó a dónde acudir. Se coordinó con el centro de salud para el control de la niña menor y se dejó constancia en la hoja de ruta, sin dar aviso a las personas señaladas.`,
  })),
  opiniones: [
    {
      de: 'María Estrella',
      texto: 'No quiero que mis hermanos se queden solos con él. Quiero que vivamos con mi tía y seguir en el colegio.',
      textual: true,
    },
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
  anexos: [
    'Ficha reservada del caso (3 hojas)',
    'Copia de la hoja de ruta (2 hojas)',
    'Copia del oficio DC-13-2026-0098-O con sello de recepción',
  ],
  copias: [
    'Fiscalía Provincial de Loja',
    'Ministerio de Salud Pública, Distrito 11D01',
    'Unidad Judicial de Violencia contra la Mujer o Miembros del Núcleo Familiar',
    'Archivo de la Defensoría',
  ],
};
