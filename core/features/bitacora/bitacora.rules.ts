/** A row of the bitácora without its own hash. */
export interface FilaBitacora {
  secuencia: number;
  en: string;
  usuarioId: string;
  accion: string;
  entidad: string;
  entidadId: string;
  detalle: string;
  hashPrevio: string;
}

/** What stands before the first row. */
export const HASH_INICIAL = '0'.repeat(64);

/** The exact text that is hashed for a row: a JSON array, so that no two rows can read alike. */
export function textoEncadenado(fila: FilaBitacora): string {
  return JSON.stringify([
    fila.secuencia,
    fila.en,
    fila.usuarioId,
    fila.accion,
    fila.entidad,
    fila.entidadId,
    fila.detalle,
    fila.hashPrevio,
  ]);
}
