import { describe, expect, it } from 'vitest';
import { DomainError } from '@core/kernel/errors';
import { CATALOGO_VIGENTE } from '@core/features/ruta/catalogo-vigente';
import { consultarLote } from '@core/features/ruta/ruta-lote.rules';
import { entrada, RELOJ, ruta } from './apoyo';

const BUENA = { id: 'a', tipos: ['VIO-01'], conocidoEn: RELOJ, nna: [{ edadMeses: 84 }] };
const uno = (cambio: Record<string, unknown>) => consultarLote(CATALOGO_VIGENTE, [{ ...BUENA, ...cambio }])[0];

describe('refusals by name', () => {
  it.each<[string, Record<string, unknown>, string, string, string]>([
    ['unknown type', { tipos: ['VIO-01', 'VIO-99'] }, 'CODIGO_DESCONOCIDO', 'VIO-99', 'tipos.1'],
    ['unused code', { tipos: ['FAM-10'] }, 'CODIGO_DESCONOCIDO', 'FAM-10', 'tipos.0'],
    ['small letters', { tipos: ['vio-01'] }, 'CODIGO_DESCONOCIDO', 'vio-01', 'tipos.0'],
    ['unknown question', { triaje: { si: ['B2', 'Z1'] } }, 'CODIGO_DESCONOCIDO', 'Z1', 'triaje.si.1'],
    ['unknown question, no sabe', { triaje: { noSabe: ['A9'] } }, 'CODIGO_DESCONOCIDO', 'A9', 'triaje.noSabe.0'],
    ['yes and no sabe', { triaje: { si: ['A1', 'B2'], noSabe: ['B2'] } }, 'VALOR_IMPOSIBLE', 'B2', 'triaje.noSabe.0'],
    ['unknown nature', { naturaleza: 'GRAVE' }, 'CODIGO_DESCONOCIDO', 'GRAVE', 'naturaleza'],
    ['unknown ambit', { ambito: 'LUNAR' }, 'CODIGO_DESCONOCIDO', 'LUNAR', 'ambito'],
    ['negative age', { nna: [{}, { edadMeses: -1 }] }, 'VALOR_IMPOSIBLE', 'nna.1.edadMeses: -1', 'nna.1.edadMeses'],
    ['half a month', { nna: [{ edadMeses: 3.5 }] }, 'VALOR_IMPOSIBLE', '3.5', 'nna.0.edadMeses'],
    ['over 120 years', { nna: [{ edadMeses: 1441 }] }, 'VALOR_IMPOSIBLE', '1441', 'nna.0.edadMeses'],
    ['age as text', { nna: [{ edadMeses: '84' }] }, 'VALOR_IMPOSIBLE', '84', 'nna.0.edadMeses'],
    ['aggressor of 200', { agresor: { edadAnios: 200 } }, 'VALOR_IMPOSIBLE', '200', 'agresor.edadAnios'],
    ['no offset', { conocidoEn: '2026-03-16T09:00:00' }, 'VALOR_IMPOSIBLE', '2026-03-16T09:00:00', 'conocidoEn'],
    ['no such day', { conocidoEn: '2026-02-30T09:00:00-05:00' }, 'VALOR_IMPOSIBLE', '2026-02-30', 'conocidoEn'],
    ['no such century', { conocidoEn: '1899-03-16T09:00:00-05:00' }, 'VALOR_IMPOSIBLE', '1899', 'conocidoEn'],
    ['no types', { tipos: [] }, 'VALOR_IMPOSIBLE', 'tipos', 'tipos'],
    ['unknown datum', { edad: 7 }, 'VALOR_IMPOSIBLE', 'edad: 7', 'edad'],
    ['unknown datum inside', { agresor: { nombre: 'x' } }, 'VALOR_IMPOSIBLE', 'agresor.nombre', 'agresor.nombre'],
    ['yes as text', { lesiones: 'sí' }, 'VALOR_IMPOSIBLE', 'lesiones', 'lesiones'],
    ['id as number', { id: 7 }, 'VALOR_IMPOSIBLE', 'id: 7', 'id'],
  ])('%s', (_, cambio, code, nombrado, campo) => {
    const respuesta = uno(cambio);
    expect(respuesta).toMatchObject({ id: cambio['id'] === undefined ? 'a' : null, error: { code } });
    const error = respuesta !== undefined && 'error' in respuesta ? respuesta.error : null;
    expect(error?.message).toContain(nombrado);
    expect(Object.keys(error?.fields ?? {})).toContain(campo);
    expect(Object.values(error?.fields ?? {}).join()).not.toMatch(/invalid|expected|too /i);
  });

  it.each<[unknown, string | null, string]>([
    [null, null, 'consulta'],
    [7, null, 'consulta'],
    [[], null, 'consulta'],
    [{ id: 'z' }, 'z', 'tipos'],
    [{ ...BUENA, conocidoEn: undefined }, 'a', 'conocidoEn'],
    [{ ...BUENA, nna: undefined }, 'a', 'nna'],
  ])('missing: %j', (crudo, id, campo) => {
    const [respuesta] = consultarLote(CATALOGO_VIGENTE, [crudo]);
    expect(respuesta).toMatchObject({ id, error: { code: 'ENTRADA_INVALIDA' } });
    expect(respuesta !== undefined && 'error' in respuesta ? Object.keys(respuesta.error.fields ?? {}) : []).toContain(campo);
  });

  it('a refused element stops no other and keeps its place', () => {
    const respuestas = consultarLote(CATALOGO_VIGENTE, [BUENA, { ...BUENA, id: 'b', tipos: ['NO-01'] }, { ...BUENA, id: 'c' }]);
    expect(respuestas.map((una) => [una.id, 'error' in una])).toEqual([
      ['a', false],
      ['b', true],
      ['c', false],
    ]);
    expect(consultarLote(CATALOGO_VIGENTE, [])).toEqual([]);
  });

  it('does not hide a bug behind a refusal', () => {
    expect(() => consultarLote({ ...CATALOGO_VIGENTE, parametros: [] }, [BUENA])).toThrow('no parameter');
    expect(() => consultarLote({ ...CATALOGO_VIGENTE, plazos: [] }, [BUENA])).toThrow('no deadline');
  });

  it('consultarRuta itself throws a DomainError with the datum', () => {
    const fallo = (accion: () => unknown): unknown => {
      try {
        accion();
      } catch (error) {
        return error;
      }
      return null;
    };
    const error = fallo(() => ruta(entrada({ tipos: ['XYZ-01'] })));
    expect(error).toBeInstanceOf(DomainError);
    expect(error).toMatchObject({ code: 'CODIGO_DESCONOCIDO', details: { datos: { codigo: 'XYZ-01' } } });
    expect(fallo(() => ruta(entrada({ tipos: ['VIO-01'], triaje: { si: ['A1'], noSabe: ['A1'] } })))).toMatchObject({
      code: 'VALOR_IMPOSIBLE',
    });
  });

  it('takes what is possible: empty NNA, unknown ages, adults, repeated answers', () => {
    for (const cambio of [
      { nna: [] },
      { nna: [{}] },
      { nna: [{ edadMeses: 1440 }] },
      { triaje: {} },
      { triaje: { si: ['B2', 'B2'] } },
      { voluntariedad: null },
    ])
      expect(uno(cambio)).not.toHaveProperty('error');
  });
});
