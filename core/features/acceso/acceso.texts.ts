import type { Rol } from '@core/kernel/permisos';

/** Each role in words: `nombre` to choose it, `corto` beside a person's name, `puede` what it means. */
export const ROL_TEXTS: Readonly<Record<Rol, { nombre: string; corto: string; puede: string }>> = {
  DEFENSOR: { nombre: 'Defensora o defensor', corto: 'Defensoría', puede: 'Registra casos, valora el riesgo y da seguimiento.' },
  SECRETARIO: { nombre: 'Secretaría', corto: 'Secretaría', puede: 'Lo mismo que una defensora o defensor, y emite oficios.' },
  COORDINADOR: { nombre: 'Coordinación', corto: 'Coordinación', puede: 'Todo en los casos; da acceso a personas y hace respaldos.' },
  ADMIN_PUNTO: {
    nombre: 'Administración del punto',
    corto: 'Administración',
    puede: 'Da acceso a personas y hace respaldos. No ve los casos.',
  },
  TECNICO_CENTRAL: {
    nombre: 'Técnica o técnico de la central',
    corto: 'Central',
    puede: 'Revisa los respaldos y la bitácora. No ve los casos.',
  },
  AUTORIDAD_CENTRAL: {
    nombre: 'Autoridad de la central',
    corto: 'Autoridad',
    puede: 'Administra la central y, con un motivo que queda anotado, puede abrir un caso de un punto.',
  },
  CAPACITADOR: { nombre: 'Capacitadora o capacitador', corto: 'Capacitación', puede: 'Solo consulta «¿Qué hago si…?».' },
  DEFENSOR_JUVENIL: {
    nombre: 'Defensora o defensor juvenil (menos de 18 años)',
    corto: 'Juvenil',
    puede: 'Solo consulta «¿Qué hago si…?». No ve los casos.',
  },
};

export const CLAVE_TEXTS = {
  titulo: 'Clave para entrar',
  modoPregunta: '¿Cómo será la clave?',
  modoSugerida: 'Usar una frase sugerida',
  modoPropia: 'Escribir la mía',
  frase: 'Frase sugerida',
  fraseNota: 'Invente una historia corta con estas palabras: así se recuerda. No la pegue en el equipo.',
  otraFrase: 'Otra frase',
  clave: 'Clave',
  claveNueva: 'Clave nueva',
  repetir: 'Repita la clave',
  claveNota: 'Una frase larga es mejor que signos raros. No hacen falta mayúsculas ni números.',
  distintas: 'Las dos claves no son iguales. Escríbalas otra vez.',
  fuerza: 'Fuerza de la clave',
  fuerzaNiveles: ['Muy fácil de adivinar', 'Fácil de adivinar', 'Regular', 'Buena', 'Muy buena'],
} as const;

export const HOJA_TEXTS = {
  titulo: 'Hoja de recuperación',
  paraQue:
    'Si todas las personas olvidan su clave, o si el equipo se daña, esta hoja es la única forma de abrir los datos. Nadie puede volver a hacerla: ni la central ni quien hizo el programa.',
  preparar: 'Preparar la hoja',
  preparando: 'Preparando la hoja…',
  imprimir: 'Imprimir la hoja',
  imprimiendo: 'Abriendo la impresora…',
  imprimirFalla: 'No se pudo abrir la impresora. Revise que esté conectada y encendida, o copie los grupos a mano.',
  sinImpresora: 'Si no hay impresora, copie a mano los 15 grupos en una hoja limpia. No le tome foto.',
  vista: 'La hoja, tal como se imprime',
  yaLaTengo: 'Ya tengo la hoja en la mano',
  ensayo: 'Ensayo: copie tres grupos de la hoja',
  ensayoPara: 'Así se comprueba que la hoja se lee bien. Mire el papel, no la pantalla.',
  grupo: (n: number) => `Grupo ${n}`,
  verOtraVez: 'Ver la hoja otra vez',
  noCoincide: 'Este grupo tiene un error. Compare letra por letra.',
  guardar: 'Guarde la hoja en un sobre cerrado, en un lugar con llave, lejos del equipo. Entregue otra copia al Patronato.',
  seguir: 'Seguir',
  volver: 'Volver',
} as const;

export const CONFIGURACION_TEXTS = {
  titulo: 'Primera configuración',
  bienvenida: 'Toma unos cinco minutos. Tenga a la mano una impresora, o papel y esfero.',
  pasos: ['Punto', 'Coordinación', 'Hoja', 'Central', 'Listo'],
  pasoDe: (n: number, total: number) => `Paso ${n} de ${total}`,
  restaurar: 'Ya tengo un respaldo: restaurarlo',
  atras: 'Atrás',
  seguir: 'Seguir',
  puntoTitulo: '¿De qué Defensoría es este equipo?',
  puntoNota: 'No se puede cambiar después. Fíjese en el código.',
  puntoBuscar: 'Buscar',
  puntoBuscarEjemplo: 'Código, barrio o parroquia',
  puntoNada: 'Ningún punto coincide. Pruebe con otra palabra.',
  puntoElija: 'Elija el punto de la lista.',
  puntoRepetido:
    'Hay dos puntos que se llaman San Jacinto: DC-13 y DC-21. Mire el código en el sello o en el acta de su Defensoría antes de seguir.',
  parroquia: (nombre: string) => `Parroquia ${nombre}`,
  parroquiaPorVerificar: 'Parroquia por confirmar',
  porConfirmar: 'por confirmar',
  personaTitulo: '¿Quién coordina?',
  personaNota: 'Será la primera persona con acceso. Después podrá añadir a las demás en Ajustes.',
  direccionNota: 'La ley pide la edad y la dirección de quien firma los oficios. Puede completarlas después en Ajustes.',
  nombres: 'Nombres',
  apellidos: 'Apellidos',
  centralTitulo: 'Clave pública de la central',
  centralNota:
    'Está en la tarjeta que entrega el Patronato. Con ella, los respaldos podrán abrirse también en la central. Si no la tiene, siga: se puede cargar después.',
  central: 'Clave pública',
  centralEjemplo: 'age1…',
  centralDespuesNota: 'si la tiene',
  crear: 'Crear los datos del punto',
  centralPropiaTitulo: 'Claves de la central',
  centralPropiaNota: 'Se crean aquí, dentro de los datos cifrados. Después imprima la tarjeta para los puntos y la hoja secreta del sello.',
  crearCentral: 'Crear los datos de la central',
  esCentral: 'Oficina central',
  esCentralNota: 'Esta computadora recibe los respaldos de los 24 puntos. No registra casos.',
  creando: 'Creando los datos cifrados…',
  listoTitulo: 'Listo',
  listoEntra: (nombre: string) => `${nombre} ya puede trabajar.`,
  listoPuntos: [
    'Los datos de este punto quedan siempre cifrados.',
    'Guarde la hoja de recuperación en un sobre cerrado, lejos del equipo.',
    'Haga hoy mismo un primer respaldo en una memoria.',
  ],
  empezar: 'Empezar a trabajar',
} as const;

export const ENTRAR_TEXTS = {
  titulo: 'Entrar',
  quien: '¿Quién es usted?',
  otraPersona: 'No soy yo',
  clave: 'Su clave',
  escribaClave: 'Escriba su clave.',
  entrar: 'Entrar',
  entrando: 'Abriendo los datos…',
  olvide: 'Olvidé mi clave',
  restaurar: 'Restaurar un respaldo',
  espera: (segundos: number) =>
    segundos === 1
      ? 'Espere 1 segundo para volver a probar. No se borra nada.'
      : `Espere ${segundos} segundos para volver a probar. No se borra nada.`,
  reserva: 'Lo que verá aquí es reservado. Revelarlo fuera del servicio puede ser delito (COIP 179).',
  recuperado: (dia: string) =>
    `Los datos de este equipo estaban dañados. Se puso en su lugar la última copia local que sirve, la del ${dia}; lo dañado se guardó aparte. Al entrar, revise lo último que hizo ese día.`,
  ficticios: 'DATOS FICTICIOS · para practicar',
  nadie: 'Todavía no hay personas con acceso.',
} as const;

export const RECUPERAR_TEXTS = {
  titulo: 'Poner una clave nueva con la hoja',
  nota: 'Pida la hoja de recuperación a quien coordina. Queda anotado en la bitácora que se usó.',
  persona: 'Persona que olvidó su clave',
  grupos: 'Los 15 grupos de la hoja',
  faltan: 'Copie los 15 grupos de la hoja.',
  poner: 'Poner la clave nueva y entrar',
  poniendo: 'Comprobando la hoja…',
  volver: 'Volver',
} as const;

export const GRUPOS_TEXTS = {
  nota: 'Da igual mayúsculas o minúsculas. También puede pegar todo el texto en la primera casilla.',
  grupo: (n: number) => `Grupo ${n}`,
  bien: 'bien',
  mal: 'revise',
  cuenta: (bien: number, total: number) => `${bien} de ${total} grupos bien copiados`,
} as const;

export const PERSONAS_TEXTS = {
  titulo: 'Personas con acceso',
  agregar: 'Añadir persona',
  agregarTitulo: 'Dar acceso a otra persona',
  editar: 'Editar',
  editarTitulo: 'Editar persona',
  editarA: (nombre: string) => `Editar a ${nombre}`,
  restablecerA: (nombre: string) => `Restablecer clave de ${nombre}`,
  restablecer: 'Restablecer clave',
  restablecerTitulo: 'Poner una clave nueva',
  restablecerNota: 'Dígale la clave en persona y pídale que la cambie al entrar. Queda anotado en la bitácora.',
  datos: 'Datos',
  datosNota: 'La edad y la dirección de quien coordina salen en los oficios (CONA 237).',
  nombres: 'Nombres',
  apellidos: 'Apellidos',
  cedula: 'Cédula',
  cedulaAviso: 'Este número de cédula no cuadra. Revíselo; si el documento dice eso, puede guardarlo así.',
  fechaNacimiento: 'Fecha de nacimiento',
  telefono: 'Teléfono',
  direccion: 'Dirección',
  cargo: 'Cargo que se imprime',
  cargoNota: 'Si lo deja vacío, sale el de su función.',
  roles: 'Funciones',
  elijaFuncion: 'Elija al menos una función.',
  primeraClave: 'Primera clave',
  acceso: 'Acceso',
  activo: 'Puede entrar',
  inactivo: 'Sin acceso',
  activoNota: 'Quite la marca cuando la persona deja la Defensoría. Lo que hizo sigue a su nombre.',
  guardar: 'Guardar',
  agregada: 'Ya puede entrar: su nombre aparece en la pantalla de entrada.',
  guardada: 'Cambios guardados.',
  restablecida: 'La clave nueva ya sirve.',
  cancelar: 'Cancelar',
  usted: 'usted',
  sinPersonas: 'Todavía no hay más personas con acceso.',
} as const;

export const MI_CLAVE_TEXTS = {
  titulo: 'Mi clave',
  nota: 'Cámbiela si alguien pudo verla.',
  cambiar: 'Cambiar mi clave',
  actual: 'Clave actual',
  escribaActual: 'Escriba su clave actual.',
  cambiada: 'Su clave cambió. Úsela desde ahora.',
} as const;

export const MIS_DATOS_TEXTS = {
  titulo: 'Mis datos',
  nota: 'Su edad y su dirección salen en los oficios que usted firma (CONA 237). Sin ellas no se puede emitir un oficio.',
  faltan: (cuales: string) => `Falta ${cuales}.`,
  completos: 'Están completos.',
  fechaNacimiento: 'su fecha de nacimiento',
  direccion: 'su dirección',
  completar: 'Completar mis datos',
  corregir: 'Corregir mis datos',
  nombreNota: 'Su nombre y sus funciones los cambia quien administra el punto.',
  guardados: 'Sus datos se guardaron.',
} as const;

export const RENOVAR_TEXTS = {
  nota: 'Renuévela si la hoja se perdió o alguien pudo verla. La hoja anterior dejará de abrir estos datos; los respaldos ya hechos se siguen abriendo con la anterior.',
  renovar: 'Hacer una hoja nueva',
  poner: 'Poner en uso la hoja nueva',
  hecho: 'La hoja nueva ya está en uso. Destruya la anterior cuando haya hecho un respaldo nuevo.',
} as const;

export const AJUSTES_TEXTS = {
  titulo: 'Ajustes',
  central: 'Central',
  centralHay: 'Los respaldos se cierran también para la central.',
  centralNoHay: 'Todavía no se ha cargado. Los respaldos solo se abren con la hoja de recuperación de este punto.',
  centralHuella: 'Huella',
  centralHuellaNota: 'Compárela con la de la tarjeta de la central, grupo por grupo.',
  centralPalabras: 'Palabras',
  centralDe: 'Tarjeta de',
  centralPaquete: 'Recibir un paquete',
  centralSinTarjeta: 'Solo se conoce la clave pública. Cargue el archivo de la tarjeta para poder comprobar lo que la central envíe.',
  centralAbrir: 'Cargar la tarjeta de la central',
  centralCambiarTarjeta: 'Cargar otra tarjeta',
  centralComparar: 'Compare las palabras en voz alta',
  centralCompararNota:
    'Llame a la oficina central por un teléfono que ya conocía, o hable en persona. Las ocho palabras deben ser las mismas, en el mismo orden.',
  centralCambia: 'Ya hay una tarjeta cargada, y es distinta. Si la central no avisó del cambio, no cargue esta.',
  centralIguales: 'Son las mismas: cargar la tarjeta',
  centralDistintas: 'No son las mismas',
  centralClave: 'Clave pública',
  centralCargar: 'Cargar la clave',
  centralCambiar: 'Cambiar la clave',
  centralCargada: 'La clave de la central quedó cargada.',
  bitacora: 'Bitácora',
  bitacoraNota:
    'Anota quién vio, cambió, imprimió o respaldó, y no se puede borrar. Al verificar se comprueba que ninguna fila fue cambiada ni quitada.',
  bitacoraVerificar: 'Verificar la bitácora',
  bitacoraVerificando: 'Revisando cada fila…',
  bitacoraBien: (filas: number) => `La bitácora está íntegra: ${filas === 1 ? '1 fila revisada' : `${filas} filas revisadas`}.`,
  bitacoraMal: (secuencia: number, motivo: string) =>
    `La fila ${secuencia} no cuadra: ${motivo}. Avise a la central y no siga usando estos datos hasta que se revisen.`,
  bitacoraCabeza: 'Sello de la última fila',
  bitacoraUltimas: 'Últimas anotaciones',
  bitacoraVer: 'Ver las últimas anotaciones',
  bitacoraMas: 'Ver más antiguas',
  cuando: 'Cuándo',
  quien: 'Quién',
  que: 'Qué',
  version: (version: string) => `Vigía ${version}`,
  programa: 'Programa',
} as const;
