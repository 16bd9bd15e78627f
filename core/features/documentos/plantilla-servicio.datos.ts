import { z } from 'zod';
import { textosSchema } from './plantilla.datos';

const version = z.int().min(1).max(9_999);

/** Which `{{marcador}}` each text of a service letter may use; the Asunto takes the case code and nothing else. */
export const MARCADORES_SERVICIO = {
  asunto: ['codigo_caso'],
  saludo: [],
  presentacion: ['defensoria', 'firmante', 'base_legal'],
  tituloNna: [],
  tituloPuntos: [],
  tituloPersonal: [],
  tituloFamilia: [],
  tituloConsentimiento: [],
  consentimiento: ['quien', 'calidad', 'fecha', 'asentimiento'],
  tituloSolicitud: [],
  solicitud: [],
  advertencia: [],
  tituloContacto: [],
  pedidoRespuesta: [],
  despedida: [],
  cierre: [],
} as const satisfies Record<string, readonly string[]>;

/** Words of a letter that asks for a service, with only what the service needs. */
export const plantillaServicioSchema = z.object({
  codigo: z.enum(['OFICIO_SALUD', 'OFICIO_EDUCATIVO', 'OFICIO_SOCIOECONOMICO', 'OFICIO_MINIMO']),
  version,
  textos: textosSchema(MARCADORES_SERVICIO),
});
export type PlantillaServicio = z.infer<typeof plantillaServicioSchema>;

/** What a report adds to the words of a service letter: its own facts, the right affected, the reserve. */
export const MARCADORES_INFORME = {
  ...MARCADORES_SERVICIO,
  tituloHechos: [],
  tituloDerecho: [],
  reserva: [],
} as const satisfies Record<string, readonly string[]>;

/** Words of a letter with minimum data that goes to the principal of the route, and so is the report (CONA 17, 72, 236.4). */
export const plantillaInformeSchema = z.object({
  codigo: z.enum([
    'OFICIO_INFORME_SALUD',
    'OFICIO_INFORME_EDUCATIVO',
    'OFICIO_INFORME_SOCIAL',
    'OFICIO_INFORME_MINIMO',
    'OFICIO_INFORME_DISTRITO',
    'OFICIO_TRABAJO',
    'OFICIO_INFORME_TRABAJO',
  ]),
  version,
  textos: textosSchema(MARCADORES_INFORME),
});
export type PlantillaInforme = z.infer<typeof plantillaInformeSchema>;

/** Words of an insistence or of a scope letter: both speak of a letter that went before. */
export const MARCADORES_REFERIDO = {
  asunto: ['codigo_caso'],
  saludo: [],
  presentacion: ['defensoria', 'firmante', 'base_legal'],
  cuerpo: ['numero', 'fecha', 'recibido', 'tramite', 'dias'],
  tituloAnteriores: [],
  tituloCorrecciones: [],
  tituloHechos: [],
  solicitud: [],
  inalterado: [],
  pedidoRespuesta: [],
  despedida: [],
  cierre: [],
} as const satisfies Record<string, readonly string[]>;

export const plantillaReferidoSchema = z.object({
  codigo: z.enum(['OFICIO_INSISTENCIA', 'OFICIO_ALCANCE']),
  version,
  textos: textosSchema(MARCADORES_REFERIDO),
});
export type PlantillaReferido = z.infer<typeof plantillaReferidoSchema>;

/** Words of the sheet of papers that a family takes along (§2, UJFMNA). */
export const MARCADORES_ORIENTACION = {
  asunto: ['codigo_caso'],
  presentacion: ['defensoria', 'institucion'],
  tituloAsunto: [],
  tituloPapeles: [],
  notaPapeles: [],
  tituloDonde: [],
  tituloPasos: [],
  pasos: [],
  advertencia: [],
  pedidoRespuesta: [],
  despedida: [],
  cierre: [],
} as const satisfies Record<string, readonly string[]>;

export const plantillaOrientacionSchema = z.object({
  codigo: z.literal('HOJA_ORIENTACION'),
  version,
  textos: textosSchema(MARCADORES_ORIENTACION),
});
export type PlantillaOrientacion = z.infer<typeof plantillaOrientacionSchema>;
