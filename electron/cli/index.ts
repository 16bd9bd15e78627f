import { webcrypto } from 'node:crypto';
import { DomainError } from '@core/kernel/errors';
import { errorText } from '@core/kernel/errors.texts';
import { installSpanishMessages } from '@core/kernel/zod-messages';
import { readArguments, UsageError } from './arguments';
import { AYUDA } from './ayuda.texts';
import { central } from './central';
import { bitacora, call, iniciar, operaciones, respaldo, restaurar, ruta } from './commands';
import { demo } from './demo';
import { demoMundo } from './demo-mundo';
import { paquete } from './paquete';

globalThis.crypto ??= webcrypto as Crypto;
process.umask(0o077); // what this program writes is for this person alone
installSpanishMessages();

async function main(): Promise<number> {
  const { words, options } = readArguments(process.argv.slice(2));
  const [command, ...rest] = words;
  if (options.ayuda || command === undefined) {
    process.stdout.write(`${AYUDA}\n`);
    return options.ayuda ? 0 : 2;
  }
  switch (command) {
    case 'operaciones':
      return operaciones();
    case 'ruta':
      return ruta(rest);
    case 'iniciar':
      return iniciar(options);
    case 'call':
      return call(rest, options);
    case 'respaldo':
      return respaldo(rest, options);
    case 'restaurar':
      return restaurar(options);
    case 'bitacora':
      return bitacora(rest, options);
    case 'central':
      return central(rest, options);
    case 'paquete':
      return paquete(rest, options);
    case 'demo':
      return options.puntos === undefined ? demo(options) : demoMundo(rest, options);
    default:
      throw new UsageError(`No existe la orden «${command}».`);
  }
}

/** Refusals before an operation could answer (lock taken, data from the future) have the same shape as its answers. */
function refuse(error: unknown): number {
  if (error instanceof UsageError) {
    process.stderr.write(`${error.message}\nUse «vigia --ayuda».\n`);
    return 2;
  }
  if (error instanceof DomainError) {
    const message = errorText(error.code, error.details.datos);
    process.stdout.write(`${JSON.stringify({ ok: false, error: { code: error.code, message } })}\n`);
    process.stderr.write(`${message}\n`);
    return 1;
  }
  throw error;
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.exitCode = refuse(error);
  },
);
