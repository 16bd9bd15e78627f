import type { Marcas } from '@core/features/documentos/documento-imprimible.datos';
import type { NnaOficio, OficioDatos, PenalOficio, Senalada } from '@core/features/documentos/oficio.datos';
import { PLANTILLA_OFICIO_FISCALIA, PLANTILLA_OFICIO_JCPD } from '@core/features/documentos/plantillas.texts';

/** Invented people only (domain.md §10): a realistic letter and the least that may be sent. */

export type OficioJcpd = Extract<OficioDatos, { variante: 'JCPD' }>;
type OficioFiscalia = Extract<OficioDatos, { variante: 'FISCALIA' }>;

export const SIN_MARCAS: Marcas = { copia: false, ficticio: false, borrador: false };
export const RELOJ = '2026-03-16T09:00:00-05:00';

export const NNA_VACIA: NnaOficio = {
  nombres: null,
  apellidos: null,
  sexo: null,
  edadMeses: null,
  edadAproximada: false,
  fechaNacimiento: null,
  documento: null,
  nacionalidad: null,
  discapacidad: null,
  viveCon: null,
  representante: null,
  direccion: null,
  ubicacionActual: null,
  centroEducativo: null,
  salud: null,
};

export const SENALADA_VACIA: Senalada = {
  tipo: 'PERSONA',
  nombre: null,
  alias: null,
  sexo: null,
  edad: null,
  relacion: null,
  ocupacion: null,
  direccion: null,
  convive: null,
  acceso: null,
  advertencias: null,
  conoceDenuncia: null,
};

/** Vignette 1 of domain.md §10. */
export const OFICIO_JCPD: OficioJcpd = {
  variante: 'JCPD',
  formato: 2,
  punto: {
    codigo: 'DC-13',
    nombre: 'San Jacinto',
    parroquia: 'El Valle',
    canton: 'Loja',
    direccion: 'Calle Inventada y Av. Ejemplo, casa comunal',
    telefono: '0900000001',
  },
  emitidoEn: RELOJ,
  elaboradoPor: 'J. D. P.',
  numero: 'DC-13-2026-0001-O',
  codigoCaso: 'DC13-2026-0001',
  lugar: 'Loja',
  fecha: '2026-03-16',
  destinatario: {
    codigo: 'JCPD',
    tratamiento: 'Señoras y señores',
    nombreTitular: null,
    cargo: 'Miembros principales',
    institucion: 'Junta Cantonal de Protección de Derechos de Loja',
    saludoFinal: 'En su despacho.-',
  },
  firmante: {
    nombre: 'Jacaranda Demo Prueba',
    cedula: '3059999015',
    edad: 48,
    direccion: 'Calle Inventada 12-34 y Av. Ejemplo, barrio San Jacinto, Loja',
    cargo: 'Coordinadora de la Defensoría Comunitaria',
  },
  baseLegal: [{ norma: 'Código de la Niñez y Adolescencia', articulos: ['17', '72', '208', '236 numeral 4'] }],
  nna: [
    {
      ...NNA_VACIA,
      nombres: 'Luna',
      apellidos: 'Ejemplo Prueba',
      sexo: 'MUJER',
      edadMeses: 85,
      fechaNacimiento: '2019-02-02',
      documento: { tipo: 'Cédula', numero: '3059999023' },
      nacionalidad: 'Ecuatoriana',
      viveCon: 'Su padre, su madre y un hermano de 3 años',
      representante: 'Estrella Prueba Inventado, madre',
      direccion: 'Calle Inventada 45-67 y pasaje Ficticio, casa de un piso color celeste, barrio San Jacinto, parroquia El Valle',
      centroEducativo: 'Escuela Ficticia N.º 1, tercero de EGB, matutina',
    },
  ],
  senaladas: [
    {
      ...SENALADA_VACIA,
      nombre: 'Roble Ejemplo Muestra',
      sexo: 'HOMBRE',
      edad: 35,
      relacion: 'Padre',
      ocupacion: 'Albañil',
      direccion: 'La misma de la niña',
      convive: true,
      acceso: 'Vive en la misma casa; está con la niña desde las 17:00',
      conoceDenuncia: false,
    },
  ],
  senaladaDesconocida: false,
  fuente: 'Según refiere una persona vecina que pide reserva de su identidad',
  hechos: [
    {
      fecha: '2026-03-15',
      fechaTexto: null,
      hora: '19:30',
      lugar: 'domicilio de la familia',
      texto:
        'Se oyeron gritos de la niña y golpes durante unos diez minutos. La persona que informa oyó decir al padre que la niña «tenía que aprender».',
    },
    {
      fecha: '2026-03-16',
      fechaTexto: null,
      hora: '07:10',
      lugar: 'calle Inventada',
      texto: 'La niña salió a la escuela con marcas visibles en las dos piernas, alargadas, como de una correa. Caminaba con dificultad.',
    },
    {
      fecha: null,
      fechaTexto: 'Desde enero de 2026',
      hora: null,
      lugar: null,
      texto: 'Los gritos y golpes se oyen al menos una vez por semana, casi siempre en domingo.',
    },
  ],
  derechos: [{ codigo: 'VIO-01', etiqueta: 'Maltrato físico', articulos: 'artículos 50 y 67 del Código de la Niñez y Adolescencia' }],
  riesgo: {
    nivel: 'ALTO',
    motivos: ['Golpes con objeto y repetidos.', 'La persona señalada vive con la niña.'],
    urgencia: 'Plazo legal para informar: hasta el 17/03/2026 08:30 (Código de la Niñez y Adolescencia, artículo 72)',
  },
  actuaciones: [
    {
      fecha: '2026-03-16',
      hora: '08:30',
      texto: 'Se recibió la noticia en el punto de atención. No se visitó el domicilio ni se habló con la persona señalada.',
    },
  ],
  opiniones: [],
  medidasSugeridas: [
    'Medida de protección inmediata a favor de la niña y de su hermano (CONA, artículos 79 y 217).',
    'Atención médica y psicológica, sin repetir la entrevista.',
    'Orientación y apoyo a la madre.',
  ],
  contactoSeguro: {
    persona: 'Estrella Prueba Inventado, madre',
    telefono: '0900000002',
    horario: 'de lunes a viernes, de 08:00 a 12:00',
    indicaciones: 'No dejar mensaje ni llamar por la noche',
  },
  reservaInformante: true,
  anexos: ['Ficha reservada del caso (2 hojas)'],
  copias: ['Fiscalía Provincial de Loja', 'Archivo de la Defensoría'],
  plantilla: PLANTILLA_OFICIO_JCPD,
};

const PENAL: PenalOficio = {
  lugar: 'Domicilio de la familia, Calle Inventada 45-67',
  fecha: '2026-03-15',
  hora: '19:30',
  testigos: { reserva: true, lista: [] },
  evidencias: [
    'Marcas visibles en las piernas de la niña, vistas el 16/03/2026 a las 07:10.',
    'La escuela pudo registrar el hecho ese mismo día.',
  ],
  examenUrgente: { urgente: true, motivo: 'Las marcas son de ayer y desaparecen en pocos días' },
  pideProteccion: true,
};

const { plantilla: _jcpd, variante: _variante, ...COMUN } = OFICIO_JCPD;

export const OFICIO_FISCALIA: OficioFiscalia = {
  ...COMUN,
  variante: 'FISCALIA',
  numero: 'DC-13-2026-0002-O',
  destinatario: {
    codigo: 'FISCALIA',
    tratamiento: 'Señor doctor',
    nombreTitular: 'Cedro Muestra Ficticio',
    cargo: 'Fiscal Provincial de Loja',
    institucion: 'Fiscalía General del Estado',
    saludoFinal: 'En su despacho.-',
  },
  baseLegal: [
    { norma: 'Código de la Niñez y Adolescencia', articulos: ['17', '72', '208'] },
    { norma: 'Código Orgánico Integral Penal', articulos: ['421', '422'] },
  ],
  copias: ['Junta Cantonal de Protección de Derechos de Loja'],
  plantilla: PLANTILLA_OFICIO_FISCALIA,
  penal: PENAL,
};

/** The least that may be sent: a child without name, an anonymous source, nobody to accuse. */
export const OFICIO_MINIMO: OficioJcpd = {
  ...OFICIO_JCPD,
  numero: 'DC-13-2026-0003-O',
  codigoCaso: 'DC13-2026-0003',
  punto: { ...OFICIO_JCPD.punto, parroquia: null, direccion: null, telefono: null },
  destinatario: { ...OFICIO_JCPD.destinatario, tratamiento: null },
  firmante: { ...OFICIO_JCPD.firmante, cedula: null },
  nna: [{ ...NNA_VACIA, sexo: 'HOMBRE', edadMeses: 48, edadAproximada: true }],
  senaladas: [],
  senaladaDesconocida: true,
  fuente: null,
  hechos: [
    {
      fecha: null,
      fechaTexto: null,
      hora: null,
      lugar: null,
      texto: 'Una nota anónima dice que un niño de unos cuatro años pasa solo y encerrado todo el día',
    },
  ],
  derechos: [{ codigo: 'FAM-06', etiqueta: 'Abandono', articulos: '' }],
  riesgo: { nivel: null, motivos: [], urgencia: null },
  actuaciones: [],
  medidasSugeridas: [],
  contactoSeguro: null,
  anexos: [],
  copias: [],
};

export const PENAL_VACIO: PenalOficio = {
  lugar: null,
  fecha: null,
  hora: null,
  testigos: { reserva: false, lista: [] },
  evidencias: [],
  examenUrgente: { urgente: false, motivo: null },
  pideProteccion: false,
};
