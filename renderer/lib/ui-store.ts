import { create } from 'zustand';

interface UiState {
  /** F9: personal names are covered everywhere at once. */
  namesHidden: boolean;
  toggleNames(): void;
  /** Text of the search box. It lives here and never in a route. */
  busqueda: string;
  setBusqueda(texto: string): void;
  /** The emergency dialog (F2) is open. */
  emergencyOpen: boolean;
  setEmergencyOpen(open: boolean): void;
  /** The notice of data recovered at start-up was read. */
  recoveryDismissed: boolean;
  dismissRecovery(): void;
  /** What was restored a moment ago: told at the sign-in that follows. */
  restored: { casos: number; apartado: string | null } | null;
  setRestored(restored: UiState['restored']): void;
  helpOpen: boolean;
  setHelpOpen(open: boolean): void;
}

/** State of the window itself; no case data. The class on the root covers names before React has drawn anything. */
export const useUi = create<UiState>((set, get) => ({
  namesHidden: false,
  toggleNames: () => {
    const namesHidden = !get().namesHidden;
    document.documentElement.classList.toggle('nombres-ocultos', namesHidden);
    set({ namesHidden });
  },
  busqueda: '',
  setBusqueda: (busqueda) => set({ busqueda }),
  emergencyOpen: false,
  setEmergencyOpen: (emergencyOpen) => set({ emergencyOpen }),
  recoveryDismissed: false,
  dismissRecovery: () => set({ recoveryDismissed: true }),
  restored: null,
  setRestored: (restored) => set({ restored }),
  helpOpen: false,
  setHelpOpen: (helpOpen) => set({ helpOpen }),
}));
