import { z } from 'zod';
import { marcadores } from './plantilla.rules';

/** Which `{{marcador}}` each text of an oficio may use. The Asunto may use the case code and nothing else (§1.5.1). */
export const MARCADORES_OFICIO = {
  asunto: ['codigo_caso'],
  saludo: [],
  presentacion: ['defensoria', 'firmante', 'base_legal'],
  tituloNna: [],
  tituloSenalada: [],
  tituloHechos: [],
  tituloTestigos: [],
  tituloEvidencia: [],
  tituloExamen: [],
  tituloDerecho: [],
  notaDerecho: [],
  tituloRiesgo: [],
  tituloActuaciones: [],
  tituloOpinion: [],
  tituloSolicitud: [],
  solicitud: [],
  introMedidas: [],
  proteccion: [],
  tituloContacto: [],
  reserva: [],
  pedidoRespuesta: [],
  despedida: [],
  cierre: [],
} as const satisfies Record<string, readonly string[]>;

export type TextoOficio = keyof typeof MARCADORES_OFICIO;

const textoCon = (clave: string, permitidos: readonly string[]) =>
  z
    .string()
    .max(1_200)
    .superRefine((valor, contexto) => {
      for (const marcador of marcadores(valor)) {
        if (!permitidos.includes(marcador))
          contexto.addIssue({ code: 'custom', message: `El texto «${clave}» no admite {{${marcador}}}.` });
      }
    });
const texto = (clave: TextoOficio) => textoCon(clave, MARCADORES_OFICIO[clave]);

/** The texts of a template from the placeholders that each may use. */
export function textosSchema<K extends string>(permitidos: Readonly<Record<K, readonly string[]>>) {
  const claves = Object.keys(permitidos) as K[];
  return z.object(
    Object.fromEntries(claves.map((clave) => [clave, textoCon(clave, permitidos[clave])])) as Record<K, ReturnType<typeof textoCon>>,
  );
}

/**
 * The words of an oficio: data with a version (§6.1), replaceable by a package of the central office. The snapshot of
 * a letter carries them whole, so that a reprint says what the original said.
 */
export const plantillaOficioSchema = z.object({
  codigo: z.enum(['OFICIO_JCPD', 'OFICIO_FISCALIA']),
  version: z.int().min(1).max(9_999),
  textos: z.object({
    asunto: texto('asunto'),
    saludo: texto('saludo'),
    presentacion: texto('presentacion'),
    tituloNna: texto('tituloNna'),
    tituloSenalada: texto('tituloSenalada'),
    tituloHechos: texto('tituloHechos'),
    tituloTestigos: texto('tituloTestigos'),
    tituloEvidencia: texto('tituloEvidencia'),
    tituloExamen: texto('tituloExamen'),
    tituloDerecho: texto('tituloDerecho'),
    /** Empty when the variant has no such note. */
    notaDerecho: texto('notaDerecho'),
    tituloRiesgo: texto('tituloRiesgo'),
    tituloActuaciones: texto('tituloActuaciones'),
    tituloOpinion: texto('tituloOpinion'),
    tituloSolicitud: texto('tituloSolicitud'),
    solicitud: texto('solicitud'),
    introMedidas: texto('introMedidas'),
    proteccion: texto('proteccion'),
    tituloContacto: texto('tituloContacto'),
    reserva: texto('reserva'),
    pedidoRespuesta: texto('pedidoRespuesta'),
    despedida: texto('despedida'),
    cierre: texto('cierre'),
  } satisfies Record<TextoOficio, z.ZodType<string>>),
});
export type PlantillaOficio = z.infer<typeof plantillaOficioSchema>;

/** Words of the letters to the other authorities that hear the whole case. */
export const plantillaCompletaSchema = z.object({
  codigo: z.enum(['OFICIO_UJVCM', 'OFICIO_TEN_POLITICA', 'OFICIO_POLICIA', 'OFICIO_DEF_PUEBLO', 'OFICIO_FALTA_RESPUESTA']),
  version: plantillaOficioSchema.shape.version,
  textos: plantillaOficioSchema.shape.textos.extend(
    textosSchema({ tituloAgregados: [], tituloSinRespuesta: [], introSinRespuesta: [] }).shape,
  ),
});
export type PlantillaCompleta = z.infer<typeof plantillaCompletaSchema>;
