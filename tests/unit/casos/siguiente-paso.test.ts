import { describe, expect, it } from 'vitest';
import type { Antecedentes } from '@core/features/casos/antecedentes.types';
import { siguientePaso } from '@core/features/casos/siguiente-paso.rules';
import { casoDatos, derivacion, rutaDe, SIN_INFORMES } from './apoyo';

const ENTREGADO = '2026-03-16T15:00:00.000Z';
const informado = (resto: Partial<Antecedentes> = {}): Antecedentes => ({
  ...SIN_INFORMES,
  derivaciones: [
    'JCPD',
    'FISCALIA',
    'MSP',
    'SPI',
    'TEN_POLITICA',
    'DEF_PUEBLO',
    'MINEDUC',
    'PATRONATO',
    'UPC',
    'DINAPEN',
    'MDH',
    'DECE',
  ].map((una) => derivacion(una, ENTREGADO)),
  valoradoEn: '2026-03-16T14:00:00.000Z',
  ...resto,
});
const violencia = casoDatos({ estado: 'DERIVADO', valorado: true });
const conflicto = casoDatos({ tipos: ['FAM-01'], naturaleza: 'CONFLICTO', plazo: null, valorado: true, riesgo: 'BAJO' });
const acuerdo = { id: 'a', mediacionId: 'm', compromisos: 2, pendientes: 1, incumplidos: 0 };
const cierre = { id: 'k', nnaInformado: true, actaFirmada: false, casoPrincipal: false, receptoraFirmo: false, cartaTraslado: false };

describe('the one next step along the route', () => {
  const paso = (caso: typeof violencia, antecedentes: Antecedentes) => {
    const { acto, camino } = siguientePaso(caso, rutaDe(caso), antecedentes, (codigo) => codigo);
    return [acto, camino === null ? null : camino.replace(`/casos/${caso.id}/`, '')];
  };

  it.each<[string, typeof violencia, Antecedentes, [string, string | null]]>([
    ['told, nothing followed up', violencia, informado(), ['SEGUIR', 'seguimiento/nuevo']],
    ['a new fact asks for a new triage', violencia, informado({ porRevalorarEn: '2026-03-17T10:00:00.000Z' }), ['VALORAR', null]],
    [
      'a triage after the fact does not',
      violencia,
      informado({ porRevalorarEn: '2026-03-16T13:00:00.000Z' }),
      ['SEGUIR', 'seguimiento/nuevo'],
    ],
    [
      'the authority first, however much happened since',
      violencia,
      { ...SIN_INFORMES, valoradoEn: ENTREGADO, porRevalorarEn: '2026-03-18T10:00:00.000Z' },
      ['EMITIR_OFICIO', null],
    ],
    ['a closing under way', violencia, informado({ cierre }), ['CERRAR', 'cierre']],
    ['a conflict: first a visit', conflicto, SIN_INFORMES, ['VISITAR', 'visitas/nueva']],
    [
      'a visit that is programmed',
      conflicto,
      { ...SIN_INFORMES, visitas: { programadas: 1, hechas: 0, fallidas: 0, proximaId: 'v', conSenales: 0 } },
      ['VISITAR', 'visitas/v'],
    ],
    [
      'visited: mediation may be proposed',
      conflicto,
      { ...SIN_INFORMES, visitas: { programadas: 0, hechas: 1, fallidas: 0, proximaId: null, conSenales: 0 } },
      ['MEDIAR', 'mediacion/nueva'],
    ],
    ['a mediation under way', conflicto, { ...SIN_INFORMES, mediacionAbierta: 'm' }, ['MEDIAR', 'mediacion/m']],
    ['an agreement to check', { ...conflicto, estado: 'EN_SEGUIMIENTO' as const }, { ...SIN_INFORMES, acuerdo }, ['MEDIAR', 'mediacion/m']],
    [
      'an agreement kept',
      { ...conflicto, estado: 'EN_SEGUIMIENTO' as const },
      { ...SIN_INFORMES, acuerdo: { ...acuerdo, pendientes: 0 } },
      ['SEGUIR', 'seguimiento/nuevo'],
    ],
    ['closed', casoDatos({ estado: 'CERRADO' }), informado(), ['NINGUNO', null]],
  ])('%s', (_what, caso, antecedentes, esperado) => expect(paso(caso, antecedentes)).toEqual(esperado));

  it('letters of before the reopening tell nobody anything', () => {
    const antes = informado().derivaciones.map((una) => ({ ...una, deAntes: true }));
    expect(paso(violencia, informado({ derivaciones: antes }))[0]).toBe('EMITIR_OFICIO');
  });
});
