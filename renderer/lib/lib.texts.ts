/** Sentences that belong to no screen: clocks, sizes, drafts, lost contact. */
export const LIB_TEXTS = {
  sinContacto: 'La ventana perdió el contacto con el programa. Lo ya guardado está a salvo; cierre Vigía y vuelva a abrirlo.',
  hoy: 'hoy',
  ayer: 'ayer',
  manana: 'mañana',
  menosDeUnMinuto: 'Queda menos de un minuto',
  ahoraMismo: 'hace un momento',
  buenosDias: 'Buenos días',
  buenasTardes: 'Buenas tardes',
  buenasNoches: 'Buenas noches',
  borradorGuardado: 'Borrador guardado',
  borradorPendiente: 'Guardando borrador…',
  borradorFalla: 'El borrador no se pudo guardar. No cierre esta pantalla: se vuelve a intentar solo.',
  borradorVacio: 'Lo que escriba se guarda solo.',
} as const;

export const DIAS_SEMANA = ['domingo', 'lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado'] as const;

/** The one button that is never more than a key away. */
export const EMERGENCIA_TEXTS = { boton: 'Emergencia · ECU 911', tecla: 'F2' } as const;
