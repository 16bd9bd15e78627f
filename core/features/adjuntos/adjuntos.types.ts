/** Kinds of file that may be kept with a case. */
export const TIPOS_MIME = ['application/pdf', 'image/jpeg', 'image/png', 'audio/mpeg', 'audio/mp4', 'audio/ogg', 'audio/wav'] as const;
export type TipoMime = (typeof TIPOS_MIME)[number];

/** Records of a case that a file may belong to. */
export const REFERENCIAS_ADJUNTO = ['RESPUESTA', 'VISITA', 'DERIVACION', 'SEGUIMIENTO', 'CONSENTIMIENTO', 'CIERRE'] as const;
