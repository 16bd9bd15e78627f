/**
 * Expected refusals. A use case throws `DomainError` with a code of this closed list; every code has a Spanish
 * message in `errors.texts.ts`, or the program does not compile. Anything else that is thrown is a bug and reaches
 * the caller as `ERROR_INTERNO` with an incident number.
 */
export const ERROR_CODES = [
  // door
  'OPERACION_DESCONOCIDA',
  'ENTRADA_INVALIDA',
  'SIN_SESION',
  'SIN_PERMISO',
  'REMITENTE_NO_CONFIABLE',
  'COMANDO_REPETIDO_DISTINTO',
  'ERROR_INTERNO',
  'SOLO_EN_VENTANA',
  'CANCELADO',
  'NO_ENCONTRADO',
  // set-up and access
  'YA_INSTALADO',
  'NO_INSTALADO',
  'CLAVE_INCORRECTA',
  'CLAVE_DEBIL',
  'ESPERA_TRAS_INTENTOS',
  'PERSONA_INACTIVA',
  'ULTIMA_COORDINACION',
  'RECUPERACION_NO_PREPARADA',
  'ENSAYO_INCORRECTO',
  'CLAVE_RECUPERACION_INVALIDA',
  'CLAVE_RECUPERACION_DISTINTA',
  'CLAVE_CENTRAL_INVALIDA',
  // data folder
  'DATOS_EN_USO',
  'DATOS_DANADOS',
  'DATOS_DE_VERSION_NUEVA',
  'CARPETA_NO_VACIA',
  // route
  'CODIGO_DESCONOCIDO',
  'VALOR_IMPOSIBLE',
  // cases
  'CASO_CAMBIADO',
  'CASO_CERRADO',
  'MOTIVO_REQUERIDO',
  'TRANSICION_NO_PERMITIDA',
  'RIESGO_BAJO_MINIMO',
  'PLAZO_NO_SE_ALARGA',
  'ACCESO_RESTRINGIDO',
  'SEGUNDA_FIRMA_REQUERIDA',
  'SEGUNDA_FIRMA_INVALIDA',
  'REGISTRO_CAMBIADO',
  'FUSION_NO_PERMITIDA',
  'FALTA_CONSENTIMIENTO',
  // attachments
  'ADJUNTO_NO_ADMITIDO',
  'ADJUNTO_MUY_GRANDE',
  // documents
  'DESTINATARIO_NO_ADMITIDO',
  'DENUNCIA_VERBAL_NO_ADMITIDA',
  'FALTAN_DATOS_DOCUMENTO',
  'NO_PUEDE_EMITIR',
  'DOCUMENTO_ALTERADO',
  'NO_SE_PUDO_GUARDAR',
  // backups
  'DESTINO_DESCONOCIDO',
  'DESTINO_RETIRADO',
  'DESTINO_SOLO_LECTURA',
  'SIN_ESPACIO',
  'RESPALDO_ALTERADO',
  'RESPALDO_TRUNCADO',
  'RESPALDO_OTRA_CLAVE',
  'RESPALDO_VERSION_NUEVA',
  'RESPALDO_NO_ES',
  'RESPALDO_NO_COINCIDE',
  'RESPALDO_EN_CURSO',
  // central
  'NO_ES_CENTRAL',
  'TARJETA_INVALIDA',
  'TARJETA_CAMBIADA',
  'TARJETA_FICTICIA',
  'PAQUETE_OTRA_CENTRAL',
  'PAQUETE_ANTERIOR',
  'PAQUETE_OTRO_EQUIPO',
  'PAQUETE_OTRA_HISTORIA',
  'PAQUETE_FICTICIO',
  'PAQUETE_NO_DE_PUNTO',
  'PARTICION_DANADA',
  // packages of the central for its points
  'PAQUETE_CENTRAL_NO_ES',
  'PAQUETE_CENTRAL_SIN_FIRMA',
  'PAQUETE_CENTRAL_ALTERADO',
  'PAQUETE_CENTRAL_SIN_TARJETA',
  'PAQUETE_CENTRAL_OTRA',
  'PAQUETE_CENTRAL_FICTICIO',
  'PAQUETE_CENTRAL_OTRO_PUNTO',
  'PAQUETE_CENTRAL_ANTERIOR',
  'PAQUETE_CENTRAL_VERSION_NUEVA',
  'PAQUETE_CENTRAL_CAMBIADO',
  'PAQUETE_CENTRAL_NO_COINCIDE',
  'PAQUETE_CENTRAL_VACIO',
  'PAQUETE_CENTRAL_SIN_CLAVE',
  // publication
  'POSTGRES_NO_RESPONDE',
  'POSTGRES_CLAVE',
  'POSTGRES_SIN_BASE',
  'POSTGRES_SIN_PERMISO',
  'POSTGRES_SIN_TLS',
  'POSTGRES_CORTADO',
  'POSTGRES_DUDOSO',
  'POSTGRES_OCUPADO',
  'POSTGRES_VERSION_NUEVA',
  'POSTGRES_FICTICIO',
  'POSTGRES_RECHAZO',
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];

/** Messages beside fields: dotted path of the input (`nna.0.edadMeses`) to one Spanish sentence. */
export type FieldErrors = Readonly<Record<string, string>>;

export class DomainError extends Error {
  override readonly name = 'DomainError';
  constructor(
    readonly code: ErrorCode,
    /** `fields` are shown beside the inputs; `datos` fill the `{placeholders}` of the message; never personal data. */
    readonly details: { fields?: FieldErrors; datos?: Readonly<Record<string, string | number>> } = {},
  ) {
    super(code);
  }
}
