import { Button } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { PuertaEmergencia } from '@renderer/lib/puerta-emergencia';
import { useSession } from '@renderer/lib/session';
import { useUi } from '@renderer/lib/ui-store';
import { Icon } from '@renderer/ui/icons';
import { Page } from '@renderer/ui/page';
import { EmptyState, ErrorNotice } from '@renderer/ui/states';
import { VirtualTable } from '@renderer/ui/virtual-table';
import { useNavigate } from 'react-router';
import { useColumns } from './lista-columnas';
import { Filtros, Marcas } from './lista-filtros';
import { PersonasHalladas } from './lista-personas';
import { useLista } from './lista-store';
import { LISTA_TEXTS as T } from './lista.texts';
import { Vistas } from './lista-vistas';
import { useListaCasos } from './use-lista-casos';
import './casos.css';

const ESPERA_MS = 180;
/** What stands above and below the rows, so that the list scrolls and not the page. */
const ALTO = 420;
const ALTO_CON_MAS = 545;
/** One letter is in every case. */
const MIN_LETRAS = 2;

/** Every case of the point: codes and initials only, with search, filters, saved views and the clock in words. */
export function CasosPage() {
  const { puede } = useSession();
  const navigate = useNavigate();
  const puedeLeer = puede('CASO_LEER');
  const { busqueda, setBusqueda } = useUi();
  const [escrito] = useDebouncedValue(busqueda.trim(), ESPERA_MS);
  const texto = escrito.length < MIN_LETRAS ? '' : escrito;
  const { filtros, aplicar, abierto } = useLista();
  const { filas, total, hayMas, alcance, error, refetch, masFilas } = useListaCasos(
    { ...(texto === '' ? {} : { texto }), ...filtros },
    puedeLeer,
  );
  const filtrado = texto !== '' || Object.keys(filtros).some((clave) => clave !== 'orden');
  const columns = useColumns();

  if (!puedeLeer) {
    return (
      <Page title={T.titulo}>
        <p>{T.sinPermiso}</p>
      </Page>
    );
  }
  return (
    <Page
      title={T.titulo}
      subtitle={<span role="status">{total === null ? '' : T.resultado(total, hayMas)}</span>}
      actions={
        <>
          {puede('CASO_PERSONA_LEER') && (
            <Button variant="default" leftSection={<Icon name="persona" />} onClick={() => void navigate('/personas')}>
              {T.personas.titulo}
            </Button>
          )}
          {puede('CASO_REGISTRAR') && (
            <Button leftSection={<Icon name="mas" />} onClick={() => void navigate('/casos/registrar')}>
              {T.registrar}
            </Button>
          )}
        </>
      }
    >
      <Filtros />
      <div className="casos-fila-marcas">
        <Marcas />
        {puede('VISTA_GUARDAR') && <Vistas />}
      </div>
      <PersonasHalladas texto={texto} />
      <PuertaEmergencia texto={busqueda} />
      <ErrorNotice error={error} onRetry={refetch} />
      {hayMas && texto !== '' && <p className="v-muted">{T.cortada}</p>}
      {total !== null && total > 0 && (
        <VirtualTable
          label={T.titulo}
          columns={columns}
          rows={filas}
          total={alcance}
          rowKey={({ id }) => id}
          onOpen={({ id }) => void navigate(`/casos/${id}`)}
          onEnd={masFilas}
          height={`max(240px, calc(100vh - ${abierto ? ALTO_CON_MAS : ALTO}px))`}
        />
      )}
      {total === 0 && !filtrado && (
        <EmptyState icon="casos" title={T.vacioTitulo}>
          {T.vacio}
        </EmptyState>
      )}
      {total === 0 && filtrado && (
        <EmptyState
          icon="buscar"
          title={T.nadaTitulo}
          action={
            <Button
              variant="default"
              onClick={() => {
                setBusqueda('');
                aplicar({});
              }}
            >
              {T.quitarFiltros}
            </Button>
          }
        >
          {T.nada}
        </EmptyState>
      )}
    </Page>
  );
}
