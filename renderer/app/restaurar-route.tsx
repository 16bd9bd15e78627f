import { RestaurarPage } from '@renderer/features/respaldos/restaurar-page';
import { queryClient } from '@renderer/lib/use-operation';
import { useNavigate } from 'react-router';

/** Restoring over the data of this computer; afterwards everybody signs in again, and starts from Hoy. */
export function RestaurarRoute() {
  const navigate = useNavigate();
  const done = () => {
    void navigate('/hoy');
    void queryClient.refetchQueries({ queryKey: ['acceso.estado'] });
  };
  return <RestaurarPage hayDatos onBack={() => void navigate('/respaldo')} onDone={done} />;
}
