import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { ESTADOS, NIVELES_RESERVA } from '@core/features/casos/caso.types';
import { casosTexts } from '@core/features/casos/casos.texts';
import { ORDENES_LISTA } from '@core/features/casos/lista.rules';
import { GRUPOS_TIPO, NIVELES_RIESGO } from '@core/features/ruta/ruta.types';
import { rutaTexts } from '@core/features/ruta/ruta.texts';
import { localDay } from '@core/kernel/dates';
import { useCatalogo } from '@renderer/lib/catalogo';
import { nowIso } from '@renderer/lib/clock';
import { useUi } from '@renderer/lib/ui-store';
import { useQueryOperation } from '@renderer/lib/use-operation';
import { DayBox } from '@renderer/ui/date-field';
import { Icon } from '@renderer/ui/icons';
import { useEffect, useId, useRef } from 'react';
import { useLocation } from 'react-router';
import { useLista } from './lista-store';
import { LISTA_TEXTS as T } from './lista.texts';

/** A view saved through the command line may hold several values of one filter; the box then says so. */
const VARIOS = '*';
const uno = (valores: readonly string[] | undefined): string =>
  valores === undefined ? '' : valores.length > 1 ? VARIOS : (valores[0] ?? '');

interface Opcion {
  value: string;
  label: string;
}
const conTodas = (todas: string, opciones: readonly Opcion[], valor: string): Opcion[] => [
  { value: '', label: todas },
  ...(valor === VARIOS ? [{ value: VARIOS, label: T.varios }] : []),
  ...opciones,
];

/** The words, the filters that are used daily in one row, the others below when asked for. */
export function Filtros() {
  const { busqueda, setBusqueda } = useUi();
  const { filtros, poner, abierto, mostrar } = useLista();
  const buscar = useRef<HTMLInputElement>(null);
  const location = useLocation();
  const masId = useId();
  const pedido = (location.state as { buscar?: boolean } | null)?.buscar === true;
  useEffect(() => {
    if (pedido) buscar.current?.focus();
  }, [pedido]);
  const estado = uno(filtros.estados);
  const riesgo = uno(filtros.riesgos);
  return (
    <div role="search" className="casos-buscar" aria-label={T.filtros}>
      <div className="casos-filtros">
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
          data={conTodas(
            T.todosEstados,
            ESTADOS.map((value) => ({ value, label: casosTexts.estado[value] })),
            estado,
          )}
          onChange={(event) => poner({ estados: ESTADOS.filter((value) => value === event.currentTarget.value) })}
        />
        <NativeSelect
          label={T.riesgo}
          size="md"
          value={riesgo}
          data={conTodas(
            T.todosRiesgos,
            NIVELES_RIESGO.toReversed().map((value) => ({ value, label: casosTexts.riesgo[value] })),
            riesgo,
          )}
          onChange={(event) => poner({ riesgos: NIVELES_RIESGO.filter((value) => value === event.currentTarget.value) })}
        />
        <NativeSelect
          label={T.orden}
          size="md"
          value={filtros.orden ?? 'URGENCIA'}
          data={ORDENES_LISTA.map((value) => ({ value, label: T.ordenes[value] }))}
          onChange={(event) => poner({ orden: ORDENES_LISTA.find((value) => value === event.currentTarget.value) })}
        />
        <Button variant="default" aria-expanded={abierto} aria-controls={masId} onClick={() => mostrar(!abierto)}>
          {abierto ? T.menosFiltros : T.masFiltros}
        </Button>
      </div>
      <div id={masId} hidden={!abierto}>
        {abierto && <MasFiltros />}
      </div>
    </div>
  );
}

/** The three marks of every day, beside the saved views. */
export function Marcas() {
  const { filtros, poner } = useLista();
  const marcas = [
    ['soloVencidos', T.soloVencidos],
    ['soloAbiertos', T.soloAbiertos],
    ['soloMios', T.soloMios],
  ] as const;
  return marcas.map(([clave, label]) => (
    <Checkbox
      key={clave}
      size="md"
      label={label}
      checked={filtros[clave] === true}
      onChange={(event) => poner({ [clave]: event.currentTarget.checked })}
    />
  ));
}

function MasFiltros() {
  const { filtros, poner, aplicar } = useLista();
  const { data } = useQueryOperation('casos.opcionesDeLista', {});
  const reserva = uno(filtros.reservas);
  const hoy = localDay(nowIso());
  // a place or an authority of a saved view stays to be seen when no case that she may see has it any more
  const barrios = [...new Set([...(data?.barrios ?? []), ...(filtros.barrio === undefined ? [] : [filtros.barrio])])];
  const autoridades = data?.autoridades ?? [];
  const falta = filtros.autoridad !== undefined && !autoridades.some(({ codigo }) => codigo === filtros.autoridad);
  return (
    <div className="casos-filtros-mas">
      <Tipo />
      <NativeSelect
        label={T.barrio}
        size="md"
        value={filtros.barrio ?? ''}
        data={conTodas(
          T.todosBarrios,
          barrios.map((value) => ({ value, label: value })),
          '',
        )}
        onChange={(event) => poner({ barrio: event.currentTarget.value || undefined })}
      />
      <Autoridad
        autoridades={falta ? [...autoridades, { codigo: filtros.autoridad ?? '', nombre: filtros.autoridad ?? '' }] : autoridades}
      />
      <NativeSelect
        label={T.oficio}
        size="md"
        value={filtros.oficioEntregado === undefined ? '' : filtros.oficioEntregado ? 'CON' : 'SIN'}
        data={(['', 'CON', 'SIN'] as const).map((value) => ({ value, label: T.oficios[value] }))}
        onChange={(event) => poner({ oficioEntregado: event.currentTarget.value === '' ? undefined : event.currentTarget.value === 'CON' })}
      />
      <NativeSelect
        label={T.reserva}
        size="md"
        value={reserva}
        data={conTodas(
          T.todasReservas,
          NIVELES_RESERVA.map((value) => ({ value, label: T.reservas[value] })),
          reserva,
        )}
        onChange={(event) => poner({ reservas: NIVELES_RESERVA.filter((value) => value === event.currentTarget.value) })}
      />
      <DayBox
        name="conocidoDesde"
        label={T.desde}
        value={filtros.conocidoDesde ?? null}
        max={filtros.conocidoHasta ?? hoy}
        onChange={(dia) => poner({ conocidoDesde: dia ?? undefined })}
      />
      <DayBox
        name="conocidoHasta"
        label={T.hasta}
        value={filtros.conocidoHasta ?? null}
        max={hoy}
        onChange={(dia) => poner({ conocidoHasta: dia ?? undefined })}
      />
      <Button variant="default" disabled={Object.keys(filtros).length === 0} onClick={() => aplicar({})}>
        {T.soloQuitarFiltros}
      </Button>
    </div>
  );
}

function Tipo() {
  const { filtros, poner } = useLista();
  const { tipos } = useCatalogo();
  const elegido = [...(filtros.tipos ?? []), ...(filtros.grupos ?? [])];
  const valor = uno(elegido);
  return (
    <NativeSelect
      label={T.tipo}
      size="md"
      value={valor}
      data={[
        { value: '', label: T.todosTipos },
        ...(valor === VARIOS ? [{ value: VARIOS, label: T.varios }] : []),
        ...GRUPOS_TIPO.map((grupo) => ({
          group: rutaTexts.grupo[grupo],
          items: [
            { value: grupo, label: T.grupoEntero(rutaTexts.grupo[grupo]) },
            ...tipos
              .filter((tipo) => tipo.grupo === grupo)
              .map(({ codigo, etiqueta }) => ({ value: codigo, label: `${codigo} ${etiqueta}` })),
          ],
        })),
      ]}
      onChange={(event) => {
        const { value } = event.currentTarget;
        poner({
          grupos: GRUPOS_TIPO.filter((grupo) => grupo === value),
          tipos: tipos.filter(({ codigo }) => codigo === value).map(({ codigo }) => codigo),
        });
      }}
    />
  );
}

function Autoridad({ autoridades }: { autoridades: readonly { codigo: string; nombre: string }[] }) {
  const { filtros, poner } = useLista();
  const { instituciones } = useCatalogo();
  return (
    <NativeSelect
      label={T.autoridad}
      size="md"
      value={filtros.autoridad ?? ''}
      data={conTodas(
        T.todasAutoridades,
        autoridades.map(({ codigo, nombre }) => ({ value: codigo, label: nombre })),
        '',
      )}
      onChange={(event) => poner({ autoridad: instituciones.find(({ codigo }) => codigo === event.currentTarget.value)?.codigo })}
    />
  );
}
