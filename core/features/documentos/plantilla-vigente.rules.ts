import { marcadores } from './plantilla.rules';
import { textosCambiables } from './plantillas.catalogo';
import type { PlantillaEntregada } from './plantillas.catalogo';

/** What the central says today of one letter: only the texts that are not the program's. */
export interface PlantillaPropia {
  readonly codigo: string;
  readonly version: number;
  readonly textos: Readonly<Record<string, string>>;
}

/** Whether a text can stand in the place of the program's: it prints something, and the gaps that are filled are the same. */
export function textoAdmitido(plantilla: PlantillaEntregada, clave: string, texto: string): boolean {
  const cambiables: readonly string[] = textosCambiables(plantilla);
  if (!cambiables.includes(clave) || texto.trim() === '') return false;
  return (
    marcadores(texto).toSorted().join(' ') ===
    marcadores(plantilla.textos[clave] ?? '')
      .toSorted()
      .join(' ')
  );
}

/**
 * A letter with the words in force. They are frozen in its data, so that a reprint says what the original said; a text that
 * would leave a gap unfilled never reaches paper: the program's own is printed.
 */
export function conTextosVigentes<T extends { plantilla: PlantillaEntregada }>(datos: T, propias: readonly PlantillaPropia[]): T {
  const propia = propias.find(({ codigo }) => codigo === datos.plantilla.codigo);
  if (!propia) return datos;
  const admitidos = Object.fromEntries(
    Object.entries(propia.textos).filter(([clave, texto]) => textoAdmitido(datos.plantilla, clave, texto)),
  );
  return { ...datos, plantilla: { ...datos.plantilla, version: propia.version, textos: { ...datos.plantilla.textos, ...admitidos } } };
}
