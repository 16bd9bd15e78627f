import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EntradaDia } from '@core/features/agenda/agenda.contract';
import { agendaSemanalDe, armarAgenda, entradasDe, MAXIMO_DIA, semanaDe, semanasDelMes } from '@core/features/agenda/agenda.rules';
import { diaDeSemana, diasEntre } from '@core/features/agenda/dias-laborables.rules';
import { agendaSemanalDatosSchema } from '@core/features/documentos/agenda-semanal.datos';
import { CLASES_RECORDATORIO } from '@core/features/recordatorios/recordatorios.contract';
import type { Recordatorio } from '@core/features/recordatorios/recordatorios.contract';

const HOY = '2026-03-18';
const SEMANA = { desde: '2026-03-16', hasta: '2026-03-22', hoy: HOY, ahora: '2026-03-18T14:00:00.000Z' };
const entrada = (cambio: Partial<EntradaDia> = {}): EntradaDia => ({
  clave: 'visita:c1:v1',
  clase: 'VISITA',
  estado: 'PRONTO',
  dia: '2026-03-19',
  hora: '15:00',
  casoId: '00000000-0000-7000-8000-000000000001',
  codigo: 'DC13-2026-0001',
  iniciales: 'L. E. P.',
  riesgo: 'BAJO',
  texto: 'Visita familiar',
  camino: '/casos/00000000-0000-7000-8000-000000000001/visitas/v1',
  institucion: null,
  responsable: 'Rosa D.',
  ...cambio,
});

describe('ranges of days', () => {
  it.each([
    ['2026-03-16', '2026-03-16', '2026-03-22'],
    ['2026-03-22', '2026-03-16', '2026-03-22'],
    ['2027-01-01', '2026-12-28', '2027-01-03'],
  ])('the week of %s', (dia, desde, hasta) => expect(semanaDe(dia)).toEqual({ desde, hasta }));

  it.each([
    ['2026-03-18', '2026-02-23', '2026-04-05'],
    ['2026-02-01', '2026-01-26', '2026-03-01'],
    ['2027-02-28', '2027-02-01', '2027-02-28'], // a February of four weeks
    ['2026-12-31', '2026-11-30', '2027-01-03'],
  ])('the month of %s in whole weeks', (dia, desde, hasta) => expect(semanasDelMes(dia)).toEqual({ desde, hasta }));

  it('any month: from a Monday to a Sunday, all its days inside, at most six weeks', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2020, max: 2100 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 28 }),
        (anio, mes, d) => {
          const dia = `${anio}-${String(mes).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
          const { desde, hasta } = semanasDelMes(dia);
          const ultimo = new Date(Date.UTC(anio, mes, 0)).toISOString().slice(0, 10);
          expect([diaDeSemana(desde), diaDeSemana(hasta)]).toEqual([1, 0]);
          expect(desde <= `${dia.slice(0, 7)}-01` && hasta >= ultimo).toBe(true);
          expect(diasEntre(desde, hasta) + 1).toBeLessThanOrEqual(42);
        },
      ),
    );
  });
});

describe('armarAgenda', () => {
  const armar = (...entradas: EntradaDia[]) => armarAgenda(SEMANA, { entradas, feriados: new Map([['2026-03-20', 'Fiesta inventada']]) });

  it('every day is there, with its holiday; entries by hour, without hour after, what is done last', () => {
    const { dias } = armar(
      entrada({ clave: 'a', hora: null }),
      entrada({ clave: 'b', hora: '08:00', estado: 'HECHO' }),
      entrada({ clave: 'c', hora: '15:00' }),
      entrada({ clave: 'd', hora: '09:00' }),
    );
    expect(dias.map(({ dia }) => dia)).toEqual([
      '2026-03-16',
      '2026-03-17',
      '2026-03-18',
      '2026-03-19',
      '2026-03-20',
      '2026-03-21',
      '2026-03-22',
    ]);
    expect(dias[4]?.feriado).toBe('Fiesta inventada');
    expect(dias[3]?.entradas.map(({ clave }) => clave)).toEqual(['d', 'c', 'a', 'b']);
  });

  it('what fell due before the range is told only where today is', () => {
    const viejo = entrada({ dia: '2026-03-10', estado: 'VENCIDO' });
    expect(armar(viejo).vencidas).toHaveLength(1);
    expect(armarAgenda({ ...SEMANA, hoy: '2026-03-30' }, { entradas: [viejo], feriados: new Map() }).vencidas).toEqual([]);
  });

  it('a very full day counts what it leaves out', () => {
    const { dias } = armar(...Array.from({ length: MAXIMO_DIA + 5 }, (_, n) => entrada({ clave: `k${n}` })));
    expect(dias[3]?.entradas).toHaveLength(MAXIMO_DIA);
    expect(dias[3]?.mas).toBe(5);
  });

  const linea = (cambio: Partial<Recordatorio>): Recordatorio => {
    const { estado: _estado, dia: _dia, hora: _hora, ...resto } = entrada();
    return { ...resto, situacion: 'HOY', venceEn: null, dia: null, acto: 'ABRIR', ...cambio };
  };

  it('a reminder without a day is of today', () => {
    expect(entradasDe(linea({}), HOY)).toEqual([expect.objectContaining({ dia: HOY, hora: null, estado: 'HOY' })]);
  });

  it('a critical clock is work of today and ends on its own day', () => {
    const critico = linea({ clase: 'PLAZO', venceEn: '2026-03-19T13:00:00.000Z', dia: '2026-03-19' });
    expect(entradasDe(critico, HOY).map(({ dia, hora, estado }) => `${dia} ${hora} ${estado}`)).toEqual([
      '2026-03-18 null HOY',
      '2026-03-19 08:00 PRONTO',
    ]);
  });
});

describe('agendaSemanalDe: the printed sheet', () => {
  const emision = {
    formato: 1 as const,
    punto: { codigo: 'DC-13', nombre: 'San Jacinto', parroquia: null, canton: 'Loja', direccion: null, telefono: null },
    emitidoEn: SEMANA.ahora,
    elaboradoPor: 'A. E. D.',
  };
  const nombres = { institucion: () => 'Junta Cantonal', iniciales: () => 'R. D. P.' };

  it('codes and initials of the team, nothing of the persons; what is done is not printed', () => {
    const agenda = armarAgenda(SEMANA, {
      entradas: [
        entrada(),
        entrada({ clave: 'h', estado: 'HECHO' }),
        entrada({ clave: 'v', dia: '2026-03-01', estado: 'VENCIDO', clase: 'PLAZO', institucion: 'JCPD' }),
      ],
      feriados: new Map(),
    });
    const datos = agendaSemanalDe(agenda, emision, nombres);
    expect(agendaSemanalDatosSchema.parse(datos)).toEqual(datos);
    expect(datos.vencidas).toEqual([
      {
        fecha: '2026-03-01',
        hora: '15:00',
        clase: 'PLAZO_LEGAL',
        codigoCaso: 'DC13-2026-0001',
        riesgo: 'BAJO',
        institucion: 'Junta Cantonal',
        responsable: 'R. D. P.',
      },
    ]);
    expect(datos.dias.flatMap(({ entradas }) => entradas)).toHaveLength(1);
    expect(JSON.stringify(datos)).not.toContain('L. E. P.');
  });

  it('every class of reminder has its class on paper', () => {
    const agenda = armarAgenda(SEMANA, {
      entradas: CLASES_RECORDATORIO.map((clase) => entrada({ clave: clase, clase })),
      feriados: new Map(),
    });
    expect(agendaSemanalDatosSchema.safeParse(agendaSemanalDe(agenda, emision, nombres)).success).toBe(true);
  });
});
