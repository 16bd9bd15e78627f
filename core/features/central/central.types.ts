import type { HechoCaso } from '@core/features/informes/hechos.types';

/** What the central takes out of one case of a package: how to find it, and its facts. */
export interface CasoConsolidado {
  casoId: string;
  codigo: string;
  estado: string;
  conocidoEn: string;
  cerradoEn: string | null;
  /** Code of the point that took it over, when this one handed it on. */
  trasladadoA: string | null;
  /** Code of the point it came from. */
  recibidoDe: string | null;
  hecho: HechoCaso;
}

/** Everything that a reception takes out of a snapshot while it is open. */
export interface Extracto {
  casos: readonly CasoConsolidado[];
  /** `HechosPrograma`, as its module writes it; an empty object while a point has none. */
  programa: object;
  /** Whether the chained log of the package holds together. */
  bitacoraIntegra: boolean;
  /** Notes of supervision as the point has them. */
  notas: readonly RespuestaNota[];
  /** Newest package that the point applied, by the key that signed it. */
  paquetes: readonly { firmante: string; numero: number }[];
}

/** What a point says of one note. */
export interface RespuestaNota {
  id: string;
  leidaEn: string | null;
  respuesta: string | null;
  respondidaEn: string | null;
}

/** What goes back to a point: for which key its part is sealed, and how far it has come. */
export interface DeVuelta {
  /** age recipient that only this point's computer opens; null from a program that had none. */
  receptor: string | null;
  /** Newest package of this central that the point had applied; null: none. */
  paquete: number | null;
}

/** What a package says of itself: enough to know where it belongs. */
export interface Remitente {
  punto: string;
  dispositivoId: string;
  secuencia: number;
  creadoEn: string;
  esDemo: boolean;
  bitacora: { ultima: number; hash: string };
  sha256: string;
}

/** What was received before from the same point. */
export interface RecepcionPrevia {
  dispositivoId: string;
  secuencia: number;
  generadoEn: string;
  bitacora: { ultima: number; hash: string };
}

/** What became of the cases of a point between two receptions, as codes in order. */
export interface Cambios {
  /** The first package of this point: everything is new, and codes are not listed. */
  primera: boolean;
  /** Cases in the package. */
  total: number;
  nuevos: string[];
  cambiados: string[];
  cerrados: string[];
  /** Were there before and are not any more. */
  idos: string[];
}
