import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Input } from '@core/contract/index';
import { casoListo, casoMinimo, ver } from '../support/casos';
import { cleanFolders, makeTemplate, openCopy } from '../support/program';
import type { Harness, Template } from '../support/program';
import { expectBadInputs } from '../support/refusals';

const HORA = 3_600_000;

let template: Template;
let h: Harness;
let casoId: string;
let nnaId: string;
beforeAll(async () => {
  template = await makeTemplate();
  h = await openCopy(template, 'coordinadora');
  h.clock.advance(48 * HORA); // Wednesday 18, 09:00
  casoId = (await casoListo(h)).id; // Luna, 7 years; Olmo Ejemplo Demo is pointed at
  nnaId = (await ver(h, casoId)).nna[0]?.id ?? '';
});
afterAll(async () => {
  await h.close();
  cleanFolders();
});

type Entrada = Input<'consentimientos.registrar'>;
const entrada = (cambio: Partial<Entrada> = {}): Entrada => ({
  casoId,
  nnaId,
  proposito: 'SERVICIO',
  decision: 'ACEPTA',
  otorgadoPor: 'Aurora Prueba Muestra',
  calidad: 'MADRE',
  esSenalada: false,
  modo: 'FIRMA',
  otorgadoEl: '2026-03-17',
  asentimiento: 'ACEPTA',
  asentimientoModo: 'VERBAL',
  ...cambio,
});
const vigentes = async () => (await h.ok('consentimientos.listar', { casoId })).vigentes;

describe('consent per purpose', () => {
  it('holds from the day it is given until it is withdrawn', async () => {
    const { id } = await h.ok('consentimientos.registrar', entrada());
    expect(await vigentes()).toEqual(['SERVICIO']);
    expect((await ver(h, casoId)).historia[0]).toMatchObject({ tipo: 'CONSENTIMIENTO', referenciaId: id });
    await h.ok('consentimientos.retirar', { id, retiradoEl: '2026-03-18', quien: 'Aurora Prueba Muestra' });
    expect(await vigentes()).toEqual([]);
    await h.refused('TRANSICION_NO_PERMITIDA', 'consentimientos.retirar', { id, retiradoEl: '2026-03-18', quien: 'Aurora Prueba Muestra' });
  });

  it.each<[string, Partial<Entrada>]>([
    ['a refusal', { decision: 'NIEGA' }],
    ['a child who does not agree', { asentimiento: 'NIEGA' }],
  ])('%s does not hold, and ends an earlier yes', async (_what, cambio) => {
    await h.ok('consentimientos.registrar', entrada({ proposito: 'COMPARTIR_PATRONATO' }));
    expect(await vigentes()).toContain('COMPARTIR_PATRONATO');
    await h.ok('consentimientos.registrar', entrada({ proposito: 'COMPARTIR_PATRONATO', ...cambio }));
    expect(await vigentes()).not.toContain('COMPARTIR_PATRONATO');
  });

  it('a refusal is not withdrawn; a new consent is written down', async () => {
    const { id } = await h.ok('consentimientos.registrar', entrada({ decision: 'NIEGA', proposito: 'VISITA' }));
    await h.refused('TRANSICION_NO_PERMITIDA', 'consentimientos.retirar', { id, retiradoEl: '2026-03-18', quien: 'Aurora Prueba' });
  });

  it('the notice goes out as a numbered document and stays tied to its consent', async () => {
    const { id } = await h.ok('consentimientos.registrar', entrada({ proposito: 'VISITA' }));
    expect((await h.ok('consentimientos.previsualizarAviso', { id })).pdf.length).toBeGreaterThan(1000);
    const { documentoId, numero } = await h.ok('consentimientos.emitirAviso', { id });
    expect(numero).toBe('DC-13-2026-0001-AP');
    const { consentimientos } = await h.ok('consentimientos.listar', { casoId });
    expect(consentimientos.find((uno) => uno.id === id)?.documentoId).toBe(documentoId);
  });
});

describe('hard stops', () => {
  const registrar = (cambio: Partial<Entrada>) => h.refused('ENTRADA_INVALIDA', 'consentimientos.registrar', entrada(cambio));
  it('who is pointed at never consents for the child: neither said so, nor under the name on the sheet', async () => {
    expect((await registrar({ esSenalada: true })).fields).toHaveProperty('otorgadoPor');
    expect((await registrar({ otorgadoPor: ' olmo  ejemplo DEMÓ ' })).fields).toHaveProperty('otorgadoPor');
  });
  it('a child of seven does not consent for herself, however she is written down', async () => {
    expect((await registrar({ calidad: 'NNA' })).fields).toHaveProperty('calidad');
  });
  it('a child of unknown age counts as the younger (CONA 5)', async () => {
    const caso = await h.ok(
      'casos.registrar',
      casoMinimo({ nna: [{ nn: false, nombres: 'Nube', sexo: 'MUJER', edadFuente: 'ESTIMADA', tipoDocumento: 'NINGUNO' }] }),
    );
    const otra = (await ver(h, caso.id)).nna[0]?.id ?? '';
    const refused = await registrar({ casoId: caso.id, nnaId: otra, calidad: 'NNA' });
    expect(refused.fields).toHaveProperty('calidad');
  });
  it('what the child said is never skipped: a reason when she could not be asked', async () => {
    expect((await registrar({ asentimiento: 'NO_FUE_POSIBLE', asentimientoModo: undefined })).fields).toHaveProperty('asentimientoNota');
  });
  it('an adolescent signs', async () => {
    const { id } = await h.ok(
      'casos.registrar',
      casoMinimo({
        nna: [{ nn: false, nombres: 'Jacaranda', sexo: 'MUJER', edadMeses: 156, edadFuente: 'REFERIDA', tipoDocumento: 'NINGUNO' }],
      }),
    );
    const nna = (await ver(h, id)).nna[0]?.id ?? '';
    const suya = entrada({ casoId: id, nnaId: nna });
    expect((await h.refused('ENTRADA_INVALIDA', 'consentimientos.registrar', suya)).fields).toHaveProperty('asentimientoModo');
    await h.ok('consentimientos.registrar', { ...suya, asentimientoModo: 'FIRMA' });
  });
  it('the day is not after today nor before anybody knew, also with the clock set back', async () => {
    expect((await registrar({ otorgadoEl: '2026-03-19' })).fields).toHaveProperty('otorgadoEl');
    expect((await registrar({ otorgadoEl: '2026-03-15' })).fields).toHaveProperty('otorgadoEl');
    h.clock.advance(-47 * HORA);
    expect((await registrar({ otorgadoEl: '2026-03-17' })).fields).toHaveProperty('otorgadoEl');
    h.clock.advance(47 * HORA);
  });
});

it('refuses', async () => {
  const base = entrada();
  await expectBadInputs(h, template, 'consentimientos.registrar', [
    { what: 'an unknown purpose', input: { ...base, proposito: 'PRENSA' }, field: 'proposito' },
    { what: 'no name', input: { ...base, otorgadoPor: ' ' }, field: 'otorgadoPor' },
    { what: 'a long name', input: { ...base, otorgadoPor: 'x'.repeat(121) }, field: 'otorgadoPor' },
    { what: 'a day that is none', input: { ...base, otorgadoEl: '2026-02-30' }, field: 'otorgadoEl' },
    { what: 'no answer about the accused', input: { ...base, esSenalada: undefined }, field: 'esSenalada' },
    { what: 'an answer without how', input: { ...base, asentimientoModo: undefined }, field: 'asentimientoModo' },
    { what: 'a child of another case', input: { ...base, nnaId: casoId }, field: 'nnaId', code: 'NO_ENCONTRADO' },
  ]);
  const ajeno = '0195a000-0000-7000-8000-00000000000f';
  await h.refused('NO_ENCONTRADO', 'consentimientos.registrar', { ...base, casoId: ajeno });
  await h.refused('NO_ENCONTRADO', 'consentimientos.listar', { casoId: ajeno });
  await h.refused('NO_ENCONTRADO', 'consentimientos.retirar', { id: ajeno, retiradoEl: '2026-03-18', quien: 'Nadie' });
  await h.refused('NO_ENCONTRADO', 'consentimientos.previsualizarAviso', { id: ajeno });
  await h.refused('NO_ENCONTRADO', 'consentimientos.emitirAviso', { id: ajeno });
});
