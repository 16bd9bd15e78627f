import { useMotivo } from '@renderer/lib/motivos';
import { useQueryOperation } from '@renderer/lib/use-operation';
import { useParams } from 'react-router';

/** The mediation of the route, with the motive of the case when it has one. */
export function useMediacion(casoId: string) {
  const { mediacionId = '' } = useParams();
  const { motivo } = useMotivo(casoId);
  return useQueryOperation('mediacion.obtener', { id: mediacionId, ...(motivo === undefined ? {} : { motivo }) });
}
