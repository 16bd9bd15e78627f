import { fechaHora } from '@core/kernel/dates';
import type { CasoDatos } from '@core/features/casos/caso-datos.rules';
import { oficioDeCasoTexts as o } from './oficio-de-caso.texts';

const ARTICULO_DE_PLAZO: Readonly<Record<string, string>> = { INMEDIATO: '71 y 73', DENUNCIA_24: '72', DENUNCIA_48: '17' };

/** The legal term in words: `24 horas`; where the law gives no hour at all, at once. */
export const plazoEnPalabras = (horas: number): string => (horas === 0 ? o.deInmediato : `${horas} horas`);

/** Until when the law wants the authority told, in words; null where it sets no term. */
export function urgenciaDe({ plazo }: Pick<CasoDatos, 'plazo'>): string | null {
  const articulo = plazo === null ? undefined : ARTICULO_DE_PLAZO[plazo.codigo];
  if (plazo === null || articulo === undefined) return null;
  return plazo.horas === 0 ? o.urgenciaInmediata(articulo) : o.urgencia(fechaHora(plazo.venceEn), articulo);
}
