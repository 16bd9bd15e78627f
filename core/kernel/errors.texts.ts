import type { ErrorCode } from './errors';

/** What happened, what was kept, what to do now: one Spanish message per code, `{x}` filled from the error's data. */
export const ERROR_TEXTS: Readonly<Record<ErrorCode, string>> = {
  OPERACION_DESCONOCIDA: 'El programa no conoce la operación «{operacion}». No se hizo nada.',
  ENTRADA_INVALIDA: 'Hay datos que corregir. No se guardó nada; revise los campos señalados.',
  SIN_SESION: 'La sesión está cerrada. Entre con su nombre y su clave para seguir.',
  SIN_PERMISO: 'Su función en la Defensoría no permite este acto. Pídalo a quien coordina.',
  REMITENTE_NO_CONFIABLE: 'El pedido no vino de la ventana del programa y se rechazó.',
  COMANDO_REPETIDO_DISTINTO: 'Este mismo pedido ya se guardó con otros datos. No se guardó de nuevo; vuelva a abrir la pantalla.',
  ERROR_INTERNO:
    'Algo falló dentro del programa (incidente {incidente}). Lo ya guardado está a salvo. Inténtelo otra vez; si se repite, anote el número e informe a la central.',
  SOLO_EN_VENTANA: 'Esto solo puede hacerse desde la ventana del programa.',
  CANCELADO: 'Se canceló. No cambió nada de lo que ya estaba guardado.',
  NO_ENCONTRADO: 'No se encontró lo que busca en este punto de atención.',
  YA_INSTALADO: 'Este equipo ya está configurado para un punto de atención.',
  NO_INSTALADO: 'Este equipo todavía no está configurado. Empiece por la primera configuración.',
  CLAVE_INCORRECTA: 'La clave no es correcta. Revise mayúsculas y vuelva a escribirla.',
  CLAVE_DEBIL: 'La clave es demasiado fácil de adivinar. Use la frase sugerida o cuatro palabras que no vayan juntas.',
  ESPERA_TRAS_INTENTOS: 'Demasiados intentos seguidos. Espere {segundos} segundos y vuelva a probar; no se borra nada.',
  PERSONA_INACTIVA: 'Esta persona ya no tiene acceso en este equipo. Hable con quien coordina.',
  ULTIMA_COORDINACION: 'Debe quedar al menos una persona que coordine con acceso. No se cambió nada.',
  RECUPERACION_NO_PREPARADA: 'Falta preparar la hoja de recuperación. Vuelva a ese paso.',
  ENSAYO_INCORRECTO: 'Un grupo no coincide con la hoja impresa. Mírela otra vez y corrija los grupos señalados.',
  CLAVE_RECUPERACION_INVALIDA: 'La clave de recuperación tiene un error de escritura. Revise los grupos señalados.',
  CLAVE_RECUPERACION_DISTINTA: 'Esta hoja de recuperación no abre los datos de este equipo.',
  CLAVE_CENTRAL_INVALIDA: 'Esa no es la clave pública de la central: empieza con «age1» y tiene 62 letras y números. Revísela.',
  DATOS_EN_USO: 'Vigía ya está abierto con estos datos. Cierre la otra ventana o espere a que termine.',
  DATOS_DANADOS: 'Los datos de este equipo están dañados y no hay copia local que sirva. Restaure desde un respaldo.',
  DATOS_DE_VERSION_NUEVA: 'Estos datos son de una versión más nueva de Vigía. Instale la versión nueva; no se cambió nada.',
  CARPETA_NO_VACIA: 'La carpeta no está vacía. Elija una carpeta nueva; no se tocó nada.',
  CODIGO_DESCONOCIDO: 'El código «{codigo}» no existe en el catálogo.',
  VALOR_IMPOSIBLE: 'El dato «{campo}» tiene un valor imposible.',
  CASO_CAMBIADO: 'Otra persona cambió este caso mientras usted escribía. Su texto sigue en el borrador; abra el caso otra vez y compare.',
  CASO_CERRADO: 'El caso está cerrado o anulado y no admite este acto.',
  MOTIVO_REQUERIDO: 'Este caso es reservado. Escriba para qué necesita abrirlo; quedará en la bitácora.',
  TRANSICION_NO_PERMITIDA: 'El caso no puede dar ese paso todavía: {razon}',
  RIESGO_BAJO_MINIMO: 'El riesgo no puede quedar por debajo de {minimo}, que es el mínimo de este tipo de caso.',
  PLAZO_NO_SE_ALARGA: 'El plazo legal solo puede adelantarse. Para alargarlo, quien coordina debe escribir la razón.',
  ACCESO_RESTRINGIDO: 'Este caso es reservado y usted no está entre quienes lo llevan. Pida acceso a quien coordina.',
  SEGUNDA_FIRMA_REQUERIDA: 'Este acto necesita la firma de dos personas. Pida a otra persona autorizada que escriba su propia clave.',
  SEGUNDA_FIRMA_INVALIDA: 'La segunda firma no vale para este acto: {razon}',
  REGISTRO_CAMBIADO: 'Otra persona cambió este registro mientras usted escribía. Su texto sigue en el borrador; ábralo otra vez y compare.',
  FUSION_NO_PERMITIDA: 'Estas dos fichas no se pueden unir: {razon}',
  FALTA_CONSENTIMIENTO: 'Falta el consentimiento para esto: {razon}',
  ADJUNTO_NO_ADMITIDO: 'Este archivo no se puede adjuntar: {razon}',
  ADJUNTO_MUY_GRANDE: 'El archivo pesa más de {megas} MB. No se guardó nada.',
  DESTINATARIO_NO_ADMITIDO: 'Esa institución no recibe oficios de este caso: {razon}',
  DENUNCIA_VERBAL_NO_ADMITIDA: 'Eso no cuenta como denuncia de palabra de este caso: {razon}',
  FALTAN_DATOS_DOCUMENTO: 'Faltan datos que el documento necesita. Complete la lista y vuelva a emitir.',
  NO_PUEDE_EMITIR: 'El oficio lo emite quien coordina o la secretaría; en riesgo crítico, cualquier defensora o defensor.',
  DOCUMENTO_ALTERADO: 'El archivo guardado de este documento no coincide con su huella. No se muestra; restaure desde un respaldo.',
  NO_SE_PUDO_GUARDAR: 'No se pudo escribir el archivo en ese lugar. Elija otra carpeta; el documento sigue guardado en Vigía.',
  DESTINO_DESCONOCIDO: 'Elija primero la memoria o la carpeta del respaldo.',
  DESTINO_RETIRADO: 'La memoria se retiró antes de terminar. La copia anterior sigue intacta; vuelva a conectar y repita.',
  DESTINO_SOLO_LECTURA: 'En esa memoria no se puede escribir. Quite el seguro o use otra; no se cambió nada.',
  SIN_ESPACIO: 'No hay espacio: hacen falta {necesarios} MB y quedan {libres} MB. La copia anterior sigue intacta.',
  RESPALDO_ALTERADO: 'El respaldo está dañado o fue alterado: no se puede confiar en él. Use otra copia; no se cambió nada.',
  RESPALDO_TRUNCADO: 'El respaldo está incompleto: el archivo se cortó antes del final. Use otra copia; no se cambió nada.',
  RESPALDO_OTRA_CLAVE: 'Esta clave no abre este respaldo. Compruebe que la hoja de recuperación sea la de este punto.',
  RESPALDO_VERSION_NUEVA: 'El respaldo es de una versión más nueva de Vigía. Instale esa versión para abrirlo; no se cambió nada.',
  RESPALDO_NO_ES: 'El archivo elegido no es un respaldo de Vigía.',
  RESPALDO_NO_COINCIDE:
    'Al releer el respaldo, su contenido no coincide con los datos. No se dio por bueno; la copia anterior sigue intacta.',
  RESPALDO_EN_CURSO: 'Ya hay un respaldo en marcha. Espere a que termine.',
  NO_ES_CENTRAL: 'Este equipo es de un punto de atención. Esto se hace en el equipo de la oficina central.',
  TARJETA_INVALIDA: 'Ese archivo no es una tarjeta de la central, o fue alterado. Pida otra copia; no se cambió nada.',
  TARJETA_CAMBIADA: 'La tarjeta no es la que usted acaba de comparar. Ábrala otra vez y compare las palabras.',
  TARJETA_FICTICIA: 'Los datos ficticios y los verdaderos no se mezclan: esta tarjeta es de la otra clase. No se cargó.',
  PAQUETE_OTRA_CENTRAL:
    'Este paquete no está cerrado para esta central. El punto debe cargar la tarjeta de esta central y hacer otro respaldo; no se cambió nada.',
  PAQUETE_ANTERIOR:
    'Este paquete (n.º {secuencia}) es anterior al último recibido de este punto (n.º {ultima}). No hace falta; no se cambió nada.',
  PAQUETE_OTRO_EQUIPO:
    'Dos equipos dicen ser el punto {punto}: este paquete viene de otro que el anterior. No se importó nada. Hable con el punto y, si el cambio es cierto, recíbalo escribiendo la razón.',
  PAQUETE_OTRA_HISTORIA:
    'Este paquete del punto {punto} no continúa al anterior: el equipo volvió a una copia antigua o hay dos copias en uso. No se importó nada. Hable con el punto y, si es cierto, recíbalo escribiendo la razón.',
  PAQUETE_FICTICIO: 'Los datos ficticios y los verdaderos no se mezclan: este paquete es de la otra clase. No se importó nada.',
  PAQUETE_NO_DE_PUNTO: 'Este es un respaldo de la propia oficina central, no la entrega de un punto. No se importó nada.',
  PARTICION_DANADA: 'La copia de este punto falta o está dañada en este equipo. Vuelva a recibir su último paquete y se repondrá.',
  PAQUETE_CENTRAL_NO_ES: 'El archivo elegido no es un paquete de la central. Su nombre empieza con «vigia-paquete». No se cambió nada.',
  PAQUETE_CENTRAL_SIN_FIRMA: 'Este paquete no está firmado: no se sabe quién lo hizo. Pida otro a la central; no se cambió nada.',
  PAQUETE_CENTRAL_ALTERADO:
    'Este paquete está dañado o alguien lo cambió después de firmarlo. Pida otra copia a la central; no se cambió nada.',
  PAQUETE_CENTRAL_SIN_TARJETA:
    'Este equipo todavía no tiene la tarjeta de la central, y sin ella no se puede comprobar la firma. Cárguela en Ajustes; no se cambió nada.',
  PAQUETE_CENTRAL_OTRA:
    'Este paquete lo firmó otra central, no la de la tarjeta cargada en este equipo. No se cambió nada; llame a su central.',
  PAQUETE_CENTRAL_FICTICIO: 'Los datos ficticios y los verdaderos no se mezclan: este paquete es de la otra clase. No se cambió nada.',
  PAQUETE_CENTRAL_OTRO_PUNTO: 'Este paquete es para el punto {punto}, no para este. No se cambió nada.',
  PAQUETE_CENTRAL_ANTERIOR:
    'Este paquete (n.º {numero}) no es posterior al último aplicado (n.º {ultimo}), que ya trae todo. No hace falta; no se cambió nada.',
  PAQUETE_CENTRAL_VERSION_NUEVA:
    'Este paquete es de una versión más nueva de Vigía. Instale esa versión y vuelva a abrirlo; no se cambió nada.',
  PAQUETE_CENTRAL_CAMBIADO: 'El archivo ya no es el que usted acaba de ver. Ábralo otra vez; no se cambió nada.',
  PAQUETE_CENTRAL_NO_COINCIDE: 'Al releer el paquete en la memoria no es igual a lo escrito. Use otra memoria; no se dio por enviado.',
  PAQUETE_CENTRAL_VACIO: 'No hay nada que enviar: ningún cambio de catálogos ni notas por enviar.',
  PAQUETE_CENTRAL_SIN_CLAVE:
    'Las notas del punto {punto} no se pueden cerrar: todavía no ha llegado una entrega suya con su clave. Pida una entrega, o prepare el paquete sin notas.',
  POSTGRES_NO_RESPONDE: 'No hay un PostgreSQL que responda en {destino}. No se publicó nada; compruebe que esté encendido y la dirección.',
  POSTGRES_CLAVE:
    'PostgreSQL no dejó entrar a «{usuario}» en {destino}. No se publicó nada; revise el usuario y la contraseña (PGPASSWORD o ~/.pgpass).',
  POSTGRES_SIN_BASE: 'En ese PostgreSQL no existe la base «{base}». No se publicó nada; créela o corrija la dirección.',
  POSTGRES_SIN_PERMISO:
    'El usuario «{usuario}» no puede publicar en {destino}. No cambió nada; pida a quien administra el servidor que ejecute lo que escribe «vigia central publicar --preparar».',
  POSTGRES_SIN_TLS: 'La conexión con {destino} no es segura: {razon}. No se envió nada.',
  POSTGRES_CORTADO:
    'La conexión con {destino} se cortó antes de terminar. No cambió nada: lo publicado antes sigue entero. Vuelva a publicar.',
  POSTGRES_DUDOSO:
    'La conexión con {destino} se cortó al confirmar y no se sabe si la publicación quedó. Vuelva a publicar: publicar dos veces da lo mismo.',
  POSTGRES_OCUPADO: 'Otra publicación está en marcha en {destino}. No cambió nada; espere a que termine y repita.',
  POSTGRES_VERSION_NUEVA:
    'Las tablas de {destino} son de una versión más nueva de Vigía. No cambió nada; instale esa versión para publicar.',
  POSTGRES_FICTICIO: 'Los datos ficticios y los verdaderos no se mezclan: en {destino} están los de la otra clase. No se publicó nada.',
  POSTGRES_RECHAZO: 'PostgreSQL rechazó la publicación (código {codigo}). No cambió nada: lo publicado antes sigue entero.',
};

/** The Spanish sentence for an error, with its placeholders filled. Unfilled placeholders are dropped. */
export function errorText(code: ErrorCode, datos: Readonly<Record<string, string | number>> = {}): string {
  return ERROR_TEXTS[code].replace(/\{(\w+)\}/g, (_, key: string) => String(datos[key] ?? '')).trim();
}
