import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { casoListo, casoMinimo, valorar } from '../support/casos';
import { cleanFolders, makeTemplate, openCopy, signIn, withRaw } from '../support/program';
import type { Harness, Template } from '../support/program';
import { expectSpanish } from '../support/refusals';

let template: Template;
let h: Harness;
beforeAll(async () => {
  template = await makeTemplate();
});
beforeEach(async () => {
  h = await openCopy(template, 'coordinadora');
  h.renderFast();
  return () => h.close();
});
afterAll(cleanFolders);

const HORA = 3_600_000;
const hoy = async () => (await h.ok('recordatorios.hoy', {})).recordatorios;
const resumen = async () => (await hoy()).map(({ clase, situacion, acto, venceEn }) => [clase, situacion, acto, venceEn]);

describe('recordatorios.hoy: the clock of one case', () => {
  it('soon, today, overdue: by the hour in which it is asked', async () => {
    await h.ok('casos.registrar', casoMinimo()); // due 17/03 08:00
    const vence = '2026-03-17T13:00:00.000Z';
    expect(await resumen()).toEqual([['PLAZO', 'PRONTO', 'VALORAR', vence]]);
    h.clock.advance(15 * HORA); // 17/03 00:00 local
    expect(await resumen()).toEqual([['PLAZO', 'HOY', 'VALORAR', vence]]);
    h.clock.advance(8 * HORA);
    expect(await resumen()).toEqual([['PLAZO', 'HOY', 'VALORAR', vence]]);
    h.clock.advance(1);
    expect(await resumen()).toEqual([['PLAZO', 'VENCIDO', 'VALORAR', vence]]);
    h.clock.advance(400 * 24 * HORA); // it never goes away by itself
    expect((await resumen())[0]).toEqual(['PLAZO', 'VENCIDO', 'VALORAR', vence]);
  });

  it('says the next act until the authority was told; then it asks for the answer', async () => {
    const { id } = await casoListo(h);
    expect(await resumen()).toEqual([['PLAZO', 'PRONTO', 'EMITIR_OFICIO', '2026-03-17T13:00:00.000Z']]);
    const jcpd = await h.ok('derivaciones.emitir', { casoId: id, institucion: 'JCPD' });
    const fiscalia = await h.ok('derivaciones.emitir', { casoId: id, institucion: 'FISCALIA' });
    expect(await resumen()).toEqual([['PLAZO', 'PRONTO', 'REGISTRAR_ENTREGA', '2026-03-17T13:00:00.000Z']]);
    await h.ok('derivaciones.registrarEntrega', {
      derivacionId: jcpd.derivacionId,
      entregadaEn: h.clock.now(),
      canal: 'MANO',
      recibidoPor: 'Ciprés Muestra',
    });
    // the Junta has 48 hours to take cognisance (CONA 238); the other letter is still here, and the follow-up begins
    const trasEntregar = [
      ['ENTREGA', 'HOY', 'REGISTRAR_ENTREGA', null],
      ['INSISTENCIA', 'PRONTO', 'ABRIR_OFICIO', '2026-03-18T14:00:00.000Z'],
      ['TRAMITE', 'PRONTO', 'ABRIR_OFICIO', '2026-03-18T14:00:00.000Z'],
      ['SEGUIMIENTO', 'PRONTO', 'SEGUIR', null],
    ];
    expect(await resumen()).toEqual(trasEntregar);
    await h.ok('derivaciones.registrarEntrega', {
      derivacionId: fiscalia.derivacionId,
      entregadaEn: h.clock.now(),
      canal: 'CORREO',
      recibidoPor: 'Ciprés Muestra',
    });
    expect((await hoy()).map(({ clase, institucion }) => [clase, institucion])).toEqual([
      ['INSISTENCIA', 'JCPD'],
      ['INSISTENCIA', 'FISCALIA'],
      ['TRAMITE', 'JCPD'],
      ['SEGUIMIENTO', null],
    ]);
    h.clock.advance(48 * HORA + 1);
    expect((await hoy()).filter(({ situacion }) => situacion === 'VENCIDO').map(({ clase }) => clase)).toEqual([
      'INSISTENCIA',
      'INSISTENCIA',
    ]);
  });

  it('a 911 call leaves the clock and asks for a look; a verbal report stops it and asks for its letter', async () => {
    const { id } = await h.ok('casos.registrar', casoMinimo());
    await valorar(h, id);
    await h.ok('casos.registrarLlamada911', { casoId: id, llamadoEn: h.clock.now() });
    expect((await resumen()).map(([clase]) => clase)).toEqual(['PLAZO', 'LLAMADA_911']);
    await h.ok('derivaciones.registrarDenunciaVerbal', {
      casoId: id,
      institucion: 'FISCALIA',
      funcionario: 'Fiscal Ficticio',
      denunciadoEn: h.clock.now(),
      canal: 'TELEFONO',
    });
    expect((await resumen()).map(([clase]) => clase)).toEqual(['LLAMADA_911', 'VERBAL']);
  });

  it('a conflict asks for its assessment and nothing else', async () => {
    const { id } = await h.ok('casos.registrar', casoMinimo({ tipos: ['FAM-01'], naturaleza: 'CONFLICTO' }));
    expect(await resumen()).toEqual([['VALORAR', 'HOY', 'VALORAR', null]]);
    await valorar(h, id, { naturaleza: 'CONFLICTO' });
    expect(await resumen()).toEqual([]);
  });

  it('closed and annulled cases are silent and are not counted as open', async () => {
    const { id } = await h.ok('casos.registrar', casoMinimo());
    expect((await h.ok('recordatorios.hoy', {})).abiertos).toBe(1);
    withRaw(h.folder, template.rawKeyHex, (connection) => connection.prepare("UPDATE caso SET estado = 'ANULADO' WHERE id = ?").run(id));
    expect(await h.ok('recordatorios.hoy', {})).toMatchObject({ recordatorios: [], abiertos: 0 });
  });
});

describe('recordatorios.hoy: the list', () => {
  it('overdue first, then today, then soon; inside each the earliest; with words a volunteer reads', async () => {
    for (const conocidoEn of [
      '2026-03-16T08:00:00-05:00',
      '2026-03-15T20:00:00-05:00',
      '2026-03-13T08:00:00-05:00',
      '2026-03-14T08:00:00-05:00',
      '2026-03-15T11:00:00-05:00',
    ])
      await h.ok('casos.registrar', casoMinimo({ conocidoEn }));
    const lista = await hoy();
    expect(lista.map(({ situacion, venceEn }) => `${situacion} ${venceEn}`)).toEqual([
      'VENCIDO 2026-03-14T13:00:00.000Z',
      'VENCIDO 2026-03-15T13:00:00.000Z',
      'HOY 2026-03-16T16:00:00.000Z',
      'HOY 2026-03-17T01:00:00.000Z',
      'PRONTO 2026-03-17T13:00:00.000Z',
    ]);
    expect(lista.map(({ texto }) => texto)).toEqual([
      expect.stringMatching(/^Informar a .*: venció el 14\/03\/2026 a las 08:00 \(24 horas, CONA 72\)$/),
      expect.stringMatching(/: venció ayer a las 08:00 /),
      expect.stringMatching(/: hasta hoy a las 11:00 /),
      expect.stringMatching(/: hasta hoy a las 20:00 /),
      expect.stringMatching(/: hasta mañana a las 08:00 /),
    ]);
    lista.forEach(({ texto }) => expectSpanish(`${texto}.`));
    expect(new Set(lista.map(({ clave }) => clave)).size).toBe(5);
  });

  it('codes and initials only: it may be read from the door', async () => {
    await casoListo(h);
    expect(JSON.stringify(await hoy())).not.toMatch(/Luna|Ejemplo|correa|Hortensia|Olmo/);
  });

  it('who administers the point sees the age of the backup and not the cases (§4.2)', async () => {
    await h.ok('casos.registrar', casoMinimo());
    await signIn(h, template, 'admin');
    expect(await h.ok('recordatorios.hoy', {})).toEqual({
      recordatorios: [],
      mas: 0,
      abiertos: 1,
      respaldo: { dias: null, verificadoEn: null, destino: null },
    });
  });

  it('a day with very many cases shows the most urgent ones and says how many more there are', async () => {
    for (let n = 0; n < 210; n += 1)
      await h.ok('casos.registrar', casoMinimo({ conocidoEn: new Date(Date.parse('2026-03-16T08:00:00-05:00') - n * HORA).toISOString() }));
    const { recordatorios, mas } = await h.ok('recordatorios.hoy', {});
    expect(recordatorios).toHaveLength(200);
    expect(mas).toBe(10);
    expect(recordatorios[0]?.venceEn).toBe(new Date(Date.parse('2026-03-17T08:00:00-05:00') - 209 * HORA).toISOString());
  });
});
