import { describe, expect, it } from 'vitest';
import { CATALOGO_VIGENTE } from '@core/features/ruta/catalogo-vigente';
import { consultarRuta } from '@core/features/ruta/ruta.rules';
import { mesesEscritos, PREGUNTA_VACIA, preguntasPara, toConsulta, type Pregunta } from '@renderer/features/ruta/consulta';

const AHORA = '2026-03-16T14:00:00.000Z';
const respuesta = (pregunta: Partial<Pregunta>) =>
  consultarRuta(CATALOGO_VIGENTE, toConsulta(CATALOGO_VIGENTE, { ...PREGUNTA_VACIA, ...pregunta }, AHORA));

describe('preguntasPara', () => {
  it('asks about the person pointed at only where there is one, and about agreement only where one is possible', () => {
    expect(preguntasPara(CATALOGO_VIGENTE, ['VIO-01']).extras).toEqual(['senalado', 'publico', 'escuela', 'rural']);
    expect(preguntasPara(CATALOGO_VIGENTE, ['FAM-01']).extras).toEqual(['rural', 'quieren']);
    expect(preguntasPara(CATALOGO_VIGENTE, ['FAM-01', 'VIO-01']).extras).not.toContain('quieren');
  });

  it('asks about the last 72 hours only in sexual violence', () => {
    expect(preguntasPara(CATALOGO_VIGENTE, ['SEX-02']).triaje).toContain('A3');
    expect(preguntasPara(CATALOGO_VIGENTE, ['EDU-01']).triaje).not.toContain('A3');
  });
});

describe('toConsulta', () => {
  it('reads age or birth date', () => {
    expect(mesesEscritos('7', AHORA)).toBe(84);
    expect(mesesEscritos('16/03/2020', AHORA)).toBe(72);
    expect(mesesEscritos('no sé', AHORA)).toBeNull();
    expect(mesesEscritos('17/03/2026', AHORA)).toBeNull();
  });

  it('leads where the route leads', () => {
    expect(respuesta({ tipos: ['EXP-04'], edad: '12' })).toMatchObject({ principal: 'JCPD', tiposAgregados: ['EXP-03'] });
    expect(respuesta({ tipos: ['VIO-01'], triaje: { A1: 'SI' } })).toMatchObject({ emergencia: true, riesgo: 'CRITICO' });
    expect(respuesta({ tipos: ['VIO-06'], senalado: 'NINIA' })).toMatchObject({ principal: 'JCPD' });
    expect(respuesta({ tipos: ['FAM-01'], quieren: 'NO' })).toMatchObject({ mediabilidad: 'NO_PROCEDE', plazo: null });
    expect(respuesta({ tipos: ['VIO-01'], rural: 'SI' }).otras).toContain('TEN_POLITICA');
  });

  it('leaves out an answer to a question that these types do not ask', () => {
    const consulta = toConsulta(
      CATALOGO_VIGENTE,
      { ...PREGUNTA_VACIA, tipos: ['EDU-01'], senalado: 'NINIA', publico: 'SI', triaje: { A3: 'SI' } },
      AHORA,
    );
    expect(consulta.agresor).toBeUndefined();
    expect(consulta.triaje?.si).toEqual([]);
  });
});
