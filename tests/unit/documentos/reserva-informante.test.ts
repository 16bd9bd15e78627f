import { describe, expect, it } from 'vitest';
import { oficioDeCaso } from '@core/features/documentos/oficio-de-caso.rules';
import { faltantesReserva, nombraA } from '@core/features/documentos/reserva-informante.rules';
import { origenDe } from '../derivaciones/apoyo';

const RESERVADA = { tipo: 'RESERVADO', calidad: 'VECINO', nombre: 'Zoila Secreta', contacto: null, aceptaTestigo: null } as const;
const nadie = new Set<string>();

describe('nombraA', () => {
  it.each([
    'Zoila Secreta oyó los gritos.',
    'Dice ZOILA SECRETA que fue ayer.',
    'avisar a zoila secreta',
    'La vecina Zoila oyó los gritos.',
    'Según Zoila, fue ayer.',
    'Doña Zoila avisó.',
    'La señora Secreta avisó.',
    'Zoila: fue ayer.',
    'Se llamó a la vecina (Zoila).',
    'Llamar a Zoila de Secreta por la mañana',
  ])('names her: %s', (texto) => expect(nombraA(texto, 'Zoila Secreta', nadie)).toBe(true));

  it.each([
    'Una persona de la vecindad oyó los gritos.',
    'La información es secreta.',
    'Vive en la Calle Zoila Ugarte y Bolívar.',
    'La Escuela Zoila Aurora Palacios informó.',
    'Zoila Ugarte es otra persona.',
    'Vive en la calle Secreta, junto a la Av. Zoila.',
    'El barrio de la Secreta.',
    '',
  ])('names nobody: %s', (texto) => expect(nombraA(texto, 'Zoila Secreta', nadie)).toBe(false));

  it('words that belong to others of the case point at nobody new', () => {
    const conocidas = new Set(['luna', 'ejemplo', 'jacinto']);
    expect(nombraA('Luna llora por la noche.', 'Luna Secreta', conocidas)).toBe(false);
    expect(nombraA('La señora Secreta avisó.', 'Luna Secreta', conocidas)).toBe(true);
    expect(nombraA('Fue en Jacinto.', 'Jacinto Ejemplo', conocidas)).toBe(false);
  });
});

describe('faltantesReserva', () => {
  const faltas = (cambio: Parameters<typeof origenDe>[0]) => {
    const origen = origenDe({ denunciante: RESERVADA, ...cambio });
    return faltantesReserva(oficioDeCaso(origen, 'JCPD', null), origen.caso);
  };

  it('tells every field that names her, once, and blocks', () => {
    const lista = faltas({
      hechos: [{ texto: 'Se oyeron gritos.' }, { texto: 'Zoila Secreta llamó al 911.', lugar: 'Tienda de Zoila' }],
      actuaciones: 'Se habló con Zoila.\nSe pidió reserva a Zoila Secreta.',
      contactoSeguro: 'Zoila Secreta, por la mañana',
      opinionNna: 'Le conté a la Zoila.',
      solicitud: 'Que se proteja a Zoila Secreta',
    });
    expect(lista.map(({ campo }) => campo)).toEqual([
      'hechos.1.lugar',
      'hechos.1.texto',
      'actuaciones',
      'opiniones',
      'medidasSugeridas',
      'contactoSeguro',
    ]);
    expect(lista.every(({ bloquea, texto }) => bloquea && /pidió reserva/.test(texto))).toBe(true);
  });

  it('where the narrative stands for the facts, the field is the narrative', () => {
    expect(faltas({ hechos: [], relato: 'Zoila Secreta oyó golpes y gritos anoche.' }).map(({ campo }) => campo)).toEqual(['relato']);
  });

  it('does not ask where nobody is named, or where she gave her name', () => {
    expect(faltas({})).toEqual([]);
    const hechos = [{ texto: 'Zoila Secreta llamó al 911.' }];
    expect(faltas({ hechos, denunciante: { ...RESERVADA, tipo: 'IDENTIFICADO' } })).toEqual([]);
    expect(faltas({ hechos, denunciante: { ...RESERVADA, nombre: null } })).toEqual([]);
  });

  it('a mother who told under reserve may still stand in the letter as the mother', () => {
    const [madre] = origenDe().caso.familia;
    const familia = madre ? [{ ...madre, nombres: 'Zoila', primerApellido: 'Secreta', segundoApellido: '' }] : [];
    expect(faltas({ familia, hechos: [{ texto: 'La madre, Zoila Secreta, llevó a la niña al centro de salud.' }] })).toEqual(
      familia.length > 0 ? [] : expect.anything(),
    );
  });
});
