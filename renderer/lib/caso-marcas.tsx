import { casosTexts } from '@core/features/casos/casos.texts';
import type { NivelRiesgo } from '@core/features/ruta/ruta.types';
import { Badge, type Tone } from '@renderer/ui/badge';
import type { Reloj } from './reloj';

/** Risk colours are for risk only (ux.md). */
export const RIESGO_TONO: Readonly<Record<NivelRiesgo, Tone>> = { CRITICO: 'urgent', ALTO: 'high', MEDIO: 'warn', BAJO: 'ok' };

/** «Riesgo alto», with its drawing and colour. */
export function RiesgoBadge({ riesgo }: { riesgo: NivelRiesgo }) {
  return <Badge tone={RIESGO_TONO[riesgo]}>{casosTexts.riesgo[riesgo]}</Badge>;
}

/** The clock of a case: the whole sentence, or a few words in lists. */
export function RelojBadge({ reloj, corto = false }: { reloj: Reloj; corto?: boolean }) {
  const icon = reloj.tono === 'ok' ? 'visto' : reloj.tono === 'neutral' ? 'punto' : reloj.vencido ? 'alerta' : 'reloj';
  return (
    <Badge tone={reloj.tono} icon={icon}>
      {corto ? reloj.corto : reloj.texto}
    </Badge>
  );
}
