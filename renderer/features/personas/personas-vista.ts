import { parentescoTexto } from '@core/features/personas/familia.rules';
import type { Miembro } from '@core/features/personas/familia.types';
import type { NnaDeHogar } from '@core/features/personas/personas.contract';
import { iniciales } from '@core/kernel/text';
import { edadEnPalabras } from '@renderer/lib/edad';
import type { Rotulo } from './genograma-svg';
import { PERSONAS_TEXTS } from './personas-pantallas.texts';

const T = PERSONAS_TEXTS.familia;

interface Nombrada {
  nn: boolean;
  nombres: string;
  primerApellido: string;
  segundoApellido: string;
}

/** All names on one line; empty when they are not known. */
export const nombreDe = ({ nn, nombres, primerApellido, segundoApellido }: Nombrada): string =>
  nn ? '' : [nombres, primerApellido, segundoApellido].filter(Boolean).join(' ');

export const inicialesDe = (una: Nombrada): string =>
  una.nn ? 'NN' : iniciales(una.nombres, `${una.primerApellido} ${una.segundoApellido}`);

const primero = ({ nn, nombres }: Nombrada): string | null => (nn ? null : (nombres.split(' ')[0] ?? null) || null);

/** What stands under each figure of the drawing, by its id. */
export function rotulosDe(nna: readonly NnaDeHogar[], otros: readonly NnaDeHogar[], miembros: readonly Miembro[]): Map<string, Rotulo> {
  const deNna = (una: NnaDeHogar, titulo: string): [string, Rotulo] => [
    una.personaId,
    { titulo, nombre: primero(una), edad: una.edadMeses === null ? null : edadEnPalabras(una.edadMeses) },
  ];
  return new Map([
    ...nna.map((una) => deNna(una, T.nnaDelCaso)),
    ...otros.map((una) => deNna(una, parentescoTexto('HERMANO', una.sexo))),
    ...miembros.map((uno): [string, Rotulo] => [
      uno.id,
      {
        titulo: parentescoTexto(uno.parentesco, uno.sexo),
        nombre: primero(uno),
        edad: uno.edadAnios === null ? null : edadEnPalabras(uno.edadAnios * 12),
      },
    ]),
  ]);
}
