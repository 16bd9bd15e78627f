import { z } from 'zod';
import { contract } from '@core/contract/index';
import type { OperationName } from '@core/contract/index';

type Schema = z.core.JSONSchema.BaseSchema;

/** Whether an input can name a record. */
export function nombraRegistros(name: OperationName): boolean {
  return JSON.stringify(z.toJSONSchema(contract[name].input, { io: 'input', unrepresentable: 'any' })).includes('"uuid"');
}

/** Texts that a pattern asks for, by the pattern's own source. */
const POR_PATRON: readonly [RegExp, string][] = [
  [/A-Z\]\{3\}-/, 'VIO-01'],
  [/\[01\]\\d\|2\[0-3\]/, '08:40'],
];

function texto(schema: Schema): string {
  if (schema.format === 'date-time') return '2026-03-16T08:30:00-05:00';
  if (schema.format === 'date') return '2026-03-16';
  const known = POR_PATRON.find(([pattern]) => pattern.test(schema.pattern ?? ''));
  return known ? known[1] : 'Texto de prueba sin nombres.'.padEnd(schema.minLength ?? 0, 'x').slice(0, schema.maxLength ?? 100);
}

const esDeIds = (schema: Schema | boolean): boolean =>
  typeof schema !== 'boolean' &&
  (schema.format === 'uuid' ||
    (schema.type === 'array' && !Array.isArray(schema.items) && schema.items !== undefined && esDeIds(schema.items)));

/**
 * A value that fits a JSON schema; every id in it, also the optional ones, is `id`. The smallest one, or with `lleno` one
 * item in every list.
 */
function valor(schema: Schema | boolean, id: string, lleno: boolean): unknown {
  if (typeof schema === 'boolean') return 'x';
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  const options = schema.anyOf ?? schema.oneOf;
  if (options?.[0]) return valor(options[0], id, lleno);
  if (schema.format === 'uuid') return id;
  if (schema.type === 'object') {
    const required = new Set(schema.required ?? []);
    return Object.fromEntries(
      Object.entries(schema.properties ?? {})
        .filter(([key, property]) => required.has(key) || esDeIds(property))
        .map(([key, property]) => [key, valor(property, id, lleno)]),
    );
  }
  if (schema.type === 'array') {
    const items = Array.isArray(schema.items) ? schema.items[0] : schema.items;
    return items === undefined
      ? []
      : Array.from({ length: schema.minItems ?? (lleno || esDeIds(items) ? 1 : 0) }, () => valor(items, id, lleno));
  }
  if (schema.type === 'string') return texto(schema);
  if (schema.type === 'integer' || schema.type === 'number') return Math.max(schema.minimum ?? 1, 1);
  return schema.type === 'boolean' ? false : null;
}

/** An input that the contract admits, with `id` wherever a record is named: what somebody with an old id would send. */
export function entradaConId(name: OperationName, id: string): unknown {
  const schema = z.toJSONSchema(contract[name].input, { io: 'input', unrepresentable: 'any' });
  const minima = valor(schema, id, false);
  return contract[name].input.safeParse(minima).success ? minima : valor(schema, id, true);
}
