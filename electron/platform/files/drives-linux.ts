import { z } from 'zod';
import type { Unidad } from './drive';

/** `lsblk` columns; systems before util-linux 2.37 know only `MOUNTPOINT`. */
const COLUMNS = 'NAME,LABEL,FSTYPE,SIZE,FSAVAIL,RM,HOTPLUG,TRAN,RO,TYPE,UUID';
export const LSBLK_ARGUMENTS: readonly string[] = ['--json', '-b', '-o', `${COLUMNS},MOUNTPOINTS`];
export const LSBLK_ARGUMENTS_OLD: readonly string[] = ['--json', '-b', '-o', `${COLUMNS},MOUNTPOINT`];

// older versions write numbers and flags as text
const flagSchema = z
  .union([z.boolean(), z.string(), z.number(), z.null()])
  .optional()
  .transform((value) => value === true || value === '1' || value === 1);
const sizeSchema = z
  .union([z.number(), z.string(), z.null()])
  .optional()
  .transform((value) => (value === null || value === undefined || value === '' ? null : Number(value)));

const deviceSchema = z.object({
  name: z.string(),
  label: z.string().nullish(),
  fstype: z.string().nullish(),
  size: sizeSchema,
  fsavail: sizeSchema,
  rm: flagSchema,
  hotplug: flagSchema,
  tran: z.string().nullish(),
  ro: flagSchema,
  type: z.string(),
  uuid: z.string().nullish(),
  mountpoint: z.string().nullish(),
  mountpoints: z.array(z.string().nullable()).nullish(),
  get children() {
    return z.array(deviceSchema).optional();
  },
});
type Device = z.infer<typeof deviceSchema>;
const outputSchema = z.object({ blockdevices: z.array(deviceSchema) });

const SYSTEM_MOUNTS = /^(\/|\/boot(\/.*)?|\/efi|\/home|\/usr|\/var|\[SWAP\])$/;

function mountPoints(device: Device): string[] {
  return [device.mountpoint, ...(device.mountpoints ?? [])].filter((mount): mount is string => typeof mount === 'string' && mount !== '');
}

function volumes(device: Device): Device[] {
  return [device, ...(device.children ?? []).flatMap(volumes)];
}

/**
 * Mounted volumes of removable disks out of `lsblk --json -b`. USB disks say RM=0, so HOTPLUG and TRAN count too; the disk
 * the system runs from is never offered, even when it is an SD card or a USB stick; optical discs neither.
 */
export function parseLsblk(output: string): Unidad[] {
  const { blockdevices } = outputSchema.parse(JSON.parse(output));
  return blockdevices
    .filter((disk) => disk.type === 'disk' && (disk.rm || disk.hotplug || disk.tran === 'usb'))
    .filter((disk) => !volumes(disk).some((volume) => mountPoints(volume).some((mount) => SYSTEM_MOUNTS.test(mount))))
    .flatMap((disk) =>
      volumes(disk).flatMap((volume) => {
        const ruta = mountPoints(volume)[0];
        if (ruta === undefined) return [];
        return [
          {
            id: volume.uuid ? `uuid:${volume.uuid}` : `dev:${volume.name}`,
            ruta,
            etiqueta: volume.label || volume.name,
            libre: volume.fsavail,
            total: volume.size,
            soloLectura: disk.ro || volume.ro,
          },
        ];
      }),
    );
}
