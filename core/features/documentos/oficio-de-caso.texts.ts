/** Who told, in words that identify nobody: only somebody who gave their name is described by what they are. */
export const fuenteTexts = {
  ANONIMO: 'según un aviso anónimo',
  RESERVADO: 'según refiere una persona que pide reserva de su identidad',
  NNA: 'según refiere la propia niña, niño o adolescente',
  FAMILIAR: 'según refiere un familiar',
  VECINO: 'según refiere una persona de la vecindad',
  DOCENTE: 'según refiere personal docente',
  SALUD: 'según refiere personal de salud',
  DEFENSOR: 'según conoció directamente la Defensoría',
  AUTORIDAD: 'según refiere una autoridad',
  OTRO: 'según refiere una persona que informó',
} as const;

/** Phrases that a letter takes from the program, not from what people typed. */
export const oficioDeCasoTexts = {
  registro: 'Registro del caso y valoración del riesgo en la Defensoría Comunitaria.',
  examen: 'Por lo referido, el examen debe hacerse una sola vez, en privado y por personal especializado (CONA, artículo 80).',
  saludoFinal: 'En su despacho.-',
  cargo: 'Coordinador/a',
  codigoNinez: 'Código de la Niñez y Adolescencia',
  urgencia: (hasta: string, articulo: string) => `Plazo legal para informar: hasta el ${hasta} (CONA, artículo ${articulo}).`,
} as const;
