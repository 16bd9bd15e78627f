import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clavePalabra, clavesDeIndice, clavesDeNombre, clavesDeTexto, partirNombre } from '@core/features/personas/fonetica.rules';
import { APELLIDOS_FRECUENTES, NOMBRES_FRECUENTES } from './nombres-frecuentes';

/** Spellings of one name; in each row all must sound alike. The first is the example of the manual. */
const IGUALES: readonly (readonly string[])[] = [
  // accents, capitals, doubled letters
  ['Núñez', 'Nuñes', 'NÚÑEZ', 'Nuññez'],
  ['Anna', 'Ana', 'ANA'],
  ['Isaac', 'Isac', 'Izac'],
  ['Carrión', 'Carion', 'Karrión'],
  // b/v
  ['Vélez', 'Bélez', 'Veles', 'Beles'],
  ['Valverde', 'Balberde', 'Valberde'],
  ['Vladimir', 'Wladimir', 'Bladimir'],
  ['Oswaldo', 'Osvaldo', 'Osbaldo'],
  // s/c/z
  ['González', 'Gonzales', 'Gonsález', 'Gonsales'],
  ['Cevallos', 'Zeballos', 'Ceballos', 'Sevallos', 'Sebayos'],
  ['Lizbeth', 'Lisbeth', 'Lisbet', 'Lizbet', 'Lisbed'],
  ['Ascencio', 'Asencio', 'Azencio'],
  // ll/y
  ['Llerena', 'Yerena'],
  ['Carrillo', 'Carriyo', 'Carillo'],
  ['Mayra', 'Maira'],
  ['Mireya', 'Mirella', 'Mireia', 'Mireilla'],
  // silent h
  ['Hernández', 'Ernandes', 'Hernandes'],
  ['Hilda', 'Ilda'],
  ['Johanna', 'Joana', 'Joanna'],
  ['Esther', 'Ester'],
  ['Sarahí', 'Saraí'],
  // qu/k/c
  ['Quezada', 'Quesada', 'Kesada', 'Kezada'],
  ['Karina', 'Carina'],
  ['Christian', 'Cristian', 'Kristian', 'Krystian'],
  ['Erick', 'Eric', 'Erik'],
  ['Jacqueline', 'Jakeline', 'Jaqueline'],
  // g/j
  ['Jiménez', 'Giménez', 'Jimenes', 'Ximénez'],
  ['Jessica', 'Yessica', 'Yésica', 'Jésica', 'Yesica', 'Gésica'],
  ['Guerrero', 'Guerero'],
  ['Agüero', 'Ahuero', 'Awero'],
  // x
  ['Ximena', 'Jimena', 'Gimena'],
  ['Xavier', 'Javier', 'Xabier'],
  ['Félix', 'Felis', 'Feliz'],
  ['Alexandra', 'Aleksandra', 'Alecsandra', 'Alexsandra'],
  ['Calixto', 'Calisto'],
  ['Xiomara', 'Siomara'],
  // foreign spellings that are at home here
  ['Stalin', 'Estalin', 'Stalyn'],
  ['Sophía', 'Sofía', 'Sofya'],
  ['Washington', 'Wasinton', 'Guasinton', 'Washinton', 'Huashington'],
  ['Jhon', 'John', 'Jon', 'Yon'],
  ['Bryan', 'Brian'],
  ['Campoverde', 'Canpoverde', 'Kampoberde'],
  ['Joaquín', 'Joaquim', 'Joakín'],
  // Kichwa: w/hu/gu, k/c/q, sh, tz/ts, i/e, u/o
  ['Wayra', 'Huayra', 'Guaira', 'Guayra', 'Huaira', 'Waira'],
  ['Inti', 'Ynti', 'Inty', 'Ente'],
  ['Saraguro', 'Saraguru', 'Zaraguro', 'Saragoro'],
  ['Quizhpe', 'Quishpe', 'Quispe', 'Kishpi', 'Kispi', 'Quispi', 'Quizpe'],
  ['Guamán', 'Huamán', 'Wamán', 'Uaman'],
  ['Gualán', 'Hualán', 'Walán'],
  ['Kuntur', 'Cóndor', 'Kondor', 'Cúntur'],
  ['Inca', 'Inga', 'Inka', 'Ynga'],
  ['Killa', 'Quilla', 'Kiya', 'Quella'],
  ['Sinchi', 'Zinchi', 'Sinche', 'Shinchi'],
  ['Zhunio', 'Shunio', 'Sunio'],
  ['Guaillas', 'Huayllas', 'Wayllas', 'Guayas'],
  ['Pichisaca', 'Pichizaca', 'Pechesaca'],
  ['Atahualpa', 'Atawallpa', 'Atagualpa'],
  ['Tupak', 'Túpac', 'Topaq'],
  ['Puma', 'Poma'],
  ['Betsabé', 'Betzabé', 'Besabé'],
  ['Tenesaca', 'Tenezaca', 'Tinizaca'],
];

describe('clavePalabra', () => {
  it.each(IGUALES.map((grupo) => [grupo[0] ?? '', grupo] as const))('%s sounds the same in every spelling', (_, grupo) => {
    expect(Object.fromEntries(grupo.map((uno) => [uno, clavePalabra(uno)]))).toEqual(
      Object.fromEntries(grupo.map((uno) => [uno, clavePalabra(grupo[0] ?? '')])),
    );
  });

  it.each([
    ['ñ is a letter of its own', 'Peña', 'Pena'],
    ['vowels stay apart outside Kichwa names', 'Peña', 'Piña'],
    ['and here', 'Mena', 'Mina'],
    ['and here', 'Lema', 'Lima'],
    ['x between vowels is not s', 'Roxana', 'Rosana'],
    ['the ending tells her from him', 'Mario', 'María'],
    ['and here', 'Luis', 'Luisa'],
    ['and here', 'Daniel', 'Daniela'],
    ['g before a is not w', 'Garcés', 'Guarcés'],
    ['p is not b', 'Paredes', 'Baredes'],
    ['ch is not s', 'Chávez', 'Sávez'],
  ])('%s: %s ≠ %s', (_, uno, otro) => {
    expect(clavePalabra(uno)).not.toBe(clavePalabra(otro));
  });

  it('different frequent names do not fall together', () => {
    const colisiones = (nombres: readonly string[]) => {
      const claves = nombres.map(clavePalabra);
      return [...new Set(claves)].map((clave) => nombres.filter((_, index) => claves[index] === clave)).filter((grupo) => grupo.length > 1);
    };
    // What is left are two spellings of one name: pairs that no ear tells apart.
    expect({ nombres: colisiones(NOMBRES_FRECUENTES), apellidos: colisiones(APELLIDOS_FRECUENTES) }).toEqual({
      nombres: [],
      apellidos: [],
    });
    const todos = [...NOMBRES_FRECUENTES, ...APELLIDOS_FRECUENTES];
    const pares = (todos.length * (todos.length - 1)) / 2;
    const iguales = colisiones(todos).reduce((suma, grupo) => suma + (grupo.length * (grupo.length - 1)) / 2, 0);
    expect(iguales / pares).toBeLessThan(1 / 10_000);
  });

  it('is stable: plain letters, and the key of a key is itself where no rule of spelling applies', () => {
    fc.assert(
      fc.property(fc.constantFrom(...NOMBRES_FRECUENTES, ...APELLIDOS_FRECUENTES), (nombre) => {
        const clave = clavePalabra(nombre);
        expect(clave).toMatch(/^[a-zñ]+$/);
        expect(clavePalabra(nombre.toUpperCase())).toBe(clave);
        expect(clavePalabra(nombre.normalize('NFD'))).toBe(clave);
      }),
    );
  });

  it('takes anything that can be typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (texto) => {
        expect(clavePalabra(texto)).toMatch(/^[a-zñ]*$/);
        expect(clavesDeTexto(texto).every((clave) => clave.length > 0)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

describe('clavesDeNombre', () => {
  const nombre = (nombres: string, primerApellido = '', segundoApellido = '') => ({ nombres, primerApellido, segundoApellido });

  it('the order of the words does not matter, in any spelling', () => {
    const variante = fc.constantFrom(...IGUALES).chain((grupo) => fc.tuple(fc.constantFrom(...grupo), fc.constantFrom(...grupo)));
    fc.assert(
      fc.property(
        fc.array(variante, { minLength: 1, maxLength: 5 }).chain((pares) =>
          fc.tuple(
            fc.constant(pares.map(([uno]) => uno)),
            fc.shuffledSubarray(
              pares.map(([, otro]) => otro),
              { minLength: pares.length },
            ),
          ),
        ),
        ([unas, otras]) => {
          expect(clavesDeNombre(nombre(unas.join(' '))).todas).toEqual(clavesDeNombre(nombre(otras.join(' '))).todas);
        },
      ),
    );
  });

  it.each([
    [nombre('Juan', 'De la Cruz', 'De la Torre'), nombre('Juan', 'Delacruz', 'Delatorre')],
    [nombre('Rosa', 'San Martín'), nombre('Roza', 'Sanmartin')],
    [nombre('Anamaría', 'Ejemplo'), nombre('Ana María', 'Egemplo')],
    [nombre('Juan Carlos', 'Prueba'), nombre('Juancarlos', 'Prueva')],
    [nombre('Ma. José', 'Demo'), nombre('Mariajosé', 'Demo')],
    [nombre('Luz del Carmen', 'Demo'), nombre('Luz Carmen', 'Demo')],
    [nombre('Wayra Inti', 'Guamán', 'Quizhpe'), nombre('Quishpe Huamán', 'Huayra', 'Ynti')],
    [nombre('Luna', 'Ejemplo Prueba'), nombre('Luna', 'Ejemplo', 'Prueba')],
  ])('%o and %o are written differently and are the same', (una, otra) => {
    expect(clavesDeNombre(una).todas).toEqual(clavesDeNombre(otra).todas);
    expect(clavesDeNombre(una).todas.length).toBeGreaterThan(1);
  });

  it('names that only begin like two stay whole', () => {
    expect(clavesDeTexto('Mariana Anabel Marisol Luisana Josefina')).toHaveLength(5);
  });
});

describe('clavesDeIndice', () => {
  const persona = { nn: false, nombres: 'Luna', primerApellido: 'Ejemplo', segundoApellido: 'Prueba', numeroDocumento: '305-999901 5' };

  it('words, whole name, short name and document', () => {
    expect(clavesDeIndice(persona)).toEqual(['ejenplu', 'luna', 'prueba', '~ejenplu luna prueba', '^ejenplu luna', '=3059999015']);
  });

  it('nobody is found by a name that is not known', () => {
    expect(clavesDeIndice({ ...persona, nn: true })).toEqual(['=3059999015']);
    expect(clavesDeIndice({ ...persona, nn: true, numeroDocumento: '12' })).toEqual([]);
  });
});

describe('partirNombre', () => {
  it.each([
    ['Olmo', ['Olmo', '', '']],
    ['Olmo Ejemplo', ['Olmo', 'Ejemplo', '']],
    ['Olmo Ejemplo Demo', ['Olmo', 'Ejemplo', 'Demo']],
    ['Olmo Sol Ejemplo Demo', ['Olmo Sol', 'Ejemplo', 'Demo']],
    ['  ', ['', '', '']],
  ])('%s', (texto, partes) => {
    expect(Object.values(partirNombre(texto))).toEqual(partes);
  });
});
