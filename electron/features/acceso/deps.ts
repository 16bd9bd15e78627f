import type { Sesion } from '@core/features/acceso/acceso.contract';
import { tienePermiso, PERMISOS } from '@core/kernel/permisos';
import type { Clock } from '@electron/platform/clock';
import type { CommandContext, SesionActiva } from '@electron/platform/ipc/context';
import type { ReadDb } from '@electron/platform/db/open';
import type { AttemptsStore } from '@electron/platform/keys/attempts';
import type { Vault } from '@electron/platform/vault';

/** Who is signed in; one per process. */
export interface SessionStore {
  current: SesionActiva | null;
}

/** A recovery key that was shown on paper and not yet confirmed; it lives in memory only. */
export interface HojaPendiente {
  identity: string;
  recipient: string;
  pide: number[];
}

/** Something that a newer program brings into data of an older one, and a new program into new data. */
export interface PuestaAlDia {
  falta(read: ReadDb): boolean;
  hacer(context: CommandContext): void;
}

export interface AccesoDeps {
  folder: string;
  version: string;
  /** New installations made by this process hold invented data (demo). */
  instalarComoDemo: boolean;
  vault: Vault;
  attempts: AttemptsStore;
  clock: Clock;
  session: SessionStore;
  /** Renders the recovery sheet as PDF; in a worker when there is one. */
  renderHoja(datos: {
    punto: string;
    puntoNombre: string;
    identity: string;
    recipient: string;
    ahora: string;
    ficticio: boolean;
  }): Promise<Uint8Array>;
  /** What this version of the program keeps in the data beyond the schema: catalogues, holidays, search index. */
  puestasAlDia: readonly PuestaAlDia[];
  /** At the set-up of a central: makes its key pairs, and answers with what writes them down. */
  prepararCentral(): Promise<(context: CommandContext) => void>;
  /** Resolves when every other operation under way has ended: data are not closed under a running backup. */
  idle(exceptComandoId: string): Promise<void>;
  /** Told when the session ends by itself, so that the window can show the lock. */
  onLocked(): void;
}

/** A session as the screen sees it. */
export function toSesion(sesion: SesionActiva): Sesion {
  return { ...sesion, roles: [...sesion.roles], permisos: PERMISOS.filter((permiso) => tienePermiso(sesion.roles, permiso)) };
}
