import { Button } from '@mantine/core';
import { fechaCorta } from '@core/kernel/dates';
import { useQueryOperation } from '@renderer/lib/use-operation';
import { RiesgoBadge } from '@renderer/lib/caso-marcas';
import { Card, Row } from '@renderer/ui/page';
import { ErrorNotice } from '@renderer/ui/states';
import { Link } from 'react-router';
import { INFORMES_TEXTS as T } from './informes-pantallas.texts';

/** Similar cases near one another; only there when there are some, and only for the coordination. */
export function AlertasCard({ onHoja }: { onHoja(): void }) {
  const { data, error, refetch } = useQueryOperation('informes.alertas', {});
  if (error) return <ErrorNotice error={error} onRetry={refetch} />;
  if (!data || data.patrones.length === 0) return null;
  return (
    <Card
      title={T.alertas}
      note={T.alertasNota}
      edge="urgent"
      actions={
        <Button variant="default" onClick={onHoja}>
          {T.alertaVer}
        </Button>
      }
    >
      <p>{T.alertasQue}</p>
      <ul className="v-list">
        {data.patrones.map(({ barrio, grupo, desde, hasta, casos }) => (
          <li key={`${barrio} ${grupo} ${desde}`}>
            <p className="v-strong">{T.alertaDonde(grupo, barrio)}</p>
            <p>{T.alertaCuando(casos.length, fechaCorta(desde), fechaCorta(hasta))}</p>
            <Row>
              {casos.map(({ casoId, codigo, riesgo }) => (
                <span key={casoId} className="informes-caso">
                  <Link to={`/casos/${casoId}`} aria-label={T.abrirCaso(codigo)}>
                    {codigo}
                  </Link>
                  <RiesgoBadge riesgo={riesgo} />
                </span>
              ))}
            </Row>
          </li>
        ))}
      </ul>
    </Card>
  );
}
