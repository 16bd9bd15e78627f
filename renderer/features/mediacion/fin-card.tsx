import { Button } from '@mantine/core';
import { admiteActuaciones } from '@core/features/casos/caso.rules';
import type { Caso } from '@core/features/casos/casos.contract';
import type { Mediacion } from '@core/features/mediacion/mediacion-vista.contract';
import { useNow } from '@renderer/lib/clock';
import { cuando } from '@renderer/lib/format';
import { useSession } from '@renderer/lib/session';
import { Nombre } from '@renderer/ui/nombre';
import { Card, Row } from '@renderer/ui/page';
import { useNavigate } from 'react-router';
import { MEDIACION_TEXTS } from './mediacion-pantallas.texts';

const T = MEDIACION_TEXTS.fin;

/** How it ended and what comes now; nothing while it goes on. */
export function FinCard({ caso, mediacion: { estado, razonFin } }: { caso: Caso; mediacion: Mediacion }) {
  const navigate = useNavigate();
  const { puede } = useSession();
  const ahora = useNow();
  const seguir = (
    <Button
      variant={estado === 'SUSPENDIDA_POR_RIESGO' && !caso.valorado ? 'default' : 'filled'}
      onClick={() => void navigate(`/casos/${caso.id}`)}
    >
      {T.caso}
    </Button>
  );
  if (estado === 'SUSPENDIDA_POR_RIESGO') {
    return (
      <Card title={T.SUSPENDIDA_POR_RIESGO} edge="urgent">
        <ol className="v-bullets">
          {T.suspendidaQue.map((linea) => (
            <li key={linea}>{linea}</li>
          ))}
        </ol>
        {caso.plazo !== null && !caso.plazoCumplido && <p className="v-strong">{T.plazo(cuando(caso.plazo.venceEn, ahora))}</p>}
        <Row>
          {!caso.valorado && admiteActuaciones(caso.estado) && puede('CASO_VALORAR') && (
            <Button onClick={() => void navigate(`/casos/${caso.id}/valorar`)}>{T.valorar}</Button>
          )}
          {seguir}
        </Row>
      </Card>
    );
  }
  if (estado !== 'SIN_ACUERDO' && estado !== 'CUMPLIDO' && estado !== 'INCUMPLIDO') return null;
  const que = { SIN_ACUERDO: T.sinAcuerdoQue, CUMPLIDO: T.cumplidoQue, INCUMPLIDO: T.incumplidoQue }[estado];
  return (
    <Card title={T[estado]} edge="action">
      {razonFin !== null && (
        <p className="mediacion-texto">
          <Nombre>{T.razon(razonFin)}</Nombre>
        </p>
      )}
      <p>{que}</p>
      <Row>{seguir}</Row>
    </Card>
  );
}
