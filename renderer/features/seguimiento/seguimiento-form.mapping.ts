import { registrarSeguimientoSchema } from '@core/features/seguimiento/seguimiento.contract';
import type { RegistrarSeguimiento } from '@core/features/seguimiento/seguimiento.contract';
import { revisarSeguimiento } from '@core/features/seguimiento/seguimiento.rules';
import { SITUACIONES_SEGUIMIENTO } from '@core/features/seguimiento/seguimiento.types';
import { localDay } from '@core/kernel/dates';
import { opcion } from '@core/kernel/fields';
import { nowIso } from '@renderer/lib/clock';
import { z } from 'zod';
import { SEGUIMIENTO_TEXTS } from './seguimiento-pantallas.texts';

const siNo = opcion(['SI', 'NO'], SEGUIMIENTO_TEXTS.nuevo.responda);

/**
 * The form of a follow-up: yes and no are keys, what nobody can know when nobody was found is not asked, and the paper's day
 * is the day it was made.
 */
export const makeSeguimientoForm = (caso: { conocidoEn: string }) =>
  registrarSeguimientoSchema
    .omit({ papelFecha: true })
    .extend({
      localizado: siNo,
      contactoNna: siNo.optional(),
      situacion: opcion(SITUACIONES_SEGUIMIENTO, 'Elija cómo está la situación.').optional(),
      violenciaNueva: siNo,
      enPapel: z.boolean().optional(),
    })
    .transform((valores, context): RegistrarSeguimiento => {
      const { enPapel, papelNumero, localizado, contactoNna, situacion, violenciaNueva, ...resto } = valores;
      const encontrada = localizado === 'SI';
      const falta = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message });
      if (encontrada && contactoNna === undefined) falta('contactoNna', SEGUIMIENTO_TEXTS.nuevo.responda);
      if (encontrada && situacion === undefined) falta('situacion', 'Elija cómo está la situación.');
      const entrada: RegistrarSeguimiento = {
        ...resto,
        localizado: encontrada,
        contactoNna: encontrada && contactoNna === 'SI',
        situacion: encontrada ? (situacion ?? 'NO_SE_SABE') : 'NO_SE_SABE',
        violenciaNueva: violenciaNueva === 'SI',
        ...(enPapel === true ? { papelFecha: localDay(resto.hechoEn), ...(papelNumero ? { papelNumero } : {}) } : {}),
      };
      // what main would say, told while the person still has the field before her
      for (const [campo, message] of Object.entries(revisarSeguimiento(entrada, caso, nowIso()))) falta(campo, message);
      return entrada;
    });
export type SeguimientoForm = z.input<ReturnType<typeof makeSeguimientoForm>>;
