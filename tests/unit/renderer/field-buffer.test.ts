import { parseDay, parseTime, parseWhole, showDay } from '@renderer/ui/field-buffer';
import { describe, expect, it } from 'vitest';

describe('what is typed in a day', () => {
  it.each([
    ['16/3/2026', '2026-03-16'],
    ['16-03-2026', '2026-03-16'],
    ['16.3.2026', '2026-03-16'],
    ['16032026', '2026-03-16'],
    [' 7/9/2012 ', '2012-09-07'],
    ['2026-03-16', '2026-03-16'],
    ['16/3/26', '2026-03-16'],
    ['1/1/27', '2027-01-01'],
    ['1/1/28', '1928-01-01'],
    ['5/6/64', '1964-06-05'],
    ['29/2/2024', '2024-02-29'],
  ])('%s is %s', (typed, day) => expect(parseDay(typed, 2026)).toBe(day));

  it.each(['', '31/2/2012', '29/2/2023', '32/1/2020', '3/16/2026', '16/3', 'ayer', '1632026', '1/1/1899', '16/3/202'])(
    '%s is no day',
    (typed) => expect(parseDay(typed, 2026)).toBeNull(),
  );

  it('is shown day first; what could not be read stays as it was typed', () => {
    expect(showDay('2026-03-06')).toBe('06/03/2026');
    expect(showDay('31/2/2012')).toBe('31/2/2012');
    expect(showDay(null)).toBe('');
  });
});

describe('what is typed in an hour', () => {
  it.each([
    ['8:40', '08:40'],
    ['0840', '08:40'],
    ['840', '08:40'],
    ['8.05', '08:05'],
    ['20h15', '20:15'],
    ['23:59', '23:59'],
  ])('%s is %s', (typed, time) => expect(parseTime(typed)).toBe(time));

  it.each(['', '24:00', '8:60', '8', '8:4', 'tarde'])('%s is no hour', (typed) => expect(parseTime(typed)).toBeNull());
});

it('whole numbers only', () => {
  expect(parseWhole(' 7 ')).toBe(7);
  expect(parseWhole('0')).toBe(0);
  for (const typed of ['', '-1', '7,5', '7 años', '1e3']) expect(parseWhole(typed)).toBeNull();
});
