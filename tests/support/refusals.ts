import { expect } from 'vitest';
import type { OperationName } from '@core/contract/index';
import type { EnvelopeError } from '@core/kernel/envelope';
import type { ErrorCode } from '@core/kernel/errors';
import { differingTables } from '@electron/platform/backup/content-hash';
import { contentOf } from './program';
import type { Harness, Template } from './program';

/** Words that only an English validator would use; a message for a volunteer has none. */
const ENGLISH =
  /\b(invalid|expected|required|received|unrecognized|too (big|small|long|short)|must|string|number|boolean|undefined|null|input)\b/i;

/** One plain Spanish sentence: capital first, full stop last, no validator's English, no placeholder left. */
export function expectSpanish(text: string): void {
  expect(text).toMatch(/^[¿«]?[A-ZÁÉÍÓÚÑ]/);
  expect(text).toMatch(/[.»]$/);
  expect(text).not.toMatch(ENGLISH);
  expect(text).not.toMatch(/[{}]/);
}

export interface BadInput {
  /** What is wrong, for the failure's message. */
  what: string;
  input: unknown;
  /** Dotted path of the field that must carry the sentence. */
  field: string;
  code?: ErrorCode;
}

/**
 * Each input is refused by its code, with one Spanish sentence beside the right field, and not one row is written,
 * the bitácora aside.
 */
export async function expectBadInputs(
  h: Harness,
  template: Pick<Template, 'rawKeyHex'>,
  name: OperationName,
  list: readonly BadInput[],
): Promise<void> {
  const before = contentOf(h, template);
  for (const { what, input, field, code = 'ENTRADA_INVALIDA' } of list) {
    const envelope = await h.call(name, input);
    const error: EnvelopeError | null = envelope.ok ? null : envelope.error;
    expect({ what, code: error?.code, fields: Object.keys(error?.fields ?? {}) }, what).toEqual({
      what,
      code,
      fields: expect.arrayContaining([field]),
    });
    expectSpanish(error?.message ?? '');
    Object.values(error?.fields ?? {}).forEach(expectSpanish);
  }
  expect(differingTables(before, contentOf(h, template))).toEqual([]);
}

/** The act is refused and nothing is written, the bitácora aside. */
export async function expectNothingWritten(h: Harness, template: Pick<Template, 'rawKeyHex'>, act: () => Promise<unknown>): Promise<void> {
  const before = contentOf(h, template);
  await act();
  expect(differingTables(before, contentOf(h, template))).toEqual([]);
}
