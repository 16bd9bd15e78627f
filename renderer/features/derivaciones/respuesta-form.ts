import { registrarRespuestaSchema } from '@core/features/derivaciones/derivaciones.types';
import { z } from 'zod';

const texto = z.string().optional();

/**
 * The form as it stands on the screen, nothing checked yet, handed over as the contract's own input. What the person closed
 * again (the hearing, the measures) is neither checked nor sent, but stays typed in case it is opened once more.
 */
export const respuestaFormSchema = z
  .object({
    derivacionId: z.string(),
    recibidaEn: texto,
    medio: texto,
    numeroTramite: texto,
    funcionario: texto,
    decision: texto,
    resumen: texto,
    medidas: z.array(z.object({ codigo: texto, numero: texto, desde: texto, hasta: texto, responsable: texto })),
    conAudiencia: z.boolean(),
    audiencia: z.object({ fijadaPara: texto, lugar: texto, asunto: texto }).optional(),
  })
  .transform(({ conAudiencia, audiencia, medidas, ...resto }) => {
    const enviado = {
      ...resto,
      medidas: resto.decision === 'MEDIDA_DICTADA' ? medidas : [],
      ...(conAudiencia ? { audiencia: audiencia ?? {} } : {}),
    };
    // Unchecked on purpose: the contract's schema, next in the pipe, is what checks it.
    return enviado as z.input<typeof registrarRespuestaSchema>;
  })
  .pipe(registrarRespuestaSchema);
export type RespuestaForm = z.input<typeof respuestaFormSchema>;
