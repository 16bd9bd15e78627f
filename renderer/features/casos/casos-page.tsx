import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useDebouncedValue, useMediaQuery } from '@mantine/hooks';
import { ESTADOS } from '@core/features/casos/caso.types';
import type { FilaCaso } from '@core/features/casos/casos.contract';
import { casosTexts } from '@core/features/casos/casos.texts';
import { NIVELES_RIESGO, type CatalogoRuta } from '@core/features/ruta/ruta.types';
import { RelojBadge, RiesgoBadge } from '@renderer/lib/caso-marcas';
import { useCatalogo } from '@renderer/lib/catalogo';
import { useNow } from '@renderer/lib/clock';
import { relojDeCaso } from '@renderer/lib/reloj';
import { useSession } from '@renderer/lib/session';
import { useUi } from '@renderer/lib/ui-store';
import { Icon } from '@renderer/ui/icons';
import { Page } from '@renderer/ui/page';
import { EmptyState, ErrorNotice } from '@renderer/ui/states';
import { VirtualTable, type Column } from '@renderer/ui/virtual-table';
import { useEffect, useMemo, useRef } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { CASOS_TEXTS } from './casos-pantallas.texts';
import { SIN_FILTROS, useLista } from './lista-store';
import { useListaCasos } from './use-lista-casos';
import './casos.css';

const T = CASOS_TEXTS.lista;
const ESPERA_MS = 180;

/** Every case of the point: codes and initials only, with search, filters and the clock in words. */
export function CasosPage() {
  const { puede } = useSession();
  const navigate = useNavigate();
  const puedeLeer = puede('CASO_LEER');
  const { busqueda, setBusqueda } = useUi();
  const [texto] = useDebouncedValue(busqueda.trim(), ESPERA_MS);
  const { poner, estado, riesgo, soloVencidos, soloAbiertos } = useLista();
  const filtro = {
    ...(texto === '' ? {} : { texto }),
    ...(estado === '' ? {} : { estados: [estado] }),
    ...(riesgo === '' ? {} : { riesgos: [riesgo] }),
    ...(soloVencidos ? { soloVencidos } : {}),
    ...(soloAbiertos ? { soloAbiertos } : {}),
  };
  const { filas, total, error, refetch, masFilas } = useListaCasos(filtro, puedeLeer);
  const filtrado = Object.keys(filtro).length > 0;
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
      subtitle={<span role="status">{total === null ? '' : T.resultado(total)}</span>}
      actions={
        puede('CASO_REGISTRAR') && (
          <Button leftSection={<Icon name="mas" />} onClick={() => void navigate('/casos/registrar')}>
            {T.registrar}
          </Button>
        )
      }
    >
      <Filtros />
      <ErrorNotice error={error} onRetry={refetch} />
      {total !== null && total > 0 && (
        <VirtualTable
          label={T.titulo}
          columns={columns}
          rows={filas}
          total={total}
          rowKey={({ id }) => id}
          onOpen={({ id }) => void navigate(`/casos/${id}`)}
          onEnd={masFilas}
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
                poner(SIN_FILTROS);
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

function Filtros() {
  const { busqueda, setBusqueda } = useUi();
  const { poner, estado, riesgo, soloVencidos, soloAbiertos } = useLista();
  const buscar = useRef<HTMLInputElement>(null);
  const location = useLocation();
  const pedido = (location.state as { buscar?: boolean } | null)?.buscar === true;
  useEffect(() => {
    if (pedido) buscar.current?.focus();
  }, [pedido]);
  return (
    <div role="search" className="casos-filtros" aria-label={T.filtros}>
      <TextInput
        ref={buscar}
        type="search"
        className="casos-filtros-texto dato-personal"
        label={T.buscar}
        placeholder={T.buscarEjemplo}
        leftSection={<Icon name="buscar" size={18} />}
        autoComplete="off"
        spellCheck={false}
        maxLength={200}
        value={busqueda}
        onChange={(event) => setBusqueda(event.currentTarget.value)}
      />
      <NativeSelect
        label={T.estado}
        size="md"
        value={estado}
        data={[{ value: '', label: T.todosEstados }, ...ESTADOS.map((value) => ({ value, label: casosTexts.estado[value] }))]}
        onChange={(event) => poner({ estado: ESTADOS.find((uno) => uno === event.currentTarget.value) ?? '' })}
      />
      <NativeSelect
        label={T.riesgo}
        size="md"
        value={riesgo}
        data={[{ value: '', label: T.todosRiesgos }, ...NIVELES_RIESGO.map((value) => ({ value, label: casosTexts.riesgo[value] }))]}
        onChange={(event) => poner({ riesgo: NIVELES_RIESGO.find((uno) => uno === event.currentTarget.value) ?? '' })}
      />
      <div className="casos-filtros-marcas">
        <Checkbox
          size="md"
          label={T.soloVencidos}
          checked={soloVencidos}
          onChange={(event) => poner({ soloVencidos: event.currentTarget.checked })}
        />
        <Checkbox
          size="md"
          label={T.soloAbiertos}
          checked={soloAbiertos}
          onChange={(event) => poner({ soloAbiertos: event.currentTarget.checked })}
        />
      </div>
    </div>
  );
}

const etiquetas = (tipos: readonly string[], catalogo: CatalogoRuta): string =>
  tipos.length === 0
    ? T.sinTipo
    : tipos.map((codigo) => catalogo.tipos.find((tipo) => tipo.codigo === codigo)?.etiqueta ?? codigo).join(', ');

function useColumns(): readonly Column<FilaCaso>[] {
  const ahora = useNow();
  const catalogo = useCatalogo();
  const angosto = useMediaQuery('(max-width: 900px)');
  return useMemo(() => {
    const todas: Column<FilaCaso>[] = [
      {
        key: 'caso',
        header: T.columna.caso,
        width: 'minmax(150px, 1.1fr)',
        render: ({ codigo, iniciales }) => (
          <>
            <span className="v-strong casos-codigo">{codigo}</span>
            <span className="v-muted casos-segunda">{iniciales}</span>
          </>
        ),
      },
      { key: 'riesgo', header: T.columna.riesgo, width: 'minmax(150px, 0.9fr)', render: ({ riesgo }) => <RiesgoBadge riesgo={riesgo} /> },
      {
        key: 'reloj',
        header: T.columna.reloj,
        width: 'minmax(180px, 1fr)',
        render: ({ plazo, plazoCumplido }) => <RelojBadge corto reloj={relojDeCaso({ plazo, plazoCumplido }, ahora)} />,
      },
      {
        key: 'tipos',
        header: T.columna.tipos,
        width: 'minmax(180px, 2fr)',
        render: ({ tipos, barrio }) => (
          <>
            <span className="casos-dos-lineas">{etiquetas(tipos, catalogo)}</span>
            <span className="v-muted casos-segunda">{barrio}</span>
          </>
        ),
      },
      { key: 'estado', header: T.columna.estado, width: 'minmax(110px, 0.7fr)', render: ({ estado }) => casosTexts.estado[estado] },
    ];
    if (!angosto) return todas;
    // Large print: the same facts in three columns, none of them cut off.
    const [caso] = todas;
    return [
      ...(caso ? [{ ...caso, width: 'minmax(130px, 2fr)' }] : []),
      {
        key: 'riesgo',
        header: T.columna.riesgoYPlazo,
        width: 'minmax(160px, 2fr)',
        render: ({ riesgo, plazo, plazoCumplido }) => (
          <>
            <RiesgoBadge riesgo={riesgo} />
            <RelojBadge corto reloj={relojDeCaso({ plazo, plazoCumplido }, ahora)} />
          </>
        ),
      },
      {
        key: 'tipos',
        header: T.columna.tipos,
        width: 'minmax(120px, 3fr)',
        render: ({ tipos, barrio, estado }) => (
          <>
            <span className="casos-dos-lineas">{etiquetas(tipos, catalogo)}</span>
            <span className="v-muted casos-segunda">
              {barrio} · {casosTexts.estado[estado]}
            </span>
          </>
        ),
      },
    ];
  }, [ahora, catalogo, angosto]);
}
