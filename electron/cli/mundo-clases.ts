import type { RegistrarCaso, ValorarCaso } from '@core/features/casos/casos.contract';

/** A kind of case that a point of the test world meets. Nothing of it comes from a real story. */
export interface Clase {
  /** How often, beside the others. */
  peso: number;
  /** How much oftener in a rural parish. */
  rural?: number;
  tipos: readonly string[];
  naturaleza: ValorarCaso['naturaleza'];
  /** Triage questions that are answered yes. */
  si: readonly string[];
  /** In years, both included. */
  edades: readonly [number, number];
  sexo?: 'HOMBRE' | 'MUJER';
  canal: RegistrarCaso['canal'];
  relato: string;
  /** Who is pointed at; null where nobody is. */
  senalado: 'PADRE' | 'DESCONOCIDO' | 'DOCENTE' | null;
}

const clase = (una: Partial<Clase> & Pick<Clase, 'peso' | 'tipos' | 'relato'>): Clase => ({
  naturaleza: 'VULNERACION',
  si: [],
  edades: [0, 17],
  canal: 'PRESENCIAL',
  senalado: null,
  ...una,
});

/** Oftenest first; some are rare on purpose, so that tables have small cells to hide. */
export const CLASES: readonly Clase[] = [
  clase({
    peso: 14,
    tipos: ['FAM-01'],
    naturaleza: 'CONFLICTO',
    si: ['P1', 'P3'],
    edades: [9, 17],
    relato: 'La familia discute por las tareas, los horarios y el teléfono. No hay insultos ni golpes y piden ayuda para conversar.',
  }),
  clase({
    peso: 10,
    tipos: ['VIO-01'],
    si: ['B2'],
    edades: [3, 15],
    senalado: 'PADRE',
    relato: 'Una persona de la vecindad oyó golpes y después vio marcas. Dice que no es la primera vez y pide reserva.',
  }),
  clase({
    peso: 10,
    tipos: ['SUP-05'],
    si: ['P1'],
    edades: [0, 14],
    relato: 'La madre cuenta que desde hace meses no se paga la pensión de alimentos. No hay historia de violencia.',
  }),
  clase({
    peso: 10,
    rural: 2,
    tipos: ['EDU-02'],
    si: ['C1'],
    edades: [6, 17],
    canal: 'ESCUELA',
    relato: 'La tutora informa que faltó muchos días seguidos y que en la casa nadie responde a los avisos.',
  }),
  clase({
    peso: 9,
    tipos: ['VIO-03'],
    edades: [4, 14],
    senalado: 'PADRE',
    relato: 'Se conoce que en la casa corrigen con castigos humillantes. La familia acepta conversar con la Defensoría.',
  }),
  clase({
    peso: 9,
    tipos: ['FAM-07'],
    edades: [0, 10],
    relato: 'Refieren que pasa el día sin una persona adulta que cuide, come poco y falta a los controles de salud.',
  }),
  clase({
    peso: 8,
    tipos: ['VIO-04'],
    si: ['B3', 'B4'],
    edades: [2, 16],
    senalado: 'PADRE',
    canal: 'VISITA',
    relato: 'La madre pide ayuda: su pareja la agrede y quien vive con ellos lo presencia. Él todavía vive en la casa.',
  }),
  clase({
    peso: 8,
    tipos: ['COM-03'],
    naturaleza: 'ORIENTACION',
    relato: 'Una persona pregunta qué papeles se piden y a qué oficina debe ir. Se le explica paso a paso.',
  }),
  clase({
    peso: 7,
    tipos: ['VIO-02'],
    si: ['B2'],
    edades: [5, 17],
    senalado: 'PADRE',
    relato: 'Refieren gritos y amenazas casi todas las noches. Llora con frecuencia y le cuesta dormir.',
  }),
  clase({
    peso: 6,
    tipos: ['EDU-05'],
    edades: [7, 16],
    canal: 'ESCUELA',
    senalado: 'DESCONOCIDO',
    relato: 'Cuenta que en la escuela un grupo le molesta todos los días y le esconde sus cosas. Ya no quiere ir.',
  }),
  clase({
    peso: 5,
    tipos: ['EDU-01'],
    rural: 2,
    edades: [5, 15],
    relato: 'No está en ninguna escuela este año. La familia no encontró cupo cerca.',
  }),
  clase({
    peso: 5,
    tipos: ['FAM-02'],
    edades: [1, 12],
    relato: 'Los padres se separaron y no se ponen de acuerdo sobre con quién debe vivir. Nadie habla de violencia.',
  }),
  clase({
    peso: 5,
    tipos: ['SUP-02'],
    edades: [0, 8],
    canal: 'SALUD',
    relato: 'El centro de salud avisa que no ha vuelto a los controles y que le faltan vacunas.',
  }),
  clase({
    peso: 5,
    tipos: ['COM-01'],
    naturaleza: 'CONFLICTO',
    si: ['P1'],
    edades: [4, 16],
    canal: 'ASAMBLEA',
    relato: 'Dos familias vecinas discuten por el ruido y por el lugar donde se juega. Quieren ponerse de acuerdo.',
  }),
  clase({
    peso: 4,
    rural: 3,
    tipos: ['EXP-03'],
    si: ['C1'],
    edades: [8, 14],
    senalado: 'DESCONOCIDO',
    relato: 'Trabaja por las tardes en una parcela y llega tarde a la escuela. La familia dice que hace falta el dinero.',
  }),
  clase({
    peso: 4,
    rural: 2,
    tipos: ['IDE-01'],
    si: ['C3'],
    edades: [0, 2],
    canal: 'SALUD',
    relato: 'Todavía no está en el Registro Civil. La familia no sabe qué papeles llevar.',
  }),
  clase({
    peso: 3,
    tipos: ['SUP-03'],
    edades: [0, 5],
    canal: 'SALUD',
    relato: 'Come una vez al día y ha bajado de peso. La familia pide ayuda.',
  }),
  clase({
    peso: 3,
    tipos: ['FAM-08'],
    edades: [3, 17],
    relato: 'La madre y el padre viajaron a otro país. Vive con una tía que no tiene ningún papel para representarle.',
  }),
  clase({
    peso: 3,
    tipos: ['SUP-08'],
    edades: [13, 17],
    canal: 'ESCUELA',
    relato: 'El DECE cuenta que consume alcohol los fines de semana y que la familia pide orientación.',
  }),
  clase({
    peso: 3,
    tipos: ['EDU-04'],
    edades: [6, 14],
    senalado: 'DOCENTE',
    relato: 'El padre cuenta que un docente de la Escuela Ficticia N.º 1 humilla en el aula y hala las orejas.',
  }),
  clase({
    peso: 2,
    tipos: ['SEX-09'],
    edades: [5, 16],
    senalado: 'DESCONOCIDO',
    relato: 'La profesora observa cambios que le preocupan. Nadie le ha preguntado nada y así debe seguir.',
  }),
  clase({
    peso: 2,
    tipos: ['SEX-02'],
    si: ['A3'],
    edades: [8, 17],
    sexo: 'MUJER',
    senalado: 'DESCONOCIDO',
    relato: 'Cuenta por su propia voluntad que alguien de la casa le agredió. No se le preguntó más.',
  }),
  clase({
    peso: 2,
    tipos: ['DES-02'],
    edades: [12, 17],
    senalado: 'DESCONOCIDO',
    relato: 'Salió de la casa después de una discusión y apareció donde una amiga de la familia.',
  }),
  clase({
    peso: 2,
    tipos: ['SUP-06'],
    edades: [14, 17],
    sexo: 'MUJER',
    canal: 'SALUD',
    relato: 'Está embarazada y no ha ido a ningún control. Su madre la acompaña.',
  }),
  clase({
    peso: 1,
    rural: 4,
    tipos: ['EXP-06'],
    edades: [4, 12],
    senalado: 'DESCONOCIDO',
    relato: 'Se le ve pedir monedas en la calle con una persona adulta que espera cerca.',
  }),
  clase({
    peso: 1,
    tipos: ['PRO-04'],
    edades: [1, 15],
    relato: 'En una oficina no le atendieron porque la familia es de otro país y no tiene papeles.',
  }),
  clase({
    peso: 1,
    tipos: ['PRO-01'],
    edades: [6, 17],
    relato: 'En un lugar público no le dejaron entrar por su manera de vestir y hablar.',
  }),
];
