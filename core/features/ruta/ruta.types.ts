import type { CodigoInstitucion, Institucion } from '@core/features/directorio/institucion.catalogo';

export const NIVELES_RIESGO = ['BAJO', 'MEDIO', 'ALTO', 'CRITICO'] as const;
export type NivelRiesgo = (typeof NIVELES_RIESGO)[number];

/** From strictest to mildest: the first one found among the types of a case is its default. */
export const NATURALEZAS_HECHO = ['VULNERACION', 'AMENAZA', 'CONFLICTO', 'ORIENTACION'] as const;
export type NaturalezaHecho = (typeof NATURALEZAS_HECHO)[number];

export const AMBITOS_HECHO = ['FAMILIAR', 'EDUCATIVO', 'COMUNITARIO', 'INSTITUCIONAL', 'LABORAL', 'DIGITAL'] as const;
export type AmbitoHecho = (typeof AMBITOS_HECHO)[number];

export const MEDIABILIDADES = ['PROHIBIDA', 'NO_PROCEDE', 'SOLO_CENTRO', 'NO_APLICA', 'PERMITIDA'] as const;
export type Mediabilidad = (typeof MEDIABILIDADES)[number];

export const URGENCIAS_TIPO = ['SI', 'NO', 'MENOR_DE_5'] as const;
export type UrgenciaTipo = (typeof URGENCIAS_TIPO)[number];

/** `NA`: a service or paperwork, nothing to mediate. */
export const MEDIABLES_TIPO = ['NO', 'CENTRO', 'SI', 'NA'] as const;
export type MediableTipo = (typeof MEDIABLES_TIPO)[number];

export const GRUPOS_TIPO = [
  'SUPERVIVENCIA',
  'IDENTIDAD',
  'EDUCACION',
  'FAMILIA',
  'VIOLENCIA',
  'VIOLENCIA_SEXUAL',
  'EXPLOTACION',
  'PARADERO',
  'PROTECCION',
  'PARTICIPACION',
] as const;
export type GrupoTipo = (typeof GRUPOS_TIPO)[number];

/** When an authority of §3 stands there only under a condition. Only the first can be decided from the input. */
export const CONDICIONES_DESTINO = ['COERCION_O_ADULTO', 'SI_SE_NIEGA', 'DERECHOS_PROPIOS', 'SOLO_AGREGADO'] as const;
export type CondicionDestino = (typeof CONDICIONES_DESTINO)[number];

/** One entry of the column «Authorities»: `A/B` is an ordered list of two. */
export interface Destino {
  readonly opciones: readonly CodigoInstitucion[];
  readonly condicion?: CondicionDestino;
}

/** One row of domain.md §3. */
export interface TipoVulneracion {
  readonly codigo: string;
  readonly grupo: GrupoTipo;
  readonly etiqueta: string;
  readonly normas: readonly string[];
  readonly urgente: UrgenciaTipo;
  readonly mediable: MediableTipo;
  /** Ordered alternatives of the first authority; empty where the matter decides (or nobody is told). */
  readonly principal: readonly CodigoInstitucion[];
  readonly otras: readonly Destino[];
  /** Authorities that nobody may take off the route (end of §2). */
  readonly obligatorias: readonly CodigoInstitucion[];
  /** Who also gets a copy although the row does not name it (§10, vignette 3). */
  readonly copias: readonly CodigoInstitucion[];
  /** Unit inside an institution the letter is meant for, by institution. */
  readonly unidades: Readonly<Partial<Record<CodigoInstitucion, string>>>;
  /** Legal hours from the knowledge; null when there is no duty to report. */
  readonly horas: 0 | 24 | 48 | null;
  readonly riesgoMinimo: NivelRiesgo;
  readonly naturaleza: NaturalezaHecho;
}

/** A row with its dates of validity (Rule 0): `YYYY-MM-DD`, inclusive; null = still in force. */
export interface Vigencia {
  readonly vigenteDesde: string;
  readonly vigenteHasta: string | null;
}

export const UNIDADES_PLAZO = ['HORAS', 'DIAS', 'DIAS_LABORABLES'] as const;
export const INICIOS_PLAZO = ['CONOCIMIENTO', 'ENTREGA', 'MEDIDA', 'AGRESION_SEXUAL', 'SOLICITUD', 'DETECCION'] as const;

/** One row of domain.md §1.2. */
export interface ParametroPlazo extends Vigencia {
  readonly codigo: string;
  readonly valor: number;
  readonly unidad: (typeof UNIDADES_PLAZO)[number];
  readonly inicio: (typeof INICIOS_PLAZO)[number];
  /** Article, null for a rule of the programme. */
  readonly norma: string | null;
  /** Not law: a default of the programme that the central office may change. */
  readonly politica: boolean;
  /** To be confirmed with the lawyer before it is printed. */
  readonly porVerificar: boolean;
  /** Only for these risks (INSISTENCIA); absent = always. */
  readonly riesgos: readonly NivelRiesgo[] | null;
  readonly aplica: string;
}

export const CODIGOS_PARAMETRO = [
  'EDAD_MIN_TRABAJO',
  'EDAD_ADOLESCENCIA',
  'EDAD_MAYORIA',
  'EDAD_CONSENTIMIENTO',
  'EDAD_FIRMA_ASENTIMIENTO',
  'EDAD_EMBARAZO_NINA',
  'EDAD_PRIMERA_INFANCIA',
  'OBJETIVO_CRITICO_H',
  'ENVIO_ALTO_H',
  'PLAZO_PROVISIONAL_H',
  'PUNTOS_MEDIO',
  'PUNTOS_ALTO',
  'PUNTOS_PROTECCION_MAX',
  'OFICINA_ABRE_H',
  'OFICINA_CIERRA_H',
  'VERIFICACION_MESES',
  'REVALORAR_DIAS',
  'AUDIENCIA_AVISO_DIAS',
  'MEDIDA_AVISO_DIAS',
  'SEGUIMIENTO_911_H',
  'SEGUIMIENTO_CRITICO_1_H',
  'SEGUIMIENTO_CRITICO_2_H',
  'SEGUIMIENTO_CRITICO_DIAS',
  'SEGUIMIENTO_ALTO_DIAS',
  'SEGUIMIENTO_ALTO_VECES',
  'SEGUIMIENTO_ALTO_LUEGO_DIAS',
  'SEGUIMIENTO_MEDIO_DIAS',
  'SEGUIMIENTO_BAJO_DIAS',
  'SEGUIMIENTO_BAJO_VECES',
  'MAYORIA_AVISO_DIAS',
  'REVISION_CIERRE_DIAS',
  'RESPALDO_MAX_DIAS',
  'INFORME_MENSUAL_DIA',
  'RESPALDO_GENERACIONES',
  'VISITA_MEDIO_H',
  'VISITA_BAJO_DIAS',
  'SESION_MEDIACION_DIAS',
  'RATIFICACION_H',
  'ACCESO_EMERGENCIA_H',
] as const;
export type CodigoParametro = (typeof CODIGOS_PARAMETRO)[number];

/** A number that a rule needs and that law or programme may change. */
export interface Parametro extends Vigencia {
  readonly codigo: CodigoParametro;
  readonly valor: number;
  readonly unidad: 'ANIOS' | 'VECES' | 'MESES' | 'HORAS' | 'DIAS' | 'PUNTOS' | 'HORA_DEL_DIA';
  readonly norma: string | null;
  readonly politica: boolean;
  readonly porVerificar: boolean;
  readonly descripcion: string;
}

export const BLOQUES_TRIAJE = ['A', 'B', 'C', 'P'] as const;
export type BloqueTriaje = (typeof BLOQUES_TRIAJE)[number];

/** What a «yes» tells the other rules (mediability, health, added types, authorities), so that no rule names a question. */
export const SENALES = [
  'VIOLENCIA',
  'SEXUAL',
  'SEXUAL_RECIENTE',
  'EXPLOTACION',
  'LESION',
  'EMBARAZO',
  'UNION_CON_ADULTO',
  'TRABAJO',
  'MOVILIDAD',
] as const;
export type Senal = (typeof SENALES)[number];

/** One question of domain.md §4.4. */
export interface PreguntaTriaje {
  readonly codigo: string;
  readonly bloque: BloqueTriaje;
  /** As a volunteer asks it of the adult who informs; never of the child about the assault. */
  readonly texto: string;
  /** A few words for reasons and lists. */
  readonly resumen: string;
  /** C: what it adds; P: −1; A and B decide without points. */
  readonly puntos: number;
  /** Points instead of `puntos` when the case has that type. */
  readonly puntosPorTipo: Readonly<Record<string, number>>;
  readonly senales: readonly Senal[];
  /** A «yes» is CRITICO when any NNA is younger than this parameter says (or of unknown age). */
  readonly criticoSiMenorDe: CodigoParametro | null;
}

/** Everything the rules read. The shipped one is `CATALOGO_VIGENTE`; a later one from the database has the same shape. */
export interface CatalogoRuta {
  readonly tipos: readonly TipoVulneracion[];
  readonly instituciones: readonly Institucion[];
  readonly plazos: readonly ParametroPlazo[];
  readonly parametros: readonly Parametro[];
  readonly preguntas: readonly PreguntaTriaje[];
}
