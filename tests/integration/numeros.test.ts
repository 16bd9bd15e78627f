import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { casoListo, casoMinimo } from '../support/casos';
import { cleanFolders, makeTemplate, openCopy, withRaw } from '../support/program';
import type { Harness, Template } from '../support/program';
import { expectNothingWritten } from '../support/refusals';

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

const desde = (n: number, cuantos: number) => Array.from({ length: cuantos }, (_, index) => n + index);
const secuencias = (tabla: 'caso' | 'documento_emitido', donde = '1=1') =>
  withRaw(
    h.folder,
    template.rawKeyHex,
    (connection) => connection.prepare(`SELECT secuencia FROM ${tabla} WHERE ${donde} ORDER BY secuencia`).pluck().all() as number[],
  );

describe('codes of cases have no gap', () => {
  it('under 20 calls at once, refusals among them', async () => {
    const calls = desde(1, 20).map((n) =>
      h.call(
        'casos.registrar',
        n % 4 === 0 ? { ...casoMinimo(), relato: 'corto' } : n % 5 === 0 ? casoMinimo({ tipos: ['ZZZ-99'] }) : casoMinimo(),
      ),
    );
    const answers = await Promise.all(calls);
    const codigos = answers.flatMap((answer) => (answer.ok ? [(answer.data as { codigo: string }).codigo] : []));
    expect(codigos.toSorted()).toEqual(desde(1, 12).map((n) => `DC13-2026-${String(n).padStart(4, '0')}`));
    expect(secuencias('caso')).toEqual(desde(1, 12));
  });

  it('when the transaction fails half way', async () => {
    const abort = (on: boolean) =>
      withRaw(h.folder, template.rawKeyHex, (connection) =>
        connection.exec(
          on ? "CREATE TRIGGER fallo BEFORE INSERT ON denunciante BEGIN SELECT RAISE (ABORT, 'no'); END" : 'DROP TRIGGER fallo',
        ),
      );
    await h.ok('casos.registrar', casoMinimo());
    abort(true);
    await expectNothingWritten(h, template, () => h.refused('ERROR_INTERNO', 'casos.registrar', casoMinimo()));
    abort(false);
    expect((await h.ok('casos.registrar', casoMinimo())).codigo).toBe('DC13-2026-0002');
  });

  it('begin again with the local year, not the UTC one', async () => {
    await h.ok('casos.registrar', casoMinimo());
    h.clock.advance(Date.parse('2026-12-31T23:59:00-05:00') - Date.parse(h.clock.now()));
    expect((await h.ok('casos.registrar', casoMinimo())).codigo).toBe('DC13-2026-0002');
    h.clock.advance(60_000);
    expect((await h.ok('casos.registrar', casoMinimo())).codigo).toBe('DC13-2027-0001');
  });

  it('hold four digits and more', async () => {
    withRaw(h.folder, template.rawKeyHex, (connection) =>
      connection.prepare("INSERT INTO numerador VALUES ('DC-13', 'CASO', 2026, 9999)").run(),
    );
    expect((await h.ok('casos.registrar', casoMinimo())).codigo).toBe('DC13-2026-10000');
  });
});

describe('numbers of documents have no gap', () => {
  it.each([
    ['the original cannot be rendered', 0],
    ['the COPIA cannot be rendered', 1],
  ])('when %s, once', async (_what, after) => {
    const { id } = await casoListo(h);
    h.renderFast();
    h.failRenders(1, after);
    await expectNothingWritten(h, template, async () => {
      const { incident, message } = await h.refused('ERROR_INTERNO', 'derivaciones.emitir', { casoId: id, institucion: 'JCPD' });
      expect(message).toContain(incident);
    });
    expect((await h.ok('derivaciones.emitir', { casoId: id, institucion: 'JCPD' })).numero).toBe('DC-13-2026-0001-O');
  });

  it('when the row cannot be written after both were rendered and stored', async () => {
    const { id } = await casoListo(h);
    h.renderFast();
    const abort = (on: boolean) =>
      withRaw(h.folder, template.rawKeyHex, (connection) =>
        connection.exec(
          on ? "CREATE TRIGGER fallo BEFORE INSERT ON derivacion BEGIN SELECT RAISE (ABORT, 'no'); END" : 'DROP TRIGGER fallo',
        ),
      );
    abort(true);
    await expectNothingWritten(h, template, () => h.refused('ERROR_INTERNO', 'derivaciones.emitir', { casoId: id, institucion: 'JCPD' }));
    abort(false);
    expect((await h.ok('derivaciones.emitir', { casoId: id, institucion: 'JCPD' })).numero).toBe('DC-13-2026-0001-O');
  });

  it('under 20 calls at once of two series, with failures and other commands in between', async () => {
    const { id } = await casoListo(h);
    h.renderFast();
    h.failRenders(3, 8);
    const answers = await Promise.all(
      desde(1, 20).flatMap((n) => [
        n % 2 === 0
          ? h.call('derivaciones.emitir', { casoId: id, institucion: n % 4 === 0 ? 'JCPD' : 'FISCALIA' })
          : h.call('documentos.emitirFicha', { casoId: id, version: 'INTERNA' }),
        h.call('casos.registrar', casoMinimo()),
      ]),
    );
    const failed = answers.filter((answer) => !answer.ok);
    expect(failed).toHaveLength(3);
    const [oficios, fichas] = [secuencias('documento_emitido', "sufijo = 'O'"), secuencias('documento_emitido', "sufijo = 'FC'")];
    expect(oficios).toEqual(desde(1, oficios.length));
    expect(fichas).toEqual(desde(1, fichas.length));
    expect(oficios.length + fichas.length).toBe(17);
    expect(secuencias('caso')).toEqual(desde(1, 21));
  });

  it('begin again with the year', async () => {
    const { id } = await casoListo(h);
    h.renderFast();
    await h.ok('documentos.emitirFicha', { casoId: id, version: 'INTERNA' });
    h.clock.advance(Date.parse('2027-01-01T00:00:00-05:00') - Date.parse(h.clock.now()));
    expect((await h.ok('documentos.emitirFicha', { casoId: id, version: 'INTERNA' })).numero).toBe('DC-13-2027-0001-FC');
  });

  it('a preview takes none', async () => {
    const { id } = await casoListo(h);
    h.renderFast();
    for (let n = 0; n < 3; n += 1) await h.ok('derivaciones.previsualizar', { casoId: id, institucion: 'JCPD' });
    expect((await h.ok('derivaciones.emitir', { casoId: id, institucion: 'JCPD' }, uuidv7())).numero).toBe('DC-13-2026-0001-O');
  });
});
