import type { NivelRiesgo, Sexo } from './campos.datos';

/** Fixed legends (domain.md §6.1). */
export const LEYENDAS = {
  reserva: 'Documento reservado. Contiene datos de niñas, niños o adolescentes; su difusión está prohibida.',
  presuncion: 'Las personas señaladas se presumen inocentes.',
  ficticio: 'DATOS FICTICIOS – SIN VALOR',
  borrador: 'BORRADOR – SIN VALOR',
  copia: 'COPIA',
  confidencial: 'CONFIDENCIAL',
} as const;

/** Printed in place of a number that does not exist yet. */
export const NUMERO_PENDIENTE = '(se asigna al emitir)';

/** What a person would write where nothing is known. */
export const NO_SE_CONOCE = 'No se conoce';

export const RIESGO_TEXTOS: Readonly<Record<NivelRiesgo, string>> = { BAJO: 'BAJO', MEDIO: 'MEDIO', ALTO: 'ALTO', CRITICO: 'CRÍTICO' };

export const SEXO_TEXTOS: Readonly<Record<Sexo, string>> = {
  HOMBRE: 'Hombre',
  MUJER: 'Mujer',
  INTERSEXUAL: 'Intersexual',
  NO_DETERMINADO: 'No determinado',
};

/** Documents, the suffix of their number and the word before it (§6). */
export const DOCUMENTOS = {
  OFICIO: { sufijo: 'O', nombre: 'Oficio' },
  FICHA_CASO: { sufijo: 'FC', nombre: 'Ficha' },
  FICHA_VISITA: { sufijo: 'FV', nombre: 'Ficha de visita' },
  ACTA_MEDIACION: { sufijo: 'AM', nombre: 'Acta de mediación' },
  ACTA_COMPROMISO: { sufijo: 'AC', nombre: 'Acta de compromiso' },
  HOJA_RUTA: { sufijo: 'HR', nombre: 'Hoja de ruta' },
  ACTA_CIERRE: { sufijo: 'CI', nombre: 'Acta de cierre' },
  AVISO_PRIVACIDAD: { sufijo: 'AP', nombre: 'Aviso de privacidad' },
  CONVOCATORIA: { sufijo: 'CV', nombre: 'Convocatoria' },
  ACTA_ASAMBLEA: { sufijo: 'AA', nombre: 'Acta de asamblea' },
  LISTA_ASISTENCIA: { sufijo: 'LA', nombre: 'Lista de asistencia' },
  CERTIFICADO: { sufijo: 'CP', nombre: 'Certificado' },
  INFORME: { sufijo: 'IM', nombre: 'Informe' },
  ENTREGA_RECEPCION: { sufijo: 'ER', nombre: 'Acta de entrega-recepción' },
} as const;
export type TipoDocumento = keyof typeof DOCUMENTOS;
export type SufijoDocumento = (typeof DOCUMENTOS)[TipoDocumento]['sufijo'];

const POR_SUFIJO = new Map<string, string>(Object.values(DOCUMENTOS).map(({ sufijo, nombre }) => [sufijo, nombre]));

/** Kind of an issued document in words, read from the suffix of its number: «Hoja de ruta» of `CS01-2026-0001-HR`. */
export const nombreDeDocumento = (numero: string): string => POR_SUFIJO.get(numero.slice(numero.lastIndexOf('-') + 1)) ?? 'Documento';
