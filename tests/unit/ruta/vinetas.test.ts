import { describe, expect, it } from 'vitest';
import type { RutaConsulta } from '@core/features/ruta/ruta.contract';
import { autoridades, conVerificadas, ruta } from './apoyo';

const anios = (n: number) => [{ edadMeses: n * 12 }];
const K17 = '2026-03-17T09:00:00-05:00';
const K18 = '2026-03-18T09:00:00-05:00';

/** Vignettes of domain.md §10; all people are invented and none is named in a consultation. */
interface Vineta {
  datos: Partial<RutaConsulta> & Pick<RutaConsulta, 'tipos'>;
  espera: Partial<ReturnType<typeof ruta>>;
  /** Others that must be there. */
  con: string[];
  sin?: string[];
  vence: string | null;
}

const VINETAS: Record<string, Vineta> = {
  '1 belt marks, father lives with her': {
    datos: { tipos: ['VIO-01'], nna: anios(7), triaje: { si: ['B2'] }, agresor: { edadAnios: 35, cuidador: true } },
    espera: { riesgo: 'ALTO', mediabilidad: 'PROHIBIDA', principal: 'JCPD', naturaleza: 'VULNERACION', emergencia: false, urgente: true },
    con: ['FISCALIA', 'MSP'],
    vence: K17,
  },
  '2 sexual abuse last night, uncle in the house': {
    datos: { tipos: ['SEX-02'], nna: anios(15), triaje: { si: ['A3'] } },
    espera: { riesgo: 'CRITICO', mediabilidad: 'PROHIBIDA', principal: 'FISCALIA', emergencia: true, urgente: true, objetivoHoras: 2 },
    con: ['MSP', 'JCPD'],
    sin: ['ECU911'],
    vence: K17,
  },
  '3 missing since yesterday': {
    datos: { tipos: ['DES-01'], nna: anios(10), triaje: { si: ['A4'] } },
    espera: { riesgo: 'CRITICO', mediabilidad: 'PROHIBIDA', principal: 'FISCALIA', emergencia: true },
    con: ['DINASED', 'JCPD'],
    sin: ['ECU911'],
    vence: '2026-03-16T09:00:00-05:00',
  },
  '4 quarrel about phone and chores': {
    datos: { tipos: ['FAM-01'], nna: anios(13), voluntariedad: true },
    espera: { riesgo: 'BAJO', mediabilidad: 'PERMITIDA', principal: 'PATRONATO', naturaleza: 'CONFLICTO', urgente: false },
    con: [],
    sin: ['JCPD'],
    vence: null,
  },
  '5 alimentos not paid for five months': {
    datos: { tipos: ['SUP-05'], nna: anios(8), triaje: { si: ['P1'] } },
    espera: { riesgo: 'BAJO', mediabilidad: 'SOLO_CENTRO', principal: 'UJFMNA', naturaleza: 'VULNERACION' },
    con: ['DEF_PUBLICA', 'CENTRO_MEDIACION'],
    vence: K18,
  },
  '6 girl of 4 witnesses violence, rural': {
    datos: { tipos: ['VIO-04'], nna: anios(4), triaje: { si: ['B3', 'B4', 'B5'] }, parroquiaRural: true },
    espera: { riesgo: 'ALTO', mediabilidad: 'PROHIBIDA', principal: 'FISCALIA' },
    con: ['UJVCM', 'JCPD', 'TEN_POLITICA', 'SPI'],
    vence: K17,
  },
  '7 works in a kiln at 12': {
    datos: { tipos: ['EXP-04', 'EDU-02'], nna: anios(12), triaje: { si: ['B7'] } },
    espera: { riesgo: 'ALTO', mediabilidad: 'PROHIBIDA', principal: 'JCPD', tiposAgregados: ['EXP-03'] },
    con: ['MDT', 'MDH', 'MINEDUC', 'DECE'],
    vence: K17,
  },
  '8 baby without birth registration, Venezuelan mother': {
    datos: { tipos: ['IDE-01'], nna: [{ edadMeses: 9 }], triaje: { si: ['C3', 'C12'] }, movilidad: true },
    espera: { riesgo: 'BAJO', mediabilidad: 'NO_APLICA', principal: 'REG_CIVIL' },
    con: ['MOVILIDAD'],
    sin: ['JCPD'],
    vence: K18,
  },
  '9 teacher pulls ears, DECE did nothing': {
    datos: { tipos: ['EDU-04'], nna: anios(8), ambito: 'EDUCATIVO' },
    espera: { riesgo: 'ALTO', mediabilidad: 'PROHIBIDA', principal: 'MINEDUC', obligatorias: ['JCPD'] },
    con: ['FISCALIA'],
    sin: ['DECE'],
    vence: K17,
  },
  '10 pregnant at 13, lives with an adult': {
    datos: { tipos: ['SUP-07', 'EXP-09'], nna: anios(13), triaje: { si: ['B6', 'B10'] }, agresor: { edadAnios: 24 }, voluntariedad: true },
    espera: { riesgo: 'CRITICO', mediabilidad: 'PROHIBIDA', principal: 'FISCALIA', emergencia: true },
    con: ['MSP', 'JCPD'],
    vence: K17,
  },
};

describe('vignettes of domain.md §10', () => {
  it.each(Object.entries(VINETAS))('%s', (_, { datos, espera, con, sin = [], vence }) => {
    const respuesta = ruta(datos);
    expect(respuesta).toMatchObject(espera);
    expect(respuesta.plazo?.venceEn ?? null).toBe(vence);
    expect(autoridades(respuesta)).toEqual(expect.arrayContaining(con));
    for (const codigo of sin) expect(autoridades(respuesta)).not.toContain(codigo);
  });

  it('3: DINASED is the principal once its row is verified, and FISCALIA stays', () => {
    const respuesta = ruta({ tipos: ['DES-01'] }, conVerificadas('DINASED'));
    expect(respuesta.principal).toBe('DINASED');
    expect(respuesta.otras).toEqual(['FISCALIA', 'JCPD']);
  });

  it('8: says that the Junta comes in only if the registry refuses, and that papers are not needed', () => {
    const { razones } = ruta({ tipos: ['IDE-01'], nna: [{ edadMeses: 9 }], movilidad: true });
    expect(razones.join(' ')).toContain('Si el Registro Civil se niega');
    expect(razones.join(' ')).toContain('nadie puede negarle protección');
  });
});

describe('extra cases of §10', () => {
  it('(c) aggressor is 11: the Junta only, no word of crime', () => {
    const respuesta = ruta({ tipos: ['VIO-01'], nna: anios(7), agresor: { edadAnios: 11 }, triaje: { si: ['B2'] } });
    expect(respuesta).toMatchObject({ principal: 'JCPD', obligatorias: [], otras: [] });
    expect(respuesta.razones.join(' ')).not.toMatch(/delito|crimen|penal|infracci|violaci|abuso|maltrato|fiscal|polic|COIP/i);
    expect(respuesta.articulos.filter((articulo) => articulo.startsWith('COIP'))).toEqual([]);
    expect(respuesta.articulos).toContain('CONA 307');
  });

  it('(d) known on Friday 20:00: due on Saturday 20:00, by word to who is open, copy to the Junta', () => {
    const respuesta = ruta({ tipos: ['FAM-07'], nna: anios(7), conocidoEn: '2026-03-20T20:00:00-05:00' });
    expect(respuesta.plazo).toEqual({ codigo: 'DENUNCIA_24', horas: 24, venceEn: '2026-03-21T20:00:00-05:00' });
    expect(respuesta.principal).toBe('JCPD');
    expect(respuesta.otras).toContain('FISCALIA');
    expect(respuesta.razones.join(' ')).toContain(
      'informe de palabra a la Fiscalía, que atiende las 24 horas, y lleve copia a la Junta Cantonal',
    );
  });
});
