import type { DocumentosDeps } from '@electron/features/documentos/public';
import type { AccesoDeps } from '@electron/features/acceso/public';
import { DomainError } from '@core/kernel/errors';
import { CENTRAL } from '@core/kernel/ids';
import type { QueryContext } from '@electron/platform/ipc/context';
import type { BackupRunner } from '@electron/platform/worker/backup-runner';
import type { Desktop } from '@electron/platform/desktop';
import type { Archivos, Destinos } from '@electron/features/respaldos/public';
import { findClaves } from './claves.repository';
import type { ClavesCentral } from './claves.repository';

export interface CentralDeps extends DocumentosDeps {
  acceso: AccesoDeps;
  runner: BackupRunner;
  desktop: Desktop;
  destinos: Destinos;
  archivos: Archivos;
}

/** The keys of this central. @throws DomainError NO_ES_CENTRAL at a point. */
export function requireClaves(context: Pick<QueryContext, 'read' | 'puntoId'>): ClavesCentral {
  const claves = context.puntoId === CENTRAL ? findClaves(context.read) : null;
  if (!claves) throw new DomainError('NO_ES_CENTRAL');
  return claves;
}
