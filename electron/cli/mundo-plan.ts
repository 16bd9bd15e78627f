import { DEFENSORIA_CATALOGO } from '@core/features/punto-atencion/defensoria.catalogo';
import type { PuntoCodigo } from '@core/kernel/ids';
import { makeRandom } from './demo-gente';
import type { Azar } from './demo-gente';

/** Where the world begins, in days before its end. */
export const DIAS_DEL_MUNDO = 165;
/** A first delivery was made so many days before the end; who is late made no other. */
export const DIAS_PRIMERA_ENTREGA = 31;
/** A case that goes to another point is known on this day before the end… */
const DIA_DEL_ENVIO = 41;
/** …and received on this one. */
const DIA_DE_LA_RECEPCION = 40;
/** Every so many points one is a month late. */
const CADA_CUANTOS_TARDE = 8;
const PRIMERO_TARDE = 2;
/** Cases below which nothing is handed on. */
const CASOS_PARA_TRASLADO = 4;

/** A case that one point hands to another; both sides know it by its kind and its day. */
export interface Pase {
  otro: PuntoCodigo;
  /** The same for both sides: what the children and the story are made from. */
  semilla: number;
}

export interface PlanCaso {
  /** Days before the end, and the hour of Loja. */
  dias: number;
  hora: string;
  envia: Pase | null;
  recibe: Pase | null;
}

export interface PlanPunto {
  codigo: PuntoCodigo;
  nombre: string;
  rural: boolean;
  semilla: number;
  /** The last delivery is a month old. */
  tarde: boolean;
  /** First of the fictitious numbers that are this point's alone, and how many. */
  cedulas: { desde: number; cuantas: number };
  /** In the order of their days. */
  casos: readonly PlanCaso[];
}

export interface PlanMundo {
  puntos: readonly PlanPunto[];
  traslados: readonly { de: PuntoCodigo; a: PuntoCodigo }[];
}

/** Both San Jacinto first, so that every world has them; then the others by code. */
function elegirPuntos(cuantos: number) {
  const repetido = (nombre: string) => DEFENSORIA_CATALOGO.filas.filter((fila) => fila.nombre === nombre).length > 1;
  return DEFENSORIA_CATALOGO.filas.toSorted((a, b) => Number(repetido(b.nombre)) - Number(repetido(a.nombre))).slice(0, cuantos);
}

const huella = (text: string): number => [...text].reduce((sum, letra) => (Math.imul(sum, 31) + (letra.codePointAt(0) ?? 0)) >>> 0, 7);

const hora = (azar: Azar): string => `${String(8 + azar(9)).padStart(2, '0')}:${String(azar(60)).padStart(2, '0')}`;

/**
 * Days of the cases of a point. They hang on its name, not on its code: the two San Jacinto open as many cases on the same days,
 * so that their codes carry the same sequence numbers.
 */
function diasDe(nombre: string, semilla: number, casos: number): Pick<PlanCaso, 'dias' | 'hora'>[] {
  const azar = makeRandom(huella(nombre) ^ semilla);
  return Array.from({ length: casos }, () => ({ dias: 1 + azar(DIAS_DEL_MUNDO - 2), hora: hora(azar) }));
}

/** Who hands a case to whom, as places in the list: the first to the second, the second to the third, and so on at a distance. */
function pasesEntre(cuantos: number): [number, number][] {
  if (cuantos === 2)
    return [
      [0, 1],
      [1, 0],
    ];
  return Array.from({ length: cuantos }, (_, index): [number, number] => [index, (index + 1) % cuantos]).filter(
    ([de]) => de < 2 || de % 5 === 0,
  );
}

/** The whole world before anything of it is made: pure, the same for the same numbers. */
export function planearMundo(cuantos: number, casos: number, semilla: number): PlanMundo {
  const elegidos = elegirPuntos(cuantos);
  const pases = casos < CASOS_PARA_TRASLADO ? [] : pasesEntre(elegidos.length);
  const cuantas = Math.floor(96 / Math.max(elegidos.length, 1));
  const codigoDe = (index: number): PuntoCodigo => elegidos[index]?.codigo ?? 'DC-13';
  const puntos = elegidos.map(({ codigo, nombre, nombreDistintivo, rural }, index): PlanPunto => {
    const dias = diasDe(nombre, semilla, casos);
    const sale = pases.findIndex(([de]) => de === index);
    const entra = pases.findIndex(([, a]) => a === index);
    const pase = (cual: number, lado: 0 | 1): Pase | null =>
      cual === -1 ? null : { otro: codigoDe(pases[cual]?.[lado] ?? 0), semilla: semilla * 1000 + cual };
    const planeados = dias.map((cuando, orden): PlanCaso =>
      orden === 0 && casos >= CASOS_PARA_TRASLADO
        ? { dias: DIA_DEL_ENVIO, hora: '09:00', envia: pase(sale, 1), recibe: null }
        : orden === 1 && casos >= CASOS_PARA_TRASLADO
          ? { dias: DIA_DE_LA_RECEPCION, hora: '15:00', envia: null, recibe: pase(entra, 0) }
          : { ...cuando, envia: null, recibe: null },
    );
    return {
      codigo,
      nombre: nombreDistintivo,
      rural: rural === true,
      semilla: huella(codigo) ^ semilla,
      tarde: index % CADA_CUANTOS_TARDE === PRIMERO_TARDE,
      cedulas: { desde: 3 + index * cuantas, cuantas },
      casos: planeados.toSorted((a, b) => b.dias - a.dias || a.hora.localeCompare(b.hora)),
    };
  });
  return { puntos, traslados: pases.map(([de, a]) => ({ de: codigoDe(de), a: codigoDe(a) })) };
}
