import { CATALOGO_VIGENTE } from '@core/features/ruta/catalogo-vigente';
import type { CatalogoRuta } from '@core/features/ruta/ruta.types';
import { useMemo } from 'react';
import { useQueryOperation } from './use-operation';

/** The catalogue in force at this point; the one delivered with the program until main has answered. */
export function useCatalogo(): CatalogoRuta {
  const { data } = useQueryOperation('ruta.catalogo', {});
  // The numbers of the rules are not shown anywhere: `ruta.catalogo` leaves them out, and they are the same everywhere.
  // What the point wrote of an institution has its own operations (`directorio.…`).
  return useMemo(
    () =>
      data
        ? {
            ...data,
            instituciones: data.instituciones.map((una) => ({ ...una, local: null })),
            parametros: CATALOGO_VIGENTE.parametros,
          }
        : CATALOGO_VIGENTE,
    [data],
  );
}
