import type { Envelope } from '@core/kernel/envelope';

/** Where to publish, as the command line has understood and allowed it. It never holds a password. */
export interface Destino {
  /** A name, an address, or the folder of a Unix socket. */
  host: string;
  port: number;
  database: string;
  user: string;
  /** False only on this same machine. Otherwise the certificate is checked, with this authority if one is given (PEM). */
  tls: false | { ca: string | null };
  /** `host:port/base`, for messages and the bitácora. */
  visible: string;
}

/** One publication. */
export interface Pedido {
  destino: Destino;
  motivo: string;
  conCasos: boolean;
  /** UUID of the publication, made by the caller. */
  publicacionId: string;
  /** Asks the program; the same door as the window's. */
  call(operacion: string, entrada: unknown): Promise<Envelope>;
  /** So many rows of a table are on their way; what is awaited here holds the load up. */
  progreso?(tabla: string, filas: number): void | Promise<void>;
}

/** What was published. */
export interface Publicado {
  publicacionId: string;
  destino: string;
  cifrasNuevas: number;
  /** Null where no cases were asked for. */
  casos: number | null;
  indicadores: number | null;
  /** Finished years of the canton whose consolidated report nobody has issued yet. */
  sinConsolidado: readonly number[];
}
