import { actosTexts } from '@core/features/derivaciones/derivaciones-actos.texts';
import type { Oficio } from '@core/features/derivaciones/derivaciones.types';
import { Badge, type Tone } from '@renderer/ui/badge';
import type { IconName } from '@renderer/ui/icons';

const ASPECTO: Readonly<Record<Oficio['estado'], { tone: Tone; icon: IconName }>> = {
  EMITIDA: { tone: 'high', icon: 'reloj' },
  ENTREGADA: { tone: 'info', icon: 'visto' },
  ACEPTADA: { tone: 'ok', icon: 'visto' },
  DEVUELTA: { tone: 'high', icon: 'alerta' },
  RESPONDIDA: { tone: 'ok', icon: 'visto' },
  SIN_RESPUESTA: { tone: 'high', icon: 'alerta' },
  INSISTENCIA: { tone: 'warn', icon: 'alerta' },
  CERRADA: { tone: 'neutral', icon: 'candado' },
  ANULADA: { tone: 'neutral', icon: 'cruz' },
};

/** Where a letter stands, in words and colour. */
export function EstadoBadge({ oficio: { estado, insistencia } }: { oficio: Pick<Oficio, 'estado' | 'insistencia'> }) {
  const { tone, icon } = ASPECTO[estado];
  return (
    <Badge tone={tone} icon={icon}>
      {estado === 'INSISTENCIA' ? actosTexts.insistenciaNumero(insistencia) : actosTexts.estado[estado]}
    </Badge>
  );
}
