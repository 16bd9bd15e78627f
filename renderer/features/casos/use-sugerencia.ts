import type { Caso, ValorarCaso } from '@core/features/casos/casos.contract';
import { NIVELES_RIESGO, type CatalogoRuta, type NivelRiesgo } from '@core/features/ruta/ruta.types';
import { consultarEnVivo, type ConsultaViva } from '@renderer/lib/consulta-viva';
import { useEffect, useRef } from 'react';
import { useWatch, type UseFormReturn } from 'react-hook-form';

const orden = (riesgo: NivelRiesgo): number => NIVELES_RIESGO.indexOf(riesgo);

/**
 * What the program suggests with the answers as they stand. The level to confirm follows the suggestion until the person has
 * chosen another one; a choice below a newer suggestion is put back, so that nobody lowers a risk without meaning to.
 */
export function useSugerencia(
  caso: Caso,
  form: UseFormReturn<ValorarCaso, unknown, ValorarCaso>,
  catalogo: CatalogoRuta,
): ConsultaViva | null {
  const [tipos, naturaleza, respuestas] = useWatch({ control: form.control, name: ['tipos', 'naturaleza', 'respuestas'] });
  const viva = consultarEnVivo(catalogo, {
    conocidoEn: caso.conocidoEn,
    nna: caso.nna.map(({ edadMeses, fechaNacimiento }) => ({ edadMeses, fechaNacimiento })),
    tipos: tipos ?? [],
    respuestas: respuestas ?? {},
    resto: { ...caso, tipos: [], nna: [], naturaleza: naturaleza ?? null, respuestas: {} },
  });
  const sugerido = viva?.riesgo;
  const previo = useRef<NivelRiesgo | undefined>(undefined);
  useEffect(() => {
    if (sugerido === undefined) return;
    const actual = form.getValues('riesgo');
    if (!actual || actual === previo.current || orden(actual) < orden(sugerido))
      form.setValue('riesgo', sugerido, { shouldValidate: false });
    previo.current = sugerido;
  }, [sugerido, form]);
  return viva;
}
