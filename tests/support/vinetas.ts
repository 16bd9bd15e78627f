import type { Input } from '@core/contract/index';
import type { EditarCaso, RegistrarCaso } from '@core/features/casos/casos.contract';
import { triajeA } from './casos';
import { VINETA_4 } from './mediacion';

/** One vignette of domain.md §10 as a volunteer would type it; every person is invented. */
export interface Vineta {
  /** Defensoría that the vignette names. */
  punto: string;
  registro: Partial<Input<'casos.registrar'>>;
  /** What is completed after the registration. */
  ficha: Partial<EditarCaso>;
  /** Questions of blocks B, C and P that are answered «sí»; all others are answered «no». */
  si: readonly string[];
}

type Nna = RegistrarCaso['nna'][number];
const nna = (nombres: string, primerApellido: string, segundoApellido: string, sexo: Nna['sexo'], edadMeses: number): Nna[] => [
  { nn: false, nombres, primerApellido, segundoApellido, sexo, edadMeses, edadFuente: 'REFERIDA', tipoDocumento: 'NINGUNO' },
];
const anios = (n: number): number => n * 12;
/** The vignettes are known at the fixed clock unless they say otherwise. */
const conocidoEn = '2026-03-16T09:00:00-05:00';
const familiar: RegistrarCaso['denunciante'] = { tipo: 'IDENTIFICADO', calidad: 'FAMILIAR', nombre: 'Estrella Prueba Inventado' };

export const VINETA_1: Vineta = {
  punto: 'DC-13',
  registro: {
    conocidoEn,
    denunciante: { tipo: 'RESERVADO', calidad: 'VECINO', nombre: 'Hortensia Muestra Ejemplo', contacto: '0900000003' },
    nna: nna('Luna', 'Ejemplo', 'Prueba', 'MUJER', anios(7)),
    relato: 'Una vecina refiere que la niña tiene marcas de correa y que la última vez fue ayer. El padre vive con ella.',
    tipos: ['VIO-01'],
  },
  ficha: {
    agresores: [
      { conocido: true, nombres: 'Olmo Ejemplo Demo', edadAnios: 35, sexo: 'HOMBRE', parentesco: 'Padre', convive: true, cuidador: true },
    ],
    hechos: [
      { fecha: '2026-03-15', lugar: 'Casa de la familia', texto: 'Según refiere la vecina, el padre golpeó a la niña con una correa.' },
    ],
    direccion: 'Calle Inventada y Av. Ejemplo',
    contactoSeguro: 'Llamar a la abuela por la mañana; no dejar mensaje.',
    ambito: 'FAMILIAR',
    frecuencia: 'REPETIDA',
  },
  si: ['B2'],
};

export const VINETA_2: Vineta = {
  punto: 'DC-21',
  registro: {
    conocidoEn,
    denunciante: { tipo: 'RESERVADO', calidad: 'NNA' },
    nna: nna('Sol', 'Ficticio', 'Demo', 'MUJER', anios(15)),
    relato: 'La adolescente contó a una defensora, por su propia voluntad, lo que su tío le hizo anoche. Él duerme en la misma casa.',
    tipos: ['SEX-02'],
    triaje: triajeA('A3'),
  },
  ficha: {
    agresores: [{ conocido: true, nombres: 'Roble Demo Inventado', edadAnios: 41, sexo: 'HOMBRE', parentesco: 'Tío', convive: true }],
    hechos: [{ fecha: '2026-03-15', hora: '22:00', lugar: 'Casa de la familia', texto: 'La adolescente señala a su tío.' }],
    direccion: 'Calle Inventada 21-02',
    contactoSeguro: 'Por medio de la tutora del colegio; no llamar a la casa.',
    ambito: 'FAMILIAR',
  },
  si: ['B5'],
};

export const VINETA_3: Vineta = {
  punto: 'DC-02',
  registro: {
    conocidoEn,
    denunciante: familiar,
    nna: nna('Ceibo', 'Inventado', 'Muestra', 'HOMBRE', anios(10)),
    relato: 'El niño salió de la casa ayer a las 18:00 y nadie sabe dónde está. La familia creía que debía esperar 48 horas.',
    tipos: ['DES-01'],
    triaje: triajeA('A4'),
  },
  ficha: {
    agresores: [{ conocido: false }],
    hechos: [{ fecha: '2026-03-15', hora: '18:00', lugar: 'Tienda de la esquina', texto: 'Fue la última vez que le vieron.' }],
    direccion: 'Calle Inventada 2-10',
  },
  si: [],
};

export const VINETA_4_DC07: Vineta = {
  punto: 'DC-07',
  registro: { ...VINETA_4, conocidoEn, denunciante: familiar },
  ficha: { direccion: 'Calle Inventada 7-04', voluntariedad: true },
  si: ['P1', 'P3'],
};

export const VINETA_5: Vineta = {
  punto: 'DC-20',
  registro: {
    conocidoEn,
    denunciante: familiar,
    nna: nna('Menta', 'Demo', 'Prueba', 'MUJER', anios(8)),
    relato: 'La madre y el padre viven separados. El padre no paga la pensión desde hace cinco meses. La niña está bien cuidada.',
    tipos: ['SUP-05'],
  },
  ficha: {
    agresores: [{ conocido: true, nombres: 'Pino Demo Muestra', edadAnios: 38, sexo: 'HOMBRE', parentesco: 'Padre', convive: false }],
    direccion: 'Calle Inventada 20-05',
    contactoSeguro: 'Teléfono de la madre, por la tarde.',
  },
  si: ['P1'],
};

export const VINETA_6: Vineta = {
  punto: 'DC-16',
  registro: {
    conocidoEn,
    denunciante: { tipo: 'RESERVADO', calidad: 'FAMILIAR', nombre: 'Violeta Muestra Demo' },
    nna: nna('Estrella', 'Muestra', 'Ficticio', 'MUJER', anios(4)),
    relato: 'La niña ve los fines de semana cómo el padre golpea a la madre. La madre pide ayuda. El padre sabe que la pidió.',
    tipos: ['VIO-04'],
  },
  ficha: {
    agresores: [{ conocido: true, nombres: 'Cedro Muestra Demo', edadAnios: 33, sexo: 'HOMBRE', parentesco: 'Padre', convive: true }],
    hechos: [{ fecha: '2026-03-14', lugar: 'Casa de la familia', texto: 'Según refiere la madre, él la golpeó delante de la niña.' }],
    direccion: 'Vía Rumizhitana, kilómetro 3',
    contactoSeguro: 'En la tienda de la comunidad, los martes.',
    parroquiaRural: true,
    ambito: 'FAMILIAR',
  },
  si: ['B3', 'B4', 'B5'],
};

export const VINETA_7: Vineta = {
  punto: 'DC-10',
  registro: {
    conocidoEn,
    denunciante: { tipo: 'RESERVADO', calidad: 'VECINO' },
    nna: nna('Río', 'Ejemplo', 'Demo', 'HOMBRE', anios(12)),
    relato: 'El niño trabaja ocho horas diarias en una ladrillera y no va a la escuela desde enero.',
    tipos: ['EXP-04', 'EDU-02'],
  },
  ficha: {
    agresores: [{ conocido: true, nombres: 'Nogal Inventado Demo', edadAnios: 50, sexo: 'HOMBRE', ocupacion: 'Dueño de la ladrillera' }],
    hechos: [{ lugar: 'Ladrillera', texto: 'Carga ladrillos de siete de la mañana a tres de la tarde.' }],
    direccion: 'Calle Inventada 10-07',
    contactoSeguro: 'Por medio de la abuela, los domingos.',
    ambito: 'LABORAL',
  },
  si: ['B7', 'C1'],
};

export const VINETA_8: Vineta = {
  punto: 'DC-24',
  registro: {
    conocidoEn,
    denunciante: familiar,
    nna: nna('Nube', 'Prueba', 'Inventado', 'MUJER', 9),
    relato: 'La niña de nueve meses no está inscrita. La madre es venezolana y no tiene papeles. La niña está sana.',
    tipos: ['IDE-01'],
  },
  ficha: { direccion: 'Calle Inventada 24-08', contactoSeguro: 'Teléfono de la madre.', movilidad: true },
  si: ['C3', 'C12'],
};

export const VINETA_9: Vineta = {
  punto: 'DC-12',
  registro: {
    conocidoEn,
    canal: 'ESCUELA',
    denunciante: familiar,
    nna: nna('Trigo', 'Ficticio', 'Prueba', 'HOMBRE', anios(8)),
    relato: 'Una docente de la Escuela Ficticia N.º 1 humilla al niño y le hala las orejas. El DECE lo sabe y no hizo nada.',
    tipos: ['EDU-04'],
  },
  ficha: {
    agresores: [{ conocido: true, nombres: 'Acacia Ejemplo Muestra', edadAnios: 45, sexo: 'MUJER', ocupacion: 'Docente' }],
    hechos: [{ fecha: '2026-03-13', lugar: 'Escuela Ficticia N.º 1', texto: 'Según refiere la madre, la docente le haló las orejas.' }],
    direccion: 'Calle Inventada 12-09',
    contactoSeguro: 'Teléfono de la madre.',
    ambito: 'EDUCATIVO',
  },
  si: [],
};

export const VINETA_10: Vineta = {
  punto: 'DC-15',
  registro: {
    conocidoEn,
    canal: 'ANONIMO',
    denunciante: { tipo: 'ANONIMO', calidad: 'OTRO' },
    nna: nna('Brisa', 'Demo', 'Muestra', 'MUJER', anios(13)),
    relato: 'Una nota sin firma dice que la adolescente está embarazada y vive con un hombre de 24 años. La familia está de acuerdo.',
    tipos: ['SUP-07', 'EXP-09'],
  },
  ficha: {
    agresores: [{ conocido: false, edadAnios: 24, sexo: 'HOMBRE', parentesco: 'Conviviente', convive: true }],
    direccion: 'Calle Inventada 15-10',
    ambito: 'FAMILIAR',
    voluntariedad: true,
  },
  si: ['B6', 'B10'],
};
