import { describe, expect, it } from 'vitest';
import { CATALOGO_VIGENTE } from '@core/features/ruta/catalogo-vigente';
import type { RutaConsulta, RutaRespuesta } from '@core/features/ruta/ruta.contract';
import { autoridades, conVerificadas, ruta } from './apoyo';

type Datos = Partial<RutaConsulta> & Pick<RutaConsulta, 'tipos'>;
const si = (...codigos: string[]) => ({ triaje: { si: codigos } });
const nna = (...edades: (number | null)[]) => ({ nna: edades.map((edadMeses) => (edadMeses === null ? {} : { edadMeses })) });
const razones = (respuesta: RutaRespuesta) => respuesta.razones.join('\n');

describe('principal among several types (precedence of §2)', () => {
  it.each<[string[], string, string[]]>([
    [['VIO-01', 'SEX-03'], 'FISCALIA', ['JCPD', 'MSP']],
    [['SUP-05', 'FAM-04'], 'JCPD', ['UJFMNA', 'DEF_PUBLICA', 'CENTRO_MEDIACION']],
    [['IDE-02', 'EDU-01'], 'MINEDUC', ['JCPD', 'REG_CIVIL']],
    [['EDU-02', 'SUP-04'], 'MDH', ['JCPD', 'MINEDUC', 'DECE', 'PATRONATO']],
    [['COM-04', 'PAR-02'], 'PATRONATO', ['DEF_PUBLICA']],
    [['SUP-01', 'PRO-07'], 'MSP', ['JCPD', 'DEF_PUEBLO']],
  ])('%j → %s', (tipos, principal, resto) => {
    const respuesta = ruta({ tipos });
    expect(respuesta.principal).toBe(principal);
    expect([...respuesta.obligatorias, ...respuesta.otras]).toEqual(expect.arrayContaining(resto));
    expect(autoridades(respuesta)).toHaveLength(resto.length + 1);
  });

  it('lets the verified choice of A/B take part in it', () => {
    expect(ruta({ tipos: ['DES-03', 'EDU-01'] }).principal).toBe('MINEDUC');
    expect(ruta({ tipos: ['VIO-04', 'VIO-01'] }).principal).toBe('FISCALIA');
    expect(ruta({ tipos: ['VIO-04', 'VIO-01'] }, conVerificadas('UJVCM')).principal).toBe('JCPD');
    expect(ruta({ tipos: ['PRO-05'] }).principal).toBe('FISCALIA');
    expect(ruta({ tipos: ['PRO-05'] }, conVerificadas('UPC')).principal).toBe('UPC');
    expect(ruta({ tipos: ['PRO-05'] }, conVerificadas('FISCALIA')).principal).toBe('FISCALIA');
  });

  it('keeps every mandatory one when another is the principal', () => {
    expect(ruta({ tipos: ['FAM-05'] })).toMatchObject({ principal: 'UJFMNA', obligatorias: ['JCPD'], otras: ['DINAPEN'] });
    expect(ruta({ tipos: ['VIO-08'] })).toMatchObject({ principal: 'FISCALIA', obligatorias: ['JCPD'], otras: [] });
    expect(ruta({ tipos: ['EDU-04', 'SEX-10'] })).toMatchObject({ principal: 'FISCALIA', obligatorias: ['JCPD'] });
    expect(ruta({ tipos: ['EDU-04'], agresor: { edadAnios: 30 } }).obligatorias).toEqual(['JCPD']);
  });

  it('never writes to ECU911, CCPD or a shelter, whatever a catalogue says', () => {
    const instituciones = CATALOGO_VIGENTE.instituciones.map((fila) => ({
      ...fila,
      admiteCaso: 'SI' as const,
      verificadoEl: '2026-01-01',
    }));
    const tipos = CATALOGO_VIGENTE.tipos.map((tipo) => ({
      ...tipo,
      otras: [...tipo.otras, { opciones: ['ACOGIDA' as const] }, { opciones: ['CCPD' as const] }],
    }));
    for (const tipo of ['SUP-01', 'VIO-07', 'DES-01', 'PAR-02'])
      for (const codigo of ['ECU911', 'CCPD', 'ACOGIDA'])
        expect(autoridades(ruta({ tipos: [tipo] }, { ...CATALOGO_VIGENTE, instituciones, tipos }))).not.toContain(codigo);
  });

  it('leaves out who a catalogue closes to cases', () => {
    const instituciones = CATALOGO_VIGENTE.instituciones.map((fila) =>
      fila.codigo === 'SPI' ? { ...fila, admiteCaso: 'NUNCA' as const } : fila,
    );
    expect(ruta({ tipos: ['VIO-02'] }, { ...CATALOGO_VIGENTE, instituciones }).otras).toEqual(['FISCALIA']);
  });

  it('takes repeated types once', () => {
    expect(ruta({ tipos: ['VIO-01', 'VIO-01'] })).toEqual(ruta({ tipos: ['VIO-01'] }));
  });

  it('names the unit inside the institution', () => {
    expect(razones(ruta({ tipos: ['EDU-04'] }))).toContain(
      'En el Distrito Educativo (MINEDUC), dirija el oficio a: Junta Distrital de Resolución de Conflictos',
    );
    expect(razones(ruta({ tipos: ['VIO-06'] }))).toContain('Fiscalía especializada en adolescentes');
  });
});

describe('child labour and pregnancy by age', () => {
  it.each<[string, Datos, string[], string]>([
    ['EXP-05 at 14', { tipos: ['EXP-05'], ...nna(179) }, ['EXP-03'], 'JCPD'],
    ['EXP-05 at 15', { tipos: ['EXP-05'], ...nna(180) }, [], 'MDT'],
    ['EXP-04, age unknown', { tipos: ['EXP-04'], ...nna(null) }, ['EXP-03'], 'JCPD'],
    ['EXP-04, no NNA yet', { tipos: ['EXP-04'], nna: [] }, ['EXP-03'], 'JCPD'],
    ['one of two under 15', { tipos: ['EXP-05'], ...nna(200, 120) }, ['EXP-03'], 'JCPD'],
    ['EXP-03 chosen', { tipos: ['EXP-03'], ...nna(120) }, [], 'JCPD'],
    ['over FISCALIA', { tipos: ['EXP-04', 'EXP-07'], ...nna(120) }, ['EXP-03'], 'JCPD'],
    ['EXP-07 alone is not one of them', { tipos: ['EXP-07'], ...nna(120) }, [], 'FISCALIA'],
  ])('%s', (_, datos, agregados, principal) => expect(ruta(datos)).toMatchObject({ tiposAgregados: agregados, principal }));

  it('keeps FISCALIA mandatory under a forced Junta, and 24 hours', () => {
    const respuesta = ruta({ tipos: ['EXP-05', 'EXP-07'], ...nna(120) });
    expect(respuesta).toMatchObject({ principal: 'JCPD', obligatorias: ['FISCALIA'], plazo: { codigo: 'DENUNCIA_24' } });
    expect(respuesta.articulos).toContain('CONA 82');
  });

  it('doubts EXP-03 of a boy of 16, and leaves it', () => {
    expect(razones(ruta({ tipos: ['EXP-03'] }))).toContain('revise si corresponde EXP-04 o EXP-05');
  });

  it('takes the minimum age from the parameters', () => {
    const parametros = CATALOGO_VIGENTE.parametros.map((fila) => (fila.codigo === 'EDAD_MIN_TRABAJO' ? { ...fila, valor: 16 } : fila));
    expect(ruta({ tipos: ['EXP-05'], ...nna(185) }, { ...CATALOGO_VIGENTE, parametros }).tiposAgregados).toEqual(['EXP-03']);
  });

  it.each<[string, Datos, string[]]>([
    ['known 13', { tipos: ['SUP-06'], ...nna(167) }, ['SUP-07']],
    ['14', { tipos: ['SUP-06'], ...nna(168) }, []],
    ['unknown age', { tipos: ['SUP-06'], ...nna(null) }, ['SUP-07']],
    ['SUP-07 already there', { tipos: ['SUP-06', 'SUP-07'], ...nna(160) }, []],
  ])('SUP-06, %s', (_, datos, agregados) => expect(ruta(datos).tiposAgregados).toEqual(agregados));

  it('never turns an adult away', () => {
    expect(razones(ruta({ tipos: ['VIO-01'], ...nna(216) }))).toContain('mayor de edad: verificar ruta');
    expect(razones(ruta({ tipos: ['VIO-01'], ...nna(215) }))).not.toContain('mayor de edad');
  });
});

describe('conditions of §3', () => {
  it.each<[string, Datos, boolean]>([
    ['B6', { tipos: ['SUP-06'], ...si('B6') }, true],
    ['B10', { tipos: ['SUP-06'], ...si('B10') }, true],
    ['adult pointed at', { tipos: ['SUP-06'], agresor: { edadAnios: 18 } }, true],
    ['nothing known', { tipos: ['SUP-06'] }, false],
    ['age of the person not known', { tipos: ['SUP-06'], agresor: { cuidador: false } }, false],
  ])('SUP-06 and FISCALIA: %s', (_, datos, esta) => expect(autoridades(ruta(datos)).includes('FISCALIA')).toBe(esta));

  it.each([
    ['IDE-01', 'Si el Registro Civil se niega'],
    ['COM-04', 'derecho suyo vulnerado'],
    ['PAR-02', 'nunca datos de un caso'],
    ['SUP-06', 'Si hubo coerción'],
  ])('%s: the condition is told, nobody is added', (tipo, texto) => {
    const respuesta = ruta({ tipos: [tipo] });
    expect(razones(respuesta)).toContain(texto);
    expect(autoridades(respuesta)).not.toContain(tipo === 'PAR-02' ? 'CCPD' : tipo === 'SUP-06' ? 'FISCALIA' : 'JCPD');
  });
});

describe('modifiers of §2', () => {
  const base: Datos = { tipos: ['FAM-09'] };
  it.each<[string, Partial<RutaConsulta>, string[]]>([
    ['nothing', {}, []],
    ['school', { ambito: 'EDUCATIVO' }, ['MINEDUC']],
    ['other places', { ambito: 'FAMILIAR' }, []],
    ['aggressor 12', { agresor: { edadAnios: 12 } }, ['FISCALIA']],
    ['aggressor 17', { agresor: { edadAnios: 17 } }, ['FISCALIA']],
    ['aggressor 18', { agresor: { edadAnios: 18 } }, []],
    ['public servant', { agresor: { servidorPublico: true } }, ['DEF_PUEBLO']],
    ['rural parish', { parroquiaRural: true }, ['TEN_POLITICA']],
    ['injured', { lesiones: true }, ['MSP']],
    ['A2', si('A2'), ['MSP']],
    ['A3', si('A3'), ['FISCALIA', 'MSP']],
    ['B1', si('B1'), ['FISCALIA', 'MSP']],
    ['B6', si('B6'), ['FISCALIA', 'MSP']],
    ['A5 is no health matter by itself', si('A5'), ['FISCALIA']],
    ['foreign or without papers', { movilidad: true }, ['MOVILIDAD']],
    ['C12', si('C12'), ['MOVILIDAD']],
    ['false', { parroquiaRural: false, lesiones: false, movilidad: false, agresor: { servidorPublico: false } }, []],
  ])('%s', (_, datos, suma) => {
    const sin = new Set(autoridades(ruta(base)));
    expect(autoridades(ruta({ ...base, ...datos })).filter((codigo) => !sin.has(codigo))).toEqual(suma);
  });

  it.each<[string, Partial<RutaConsulta>]>([
    ['school', { ambito: 'EDUCATIVO' }],
    ['rural', { parroquiaRural: true }],
    ['adolescent', { agresor: { edadAnios: 15 } }],
    ['public servant', { agresor: { servidorPublico: true } }],
    ['mobility', { movilidad: true, ...si('C12') }],
  ])('%s: not in a conflict', (_, datos) => expect(autoridades(ruta({ tipos: ['FAM-01'], ...datos }))).toEqual(['PATRONATO']));

  it('sends to health the same day, within its window when it is or may be recent', () => {
    const reciente = razones(ruta({ tipos: ['SEX-03'], ...si('A3') }));
    expect(reciente).toContain('atención de salud el mismo día, por violencia sexual');
    expect(reciente).toContain('primeras 72 horas');
    expect(razones(ruta({ tipos: ['SEX-03'], ...si('B1') }))).not.toContain('72 horas');
    expect(razones(ruta({ tipos: ['FAM-09'], lesiones: true }))).toContain('el mismo día, por lesiones');
  });

  it.each<[string, Datos, boolean]>([
    ['EDU-04', { tipos: ['EDU-04', 'EDU-02'] }, false],
    ['SEX-10', { tipos: ['SEX-10', 'SUP-08'] }, false],
    ['public servant in school', { tipos: ['EDU-05'], ambito: 'EDUCATIVO', agresor: { servidorPublico: true } }, false],
    ['school only', { tipos: ['EDU-05'], ambito: 'EDUCATIVO' }, true],
    ['public servant elsewhere', { tipos: ['EDU-05'], ambito: 'COMUNITARIO', agresor: { servidorPublico: true } }, true],
  ])('DECE when staff may be pointed at: %s', (_, datos, esta) => {
    const respuesta = ruta(datos);
    expect(autoridades(respuesta).includes('DECE')).toBe(esta);
    expect(autoridades(respuesta)).toContain('MINEDUC');
    expect(razones(respuesta).includes('no se informa al DECE')).toBe(!esta);
  });
});

describe('person pointed at is under 12', () => {
  const ninio = { agresor: { edadAnios: 11 } };
  const PENALES = ['FISCALIA', 'UJVCM', 'DINAPEN', 'DINASED', 'UPC'];

  it.each(['VIO-04', 'VIO-06', 'SEX-01', 'EXP-08', 'EDU-04', 'EDU-05', 'SUP-07', 'FAM-05', 'FAM-06', 'PRO-02', 'PRO-05', 'VIO-03'])(
    '%s goes to the Junta only',
    (tipo) => {
      const respuesta = ruta({ tipos: [tipo], ...ninio });
      expect(respuesta).toMatchObject({ principal: 'JCPD', obligatorias: [] });
      expect(respuesta.otras).toEqual(tipo.startsWith('SEX') || tipo === 'SUP-07' ? ['MSP'] : []);
      expect(razones(respuesta)).toContain('asunto de protección');
    },
  );

  it('still sends out the search for a missing child, without a prosecutor', () => {
    const respuesta = ruta({ tipos: ['DES-01'], ...ninio });
    expect(respuesta).toMatchObject({ principal: 'DINASED', emergencia: true });
    expect(autoridades(respuesta)).not.toContain('FISCALIA');
  });

  it('lets other types keep theirs and still adds the context', () => {
    const respuesta = ruta({ tipos: ['VIO-06', 'SUP-05'], ...ninio, ambito: 'EDUCATIVO', lesiones: true, parroquiaRural: true });
    expect(respuesta.principal).toBe('JCPD');
    expect(respuesta.otras).toEqual(['UJFMNA', 'MINEDUC', 'MSP', 'DEF_PUBLICA', 'TEN_POLITICA']);
  });

  it('leaves COM-05 as it is', () => {
    expect(ruta({ tipos: ['COM-05'], ...ninio })).toMatchObject({ principal: 'JCPD', otras: ['MSP', 'DECE'] });
  });

  it('adds no prosecutor out of hours either', () => {
    const respuesta = ruta({ tipos: ['FAM-07'], ...ninio, conocidoEn: '2026-03-20T20:00:00-05:00' });
    for (const codigo of PENALES) expect(autoridades(respuesta)).not.toContain(codigo);
    expect(razones(respuesta)).toContain('llame a la Junta Cantonal');
  });

  it('speaks of nobody as a criminal', () => {
    for (const tipo of ['SEX-01', 'VIO-07', 'EXP-08', 'SUP-07', 'VIO-09']) {
      const respuesta = ruta({ tipos: [tipo], ...ninio, ...si('A3', 'B1', 'B2', 'B8') });
      expect(razones(respuesta), tipo).not.toMatch(
        /delito|crimen|penal|infracci|violaci|abuso|explotaci|delictiv|homicid|fiscal|polic|COIP/i,
      );
      expect(respuesta.articulos.join()).not.toContain('COIP');
    }
  });

  it('is not the case at 12', () => {
    expect(ruta({ tipos: ['VIO-06'], agresor: { edadAnios: 12 } }).principal).toBe('FISCALIA');
  });
});
