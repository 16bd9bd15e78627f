import { Icon, type IconName } from '@renderer/ui/icons';
import { NavLink } from 'react-router';
import { APP_TEXTS } from './app.texts';

const PARTS: readonly { to: string; label: string; icon: IconName }[] = [
  { to: '/hoy', label: APP_TEXTS.hoy, icon: 'hoy' },
  { to: '/casos', label: APP_TEXTS.casos, icon: 'casos' },
  { to: '/consulta', label: APP_TEXTS.consulta, icon: 'pregunta' },
  { to: '/respaldo', label: APP_TEXTS.respaldo, icon: 'respaldo' },
  { to: '/ajustes', label: APP_TEXTS.ajustes, icon: 'ajustes' },
];

/** The parts of the program, in words with a drawing. */
export function Rail() {
  return (
    <nav className="v-rail" aria-label={APP_TEXTS.menu}>
      <ul>
        {PARTS.map(({ to, label, icon }) => (
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
