import { valeConsentimiento } from '@core/features/consentimientos/consentimientos.rules';
import type { ASENTIMIENTOS, DECISIONES } from '@core/features/consentimientos/consentimientos.types';

/** A consent row of purpose SERVICIO, oldest first in a list. */
export interface FilaConsentimiento {
  nnaId: string | null;
  decision: (typeof DECISIONES)[number];
  otorgadoPor: string;
  calidad: string;
  otorgadoEl: string;
  asentimiento: (typeof ASENTIMIENTOS)[number];
  retiradoEl: string | null;
}

/**
 * For each child the consent to a service that holds today: the last word counts, a refusal or a withdrawal ends what was
 * given before, and a child's own «no» does too (domain.md §5). Children without one are not in the answer.
 */
export function consentimientosVigentes(
  lista: readonly FilaConsentimiento[],
  nna: readonly { id: string }[],
  hoy: string,
): (FilaConsentimiento & { nnaId: string })[] {
  return nna.flatMap(({ id }) => {
    const ultimo = lista.filter(({ nnaId }) => nnaId === null || nnaId === id).at(-1);
    return ultimo !== undefined && valeConsentimiento(ultimo, hoy) ? [{ ...ultimo, nnaId: id }] : [];
  });
}
