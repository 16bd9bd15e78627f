import type { FilaCaso } from '@core/features/casos/lista.contract';
import { casosTexts } from '@core/features/casos/casos.texts';
import type { CatalogoRuta } from '@core/features/ruta/ruta.types';
import { useMediaQuery } from '@mantine/hooks';
import { RelojBadge, RiesgoBadge } from '@renderer/lib/caso-marcas';
import { useCatalogo } from '@renderer/lib/catalogo';
import { useNow } from '@renderer/lib/clock';
import { relojDeCaso } from '@renderer/lib/reloj';
import type { Column } from '@renderer/ui/virtual-table';
import { useMemo } from 'react';
import { LISTA_TEXTS as T } from './lista.texts';

const etiquetas = (tipos: readonly string[], catalogo: CatalogoRuta): string =>
  tipos.length === 0
    ? T.sinTipo
    : tipos.map((codigo) => catalogo.tipos.find((tipo) => tipo.codigo === codigo)?.etiqueta ?? codigo).join(', ');

/** Code and initials; why a search found it, when the words are not in it: never the name itself. */
function Caso({ codigo, iniciales, coincidencia }: FilaCaso) {
  return (
    <>
      <span className="v-strong casos-codigo">{codigo}</span>
      <span className="v-muted casos-segunda">
        {iniciales}
        {coincidencia === 'PARECIDA' && <em> · {T.parecido}</em>}
      </span>
    </>
  );
}

/** Columns of the list: codes and initials only. Large print gets the same facts in three columns, none of them cut off. */
export function useColumns(): readonly Column<FilaCaso>[] {
  const ahora = useNow();
  const catalogo = useCatalogo();
  const angosto = useMediaQuery('(max-width: 900px)');
  return useMemo(() => {
    const caso: Column<FilaCaso> = { key: 'caso', header: T.columna.caso, width: 'minmax(210px, 1.2fr)', render: Caso };
    if (angosto)
      return [
        { ...caso, width: 'minmax(130px, 2fr)' },
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
    return [
      caso,
      { key: 'riesgo', header: T.columna.riesgo, width: 'minmax(140px, 0.8fr)', render: ({ riesgo }) => <RiesgoBadge riesgo={riesgo} /> },
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
  }, [ahora, catalogo, angosto]);
}
