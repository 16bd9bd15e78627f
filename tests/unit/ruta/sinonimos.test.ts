import { describe, expect, it } from 'vitest';
import { buscarTiposPorPalabra } from '@core/features/ruta/buscar-tipo.rules';
import { CATALOGO_VIGENTE } from '@core/features/ruta/catalogo-vigente';
import { PREGUNTAS_FRECUENTES, SINONIMO_CATALOGO } from '@core/features/ruta/sinonimos.catalogo';
import { foldText } from '@core/kernel/text';

const { tipos } = CATALOGO_VIGENTE;
const primeros = (texto: string, cuantos = 3) =>
  buscarTiposPorPalabra(tipos, texto)
    .slice(0, cuantos)
    .map(({ codigo }) => codigo);

describe('sinonimos.catalogo', () => {
  it('has words for every type of the catalogue and for none that does not exist', () => {
    expect(Object.keys(SINONIMO_CATALOGO.filas).toSorted()).toEqual(tipos.map(({ codigo }) => codigo).toSorted());
  });

  it('asks its frequent questions about types that exist', () => {
    for (const { tipos: elegidos } of PREGUNTAS_FRECUENTES)
      expect(tipos.map(({ codigo }) => codigo)).toEqual(expect.arrayContaining([...elegidos]));
  });

  it('is written as searches are folded', () => {
    for (const [codigo, palabras] of Object.entries(SINONIMO_CATALOGO.filas)) expect(palabras, codigo).toBe(foldText(palabras));
  });
});

/** What somebody says at the counter, and the type that must be among the first three. */
const DICHOS: readonly (readonly [dicho: string, codigo: string])[] = [
  ['golpe', 'VIO-01'],
  ['golpearon', 'VIO-01'],
  ['le pegan', 'VIO-01'],
  ['el papá le pega con la correa', 'VIO-01'],
  ['tiene moretones', 'VIO-01'],
  ['maltr', 'VIO-01'],
  ['le grita y le insulta', 'VIO-02'],
  ['nalgadas', 'VIO-03'],
  ['el papá le pega a la mamá', 'VIO-04'],
  ['no va a la escuela', 'EDU-02'],
  ['no va a la escuela', 'EDU-01'],
  ['dejó el colegio', 'EDU-02'],
  ['la profesora le jala las orejas', 'EDU-04'],
  ['bullying', 'EDU-05'],
  ['no le dan cupo', 'EDU-03'],
  ['el tío le toca', 'SEX-02'],
  ['abuso', 'SEX-02'],
  ['violación', 'SEX-01'],
  ['le pide fotos por whatsapp', 'SEX-07'],
  ['quiere matarse', 'SUP-01'],
  ['no pasa la pensión', 'SUP-05'],
  ['embarazada', 'SUP-06'],
  ['no tiene cédula', 'IDE-02'],
  ['no está inscrito', 'IDE-01'],
  ['se perdió, no aparece', 'DES-01'],
  ['se escapó de la casa', 'DES-02'],
  ['vende caramelos en la calle', 'EXP-03'],
  ['trabaja en una ladrillera', 'EXP-04'],
  ['pide limosna', 'EXP-06'],
  ['vive con un hombre mayor', 'EXP-09'],
  ['le dejan solo en casa', 'FAM-07'],
  ['le botaron de la casa', 'FAM-11'],
  ['no se llevan bien', 'FAM-01'],
  ['pelea con el vecino por el ruido', 'COM-01'],
  ['una consulta', 'COM-03'],
  ['hambre', 'SUP-03'],
  ['venezolano sin papeles', 'PRO-04'],
];

describe('buscarTiposPorPalabra', () => {
  it.each(DICHOS)('finds %s as %s', (dicho, codigo) => {
    expect(primeros(dicho)).toContain(codigo);
  });

  it.each([
    ['pegan', 'VIO-01'],
    ['le pegan', 'VIO-01'],
    ['le pega', 'VIO-01'],
    ['le pegan en la escuela', 'EDU-05'],
    ['escuela', 'EDU-02'],
    ['pensión', 'SUP-05'],
    ['fuma', 'SUP-08'],
  ])('puts first, where Enter takes it, what %s means most', (dicho, codigo) => {
    expect(primeros(dicho, 1)).toEqual([codigo]);
  });

  it('finds a type by its code, with or without the hyphen, and a group by its letters', () => {
    expect(primeros('VIO-01')).toEqual(['VIO-01']);
    expect(primeros('vio01')).toEqual(['VIO-01']);
    expect(primeros('sex', 99)).toEqual([
      'SEX-01',
      'SEX-02',
      'SEX-03',
      'SEX-04',
      'SEX-05',
      'SEX-06',
      'SEX-07',
      'SEX-08',
      'SEX-09',
      'SEX-10',
    ]);
  });

  it('finds every type by its own label first', () => {
    for (const { codigo, etiqueta } of tipos) expect(primeros(etiqueta, 1), etiqueta).toEqual([codigo]);
  });

  it('does not mind accents or capitals', () => {
    expect(primeros('MALTRATO FÍSICO')).toEqual(primeros('maltrato fisico'));
  });

  it('gives everything for an empty text and nothing for nonsense', () => {
    expect(buscarTiposPorPalabra(tipos, '  ')).toHaveLength(tipos.length);
    expect(primeros('xyzzy')).toEqual([]);
  });
});
