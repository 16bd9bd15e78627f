import { NUMERO_PENDIENTE } from './documentos.texts';

/** Words of the acta de entrega-recepción of a backup and of its conformidad (domain.md §6.1). */
export const ENTREGA_TEXTS = {
  titulo: { ENTREGA: 'Acta de entrega-recepción de respaldo', CONFORMIDAD: 'Conformidad de recepción de respaldo' },
  numero: (numero: string | null) => `Nro. ${numero ?? NUMERO_PENDIENTE}`,
  apertura: {
    ENTREGA: (lugar: string, cuando: string, origen: string) =>
      `En ${lugar}, el ${cuando}, se entrega el respaldo cifrado de los datos de ${origen}.`,
    CONFORMIDAD: (lugar: string, cuando: string, origen: string) =>
      `En ${lugar}, el ${cuando}, la oficina central recibió, abrió y comprobó entero el respaldo cifrado de los datos de ${origen}.`,
  },
  entrega: 'Entrega',
  recibe: 'Recibe',
  archivo: 'Archivo',
  tamano: 'Tamaño',
  bytes: (bytes: string, mb: string) => `${bytes} bytes (${mb} MB)`,
  sha256: 'Huella SHA-256',
  secuencia: 'Número y versión',
  version: (secuencia: number, programa: string, esquema: number) => `Respaldo n.º ${secuencia}; Vigía ${programa}, esquema ${esquema}`,
  generado: 'Hecho',
  verificado: {
    ENTREGA: (hecho: string, cuando: string) => `${hecho}; releído y comprobado ${cuando}`,
    CONFORMIDAD: (hecho: string, cuando: string) => `${hecho}; abierto y comprobado ${cuando}`,
  },
  medio: 'Medio',
  serie: (serie: string) => `número de serie ${serie}`,
  periodo: 'Periodo',
  periodoDesdeHasta: (desde: string, hasta: string) => `Del ${desde} al ${hasta}`,
  periodoHasta: (hasta: string) => `Desde el inicio hasta el ${hasta}`,
  contenido: 'Contenido',
  conteos: {
    casos: ['caso', 'casos'],
    oficios: ['derivación', 'derivaciones'],
    actividades: ['actividad', 'actividades'],
    documentos: ['documento', 'documentos'],
  },
  bitacora: 'Bitácora',
  cabeza: (ultima: string, hash: string) => (hash === '' ? 'Sin anotaciones' : `${ultima} filas; sello de la última ${hash}`),
  clausulas: 'Cláusulas',
  clausulasDe: {
    ENTREGA: [
      'El archivo está cifrado. La clave no se entrega con el medio. Finalidad: consolidación y resguardo.',
      'Quien recibe asume la custodia y la reserva de los datos (LOPDP; CONA 51 a 54). Si el medio se pierde, lo comunica el mismo día a quien entrega.',
      'La oficina central imprimirá la conformidad con la misma huella SHA-256. Mientras no llegue, el punto conserva su copia.',
    ],
    CONFORMIDAD: [
      'La huella SHA-256 de este papel es la del archivo abierto, y debe ser igual a la del acta de entrega-recepción. Todo lo que hay dentro coincide con lo que el respaldo declara.',
      'La oficina central no cambia los datos del punto: los guarda cifrados y solo los lee.',
      'Quien recibe asume la custodia y la reserva de los datos (LOPDP; CONA 51 a 54).',
    ],
  },
  devuelve: (si: boolean) => `Devolución del medio: ${si ? 'sí' : 'no'}.`,
  observacion: 'Observación',
  constancia: (lugar: string) => `Para constancia firman en ${lugar}, en dos ejemplares de igual valor:`,
  firmaEntrega: 'Entrega',
  firmaRecibe: 'Recibe',
} as const;

/** Words of the card of the central, as it is printed. */
export const TARJETA_IMPRESA_TEXTS = {
  titulo: 'TARJETA DE LA CENTRAL',
  para: 'Con esta tarjeta, cada punto cierra sus respaldos también para la oficina central. No contiene ningún secreto: puede fotocopiarse.',
  palabras: 'Palabras para comparar en voz alta',
  palabrasNota:
    'Al cargar el archivo de la tarjeta, el programa muestra estas ocho palabras. Léalas por teléfono o en persona con la oficina central: deben ser las mismas y en el mismo orden. Si una sola es distinta, no la cargue.',
  huella: 'La misma huella en números y letras',
  sello: 'Clave pública para cerrar respaldos (la lee cualquier programa «age»)',
  firma: 'Clave pública para comprobar lo que la central envía',
  archivo: 'El archivo se llama «tarjeta-central.json».',
  creada: (fecha: string) => `Creada el ${fecha}`,
} as const;
