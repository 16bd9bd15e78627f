import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { CON_REGISTROS, hacerCaso, sentarImpedida } from '../support/accesos';
import { entradaConId } from '../support/entradas';
import { cleanFolders, makeTemplate, openCopy } from '../support/program';
import type { Harness, Template } from '../support/program';

/** The door lets everything in: what is left are the checks that each module makes by itself. */
vi.mock('@electron/features/accesos/visible', async (original) => ({
  ...(await original<Record<string, unknown>>()),
  exigirIdsVisibles: () => undefined,
}));

let template: Template;
let h: Harness;
let oculto: Awaited<ReturnType<typeof hacerCaso>>;
beforeAll(async () => {
  template = await makeTemplate();
  h = await openCopy(template, 'coordinadora');
  h.renderFast();
  oculto = await hacerCaso(h);
  await sentarImpedida(h, template, oculto.caso);
});
afterAll(async () => {
  await h.close();
  cleanFolders();
});

/** Its ids only say whom to leave out of the answer. */
const SIN_CASO: readonly string[] = ['personas.parecidas'];

describe('without the question at the door', () => {
  it.each(CON_REGISTROS.filter((name) => !SIN_CASO.includes(name)))('%s still knows nothing of a hidden case', async (name) => {
    for (const [what, id] of Object.entries(oculto)) {
      const envelope = await h.call(name, entradaConId(name, id));
      expect({ what, code: envelope.ok ? 'OK' : envelope.error.code }).toEqual({ what, code: 'NO_ENCONTRADO' });
    }
  });
});
