import fc from 'fast-check';
import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contract } from '@core/contract/index';
import type { OperationName } from '@core/contract/index';
import type { Operation } from '@core/kernel/operation';
import { ROLES } from '@core/kernel/permisos';
import { differingTables } from '@electron/platform/backup/content-hash';
import { CLAVE, cleanFolders, contentOf, makeTemplate, openCopy, signIn, withRaw } from '../support/program';
import type { Harness, Template } from '../support/program';
import { expectSpanish } from '../support/refusals';
import { TABLA } from '../support/tabla-puerta';

const OPERACIONES = Object.keys(contract) as OperationName[];
/** No input of any operation has this key: who may come in is told so, and nothing is done. */
const INTRUSO = { intruso: 1 };

let template: Template;
let h: Harness;
beforeAll(async () => {
  template = await makeTemplate();
  h = await openCopy(template);
});
afterAll(async () => {
  await h.close();
  cleanFolders();
});

const codeOf = async (name: string, input: unknown): Promise<string> => {
  const envelope = await h.call(name, input);
  return envelope.ok ? 'OK' : envelope.error.code;
};

describe('who may do what', () => {
  it('the table knows every operation and no other', () => {
    expect(OPERACIONES.toSorted()).toEqual(Object.keys(TABLA).toSorted());
  });

  it.each(ROLES)('%s', async (rol) => {
    await signIn(h, template, 'coordinadora');
    const { id } = await h.ok('acceso.agregarPersona', {
      persona: { nombres: `Nube ${rol}`, apellidos: 'Prueba Demo' },
      // a role of the central is not given at a point; somebody who writes in the database can still pretend to it
      roles: [rol === 'AUTORIDAD_CENTRAL' ? 'CAPACITADOR' : rol],
      clave: CLAVE,
    });
    if (rol === 'AUTORIDAD_CENTRAL')
      withRaw(h.folder, template.rawKeyHex, (connection) =>
        connection.prepare('UPDATE usuario_rol SET rol = ? WHERE usuario_id = ?').run(rol, id),
      );
    await h.ok('acceso.entrar', { personaId: id, clave: CLAVE });
    const seen = Object.fromEntries(await Promise.all(OPERACIONES.map(async (name) => [name, await codeOf(name, INTRUSO)])));
    expect(seen).toEqual(
      Object.fromEntries(
        OPERACIONES.map((name) => [name, TABLA[name] === null || TABLA[name].includes(rol) ? 'ENTRADA_INVALIDA' : 'SIN_PERMISO']),
      ),
    );
  });

  it('nobody signed in', async () => {
    await h.ok('acceso.bloquear', { causa: 'PERSONA' });
    const seen = Object.fromEntries(await Promise.all(OPERACIONES.map(async (name) => [name, await codeOf(name, INTRUSO)])));
    expect(seen).toEqual(Object.fromEntries(OPERACIONES.map((name) => [name, TABLA[name] === null ? 'ENTRADA_INVALIDA' : 'SIN_SESION'])));
    await signIn(h, template, 'coordinadora');
  });

  it('a person with two functions may do what either may', async () => {
    await signIn(h, template, 'coordinadora');
    const { id } = await h.ok('acceso.agregarPersona', {
      persona: { nombres: 'Brisa', apellidos: 'Prueba Demo' },
      roles: ['CAPACITADOR', 'ADMIN_PUNTO'],
      clave: CLAVE,
    });
    await h.ok('acceso.entrar', { personaId: id, clave: CLAVE });
    expect(await codeOf('respaldos.destinos', INTRUSO)).toBe('ENTRADA_INVALIDA');
    expect(await codeOf('casos.listar', INTRUSO)).toBe('SIN_PERMISO');
  });
});

describe('inputs of every operation', () => {
  // one person that comes through every door: the roles of both places at once, which the program itself never gives
  beforeAll(async () => {
    withRaw(h.folder, template.rawKeyHex, (connection) =>
      connection.prepare('INSERT INTO usuario_rol VALUES (?, ?)').run(template.ids.coordinadora, 'AUTORIDAD_CENTRAL'),
    );
    await signIn(h, template, 'coordinadora');
  });

  it.each(OPERACIONES)('%s names a key that it does not know and refuses other shapes', async (name) => {
    const before = contentOf(h, template);
    const envelope = await h.call(name, INTRUSO);
    expect(envelope).toMatchObject({ ok: false, error: { code: 'ENTRADA_INVALIDA' } });
    const fields = envelope.ok ? {} : (envelope.error.fields ?? {});
    expect(fields['intruso']).toMatch(/intruso/);
    Object.values(fields).forEach(expectSpanish);
    for (const shape of [null, undefined, [], [{}], 'texto', 7, true, 1n, Number.NaN, () => 1])
      expect(await codeOf(name, shape)).toBe('ENTRADA_INVALIDA');
    expect(differingTables(before, contentOf(h, template))).toEqual([]);
  });

  it('every object in every input is closed: JSON Schema allows no other key', () => {
    const open: string[] = [];
    const visit = (node: unknown, where: string): void => {
      if (typeof node !== 'object' || node === null) return;
      const { type, properties, additionalProperties } = node as Record<string, unknown>;
      if (type === 'object' && properties !== undefined && additionalProperties !== false) open.push(where);
      for (const [key, value] of Object.entries(node)) visit(value, `${where}.${key}`);
    };
    for (const [name, operation] of Object.entries<Operation>(contract))
      visit(z.toJSONSchema(operation.input, { io: 'input', unrepresentable: 'any' }), name);
    expect(open).toEqual([]);
  });

  it('every text and every list has a longest length: nothing over-long reaches the database', () => {
    const endless: string[] = [];
    const visit = (node: unknown, where: string): void => {
      if (typeof node !== 'object' || node === null) return;
      const { type, maxLength, maxItems, format, pattern } = node as Record<string, unknown>;
      const values = (node as Record<string, unknown>)['enum'];
      if (type === 'string' && maxLength === undefined && values === undefined && format === undefined && pattern === undefined)
        endless.push(where);
      if (type === 'array' && maxItems === undefined) endless.push(where);
      for (const [key, value] of Object.entries(node)) visit(value, `${where}.${key}`);
    };
    for (const [name, operation] of Object.entries<Operation>(contract))
      visit(z.toJSONSchema(operation.input, { io: 'input', unrepresentable: 'any' }), name);
    expect(endless).toEqual([]);
  });

  it('whatever JSON comes in, the answer is an envelope and never an internal error', async () => {
    const property = fc.asyncProperty(
      fc.constantFrom(...OPERACIONES.filter((name) => name !== 'acceso.bloquear')),
      fc.jsonValue({ maxDepth: 3 }),
      async (name, input) => {
        const envelope = await h.call(name, input);
        expect(envelope.ok ? 'OK' : envelope.error.code).not.toBe('ERROR_INTERNO');
      },
    );
    await fc.assert(property, { numRuns: 300, seed: 20_260_316 });
  });

  it.each(['', 'x', 'null', '00000000-0000-0000-0000-00000000000', `${uuidv7()}x`, '../../etc/passwd', `${uuidv7()}\n`])(
    'a command id like %j is refused',
    async (id) => {
      expect(await h.call('acceso.estado', {}, id)).toMatchObject({
        ok: false,
        error: { code: 'ENTRADA_INVALIDA', fields: { comandoId: expect.any(String) } },
      });
    },
  );
});
