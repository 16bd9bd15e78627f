import { create } from 'zustand';

/** An act of the derivaciones module that any screen of a case may ask for; its dialog hangs in the frame (features never import each other). */
export type Acto =
  | { clase: 'ENTREGA'; derivacionId: string; numero: string }
  | { clase: 'VERBAL'; casoId: string; ruta: { principal: string | null; enRuta: readonly string[] } | null }
  | { clase: 'ANULAR'; documentoId: string; numero: string };

interface ActoState {
  acto: Acto | null;
  abrir(acto: Acto): void;
  cerrar(): void;
}

export const useActo = create<ActoState>((set) => ({
  acto: null,
  abrir: (acto) => set({ acto }),
  cerrar: () => set({ acto: null }),
}));
