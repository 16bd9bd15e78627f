import { z } from 'zod';
import type { Unidad } from './drive';

/**
 * One constant script, no value is ever put into it. Removable drives by their type; USB disks, which call themselves
 * fixed, by the bus of the disk behind each letter (`Get-Disk` also knows the ones that pretend to be SCSI).
 */
const SCRIPT = `
$ErrorActionPreference = 'Stop'
[Console]::OutputEncoding = [Text.Encoding]::UTF8
$logicos = @(Get-CimInstance Win32_LogicalDisk | Select-Object DeviceID, VolumeName, Size, FreeSpace, DriveType, VolumeSerialNumber, Access)
$usb = @()
try { $usb = @(Get-Disk | Where-Object { $_.BusType -eq 'USB' } | Get-Partition | Where-Object { $_.DriveLetter } | ForEach-Object { [string]$_.DriveLetter }) } catch { $usb = @() }
ConvertTo-Json -Compress -Depth 3 -InputObject @{ logicos = $logicos; usb = $usb; sistema = $env:SystemDrive }
`;
export const POWERSHELL_ARGUMENTS: readonly string[] = ['-NoProfile', '-NonInteractive', '-Command', SCRIPT];

/** PowerShell 5 writes a list of one as the thing itself, and an empty one as null. */
const listOf = <T extends z.ZodType>(item: T) =>
  z
    .union([z.array(item), item, z.null()])
    .optional()
    .transform((value): z.output<T>[] =>
      value === null || value === undefined ? [] : Array.isArray(value) ? value : [value as z.output<T>],
    );

const diskSchema = z.object({
  DeviceID: z.string(),
  VolumeName: z.string().nullish(),
  Size: z.number().nullish(),
  FreeSpace: z.number().nullish(),
  DriveType: z.number(),
  VolumeSerialNumber: z.string().nullish(),
  Access: z.number().nullish(),
});
const outputSchema = z.object({ logicos: listOf(diskSchema), usb: listOf(z.string()), sistema: z.string().nullish() });

const REMOVABLE = 2;
const FIXED = 3;
const READABLE_ONLY = 1;

/** Drives with a medium in them out of the script's JSON: removable ones and fixed ones behind USB, never the system's. */
export function parseWindowsDrives(output: string): Unidad[] {
  const { logicos, usb, sistema } = outputSchema.parse(JSON.parse(output.replace(/^\uFEFF/, '').trim()));
  const usbLetters = new Set(usb.map((letter) => letter.toUpperCase()));
  return logicos
    .filter((disk) => disk.DriveType === REMOVABLE || (disk.DriveType === FIXED && usbLetters.has(disk.DeviceID.slice(0, 1).toUpperCase())))
    .filter((disk) => disk.DeviceID.toUpperCase() !== (sistema ?? 'C:').toUpperCase())
    .filter((disk) => disk.Size !== null && disk.Size !== undefined) // an empty card reader has a letter and no size
    .map((disk) => ({
      id: disk.VolumeSerialNumber ? `vol:${disk.VolumeSerialNumber}` : `dev:${disk.DeviceID}`,
      ruta: `${disk.DeviceID}\\`,
      etiqueta: disk.VolumeName || disk.DeviceID,
      libre: disk.FreeSpace ?? null,
      total: disk.Size ?? null,
      soloLectura: disk.Access === READABLE_ONLY,
    }));
}
