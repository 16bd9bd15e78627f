import type { RegistrarCaso } from '@core/features/casos/casos.contract';
import type { MiembroEntrada } from '@core/features/personas/familia.types';
import { cedulaValida } from '@core/kernel/cedula';

/** Invented people (domain.md §10): impossible surnames, names of the sky and of plants, numbers of the fictitious block alone. */
export const NOMBRES = {
  MUJER: ['Luna', 'Estrella', 'Jacaranda', 'Nube', 'Brisa', 'Acacia', 'Violeta', 'Azucena', 'Magnolia', 'Retama', 'Amapola', 'Menta'],
  HOMBRE: ['Ceibo', 'Lucero', 'Río', 'Trigo', 'Cielo', 'Aliso', 'Cedro', 'Romero', 'Arrayán', 'Fresno', 'Álamo', 'Nogal'],
} as const;
export const APELLIDOS = ['Ejemplo', 'Prueba', 'Ficticio', 'Demo', 'Inventado', 'Muestra'] as const;

export type Azar = (limit: number) => number;

/** A small repeatable random source (mulberry32): the same seed gives the same people. */
export function makeRandom(seed: number): Azar {
  let state = seed >>> 0;
  return (limit) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) % limit;
  };
}

export const pick = <T>(list: readonly T[], index: number): T => list[index % list.length] as T;

const BLOQUE = '3059999';
/** The first two numbers of the block are the team's. */
export const CEDULA_COORDINADORA = '3059999015';
export const CEDULA_DEFENSORA = '3059999023';

/**
 * Numbers of the fictitious block (domain.md §5), each to one person alone, in order. There are some ninety; whoever comes
 * afterwards has no document, as many children have none.
 */
export function makeCedulas(desde = 3, hasta = 99): () => string | undefined {
  let next = desde;
  return () => {
    if (next > hasta) return undefined;
    const nueve = `${BLOQUE}${String(next).padStart(2, '0')}`;
    next += 1;
    return Array.from({ length: 10 }, (_, digit) => `${nueve}${digit}`).find(cedulaValida);
  };
}

type Nna = RegistrarCaso['nna'][number] & { primerApellido: string; segundoApellido: string };

/** A child of the demo; her number of the block, when she has a document. */
export function nnaDemo(
  sexo: 'HOMBRE' | 'MUJER',
  [nombres, primerApellido, segundoApellido]: readonly [string, string, string],
  edad: Pick<Nna, 'edadMeses' | 'fechaNacimiento'>,
  numeroDocumento?: string,
): Nna {
  return {
    nn: false,
    nombres,
    primerApellido,
    segundoApellido,
    sexo,
    ...edad,
    edadFuente: edad.fechaNacimiento === undefined ? 'REFERIDA' : 'DOCUMENTO',
    ...(numeroDocumento === undefined ? { tipoDocumento: 'NINGUNO' as const } : { tipoDocumento: 'CEDULA' as const, numeroDocumento }),
  };
}

const MADRES = [
  'Azalea',
  'Begonia',
  'Camelia',
  'Dalia',
  'Espliego',
  'Fucsia',
  'Gardenia',
  'Iris',
  'Lavanda',
  'Malva',
  'Orquídea',
  'Petunia',
] as const;
const ABUELAS = [
  'Alhelí',
  'Caléndula',
  'Clavelina',
  'Flor de Lis',
  'Genciana',
  'Hierbabuena',
  'Hortensia',
  'Jazmín',
  'Melisa',
  'Pasionaria',
  'Rosalba',
  'Salvia',
  'Valeriana',
] as const;

interface Casa {
  madre?: string;
  abuela?: string;
  padre?: string;
  /** The father is the one who is pointed at, and lives there. */
  senalado?: boolean;
  /** Number of the mother. */
  documento?: string | undefined;
}
export type Familias = (nna: { primerApellido: string; segundoApellido: string }, casa?: Casa) => MiembroEntrada[];

/** Households, each of other people: mother and grandmother at home; a father who is pointed at, or one who lives elsewhere. */
export function makeFamilias(): Familias {
  let orden = -1;
  return ({ primerApellido, segundoApellido }, { madre, abuela, padre, senalado = false, documento } = {}) => {
    orden += 1;
    return [
      {
        nombres: madre ?? pick(MADRES, orden),
        primerApellido: segundoApellido,
        segundoApellido: 'Muestra',
        sexo: 'MUJER',
        parentesco: 'MADRE',
        edadAnios: 29 + (orden % 14),
        ...(documento === undefined ? {} : { tipoDocumento: 'CEDULA' as const, numeroDocumento: documento }),
        telefono: '0900000005',
        ocupacion: pick(['Comerciante', 'Costurera', 'Agricultora', 'Cocinera'], orden),
        instruccion: 'BACHILLERATO',
        convive: true,
        aporta: true,
        cuidador: true,
        relacionLegal: 'PATRIA_POTESTAD',
        protector: true,
        presuntoAgresor: false,
      },
      {
        nombres: abuela ?? pick(ABUELAS, orden),
        primerApellido: 'Muestra',
        // a name given by hand comes back in another household: the same person, written in another way
        segundoApellido: abuela === undefined ? pick(APELLIDOS, orden) : 'Demo',
        sexo: 'MUJER',
        parentesco: 'ABUELO',
        edadAnios: 58 + (orden % 17),
        telefono: '0900000002',
        ocupacion: 'Quehaceres domésticos',
        convive: true,
        aporta: false,
        cuidador: false,
        protector: true,
        presuntoAgresor: false,
      },
      ...(padre === undefined
        ? []
        : [
            {
              nombres: padre,
              primerApellido,
              segundoApellido: 'Demo',
              sexo: 'HOMBRE' as const,
              parentesco: 'PADRE' as const,
              edadAnios: 35,
              ocupacion: 'Albañil',
              convive: senalado,
              aporta: !senalado,
              cuidador: false,
              presuntoAgresor: senalado,
            },
          ]),
    ];
  };
}
