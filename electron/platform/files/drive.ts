/** A removable drive that is mounted and can be chosen for a backup. */
export interface Unidad {
  /** Stable for the same stick: the file system's serial where there is one. */
  id: string;
  /** Folder where it is mounted (`/media/ana/VIGIA`, `E:\`). */
  ruta: string;
  /** Label of the stick, or its device name. */
  etiqueta: string;
  /** Free bytes; null when the system did not say. */
  libre: number | null;
  /** Size in bytes; null when the system did not say. */
  total: number | null;
  soloLectura: boolean;
}
