import { RestaurarPage } from '@renderer/features/respaldos/restaurar-page';
import { useSession } from '@renderer/lib/session';
import { useNavigate } from 'react-router';

/** Restoring over the data of this computer; afterwards everybody signs in again. */
export function RestaurarRoute() {
  const navigate = useNavigate();
  const { lock } = useSession();
  return <RestaurarPage hayDatos onBack={() => void navigate('/respaldo')} onDone={() => void lock('PERSONA')} />;
}
