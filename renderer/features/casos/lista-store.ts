import type { FiltrosCaso } from '@core/features/casos/lista.contract';
import { create } from 'zustand';

interface ListaState {
  filtros: FiltrosCaso;
  /** More filters are on the screen. */
  abierto: boolean;
  /** `undefined` takes a filter off. */
  poner(cambio: { [K in keyof FiltrosCaso]?: FiltrosCaso[K] | undefined }): void;
  /** All filters at once: a saved view, or none. */
  aplicar(filtros: FiltrosCaso): void;
  mostrar(abierto: boolean): void;
}

/** Only what narrows or orders: no empty lists, no «no», no order that is the usual one. */
export function limpios(filtros: object): FiltrosCaso {
  return Object.fromEntries(
    Object.entries(filtros).filter(
      ([clave, valor]) =>
        valor !== undefined &&
        valor !== '' &&
        (valor !== false || clave === 'oficioEntregado') &&
        !(Array.isArray(valor) && valor.length === 0) &&
        !(clave === 'orden' && valor === 'URGENCIA'),
    ),
  );
}

/** Same filters, whatever the order in which they were chosen. */
export function mismos(una: FiltrosCaso, otra: FiltrosCaso): boolean {
  const texto = (filtros: FiltrosCaso) => JSON.stringify(Object.entries(limpios(filtros)).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  return texto(una) === texto(otra);
}

/** Filters of the list, kept while the window is open so that coming back from a case finds the same list. */
export const useLista = create<ListaState>((set, get) => ({
  filtros: {},
  abierto: false,
  poner: (cambio) => set({ filtros: limpios({ ...get().filtros, ...cambio }) }),
  aplicar: (filtros) => set({ filtros: limpios(filtros) }),
  mostrar: (abierto) => set({ abierto }),
}));
