import { buscarTiposPorPalabra } from '@core/features/ruta/buscar-tipo.rules';
import { rutaTexts } from '@core/features/ruta/ruta.texts';
import type { CatalogoRuta } from '@core/features/ruta/ruta.types';
import { SearchSelect } from '@renderer/ui/search-select';
import { useMemo } from 'react';
import { REGISTRAR_TEXTS as T } from './registrar.texts';

const MAX_TIPOS = 10;

/** The types of a case, searched by code, by label or by the words of the counter. */
export function TiposField({ catalogo, label, description }: { catalogo: CatalogoRuta; label: string; description?: string }) {
  const options = useMemo(
    () =>
      catalogo.tipos.map(({ codigo, etiqueta, grupo, normas }) => ({
        value: codigo,
        label: etiqueta,
        detail: [codigo, ...normas].join(' · '),
        group: rutaTexts.grupo[grupo],
      })),
    [catalogo.tipos],
  );
  return (
    <SearchSelect
      name="tipos"
      label={label}
      description={description}
      multiple
      maxValues={MAX_TIPOS}
      options={options}
      nothingFound={T.tipoNada}
      find={(text) => buscarTiposPorPalabra(catalogo.tipos, text).map(({ codigo }) => codigo)}
    />
  );
}
