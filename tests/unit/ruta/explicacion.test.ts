import { describe, expect, it } from 'vitest';
import { aInstitucion, agruparRazones, codigoDeRazon, destinatariosDe, noCorresponde } from '@core/features/ruta/explicacion.rules';
import { RAZON_CATALOGO, razon, type CodigoRazon } from '@core/features/ruta/razon.catalogo';
import { CATALOGO_VIGENTE } from '@core/features/ruta/catalogo-vigente';
import { ruta } from './apoyo';

const CODIGOS = Object.keys(RAZON_CATALOGO.filas) as CodigoRazon[];
const llena = (codigo: CodigoRazon): string => razon(codigo, new Proxy({}, { get: () => 'el dato (X-01) y otro' })).texto;

describe('codigoDeRazon', () => {
  it.each(CODIGOS)('recognises %s, with and without its articles', (codigo) => {
    const frase = llena(codigo);
    expect(codigoDeRazon(frase)).toBe(codigo);
    expect(codigoDeRazon(`${frase.replace(/\.$/, '')} (CONA 72, COIP 171).`)).toBe(codigo);
  });

  it('does not take another sentence for one of its own', () => {
    expect(codigoDeRazon('Una frase que no está en el catálogo.')).toBeNull();
  });

  it('recognises every reason that the route gives for any single type', () => {
    for (const { codigo } of CATALOGO_VIGENTE.tipos) {
      for (const si of [[], ['A1'], ['B1', 'C12', 'P1'], ['B6', 'C1']]) {
        const { razones } = ruta({
          tipos: [codigo],
          nna: [{ edadMeses: 100 }],
          triaje: { si, noSabe: ['A7'] },
          parroquiaRural: true,
          voluntariedad: false,
        });
        expect(
          razones.filter((frase) => codigoDeRazon(frase) === null),
          codigo,
        ).toEqual([]);
      }
    }
  });
});

describe('agruparRazones', () => {
  it('keeps every reason once, by what it is about', () => {
    const { razones } = ruta({ tipos: ['SEX-02'], triaje: { si: ['A3'], noSabe: [] } });
    const grupos = agruparRazones(razones);
    expect(Object.values(grupos).flat().toSorted()).toEqual([...razones].toSorted());
    expect(grupos.HOY[0]).toContain('ECU 911');
    expect(grupos.MEDIAR.join(' ')).toContain('LOIPEVCM 9');
    expect(grupos.REVISAR).toEqual([]);
  });

  it('does not lose a sentence that it does not know', () => {
    expect(agruparRazones(['Algo nuevo.']).REVISAR).toEqual(['Algo nuevo.']);
  });
});

describe('destinatariosDe', () => {
  it('tells them in order with their part', () => {
    const lista = destinatariosDe(CATALOGO_VIGENTE, ruta({ tipos: ['SEX-02'] }));
    expect(lista[0]).toMatchObject({ codigo: 'FISCALIA', papel: 'PRINCIPAL', atiende24h: true });
    expect(lista.map(({ codigo }) => codigo)).toEqual(expect.arrayContaining(['MSP', 'JCPD']));
  });

  it('is empty where nobody has to be told', () => {
    expect(destinatariosDe(CATALOGO_VIGENTE, ruta({ tipos: ['COM-03'] }))).toEqual([]);
  });
});

describe('noCorresponde', () => {
  it('forbids mediation with the plainest reason and a visit without authority at high risk', () => {
    const actos = noCorresponde(ruta({ tipos: ['VIO-01'] }));
    expect(actos.map(({ acto }) => acto)).toEqual(['MEDIACION', 'VISITA']);
    expect(actos[0]?.razon).toContain('LOIPEVCM 9');
  });

  it('sends to a registered centre where only a centre may mediate', () => {
    expect(noCorresponde(ruta({ tipos: ['SUP-05'] }))).toEqual([
      { acto: 'MEDIACION', razon: expect.stringContaining('centro registrado') },
    ]);
  });

  it('forbids nothing in a mere conflict', () => {
    expect(noCorresponde(ruta({ tipos: ['FAM-01'], voluntariedad: true }))).toEqual([]);
    expect(noCorresponde(ruta({ tipos: ['FAM-01'], voluntariedad: false }))[0]?.razon).toContain('no quiere');
  });
});

describe('aInstitucion', () => {
  it('contracts the article', () => {
    expect(aInstitucion('el DECE del plantel')).toBe('al DECE del plantel');
    expect(aInstitucion('la Fiscalía')).toBe('a la Fiscalía');
  });
});
