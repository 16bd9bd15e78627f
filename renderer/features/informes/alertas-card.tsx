import { Button } from '@mantine/core';
import { fechaCorta } from '@core/kernel/dates';
import { useQueryOperation } from '@renderer/lib/use-operation';
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
        {data.patrones.map(({ punto, puntoNombre, barrio, grupo, desde, hasta, casos }) => (
          <li key={`${punto ?? ''} ${barrio} ${grupo} ${desde}`}>
            <span className="v-strong">{T.alertaDonde(grupo, barrio)}</span>
            {`: ${T.alertaCuando(casos.length, fechaCorta(desde), fechaCorta(hasta))}`}
            <Row>
              {casos.map(({ casoId, codigo }) =>
                // at the central a case is opened from its point's page, with a motive
                punto === null ? (
                  <Link key={casoId} to={`/casos/${casoId}`} aria-label={T.abrirCaso(codigo)} className="informes-caso">
                    {codigo}
                  </Link>
                ) : (
                  <span key={casoId} className="informes-caso">
                    {codigo}
                  </span>
                ),
              )}
              {punto !== null && <Link to={`/central/puntos/${punto}`}>{T.alertaPunto(puntoNombre ?? punto)}</Link>}
            </Row>
          </li>
        ))}
      </ul>
    </Card>
  );
}
