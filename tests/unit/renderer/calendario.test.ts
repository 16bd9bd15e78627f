import { describe, expect, it } from 'vitest';
import type { FilaDirectorio } from '@core/features/directorio/directorio.contract';
import { enSemanas, moverDia, sumarMes } from '@renderer/features/agenda/calendario';
import { filtrar } from '@renderer/features/directorio/buscar';

describe('keys of the calendar', () => {
  it.each<[string, string, string | null]>([
    ['2026-03-18', 'ArrowLeft', '2026-03-17'],
    ['2026-03-31', 'ArrowRight', '2026-04-01'],
    ['2026-03-03', 'ArrowUp', '2026-02-24'],
    ['2026-12-30', 'ArrowDown', '2027-01-06'],
    ['2026-03-18', 'Home', '2026-03-16'],
    ['2026-03-18', 'End', '2026-03-22'],
    ['2026-03-31', 'PageUp', '2026-02-28'],
    ['2028-01-31', 'PageDown', '2028-02-29'],
    ['2026-03-18', 'a', null],
  ])('%s with %s', (dia, tecla, esperado) => expect(moverDia(dia, tecla)).toBe(esperado));

  it('months over the year', () => {
    expect(sumarMes('2026-12-15', 1)).toBe('2027-01-15');
    expect(sumarMes('2026-01-15', -1)).toBe('2025-12-15');
  });

  it('rows of seven', () => expect(enSemanas(Array.from({ length: 15 }, (_, n) => n)).map(({ length }) => length)).toEqual([7, 7, 1]));
});

it('a directory is searched by any words, without accents', () => {
  const fila = (codigo: string, nombre: string, competencia: string) => ({ codigo, nombre, competencia }) as FilaDirectorio;
  const filas = [
    fila('FISCALIA', 'Fiscalía Provincial de Loja', 'investiga los hechos'),
    fila('MSP', 'Ministerio de Salud Pública', 'atiende lesiones y vacunas'),
  ];
  const codigos = (texto: string) => filtrar(filas, texto).map(({ codigo }) => codigo);
  expect(codigos('')).toEqual(['FISCALIA', 'MSP']);
  expect(codigos('FISCALÍA')).toEqual(['FISCALIA']);
  expect(codigos('publica vacunas')).toEqual(['MSP']);
  expect(codigos('loja vacunas')).toEqual([]);
});
