import type { Caso } from '@core/features/casos/casos.contract';
import { prepararCierreSchema } from '@core/features/seguimiento/seguimiento.contract';
import type { Cierre, EstadoCierre } from '@core/features/seguimiento/seguimiento.contract';
import { nombraANna, revisarCierre } from '@core/features/seguimiento/seguimiento.rules';
import { nowIso } from '@renderer/lib/clock';
import type { DefaultValues } from 'react-hook-form';
import type { z } from 'zod';

type Impedimento = EstadoCierre['impedimentos'][number];

/** «La autoridad no ha sido informada (CONA 17 y 72).» */
export const conArticulo = ({ razon, articulo }: Impedimento): string =>
  articulo === null ? razon : `${razon.replace(/\.$/, '')} (${articulo}).`;

/** The contract's own schema, with what main would say of dates and names. */
export const makeCierreForm = (caso: Pick<Caso, 'conocidoEn' | 'nna'>, puntoId: string) =>
  prepararCierreSchema.superRefine((valores, context) => {
    const fields = revisarCierre(valores, { conocidoEn: caso.conocidoEn, puntoId }, nowIso());
    for (const [campo, message] of Object.entries(fields)) context.addIssue({ code: 'custom', path: [campo], message });
    for (const campo of ['situacionNna', 'recomendaciones', 'informadoComo', 'cartaTraslado'] as const) {
      if (nombraANna(valores[campo] ?? '', caso.nna))
        context.addIssue({ code: 'custom', path: [campo], message: 'Escríbalo sin el nombre: «la niña», «el niño» o el código del caso.' });
    }
  });
export type CierreForm = z.input<ReturnType<typeof makeCierreForm>>;

/** The form as it was last saved, or empty. */
export function cierreInicial(casoId: string, preparado: Cierre | null): DefaultValues<CierreForm> {
  return {
    casoId,
    ...(preparado === null ? {} : { motivo: preparado.motivo }),
    situacionNna: preparado?.situacionNna ?? '',
    recomendaciones: preparado?.recomendaciones ?? '',
    informadoComo: preparado?.informadoComo ?? '',
    casoPrincipalCodigo: preparado?.casoPrincipalCodigo ?? '',
    receptoraFirma: preparado?.receptoraFirma ?? '',
    cartaTraslado: preparado?.cartaTraslado ?? '',
    ...(preparado?.informadoEl ? { informadoEl: preparado.informadoEl } : {}),
    ...(preparado?.receptora ? { receptora: preparado.receptora } : {}),
    ...(preparado?.receptoraFirmoEl ? { receptoraFirmoEl: preparado.receptoraFirmoEl } : {}),
  };
}

const CAMPOS = [
  'motivo',
  'situacionNna',
  'recomendaciones',
  'informadoComo',
  'informadoEl',
  'casoPrincipalCodigo',
  'receptora',
  'receptoraFirma',
  'receptoraFirmoEl',
  'cartaTraslado',
] as const;

/** Whether the form says what is saved; a restored draft may not. */
export const estaGuardado = (valores: Partial<CierreForm>, preparado: Cierre | null): boolean =>
  preparado !== null && CAMPOS.every((campo) => ((valores[campo] as string | null | undefined) ?? '').trim() === (preparado[campo] ?? ''));

/** What stands against issuing the act: everything but its own signature. */
export function pendientesDeActa({ preparado, motivos, impedimentos }: EstadoCierre): Impedimento[] {
  if (preparado === null) return [];
  const firma = motivos.find(({ motivo }) => motivo === preparado.motivo)?.puntos.find(({ clave }) => clave === 'ACTA')?.falta.razon;
  return impedimentos.filter(({ razon }) => razon !== firma);
}
