import type { PreguntaTriaje } from './ruta.types';

type Fila = Pick<PreguntaTriaje, 'codigo' | 'texto' | 'resumen'> & Partial<PreguntaTriaje>;
const pregunta = (bloque: PreguntaTriaje['bloque'], puntos: number, fila: Fila): PreguntaTriaje => ({
  bloque,
  puntos,
  puntosPorTipo: {},
  senales: [],
  criticoSiMenorDe: null,
  ...fila,
});

/** Any «sí» makes the case CRITICO; «no sabe» makes it ALTO at least until it is known. */
const A = (fila: Fila): PreguntaTriaje => pregunta('A', 0, fila);
/** Any «sí» makes the case ALTO at least. */
const B = (fila: Fila): PreguntaTriaje => pregunta('B', 0, fila);
const C = (puntos: number, fila: Fila): PreguntaTriaje => pregunta('C', puntos, fila);
const P = (fila: Fila): PreguntaTriaje => pregunta('P', -1, fila);

/**
 * Questions of domain.md §4.4 in its order, as they are asked of the adult who informs. The child is never asked about
 * the assault (§1.6).
 */
const PREGUNTAS: readonly PreguntaTriaje[] = [
  A({
    codigo: 'A1',
    texto: '¿La agresión está ocurriendo ahora, o hay amenaza inmediata de que se repita hoy?',
    resumen: 'agresión ahora o que puede repetirse hoy',
    senales: ['VIOLENCIA'],
  }),
  A({
    codigo: 'A2',
    texto: '¿Tiene lesiones o necesita atención médica urgente?',
    resumen: 'lesiones o atención médica urgente',
    senales: ['LESION'],
  }),
  A({
    codigo: 'A3',
    texto:
      '¿Hubo violencia sexual en las últimas 72 horas, o la persona señalada por violencia sexual vive con la niña, el niño o adolescente, o puede acercarse?',
    resumen: 'violencia sexual reciente o con acceso a la NNA',
    senales: ['VIOLENCIA', 'SEXUAL', 'SEXUAL_RECIENTE'],
  }),
  A({ codigo: 'A4', texto: '¿Está desaparecida o desaparecido, o nadie sabe dónde está?', resumen: 'desaparición' }),
  A({
    codigo: 'A5',
    texto: '¿Hay amenaza de muerte, un arma o un intento de matar?',
    resumen: 'amenaza de muerte, arma o intento de matar',
    senales: ['VIOLENCIA'],
  }),
  A({
    codigo: 'A6',
    texto: '¿Dijo que quiere morir, se lesionó o intentó suicidarse?',
    resumen: 'quiere morir, se lesionó o intentó suicidarse',
  }),
  A({
    codigo: 'A7',
    texto: '¿Está sola o solo, o fue abandonada o abandonado, sin una persona adulta responsable?',
    resumen: 'sola/o o abandonada/o',
  }),
  A({
    codigo: 'A8',
    texto: '¿Está retenida o retenido, o hay señales de trata, explotación o reclutamiento?',
    resumen: 'retención, trata, explotación o reclutamiento',
    senales: ['VIOLENCIA', 'EXPLOTACION'],
  }),
  B({
    codigo: 'B1',
    texto: '¿Hubo violencia sexual antes, aunque no sea reciente?',
    resumen: 'violencia sexual no reciente',
    senales: ['VIOLENCIA', 'SEXUAL'],
  }),
  B({
    codigo: 'B2',
    texto: '¿Hubo golpes que dejaron marca, con un objeto, o que se repiten?',
    resumen: 'golpes con marca, con objeto o repetidos',
    senales: ['VIOLENCIA'],
  }),
  B({
    codigo: 'B3',
    texto: '¿Hay violencia contra la madre u otro familiar en la casa?',
    resumen: 'violencia contra la madre u otro familiar',
    senales: ['VIOLENCIA'],
  }),
  B({
    codigo: 'B4',
    texto: '¿Es menor de 5 años, o tiene una discapacidad que le hace depender de otros, y hay cualquier violencia o descuido?',
    resumen: 'menor de 5 años o discapacidad, con violencia o descuido',
  }),
  B({
    codigo: 'B5',
    texto: '¿La persona señalada vive en la misma casa y sabe de la denuncia, o amenaza?',
    resumen: 'la persona señalada convive y sabe o amenaza',
    senales: ['VIOLENCIA'],
  }),
  B({
    codigo: 'B6',
    texto: '¿Hay un embarazo antes de los 14 años, o un embarazo con una persona adulta?',
    resumen: 'embarazo antes de los 14 años o con una persona adulta',
    senales: ['EMBARAZO'],
    criticoSiMenorDe: 'EDAD_EMBARAZO_NINA',
  }),
  B({
    codigo: 'B7',
    texto: '¿Hace un trabajo peligroso, o que no le deja estudiar?',
    resumen: 'trabajo peligroso o que impide estudiar',
    senales: ['TRABAJO'],
  }),
  B({
    codigo: 'B8',
    texto: '¿Hubo denuncias o medidas de protección antes, y no se cumplieron?',
    resumen: 'denuncias o medidas previas incumplidas',
  }),
  B({
    codigo: 'B9',
    texto: '¿Quien le cuida está bajo efectos de alcohol o drogas mientras le cuida?',
    resumen: 'quien cuida, bajo efectos de alcohol o drogas',
  }),
  B({
    codigo: 'B10',
    texto: '¿Vive en unión o pareja con una persona adulta?',
    resumen: 'unión con una persona adulta',
    senales: ['VIOLENCIA', 'UNION_CON_ADULTO'],
  }),
  C(2, { codigo: 'C1', texto: '¿Está sin estudiar?', resumen: 'no estudia' }),
  C(1, { codigo: 'C2', texto: '¿Está sin control de salud o sin vacunas?', resumen: 'sin control de salud o vacunas' }),
  C(1, { codigo: 'C3', texto: '¿Está sin cédula y sin otro documento?', resumen: 'sin documento' }),
  C(2, { codigo: 'C4', texto: '¿Tiene señales de desnutrición?', resumen: 'señales de desnutrición' }),
  C(1, {
    codigo: 'C5',
    texto: '¿Quien le cuida está sobrepasada o sobrepasado, o deprimida o deprimido?',
    resumen: 'quien cuida está sobrepasada/o',
  }),
  C(2, { codigo: 'C6', texto: '¿Falta comida o ingresos en la casa?', resumen: 'falta de comida o ingresos' }),
  C(1, { codigo: 'C7', texto: '¿Viven en hacinamiento o en una vivienda insegura?', resumen: 'hacinamiento o vivienda insegura' }),
  C(1, { codigo: 'C8', texto: '¿La familia está sin nadie que le apoye?', resumen: 'sin red de apoyo' }),
  C(2, {
    codigo: 'C9',
    texto: '¿La niña, el niño o adolescente consume alcohol u otras drogas?',
    resumen: 'consumo de sustancias de la NNA',
  }),
  C(1, { codigo: 'C10', texto: '¿Hay una separación conflictiva entre quienes le cuidan?', resumen: 'separación conflictiva' }),
  C(2, {
    codigo: 'C11',
    texto: '¿Se le nota miedo, retraimiento, que vuelve a conductas de más pequeña o pequeño, o tristeza que no pasa?',
    resumen: 'miedo, retraimiento o tristeza persistente',
  }),
  C(1, {
    codigo: 'C12',
    texto: '¿Está en el país sin papeles, o viaja sola o solo, sin su familia?',
    resumen: 'movilidad irregular o no acompañada/o',
    puntosPorTipo: { 'DES-04': 3 },
    senales: ['MOVILIDAD'],
  }),
  P({ codigo: 'P1', texto: '¿Vive con una persona adulta que le protege?', resumen: 'persona adulta protectora que convive' }),
  P({ codigo: 'P2', texto: '¿Va a la escuela o al colegio y el DECE le acompaña?', resumen: 'asiste a clases y el DECE acompaña' }),
  P({ codigo: 'P3', texto: '¿La familia acepta recibir apoyo?', resumen: 'la familia acepta apoyo' }),
];

export const TRIAJE_CATALOGO = { version: '2026.2', vigenteDesde: '2026-01-01', vigenteHasta: null, filas: PREGUNTAS } as const;
