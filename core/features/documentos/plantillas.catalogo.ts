import {
  PLANTILLA_ALCANCE,
  PLANTILLA_INSISTENCIA,
  PLANTILLA_ORIENTACION,
  PLANTILLAS_INFORME,
  PLANTILLAS_SERVICIO,
} from './plantillas-servicio.texts';
import { PLANTILLAS_COMPLETAS, PLANTILLAS_OFICIO } from './plantillas.texts';

/** Words of a letter that the central may change (§6.1). Titles and the sentences that cite other papers stay. */
export const TEXTOS_DE_PLANTILLA = [
  'asunto',
  'presentacion',
  'notaDerecho',
  'solicitud',
  'proteccion',
  'advertencia',
  'reserva',
  'pedidoRespuesta',
  'despedida',
] as const;
export type TextoDePlantilla = (typeof TEXTOS_DE_PLANTILLA)[number];

export interface PlantillaEntregada {
  readonly codigo: string;
  readonly version: number;
  readonly textos: Readonly<Record<string, string>>;
}

/** Every letter that the program brings, with its first words. */
export const PLANTILLA_CATALOGO: readonly (PlantillaEntregada & { readonly titulo: string })[] = [
  { titulo: 'Oficio a la Junta Cantonal', ...PLANTILLAS_OFICIO.JCPD },
  { titulo: 'Oficio a la Fiscalía', ...PLANTILLAS_OFICIO.FISCALIA },
  { titulo: 'Oficio a la Unidad Judicial de Violencia', ...PLANTILLAS_COMPLETAS.UJVCM },
  { titulo: 'Oficio a la tenencia política', ...PLANTILLAS_COMPLETAS.TEN_POLITICA },
  { titulo: 'Oficio a la policía especializada', ...PLANTILLAS_COMPLETAS.POLICIA },
  { titulo: 'Oficio a la Defensoría del Pueblo', ...PLANTILLAS_COMPLETAS.DEF_PUEBLO },
  { titulo: 'Oficio por falta de respuesta', ...PLANTILLAS_COMPLETAS.FALTA_RESPUESTA },
  { titulo: 'Oficio de salud', ...PLANTILLAS_SERVICIO.SALUD },
  { titulo: 'Oficio de educación', ...PLANTILLAS_SERVICIO.EDUCATIVO },
  { titulo: 'Oficio de servicios sociales', ...PLANTILLAS_SERVICIO.SOCIOECONOMICO },
  { titulo: 'Oficio con datos mínimos', ...PLANTILLAS_SERVICIO.MINIMO },
  { titulo: 'Oficio de salud, como autoridad principal', ...PLANTILLAS_INFORME.SALUD },
  { titulo: 'Oficio de educación, como autoridad principal', ...PLANTILLAS_INFORME.EDUCATIVO },
  { titulo: 'Oficio de servicios sociales, como autoridad principal', ...PLANTILLAS_INFORME.SOCIOECONOMICO },
  { titulo: 'Oficio con datos mínimos, como autoridad principal', ...PLANTILLAS_INFORME.MINIMO },
  { titulo: 'Comunicación al Distrito Educativo', ...PLANTILLAS_INFORME.DISTRITO },
  { titulo: 'Solicitud de inspección de trabajo', ...PLANTILLAS_INFORME.TRABAJO },
  { titulo: 'Comunicación a la Inspectoría del Trabajo', ...PLANTILLAS_INFORME.INFORME_TRABAJO },
  { titulo: 'Insistencia', ...PLANTILLA_INSISTENCIA },
  { titulo: 'Alcance', ...PLANTILLA_ALCANCE },
  { titulo: 'Hoja de orientación', ...PLANTILLA_ORIENTACION },
];

/** Texts of a letter that may be changed: those it prints. An empty one means that this letter has none. */
export const textosCambiables = ({ textos }: PlantillaEntregada): TextoDePlantilla[] =>
  TEXTOS_DE_PLANTILLA.filter((clave) => (textos[clave] ?? '') !== '');
