import type { CambioVisto } from '@core/features/paquetes/enmienda.datos';

const cuenta = (n: number, uno: string, varios: string): string => `${n} ${n === 1 ? uno : varios}`;

/** Changes of catalogues, wherever they are shown. */
export const CAMBIO_TEXTS = {
  clase: { CAMBIA: 'Cambia', AGREGA: 'Nuevo', QUITA: 'Se quita', NO_SE_APLICA: 'No se aplica' } satisfies Record<
    CambioVisto['clase'],
    string
  >,
  desde: (fecha: string) => `desde el ${fecha}`,
  noSeAplica: 'Este programa no conoce esa fila o no admite cambiarla. Se guarda por si una versión nueva la trae.',
  vacio: 'sin dato',
  propio: '(su punto escribió su propio dato: se conserva)',
  antes: 'Antes',
  despues: 'Después',
} as const;

/** The central decides what changes. */
export const CATALOGOS_TEXTS = {
  titulo: 'Cambios de catálogos',
  subtitulo: 'Lo que se decide aquí llega a los puntos con el próximo paquete y vale desde su día. Lo de antes no se borra.',
  volver: 'Volver a los puntos',
  paquete: 'Preparar el paquete',
  sinPermiso: 'Esta parte es de la autoridad de la central.',
  cual: '¿Qué cambia?',
  buscar: 'Buscar una fila',
  ninguna: 'Ninguna fila tiene esas palabras.',
  leyes: 'Los plazos y las edades de la ley no están en esta lista: cambian con una versión nueva del programa.',
  cambiar: 'Cambiar',
  cambiarFila: (titulo: string) => `Cambiar: ${titulo}`,
  quitar: 'Quitar',
  quitarDia: (dia: string) => `Quitar el feriado del ${dia}`,
  despues: (fecha: string, texto: string) => `Desde el ${fecha} — ${texto}`,
  agregarFeriado: 'Añadir un feriado',
  dia: 'Día',
  nombreFeriado: 'Qué se celebra',
  anadir: 'Añadir',
  dialogo: (titulo: string) => `Cambiar «${titulo}»`,
  vigenteDesde: 'Vale desde',
  vigenteNota: 'Desde mañana o después. Los casos de antes se quedan con su regla.',
  soloCambia: 'Cambie solo lo que haga falta; lo demás queda igual.',
  huecos: 'Las palabras entre llaves, como {{codigo_caso}}, las llena el programa: déjelas tal como están.',
  guardar: 'Guardar el cambio',
  cancelar: 'Cancelar',
  guardado: 'El cambio saldrá con el próximo paquete.',
  desde: (fecha: string) => `desde el ${fecha}`,
  decididos: 'Cambios decididos',
  sinDecididos: 'Todavía no se ha decidido ningún cambio.',
  porEnviar: 'Por enviar',
  enviado: (numero: number) => `Salió en el n.º ${numero}`,
  retirar: 'Retirar',
  retirarCambio: (titulo: string) => `Retirar el cambio: ${titulo}`,
  retirarTitulo: '¿Retirar este cambio?',
  retirarTexto: (titulo: string) => `«${titulo}» quedará como está.`,
  retirado: 'El cambio quedó retirado.',
  decidio: (quien: string) => `Lo decidió ${quien}`,
} as const;

/** The central makes a package. */
export const PREPARAR_TEXTS = {
  titulo: 'Paquete para los puntos',
  subtitulo: 'Un archivo firmado, en una memoria: cambios de catálogos y notas de supervisión.',
  volver: 'Volver a los puntos',
  catalogos: 'Cambios de catálogos',
  que: 'Qué llevará',
  numero: (numero: number) => `Será el paquete n.º ${numero}.`,
  enmiendas: (total: number, nuevas: number) =>
    total === 0
      ? 'Ningún cambio de catálogos.'
      : `${cuenta(total, 'cambio', 'cambios')} de catálogos, ${nuevas === 0 ? 'ninguno nuevo' : cuenta(nuevas, 'nuevo', 'nuevos')}. Van todos, para que ningún punto se quede atrás.`,
  paraQuien: '¿Para quién?',
  todos: 'Los 24 puntos',
  conNotas: 'Incluir las notas de supervisión',
  conNotasNota: 'Cada punto solo puede abrir las suyas. Se repiten hasta que llega su respuesta.',
  notas: (n: number) => (n === 0 ? 'Ninguna nota por enviar.' : `${cuenta(n, 'nota', 'notas')} de supervisión.`),
  sinClave: (codigos: string) =>
    `No se pueden cerrar las notas de ${codigos}: todavía no ha llegado una entrega suya con su clave. Quedan para el próximo.`,
  nada: 'No hay nada que enviar. Decida un cambio o escriba una nota.',
  donde: '¿En qué memoria?',
  memoria: (etiqueta: string) => `Escribir en «${etiqueta}»`,
  memoriaNota: 'Se firma, se escribe y se vuelve a leer.',
  carpeta: 'Elegir una carpeta',
  carpetaNota: 'Para copiarlo después a varias memorias.',
  sinMemorias: 'No hay ninguna memoria conectada. Conéctela y espere unos segundos: aparecerá aquí sola.',
  escribiendo: 'Firmando y escribiendo. No retire la memoria.',
  hecho: 'Escrito y comprobado',
  hechoNota: 'Puede copiarlo a otras memorias: cualquier cambio en el archivo se nota.',
  archivo: 'Archivo',
  contenido: 'Contenido',
  contenidoTexto: (enmiendas: number, notas: number) =>
    `${cuenta(enmiendas, 'cambio', 'cambios')} de catálogos, ${cuenta(notas, 'nota', 'notas')}`,
  tamano: 'Tamaño',
  huella: 'Huella SHA-256',
  otro: 'Preparar otro',
  emitidos: 'Paquetes hechos',
  sinEmitidos: 'Todavía no se ha hecho ninguno.',
  emitido: (numero: number, para: string | null) => `N.º ${numero}, ${para === null ? 'para los 24' : `para ${para}`}`,
  hechoPor: (quien: string, cuando: string) => `Lo hizo ${quien}, ${cuando}.`,
  aplicado: (puntos: readonly string[]) =>
    puntos.length === 0 ? 'Ninguna entrega dice todavía que se aplicó.' : `Según sus entregas lo aplicaron: ${puntos.join(', ')}.`,
} as const;

/** A point receives one. */
export const RECIBIR_TEXTS = {
  titulo: 'Paquete de la central',
  subtitulo: 'Primero se ve qué cambiaría; nada se aplica sin pedirlo.',
  volver: 'Volver a Respaldo',
  sinPermiso: 'El paquete lo aplica quien coordina o administra el punto.',
  sinTarjeta: 'Primero cargue la tarjeta de la central en Ajustes: con ella se comprueba la firma.',
  ajustes: 'Ir a Ajustes',
  archivo: '¿Dónde está el paquete?',
  archivoNota: 'Conecte la memoria y elija el archivo «vigia-paquete…».',
  elegir: 'Elegir el archivo',
  otro: 'Elegir otro',
  de: 'Lo firma',
  huella: 'Huella de la tarjeta',
  numero: 'Paquete',
  numeroTexto: (numero: number, todos: boolean) => `N.º ${numero}, ${todos ? 'para todos los puntos' : 'solo para este punto'}`,
  hecho: 'Hecho',
  cambios: 'Qué cambia',
  sinCambios: 'No cambia ningún catálogo.',
  notas: (n: number) => (n === 0 ? 'No trae notas nuevas.' : `Trae ${cuenta(n, 'nota', 'notas')} de supervisión para este punto.`),
  acuses: (n: number) => `La central ya leyó ${cuenta(n, 'respuesta', 'respuestas')} de este punto.`,
  notasCerradas:
    'Las notas de este paquete están cerradas para una instalación anterior de este punto. Haga una entrega y pida otro paquete; lo demás se puede aplicar.',
  yaAplicado: 'Este paquete ya está aplicado. No hay nada que hacer.',
  aplicar: 'Aplicar el paquete',
  aplicarNota: 'Se aplica todo o nada. Lo que había queda guardado con la fecha hasta la que valió.',
  aplicando: 'Aplicando…',
  aplicado: 'El paquete quedó aplicado',
  aplicadoNota: 'Lo que había queda guardado con la fecha hasta la que valió.',
  archivoOtro: 'Otro paquete',
  verNotas: 'Ver las notas de la central',
  recibidos: 'Paquetes aplicados',
  sinRecibidos: 'Todavía ninguno.',
  recibido: (numero: number) => `N.º ${numero}`,
  por: (quien: string, cuando: string) => `Lo aplicó ${quien}, ${cuando}`,
  verCambios: (n: number) => `Qué cambió (${n})`,
} as const;
