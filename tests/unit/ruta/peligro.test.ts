import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CATALOGO_VIGENTE } from '@core/features/ruta/catalogo-vigente';
import type { RutaConsulta } from '@core/features/ruta/ruta.contract';
import { autoridades, conVerificadas, ruta } from './apoyo';

type Datos = Partial<RutaConsulta> & Pick<RutaConsulta, 'tipos'>;
const si = (...codigos: string[]) => ({ triaje: { si: codigos } });
const anios = (n: number) => ({ nna: [{ edadMeses: n * 12 }] });
const { tipos: TIPOS, preguntas: PREGUNTAS } = CATALOGO_VIGENTE;
const GRAVES = PREGUNTAS.filter(({ bloque }) => bloque === 'A' || bloque === 'B').map(({ codigo }) => codigo);
const VIOLENTAS = PREGUNTAS.filter(({ senales }) => senales.includes('VIOLENCIA')).map(({ codigo }) => codigo);
const CODIGOS = TIPOS.map(({ codigo }) => codigo);

describe('danger beside a violation (CONA 67 and 72, §2 default, §4.4)', () => {
  it.each<[string, Datos, string]>([
    ['death threat beside a birth that is not registered', { tipos: ['IDE-01'], ...si('A5') }, 'REG_CIVIL'],
    ['sexual violence beside bad housing', { tipos: ['SUP-04'], ...si('A3') }, 'MDH'],
    ['marks of blows beside alimentos', { tipos: ['SUP-05'], ...si('B2') }, 'UJFMNA'],
    ['blows to the mother beside alimentos', { tipos: ['SUP-05'], ...si('B3') }, 'UJFMNA'],
    ['a missing child beside lack of health care', { tipos: ['SUP-02'], ...si('A4') }, 'MSP'],
    ['a caregiver who drinks beside a missing document', { tipos: ['IDE-02'], ...si('B9') }, 'REG_CIVIL'],
    ['a small child neglected beside lack of school', { tipos: ['EDU-01'], ...si('B4') }, 'MINEDUC'],
    ['injuries beside unpaid alimentos', { tipos: ['SUP-05'], lesiones: true }, 'UJFMNA'],
  ])('%s: 24 hours, the Junta, and who was there before', (_, datos, antes) => {
    const respuesta = ruta(datos);
    expect(respuesta.plazo).toMatchObject({ codigo: 'DENUNCIA_24', horas: 24 });
    expect([respuesta.principal, ...respuesta.obligatorias]).toContain('JCPD');
    expect(autoridades(respuesta)).toContain(antes);
    expect(respuesta.articulos).toContain('CONA 72');
    expect(respuesta.mediabilidad).toBe('PROHIBIDA');
  });

  it('the Junta is the principal where no prosecutor is owed', () => {
    expect(ruta({ tipos: ['IDE-01'], ...si('A5') })).toMatchObject({ principal: 'JCPD', naturaleza: 'VULNERACION' });
    expect(autoridades(ruta({ tipos: ['IDE-01'], ...si('A5') }))).toContain('FISCALIA');
    expect(ruta({ tipos: ['SUP-02'], ...si('A4') }).principal).toBe('JCPD');
  });

  it('leaves the principal to a type that has its own 24 hours', () => {
    expect(ruta({ tipos: ['EDU-04'], ...si('B2') }).principal).toBe('MINEDUC');
    expect(ruta({ tipos: ['SUP-01'], ...si('A6') }).principal).toBe('MSP');
    expect(ruta({ tipos: ['SUP-01', 'SUP-02'], ...si('A6') })).toMatchObject({ principal: 'MSP', obligatorias: ['JCPD'] });
  });

  it('says that 24 hours run although the type has 48, and that a type is missing', () => {
    const texto = ruta({ tipos: ['SUP-05'], ...si('B2') }).razones.join('\n');
    expect(texto).toContain('se informa en 24 horas');
    expect(texto).toContain('revise qué tipo de caso falta');
  });

  it('without danger the column of the type decides (§1.2)', () => {
    expect(ruta({ tipos: ['SUP-05'], ...si('C1', 'C4', 'C6') })).toMatchObject({
      riesgo: 'ALTO',
      plazo: { horas: 48 },
      principal: 'UJFMNA',
    });
    expect(ruta({ tipos: ['IDE-01'], ...si('C3', 'C12') })).toMatchObject({ plazo: { horas: 48 }, principal: 'REG_CIVIL' });
  });

  it('never: a yes of block A or B with more than 24 hours, or without the Junta or a prosecutor on the route', () => {
    fc.assert(
      fc.property(
        fc.subarray(CODIGOS, { minLength: 1, maxLength: 3 }),
        fc.constantFrom(...GRAVES),
        fc.integer({ min: 0, max: 210 }),
        (tipos, codigo, edadMeses) => {
          const respuesta = ruta({ tipos, nna: [{ edadMeses }], ...si(codigo) });
          expect(respuesta.plazo?.horas ?? Infinity).toBeLessThanOrEqual(24);
          if (!tipos.every((uno) => (TIPOS.find((tipo) => tipo.codigo === uno)?.horas ?? 48) <= 24))
            expect([respuesta.principal, ...respuesta.obligatorias]).toContain('JCPD');
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('never: a sign of violence without the prosecutor on the route, unless the person pointed at is under 12', () => {
    fc.assert(
      fc.property(
        fc.subarray(CODIGOS, { minLength: 1, maxLength: 3 }),
        fc.constantFrom(...VIOLENTAS),
        fc.integer({ min: 5, max: 40 }),
        (tipos, codigo, edadAnios) => {
          const esta = autoridades(ruta({ tipos, agresor: { edadAnios }, ...si(codigo) })).includes('FISCALIA');
          expect(esta).toBe(edadAnios >= 12);
        },
      ),
      { numRuns: 1000 },
    );
  });
});

describe('what the answers call for where no type does (§3, §4.4)', () => {
  it.each(['A3', 'B1', 'A8'])('%s: the Fiscalía first, the Junta too, and nobody takes either off', (codigo) => {
    for (const tipo of ['FAM-01', 'SUP-04', 'COM-03'])
      expect(ruta({ tipos: [tipo], ...si(codigo) })).toMatchObject({ principal: 'FISCALIA', obligatorias: ['JCPD'], plazo: { horas: 24 } });
    const conTipo = ruta({ tipos: ['VIO-03'], ...si(codigo) });
    expect([conTipo.principal, ...conTipo.obligatorias]).toEqual(['FISCALIA', 'JCPD']);
  });

  it.each(['A1', 'A5', 'B2', 'B3', 'B5', 'B10'])('%s: the Junta first, the Fiscalía besides', (codigo) => {
    const respuesta = ruta({ tipos: ['FAM-01'], ...si(codigo) });
    expect(respuesta).toMatchObject({ principal: 'JCPD', plazo: { horas: 24 } });
    expect(respuesta.otras).toContain('FISCALIA');
  });

  it('B6 under 14, or of unknown age, is SUP-07 whatever was chosen', () => {
    for (const nna of [[{ edadMeses: 13 * 12 }], [{}], []])
      for (const naturaleza of [undefined, 'CONFLICTO' as const]) {
        const respuesta = ruta({ tipos: ['FAM-01'], nna, naturaleza, ...si('B6') });
        expect(respuesta).toMatchObject({
          tiposAgregados: ['SUP-07'],
          naturaleza: 'VULNERACION',
          principal: 'FISCALIA',
          riesgo: 'CRITICO',
          plazo: { horas: 24 },
        });
        expect(autoridades(respuesta)).toEqual(expect.arrayContaining(['MSP', 'JCPD']));
      }
  });

  it('B6 from 14 on is a pregnancy with an adult: 24 hours, Junta and Fiscalía, health the same day', () => {
    const respuesta = ruta({ tipos: ['FAM-01'], ...anios(15), ...si('B6') });
    expect(respuesta).toMatchObject({ tiposAgregados: [], riesgo: 'ALTO', principal: 'JCPD', plazo: { horas: 24 } });
    expect(autoridades(respuesta)).toEqual(expect.arrayContaining(['FISCALIA', 'MSP']));
  });

  it('B7 under the minimum age is child labour (EXP-03), and from it on a violation that goes to the Junta', () => {
    const ninia = ruta({ tipos: ['FAM-01'], naturaleza: 'CONFLICTO', ...anios(13), ...si('B7') });
    expect(ninia).toMatchObject({ tiposAgregados: ['EXP-03'], naturaleza: 'VULNERACION', principal: 'JCPD', plazo: { horas: 24 } });
    expect(autoridades(ninia)).toEqual(expect.arrayContaining(['MDT', 'MDH']));
    expect(ruta({ tipos: ['FAM-01'], ...anios(16), ...si('B7') })).toMatchObject({
      tiposAgregados: [],
      principal: 'JCPD',
      plazo: { horas: 24 },
    });
  });

  it.each(['B4', 'B8', 'B9'])('%s in a conflict is a violation: the Junta, 24 hours', (codigo) => {
    expect(ruta({ tipos: ['FAM-01'], naturaleza: 'CONFLICTO', ...anios(13), ...si(codigo) })).toMatchObject({
      naturaleza: 'VULNERACION',
      riesgo: 'ALTO',
      principal: 'JCPD',
      plazo: { codigo: 'DENUNCIA_24' },
      mediabilidad: 'PROHIBIDA',
    });
  });

  it('a quarrel with injuries is none (§1.3 «without injury»)', () => {
    for (const tipo of ['FAM-01', 'EDU-06', 'COM-01']) {
      const respuesta = ruta({ tipos: [tipo], naturaleza: 'CONFLICTO', lesiones: true });
      expect(respuesta).toMatchObject({
        naturaleza: 'VULNERACION',
        riesgo: 'ALTO',
        mediabilidad: 'PROHIBIDA',
        principal: 'JCPD',
        plazo: { codigo: 'DENUNCIA_24' },
      });
      expect(autoridades(respuesta)).toContain('MSP');
      expect(respuesta.razones.join('\n')).toContain('Hay lesiones: no se media');
    }
    expect(ruta({ tipos: ['FAM-01'], lesiones: false })).toMatchObject({ mediabilidad: 'PERMITIDA', plazo: null, riesgo: 'BAJO' });
  });

  it('a conflict that is ALTO by doubt or by points asks to look again', () => {
    for (const triaje of [{ noSabe: ['A2'] }, { si: ['C1', 'C4', 'C6'] }])
      expect(ruta({ tipos: ['FAM-01'], triaje }).razones.join('\n')).toContain('revise si de verdad es conflicto');
    expect(ruta({ tipos: ['FAM-01'], ...si('C1') }).razones.join('\n')).not.toContain('revise si de verdad');
  });
});

describe('an age that is not known is presumed the younger one (CONA 5)', () => {
  it.each<[string, Datos['nna']]>([
    ['unknown', [{}]],
    ['no NNA yet', []],
    ['one of two unknown', [{ edadMeses: 200 }, {}]],
  ])('SUP-06, %s: also SUP-07', (_, nna) => {
    const respuesta = ruta({ tipos: ['SUP-06'], nna: nna ?? [] });
    expect(respuesta).toMatchObject({ tiposAgregados: ['SUP-07'], principal: 'FISCALIA', riesgo: 'CRITICO', plazo: { horas: 24 } });
    expect(respuesta.razones.join('\n')).toContain('se presume la menor');
  });
});

describe('PRO-05: the choice of A/B (§2)', () => {
  it.each<[string[], string]>([
    [[], 'FISCALIA'],
    [['FISCALIA'], 'FISCALIA'],
    [['FISCALIA', 'UPC'], 'FISCALIA'],
    [['UPC'], 'UPC'],
  ])('verified %j: %s', (verificadas, principal) => {
    const respuesta = ruta({ tipos: ['PRO-05'] }, conVerificadas(...verificadas));
    expect(respuesta.principal).toBe(principal);
    expect(autoridades(respuesta)).toEqual(expect.arrayContaining(['FISCALIA', 'UPC', 'JCPD']));
  });
});
