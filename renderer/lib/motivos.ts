import { create } from 'zustand';
import { useSession } from './session';

interface MotivosState {
  /** Session they belong to; another sign-in starts with none. */
  sesion: string;
  porCaso: Readonly<Record<string, string>>;
  anotar(sesion: string, casoId: string, motivo: string): void;
}

const useMotivos = create<MotivosState>((set, get) => ({
  sesion: '',
  porCaso: {},
  anotar: (sesion, casoId, motivo) => set({ sesion, porCaso: { ...(get().sesion === sesion ? get().porCaso : {}), [casoId]: motivo } }),
}));

/**
 * Why a reserved case was opened (§1.5.5). It is asked once per session, kept in memory only, and sent with every reading of
 * that case.
 */
export function useMotivo(casoId: string): { motivo: string | undefined; anotar(motivo: string): void } {
  const { sesion } = useSession();
  const clave = `${sesion.usuarioId} ${sesion.desde}`;
  const motivo = useMotivos((state) => (state.sesion === clave ? state.porCaso[casoId] : undefined));
  const anotar = useMotivos((state) => state.anotar);
  return { motivo, anotar: (texto) => anotar(clave, casoId, texto) };
}

/** Notes the motive of a case that this very session has just made. */
export function useAnotarMotivo(): (casoId: string, motivo: string) => void {
  const { sesion } = useSession();
  const anotar = useMotivos((state) => state.anotar);
  return (casoId, motivo) => anotar(`${sesion.usuarioId} ${sesion.desde}`, casoId, motivo);
}
