import type { Output } from '@core/contract/index';
import type { Permiso } from '@core/kernel/permisos';
import { createContext, useContext } from 'react';

export type Estado = Output<'acceso.estado'>;
export type SesionAbierta = NonNullable<Estado['sesion']>;

export interface SessionValue {
  estado: Estado;
  sesion: SesionAbierta;
  /** Point of this computer; always set once somebody is signed in. */
  punto: NonNullable<Estado['punto']>;
  puede(permiso: Permiso): boolean;
  /** Saves drafts, then closes the session. */
  lock(causa: 'PERSONA' | 'INACTIVIDAD'): Promise<void>;
}

export const SessionContext = createContext<SessionValue | null>(null);

/** Who is signed in and what she may do. Only inside the signed-in part of the window. */
export function useSession(): SessionValue {
  const value = useContext(SessionContext);
  if (!value) throw new Error('useSession needs the signed-in shell around it');
  return value;
}

/** Changes with every change of route: pages move the focus to their title then. Empty before sign-in. */
export const RouteKeyContext = createContext('');
