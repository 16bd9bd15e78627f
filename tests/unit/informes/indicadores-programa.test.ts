import { describe, expect, it } from 'vitest';
import type { Calculo, HechosPrograma } from '@core/features/informes/hechos.types';
import {
  i20Pta,
  i21Capacitacion,
  i22Voluntariado,
  i23Horario,
  i24Asambleas,
  i25Convenios,
  i26Salud,
  i27Emprendimientos,
  i28Materiales,
  i29Respaldos,
  i30Restauracion,
} from '@core/features/informes/indicadores-programa.rules';
import { INDICADORES_PROGRAMA } from '@core/features/informes/indicadores.rules';
import { enLineas, hechosDe, programa } from '../../support/hechos';

const MARZO = { desde: '2026-03-01', hasta: '2026-03-31' };
const AHORA = '2026-03-16T14:00:00.000Z';
const de = (calculo: Calculo, cambio: Partial<HechosPrograma>) => enLineas(calculo(hechosDe([], cambio), MARZO, AHORA).medidas);

describe('programme indicators, each with its worked example', () => {
  it('I20: 6 of 8 planned in C1; what was planned for another month stays out; C2–C5 have no plan', () => {
    const pta = [
      { componente: 'C1', mes: '2026-03-01', planificado: 5, ejecutado: 5 },
      { componente: 'C1', mes: '2026-03-01', planificado: 3, ejecutado: 1 },
      { componente: 'C1', mes: '2026-04-01', planificado: 9, ejecutado: 0 },
    ];
    expect(de(i20Pta, { pta })).toEqual([
      'C1: 6/8 = 75',
      'C2: 0/0 = sin datos',
      'C3: 0/0 = sin datos',
      'C4: 0/0 = sin datos',
      'C5: 0/0 = sin datos',
    ]);
  });

  it('I21: 12 and 8 persons, 4 and 2 hours; I22: turns of 3 and 4 hours', () => {
    const capacitaciones = [
      { dia: '2026-03-07', personas: 12, horas: 4 },
      { dia: '2026-03-14', personas: 8, horas: 2 },
      { dia: '2026-02-14', personas: 99, horas: 9 },
    ];
    expect(de(i21Capacitacion, { capacitaciones })).toEqual(['PERSONAS: 20', 'HORAS: 6']);
    const turnos = [
      { dia: '2026-03-02', horas: 3 },
      { dia: '2026-03-31', horas: 4 },
    ];
    expect(de(i22Voluntariado, { turnos })).toEqual(['HORAS: 7']);
  });

  it('I23: 18 hours open of 20 announced', () => {
    const aperturas = [
      { dia: '2026-03-02', horasPrevistas: 10, horasCumplidas: 10 },
      { dia: '2026-03-09', horasPrevistas: 10, horasCumplidas: 8 },
    ];
    expect(de(i23Horario, { aperturas })).toEqual(['HORARIO: 18/20 = 90']);
  });

  it('I24: one assembly of two had quorum; of the resolutions due, one done, one overdue, one for tomorrow', () => {
    const asambleas = [
      { dia: '2026-03-01', conQuorum: true },
      { dia: '2026-03-15', conQuorum: false },
    ];
    const resoluciones = [
      { venceEl: '2026-03-10', cumplida: true },
      { venceEl: '2026-03-15', cumplida: false },
      { venceEl: '2026-03-17', cumplida: false },
    ];
    expect(de(i24Asambleas, { asambleas, resoluciones })).toEqual(['QUORUM: 1/2 = 50', 'RESOLUCIONES: 1/2 = 50']);
  });

  it('I25: of three agreements two are in force at the end', () => {
    const convenios = [
      { desde: '2026-01-01', hasta: null },
      { desde: '2026-01-01', hasta: '2026-03-16' },
      { desde: '2026-01-01', hasta: '2026-03-15' },
    ];
    expect(de(i25Convenios, { convenios })).toEqual(['VIGENTES: 2']);
  });

  it('I26, I27, I28: people, ventures and cents, copies', () => {
    expect(de(i26Salud, { asistentesSalud: [{ dia: '2026-03-08', personas: 45 }] })).toEqual(['ASISTENTES: 45']);
    const emprendimientos = [
      { activo: true, ventasCentavos: [{ dia: '2026-03-08', centavos: 12_550 }] },
      { activo: false, ventasCentavos: [{ dia: '2026-02-08', centavos: 900 }] },
    ];
    expect(de(i27Emprendimientos, { emprendimientos })).toEqual(['ACTIVOS: 1', 'VENTAS: 12550']);
    const materiales = [
      { dia: '2026-03-08', cantidad: 100 },
      { dia: '2026-03-20', cantidad: 50 },
    ];
    expect(de(i28Materiales, { materiales })).toEqual(['EJEMPLARES: 150']);
  });

  it('I29: two copies in time, one late, one missing and overdue; the next is not due yet: 2 of 4', () => {
    const respaldos = [
      { venceEl: '2026-03-02', dia: '2026-03-02' },
      { venceEl: '2026-03-09', dia: '2026-03-05' },
      { venceEl: '2026-03-12', dia: '2026-03-13' },
      { venceEl: '2026-03-15', dia: null },
      { venceEl: '2026-03-20', dia: null },
    ];
    expect(de(i29Respaldos, { respaldos })).toEqual(['A_TIEMPO: 2/4 = 50']);
  });

  it('I30: the last proved restore was 14 days ago; a later one does not count for the past; of two points the longest', () => {
    expect(de(i30Restauracion, { restauracionesProbadas: ['2026-01-10', '2026-03-02', '2026-05-01'] })).toEqual(['DIAS: 14']);
    const dos = {
      casos: [],
      programas: [programa({ restauracionesProbadas: ['2026-03-02'] }), programa({ restauracionesProbadas: ['2026-02-14'] })],
    };
    expect(enLineas(i30Restauracion(dos, MARZO, AHORA).medidas)).toEqual(['DIAS: 30']);
  });

  it('a point that writes nothing down says «sin datos» everywhere, never a zero', () => {
    for (const calculo of INDICADORES_PROGRAMA) {
      const { codigo, medidas } = calculo(hechosDe([]), MARZO, AHORA);
      for (const { valor } of medidas) expect(valor, codigo).toBeNull();
    }
  });

  it('a module that is used and had nothing in the period says zero', () => {
    expect(i28Materiales(hechosDe([], { materiales: [{ dia: '2026-01-08', cantidad: 3 }] }), MARZO, AHORA).medidas[0]?.valor).toBe(0);
  });
});
