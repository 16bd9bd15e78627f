import type { FilaDirectorio } from '@core/features/directorio/directorio.contract';
import { directorioTexts as T } from '@core/features/directorio/directorio.texts';
import { fechaCorta } from '@core/kernel/dates';
import { Badge, type Tone } from '@renderer/ui/badge';

const TONO: Readonly<Record<FilaDirectorio['verificacion'], Tone>> = { NUNCA: 'neutral', VENCIDA: 'warn', VIGENTE: 'ok' };

/** Whether its data were checked, in words, drawing and colour. */
export function VerificacionBadge({ verificacion, verificadoEl }: Pick<FilaDirectorio, 'verificacion' | 'verificadoEl'>) {
  return (
    <Badge tone={TONO[verificacion]} {...(verificacion === 'NUNCA' ? { icon: 'ayuda' as const } : {})}>
      {verificacion === 'VIGENTE' && verificadoEl !== null ? T.comprobadaEl(fechaCorta(verificadoEl)) : T.situacion[verificacion]}
    </Badge>
  );
}

/** What it takes: always open, only calls, no cases. */
export function AtencionBadges({ atiende24h, codigo, recibeOficio }: Pick<FilaDirectorio, 'atiende24h' | 'codigo' | 'recibeOficio'>) {
  return (
    <>
      {atiende24h && (
        <Badge tone="info" icon="reloj">
          {T.atiende24h}
        </Badge>
      )}
      {!recibeOficio && (
        <Badge tone="neutral" icon="documento">
          {codigo === 'ECU911' ? T.llame911 : T.sinOficio}
        </Badge>
      )}
    </>
  );
}
