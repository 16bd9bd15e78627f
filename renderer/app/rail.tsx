import { CENTRAL } from '@core/kernel/ids';
import type { Permiso } from '@core/kernel/permisos';
import { useSession } from '@renderer/lib/session';
import { Icon, type IconName } from '@renderer/ui/icons';
import { useId, useState } from 'react';
import { NavLink, useLocation } from 'react-router';
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

/** The parts of the program, in words with a drawing. On a narrow window they fold away behind one button, so that the page comes first. */
export function Rail() {
  const { puede, punto } = useSession();
  const lista = useId();
  const lugarActual = punto.codigo === CENTRAL ? 'CENTRAL' : 'PUNTO';
  const { pathname } = useLocation();
  const [abierto, setAbierto] = useState(false);
  const partes = PARTS.filter(
    ({ permiso, lugar }) => (permiso === undefined || puede(permiso)) && (lugar === undefined || lugar === lugarActual),
  );
  const actual = partes.find(({ to }) => pathname === to || pathname.startsWith(`${to}/`));
  return (
    <nav className="v-rail" aria-label={APP_TEXTS.menu} data-abierto={abierto}>
      <button type="button" className="v-rail-menu" aria-expanded={abierto} aria-controls={lista} onClick={() => setAbierto(!abierto)}>
        <Icon name="lista" />
        <span>{actual === undefined ? APP_TEXTS.menu : APP_TEXTS.menuEn(actual.label)}</span>
      </button>
      <ul id={lista}>
        {partes.map(({ to, label, icon }) => (
          <li key={to}>
            <NavLink to={to} onClick={() => setAbierto(false)}>
              <Icon name={icon} />
              <span>{label}</span>
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
