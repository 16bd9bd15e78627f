import { restorePackage } from '@electron/platform/backup/restore-package';
import type { RestorePackageInput } from '@electron/platform/backup/restore-package';
import { lockFolder } from '@electron/platform/files/folder-lock';
import { finishPendingSwap } from '@electron/platform/files/folder-swap';
import { recoverFromCopy } from '@electron/platform/files/local-copies';

/*
 * A process that kills itself with SIGKILL at one step of an act, or holds a lock until it is killed. Argument: one JSON object.
 */
type Order =
  | { act: 'restore'; at: string; input: RestorePackageInput }
  | { act: 'recover'; at: string; folder: string; rawKeyHex: string; now: string }
  | { act: 'finish'; at: string; folder: string }
  | { act: 'lock'; folder: string };

const order = JSON.parse(process.argv[2] ?? '{}') as Order;
const dieAt = (wanted: string) => (step: string) => {
  if (step === wanted) process.kill(process.pid, 'SIGKILL');
};

async function obey(): Promise<void> {
  if (order.act === 'restore') await restorePackage(order.input, { onStep: dieAt(order.at) });
  if (order.act === 'recover') recoverFromCopy(order.folder, order.rawKeyHex, order.now, dieAt(order.at));
  if (order.act === 'finish') finishPendingSwap(order.folder, dieAt(order.at));
  if (order.act === 'lock') {
    lockFolder(order.folder);
    process.stdout.write('locked\n');
    setInterval(() => undefined, 1000);
  }
}

obey().catch((error: unknown) => {
  process.stderr.write(`${String(error)}\n`);
  process.exitCode = 1;
});
