import { z } from 'zod';
import type { FieldErrors } from './errors';

type RawIssue = Parameters<NonNullable<NonNullable<Parameters<typeof z.config>[0]>['localeError']>>[0];

/** Plain Spanish for the issues that a schema left without words of its own. */
function spanishMessage(issue: RawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? 'Falta este dato.' : 'Este dato no tiene la forma esperada.';
    case 'unrecognized_keys':
      return `Este dato no se conoce: ${(issue.keys as string[] | undefined)?.join(', ') ?? ''}.`;
    case 'invalid_value':
      return 'Elija una de las opciones.';
    case 'too_small':
      return 'Es demasiado corto o pequeño.';
    case 'too_big':
      return 'Es demasiado largo o grande.';
    default:
      return 'Este dato no es válido.';
  }
}

/** Called once at the start of each process; messages written in a schema always win over these. */
export function installSpanishMessages(): void {
  z.config({ localeError: spanishMessage });
}

/** One sentence per wrong field, keyed by its dotted path; unknown keys are named at their own path. */
export function fieldErrors(error: z.core.$ZodError): FieldErrors {
  const fields: Record<string, string> = {};
  const note = (path: readonly PropertyKey[], message: string) => {
    const key = path.map(String).join('.');
    fields[key] ??= message;
  };
  for (const issue of error.issues) {
    if (issue.code === 'unrecognized_keys') for (const key of issue.keys) note([...issue.path, key], `El dato «${key}» no se conoce.`);
    else note(issue.path, issue.message);
  }
  return fields;
}
