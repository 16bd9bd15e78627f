import { acordarSchema } from '@core/features/mediacion/mediacion.contract';
import type { z } from 'zod';

/** The answer about rights is given beside the preview, the version when it is sent. */
export const actaForm = acordarSchema.omit({ version: true, sinRenuncia: true });
export type ActaForm = z.input<typeof actaForm>;
export type ActaValores = z.output<typeof actaForm>;
