import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readKeyFile } from '@electron/platform/keys/key-file';
import { casoListo, casoMinimo } from '../support/casos';
import { CLAVE, cleanFolders, makeTemplate, openCopy, OTRA_CLAVE, signIn, tempFolder, withRaw } from '../support/program';
import type { Harness, Template } from '../support/program';
import { expectNothingWritten } from '../support/refusals';

let template: Template;
let h: Harness;
beforeAll(async () => {
  template = await makeTemplate();
  h = await openCopy(template, 'coordinadora');
  h.renderFast();
});
afterAll(async () => {
  await h.close();
  cleanFolders();
});

const count = (tabla: string) =>
  withRaw(h.folder, template.rawKeyHex, (connection) => connection.prepare(`SELECT count(*) FROM ${tabla}`).pluck().get() as number);

describe('a command carries its id', () => {
  it('a retry gets the same answer and makes no second record, also after a restart', async () => {
    const id = uuidv7();
    const primera = await h.ok('casos.registrar', casoMinimo(), id);
    const casos = count('caso');
    await expectNothingWritten(h, template, async () => expect(await h.ok('casos.registrar', casoMinimo(), id)).toEqual(primera));
    await h.restart();
    await signIn(h, template, 'defensora');
    await expectNothingWritten(h, template, async () => expect(await h.ok('casos.registrar', casoMinimo(), id)).toEqual(primera));
    expect(count('caso')).toBe(casos);
    await signIn(h, template, 'coordinadora');
  });

  it('a double click, twenty times at once, makes one', async () => {
    const id = uuidv7();
    const before = count('caso');
    const answers = await Promise.all(Array.from({ length: 20 }, () => h.call('casos.registrar', casoMinimo(), id)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]?.ok).toBe(true);
    expect(count('caso')).toBe(before + 1);
  });

  it('the same input written with its keys in another order is the same command', async () => {
    const id = uuidv7();
    const primera = await h.ok('casos.registrar', casoMinimo(), id);
    const reves = Object.fromEntries(Object.entries(casoMinimo()).toReversed());
    expect(await h.call('casos.registrar', reves, id)).toEqual({ ok: true, data: primera });
  });

  it('the same id with another input or another act is refused, never silently taken for done', async () => {
    const id = uuidv7();
    await h.ok('casos.registrar', casoMinimo(), id);
    await expectNothingWritten(h, template, async () => {
      await h.refused('COMANDO_REPETIDO_DISTINTO', 'casos.registrar', casoMinimo({ barrio: 'Otro Ficticio' }), id);
      await h.refused('COMANDO_REPETIDO_DISTINTO', 'casos.registrarLlamada911', { llamadoEn: '2026-03-16T08:00:00-05:00' }, id);
      await h.refused('COMANDO_REPETIDO_DISTINTO', 'documentos.emitirFicha', { casoId: id, version: 'INTERNA' }, id);
    });
  });

  it('…also while the first is still under way', async () => {
    const id = uuidv7();
    const { id: casoId } = await casoListo(h);
    const [primera, otra, acto] = await Promise.all([
      h.call('documentos.emitirFicha', { casoId, version: 'INTERNA' }, id),
      h.call('documentos.emitirFicha', { casoId, version: 'RESERVADA' }, id),
      h.call('casos.registrar', casoMinimo(), id),
    ]);
    expect(primera).toMatchObject({ ok: true });
    expect(otra).toMatchObject({ ok: false, error: { code: 'COMANDO_REPETIDO_DISTINTO' } });
    expect(acto).toMatchObject({ ok: false, error: { code: 'COMANDO_REPETIDO_DISTINTO' } });
  });

  it('a command that was refused may be sent again, corrected, under its own id', async () => {
    const id = uuidv7();
    await h.refused('ENTRADA_INVALIDA', 'casos.registrar', { ...casoMinimo(), relato: 'corto' }, id);
    expect((await h.ok('casos.registrar', casoMinimo(), id)).id).toBe(id);
  });

  it.each([
    ['derivaciones.emitir', 'documento_emitido'],
    ['documentos.emitirFicha', 'documento_emitido'],
    ['respaldos.crear', 'respaldo'],
    ['acceso.agregarPersona', 'usuario'],
  ] as const)('long acts too: %s', async (name, tabla) => {
    const { id: casoId } = await casoListo(h);
    const { id: destinoId } = await h.program.destinos.addFolder(tempFolder('usb'));
    const input = {
      'derivaciones.emitir': { casoId, institucion: 'JCPD' },
      'documentos.emitirFicha': { casoId, version: 'INTERNA' },
      'respaldos.crear': { destinoId },
      'acceso.agregarPersona': { persona: { nombres: 'Nube', apellidos: 'Prueba Demo' }, roles: ['DEFENSOR'], clave: CLAVE },
    }[name];
    const id = uuidv7();
    const before = count(tabla);
    const primera = await h.call(name, input, id);
    expect(primera.ok).toBe(true);
    expect(await h.call(name, input, id)).toEqual(primera);
    expect(count(tabla)).toBe(before + 1);
  });

  it('an id that belongs to a person cannot be used to set that person’s password', async () => {
    const llaves = JSON.stringify(readKeyFile(h.folder));
    const persona = { nombres: 'Rosa', apellidos: 'Demo Prueba' };
    await expectNothingWritten(h, template, async () => {
      await h.refused(
        'COMANDO_REPETIDO_DISTINTO',
        'acceso.agregarPersona',
        { persona: { ...persona, nombres: 'Brisa' }, roles: ['DEFENSOR'], clave: OTRA_CLAVE },
        template.ids.defensora,
      );
      await h.refused(
        'COMANDO_REPETIDO_DISTINTO',
        'acceso.agregarPersona',
        { persona, roles: ['COORDINADOR'], clave: OTRA_CLAVE },
        template.ids.defensora,
      );
      expect(await h.ok('acceso.agregarPersona', { persona, roles: ['DEFENSOR'], clave: OTRA_CLAVE }, template.ids.defensora)).toEqual({
        id: template.ids.defensora,
        nombreEntrada: 'Rosa D.',
      });
    });
    expect(JSON.stringify(readKeyFile(h.folder))).toBe(llaves);
  });

  it('passwords are not kept with the remembered commands', async () => {
    await h.ok('acceso.agregarPersona', {
      persona: { nombres: 'Trigo', apellidos: 'Prueba Demo' },
      roles: ['DEFENSOR'],
      clave: OTRA_CLAVE,
    });
    withRaw(h.folder, template.rawKeyHex, (connection) =>
      expect(JSON.stringify(connection.prepare('SELECT * FROM comando').all())).not.toMatch(/laurel|ceibo luna|AGE-SECRET/),
    );
  });
});

describe('the answer is always an envelope', () => {
  it('also when the refusal itself cannot be logged', async () => {
    const broken = await openCopy(template, 'coordinadora');
    withRaw(broken.folder, template.rawKeyHex, (connection) => connection.exec('DROP TABLE bitacora'));
    expect(await broken.call('casos.obtener', { id: uuidv7() })).toMatchObject({ ok: false });
    expect(await broken.call('casos.registrar', casoMinimo())).toMatchObject({ ok: false, error: { code: 'ERROR_INTERNO' } });
    await broken.close();
  });
});
