import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Input } from '@core/contract/index';
import { readKeyFile } from '@electron/platform/keys/key-file';
import { casoListo, casoMinimo, ver } from '../support/casos';
import { CLAVE, cleanFolders, makeTemplate, openCopy, OTRA_CLAVE, signIn, withRaw } from '../support/program';
import type { Harness, Template } from '../support/program';
import { expectBadInputs, expectNothingWritten } from '../support/refusals';

let template: Template;
let h: Harness;
beforeAll(async () => {
  template = await makeTemplate();
});
beforeEach(async () => {
  h = await openCopy(template, 'coordinadora');
  return () => h.close();
});
afterAll(cleanFolders);

const NUBE = { nombres: 'Nube', apellidos: 'Inventado Prueba' };
const agregar = (cambio: Partial<Input<'acceso.agregarPersona'>> = {}) =>
  h.ok('acceso.agregarPersona', { persona: NUBE, roles: ['DEFENSOR'], clave: OTRA_CLAVE, ...cambio });
const edicion = (id: string, cambio: Partial<Input<'acceso.editarPersona'>> = {}): Input<'acceso.editarPersona'> => ({
  id,
  persona: { nombres: 'Rosa', apellidos: 'Demo Prueba' },
  roles: ['DEFENSOR'],
  activo: true,
  ...cambio,
});
const entrar = async (personaId: string, clave: string) => {
  const envelope = await h.call('acceso.entrar', { personaId, clave });
  return envelope.ok ? 'OK' : envelope.error.code;
};
const llaves = () => readKeyFile(h.folder)?.personas.map(({ id }) => id) ?? [];
const ultima = () =>
  withRaw(h.folder, template.rawKeyHex, (connection) =>
    connection.prepare('SELECT accion, entidad_id AS entidadId, detalle FROM bitacora ORDER BY secuencia DESC LIMIT 1').get(),
  );

describe('acceso.agregarPersona and listarPersonas', () => {
  it('gives access with functions and a first password', async () => {
    const nueva = await agregar({
      persona: { ...NUBE, cedula: '3059999056', fechaNacimiento: '1999-02-28', telefono: '0900000005' },
      roles: ['DEFENSOR', 'SECRETARIO', 'DEFENSOR'],
    });
    expect(nueva.nombreEntrada).toBe('Nube I.');
    expect(ultima()).toEqual({ accion: 'AGREGAR', entidadId: nueva.id, detalle: '{"roles":"DEFENSOR,SECRETARIO,DEFENSOR"}' });
    const { personas } = await h.ok('acceso.listarPersonas', {});
    expect(personas).toHaveLength(5);
    expect(personas.find(({ id }) => id === nueva.id)).toMatchObject({
      nombres: 'Nube',
      cedula: '3059999056',
      cargo: 'Secretario/a',
      activo: true,
      roles: expect.arrayContaining(['DEFENSOR', 'SECRETARIO']),
    });
    expect(await entrar(nueva.id, OTRA_CLAVE)).toBe('OK');
  });

  it('people of like names are told apart, also when they are added at the same moment', async () => {
    const nombres = (await Promise.all(Array.from({ length: 3 }, () => agregar()))).map(({ nombreEntrada }) => nombreEntrada);
    expect(new Set(nombres).size).toBe(3);
    expect(new Set((await h.ok('acceso.listarPersonas', {})).personas.map(({ nombreEntrada }) => nombreEntrada)).size).toBe(7);
  });

  it('only the short name stands outside the encrypted data', async () => {
    await agregar({ persona: { ...NUBE, cedula: '3059999056' } });
    expect(JSON.stringify(readKeyFile(h.folder))).not.toMatch(/Inventado|Prueba|3059999056/);
  });

  it('refuses', async () => {
    const base = { persona: NUBE, roles: ['DEFENSOR'], clave: OTRA_CLAVE };
    const antes = llaves();
    await expectBadInputs(h, template, 'acceso.agregarPersona', [
      { what: 'no name', input: { ...base, persona: { nombres: ' ', apellidos: 'Demo' } }, field: 'persona.nombres' },
      { what: 'a name of 81 letters', input: { ...base, persona: { ...NUBE, nombres: 'x'.repeat(81) } }, field: 'persona.nombres' },
      { what: 'born tomorrow', input: { ...base, persona: { ...NUBE, fechaNacimiento: '2026-03-17' } }, field: 'persona.fechaNacimiento' },
      { what: 'born in 1850', input: { ...base, persona: { ...NUBE, fechaNacimiento: '1850-01-01' } }, field: 'persona.fechaNacimiento' },
      ...(['DEFENSOR', 'SECRETARIO', 'COORDINADOR', 'ADMIN_PUNTO', 'CAPACITADOR'] as const).map((rol) => ({
        what: `aged 16 as ${rol}`,
        input: { ...base, persona: { ...NUBE, fechaNacimiento: '2010-01-01' }, roles: [rol] },
        field: 'roles',
      })),
      { what: 'turns 18 tomorrow', input: { ...base, persona: { ...NUBE, fechaNacimiento: '2008-03-17' } }, field: 'roles' },
      { what: 'juvenile with another function', input: { ...base, roles: ['DEFENSOR_JUVENIL', 'DEFENSOR'] }, field: 'roles' },
      { what: 'no function', input: { ...base, roles: [] }, field: 'roles' },
      { what: 'an unknown function', input: { ...base, roles: ['DIOS'] }, field: 'roles.0' },
      { what: 'a weak password', input: { ...base, clave: 'aaaaaaaaaaaa' }, field: 'clave', code: 'CLAVE_DEBIL' },
      { what: 'their own name as password', input: { ...base, clave: 'Nube Inventado Prueba' }, field: 'clave', code: 'CLAVE_DEBIL' },
      { what: 'an id of one’s own', input: { ...base, id: uuidv7() }, field: 'id' },
    ]);
    expect(llaves()).toEqual(antes);
  });
});

describe('a volunteer under 18 (§4.2)', () => {
  const joven = { ...NUBE, fechaNacimiento: '2010-01-01' };

  it('has the juvenile function and reads no case; of age she may have another', async () => {
    const { id: casoId } = await h.ok('casos.registrar', casoMinimo());
    const { id } = await agregar({ persona: joven, roles: ['DEFENSOR_JUVENIL'] });
    await h.refused('ENTRADA_INVALIDA', 'acceso.editarPersona', { id, persona: joven, roles: ['DEFENSOR'], activo: true });
    expect(await entrar(id, OTRA_CLAVE)).toBe('OK');
    await h.refused('SIN_PERMISO', 'casos.obtener', { id: casoId });
    await h.refused('SIN_PERMISO', 'casos.listar', { limite: 10 });
    await signIn(h, template, 'coordinadora');
    const mayor = { ...NUBE, fechaNacimiento: '2008-03-16' };
    expect((await h.ok('acceso.editarPersona', { id, persona: mayor, roles: ['DEFENSOR'], activo: true })).roles).toEqual(['DEFENSOR']);
  });

  it('loses her access also when her data say what is not admitted', async () => {
    const { id } = await agregar({ persona: NUBE });
    expect(await h.ok('acceso.editarPersona', { id, persona: joven, roles: ['DEFENSOR'], activo: false })).toMatchObject({ activo: false });
    await expectNothingWritten(h, template, () =>
      h.refused('ENTRADA_INVALIDA', 'acceso.editarPersona', { id, persona: joven, roles: ['DEFENSOR'], activo: true }),
    );
  });
});

describe('acceso.guardarMisDatos', () => {
  const propios = {
    fechaNacimiento: '1990-04-02',
    direccion: 'Calle Inventada y Av. Muestra',
    cedula: '3059999023',
    telefono: '0900000007',
  };

  it('a volunteer alone completes what the letter says of her, and nothing else of her', async () => {
    await signIn(h, template, 'defensora');
    expect(await h.ok('acceso.misDatos', {})).toEqual({});
    const { id: casoId } = await casoListo(h, { tipos: ['SEX-02'] });
    const oficio = { casoId, institucion: 'FISCALIA' } as const;
    const bloquean = async () =>
      (await h.ok('derivaciones.previsualizar', oficio)).faltantes.flatMap(({ campo, bloquea }) => (bloquea ? [campo] : []));
    expect(await bloquean()).toEqual(['firmante.edad', 'firmante.direccion']);
    expect(await h.ok('acceso.guardarMisDatos', { persona: propios })).toEqual(propios);
    expect(ultima()).toEqual({ accion: 'EDITAR', entidadId: template.ids.defensora, detalle: '{"propios":true}' });
    expect(await bloquean()).toEqual([]);
    const { personas } = await h.ok('acceso.listarPersonas', {});
    expect(personas.find(({ id }) => id === template.ids.defensora)).toMatchObject({
      ...propios,
      nombres: 'Rosa',
      roles: ['DEFENSOR'],
      activo: true,
      cargo: 'Defensor/a comunitario/a',
    });
    expect(personas.filter(({ direccion }) => direccion === propios.direccion)).toHaveLength(1);
  });

  it('refuses', async () => {
    await expectBadInputs(h, template, 'acceso.guardarMisDatos', [
      { what: 'born tomorrow', input: { persona: { ...propios, fechaNacimiento: '2026-03-17' } }, field: 'persona.fechaNacimiento' },
      {
        what: 'aged 16 and a coordinator',
        input: { persona: { ...propios, fechaNacimiento: '2010-01-01' } },
        field: 'persona.fechaNacimiento',
      },
      { what: 'an address of 201 letters', input: { persona: { ...propios, direccion: 'x'.repeat(201) } }, field: 'persona.direccion' },
      { what: 'another name', input: { persona: { ...propios, nombres: 'Nube' } }, field: 'persona.nombres' },
      { what: 'other functions', input: { persona: propios, roles: ['COORDINADOR'] }, field: 'roles' },
      { what: 'somebody else', input: { persona: propios, id: template.ids.admin }, field: 'id' },
    ]);
    await h.ok('acceso.bloquear', { causa: 'PERSONA' });
    await h.refused('SIN_SESION', 'acceso.guardarMisDatos', { persona: propios });
  });
});

describe('acceso.editarPersona', () => {
  it('changes data and functions; the sign-in name and the authorship stay', async () => {
    await signIn(h, template, 'defensora');
    const { id: casoId } = await h.ok('casos.registrar', casoMinimo());
    await signIn(h, template, 'coordinadora');
    const persona = await h.ok(
      'acceso.editarPersona',
      edicion(template.ids.defensora, {
        persona: { nombres: 'Rosalía', apellidos: 'Muestra Demo', cargo: 'Promotora' },
        roles: ['SECRETARIO'],
      }),
    );
    expect(persona).toMatchObject({ nombres: 'Rosalía', nombreEntrada: 'Rosa D.', cargo: 'Promotora', roles: ['SECRETARIO'] });
    expect((await ver(h, casoId)).registrador).toBe('Rosa D.');
    await signIn(h, template, 'defensora');
    expect((await h.ok('acceso.estado', {})).sesion?.roles).toEqual(['SECRETARIO']);
  });

  it('who lost access cannot enter with the old password, by the paper or by a new password; what they did stays theirs', async () => {
    await signIn(h, template, 'defensora');
    const { id: casoId } = await h.ok('casos.registrar', casoMinimo());
    await signIn(h, template, 'coordinadora');
    await h.ok('acceso.editarPersona', edicion(template.ids.defensora, { activo: false }));
    expect(llaves()).not.toContain(template.ids.defensora);
    expect((await h.ok('acceso.estado', {})).personas.map(({ nombreEntrada }) => nombreEntrada)).not.toContain('Rosa D.');
    expect(await entrar(template.ids.defensora, CLAVE)).toBe('PERSONA_INACTIVA');
    await h.refused('PERSONA_INACTIVA', 'acceso.restablecerClave', { personaId: template.ids.defensora, nueva: OTRA_CLAVE });
    expect((await ver(h, casoId)).registrador).toBe('Rosa D.');
    await h.restart();
    expect(await entrar(template.ids.defensora, CLAVE)).toBe('PERSONA_INACTIVA');
    await signIn(h, template, 'coordinadora');
    await h.ok('acceso.editarPersona', edicion(template.ids.defensora, { activo: true }));
    expect(await entrar(template.ids.defensora, CLAVE)).toBe('PERSONA_INACTIVA'); // given back with a new password only
    await h.ok('acceso.restablecerClave', { personaId: template.ids.defensora, nueva: OTRA_CLAVE });
    expect(await entrar(template.ids.defensora, OTRA_CLAVE)).toBe('OK');
  });

  it('an old key file put back does not let a person in who lost access', async () => {
    const vieja = readKeyFile(h.folder);
    await h.ok('acceso.editarPersona', edicion(template.ids.defensora, { activo: false }));
    const { writeKeyFile } = await import('@electron/platform/keys/key-file');
    if (vieja) writeKeyFile(h.folder, vieja);
    await h.restart();
    expect(await entrar(template.ids.defensora, CLAVE)).toBe('PERSONA_INACTIVA');
    await h.refused('SIN_SESION', 'casos.listar', { limite: 1 });
  });

  it('somebody who coordinates always remains', async () => {
    const yo = (cambio: Partial<Input<'acceso.editarPersona'>>) =>
      edicion(template.ids.coordinadora, { persona: { nombres: 'Aurora', apellidos: 'Ejemplo Demo' }, roles: ['COORDINADOR'], ...cambio });
    await expectNothingWritten(h, template, async () => {
      await h.refused('ULTIMA_COORDINACION', 'acceso.editarPersona', yo({ activo: false }));
      await h.refused('ULTIMA_COORDINACION', 'acceso.editarPersona', yo({ roles: ['DEFENSOR', 'ADMIN_PUNTO'] }));
    });
    expect(llaves()).toContain(template.ids.coordinadora);
    const otra = await agregar({ roles: ['COORDINADOR'] });
    const [una, dos] = await Promise.all([
      h.call('acceso.editarPersona', yo({ roles: ['DEFENSOR'] })),
      h.call('acceso.editarPersona', edicion(otra.id, { persona: NUBE, roles: ['DEFENSOR'] })),
    ]);
    expect([una.ok, dos.ok].filter(Boolean)).toHaveLength(1); // both at once: one of them stays
  });

  it('who takes the coordination from themselves has it no longer, at once', async () => {
    await agregar({ roles: ['COORDINADOR'] });
    await h.ok(
      'acceso.editarPersona',
      edicion(template.ids.coordinadora, { persona: { nombres: 'Aurora', apellidos: 'Ejemplo Demo' }, roles: ['DEFENSOR'] }),
    );
    await h.refused('SIN_PERMISO', 'acceso.agregarPersona', { persona: NUBE, roles: ['COORDINADOR'], clave: OTRA_CLAVE });
  });

  it('who takes their own access away is signed out at once', async () => {
    await agregar({ roles: ['COORDINADOR'] });
    await h.ok(
      'acceso.editarPersona',
      edicion(template.ids.coordinadora, {
        persona: { nombres: 'Aurora', apellidos: 'Ejemplo Demo' },
        roles: ['COORDINADOR'],
        activo: false,
      }),
    );
    await h.refused('SIN_SESION', 'casos.listar', { limite: 1 });
    expect(h.locked).toBe(1);
  });

  it('refuses', async () => {
    await expectBadInputs(h, template, 'acceso.editarPersona', [
      {
        what: 'born tomorrow',
        input: edicion(template.ids.defensora, { persona: { ...NUBE, fechaNacimiento: '2026-03-17' } }),
        field: 'persona.fechaNacimiento',
      },
      {
        what: 'aged 16',
        input: edicion(template.ids.defensora, { persona: { ...NUBE, fechaNacimiento: '2010-01-01' } }),
        field: 'roles',
      },
      { what: 'no function', input: edicion(template.ids.defensora, { roles: [] }), field: 'roles' },
      { what: 'active as text', input: { ...edicion(template.ids.defensora), activo: 'no' }, field: 'activo' },
      { what: 'a password', input: { ...edicion(template.ids.defensora), clave: OTRA_CLAVE }, field: 'clave' },
    ]);
    await expectNothingWritten(h, template, () => h.refused('NO_ENCONTRADO', 'acceso.editarPersona', edicion(uuidv7())));
  });
});

describe('acceso.restablecerClave', () => {
  it('sets another person’s password, ends their wait, and is written down', async () => {
    for (let n = 0; n < 3; n += 1) await entrar(template.ids.defensora, OTRA_CLAVE);
    await h.ok('acceso.restablecerClave', { personaId: template.ids.defensora, nueva: OTRA_CLAVE });
    expect(ultima()).toEqual({ accion: 'RESTABLECER_CLAVE', entidadId: template.ids.defensora, detalle: '{}' });
    expect(await entrar(template.ids.defensora, OTRA_CLAVE)).toBe('OK');
  });

  it('refuses', async () => {
    await expectBadInputs(h, template, 'acceso.restablecerClave', [
      { what: 'a weak one', input: { personaId: template.ids.defensora, nueva: 'aaaaaaaaaaaa' }, field: 'nueva', code: 'CLAVE_DEBIL' },
      { what: 'a short one', input: { personaId: template.ids.defensora, nueva: 'corta' }, field: 'nueva' },
    ]);
    await h.refused('NO_ENCONTRADO', 'acceso.restablecerClave', { personaId: uuidv7(), nueva: OTRA_CLAVE });
  });
});
