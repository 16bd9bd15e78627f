import fs from 'node:fs';
import path from 'node:path';
import { required, UsageError } from './arguments';
import type { Options } from './arguments';
import { answer, withSession } from './commands';
import { callOperation } from './program';
import { prepararPaquete } from './paquete';
import { publicar } from './publicar';

/** `vigia central inspeccionar | recibir | preparar | publicar` */
export async function central(words: readonly string[], options: Options): Promise<0 | 1> {
  if (words[0] === 'publicar') return publicar(options);
  if (words[0] === 'preparar') return prepararPaquete(options);
  required(options, 'usuario');
  if (words[0] === 'inspeccionar') {
    const carpeta = existing(required(options, 'carpeta'));
    return withSession(options, async (program) => {
      const { id } = await program.destinos.addFolder(carpeta);
      return answer(await callOperation(program, 'central.inspeccionar', { medioId: id }));
    });
  }
  if (words[0] === 'recibir') {
    const archivo = existing(required(options, 'archivo'));
    const entregadoPor = required(options, 'entrega');
    const motivo = options.motivo === undefined ? {} : { motivo: options.motivo };
    return withSession(options, async (program) =>
      answer(await callOperation(program, 'central.recibir', { archivoId: program.archivos.add(archivo).id, entregadoPor, ...motivo })),
    );
  }
  throw new UsageError('Use «vigia central inspeccionar», «vigia central recibir», «vigia central preparar» o «vigia central publicar».');
}

function existing(ruta: string): string {
  const full = path.resolve(ruta);
  if (!fs.existsSync(full)) throw new UsageError(`No existe ${full}.`);
  return full;
}
