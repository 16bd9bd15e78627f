import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contract } from '@core/contract/index';
import type { OperationName } from '@core/contract/index';
import { CON_REGISTROS, hacerCaso, sentarImpedida } from '../support/accesos';
import { casoMinimo } from '../support/casos';
import { entradaConId } from '../support/entradas';
import { cleanFolders, makeTemplate, openCopy, signIn, withRaw } from '../support/program';
import type { Harness, Template } from '../support/program';
import { expectNothingWritten } from '../support/refusals';

let template: Template;
let h: Harness;
/** Ids of a case that does not exist for the person who is signed in, and of records of it. */
let oculto: Awaited<ReturnType<typeof hacerCaso>>;
/** The same of a case that she may see, to know that the refusals are not for another reason. */
let visible: Awaited<ReturnType<typeof hacerCaso>>;
/** A restricted case of somebody else. */
let reservado = '';

beforeAll(async () => {
  template = await makeTemplate();
  h = await openCopy(template, 'coordinadora');
  h.renderFast();
  oculto = await hacerCaso(h);
  visible = await hacerCaso(h);
  reservado = (await h.ok('casos.registrar', casoMinimo({ tipos: ['SEX-02'] }))).id;
  await sentarImpedida(h, template, oculto.caso);
});
afterAll(async () => {
  await h.close();
  cleanFolders();
});

const code = async (name: OperationName, input: unknown) => {
  const envelope = await h.call(name, input);
  return envelope.ok ? 'OK' : envelope.error.code;
};

describe('a person who is excused from a case', () => {
  it('there are operations to try, and each input is one that the contract admits', () => {
    expect(CON_REGISTROS.length).toBeGreaterThan(20);
    const bad = CON_REGISTROS.filter((name) => !contract[name].input.safeParse(entradaConId(name, uuidv7())).success);
    expect(bad, 'give these an example in tests/support/entradas.ts').toEqual([]);
  });

  it.each(CON_REGISTROS)('%s with any id of it: as if it did not exist, and nothing is written', async (name) => {
    await expectNothingWritten(h, template, async () => {
      for (const [what, id] of Object.entries(oculto))
        expect({ what, code: await code(name, entradaConId(name, id)) }).toEqual({ what, code: 'NO_ENCONTRADO' });
    });
  });

  it('the same inputs with the ids of another case are let in', async () => {
    for (const name of ['casos.obtener', 'documentos.listar', 'accesos.deCaso'] as const)
      expect(await code(name, entradaConId(name, visible.caso))).toBe('OK');
  });

  it('the drafts of its forms are out of reach, and other drafts are not', async () => {
    const of = (id: string) => ({ clave: `entrega:${id}`, esquema: 1 });
    expect(await code('borradores.guardar', { ...of(oculto.derivacion), contenido: '{}' })).toBe('NO_ENCONTRADO');
    expect(await code('borradores.leer', of(oculto.derivacion))).toBe('NO_ENCONTRADO');
    expect(await code('borradores.guardar', { ...of(visible.derivacion), contenido: '{}' })).toBe('OK');
  });

  it('ids in capital letters are the same ids', async () => {
    expect(await code('casos.obtener', { id: oculto.caso.toUpperCase() })).toBe('NO_ENCONTRADO');
    expect(await code('borradores.leer', { clave: `x:${oculto.caso.toUpperCase()}`, esquema: 1 })).toBe('NO_ENCONTRADO');
  });

  it('no answer of an operation that lists or counts names it', async () => {
    const codigo = withRaw(h.folder, template.rawKeyHex, (connection) =>
      String(connection.prepare('SELECT codigo FROM caso WHERE id = ?').pluck().get(oculto.caso)),
    );
    const sinEntrada = (Object.keys(contract) as OperationName[]).filter(
      (name) => contract[name].kind === 'query' && contract[name].input.safeParse({}).success && !name.startsWith('bitacora.'),
    );
    const asked: [OperationName, unknown][] = [
      ...sinEntrada.map((name): [OperationName, unknown] => [name, {}]),
      ['casos.listar', { limite: 500 }],
      ['casos.listar', { limite: 500, texto: 'Luna Ejemplo' }],
      ['casos.listar', { limite: 500, texto: codigo }],
    ];
    for (const [name, input] of asked) {
      const text = JSON.stringify(await h.call(name, input));
      expect(text, name).not.toContain(oculto.caso);
      expect(text, name).not.toContain(`"${codigo}"`);
      expect(text, name).not.toContain('ERROR_INTERNO');
    }
    expect((await h.ok('casos.listar', { limite: 500 })).filas.map(({ id }) => id)).toContain(visible.caso);
  });
});

describe('a restricted case of others', () => {
  beforeAll(() => signIn(h, template, 'defensora'));

  it.each(CON_REGISTROS)('%s', async (name) => {
    expect(['ACCESO_RESTRINGIDO', 'SIN_PERMISO']).toContain(await code(name, entradaConId(name, reservado)));
  });
});
