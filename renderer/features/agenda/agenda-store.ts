import { create } from 'zustand';

export type Vista = 'SEMANA' | 'MES';

interface AgendaStore {
  vista: Vista;
  /** Day that is looked at; null is today. */
  dia: string | null;
  verComo(vista: Vista): void;
  irA(dia: string | null): void;
}

/** Where the person was in the agenda, so that coming back from a record shows the same days. Memory only. */
export const useAgenda = create<AgendaStore>((set) => ({
  vista: 'SEMANA',
  dia: null,
  verComo: (vista) => set({ vista }),
  irA: (dia) => set({ dia }),
}));
