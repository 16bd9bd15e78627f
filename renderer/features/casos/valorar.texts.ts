/** Words of the assessment. */
export const VALORAR_TEXTS = {
  titulo: (codigo: string) => `Valorar ${codigo}`,
  subtitulo: 'El programa sugiere el riesgo con sus respuestas; usted lo confirma.',
  tipos: '1 · Qué pasó',
  tiposEtiqueta: 'Tipos del caso',
  tiposAyuda: 'Búsquelos con una palabra. Puede elegir varios.',
  naturaleza: '2 · Qué clase de hecho es',
  naturalezaEtiqueta: 'Naturaleza',
  bloque: {
    A: '3 · Urgencia',
    B: '4 · Gravedad',
    C: '5 · Otros factores',
    P: '6 · Lo que protege',
  },
  bloqueNota: {
    A: 'un «sí» hace crítico el riesgo',
    B: 'un «sí» hace alto el riesgo',
    C: 'suman puntos',
    P: 'restan puntos del bloque 5',
  },
  confirmar: '7 · Confirme el riesgo',
  riesgo: 'Riesgo que usted confirma',
  subir: 'Puede subirlo si algo le preocupa.',
  bajarCoordina: 'Para bajarlo, escriba la razón y firme otra persona. Nunca por debajo del mínimo del tipo.',
  bajarNo: 'Bajarlo corresponde a quien coordina, con una razón escrita.',
  minimo: (riesgo: string) => `El mínimo de este tipo es ${riesgo}.`,
  razon: 'Por qué lo baja',
  razonPlazo: 'Por qué se alarga el plazo',
  razonAyuda: 'Al menos 10 letras. Queda en la historia del caso.',
  sugerencia: 'Lo que sugiere el programa',
  sinTipos: 'Elija al menos un tipo: de él salen el plazo y a quién informar.',
  porRespuestas: 'Por estas respuestas',
  revise: 'Revise',
  respondidas: (hechas: number, todas: number) =>
    `${hechas} de ${todas} preguntas respondidas. Lo que quede sin responder cuenta como no preguntado.`,
  boton: (riesgo: string) => `Confirmar: ${riesgo.toLowerCase()}`,
  hecho: 'Valoración confirmada.',
  espera: 'Vale desde que la confirme. Quien coordina la ratifica después, o ahora si está aquí.',
  cofirmar: 'Confirmar y firmar con quien coordina',
  aFirmar: (codigo: string, riesgo: string, razon: string) =>
    `Caso ${codigo}: queda en ${riesgo}.${razon === '' ? '' : ` Razón: «${razon}»`}`,
  motivoDespues: 'Recién valorado',
  sinPermiso: 'Su función no valora casos.',
  cerrado: 'El caso está cerrado y no admite cambios.',
} as const;

/** When somebody else saved the case meanwhile. */
export const CAMBIADO_TEXTS = {
  titulo: 'Otra persona guardó cambios en este caso mientras usted escribía.',
  conserva: 'Lo que usted escribió sigue aquí.',
  cambio: (quien: string, cuando: string, campos: string) => `${quien}, ${cuando}: ${campos}.`,
  ambos: (campos: string) => `Las dos personas escribieron en: ${campos}. Queda lo suyo; revíselo antes de guardar.`,
  seguir: 'Juntar y seguir',
  usarGuardado: 'Usar lo guardado y dejar lo mío',
  juntado: 'Listo: se juntó lo guardado con lo que usted escribió.',
} as const;
