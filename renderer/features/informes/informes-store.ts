import type { PeriodoFijo } from '@core/features/informes/periodos.rules';
import { create } from 'zustand';

interface InformesStore {
  /** Period that is looked at; null is the current month. */
  periodo: PeriodoFijo | null;
  irA(periodo: PeriodoFijo | null): void;
}

/** Where the person was, so that coming back from a report shows the same period. Memory only. */
export const useInformes = create<InformesStore>((set) => ({ periodo: null, irA: (periodo) => set({ periodo }) }));
