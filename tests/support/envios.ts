import fs from 'node:fs';
import path from 'node:path';
import type { Input, Output } from '@core/contract/index';
import type { Harness } from './program';

type Vista = Output<'paquetes.ver'>;

/** Decides a change of a catalogue at the central. */
export const enmendar = (h: Harness, input: Input<'paquetes.enmendar'>) => h.ok('paquetes.enmendar', input);

/** A parameter of the programme changes from a day on. */
export const cambiarValor = (h: Harness, codigo: string, valor: number, vigenteDesde: string) =>
  enmendar(h, { catalogo: 'parametro', codigo, vigenteDesde, campos: [{ campo: 'valor', valor: String(valor) }] });

/** The central writes a package into a folder. @returns its path and what the operation answered. */
export async function preparar(
  h: Harness,
  usb: string,
  entrada: { punto?: string; conNotas?: boolean } = {},
): Promise<{ file: string } & Output<'paquetes.preparar'>> {
  h.desktop.folder = usb;
  const medioId = (await h.ok('central.elegirCarpeta', {})).medio?.id ?? '';
  const hecho = await h.ok('paquetes.preparar', { medioId, conNotas: true, ...entrada });
  return { ...hecho, file: path.join(usb, hecho.archivo) };
}

/** The point chooses a file; its number, as the screen holds it. */
export async function elegir(h: Harness, file: string): Promise<string> {
  h.desktop.packageFile = file;
  return (await h.ok('paquetes.elegir', {})).archivo?.id ?? '';
}

export const ver = async (h: Harness, file: string): Promise<Vista> => h.ok('paquetes.ver', { archivoId: await elegir(h, file) });

/** Both steps of a point: look, then apply what was seen. */
export async function aplicar(h: Harness, file: string): Promise<Output<'paquetes.aplicar'>> {
  const archivoId = await elegir(h, file);
  const { sha256 } = await h.ok('paquetes.ver', { archivoId });
  return h.ok('paquetes.aplicar', { archivoId, sha256 });
}

/** The same file with something changed, beside it. */
export function alterado(file: string, change: (text: string) => string): string {
  const copy = path.join(path.dirname(file), `otro-${path.basename(file)}`);
  fs.writeFileSync(copy, change(fs.readFileSync(file, 'utf8')));
  return copy;
}
