import type { EditarCaso, RegistrarCaso, ValorarCaso } from '@core/features/casos/casos.contract';
import type { Agresor, Hecho, Respuestas } from '@core/features/casos/caso.types';
import type { DatosPersona } from '@core/features/personas/datos-persona.types';
import type { MiembroEntrada } from '@core/features/personas/familia.types';

/** Invented cases after the vignettes of domain.md §10. Names are impossible on purpose; nothing comes from a real story. */
export interface CasoDemo {
  /** Hours between the knowledge and the registration. */
  horasAntes: number;
  /** San Jacinto unless it says otherwise. */
  barrio?: string;
  canal: RegistrarCaso['canal'];
  denunciante: RegistrarCaso['denunciante'];
  edadMeses: number;
  sexo: 'HOMBRE' | 'MUJER';
  sinDocumento?: boolean;
  relato: string;
  tipos: string[];
  naturaleza: ValorarCaso['naturaleza'];
  si: string[];
  agresor: Agresor | null;
  hechos: Hecho[];
  detalle: Partial<Omit<EditarCaso, 'id' | 'version' | 'nna'>>;
  viveCon?: string;
  /** Household of the children. */
  familia?: MiembroEntrada[];
  /** What the sheet asks about every child. */
  datos?: Omit<DatosPersona, 'formato'>;
  /** Letters to issue, in order; the first is delivered at once. */
  oficios: ('JCPD' | 'FISCALIA')[];
}

export const VECINA: RegistrarCaso['denunciante'] = {
  tipo: 'RESERVADO',
  calidad: 'VECINO',
  nombre: 'Hortensia Muestra Ejemplo',
  contacto: '0900000003',
};
const ANONIMO: RegistrarCaso['denunciante'] = { tipo: 'ANONIMO', calidad: 'OTRO' };
export const FAMILIAR: RegistrarCaso['denunciante'] = {
  tipo: 'IDENTIFICADO',
  calidad: 'FAMILIAR',
  nombre: 'Violeta Prueba Demo',
  contacto: '0900000004',
};

export const DATOS_ESCOLARES: NonNullable<CasoDemo['datos']> = {
  autoidentificacion: 'MESTIZO',
  autoidentificacionDe: 'REPRESENTANTE',
  lengua: 'Castellano',
  discapacidad: 'NO',
  nacionalidad: 'Ecuatoriana',
  estudia: 'SI',
  institucion: 'Escuela Ficticia N.º 1',
  nivel: 'EGB_4',
  jornada: 'MATUTINA',
  vacunas: 'COMPLETAS',
  centroSalud: 'Centro de Salud Inventado',
  trabaja: 'NO',
};
/** Of somebody too small for school. */
const DATOS_PEQUENOS: NonNullable<CasoDemo['datos']> = { lengua: 'Castellano', discapacidad: 'NO', vacunas: 'NO_SABE' };

/** A quarrel at home without violence (vignette 4 of domain.md §10). */
export const RENCILLA: CasoDemo = {
  horasAntes: 1,
  canal: 'PRESENCIAL',
  denunciante: FAMILIAR,
  edadMeses: 158,
  sexo: 'MUJER',
  relato: 'La madre y su hija discuten por el teléfono y las tareas de la casa. No hay insultos ni golpes y las dos piden ayuda.',
  tipos: ['FAM-01'],
  naturaleza: 'CONFLICTO',
  si: ['P1', 'P3'],
  agresor: null,
  hechos: [],
  detalle: { ambito: 'FAMILIAR', voluntariedad: true, opinionNna: 'Quiero que me escuche cuando llego del colegio.' },
  oficios: [],
};
export const SIN_INSCRIBIR: CasoDemo = {
  horasAntes: 0.5,
  canal: 'SALUD',
  denunciante: FAMILIAR,
  edadMeses: 9,
  sexo: 'HOMBRE',
  relato: 'La madre cuenta que su bebé todavía no está inscrito en el Registro Civil. El bebé está sano.',
  tipos: ['IDE-01'],
  naturaleza: 'VULNERACION',
  si: ['C3'],
  agresor: null,
  hechos: [],
  detalle: { opinionSituacion: 'NO_FUE_POSIBLE', opinionRazon: 'Tiene nueve meses.' },
  datos: DATOS_PEQUENOS,
  oficios: [],
};

export const CASOS_DEMO: readonly CasoDemo[] = [
  {
    horasAntes: 1,
    canal: 'PRESENCIAL',
    denunciante: VECINA,
    edadMeses: 84,
    sexo: 'MUJER',
    relato:
      'La vecina refiere que ayer por la tarde escuchó gritos y que hoy vio marcas de correa en la espalda de la niña. Dice que el padre vive con ella.',
    tipos: ['VIO-01'],
    naturaleza: 'VULNERACION',
    si: ['B2'],
    agresor: {
      conocido: true,
      nombres: 'Olmo Ejemplo Demo',
      edadAnios: 35,
      sexo: 'HOMBRE',
      parentesco: 'Padre',
      convive: true,
      cuidador: true,
    },
    hechos: [
      {
        hora: '17:30',
        lugar: 'Domicilio de la familia',
        texto: 'Según refiere una persona de la vecindad, se escucharon gritos y golpes en la casa.',
      },
      { texto: 'Según refiere la misma persona, la niña tiene marcas alargadas en la espalda.' },
    ],
    detalle: {
      ambito: 'FAMILIAR',
      frecuencia: 'REPETIDA',
      lesiones: true,
      opinionNna: 'Quiero quedarme con mi abuelita.',
      solicitud: 'Que se valore la permanencia con la abuela materna\nPrograma de apoyo a la familia',
    },
    oficios: ['JCPD', 'FISCALIA'],
  },
  {
    horasAntes: 0.5,
    canal: 'PRESENCIAL',
    denunciante: { tipo: 'IDENTIFICADO', calidad: 'NNA' },
    edadMeses: 183,
    sexo: 'MUJER',
    relato: 'La adolescente cuenta a una defensora, por su propia voluntad, que un tío la agredió anoche y que él duerme en la misma casa.',
    tipos: ['SEX-02'],
    naturaleza: 'VULNERACION',
    si: ['A3'],
    agresor: { conocido: true, nombres: 'Abeto Ficticio Demo', edadAnios: 40, sexo: 'HOMBRE', parentesco: 'Tío', convive: true },
    hechos: [{ lugar: 'Domicilio', texto: 'La adolescente refirió una agresión ocurrida la noche anterior. No se le preguntó más.' }],
    detalle: { ambito: 'FAMILIAR', frecuencia: 'UNICA', opinionNna: 'No quiero volver a esa casa.' },
    oficios: ['FISCALIA', 'JCPD'],
  },
  {
    horasAntes: 0.3,
    canal: 'TELEFONO',
    denunciante: FAMILIAR,
    edadMeses: 120,
    sexo: 'HOMBRE',
    relato:
      'La tía informa que el niño salió de casa ayer a las 18:00 y nadie sabe dónde está. La familia creía que debía esperar dos días.',
    tipos: ['DES-01'],
    naturaleza: 'VULNERACION',
    si: ['A4'],
    agresor: { conocido: false },
    hechos: [{ hora: '18:00', lugar: 'Barrio San Jacinto', texto: 'El niño salió de su casa y no regresó. Vestía camiseta azul y gorra.' }],
    detalle: { ambito: 'COMUNITARIO', frecuencia: 'UNICA' },
    oficios: ['FISCALIA', 'JCPD'],
  },
  {
    horasAntes: 20,
    canal: 'PRESENCIAL',
    denunciante: FAMILIAR,
    edadMeses: 158,
    sexo: 'MUJER',
    relato: 'La madre y la adolescente discuten por el teléfono y las tareas de la casa. No hay insultos ni golpes y las dos piden ayuda.',
    tipos: ['FAM-01'],
    naturaleza: 'CONFLICTO',
    si: ['P3'],
    agresor: null,
    hechos: [],
    detalle: { ambito: 'FAMILIAR', voluntariedad: true, opinionNna: 'Quiero que me escuche cuando llego del colegio.' },
    oficios: [],
  },
  {
    horasAntes: 30,
    canal: 'PRESENCIAL',
    denunciante: FAMILIAR,
    edadMeses: 72,
    sexo: 'HOMBRE',
    relato:
      'La madre dice que el padre no paga la pensión de alimentos desde hace cinco meses. No hay historia de violencia y los niños están bien cuidados.',
    tipos: ['SUP-05'],
    naturaleza: 'VULNERACION',
    si: ['P1'],
    agresor: null,
    hechos: [],
    detalle: { ambito: 'FAMILIAR' },
    oficios: [],
  },
  {
    horasAntes: 3,
    canal: 'VISITA',
    denunciante: FAMILIAR,
    edadMeses: 50,
    sexo: 'MUJER',
    relato: 'La madre pide ayuda: los fines de semana su pareja la golpea delante de la niña. Él ya sabe que ella buscó apoyo.',
    tipos: ['VIO-04'],
    naturaleza: 'VULNERACION',
    si: ['B3', 'B4', 'B5'],
    agresor: {
      conocido: true,
      nombres: 'Sauce Muestra Prueba',
      edadAnios: 33,
      sexo: 'HOMBRE',
      parentesco: 'Padre',
      convive: true,
      cuidador: true,
    },
    hechos: [{ lugar: 'Domicilio', texto: 'La madre refiere golpes delante de la niña, los fines de semana.' }],
    detalle: {
      ambito: 'FAMILIAR',
      frecuencia: 'REPETIDA',
      parroquiaRural: true,
      solicitud: 'Que se valoren medidas inmediatas para la madre y la niña',
    },
    oficios: ['FISCALIA', 'JCPD'],
  },
  {
    horasAntes: 6,
    canal: 'ESCUELA',
    denunciante: { tipo: 'IDENTIFICADO', calidad: 'DOCENTE', nombre: 'Magnolia Inventado Demo' },
    edadMeses: 146,
    sexo: 'HOMBRE',
    relato: 'Desde enero no va a la escuela: trabaja ocho horas al día en una ladrillera con un conocido de la familia.',
    tipos: ['EXP-04', 'EDU-02'],
    naturaleza: 'VULNERACION',
    si: ['B7', 'C1'],
    agresor: { conocido: false },
    hechos: [{ lugar: 'Ladrillera del sector', texto: 'El niño trabaja unas ocho horas diarias y dejó la escuela en enero.' }],
    detalle: { ambito: 'LABORAL', frecuencia: 'CONTINUA' },
    oficios: ['JCPD'],
  },
  {
    horasAntes: 10,
    canal: 'SALUD',
    denunciante: FAMILIAR,
    edadMeses: 9,
    sexo: 'HOMBRE',
    sinDocumento: true,
    relato:
      'El niño de nueve meses no está inscrito en el Registro Civil. La madre es de otro país y todavía no tiene papeles. El niño está sano.',
    tipos: ['IDE-01'],
    naturaleza: 'VULNERACION',
    si: ['C3', 'C12'],
    agresor: null,
    hechos: [],
    detalle: { movilidad: true },
    oficios: [],
  },
  {
    horasAntes: 8,
    canal: 'PRESENCIAL',
    denunciante: FAMILIAR,
    edadMeses: 101,
    sexo: 'HOMBRE',
    relato:
      'El padre cuenta que un docente de la Escuela Ficticia N.º 1 humilla al niño y le hala las orejas. El DECE lo sabe y no hizo nada.',
    tipos: ['EDU-04'],
    naturaleza: 'VULNERACION',
    si: [],
    agresor: { conocido: true, nombres: 'Pino Prueba Muestra', edadAnios: 45, sexo: 'HOMBRE', ocupacion: 'Docente', servidorPublico: true },
    hechos: [{ lugar: 'Escuela Ficticia N.º 1', texto: 'El padre refiere humillaciones y tirones de orejas en el aula.' }],
    detalle: { ambito: 'EDUCATIVO', frecuencia: 'REPETIDA' },
    oficios: ['JCPD', 'FISCALIA'],
  },
  {
    horasAntes: 2,
    canal: 'ANONIMO',
    denunciante: ANONIMO,
    edadMeses: 160,
    sexo: 'MUJER',
    relato: 'Una nota anónima dice que la adolescente está embarazada y vive con un hombre de 24 años, y que la familia está de acuerdo.',
    tipos: ['SUP-07', 'EXP-09'],
    naturaleza: 'VULNERACION',
    si: ['B6', 'B10'],
    agresor: { conocido: false, edadAnios: 24, parentesco: 'Conviviente', convive: true },
    hechos: [{ texto: 'Según un aviso anónimo, la adolescente está embarazada y vive con un adulto.' }],
    detalle: { ambito: 'FAMILIAR', frecuencia: 'CONTINUA' },
    oficios: ['FISCALIA', 'JCPD'],
  },
];

/** A vignette of the list, told of other people. */
export function como(orden: number, cambio: Partial<CasoDemo>): CasoDemo {
  const base = CASOS_DEMO[orden];
  if (base === undefined) throw new Error(`demo: no vignette ${orden}`);
  return { ...base, datos: DATOS_ESCOLARES, ...cambio };
}

/** A yes to the named questions, no to the rest of block A: an answer sheet as a volunteer fills it. */
export function respuestasDemo(si: readonly string[]): Respuestas & RegistrarCaso['triaje'] {
  const blockA = { A1: 'NO', A2: 'NO', A3: 'NO', A4: 'NO', A5: 'NO', A6: 'NO', A7: 'NO', A8: 'NO' } as const;
  return { ...blockA, ...Object.fromEntries(si.map((codigo) => [codigo, 'SI' as const])) };
}
