import { z } from 'zod';
import { marcadores } from './plantilla.rules';

/** Which `{{marcador}}` each text of an agreement may use. */
export const MARCADORES_ACTA = {
  comparecencia: ['lugar', 'fecha', 'hora', 'ante'],
  tituloAntecedentes: [],
  tituloDeclaraciones: [],
  declaraciones: [],
  declaracionViolencia: [],
  declaracionMedida: [],
  declaracionVoluntaria: [],
  declaracionInformadas: [],
  tituloOpinion: [],
  sinOpinion: [],
  tituloCompromisos: [],
  puntos: [],
  tituloSeguimiento: [],
  seguimiento: ['fechas'],
  incumplimiento: [],
  vigencia: ['fecha'],
  tituloAlcance: [],
  irrenunciables: [],
  valor: ['centro', 'centro_registro', 'registro_cj'],
  parcial: [],
  tituloAceptacion: [],
  aceptacion: [],
  aRuego: [],
} as const satisfies Record<string, readonly string[]>;
export type TextoActa = keyof typeof MARCADORES_ACTA;

const texto = (clave: TextoActa) =>
  z
    .string()
    .max(1_200)
    .superRefine((valor, contexto) => {
      const permitidos: readonly string[] = MARCADORES_ACTA[clave];
      for (const marcador of marcadores(valor)) {
        if (!permitidos.includes(marcador))
          contexto.addIssue({ code: 'custom', message: `El texto «${clave}» no admite {{${marcador}}}.` });
      }
    });

/** The words of an agreement: data with a version (§6.1). The snapshot carries them whole. */
export const plantillaActaSchema = z.object({
  codigo: z.enum(['ACTA_COMPROMISO', 'ACTA_MEDIACION']),
  version: z.int().min(1).max(9_999),
  textos: z.object({
    comparecencia: texto('comparecencia'),
    tituloAntecedentes: texto('tituloAntecedentes'),
    tituloDeclaraciones: texto('tituloDeclaraciones'),
    declaraciones: texto('declaraciones'),
    declaracionViolencia: texto('declaracionViolencia'),
    declaracionMedida: texto('declaracionMedida'),
    declaracionVoluntaria: texto('declaracionVoluntaria'),
    declaracionInformadas: texto('declaracionInformadas'),
    tituloOpinion: texto('tituloOpinion'),
    sinOpinion: texto('sinOpinion'),
    tituloCompromisos: texto('tituloCompromisos'),
    puntos: texto('puntos'),
    tituloSeguimiento: texto('tituloSeguimiento'),
    seguimiento: texto('seguimiento'),
    incumplimiento: texto('incumplimiento'),
    vigencia: texto('vigencia'),
    tituloAlcance: texto('tituloAlcance'),
    irrenunciables: texto('irrenunciables'),
    valor: texto('valor'),
    parcial: texto('parcial'),
    tituloAceptacion: texto('tituloAceptacion'),
    aceptacion: texto('aceptacion'),
    aRuego: texto('aRuego'),
  } satisfies Record<TextoActa, z.ZodType<string>>),
});
export type PlantillaActa = z.infer<typeof plantillaActaSchema>;
