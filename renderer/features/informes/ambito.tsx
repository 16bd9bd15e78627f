import { NativeSelect } from '@mantine/core';
import type { Output } from '@core/contract/index';
import { nombreDePunto, nombreParroquia, PARROQUIAS } from '@core/features/informes/ambito.rules';
import { DEFENSORIA_CATALOGO } from '@core/features/punto-atencion/defensoria.catalogo';
import { fechaCorta } from '@core/kernel/dates';
import type { AmbitoElegido } from './informes-store';
import { CANTON_TEXTS as T } from './informes-pantallas.texts';

const TODO = '';
const PUNTO = 'punto:';
const PARROQUIA = 'parroquia:';

const clave = ({ punto, parroquia }: AmbitoElegido): string =>
  punto !== undefined ? `${PUNTO}${punto}` : parroquia !== undefined ? `${PARROQUIA}${parroquia}` : TODO;

function leer(valor: string): AmbitoElegido {
  if (valor.startsWith(PUNTO)) return { punto: valor.slice(PUNTO.length) };
  return valor.startsWith(PARROQUIA) ? { parroquia: valor.slice(PARROQUIA.length) } : {};
}

/** `DC-16 Rumizhitana`, `Malacatos`, or the whole canton. */
export const nombreAmbito = ({ punto, parroquia }: AmbitoElegido): string =>
  punto !== undefined ? nombreDePunto(punto) : parroquia !== undefined ? nombreParroquia(parroquia) : T.todo;

/** What the central looks at: the whole canton, the points of a parish, one point. */
export function ElegirAmbito({ ambito, onChange }: { ambito: AmbitoElegido; onChange(ambito: AmbitoElegido): void }) {
  return (
    <NativeSelect
      size="md"
      label={T.ambito}
      value={clave(ambito)}
      onChange={(event) => onChange(leer(event.currentTarget.value))}
      data={[
        { value: TODO, label: T.todo },
        { group: T.parroquias, items: PARROQUIAS.map((una) => ({ value: `${PARROQUIA}${una}`, label: nombreParroquia(una) })) },
        {
          group: T.defensorias,
          items: DEFENSORIA_CATALOGO.filas.map(({ codigo }) => ({ value: `${PUNTO}${codigo}`, label: nombreDePunto(codigo) })),
        },
      ]}
    />
  );
}

/** How much of what is looked at has arrived, and how old it is. */
export function corteEnPalabras({ conDatos, todos, desde, hasta }: NonNullable<Output<'informes.indicadores'>['corte']>): string {
  if (desde === null || hasta === null) return todos === 1 ? T.sinPaquete : T.sinPaquetes;
  const [primero, ultimo] = [fechaCorta(desde), fechaCorta(hasta)];
  return todos === 1 ? T.paqueteDe(primero) : T.corte(conDatos, todos, primero, ultimo);
}
