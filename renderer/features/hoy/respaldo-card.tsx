import { Button } from '@mantine/core';
import type { Output } from '@core/contract/index';
import { recordatoriosTexts } from '@core/features/recordatorios/recordatorios.texts';
import { fechaLarga } from '@core/kernel/dates';
import { useSession } from '@renderer/lib/session';
import { Badge, type Tone } from '@renderer/ui/badge';
import { Card } from '@renderer/ui/page';
import { useNavigate } from 'react-router';

const T = recordatoriosTexts.respaldo;
/** A copy is fresh this many days; a week without one is too long (domain.md §11). */
const FRESCO = 3;
const MAXIMO = 7;

const tonoDe = (dias: number | null): Tone => (dias === null || dias > MAXIMO ? 'urgent' : dias > FRESCO ? 'warn' : 'ok');
const palabrasDe = (dias: number | null): string => (dias === null ? T.nunca : dias === 0 ? T.hoy : dias === 1 ? T.ayer : T.hace(dias));

/** How old the last verified copy is, in words and tone. */
export function RespaldoCard({ respaldo: { dias, verificadoEn, destino } }: { respaldo: Output<'recordatorios.hoy'>['respaldo'] }) {
  const { puede } = useSession();
  const navigate = useNavigate();
  return (
    <Card title={T.titulo}>
      <div>
        <Badge tone={tonoDe(dias)}>{palabrasDe(dias)}</Badge>
      </div>
      <p className="v-muted">{verificadoEn === null ? T.nuncaDetalle : T.verificado(fechaLarga(verificadoEn), destino)}</p>
      {dias !== null && dias > MAXIMO && <p className="v-strong">{T.vencido}</p>}
      {puede('RESPALDO_CREAR') ? (
        <div>
          <Button variant="default" onClick={() => void navigate('/respaldo')}>
            {T.ahora}
          </Button>
        </div>
      ) : (
        <p className="v-muted">{T.quien}</p>
      )}
    </Card>
  );
}
