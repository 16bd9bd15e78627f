import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { CENTRAL } from '@core/kernel/ids';
import { DomainError } from '@core/kernel/errors';
import { readKeyFile } from '@electron/platform/keys/key-file';
import { v7 as uuidv7 } from 'uuid';
import type * as Publicador from '@electron/publicar/index';
import type { Publicado } from '@electron/publicar/publicar.types';
import { required, UsageError } from './arguments';
import type { Options } from './arguments';
import { answer, withSession } from './commands';
import { leerDestino } from './destino-postgres';
import { callOperation, existingFolder } from './program';

/**
 * The bundle that can open a connection, loaded by this command and nothing else: neither the window nor any other command
 * has it in memory (ADR 0016).
 */
function cargarPublicador(): typeof Publicador {
  const archivo = path.join(__dirname, 'publicar.cjs');
  if (!fs.existsSync(archivo))
    throw new UsageError(
      'El programa instalado no puede conectarse a nada. Se publica desde la carpeta del código: npm run vigia -- central publicar.',
    );
  return createRequire(__filename)(archivo) as typeof Publicador;
}

/** `vigia central publicar` */
export async function publicar(options: Options): Promise<0 | 1> {
  if (options.preparar === true) {
    process.stdout.write(cargarPublicador().sqlPreparar());
    return 0;
  }
  const destino = leerDestino(required(options, 'postgres'));
  required(options, 'usuario');
  const motivo = required(options, 'motivo');
  const folder = existingFolder(required(options, 'datos'));
  const punto = readKeyFile(folder)?.punto;
  if (punto === undefined) throw new UsageError('Estos datos todavía no están configurados: use «vigia iniciar».');
  if (punto !== CENTRAL) throw new DomainError('NO_ES_CENTRAL');
  return withSession(options, async (program) => {
    if (process.stderr.isTTY) process.stderr.write('Publicando; con todos los puntos puede tardar un minuto…\n');
    const envelope = await cargarPublicador().publicar({
      destino,
      motivo,
      conCasos: options['con-casos'] === true,
      publicacionId: uuidv7(),
      call: (operacion, entrada) => callOperation(program, operacion, entrada),
    });
    if (envelope.ok) avisarAnios((envelope.data as Publicado).sinConsolidado);
    return answer(envelope);
  });
}

/** Says on standard error why a year of the canton is missing. */
function avisarAnios(anios: readonly number[]): void {
  for (const anio of anios)
    process.stderr.write(`El año ${anio} de todo el cantón se publicará cuando se emita su consolidado, en Informes.\n`);
}
