import { describe, expect, it } from 'vitest';
import { faltanATamizar, pasoDe } from '@core/features/mediacion/paso.rules';
import type { PartesYSesiones } from '@core/features/mediacion/paso.rules';

type Parte = PartesYSesiones['partes'][number];
type Sesion = PartesYSesiones['sesiones'][number];
const parte = (id: string, esNna: boolean, acepta: boolean | null): Parte =>
  ({
    id,
    esNna,
    acepta,
    nombre: 'Ceiba',
    cedula: null,
    avisoCedula: null,
    calidad: 'Madre',
    representante: null,
    firmadaEl: null,
  }) as Parte;
const sesion = (estado: Sesion['estado'], tamizajes: [string, Sesion['tamizajes'][number]['resultado']][] = []): Sesion =>
  ({
    estado,
    tamizajes: tamizajes.map(([parteId, resultado]) => ({ parteId, resultado, preguntadoEn: '', preguntadoPor: '' })),
  }) as unknown as Sesion;
const opinion = { situacion: 'EXPRESO' } as PartesYSesiones['opinion'];
const m = (cambio: Partial<PartesYSesiones>): PartesYSesiones => ({
  estado: 'PROPUESTA',
  opinion: null,
  partes: [parte('m', false, true), parte('h', true, true)],
  sesiones: [],
  ...cambio,
});

describe('pasoDe', () => {
  it.each<[string, PartesYSesiones, ReturnType<typeof pasoDe>]>([
    ['nobody was asked', m({}), 'ACEPTACION'],
    [
      'the child was not asked whether she wants to',
      m({ estado: 'ACEPTADA', partes: [parte('m', false, true), parte('h', true, null)] }),
      'ACEPTACION',
    ],
    ['the child was not heard', m({ estado: 'ACEPTADA' }), 'OPINION'],
    ['the child could not be heard', m({ estado: 'ACEPTADA', opinion: { ...opinion, situacion: 'NO_FUE_POSIBLE' } as never }), 'OPINION'],
    ['all is ready', m({ estado: 'ACEPTADA', opinion }), 'CONVOCATORIA'],
    ['nobody came', m({ estado: 'INASISTENCIA', opinion, sesiones: [sesion('INASISTENCIA')] }), 'CONVOCATORIA'],
    [
      'somebody was not asked alone',
      m({ estado: 'CONVOCADA', opinion, sesiones: [sesion('CONVOCADA', [['m', 'SIN_SENALES']])] }),
      'A_SOLAS',
    ],
    [
      'there is a doubt',
      m({
        estado: 'CONVOCADA',
        opinion,
        sesiones: [
          sesion('CONVOCADA', [
            ['m', 'SIN_SENALES'],
            ['h', 'CON_DUDA'],
          ]),
        ],
      }),
      'A_SOLAS',
    ],
    [
      'everybody was asked',
      m({
        estado: 'CONVOCADA',
        opinion,
        sesiones: [
          sesion('CONVOCADA', [
            ['m', 'SIN_SENALES'],
            ['h', 'SIN_SENALES'],
          ]),
        ],
      }),
      'SESION',
    ],
    ['the session goes on', m({ estado: 'SESION', opinion, sesiones: [sesion('EN_CURSO')] }), 'SESION'],
    ['it ended in agreement', m({ estado: 'SESION', opinion, sesiones: [sesion('REALIZADA')] }), 'ACTA'],
    ['there is an act', m({ estado: 'ACUERDO' }), 'CONTROLES'],
    ['it was suspended', m({ estado: 'SUSPENDIDA_POR_RIESGO' }), null],
    ['it ended', m({ estado: 'SIN_ACUERDO' }), null],
  ])('%s', (_que, mediacion, paso) => {
    expect(pasoDe(mediacion)).toBe(paso);
  });

  it('of two screenings of a party the newer counts', () => {
    const dos = m({
      sesiones: [
        sesion('CONVOCADA', [
          ['m', 'CON_DUDA'],
          ['h', 'SIN_SENALES'],
          ['m', 'SIN_SENALES'],
        ]),
      ],
    });
    expect(faltanATamizar(dos)).toEqual([]);
  });
});
