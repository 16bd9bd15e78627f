import { describe, expect, it } from 'vitest';
import { CATALOGO_VIGENTE } from '@core/features/ruta/catalogo-vigente';
import { oficinasCerradas, plazoProvisional } from '@core/features/ruta/plazo.rules';
import { maxRiesgo, valorarRiesgo } from '@core/features/ruta/riesgo.rules';
import type { RutaConsulta, RutaRespuesta } from '@core/features/ruta/ruta.contract';
import { autoridades, ruta } from './apoyo';

type Datos = Partial<RutaConsulta> & Pick<RutaConsulta, 'tipos'>;
const si = (...codigos: string[]) => ({ triaje: { si: codigos } });
const nna = (...edades: (number | null)[]) => ({ nna: edades.map((edadMeses) => (edadMeses === null ? {} : { edadMeses })) });
const razones = (respuesta: RutaRespuesta) => respuesta.razones.join('\n');

describe('risk (§4.4)', () => {
  it.each<[string, Datos, string]>([
    ['nothing', { tipos: ['IDE-02'] }, 'BAJO'],
    ['any A', { tipos: ['FAM-01'], ...si('A7') }, 'CRITICO'],
    ['A unknown is ALTO until known', { tipos: ['IDE-02'], triaje: { noSabe: ['A2'] } }, 'ALTO'],
    ['B or C unknown adds nothing', { tipos: ['IDE-02'], triaje: { noSabe: ['B2', 'C6', 'C11', 'C1', 'C4'] } }, 'BAJO'],
    ['any B', { tipos: ['IDE-02'], ...si('B9') }, 'ALTO'],
    ['B6 under 14', { tipos: ['SUP-06'], ...nna(167), ...si('B6') }, 'CRITICO'],
    ['B6 at 14', { tipos: ['SUP-06'], ...nna(168), ...si('B6') }, 'ALTO'],
    ['B6 with one unknown age', { tipos: ['SUP-06'], ...nna(200, null), ...si('B6') }, 'CRITICO'],
    ['B6 without NNA', { tipos: ['SUP-06'], nna: [], ...si('B6') }, 'CRITICO'],
    ['2 points', { tipos: ['IDE-02'], ...si('C3', 'C12') }, 'BAJO'],
    ['3 points', { tipos: ['IDE-02'], ...si('C3', 'C1') }, 'MEDIO'],
    ['5 points', { tipos: ['IDE-02'], ...si('C1', 'C4', 'C2') }, 'MEDIO'],
    ['6 points', { tipos: ['IDE-02'], ...si('C1', 'C4', 'C6') }, 'ALTO'],
    ['6 points less 1', { tipos: ['IDE-02'], ...si('C1', 'C4', 'C6', 'P1') }, 'MEDIO'],
    ['7 points less 3', { tipos: ['IDE-02'], ...si('C1', 'C4', 'C6', 'C2', 'P1', 'P2', 'P3') }, 'MEDIO'],
    ['3 points less 3', { tipos: ['IDE-02'], ...si('C1', 'C2', 'P1', 'P2', 'P3') }, 'BAJO'],
    ['protection does not touch the type', { tipos: ['SUP-02'], ...si('P1', 'P2', 'P3') }, 'MEDIO'],
    ['protection does not touch block B', { tipos: ['IDE-02'], ...si('B8', 'P1', 'P2', 'P3') }, 'ALTO'],
    ['highest minimum of the types', { tipos: ['IDE-02', 'VIO-03', 'DES-02'] }, 'ALTO'],
  ])('%s', (_, datos, nivel) => expect(ruta(datos).riesgo).toBe(nivel));

  it('counts C12 as 3 for an unaccompanied child (DES-04), else 1', () => {
    expect(razones(ruta({ tipos: ['DES-04'], ...si('C12') }))).toContain('suman 3 puntos');
    expect(razones(ruta({ tipos: ['IDE-02'], ...si('C12') }))).toContain('suman 1 punto (');
  });

  it('never goes below 0 points, and takes the most that protection may lower from the parameters', () => {
    const fila = (codigo: string) => CATALOGO_VIGENTE.preguntas.filter((una) => una.codigo === codigo);
    const tipos = CATALOGO_VIGENTE.tipos.filter((tipo) => tipo.codigo === 'IDE-02');
    const valorar = (codigos: string[], maximo: number) =>
      valorarRiesgo(
        {
          parametros: CATALOGO_VIGENTE.parametros.map((una) => (una.codigo === 'PUNTOS_PROTECCION_MAX' ? { ...una, valor: maximo } : una)),
        },
        { tipos, si: codigos.flatMap(fila), noSabe: [], edades: [200], dia: '2026-03-16' },
      ).puntos;
    expect(valorar(['C2', 'P1', 'P2', 'P3'], 3)).toBe(0);
    expect(valorar(['C1', 'C4', 'C6', 'P1', 'P2', 'P3'], 3)).toBe(3);
    expect(valorar(['C1', 'C4', 'C6', 'P1', 'P2', 'P3'], 1)).toBe(5);
  });

  it('maxRiesgo', () => {
    expect(maxRiesgo('ALTO', 'CRITICO', 'BAJO')).toBe('CRITICO');
    expect(maxRiesgo('MEDIO', 'BAJO')).toBe('MEDIO');
    expect(maxRiesgo()).toBe('BAJO');
  });
});

describe('urgent and emergency', () => {
  it.each<[string, Datos, boolean]>([
    ['SUP-03 at 4 years 11 months', { tipos: ['SUP-03'], ...nna(59) }, true],
    ['SUP-03 at 5 years', { tipos: ['SUP-03'], ...nna(60) }, false],
    ['FAM-07, one of two under 5', { tipos: ['FAM-07'], ...nna(100, 30) }, true],
    ['FAM-07, age unknown', { tipos: ['FAM-07'], ...nna(null) }, true],
    ['SUP-02 of a baby', { tipos: ['SUP-02'], ...nna(3) }, false],
    ['any type that becomes critical', { tipos: ['IDE-02'], ...si('A2') }, true],
  ])('%s', (_, datos, urgente) => expect(ruta(datos).urgente).toBe(urgente));

  it.each([
    ['SUP-01', true],
    ['FAM-06', true],
    ['VIO-08', true],
    ['VIO-09', true],
    ['DES-01', true],
    ['VIO-07', false],
    ['VIO-01', false],
  ])('%s calls first: %s', (tipo, emergencia) => {
    const respuesta = ruta({ tipos: [tipo] });
    expect(respuesta.emergencia).toBe(emergencia);
    expect(razones(respuesta).includes('ECU 911')).toBe(emergencia);
  });
});

describe('nature of the fact (§1.3)', () => {
  it.each<[string, Datos, string, string | null]>([
    ['default of the type', { tipos: ['FAM-01'] }, 'CONFLICTO', null],
    ['orientation', { tipos: ['COM-03'] }, 'ORIENTACION', null],
    ['strictest default', { tipos: ['COM-03', 'FAM-01', 'SUP-05'] }, 'VULNERACION', 'DENUNCIA_48'],
    ['conflict before orientation', { tipos: ['COM-03', 'COM-01'] }, 'CONFLICTO', null],
    ['what was chosen', { tipos: ['SUP-05'], naturaleza: 'CONFLICTO' }, 'CONFLICTO', null],
    ['threat', { tipos: ['SUP-05'], naturaleza: 'AMENAZA' }, 'AMENAZA', 'DENUNCIA_48'],
    ['refused: cannot be settled', { tipos: ['SUP-02'], naturaleza: 'CONFLICTO' }, 'VULNERACION', 'DENUNCIA_48'],
    ['refused: 24 hours', { tipos: ['EXP-03', 'FAM-01'], naturaleza: 'ORIENTACION' }, 'VULNERACION', 'DENUNCIA_24'],
    ['violence in a conflict', { tipos: ['FAM-01'], ...si('B2') }, 'VULNERACION', 'DENUNCIA_24'],
    ['violence in a question', { tipos: ['COM-03'], ...si('A5') }, 'VULNERACION', 'DENUNCIA_24'],
    ['violence, called a conflict', { tipos: ['SUP-05'], naturaleza: 'CONFLICTO', ...si('B5') }, 'VULNERACION', 'DENUNCIA_24'],
    ['violence beside a violation without hours', { tipos: ['FAM-01', 'SUP-05'], ...si('B2') }, 'VULNERACION', 'DENUNCIA_24'],
    ['violence beside a violation of 48 hours', { tipos: ['SUP-05'], ...si('B2') }, 'VULNERACION', 'DENUNCIA_24'],
    ['injuries in a conflict', { tipos: ['COM-01'], lesiones: true }, 'VULNERACION', 'DENUNCIA_24'],
    ['no hours, but a threat: general 48', { tipos: ['COM-01'], naturaleza: 'AMENAZA' }, 'AMENAZA', 'DENUNCIA_48'],
  ])('%s', (_, datos, naturaleza, plazo) => {
    const respuesta = ruta(datos);
    expect(respuesta.naturaleza).toBe(naturaleza);
    expect(respuesta.plazo?.codigo ?? null).toBe(plazo);
  });

  it.each(['A1', 'A3', 'A5', 'A8', 'B1', 'B2', 'B3', 'B5', 'B10'])(
    '%s in a conflict brings the Junta, in 24 hours, and stops mediation',
    (codigo) => {
      const respuesta = ruta({ tipos: ['EDU-06'], ...si(codigo) });
      expect([respuesta.principal, ...respuesta.obligatorias]).toContain('JCPD');
      expect(respuesta).toMatchObject({ mediabilidad: 'PROHIBIDA', plazo: { codigo: 'DENUNCIA_24' } });
      expect(respuesta.articulos).toEqual(expect.arrayContaining(['CONA 72', 'LOIPEVCM 9', 'CONA 208', 'CONA 236.4']));
    },
  );

  it.each(['A2', 'A4', 'A6', 'A7'])('%s in a conflict is a child in danger: the Junta, in 24 hours', (codigo) => {
    const respuesta = ruta({ tipos: ['EDU-06'], ...si(codigo) });
    expect(respuesta).toMatchObject({ principal: 'JCPD', riesgo: 'CRITICO', mediabilidad: 'PROHIBIDA', plazo: { codigo: 'DENUNCIA_24' } });
  });

  it.each(['B4', 'B6', 'B7', 'B8', 'B9'])('%s in a conflict is a child in danger: the Junta, in 24 hours', (codigo) => {
    const respuesta = ruta({ tipos: ['EDU-06'], ...si(codigo) });
    expect(respuesta).toMatchObject({ naturaleza: 'VULNERACION', plazo: { horas: 24 }, principal: 'JCPD', mediabilidad: 'PROHIBIDA' });
    expect(razones(respuesta)).toContain('se trata como vulneración de derechos');
  });

  it('refuses a conflict for any type of 24 hours, even one that a later catalogue would let be settled', () => {
    const tipos = CATALOGO_VIGENTE.tipos.map((tipo) => (tipo.codigo === 'EXP-03' ? { ...tipo, mediable: 'SI' as const } : tipo));
    expect(ruta({ tipos: ['EXP-03'], naturaleza: 'CONFLICTO' }, { ...CATALOGO_VIGENTE, tipos }).naturaleza).toBe('VULNERACION');
  });

  it('says why the chosen nature was not taken', () => {
    expect(razones(ruta({ tipos: ['VIO-03'], naturaleza: 'CONFLICTO' }))).toContain('No puede tratarse como conflicto');
    expect(razones(ruta({ tipos: ['SUP-05'], ...si('B2') }))).toContain('revise qué tipo de caso falta');
  });

  it('gives a threat without hours to the Junta, and keeps the service', () => {
    expect(ruta({ tipos: ['FAM-01'], naturaleza: 'VULNERACION' })).toMatchObject({ principal: 'JCPD', otras: ['PATRONATO'] });
    expect(ruta({ tipos: ['COM-02'], naturaleza: 'AMENAZA' })).toMatchObject({ principal: 'JCPD', obligatorias: [], otras: [] });
  });

  it.each(['COM-01', 'COM-02', 'COM-03'])('%s: nobody has to be told', (tipo) => {
    const respuesta = ruta({ tipos: [tipo] });
    expect(respuesta).toMatchObject({
      principal: null,
      obligatorias: [],
      otras: [],
      plazo: null,
      articulos: expect.not.arrayContaining(['CONA 208']),
    });
  });
});

describe('mediability (§1.3, in its order)', () => {
  it.each<[string, Datos, string]>([
    ['type NO', { tipos: ['FAM-01', 'SUP-02'] }, 'PROHIBIDA'],
    ['violence', { tipos: ['IDE-04'], ...si('B3') }, 'PROHIBIDA'],
    ['risk by points', { tipos: ['FAM-01'], ...si('C1', 'C4', 'C6') }, 'PROHIBIDA'],
    ['risk unknown', { tipos: ['FAM-01'], triaje: { noSabe: ['A1'] } }, 'PROHIBIDA'],
    ['measure in force', { tipos: ['FAM-01'], medidaVigente: true }, 'PROHIBIDA'],
    ['criminal complaint', { tipos: ['FAM-01'], denunciaPenalAbierta: true }, 'PROHIBIDA'],
    ['aggressor is the caregiver', { tipos: ['FAM-01'], agresor: { cuidador: true } }, 'PROHIBIDA'],
    ['a party refuses', { tipos: ['FAM-01'], voluntariedad: false }, 'NO_PROCEDE'],
    ['a party refuses, centre', { tipos: ['SUP-05'], voluntariedad: false }, 'NO_PROCEDE'],
    ['prohibition before refusal', { tipos: ['VIO-01'], voluntariedad: false }, 'PROHIBIDA'],
    ['still to ask', { tipos: ['FAM-01'], voluntariedad: null }, 'PERMITIDA'],
    ['centre', { tipos: ['FAM-01', 'FAM-02', 'IDE-02'] }, 'SOLO_CENTRO'],
    ['only papers', { tipos: ['IDE-01', 'IDE-02'] }, 'NO_APLICA'],
    ['papers and a quarrel', { tipos: ['IDE-02', 'FAM-01'] }, 'PERMITIDA'],
    [
      'false flags change nothing',
      { tipos: ['FAM-01'], medidaVigente: false, denunciaPenalAbierta: false, agresor: { cuidador: false } },
      'PERMITIDA',
    ],
  ])('%s', (_, datos, esperada) => expect(ruta(datos).mediabilidad).toBe(esperada));

  it('tells all grounds, and that an agreement does not stop the clock', () => {
    const texto = razones(ruta({ tipos: ['VIO-01'], medidaVigente: true, denunciaPenalAbierta: true }));
    for (const parte of ['no cabe un acuerdo', 'LOIPEVCM 9', 'riesgo ALTO no se media', 'medida de protección', 'denuncia penal'])
      expect(texto).toContain(parte);
    expect(razones(ruta({ tipos: ['SUP-09'] }))).toContain('El acuerdo no detiene el plazo');
    expect(razones(ruta({ tipos: ['FAM-01'] }))).not.toContain('El acuerdo no detiene el plazo');
  });
});

describe('deadline', () => {
  it('is the strictest of the types', () => {
    expect(ruta({ tipos: ['IDE-02', 'VIO-03'] }).plazo?.horas).toBe(24);
    expect(ruta({ tipos: ['VIO-03', 'DES-01'] }).plazo?.codigo).toBe('INMEDIATO');
  });

  it('does not change with the risk, which only speaks beside it', () => {
    const alto = ruta({ tipos: ['IDE-02'], ...si('C1', 'C4', 'C6') });
    expect(alto).toMatchObject({ plazo: { horas: 48 }, objetivoHoras: null });
    expect(razones(alto)).toContain('el oficio debe salir dentro de 24 horas');
    expect(ruta({ tipos: ['IDE-02'], ...si('A4') })).toMatchObject({ plazo: { horas: 24 }, objetivoHoras: 2 });
  });

  it('runs in any zone and is printed in Ecuador time', () => {
    expect(ruta({ tipos: ['VIO-01'], conocidoEn: '2026-12-31T23:30:00-05:00' }).plazo?.venceEn).toBe('2027-01-01T23:30:00-05:00');
    expect(ruta({ tipos: ['VIO-01'], conocidoEn: '2026-03-16T14:00:00Z' }).plazo?.venceEn).toBe('2026-03-17T09:00:00-05:00');
  });

  it('is 24 hours, provisionally, while there are no types', () => {
    expect(plazoProvisional('2026-03-20T20:00:00-05:00')).toEqual({
      codigo: 'DENUNCIA_24',
      horas: 24,
      venceEn: '2026-03-21T20:00:00-05:00',
    });
  });

  it.each([
    ['2026-03-20T20:00:00-05:00', '2026-03-21T20:00:00-05:00', true],
    ['2026-03-20T20:00:00-05:00', '2026-03-22T20:00:00-05:00', true],
    ['2026-03-20T16:59:00-05:00', '2026-03-21T16:59:00-05:00', false],
    ['2026-03-20T17:00:00-05:00', '2026-03-21T17:00:00-05:00', true],
    ['2026-03-22T07:00:00-05:00', '2026-03-23T07:00:00-05:00', true],
    ['2026-03-22T08:00:00-05:00', '2026-03-23T08:00:00-05:00', false],
    ['2026-03-17T20:00:00-05:00', '2026-03-18T20:00:00-05:00', false],
    ['2026-03-17T20:00:00-05:00', '2026-03-17T20:00:00-05:00', true],
    ['2026-03-17T10:00:00-05:00', '2026-03-17T10:00:00-05:00', false],
  ])('offices from %s to %s all closed: %s', (desde, hasta, cerradas) => {
    expect(oficinasCerradas(CATALOGO_VIGENTE, desde, hasta)).toBe(cerradas);
  });

  it('out of hours uses who is already in the route, and leaves 48-hour matters alone', () => {
    const viernes = { conocidoEn: '2026-03-20T20:00:00-05:00' };
    expect(ruta({ tipos: ['DES-02'], ...viernes }).otras).toEqual(['DINAPEN']);
    expect(razones(ruta({ tipos: ['DES-02'], ...viernes }))).toContain('informe de palabra a la DINAPEN');
    expect(autoridades(ruta({ tipos: ['SUP-05'], ...viernes }))).not.toContain('FISCALIA');
    expect(razones(ruta({ tipos: ['SEX-01'], ...viernes }))).not.toContain('cerradas');
    expect(ruta({ tipos: ['FAM-07'] }).otras).toEqual(['MSP']);
  });
});

describe('articles', () => {
  it('stand once, general ones first, 208 and 236.4 with a letter', () => {
    const { articulos } = ruta({ tipos: ['VIO-01', 'VIO-03'] });
    expect(articulos).toEqual([...new Set(articulos)]);
    expect(articulos.slice(0, 6)).toEqual(['CONA 17', 'CONA 72', 'CONA 67', 'COIP 152', 'COIP 156', 'CONA 76']);
    expect(articulos.slice(-2)).toEqual(['CONA 208', 'CONA 236.4']);
  });

  it('48 hours cite 17 and not 72; a conflict cites neither', () => {
    expect(ruta({ tipos: ['IDE-02'] }).articulos).not.toContain('CONA 72');
    expect(ruta({ tipos: ['FAM-01'] }).articulos).not.toContain('CONA 17');
    expect(ruta({ tipos: ['FAM-01'] }).articulos).not.toContain('CONA 236.4');
  });

  it('stand in the sentence they support', () => {
    const texto = razones(ruta({ tipos: ['VIO-01'] }));
    expect(texto).toMatch(/24 horas .*\(CONA 72\)\./);
    expect(texto).toMatch(/prohibido mediar .*\(LOIPEVCM 9\)\./);
    expect(texto).not.toMatch(/\{\w+\}| a el | de el |\.\./);
  });
});
