import type { Caso, ValorarCaso } from '@core/features/casos/casos.contract';
import { NIVELES_RIESGO, type CatalogoRuta, type NivelRiesgo } from '@core/features/ruta/ruta.types';
import { consultarEnVivo, type ConsultaViva } from '@renderer/lib/consulta-viva';
import { useEffect, useRef } from 'react';
import { useWatch, type UseFormReturn } from 'react-hook-form';

const orden = (riesgo: NivelRiesgo): number => NIVELES_RIESGO.indexOf(riesgo);

/**
 * What the program suggests with the answers as they stand. The level to confirm follows the suggestion until the person has
 * chosen another one; a choice below a newer suggestion is put back, so that nobody lowers a risk without meaning to. The
 * nature of the fact follows the types in the same way.
 */
export function useSugerencia(
  caso: Caso,
  form: UseFormReturn<ValorarCaso, unknown, ValorarCaso>,
  catalogo: CatalogoRuta,
): ConsultaViva | null {
  const [tipos, naturaleza, respuestas] = useWatch({ control: form.control, name: ['tipos', 'naturaleza', 'respuestas'] });
  const consultar = (pedida: ValorarCaso['naturaleza'] | null) =>
    consultarEnVivo(catalogo, {
      conocidoEn: caso.conocidoEn,
      nna: caso.nna.map(({ edadMeses, fechaNacimiento }) => ({ edadMeses, fechaNacimiento })),
      tipos: tipos ?? [],
      respuestas: respuestas ?? {},
      resto: { ...caso, tipos: [], nna: [], naturaleza: pedida, respuestas: {} },
    });
  const viva = consultar(naturaleza ?? null);
  const sugerido = viva?.riesgo;
  const previo = useRef<NivelRiesgo | undefined>(undefined);
  useEffect(() => {
    if (sugerido === undefined) return;
    const actual = form.getValues('riesgo');
    if (!actual || actual === previo.current || orden(actual) < orden(sugerido))
      form.setValue('riesgo', sugerido, { shouldValidate: false });
    previo.current = sugerido;
  }, [sugerido, form]);

  const propia = consultar(null)?.ruta?.naturaleza;
  const previa = useRef<ValorarCaso['naturaleza'] | undefined>(undefined);
  useEffect(() => {
    if (propia === undefined) return;
    const actual = form.getValues('naturaleza');
    if (!actual || actual === previa.current)
      form.setValue('naturaleza', propia, { shouldValidate: Boolean(form.formState.errors.naturaleza) });
    previa.current = propia;
  }, [propia, form]);
  return viva;
}
