import type { DocumentoImprimible } from '@core/features/documentos/documento-imprimible.datos';

/** To the rendering thread. */
export interface RenderRequest {
  id: number;
  documento: DocumentoImprimible;
}

/** From it: the PDF, or the name and stack of a fault (never the data). */
export type RenderAnswer = { id: number; pdf: Uint8Array } | { id: number; fallo: { name: string; stack: string } };
