import { describe, expect, it } from 'vitest';
import { anioDeNacimiento, edadMesesConocida } from '@core/features/personas/edad.rules';
import { parecido, posiblesDuplicados } from '@core/features/personas/parecidos.rules';
import type { Comparable } from '@core/features/personas/parecidos.rules';

const LUNA: Comparable = {
  nn: false,
  nombres: 'Luna',
  primerApellido: 'Ejemplo',
  segundoApellido: 'Prueba',
  sexo: 'MUJER',
  fechaNacimiento: null,
  anioNacimiento: 2019,
  barrios: ['San Jacinto'],
  tipoDocumento: 'NINGUNO',
  numeroDocumento: null,
};
const como = (cambio: Partial<Comparable>): Comparable => ({ ...LUNA, ...cambio });

describe('parecido', () => {
  it.each<[string, Partial<Comparable>, string, readonly string[]]>([
    ['the very same', {}, 'ALTA', ['mismo nombre', 'la misma edad o casi', 'mismo barrio']],
    [
      'another spelling',
      { nombres: 'LUNA', primerApellido: 'Egemplo', segundoApellido: 'Prueva', barrios: ['san jasinto'] },
      'ALTA',
      ['mismo nombre escrito distinto', 'la misma edad o casi', 'mismo barrio'],
    ],
    [
      'surnames the other way round',
      { primerApellido: 'Prueba', segundoApellido: 'Ejemplo' },
      'ALTA',
      ['mismo nombre en otro orden', 'la misma edad o casi', 'mismo barrio'],
    ],
    [
      'first name and surname in each other’s field',
      { nombres: 'Ejemplo Prueba', primerApellido: 'Luna', segundoApellido: '' },
      'ALTA',
      ['mismo nombre en otro orden', 'la misma edad o casi', 'mismo barrio'],
    ],
    ['one surname only', { segundoApellido: '' }, 'ALTA', ['el mismo nombre, más corto', 'la misma edad o casi', 'mismo barrio']],
    ['two given names', { nombres: 'Luna Estrella', barrios: [] }, 'MEDIA', ['el mismo nombre, más corto', 'la misma edad o casi']],
    [
      'another second surname',
      { segundoApellido: 'Demo', barrios: [] },
      'MEDIA',
      ['coinciden nombre y apellido, no todo', 'la misma edad o casi'],
    ],
    ['a year older', { anioNacimiento: 2018, barrios: [] }, 'ALTA', ['mismo nombre', 'la misma edad o casi']],
    ['nothing known but the name', { anioNacimiento: null, barrios: [], sexo: null }, 'MEDIA', ['mismo nombre']],
    [
      'the whole name in one field',
      { nombres: 'Luna Ejemplo Prueba', primerApellido: '', segundoApellido: '' },
      'ALTA',
      ['mismo nombre', 'la misma edad o casi', 'mismo barrio'],
    ],
    [
      'only the first name, but age and place',
      { primerApellido: '', segundoApellido: '' },
      'MEDIA',
      ['coincide una parte del nombre', 'la misma edad o casi', 'mismo barrio'],
    ],
    ['another sex written', { sexo: 'HOMBRE', barrios: [] }, 'MEDIA', ['mismo nombre', 'la misma edad o casi', 'pero otro sexo']],
  ])('%s', (_what, cambio, certeza, razones) => {
    const hallado = parecido(LUNA, como(cambio));
    expect([hallado?.certeza, hallado?.razones]).toEqual([certeza, razones]);
    expect(parecido(como(cambio), LUNA)?.puntos).toBe(hallado?.puntos);
  });

  it.each<[string, Partial<Comparable>]>([
    ['a sister: both surnames, another name, the same house', { nombres: 'Estrella', anioNacimiento: 2020 }],
    ['a namesake of another generation', { anioNacimiento: 1990 }],
    ['her mother with her name', { nombres: 'Luna', primerApellido: 'Prueba', segundoApellido: 'Demo', anioNacimiento: 1985 }],
    ['the first name alone, elsewhere', { primerApellido: '', segundoApellido: '', barrios: [] }],
    ['nobody known', { nn: true }],
    ['nothing in common', { nombres: 'Ceibo', primerApellido: 'Inventado', segundoApellido: 'Muestra' }],
    ['part of the name and nothing else', { segundoApellido: 'Demo', anioNacimiento: null, barrios: [] }],
  ])('is not proposed: %s', (_what, cambio) => {
    expect(parecido(LUNA, como(cambio))).toBeNull();
  });

  it('the same document is certain, whatever else is written; another one speaks against', () => {
    const conCedula = como({ tipoDocumento: 'CEDULA', numeroDocumento: '3059999015' });
    expect(
      parecido(
        conCedula,
        como({ nombres: 'Sol', primerApellido: 'Otra', segundoApellido: '', anioNacimiento: 1990, numeroDocumento: '305999901-5' }),
      ),
    ).toMatchObject({ certeza: 'CIERTA', razones: ['mismo número de documento', 'pero otra edad', 'mismo barrio', 'pero otro nombre'] });
    expect(parecido(conCedula, como({ nn: true, numeroDocumento: '3059999015' }))?.certeza).toBe('CIERTA');
    expect(parecido(conCedula, conCedula)?.razones).toEqual([
      'mismo número de documento',
      'mismo nombre',
      'la misma edad o casi',
      'mismo barrio',
    ]);
    expect(parecido(conCedula, como({ tipoDocumento: 'CEDULA', numeroDocumento: '3059999023' }))).toMatchObject({
      certeza: 'MEDIA',
      razones: ['mismo nombre', 'la misma edad o casi', 'mismo barrio', 'pero otro número de documento'],
    });
    // a passport beside a cédula says nothing
    expect(parecido(conCedula, como({ tipoDocumento: 'PASAPORTE', numeroDocumento: 'AB12345' }))?.certeza).toBe('ALTA');
  });

  it('the birth day counts more than the year', () => {
    const nacida = como({ fechaNacimiento: '2019-03-02' });
    expect(parecido(nacida, como({ fechaNacimiento: '2019-03-02', segundoApellido: 'Demo', barrios: [] }))).toMatchObject({
      certeza: 'MEDIA',
      razones: ['coinciden nombre y apellido, no todo', 'nació el mismo día'],
    });
  });
});

describe('posiblesDuplicados', () => {
  it('best first, at most so many', () => {
    const lista = [
      { id: 'media', ...como({ segundoApellido: 'Demo' }) },
      { id: 'nada', ...como({ nombres: 'Estrella' }) },
      { id: 'alta', ...como({}) },
      { id: 'cierta', ...como({ nn: true, numeroDocumento: 'ABCDE1' }) },
    ];
    const buscada = como({ numeroDocumento: 'abcde-1' });
    expect(posiblesDuplicados(buscada, lista).map(({ candidata }) => candidata.id)).toEqual(['cierta', 'alta', 'media']);
    expect(posiblesDuplicados(buscada, lista, 2)).toHaveLength(2);
  });
});

describe('age on another day', () => {
  it.each([
    ['from the birth date', { fechaNacimiento: '2019-03-02', dichas: [] }, 84],
    ['the day before the birthday', { fechaNacimiento: '2019-03-17', dichas: [] }, 83],
    ['grown since it was told', { fechaNacimiento: null, dichas: [{ edadMeses: 84, en: '2025-03-16T14:00:00.000Z' }] }, 96],
    [
      'the nearest telling counts',
      {
        fechaNacimiento: null,
        dichas: [
          { edadMeses: 10, en: '2020-01-01' },
          { edadMeses: 85, en: '2026-01-16' },
        ],
      },
      87,
    ],
    ['before it was told', { fechaNacimiento: null, dichas: [{ edadMeses: 84, en: '2027-03-16' }] }, 72],
    ['nobody knew', { fechaNacimiento: null, dichas: [{ edadMeses: null, en: '2026-01-01' }] }, null],
  ])('%s', (_what, persona, meses) => {
    expect(edadMesesConocida(persona, '2026-03-16')).toBe(meses);
  });

  it('year of birth', () => {
    expect([
      anioDeNacimiento(84, '2026-03-16'),
      anioDeNacimiento(2, '2026-03-16'),
      anioDeNacimiento(3, '2026-03-16'),
      anioDeNacimiento(null, '2026-03-16'),
    ]).toEqual([2019, 2026, 2025, null]);
  });
});
