import { Button } from '@mantine/core';
import { useNow } from '@renderer/lib/clock';
import { cuando } from '@renderer/lib/format';
import { useSession } from '@renderer/lib/session';
import { useCommand, useQueryOperation } from '@renderer/lib/use-operation';
import { notify } from '@renderer/ui/dialog';
import { Nombre } from '@renderer/ui/nombre';
import { Card, Row } from '@renderer/ui/page';
import { ErrorNotice } from '@renderer/ui/states';
import { useNavigate } from 'react-router';
import { ACCESOS_TEXTS } from './accesos-pantallas.texts';
import './accesos.css';

const T = ACCESOS_TEXTS.emergencias;
const MINUTO = 60_000;

/** For Hoy, of a coordinator: who went into a reserved case by the emergency door, until she says that she has looked. */
export function EmergenciasCard() {
  const ahora = useNow();
  const navigate = useNavigate();
  const { puede } = useSession();
  const { data, error, refetch } = useQueryOperation(
    'accesos.emergenciasPorRevisar',
    {},
    { enabled: puede('CASO_ACCESO_ADMINISTRAR'), refetchMs: MINUTO },
  );
  const reconocer = useCommand('accesos.reconocerEmergencia', { invalidates: ['accesos.', 'casos.'], onDone: () => notify(T.hecho) });
  if (error) return <ErrorNotice error={error} onRetry={refetch} />;
  if (!data || data.emergencias.length === 0) return null;
  return (
    <Card title={T.titulo} edge="urgent">
      <ul className="v-list accesos-lista">
        {data.emergencias.map(({ accesoId, casoId, codigo, iniciales, por, razon, en, hasta }) => (
          <li key={accesoId} className="accesos-pendiente">
            <div className="accesos-pendiente-texto">
              <Row>
                <span className="v-strong">{codigo}</span>
                <span className="v-muted">{iniciales}</span>
              </Row>
              <Nombre>{razon}</Nombre>
              <span className="v-muted">
                {T.linea(por, cuando(en, ahora))} · {T.hasta(cuando(hasta, ahora))}
              </span>
            </div>
            <Row>
              <Button
                variant="default"
                aria-label={ACCESOS_TEXTS.ratificar.verDe(codigo)}
                onClick={() => void navigate(`/casos/${casoId}/acceso`)}
              >
                {ACCESOS_TEXTS.ratificar.ver}
              </Button>
              <Button aria-label={T.revisadoDe(codigo)} loading={reconocer.running} onClick={() => void reconocer.run({ accesoId })}>
                {T.revisado}
              </Button>
            </Row>
          </li>
        ))}
      </ul>
      <ErrorNotice error={reconocer.error} fields />
    </Card>
  );
}
