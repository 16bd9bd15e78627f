/** Who told, in words that identify nobody: only somebody who gave their name is described by what they are. */
export const fuenteTexts = {
  ANONIMO: 'Según un aviso anónimo',
  RESERVADO: 'Según refiere una persona que pide reserva de su identidad',
  NNA: 'Según refiere la propia niña, niño o adolescente',
  FAMILIAR: 'Según refiere un familiar',
  VECINO: 'Según refiere una persona de la vecindad',
  DOCENTE: 'Según refiere personal docente',
  SALUD: 'Según refiere personal de salud',
  DEFENSOR: 'Según conoció directamente la Defensoría',
  AUTORIDAD: 'Según refiere una autoridad',
  OTRO: 'Según refiere una persona que informó',
} as const;

/** Phrases that a letter takes from the program, not from what people typed. */
export const oficioDeCasoTexts = {
  registro: 'Registro del caso y valoración del riesgo en la Defensoría Comunitaria.',
  lesiones: 'Se refieren lesiones.',
  saludoFinal: 'En su despacho.-',
  cargo: 'Coordinador/a',
  codigoNinez: 'Código de la Niñez y Adolescencia',
  /** Instead of the name of an offence, where the accused is a child under 12. */
  derechoDeGrupo: {
    VIOLENCIA: 'Integridad personal, física y psicológica',
    VIOLENCIA_SEXUAL: 'Integridad personal, física, psicológica y sexual',
    EXPLOTACION: 'Protección contra la explotación',
  },
  articuloMenorDe12: 'CONA 307',
  noFueOida: (razon: string) => `No fue posible oírle: ${razon}`,
  /** Instead of an hour that would belong to no day. */
  sinFecha: 'fecha no conocida',
  sinLugar: 'lugar no conocido',
  deInmediato: 'De inmediato',
  /** What the catalogue says of a body, as it is said of one of its members. */
  singular: { 'Señoras y señores': 'Señora o señor', 'Miembros principales': 'Miembro principal' } as Readonly<Record<string, string>>,
  copiaJunta: (nombre: string) => `${nombre} (se entrega el siguiente día laborable)`,
  anexoOficio: (numero: string) => `Copia del oficio Nro. ${numero} con su recepción`,
  anexoOficioSinEntrega: (numero: string) => `Copia del oficio Nro. ${numero}`,
  anexoRespuesta: (institucion: string, dia: string, tramite: string | null) =>
    `Copia de la respuesta de ${institucion}, recibida el ${dia}${tramite === null ? '' : `, trámite ${tramite}`}`,
  urgenciaInmediata: (articulo: string) => `Debe informarse de inmediato, sin esperar (CONA, artículos ${articulo}).`,
  urgencia: (hasta: string, articulo: string) => `Plazo legal para informar: hasta el ${hasta} (CONA, artículo ${articulo}).`,
} as const;
