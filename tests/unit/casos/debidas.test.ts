import { describe, expect, it } from 'vitest';
import { debidas, porAvisar, rutaParaVerbal, traeDeberNuevo } from '@core/features/casos/debidas.rules';
import { admiteDenunciaVerbal } from '@core/features/derivaciones/oficio.catalogo';
import type { RutaRespuesta } from '@core/features/ruta/ruta.contract';

type Ruta = Pick<RutaRespuesta, 'principal' | 'obligatorias' | 'otras'>;
const PENAL: Ruta = { principal: 'FISCALIA', obligatorias: [], otras: ['JCPD', 'MSP'] };
const PROTECCION: Ruta = { principal: 'JCPD', obligatorias: ['FISCALIA'], otras: ['TEN_POLITICA'] };
const ESCUELA: Ruta = { principal: 'MINEDUC', obligatorias: ['JCPD'], otras: [] };
const PAPELES: Ruta = { principal: 'REG_CIVIL', obligatorias: [], otras: [] };

describe('authorities that must be told (§2: «obligatorias cannot be removed»)', () => {
  it('the mandatory ones, and a principal that prosecutes', () => {
    expect(debidas(PENAL)).toEqual(['FISCALIA']);
    expect(debidas(PROTECCION)).toEqual(['FISCALIA']);
    expect(debidas(ESCUELA)).toEqual(['JCPD']);
    expect(debidas(PAPELES)).toEqual([]);
    expect(debidas({ principal: null, obligatorias: ['ECU911'] })).toEqual([]);
  });

  it('nobody else stands in for them, but the specialised police for the prosecution', () => {
    expect(porAvisar(PENAL, ['JCPD'])).toEqual(['FISCALIA']);
    expect(porAvisar(PENAL, ['DINAPEN'])).toEqual([]);
    expect(porAvisar(ESCUELA, ['MINEDUC', 'FISCALIA'])).toEqual(['JCPD']);
    expect(porAvisar(ESCUELA, ['JCPD'])).toEqual([]);
    expect(porAvisar(null, [])).toEqual([]);
  });
});

describe('a duty of its own for new facts (§4.3)', () => {
  it.each<[string, Ruta | null, Ruta, boolean, string[], boolean]>([
    ['the prosecution comes in after the Junta was told', PAPELES, PENAL, true, ['JCPD'], true],
    ['nobody was told yet: the clock that runs serves', PAPELES, PENAL, false, [], false],
    ['it was asked for before', PROTECCION, PENAL, true, ['JCPD'], false],
    ['it knows already', PAPELES, PENAL, true, ['JCPD', 'DINAPEN'], false],
    ['the same authorities', ESCUELA, ESCUELA, true, ['MINEDUC'], false],
    ['without types before', null, ESCUELA, true, ['MINEDUC'], true],
  ])('%s', (_what, antes, despues, informado, avisadas, esperado) => {
    expect(traeDeberNuevo(antes, despues, { informado, avisadas })).toBe(esperado);
  });
});

describe('a report by word of mouth goes where the route leads', () => {
  it.each<[string, string, Ruta | null, boolean]>([
    ['the Junta always', 'JCPD', PENAL, true],
    ['the prosecution always', 'FISCALIA', ESCUELA, true],
    ['the principal, though it is a service', 'MINEDUC', ESCUELA, true],
    ['a service beside the report', 'MSP', PENAL, false],
    ['a political lieutenant whom the route names', 'TEN_POLITICA', PROTECCION, true],
    ['one whom it does not name', 'TEN_POLITICA', PENAL, false],
    ['before there are types, the Junta', 'JCPD', null, true],
    ['before there are types, nobody of a single kind', 'TEN_POLITICA', null, false],
  ])('%s', (_what, institucion, ruta, esperado) => {
    expect(admiteDenunciaVerbal(institucion, rutaParaVerbal(ruta))).toBe(esperado);
  });
});
