import { useMotivo } from '@renderer/lib/motivos';
import { useQueryOperation } from '@renderer/lib/use-operation';

/** Where the case stands on its way out, with the motive of a reserved one. */
export function useEstadoCierre(casoId: string) {
  const { motivo } = useMotivo(casoId);
  return useQueryOperation('seguimiento.estadoCierre', { casoId, ...(motivo === undefined ? {} : { motivo }) }, { keepPrevious: true });
}
