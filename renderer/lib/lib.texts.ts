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

/** Before a reserved case opens: what for. */
export const CASO_RESERVADO_TEXTS = {
  titulo: 'Caso reservado',
  explica: 'Este caso es de reserva máxima. Escriba para qué lo abre: quedará en la bitácora, con su nombre y la hora.',
  etiqueta: 'Para qué lo abre',
  ejemplo: 'Por ejemplo: «preparar el oficio a la Fiscalía»',
  abrir: 'Abrir el caso',
  volver: 'Volver',
  abriendo: 'Abriendo el caso…',
  corto: 'Escriba al menos unas palabras.',
} as const;

/** Persons already registered who may be the one on the screen. */
export const PARECIDAS_TEXTS = {
  titulo: 'Puede estar ya registrada',
  explica: 'Si es la misma persona, dígalo: así no se la registra dos veces. Si no, siga escribiendo.',
  soloMira: 'Mire su ficha. Quien coordina o la secretaría pueden unir dos fichas de la misma persona.',
  esLaMisma: 'Es la misma persona',
  esLaMismaQue: (iniciales: string) => `Es la misma persona que ${iniciales}`,
  verFicha: 'Ver su ficha',
  verFichaDe: (iniciales: string) => `Ver la ficha de ${iniciales}`,
  reservado: 'tiene un caso reservado',
  masCasos: (codigo: string, otros: number) => `${codigo} y ${otros} más`,
  anios: (n: number) => (n === 0 ? 'menos de 1 año' : n === 1 ? '1 año' : `${n} años`),
  vinculada: 'Ya está registrada',
  vinculadaExplica: 'Se usará su ficha: no hace falta escribir otra vez su nombre, su edad ni su documento.',
  noEsElla: 'No es ella: escribir sus datos',
} as const;
