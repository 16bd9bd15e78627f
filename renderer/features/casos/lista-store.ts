import type { Input } from '@core/contract/index';
import { create } from 'zustand';

type Filtro = Input<'casos.listar'>;

interface ListaState {
  estado: NonNullable<Filtro['estados']>[number] | '';
  riesgo: NonNullable<Filtro['riesgos']>[number] | '';
  soloVencidos: boolean;
  soloAbiertos: boolean;
  poner(cambio: Partial<Omit<ListaState, 'poner'>>): void;
}

export const SIN_FILTROS = { estado: '', riesgo: '', soloVencidos: false, soloAbiertos: false } as const;

/** Filters of the list, kept while the window is open so that coming back from a case finds the same list. */
export const useLista = create<ListaState>((set) => ({ ...SIN_FILTROS, poner: (cambio) => set(cambio) }));
