import type { NaturalezaHecho, NivelRiesgo } from './ruta.types';

/** One reason as the screen shows it: a plain sentence and the articles behind it. */
export interface Razon {
  readonly texto: string;
  readonly articulos: readonly string[];
}

interface FilaRazon {
  /** `{x}` is filled by the rule. */
  readonly texto: string;
  readonly articulos: readonly string[];
}

const fila = (texto: string, ...articulos: readonly string[]): FilaRazon => ({ texto, articulos });

/**
 * Sentences and articles of the route: data, like the rest of the catalogue (Rule 0). Articles that the lawyer has still
 * to confirm (COIP 663, CONA 294-297, LAM) are left out on purpose.
 */
const FILAS = {
  EMERGENCIA: fila('Llame al ECU 911 ahora, antes de escribir. La llamada no reemplaza el informe a la autoridad.', 'CONA 73'),
  NATURALEZA_NO_ADMITIDA: fila(
    'No puede tratarse como {naturaleza}: en {tipos} hay vulneración de derechos y siempre se informa.',
    'CONA 17',
  ),
  NATURALEZA_VIOLENCIA: fila('Hay señales de violencia ({preguntas}): se trata como vulneración de derechos y se informa.', 'CONA 72'),
  NATURALEZA_PELIGRO: fila(
    'Hay peligro ({preguntas}): se trata como vulneración de derechos y se informa dentro de 24 horas.',
    'CONA 72',
    'CONA 73',
  ),
  NATURALEZA_LESIONES: fila('Hay lesiones: se trata como vulneración de derechos y se informa dentro de 24 horas.', 'CONA 72'),
  NATURALEZA_REVISAR: fila('El riesgo es {nivel} ({preguntas}): revise si de verdad es {naturaleza}, o qué tipo de caso falta.'),
  PELIGRO_SIN_TIPO: fila(
    'Por {preguntas} se informa en 24 horas, aunque los tipos elegidos den más tiempo: revise qué tipo de caso falta.',
    'CONA 72',
  ),
  RIESGO_TIPO: fila('Riesgo {nivel} como mínimo, por el tipo de caso: {tipos}.'),
  RIESGO_A: fila('Riesgo CRÍTICO, por las respuestas «sí» en {preguntas}.'),
  RIESGO_A_DUDA: fila('No se sabe sobre {preguntas}: mientras no se aclare, el riesgo es ALTO como mínimo.'),
  RIESGO_B: fila('Riesgo ALTO como mínimo, por las respuestas «sí» en {preguntas}.'),
  RIESGO_LESIONES: fila('Hay lesiones: el riesgo es ALTO como mínimo. Si necesita atención médica urgente, responda «sí» en A2.'),
  RIESGO_EDAD: fila('Riesgo CRÍTICO: {preguntas}, con menos de {edad} años o edad desconocida.'),
  RIESGO_PUNTOS: fila('Los demás factores suman {puntos} (riesgo {nivel}): {preguntas}.'),
  PROTECCION: fila('Los factores de protección ({preguntas}) restan {puntos}; no cambian lo que deciden los bloques A y B ni el tipo.'),
  EDAD_DESCONOCIDA: fila('No se conoce la edad: se presume la menor.', 'CONA 5'),
  MAYOR_EDAD: fila('Hay una persona de {edad} años o más, mayor de edad: verificar ruta.', 'CONA 2'),
  EDAD_SIN_TRABAJO_INFANTIL: fila(
    '{tipos} es de menores de {edad} años y la edad escrita es mayor: revise si corresponde EXP-04 o EXP-05.',
    'CONA 82',
  ),
  TRABAJO_MENOR: fila(
    'Trabaja con menos de {edad} años, o no se conoce su edad: es trabajo infantil ({agregado}) y la autoridad principal es la Junta Cantonal.',
    'CONA 82',
  ),
  EMBARAZO_NINA: fila('El embarazo es de menos de {edad} años, o no se conoce la edad: es también {agregado}.', 'COIP 171'),
  PLAZO_INMEDIATO: fila('Se informa de inmediato: no hay que esperar 24 ni 48 horas.', 'CONA 71', 'CONA 72'),
  PLAZO_24: fila('Se informa en {horas} horas desde que la Defensoría lo supo, también de noche y en fin de semana.', 'CONA 72'),
  PLAZO_48: fila('Se informa en {horas} horas desde que la Defensoría lo supo, también en fin de semana.', 'CONA 17'),
  PLAZO_NINGUNO: fila('No hay plazo legal: es {naturaleza} y no consta un derecho vulnerado.'),
  PLAZO_ALTO: fila('La ley da {legal} horas, pero el riesgo es ALTO: el oficio debe salir dentro de {horas} horas.'),
  OBJETIVO_CRITICO: fila('Riesgo CRÍTICO: la meta es que el oficio salga en {horas} horas. El plazo legal sigue corriendo aparte.'),
  OFICINA_CERRADA: fila(
    'Las oficinas están cerradas hasta que venza el plazo: informe de palabra a {abiertas}, que atiende las 24 horas, y lleve copia a {principal} el siguiente día laborable.',
    'CONA 72',
  ),
  OFICINA_CERRADA_SIN_ALTERNATIVA: fila(
    'Las oficinas están cerradas hasta que venza el plazo: llame a {principal}, deje constancia de la hora y entregue el oficio apenas abra.',
  ),
  PRINCIPAL: fila('Autoridad principal, {institucion}: {competencia}.'),
  OBLIGATORIA: fila('También se informa obligatoriamente a {institucion}; no se puede quitar de la ruta.'),
  COPIA: fila('Lleve copia a {institucion}.'),
  UNIDAD: fila('En {institucion}, dirija el oficio a: {unidad}.'),
  SIN_AUTORIDAD: fila('No hace falta derivar: oriente según el asunto.'),
  JUNTA_POR_DEFECTO: fila(
    'Toda amenaza o vulneración de derechos va a la Junta Cantonal cuando el tipo no nombra otra autoridad.',
    'CONA 205',
  ),
  JUNTA_POR_PELIGRO: fila('Por el peligro o la violencia se informa obligatoriamente a la Junta Cantonal.', 'CONA 72'),
  FISCALIA_POR_DELITO: fila('Por {preguntas} puede haber un delito: informe a la Fiscalía.', 'CONA 72'),
  SENALADO_MENOR_12: fila(
    'La persona señalada tiene menos de {edad} años: es asunto de protección y la ruta va a la Junta Cantonal.',
    'CONA 307',
  ),
  SENALADO_ADOLESCENTE: fila(
    'La persona señalada es adolescente ({desde} a {hasta} años): informe también a la Fiscalía especializada en adolescentes.',
    'CONA 305',
  ),
  SERVIDOR_PUBLICO: fila('La persona señalada es servidora o servidor público: informe también a la Defensoría del Pueblo.'),
  EDUCATIVO: fila('Ocurrió en el ámbito educativo: informe también al Distrito Educativo.', 'LOEI'),
  DECE_RETIRADO: fila(
    'El personal del plantel puede estar señalado: no se informa al DECE de ese plantel, sino al Distrito Educativo.',
    'LOEI',
  ),
  RURAL: fila('Parroquia rural: la Tenencia Política puede dar medidas inmediatas y acompañar.'),
  SALUD_HOY: fila('Debe recibir atención de salud el mismo día, por {motivos}.'),
  SALUD_VENTANA: fila('Hay atención de salud que solo sirve dentro de las primeras {horas} horas: lleve hoy a un hospital.'),
  MOVILIDAD: fila(
    'La ruta es la misma aunque no tenga papeles: nadie puede negarle protección; avise también a la red de movilidad humana.',
    'LOMH',
  ),
  CENTRO: fila(
    'Para alimentos, tenencia, visitas o cuidado, la familia puede acudir a un centro de mediación registrado.',
    'Constitución 190',
  ),
  SI_SE_NIEGA: fila('Si el Registro Civil se niega a inscribir, informe a la Junta Cantonal.'),
  DERECHOS_PROPIOS: fila('Si además hay un derecho suyo vulnerado, informe a la Junta Cantonal.'),
  SOLO_AGREGADO: fila('Al Consejo Cantonal solo se le dan cifras, nunca datos de un caso.'),
  COERCION_O_ADULTO: fila('Hay señales de coerción o de una persona adulta: informe también a la Fiscalía.'),
  COERCION_O_ADULTO_PENDIENTE: fila('Si hubo coerción o hay una persona adulta, informe también a la Fiscalía.'),
  MEDIAR_TIPO: fila('No se puede mediar: en {tipos} no cabe un acuerdo entre las partes.', 'Constitución 190'),
  MEDIAR_VIOLENCIA: fila('Con violencia está prohibido mediar o poner frente a frente a las partes.', 'LOIPEVCM 9'),
  MEDIAR_LESIONES: fila('Hay lesiones: no se media.'),
  MEDIAR_RIESGO: fila('Con riesgo {nivel} no se media.'),
  MEDIAR_MEDIDA: fila('Hay una medida de protección o boleta de auxilio entre las partes: no se media.'),
  MEDIAR_PENAL: fila('Hay una denuncia penal abierta entre las partes: no se media.', 'Constitución 190'),
  MEDIAR_CUIDADOR: fila('La persona señalada es quien cuida a la NNA: no se media con la NNA como parte.', 'CONA 11'),
  MEDIAR_VOLUNTAD: fila('Una de las partes no quiere: no procede mediar.', 'Constitución 190'),
  MEDIAR_CENTRO: fila(
    'Solo puede mediar un centro registrado. La Defensoría puede firmar un compromiso provisional, que no fija ni rebaja alimentos.',
    'Constitución 190',
  ),
  MEDIAR_NADA: fila('No hay nada que mediar: es un servicio o un trámite.'),
  MEDIAR_SI: fila(
    'Puede intentarse un acuerdo comunitario, si las personas adultas quieren y se oye a la NNA.',
    'Constitución 97',
    'CONA 60',
  ),
  MEDIAR_NO_DETIENE: fila('El acuerdo no detiene el plazo de informar.', 'CONA 17'),
} as const satisfies Record<string, FilaRazon>;

export type CodigoRazon = keyof typeof FILAS;

export const RAZON_CATALOGO: {
  version: string;
  vigenteDesde: string;
  vigenteHasta: string | null;
  filas: Readonly<Record<CodigoRazon, FilaRazon>>;
} = {
  version: '2026.1',
  vigenteDesde: '2026-01-01',
  vigenteHasta: null,
  filas: FILAS,
};

/** A reason with its blanks filled; a sentence that begins with a blank gets its capital. */
export function razon(codigo: CodigoRazon, datos: Readonly<Record<string, string | number>> = {}): Razon {
  const { texto, articulos } = RAZON_CATALOGO.filas[codigo];
  const lleno = texto.replace(/\{(\w+)\}/g, (_, clave: string) => String(datos[clave] ?? ''));
  const contraido = lleno.replaceAll(/(?<=\s)a el /g, 'al ').replaceAll(/(?<=\s)de el /g, 'del ');
  return { texto: contraido.charAt(0).toUpperCase() + contraido.slice(1), articulos };
}

export const PALABRA_RIESGO: Readonly<Record<NivelRiesgo, string>> = { BAJO: 'BAJO', MEDIO: 'MEDIO', ALTO: 'ALTO', CRITICO: 'CRÍTICO' };
export const PALABRA_NATURALEZA: Readonly<Record<NaturalezaHecho, string>> = {
  VULNERACION: 'vulneración de derechos',
  AMENAZA: 'amenaza',
  CONFLICTO: 'conflicto',
  ORIENTACION: 'orientación',
};

/** `uno, dos y tres`. */
export function enumerar(partes: readonly string[]): string {
  const ultima = partes.at(-1) ?? '';
  return partes.length < 2 ? ultima : `${partes.slice(0, -1).join(', ')} y ${ultima}`;
}
