import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { differingTables } from '@electron/platform/backup/content-hash';
import { casoMinimo } from '../support/casos';
import { cleanFolders, contentOf, makeTemplate, openCopy } from '../support/program';
import type { Harness, Template } from '../support/program';

let template: Template;
let h: Harness;
beforeAll(async () => {
  template = await makeTemplate();
  h = await openCopy(template, 'defensora');
  for (const nombres of ['Luna', 'Sol', 'Near', 'And'])
    await h.ok(
      'casos.registrar',
      casoMinimo({ nna: [{ nn: false, nombres, sexo: 'MUJER', edadMeses: 84, edadFuente: 'REFERIDA', tipoDocumento: 'NINGUNO' }] }),
    );
});
afterAll(async () => {
  await h.close();
  cleanFolders();
});

const total = async (texto: string) => (await h.ok('casos.listar', { texto, limite: 50 })).total;

it.each([
  // SQL: none of these words is in a case, so that nothing may be found
  ["' OR '1'='1", 0],
  ["'; DROP TABLE caso; --", 0],
  ['" UNION SELECT relato FROM caso --', 0],
  ['1) OR (1=1', 0],
  ["luna') OR 1=1 --", 0],
  ['; ATTACH DATABASE "x" AS y', 0],
  // FTS5: operators are words like any other
  ['luna OR sol', 0],
  ['luna NOT sol', 0],
  ['NOT luna', 0],
  ['NEAR(luna sol)', 0],
  ['luna NEAR/2 sol', 0],
  ['near', 1],
  ['AND', 1],
  ['caso_id:luna', 0],
  ['texto:luna', 0],
  ['{texto caso_id}:luna', 0],
  ['^luna', 1],
  ['-luna', 1],
  ['luna*', 1],
  ['*', 0],
  ['"luna"', 1],
  ['"""', 0],
  ['""', 0],
  ['lu"na', 0],
  ['(luna', 1],
  ['luna + sol', 0],
  ['%', 0],
  ['l_na', 0],
  ['lun%', 1],
  ['--', 0],
  ['/* luna */', 1],
  ['\\', 0],
  ['luna\0sol', 0],
  ['👧', 0],
  ['👧 luna', 1],
  ['ＬＵＮＡ', 0],
  ['l'.repeat(200), 0],
  ['luna '.repeat(40), 1],
  ['a b c d e f g h i j k l', 0],
])('the search box takes %j for words: %i found', async (texto, found) => {
  const before = contentOf(h, template);
  expect(await total(texto)).toBe(found);
  expect(differingTables(before, contentOf(h, template))).toEqual([]);
});

it('whatever is typed or pasted is answered, and never with more than there is', async () => {
  const texto = fc.oneof(
    fc.string({ maxLength: 60 }),
    fc.string({ unit: 'grapheme', maxLength: 60 }),
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.stringMatching(/^[-"'*^(){}:+ a-zNEARDOT/,.\\]{0,40}$/),
  );
  await fc.assert(
    fc.asyncProperty(texto, async (word) => {
      const envelope = await h.call('casos.listar', { texto: word.slice(0, 200), limite: 50 });
      expect(envelope).toMatchObject({ ok: true });
    }),
    { numRuns: 400, seed: 20_260_316 },
  );
});
