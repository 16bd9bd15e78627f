import { describe, expect, it } from 'vitest';
import { relojDeCaso } from '@renderer/lib/reloj';

const AHORA = '2026-03-16T14:00:00.000Z';
const plazo = (venceEn: string, horas = 24) => ({ codigo: horas === 0 ? 'INMEDIATO' : 'DENUNCIA_24', horas, venceEn });

describe('relojDeCaso', () => {
  it('tells how long, to whom and until when', () => {
    expect(
      relojDeCaso({ plazo: plazo('2026-03-16T19:00:00.000Z'), plazoCumplido: false, institucion: 'la Junta Cantonal (JCPD)' }, AHORA),
    ).toEqual({
      tono: 'urgent',
      texto: 'Quedan 5 horas para informar a la Junta Cantonal (JCPD): hasta hoy 14:00',
      corto: 'Quedan 5 horas',
      vencido: false,
    });
  });

  it('gets louder as the time runs out', () => {
    const tono = (venceEn: string) => relojDeCaso({ plazo: plazo(venceEn), plazoCumplido: false }, AHORA).tono;
    expect([tono('2026-03-18T14:00:00.000Z'), tono('2026-03-17T13:00:00.000Z'), tono('2026-03-16T15:00:00.000Z'), tono(AHORA)]).toEqual([
      'warn',
      'high',
      'urgent',
      'urgent',
    ]);
  });

  it('says since when it is overdue, and that an immediate one does not wait', () => {
    expect(
      relojDeCaso({ plazo: plazo('2026-03-16T01:00:00.000Z'), plazoCumplido: false, institucion: 'el DECE del plantel' }, AHORA).texto,
    ).toBe('Vencido hace 13 horas: había que informar al DECE del plantel hasta ayer 20:00');
    expect(relojDeCaso({ plazo: plazo(AHORA, 0), plazoCumplido: false }, AHORA)).toMatchObject({ corto: 'Ahora mismo', vencido: true });
  });

  it('tells only hours in lists while there are many, and minutes at the end', () => {
    const corto = (venceEn: string) => relojDeCaso({ plazo: plazo(venceEn), plazoCumplido: false }, AHORA).corto;
    expect([
      corto('2026-03-17T13:30:00.000Z'),
      corto('2026-03-16T19:30:00.000Z'),
      corto('2026-03-16T14:45:00.000Z'),
      corto('2026-03-19T14:00:00.000Z'),
    ]).toEqual(['Quedan 23 horas', 'Quedan 5 h 30 min', 'Quedan 45 minutos', 'Quedan 3 días']);
  });

  it('rests when the authority knows or nobody has to be told', () => {
    expect(relojDeCaso({ plazo: plazo('2026-03-15T14:00:00.000Z'), plazoCumplido: true }, AHORA)).toMatchObject({
      tono: 'ok',
      vencido: false,
    });
    expect(relojDeCaso({ plazo: null, plazoCumplido: true }, AHORA)).toMatchObject({ tono: 'neutral', vencido: false });
  });
});
