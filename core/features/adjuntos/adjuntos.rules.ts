import { exigeMotivo } from '@core/features/casos/caso.rules';
import type { TipoMime } from './adjuntos.types';

/** 20 MB each (issue, item 9). */
export const ADJUNTO_MAX_BYTES = 20 * 1024 * 1024;

const esImagen = (mime: TipoMime) => mime.startsWith('image/');
const esAudio = (mime: TipoMime) => mime.startsWith('audio/');

/**
 * Why a file may not be kept with this case, in words, or null (domain.md §1.5.6): on sexual violence no picture and no
 * recording is taken in; such material goes to the Fiscalía or the police on the device on which it is.
 */
export function adjuntoProhibido(tipos: readonly string[], mime: TipoMime): string | null {
  if (!exigeMotivo(tipos)) return null;
  if (esImagen(mime))
    return 'en un caso de violencia sexual no se guardan fotografías. Entregue el material a la Fiscalía en el mismo aparato en que está.';
  if (esAudio(mime))
    return 'en un caso de violencia sexual no se guardan grabaciones. Entregue el material a la Fiscalía en el mismo aparato en que está.';
  return null;
}

/** Pictures ask for the statement that they show no child, no injury and nothing intimate. */
export function exigeDeclaracion(mime: TipoMime): boolean {
  return esImagen(mime);
}
