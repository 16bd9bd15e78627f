import { nombraANna } from '@core/features/seguimiento/seguimiento.rules';
import { esCasoSexual } from '@core/features/ruta/sexual.rules';
import type { PosibleSexual } from '@core/features/ruta/sexual.rules';
import { foldText } from '@core/kernel/text';
import { adjuntosTexts as t } from './adjuntos.texts';
import type { TipoMime } from './adjuntos.types';

/** 20 MB each (issue, item 9). */
export const ADJUNTO_MAX_BYTES = 20 * 1024 * 1024;

const esImagen = (mime: TipoMime) => mime.startsWith('image/');
const esAudio = (mime: TipoMime) => mime.startsWith('audio/');

/**
 * Why a file may not be kept with this case, in words, or null (domain.md §1.5.6): on sexual violence no picture and no
 * recording is taken in; such material goes to the Fiscalía or the police on the device on which it is.
 */
export function adjuntoProhibido(caso: PosibleSexual, mime: TipoMime): string | null {
  if (!esCasoSexual(caso)) return null;
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

const LESION = /\b(lesion|herid[ao]|moret|hematoma|quemad|cicatri|golpe|fractura|rasgu[nñ]|desnud|genital|intim[ao]s?\b)/;
/** A picture of one of these is a paper, or words on a screen. */
const PAPEL =
  /\b(certificado|informe|oficio|respuesta|parte (policial|medico|informativo)|acta|orden|receta|epicrisis|denuncia|boleta|resolucion|providencia|citacion|fotocopia|croquis|partida|peritaje|historia clinica|captura|mensajes?|conversacion)/;
const RETRATO = /\b(fotos?\b|fotografia|imagen|imagenes|retrato)/;

type Nombrada = Parameters<typeof nombraANna>[1][number];

/**
 * Why a title may not stand, in one sentence, or null. It prints on papers that carry codes only (§1.5.1), so that it names
 * no child; and when it says that the file shows an injury or something intimate, the file must not be kept (§1.5.6,
 * CONA 80), whatever was declared. A picture of a paper about injuries is a paper: it says which one.
 */
export function revisarTitulo(titulo: string, mime: TipoMime, nna: readonly Nombrada[]): string | null {
  if (nombraANna(titulo, nna)) return t.sinNombre;
  const doblado = foldText(titulo);
  const loMuestra = (esImagen(mime) || RETRATO.test(doblado)) && !esAudio(mime) && !PAPEL.test(doblado);
  return loMuestra && LESION.test(doblado) ? t.sinLesiones : null;
}
