import { DomainError } from '@core/kernel/errors';
import { createPackage } from '@electron/platform/backup/create-package';
import type { CreatedPackage, CreatePackageInput } from '@electron/platform/backup/create-package';
import { inspectPackage, verifyPackage } from '@electron/platform/backup/inspect-package';
import type { InspectPackageInput, VerifiedPackage, VerifyPackageInput } from '@electron/platform/backup/inspect-package';
import { restorePackage } from '@electron/platform/backup/restore-package';
import type { RestoredPackage, RestorePackageInput } from '@electron/platform/backup/restore-package';
import { receivePackage } from '@electron/platform/backup/receive-package';
import type { Extract, ReceivedPackage, ReceivePackageInput } from '@electron/platform/backup/receive-package';
import type { RunOptions } from '@electron/platform/backup/run';
import type { ManifiestoVisible } from '@core/features/respaldos/manifiesto';

/** The long acts on backups, wherever they run. Errors are DomainErrors; anything else is a bug. */
export interface BackupRunner {
  createPackage(input: CreatePackageInput, options?: RunOptions): Promise<CreatedPackage>;
  inspectPackage(input: InspectPackageInput, options?: RunOptions): Promise<ManifiestoVisible>;
  verifyPackage(input: VerifyPackageInput, options?: RunOptions): Promise<VerifiedPackage>;
  restorePackage(input: RestorePackageInput, options?: RunOptions): Promise<RestoredPackage>;
  receivePackage(input: ReceivePackageInput, options?: RunOptions): Promise<ReceivedPackage>;
}

/** Input and result of each act, by name: what crosses to the worker. */
export interface BackupJobs {
  createPackage: { input: CreatePackageInput; result: CreatedPackage };
  inspectPackage: { input: InspectPackageInput; result: ManifiestoVisible };
  verifyPackage: { input: VerifyPackageInput; result: VerifiedPackage };
  restorePackage: { input: RestorePackageInput; result: RestoredPackage };
  receivePackage: { input: ReceivePackageInput; result: ReceivedPackage };
}
export type BackupJobName = keyof BackupJobs;
/** One act to carry out. */
export type BackupJob = { [N in BackupJobName]: { act: N; input: BackupJobs[N]['input'] } }[BackupJobName];

/** Carries out one act in this thread. `extract` is what a reception takes out of the snapshot. */
export function runJob(job: BackupJob, options: RunOptions, extract: Extract): Promise<BackupJobs[BackupJobName]['result']> {
  switch (job.act) {
    case 'createPackage':
      return createPackage(job.input, options);
    case 'inspectPackage':
      return inspectPackage(job.input, options);
    case 'verifyPackage':
      return verifyPackage(job.input, options);
    case 'restorePackage':
      return restorePackage(job.input, options);
    case 'receivePackage':
      return receivePackage(job.input, extract, options);
  }
}

/** One backup or restore at a time: both own the working folder. @throws DomainError RESPALDO_EN_CURSO */
export function makeTurn(): <T>(work: () => Promise<T>) => Promise<T> {
  let busy = false;
  return async (work) => {
    if (busy) throw new DomainError('RESPALDO_EN_CURSO');
    busy = true;
    try {
      return await work();
    } finally {
      busy = false;
    }
  };
}

const noExtract: Extract = () => {
  throw new TypeError('this runner was made without what a reception takes out');
};

/** Everything in the calling thread: for tests and the command line, which have no window to keep alive. */
export function makeInlineBackupRunner(extract: Extract = noExtract): BackupRunner {
  const turn = makeTurn();
  return {
    createPackage: (input, options) => turn(() => createPackage(input, options)),
    inspectPackage: (input, options) => inspectPackage(input, options),
    verifyPackage: (input, options) => turn(() => verifyPackage(input, options)),
    restorePackage: (input, options) => turn(() => restorePackage(input, options)),
    receivePackage: (input, options) => turn(() => receivePackage(input, extract, options)),
  };
}
