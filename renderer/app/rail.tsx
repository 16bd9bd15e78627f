import { CENTRAL } from '@core/kernel/ids';
import type { Permiso } from '@core/kernel/permisos';
import { useSession } from '@renderer/lib/session';
import { Icon, type IconName } from '@renderer/ui/icons';
import { NavLink } from 'react-router';
import { APP_TEXTS } from './app.texts';

const PARTS: readonly { to: string; label: string; icon: IconName; permiso?: Permiso; lugar?: 'PUNTO' | 'CENTRAL' }[] = [
  { to: '/hoy', label: APP_TEXTS.hoy, icon: 'hoy', lugar: 'PUNTO' },
  { to: '/central', label: APP_TEXTS.puntos, icon: 'casos', lugar: 'CENTRAL' },
  { to: '/casos', label: APP_TEXTS.casos, icon: 'casos', lugar: 'PUNTO' },
  { to: '/personas', label: APP_TEXTS.personas, icon: 'persona', permiso: 'CASO_PERSONA_LEER' },
  { to: '/agenda', label: APP_TEXTS.agenda, icon: 'calendario', lugar: 'PUNTO' },
  { to: '/consulta', label: APP_TEXTS.consulta, icon: 'pregunta' },
  { to: '/directorio', label: APP_TEXTS.directorio, icon: 'telefono', lugar: 'PUNTO' },
  { to: '/informes', label: APP_TEXTS.informes, icon: 'documento', permiso: 'INFORME_LEER' },
  { to: '/formularios', label: APP_TEXTS.formularios, icon: 'impresora', permiso: 'FORMULARIO_IMPRIMIR' },
  { to: '/respaldo', label: APP_TEXTS.respaldo, icon: 'respaldo' },
  { to: '/ajustes', label: APP_TEXTS.ajustes, icon: 'ajustes' },
];

/** The parts of the program, in words with a drawing. */
export function Rail() {
  const { puede, punto } = useSession();
  const lugarActual = punto.codigo === CENTRAL ? 'CENTRAL' : 'PUNTO';
  return (
    <nav className="v-rail" aria-label={APP_TEXTS.menu}>
      <ul>
        {PARTS.filter(
          ({ permiso, lugar }) => (permiso === undefined || puede(permiso)) && (lugar === undefined || lugar === lugarActual),
        ).map(({ to, label, icon }) => (
          <li key={to}>
            <NavLink to={to}>
              <Icon name={icon} />
              <span>{label}</span>
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
