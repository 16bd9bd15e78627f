import type { PeriodoFijo } from '@core/features/informes/periodos.rules';
import { create } from 'zustand';

/** What the central looks at: one point, one parish, or, with neither, the whole canton. */
export interface AmbitoElegido {
  punto?: string;
  parroquia?: string;
}

interface InformesStore {
  /** Period that is looked at; null is the current month. */
  periodo: PeriodoFijo | null;
  ambito: AmbitoElegido;
  irA(periodo: PeriodoFijo | null): void;
  mirar(ambito: AmbitoElegido): void;
}

/** Where the person was, so that coming back from a report shows the same period. Memory only. */
export const useInformes = create<InformesStore>((set) => ({
  periodo: null,
  ambito: {},
  irA: (periodo) => set({ periodo }),
  mirar: (ambito) => set({ ambito }),
}));
