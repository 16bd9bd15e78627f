import type { BorradorState } from '@renderer/lib/borrador';
import { useEffect, useState } from 'react';
import type { FieldValues, UseFormReturn } from 'react-hook-form';
import type { z } from 'zod';

/**
 * What is written for a letter and what its preview shows. A letter is issued only as it was seen: `cambio` is true from the
 * first key after the last look until «Ver cómo queda» is pressed again. A draft that comes back complete is shown at once.
 */
export function useTextoVisto<T extends FieldValues, O>(
  form: UseFormReturn<T, unknown, O>,
  schema: z.ZodType<O, T>,
  { listo }: Pick<BorradorState, 'listo'>,
): { visto: O | null; cambio: boolean; ver(valores: O): void } {
  const [visto, setVisto] = useState<{ escrito: string; valores: O } | null>(null);
  const [cambio, setCambio] = useState(false);
  const { getValues, subscribe } = form;

  useEffect(() => {
    if (!listo) return;
    const escrito = getValues();
    const leido = schema.safeParse(escrito);
    setVisto(leido.success ? { escrito: JSON.stringify(escrito), valores: leido.data } : null);
    setCambio(false);
  }, [listo, getValues, schema]);

  const escrito = visto?.escrito;
  useEffect(
    () =>
      subscribe({
        formState: { values: true },
        // The same boolean draws nothing again: no render per key.
        callback: ({ values }) => setCambio(escrito !== undefined && JSON.stringify(values) !== escrito),
      }),
    [subscribe, escrito],
  );

  return {
    visto: visto?.valores ?? null,
    cambio,
    ver(valores) {
      setVisto({ escrito: JSON.stringify(getValues()), valores });
      setCambio(false);
    },
  };
}
