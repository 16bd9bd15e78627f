import { execFile } from 'node:child_process';
import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { promisify } from 'node:util';
import { systemCode } from './atomic-write';
import type { Unidad } from './drive';
import { LSBLK_ARGUMENTS, LSBLK_ARGUMENTS_OLD, parseLsblk } from './drives-linux';
import { DISKUTIL_ARGUMENTS, parseDiskutil } from './drives-macos';
import { parseWindowsDrives, POWERSHELL_ARGUMENTS } from './drives-windows';
import { freeSpace } from './free-space';
import type { Space } from './free-space';

/** What the list needs of the machine; tests give their own. */
export interface DriveProbe {
  platform: string;
  /** Runs a program without a shell and gives its standard output. */
  run: (program: string, args: readonly string[]) => Promise<string>;
  freeSpace: (folder: string) => Promise<Space>;
  /** Rejects with EROFS, EACCES or EPERM where nothing can be written. */
  checkWritable: (folder: string) => Promise<void>;
}

const runFile = promisify(execFile);

const realProbe: DriveProbe = {
  platform: process.platform,
  run: async (program, args) =>
    (
      await runFile(program, [...args], {
        encoding: 'utf8',
        timeout: 20_000,
        maxBuffer: 8 * 1024 * 1024,
        windowsHide: true,
        env: { ...process.env, LC_ALL: 'C' },
      })
    ).stdout,
  freeSpace,
  checkWritable: (folder) => access(folder, constants.W_OK),
};

async function found(probe: DriveProbe): Promise<Unidad[]> {
  if (probe.platform === 'win32') return parseWindowsDrives(await probe.run('powershell.exe', POWERSHELL_ARGUMENTS));
  if (probe.platform === 'darwin') return parseDiskutil(await probe.run('/usr/sbin/diskutil', DISKUTIL_ARGUMENTS));
  try {
    return parseLsblk(await probe.run('lsblk', LSBLK_ARGUMENTS));
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return []; // no lsblk: the person chooses a folder instead
    return parseLsblk(await probe.run('lsblk', LSBLK_ARGUMENTS_OLD));
  }
}

const GONE = new Set(['ENOENT', 'ENODEV', 'ENXIO', 'EIO', 'ENOTCONN']);
const PROTECTED = new Set(['EROFS', 'EACCES', 'EPERM']);

/**
 * Removable drives that are mounted now, with free space and write protection asked of the drive itself: a stick that was
 * mounted read-only looks writable to the lists above. A drive that goes away while asked is left out.
 */
export async function listDrives(probe: DriveProbe = realProbe): Promise<Unidad[]> {
  const drives = await found(probe);
  const asked = await Promise.all(
    drives.map(async (drive): Promise<Unidad | null> => {
      try {
        const space = await probe.freeSpace(drive.ruta);
        return {
          ...drive,
          libre: space.libre,
          total: space.total,
          soloLectura: drive.soloLectura || !(await isWritable(probe, drive.ruta)),
        };
      } catch (error) {
        if (GONE.has(systemCode(error))) return null;
        throw error;
      }
    }),
  );
  return asked.filter((drive) => drive !== null);
}

async function isWritable(probe: DriveProbe, folder: string): Promise<boolean> {
  try {
    await probe.checkWritable(folder);
    return true;
  } catch (error) {
    if (PROTECTED.has(systemCode(error))) return false;
    throw error;
  }
}
