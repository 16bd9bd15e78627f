import { describe, expect, it } from 'vitest';
import { parseEdad } from '@renderer/lib/edad';

describe('parseEdad', () => {
  it.each([
    ['7', 84],
    [' 7 años ', 84],
    ['7 AÑOS', 84],
    ['9 meses', 9],
    ['1 mes', 1],
    ['9m', 9],
    ['1 año y 4 meses', 16],
    ['1 año 4 meses', 16],
    ['un año y medio', 18],
    ['2 años y medio', 30],
    ['recién nacida', 0],
    ['20 días', 0],
    ['0', 0],
    ['unos 12 años', 144],
    ['120', 1440],
  ])('reads «%s»', (escrito, meses) => {
    expect(parseEdad(escrito)).toBe(meses);
  });

  it.each(['', 'siete', '121', '12/05/2018', '7 x', 'y medio', '-3', '7,5'])('does not guess «%s»', (escrito) => {
    expect(parseEdad(escrito)).toBeNull();
  });
});
