import { Button } from '@mantine/core';
import { ROL_TEXTS } from '@core/features/acceso/acceso.texts';
import { CENTRAL } from '@core/kernel/ids';
import { useSession } from '@renderer/lib/session';
import { useUi } from '@renderer/lib/ui-store';
import { Kbd } from '@renderer/ui/badge';
import { Icon } from '@renderer/ui/icons';
import { Nombre } from '@renderer/ui/nombre';
import type { RefObject } from 'react';
import { useNavigate } from 'react-router';
import { APP_TEXTS } from './app.texts';

/** Which point this is, search, privacy, who is in, and the lock. */
export function TopBar({ searchRef }: { searchRef: RefObject<HTMLInputElement | null> }) {
  const { estado, punto, sesion, lock, puede } = useSession();
  const { busqueda, setBusqueda, namesHidden, toggleNames } = useUi();
  const navigate = useNavigate();
  const rol = sesion.roles[0];
  return (
    <header className="v-banner">
      {estado.esDemo && <p className="v-demo">{APP_TEXTS.datosFicticios}</p>}
      <div className="v-top">
        <p className="v-brand">{APP_TEXTS.programa}</p>
        <p className="v-point">
          {punto.codigo === CENTRAL ? (
            punto.nombre
          ) : (
            <>
              {punto.codigo}
              <span className="v-top-sobra"> · {punto.nombre}</span>
            </>
          )}
        </p>
        {puede('CASO_LEER') && (
          <form
            role="search"
            className="v-search"
            onSubmit={(event) => {
              event.preventDefault();
              // what was found takes the focus from here
              searchRef.current?.blur();
              void navigate('/casos');
            }}
          >
            <Icon name="buscar" size={18} />
            <input
              ref={searchRef}
              type="search"
              className="dato-personal"
              aria-label={APP_TEXTS.buscar}
              placeholder={APP_TEXTS.buscar}
              autoComplete="off"
              spellCheck={false}
              value={busqueda}
              onChange={(event) => setBusqueda(event.currentTarget.value)}
            />
            <Kbd>Ctrl K</Kbd>
          </form>
        )}
        <div className="v-top-actions">
          <Button variant="default" aria-pressed={namesHidden} onClick={toggleNames} rightSection={<Kbd>F9</Kbd>}>
            {namesHidden ? APP_TEXTS.mostrarNombres : APP_TEXTS.ocultarNombres}
          </Button>
          <p className="v-who">
            <Nombre>{sesion.nombre}</Nombre>
            {rol && <span className="v-muted v-top-sobra"> · {ROL_TEXTS[rol].corto}</span>}
          </p>
          <Button variant="default" onClick={() => void lock('PERSONA')} leftSection={<Icon name="candado" size={18} />}>
            {APP_TEXTS.bloquear}
          </Button>
        </div>
      </div>
    </header>
  );
}
