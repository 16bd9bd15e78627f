import { describe, expect, it } from 'vitest';
import { listDrives } from '@electron/platform/files/drives';
import type { DriveProbe } from '@electron/platform/files/drives';
import { parseLsblk } from '@electron/platform/files/drives-linux';
import { parseDiskutil, parsePlist } from '@electron/platform/files/drives-macos';
import { parseWindowsDrives } from '@electron/platform/files/drives-windows';
import { DISKUTIL, LSBLK } from './drives.samples';

describe('drives on Linux', () => {
  it('finds sticks, USB disks that say RM=0, sticks without partitions and opened LUKS volumes; leaves the rest', () => {
    expect(parseLsblk(LSBLK)).toEqual([
      {
        id: 'uuid:4A21-0000',
        ruta: '/media/ana/VIGIA',
        etiqueta: 'VIGIA',
        libre: 15_000_000_000,
        total: 15_551_430_656,
        soloLectura: false,
      },
      {
        id: 'uuid:BEEF-0001',
        ruta: '/media/ana/Respaldos Ñandú',
        etiqueta: 'Respaldos Ñandú',
        libre: 800_000_000_000,
        total: 900_000_000_000,
        soloLectura: false,
      },
      { id: 'uuid:bbbb', ruta: '/media/ana/cofre', etiqueta: 'cofre', libre: 50_000_000_000, total: 99_000_000_000, soloLectura: false },
      {
        id: 'uuid:D00D-0003',
        ruta: '/media/ana/SIN_TABLA',
        etiqueta: 'SIN_TABLA',
        libre: 3_000_000_000,
        total: 4_000_000_000,
        soloLectura: false,
      },
      {
        id: 'uuid:F00D-0004',
        ruta: '/media/ana/CAMARA',
        etiqueta: 'CAMARA',
        libre: 20_000_000_000,
        total: 31_000_000_000,
        soloLectura: true,
      },
    ]);
  });

  it('reads what util-linux 2.34 writes: numbers and flags as text, one mount point', () => {
    const old = {
      blockdevices: [
        {
          name: 'sdb',
          label: null,
          fstype: null,
          size: '1000',
          fsavail: null,
          rm: '0',
          hotplug: '1',
          tran: 'usb',
          ro: '0',
          type: 'disk',
          uuid: null,
          mountpoint: null,
          children: [
            {
              name: 'sdb1',
              label: '',
              fstype: 'vfat',
              size: '900',
              fsavail: '800',
              rm: '0',
              hotplug: '1',
              tran: null,
              ro: '1',
              type: 'part',
              uuid: null,
              mountpoint: '/mnt/usb',
            },
          ],
        },
      ],
    };
    expect(parseLsblk(JSON.stringify(old))).toEqual([
      { id: 'dev:sdb1', ruta: '/mnt/usb', etiqueta: 'sdb1', libre: 800, total: 900, soloLectura: true },
    ]);
  });

  it('never offers the stick the system runs from', () => {
    const live = {
      blockdevices: [
        {
          name: 'sda',
          size: 1,
          rm: true,
          hotplug: true,
          tran: 'usb',
          ro: false,
          type: 'disk',
          mountpoints: [null],
          children: [
            { name: 'sda1', size: 1, rm: true, ro: false, type: 'part', mountpoints: ['/'] },
            { name: 'sda2', size: 1, rm: true, ro: false, type: 'part', mountpoints: ['/media/ana/datos'] },
          ],
        },
      ],
    };
    expect(parseLsblk(JSON.stringify(live))).toEqual([]);
  });
});

describe('drives on Windows', () => {
  const disk = (letter: string, type: number, extra: object = {}) => ({
    DeviceID: `${letter}:`,
    VolumeName: 'X',
    Size: 1000,
    FreeSpace: 400,
    DriveType: type,
    VolumeSerialNumber: `0000000${letter}`,
    Access: 0,
    ...extra,
  });

  it('finds sticks and USB hard disks; leaves the system, inner, optical and network drives and empty card readers', () => {
    const output = JSON.stringify({
      logicos: [
        disk('C', 3),
        disk('D', 3),
        disk('E', 2, { VolumeName: 'VIGÍA' }),
        disk('F', 3, { VolumeName: '' }),
        disk('G', 2, { Size: null, FreeSpace: null }),
        disk('H', 5),
        disk('Z', 4),
        disk('I', 2, { Access: 1 }),
      ],
      usb: ['f'],
      sistema: 'C:',
    });
    expect(parseWindowsDrives(`\uFEFF${output}\r\n`)).toEqual([
      { id: 'vol:0000000E', ruta: 'E:\\', etiqueta: 'VIGÍA', libre: 400, total: 1000, soloLectura: false },
      { id: 'vol:0000000F', ruta: 'F:\\', etiqueta: 'F:', libre: 400, total: 1000, soloLectura: false },
      { id: 'vol:0000000I', ruta: 'I:\\', etiqueta: 'X', libre: 400, total: 1000, soloLectura: true },
    ]);
  });

  it('reads PowerShell 5, which writes one-element lists without brackets and empty ones as null', () => {
    expect(parseWindowsDrives(JSON.stringify({ logicos: disk('E', 2), usb: null, sistema: 'C:' }))).toHaveLength(1);
    expect(parseWindowsDrives(JSON.stringify({ logicos: disk('F', 3), usb: 'F', sistema: 'C:' }))).toHaveLength(1);
    expect(parseWindowsDrives(JSON.stringify({ logicos: null, usb: null, sistema: null }))).toEqual([]);
  });

  it('never offers the drive the system runs from, even when it is a USB disk', () => {
    expect(parseWindowsDrives(JSON.stringify({ logicos: [disk('D', 3)], usb: ['D'], sistema: 'D:' }))).toEqual([]);
  });
});

describe('drives on macOS', () => {
  it('finds mounted volumes, APFS ones too', () => {
    expect(parseDiskutil(DISKUTIL)).toEqual([
      {
        id: 'uuid:AAAA-1111',
        ruta: '/Volumes/VIGÍA & Cía',
        etiqueta: 'VIGÍA & Cía',
        libre: null,
        total: 15_551_430_656,
        soloLectura: false,
      },
      { id: 'uuid:BBBB-2222', ruta: '/Volumes/Copias', etiqueta: 'Copias', libre: null, total: 500_000, soloLectura: false },
    ]);
  });
  it('finds nothing when nothing is plugged in', () => {
    expect(parseDiskutil('<plist version="1.0"><dict><key>AllDisksAndPartitions</key><array/></dict></plist>')).toEqual([]);
  });
  it.each(['', '<plist>', '<plist><dict><key>a</key></dict></plist>', '<plist><dict><string>a</string></dict></plist>'])(
    'refuses %j',
    (xml) => {
      expect(() => parsePlist(xml)).toThrow(SyntaxError);
    },
  );
});

describe('the list of drives', () => {
  const GB = 1024 ** 3;
  const systemError = (code: string) => Object.assign(new Error(code), { code });
  const probe = (changes: Partial<DriveProbe> = {}): DriveProbe => ({
    platform: 'linux',
    run: () => Promise.resolve(LSBLK),
    freeSpace: () => Promise.resolve({ libre: 3 * GB, total: 8 * GB }),
    checkWritable: () => Promise.resolve(),
    ...changes,
  });

  it('asks each drive for its free space and whether it can be written', async () => {
    const drives = await listDrives(
      probe({ checkWritable: (folder) => (folder.endsWith('VIGIA') ? Promise.reject(systemError('EROFS')) : Promise.resolve()) }),
    );
    expect(drives[0]).toEqual({
      id: 'uuid:4A21-0000',
      ruta: '/media/ana/VIGIA',
      etiqueta: 'VIGIA',
      libre: 3 * GB,
      total: 8 * GB,
      soloLectura: true,
    });
    expect(drives.map((drive) => drive.soloLectura)).toEqual([true, false, false, false, true]);
  });

  it('leaves out a drive that goes away meanwhile', async () => {
    const drives = await listDrives(
      probe({
        freeSpace: (folder) => (folder.endsWith('VIGIA') ? Promise.reject(systemError('ENOENT')) : Promise.resolve({ libre: 1, total: 2 })),
      }),
    );
    expect(drives.map((drive) => drive.etiqueta)).not.toContain('VIGIA');
  });

  it('runs each system’s own program with constant arguments and no shell', async () => {
    const calls: [string, readonly string[]][] = [];
    const outputs: Record<string, string> = {
      win32: '{"logicos":[],"usb":[],"sistema":"C:"}',
      darwin: '<plist><dict><key>AllDisksAndPartitions</key><array/></dict></plist>',
      linux: '{"blockdevices":[]}',
    };
    for (const platform of ['win32', 'darwin', 'linux']) {
      await listDrives(
        probe({ platform, run: (program, args) => (calls.push([program, args]), Promise.resolve(outputs[platform] ?? '')) }),
      );
    }
    expect(calls.map(([program]) => program)).toEqual(['powershell.exe', '/usr/sbin/diskutil', 'lsblk']);
    expect(calls[2]?.[1]).toContain('--json');
  });

  it('falls back to the older column on an old lsblk, and to nothing without lsblk', async () => {
    const old = await listDrives(
      probe({
        run: (_program, args) =>
          args.join(' ').includes('MOUNTPOINTS') ? Promise.reject(new Error('unknown column')) : Promise.resolve('{"blockdevices":[]}'),
      }),
    );
    expect(old).toEqual([]);
    expect(await listDrives(probe({ run: () => Promise.reject(systemError('ENOENT')) }))).toEqual([]);
  });

  it.runIf(process.platform === 'linux')('works on this machine', async () => {
    expect(Array.isArray(await listDrives())).toBe(true);
  });
});
