import { describe, expect, it } from 'vitest';
import { CATALOGO_VIGENTE } from '@core/features/ruta/catalogo-vigente';
import type { NivelRiesgo } from '@core/features/ruta/ruta.types';
import { filasDeRuta } from '@core/features/seguimiento/ruta-de-caso.rules';
import {
  nombraANna,
  pideRevalorar,
  proximoSeguimiento,
  revisarCierre,
  revisarSeguimiento,
} from '@core/features/seguimiento/seguimiento.rules';
import type { RegistrarSeguimiento } from '@core/features/seguimiento/seguimiento.contract';
import { expectSpanish } from '../../support/refusals';

const AHORA = '2026-03-16T14:00:00.000Z';
const CASO = { conocidoEn: '2026-03-10T14:00:00.000Z' };
const seguimiento = (cambio: Partial<RegistrarSeguimiento> = {}): RegistrarSeguimiento => ({
  casoId: '019d0000-0000-7000-8000-000000000000',
  hechoEn: AHORA,
  tipo: 'LLAMADA',
  localizado: true,
  contactoNna: true,
  situacion: 'IGUAL',
  medidasCumplidas: 'NO_APLICA',
  acuerdosCumplidos: 'NO_APLICA',
  violenciaNueva: false,
  nota: 'Se llamó a la abuela.',
  ...cambio,
});

describe('a follow-up', () => {
  it.each<[string, Partial<RegistrarSeguimiento>, string | null]>([
    ['as it should be', {}, null],
    ['tomorrow', { hechoEn: '2026-03-17T14:00:00.000Z' }, 'hechoEn'],
    ['before anybody knew', { hechoEn: '2026-03-10T13:00:00.000Z' }, 'hechoEn'],
    ['talked with the child, though nobody was found', { localizado: false, situacion: 'NO_SE_SABE' }, 'contactoNna'],
    ['knows how things are, though nobody was found', { localizado: false, contactoNna: false }, 'situacion'],
    ['violence without a word of it', { violenciaNueva: true, hechosNuevos: 'golpes' }, 'hechosNuevos'],
    ['a next date in the past', { proximoEl: '2026-03-15' }, 'proximoEl'],
    ['today as the next date', { proximoEl: '2026-03-16' }, null],
    ['the paper of another day', { papelFecha: '2026-03-15' }, 'papelFecha'],
    ['a number of a paper without its date', { papelNumero: '7' }, 'papelFecha'],
    ['a paper of the same day', { papelFecha: '2026-03-16', papelNumero: '7' }, null],
  ])('%s', (_que, cambio, campo) => {
    const fields = revisarSeguimiento(seguimiento(cambio), CASO, AHORA);
    expect(Object.keys(fields)).toEqual(campo === null ? [] : [campo]);
    Object.values(fields).forEach(expectSpanish);
  });

  it.each<[Partial<RegistrarSeguimiento>, boolean]>([
    [{}, false],
    [{ situacion: 'MEJORA' }, false],
    [{ situacion: 'EMPEORA' }, true],
    [{ violenciaNueva: true, hechosNuevos: 'Le volvió a pegar.' }, true],
    [{ hechosNuevos: 'Dejó la escuela.' }, true],
    [{ medidasCumplidas: 'NO' }, true],
    [{ medidasCumplidas: 'NO_SABE' }, false],
  ])('%o asks for a new triage: %s', (cambio, pide) => {
    expect(pideRevalorar(seguimiento(cambio))).toBe(pide);
  });
});

describe('the next follow-up (§4.4)', () => {
  // from Monday 16 March 2026
  it.each<[NivelRiesgo, number, string | null]>([
    ['CRITICO', 0, '2026-03-17'],
    ['CRITICO', 1, '2026-03-18'],
    ['CRITICO', 2, '2026-03-23'],
    ['CRITICO', 9, '2026-03-23'],
    ['ALTO', 0, '2026-03-23'],
    ['ALTO', 3, '2026-03-23'],
    ['ALTO', 4, '2026-03-30'],
    ['MEDIO', 0, '2026-03-30'],
    ['MEDIO', 5, '2026-03-30'],
    ['BAJO', 0, '2026-04-15'],
    ['BAJO', 2, '2026-04-15'],
    ['BAJO', 3, null],
  ])('at risk %s after %i comes on %s', (riesgo, hechos, dia) => {
    expect(proximoSeguimiento(CATALOGO_VIGENTE, { riesgo, hechos, desde: AHORA })).toBe(dia);
  });

  it('follows the catalogue, not a number of the code', () => {
    const parametros = CATALOGO_VIGENTE.parametros.map((una) => (una.codigo === 'SEGUIMIENTO_MEDIO_DIAS' ? { ...una, valor: 3 } : una));
    expect(proximoSeguimiento({ parametros }, { riesgo: 'MEDIO', hechos: 1, desde: AHORA })).toBe('2026-03-19');
    const politica = CATALOGO_VIGENTE.parametros.filter(({ codigo }) => codigo.startsWith('SEGUIMIENTO_'));
    expect(politica.length).toBeGreaterThanOrEqual(9);
    expect(politica.every((una) => una.politica)).toBe(true);
  });
});

describe('papers with codes only', () => {
  const NNA = [{ nombres: 'Luna María', primerApellido: 'Ejemplo' }];
  it.each<[string, boolean]>([
    ['La niña está bien y va a la escuela.', false],
    ['Luna está bien.', true],
    ['Se habló con maría por la tarde; luna llena.', false],
    ['se habló con luna maría ejemplo', true],
    ['La situación de LUNA MARIA EJEMPLO mejora.', true],
    ['Vive con su abuela María.', true],
    ['La lunada de la escuela.', false],
  ])('%s names her: %s', (texto, nombra) => {
    expect(nombraANna(texto, NNA)).toBe(nombra);
  });
  it('nobody without a name is named', () => {
    expect(nombraANna('Cualquier cosa.', [{ nombres: '', primerApellido: '' }])).toBe(false);
  });

  it('an act shows nothing that is not of a closed list', () => {
    const fila = {
      en: AHORA,
      acto: 'RESPUESTA',
      por: 'u1',
      institucion: 'JCPD',
      tramite: 'jcpd-2026-014',
      resultado: 'ADMITIDA',
      proximoActo: 'AUDIENCIA',
      proximoEl: '2026-03-20T15:00:00.000Z',
    };
    const raro = {
      ...fila,
      acto: 'PERSONA_LUNA',
      por: 'u9',
      institucion: 'LUNA',
      tramite: 'me lo dio Luna',
      resultado: 'Luna',
      proximoActo: 'Luna',
    };
    const [bien, mal] = filasDeRuta([fila, raro], { catalogo: CATALOGO_VIGENTE }, (id) => (id === 'u1' ? 'A. E. D.' : null));
    expect(bien).toMatchObject({ responsable: 'A. E. D.', tramite: 'JCPD-2026-014', proximo: { acto: 'AUDIENCIA', el: '2026-03-20' } });
    expect(bien?.institucion).toMatch(/Junta/i);
    expect(mal).toEqual({ en: AHORA, acto: 'OTRO', responsable: null, institucion: null, tramite: null, resultado: null, proximo: null });
  });

  it('of a very long case the newest acts stay', () => {
    const actos = Array.from({ length: 320 }, (_, n) => ({
      en: new Date(Date.parse(AHORA) + n * 60_000).toISOString(),
      acto: 'SEGUIMIENTO',
      por: null,
      institucion: null,
      tramite: null,
      resultado: null,
      proximoActo: null,
      proximoEl: null,
    }));
    const filas = filasDeRuta(actos, { catalogo: CATALOGO_VIGENTE }, () => null);
    expect(filas).toHaveLength(300);
    expect(filas.at(-1)?.en).toBe(actos.at(-1)?.en);
  });
});

it.each<[string, Parameters<typeof revisarCierre>[0], string | null]>([
  ['nothing said yet', {}, null],
  ['told tomorrow', { informadoEl: '2026-03-17', informadoComo: 'En persona' }, 'informadoEl'],
  ['told before anybody knew', { informadoEl: '2026-03-09', informadoComo: 'En persona' }, 'informadoEl'],
  ['told, nobody says how', { informadoEl: '2026-03-16' }, 'informadoComo'],
  ['told, nobody says when', { informadoComo: 'En persona' }, 'informadoEl'],
  ['handed to itself', { receptora: 'DC-13' }, 'receptora'],
  ['signed by nobody', { receptora: 'DC-08', receptoraFirmoEl: '2026-03-16' }, 'receptoraFirma'],
  ['signed tomorrow', { receptora: 'DC-08', receptoraFirma: 'Sauce Demo', receptoraFirmoEl: '2026-03-17' }, 'receptoraFirmoEl'],
])('a closing: %s', (_que, entrada, campo) => {
  const fields = revisarCierre(entrada, { ...CASO, puntoId: 'DC-13' }, AHORA);
  expect(Object.keys(fields)).toEqual(campo === null ? [] : [campo]);
  Object.values(fields).forEach(expectSpanish);
});
