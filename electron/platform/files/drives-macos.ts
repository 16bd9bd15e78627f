import { z } from 'zod';
import type { Unidad } from './drive';

export const DISKUTIL_ARGUMENTS: readonly string[] = ['list', '-plist', 'external'];

type Plist = string | number | boolean | null | Plist[] | { [key: string]: Plist };

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decodeText(text: string): string {
  return text.replace(/&(#x[0-9a-f]+|#\d+|\w+);/gi, (whole, name: string) => {
    if (name.startsWith('#x')) return String.fromCodePoint(parseInt(name.slice(2), 16));
    if (name.startsWith('#')) return String.fromCodePoint(Number(name.slice(1)));
    return ENTITIES[name] ?? whole;
  });
}

/** The part of Apple's property lists that diskutil writes. @throws SyntaxError on anything that does not nest. */
export function parsePlist(xml: string): Plist {
  const tokens = [...xml.replace(/<\?[^>]*\?>|<!(?:--[\s\S]*?--|[^>]*)>/g, '').matchAll(/<(\/?)(\w+)[^>]*?(\/?)>([^<]*)/g)];
  let position = 0;
  const next = () => {
    const token = tokens[position++];
    if (!token) throw new SyntaxError('plist: ends early');
    return { close: token[1] === '/', name: token[2] ?? '', empty: token[3] === '/', text: token[4] ?? '' };
  };
  const isClose = (name: string) => tokens[position]?.[1] === '/' && tokens[position]?.[2] === name;
  const expectClose = (name: string) => {
    const token = next();
    if (!token.close || token.name !== name) throw new SyntaxError(`plist: <${name}> is not closed`);
  };
  const value = (): Plist => {
    const { close, name, empty, text } = next();
    if (close) throw new SyntaxError(`plist: unexpected </${name}>`);
    if (name === 'true' || name === 'false') {
      if (!empty) expectClose(name);
      return name === 'true';
    }
    if (name === 'dict') {
      const dict: { [key: string]: Plist } = {};
      while (!empty && !isClose('dict')) {
        const key = next();
        if (key.name !== 'key') throw new SyntaxError('plist: a dict needs keys');
        expectClose('key');
        dict[decodeText(key.text)] = value();
      }
      if (!empty) expectClose('dict');
      return dict;
    }
    if (name === 'array' || name === 'plist') {
      const list: Plist[] = [];
      while (!empty && !isClose(name)) list.push(value());
      if (!empty) expectClose(name);
      return name === 'plist' ? (list[0] ?? null) : list;
    }
    if (!empty) expectClose(name);
    return name === 'integer' || name === 'real' ? Number(text) : decodeText(text);
  };
  return value();
}

const volumeSchema = z.object({
  DeviceIdentifier: z.string(),
  VolumeName: z.string().optional(),
  MountPoint: z.string().optional(),
  Size: z.number().optional(),
  CapacityInUse: z.number().optional(),
  VolumeUUID: z.string().optional(),
  DiskUUID: z.string().optional(),
});
const diskSchema = volumeSchema.extend({
  OSInternal: z.boolean().optional(),
  Partitions: z.array(volumeSchema).default([]),
  APFSVolumes: z.array(volumeSchema).default([]),
});
const outputSchema = z.object({ AllDisksAndPartitions: z.array(diskSchema) });

/** Mounted volumes of external disks out of `diskutil list -plist external`; free space and write protection are asked afterwards. */
export function parseDiskutil(output: string): Unidad[] {
  const { AllDisksAndPartitions } = outputSchema.parse(parsePlist(output));
  return AllDisksAndPartitions.filter((disk) => disk.OSInternal !== true).flatMap((disk) =>
    [disk, ...disk.Partitions, ...disk.APFSVolumes].flatMap((volume) => {
      if (!volume.MountPoint || volume.MountPoint === '/' || volume.MountPoint.startsWith('/System/')) return [];
      const uuid = volume.VolumeUUID ?? volume.DiskUUID;
      return [
        {
          id: uuid ? `uuid:${uuid}` : `dev:${volume.DeviceIdentifier}`,
          ruta: volume.MountPoint,
          etiqueta: volume.VolumeName || volume.DeviceIdentifier,
          libre: null,
          total: volume.Size ?? null,
          soloLectura: false,
        },
      ];
    }),
  );
}
