import { cuando, duracion, fechaConDia, hace, queda, saludo, tamano } from '@renderer/lib/format';
import { describe, expect, it } from 'vitest';

/** Monday 16 March 2026, 09:00 in Loja. */
const AHORA = '2026-03-16T14:00:00.000Z';
const plus = (ms: number) => new Date(Date.parse(AHORA) + ms).toISOString();
const MIN = 60_000;
const HORA = 60 * MIN;

describe('the clock of a case in words', () => {
  it.each([
    [5 * HORA, 'Quedan 5 horas'],
    [HORA, 'Queda 1 hora'],
    [HORA + 20 * MIN, 'Queda 1 h 20 min'],
    [23 * HORA + 10 * MIN, 'Quedan 23 h 10 min'],
    [59 * MIN, 'Quedan 59 minutos'],
    [MIN, 'Queda 1 minuto'],
    [MIN - 1, 'Queda menos de un minuto'],
    [48 * HORA, 'Quedan 2 días'],
  ])('in %d ms: %s', (ms, texto) => expect(queda(plus(ms), AHORA)).toEqual({ vencido: false, texto }));

  it('is overdue from the very instant on', () => {
    expect(queda(AHORA, AHORA).vencido).toBe(true);
    expect(queda(plus(-3 * HORA), AHORA)).toEqual({ vencido: true, texto: 'Venció hace 3 horas' });
  });
});

describe('instants in words', () => {
  it.each([
    ['2026-03-17T01:00:00.000Z', 'hoy 20:00'],
    ['2026-03-17T13:40:00.000Z', 'mañana 08:40'],
    ['2026-03-16T04:59:00.000Z', 'ayer 23:59'],
    ['2026-03-18T14:00:00.000Z', '18/03/2026 09:00'],
  ])('%s is %s', (instante, texto) => expect(cuando(instante, AHORA)).toBe(texto));

  it('tells how long ago, in one unit', () => {
    expect(hace(plus(-2_000), AHORA)).toBe('hace 2 s');
    expect(hace(plus(-5 * MIN), AHORA)).toBe('hace 5 min');
    expect(hace(plus(-HORA), AHORA)).toBe('hace 1 hora');
    expect(hace(plus(-5 * 24 * HORA), AHORA)).toBe('hace 5 días');
    // A clock that lags never says «hace -1».
    expect(hace(plus(5_000), AHORA)).toBe('hace un momento');
  });

  it('names the day of the week by the local calendar', () => {
    expect(fechaConDia(AHORA)).toBe('lunes 16 de marzo de 2026');
    expect(fechaConDia('2026-03-17T03:00:00.000Z')).toBe('lunes 16 de marzo de 2026');
  });

  it('greets by the local hour', () => {
    expect(saludo(AHORA)).toBe('Buenos días');
    expect(saludo('2026-03-16T17:00:00.000Z')).toBe('Buenas tardes');
    expect(saludo('2026-03-17T00:00:00.000Z')).toBe('Buenas noches');
  });
});

it('sizes carry a decimal comma', () => {
  expect(tamano(12_480_123)).toBe('12,5 MB');
  expect(tamano(640_400)).toBe('640 KB');
  expect(tamano(10)).toBe('1 KB');
  expect(tamano(14_200_000_000)).toBe('14,2 GB');
});

it('lengths of time hold two units at most', () => {
  expect(duracion(47 * HORA + 59 * MIN)).toBe('47 h 59 min');
  expect(duracion(0)).toBe('0 minutos');
});
