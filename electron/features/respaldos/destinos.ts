import type { DestinoRespaldo } from '@core/features/respaldos/respaldos.contract';
import { DomainError } from '@core/kernel/errors';
import { v7 as uuidv7 } from 'uuid';
import type { Unidad } from '@electron/platform/files/drive';
import { freeSpace } from '@electron/platform/files/free-space';

const MB = 1024 * 1024;

interface Destino extends DestinoRespaldo {
  ruta: string;
}

/**
 * Where backups may go. The screen only ever holds a number: paths are known here alone, put in by a system dialog, by
 * the list of drives or by whoever started the command line.
 */
export function makeDestinos(listDrives: () => Promise<Unidad[]>) {
  const folders = new Map<string, Destino>();
  let drives = new Map<string, Destino>();

  const visible = ({ ruta: _ruta, ...destino }: Destino): DestinoRespaldo => destino;

  return {
    async list(): Promise<DestinoRespaldo[]> {
      const found = await listDrives();
      drives = new Map(
        found.map((unidad) => {
          const id = `memoria-${unidad.id}`.slice(0, 60);
          return [
            id,
            {
              id,
              etiqueta: unidad.etiqueta,
              clase: 'MEMORIA',
              libreMb: Math.floor((unidad.libre ?? 0) / MB),
              soloLectura: unidad.soloLectura,
              ruta: unidad.ruta,
            },
          ];
        }),
      );
      return [...drives.values(), ...folders.values()].map(visible);
    },
    /** Admits a folder that a person chose; `etiqueta` is its last part. */
    async addFolder(ruta: string): Promise<DestinoRespaldo> {
      const known = [...folders.values()].find((destino) => destino.ruta === ruta);
      if (known) return visible(known);
      const { libre } = await freeSpace(ruta);
      const destino: Destino = {
        id: `carpeta-${uuidv7()}`,
        etiqueta: ruta.split(/[\\/]/).filter(Boolean).at(-1) ?? ruta,
        clase: 'CARPETA',
        libreMb: Math.floor(libre / MB),
        soloLectura: false,
        ruta,
      };
      folders.set(destino.id, destino);
      return visible(destino);
    },
    /** @throws DomainError DESTINO_DESCONOCIDO for anything that was not chosen here. */
    require(id: string): Destino {
      const destino = drives.get(id) ?? folders.get(id);
      if (!destino) throw new DomainError('DESTINO_DESCONOCIDO');
      return destino;
    },
  };
}
export type Destinos = ReturnType<typeof makeDestinos>;

/** Backup files that a person chose to open, by number. */
export function makeArchivos() {
  const files = new Map<string, string>();
  return {
    add(ruta: string): { id: string; nombre: string } {
      const id = `archivo-${uuidv7()}`;
      files.set(id, ruta);
      return { id, nombre: ruta.split(/[\\/]/).at(-1) ?? ruta };
    },
    /** @throws DomainError DESTINO_DESCONOCIDO */
    require(id: string): string {
      const ruta = files.get(id);
      if (ruta === undefined) throw new DomainError('DESTINO_DESCONOCIDO');
      return ruta;
    },
  };
}
export type Archivos = ReturnType<typeof makeArchivos>;
