import type { CodigoInstitucion } from '@core/features/directorio/institucion.catalogo';
import { conA } from '@core/kernel/text';
import { RAZON_CATALOGO, type CodigoRazon } from './razon.catalogo';
import type { RutaRespuesta } from './ruta.contract';
import type { CatalogoRuta } from './ruta.types';

/** What a reason is about, so that a screen can put each where it is looked for. */
export const TEMAS_RAZON = ['HOY', 'RIESGO', 'PLAZO', 'A_QUIEN', 'MEDIAR', 'REVISAR'] as const;
export type TemaRazon = (typeof TEMAS_RAZON)[number];

const TEMA: Readonly<Record<CodigoRazon, TemaRazon>> = {
  EMERGENCIA: 'HOY',
  SALUD_HOY: 'HOY',
  SALUD_VENTANA: 'HOY',
  NATURALEZA_NO_ADMITIDA: 'REVISAR',
  NATURALEZA_VIOLENCIA: 'REVISAR',
  NATURALEZA_PELIGRO: 'REVISAR',
  NATURALEZA_REVISAR: 'REVISAR',
  NATURALEZA_LESIONES: 'REVISAR',
  PELIGRO_SIN_TIPO: 'REVISAR',
  EDAD_DESCONOCIDA: 'REVISAR',
  MAYOR_EDAD: 'REVISAR',
  EDAD_SIN_TRABAJO_INFANTIL: 'REVISAR',
  TRABAJO_MENOR: 'REVISAR',
  EMBARAZO_NINA: 'REVISAR',
  RIESGO_TIPO: 'RIESGO',
  RIESGO_A: 'RIESGO',
  RIESGO_A_DUDA: 'RIESGO',
  RIESGO_B: 'RIESGO',
  RIESGO_LESIONES: 'RIESGO',
  RIESGO_EDAD: 'RIESGO',
  RIESGO_PUNTOS: 'RIESGO',
  PROTECCION: 'RIESGO',
  PLAZO_INMEDIATO: 'PLAZO',
  PLAZO_24: 'PLAZO',
  PLAZO_48: 'PLAZO',
  PLAZO_NINGUNO: 'PLAZO',
  PLAZO_ALTO: 'PLAZO',
  OBJETIVO_CRITICO: 'PLAZO',
  OFICINA_CERRADA: 'PLAZO',
  OFICINA_CERRADA_SIN_ALTERNATIVA: 'PLAZO',
  PRINCIPAL: 'A_QUIEN',
  OBLIGATORIA: 'A_QUIEN',
  COPIA: 'A_QUIEN',
  UNIDAD: 'A_QUIEN',
  SIN_AUTORIDAD: 'A_QUIEN',
  JUNTA_POR_DEFECTO: 'A_QUIEN',
  JUNTA_POR_PELIGRO: 'A_QUIEN',
  FISCALIA_POR_DELITO: 'A_QUIEN',
  SENALADO_MENOR_12: 'A_QUIEN',
  SENALADO_ADOLESCENTE: 'A_QUIEN',
  SERVIDOR_PUBLICO: 'A_QUIEN',
  EDUCATIVO: 'A_QUIEN',
  DECE_RETIRADO: 'A_QUIEN',
  RURAL: 'A_QUIEN',
  MOVILIDAD: 'A_QUIEN',
  CENTRO: 'A_QUIEN',
  SI_SE_NIEGA: 'A_QUIEN',
  DERECHOS_PROPIOS: 'A_QUIEN',
  SOLO_AGREGADO: 'A_QUIEN',
  COERCION_O_ADULTO: 'A_QUIEN',
  COERCION_O_ADULTO_PENDIENTE: 'A_QUIEN',
  MEDIAR_TIPO: 'MEDIAR',
  MEDIAR_VIOLENCIA: 'MEDIAR',
  MEDIAR_LESIONES: 'MEDIAR',
  MEDIAR_RIESGO: 'MEDIAR',
  MEDIAR_MEDIDA: 'MEDIAR',
  MEDIAR_PENAL: 'MEDIAR',
  MEDIAR_CUIDADOR: 'MEDIAR',
  MEDIAR_VOLUNTAD: 'MEDIAR',
  MEDIAR_CENTRO: 'MEDIAR',
  MEDIAR_NADA: 'MEDIAR',
  MEDIAR_SI: 'MEDIAR',
  MEDIAR_NO_DETIENE: 'MEDIAR',
};

const literal = (texto: string): string => texto.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The sentence of the catalogue as a pattern: blanks hold anything, articles may follow in brackets. */
const patronDe = (texto: string): RegExp => {
  const partes = texto.replace(/\.$/, '').split(/(?:\b(?:a|de) )?\{\w+\}/);
  return new RegExp(`^${partes.map(literal).join('.+')}(?: \\([^()]*\\))?\\.$`, 's');
};

/** Longest fixed text first: two patterns may fit a sentence that begins with a blank. */
const PATRONES: readonly { codigo: CodigoRazon; patron: RegExp }[] = (Object.keys(TEMA) as CodigoRazon[])
  .toSorted(
    (a, b) => RAZON_CATALOGO.filas[b].texto.replace(/\{\w+\}/g, '').length - RAZON_CATALOGO.filas[a].texto.replace(/\{\w+\}/g, '').length,
  )
  .map((codigo) => ({ codigo, patron: patronDe(RAZON_CATALOGO.filas[codigo].texto) }));

/** Which reason of the catalogue a sentence of `RutaRespuesta.razones` is; null for one of another catalogue's version. */
export function codigoDeRazon(frase: string): CodigoRazon | null {
  return PATRONES.find(({ patron }) => patron.test(frase))?.codigo ?? null;
}

/** The reasons of an answer by what they are about, each list in its order. One that is not recognised is kept, to be checked. */
export function agruparRazones(razones: readonly string[]): Readonly<Record<TemaRazon, readonly string[]>> {
  const grupos: Record<TemaRazon, string[]> = { HOY: [], RIESGO: [], PLAZO: [], A_QUIEN: [], MEDIAR: [], REVISAR: [] };
  for (const frase of razones) {
    const codigo = codigoDeRazon(frase);
    grupos[codigo === null ? 'REVISAR' : TEMA[codigo]].push(frase);
  }
  return grupos;
}

export type PapelDestinatario = 'PRINCIPAL' | 'OBLIGATORIA' | 'OTRA';
export interface Destinatario {
  readonly codigo: CodigoInstitucion;
  /** With its article: «la Junta Cantonal (JCPD)». */
  readonly nombre: string;
  readonly papel: PapelDestinatario;
  readonly competencia: string;
  readonly atiende24h: boolean;
}

/** Who is told, in the order in which they are told. */
export function destinatariosDe(
  catalogo: Pick<CatalogoRuta, 'instituciones'>,
  ruta: Pick<RutaRespuesta, 'principal' | 'obligatorias' | 'otras'>,
): readonly Destinatario[] {
  const con = (papel: PapelDestinatario, codigo: CodigoInstitucion): Destinatario => {
    const fila = catalogo.instituciones.find((una) => una.codigo === codigo);
    return {
      codigo,
      papel,
      nombre: fila?.nombreCorto ?? codigo,
      competencia: fila?.competencia ?? '',
      atiende24h: fila?.atiende24h ?? false,
    };
  };
  return [
    ...(ruta.principal === null ? [] : [con('PRINCIPAL', ruta.principal)]),
    ...ruta.obligatorias.map((codigo) => con('OBLIGATORIA', codigo)),
    ...ruta.otras.map((codigo) => con('OTRA', codigo)),
  ];
}

/** The plainest reason first: it is the one that is told. */
const POR_QUE_NO_MEDIAR: readonly CodigoRazon[] = [
  'MEDIAR_VIOLENCIA',
  'MEDIAR_LESIONES',
  'MEDIAR_MEDIDA',
  'MEDIAR_PENAL',
  'MEDIAR_TIPO',
  'MEDIAR_CUIDADOR',
  'MEDIAR_RIESGO',
  'MEDIAR_VOLUNTAD',
  'MEDIAR_CENTRO',
];

export interface NoCorresponde {
  readonly acto: 'MEDIACION' | 'VISITA';
  /** One sentence, with its article where there is one; null when the risk itself is the reason. */
  readonly razon: string | null;
}

/** Acts that this route forbids, each with its reason (ux.md rule 1). A visit to a home at high risk needs an authority (§4.3). */
export function noCorresponde(ruta: Pick<RutaRespuesta, 'riesgo' | 'mediabilidad' | 'razones'>): readonly NoCorresponde[] {
  const actos: NoCorresponde[] = [];
  if (ruta.mediabilidad === 'PROHIBIDA' || ruta.mediabilidad === 'NO_PROCEDE' || ruta.mediabilidad === 'SOLO_CENTRO') {
    const dichas = ruta.razones.map((frase) => ({ frase, codigo: codigoDeRazon(frase) }));
    const razon = POR_QUE_NO_MEDIAR.map((codigo) => dichas.find((una) => una.codigo === codigo)?.frase).find(
      (frase) => frase !== undefined,
    );
    actos.push({ acto: 'MEDIACION', razon: razon ?? null });
  }
  if (ruta.riesgo === 'ALTO' || ruta.riesgo === 'CRITICO') actos.push({ acto: 'VISITA', razon: null });
  return actos;
}

/** «informar **al** DECE del plantel», «informar **a** la Fiscalía». */
export const aInstitucion = conA;
