import fs from 'node:fs';
import path from 'node:path';
import { required, UsageError } from './arguments';
import type { Options } from './arguments';
import { answer, withSession } from './commands';
import { callOperation } from './program';

/** `vigia central preparar`: a signed package for the points, in a folder. */
export async function prepararPaquete(options: Options): Promise<0 | 1> {
  required(options, 'usuario');
  const carpeta = existing(required(options, 'carpeta'));
  const punto = options.punto === undefined ? {} : { punto: options.punto };
  return withSession(options, async (program) => {
    const { id } = await program.destinos.addFolder(carpeta);
    return answer(await callOperation(program, 'paquetes.preparar', { medioId: id, conNotas: options['sin-notas'] !== true, ...punto }));
  });
}

/** `vigia paquete ver | aplicar`: at a point. Applying looks first, and applies what was seen. */
export async function paquete(words: readonly string[], options: Options): Promise<0 | 1> {
  const [que] = words;
  if (que !== 'ver' && que !== 'aplicar') throw new UsageError('Use «vigia paquete ver» o «vigia paquete aplicar».');
  required(options, 'usuario');
  const archivo = existing(required(options, 'archivo'));
  return withSession(options, async (program) => {
    const { id: archivoId } = program.archivos.add(archivo);
    const visto = await callOperation(program, 'paquetes.ver', { archivoId });
    if (que === 'ver' || !visto.ok) return answer(visto);
    const { sha256 } = visto.data as { sha256: string };
    return answer(await callOperation(program, 'paquetes.aplicar', { archivoId, sha256 }));
  });
}

function existing(ruta: string): string {
  const full = path.resolve(ruta);
  if (!fs.existsSync(full)) throw new UsageError(`No existe ${full}.`);
  return full;
}
