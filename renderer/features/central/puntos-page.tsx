import { Button } from '@mantine/core';
import type { Output } from '@core/contract/index';
import { localDay } from '@core/kernel/dates';
import { useNow } from '@renderer/lib/clock';
import { cuando } from '@renderer/lib/format';
import { useSession } from '@renderer/lib/session';
import { useQueryOperation } from '@renderer/lib/use-operation';
import { Badge, Notice } from '@renderer/ui/badge';
import { Icon } from '@renderer/ui/icons';
import { Card, Page, Row } from '@renderer/ui/page';
import { ErrorNotice, Loading } from '@renderer/ui/states';
import { Link, useNavigate } from 'react-router';
import { CENTRAL_TEXTS as T } from './central-pantallas.texts';
import './central.css';

const DAY_MS = 86_400_000;
/** A month and two, as the report is monthly; only colours, no rule. */
const ATRASADO_DIAS = 35;
const MUY_ATRASADO_DIAS = 65;

type Punto = Output<'central.puntos'>['puntos'][number];

/** The 24 points in one table: what came last, how long ago, and how many cases it holds. */
export function PuntosPage() {
  const navigate = useNavigate();
  const { puede } = useSession();
  const { data, error, loading, refetch } = useQueryOperation('central.puntos', {}, { enabled: puede('CENTRAL_LEER') });
  const puntos = data?.puntos ?? [];
  const recibidos = puntos.filter(({ ultima }) => ultima !== null).length;
  return (
    <Page
      title={T.titulo}
      subtitle={
        data
          ? T.resumen(
              recibidos,
              puntos.reduce((sum, { casos }) => sum + casos, 0),
            )
          : T.subtitulo
      }
      actions={
        <Row>
          {puede('CENTRAL_RECIBIR') && (
            <Button leftSection={<Icon name="memoria" />} onClick={() => void navigate('/central/recibir')}>
              {T.recibir}
            </Button>
          )}
          {puede('CENTRAL_EMITIR') && (
            <Button variant="default" onClick={() => void navigate('/central/paquete')}>
              {T.paquete}
            </Button>
          )}
          <Button variant="default" onClick={() => void navigate('/central/tarjeta')}>
            {T.tarjeta}
          </Button>
        </Row>
      }
    >
      {!puede('CENTRAL_LEER') && <Notice tone="neutral" title={T.soloCentral} />}
      <ErrorNotice error={error} onRetry={refetch} />
      {loading && <Loading />}
      {data && (
        <Card>
          <div className="central-rollo">
            <table className="central-tabla">
              <caption className="solo-lectores">{T.tabla}</caption>
              <thead>
                <tr>
                  <th scope="col">{T.punto}</th>
                  <th scope="col">{T.ultima}</th>
                  <th scope="col" className="central-cifra">
                    {T.numero}
                  </th>
                  <th scope="col" className="central-cifra">
                    {T.dias}
                  </th>
                  <th scope="col" className="central-cifra">
                    {T.casos}
                  </th>
                  <th scope="col" className="central-cifra">
                    {T.abiertos}
                  </th>
                  <th scope="col">{T.estado}</th>
                </tr>
              </thead>
              <tbody>
                {puntos.map((punto) => (
                  <Fila key={punto.codigo} punto={punto} />
                ))}
              </tbody>
            </table>
          </div>
        </Card>
      )}
    </Page>
  );
}

function Fila({ punto: { codigo, nombre, ultima, casos, abiertos } }: { punto: Punto }) {
  const now = useNow();
  const dias = ultima && Math.max(0, Math.round((Date.parse(localDay(now)) - Date.parse(localDay(ultima.generadoEn))) / DAY_MS));
  return (
    <tr>
      <th scope="row">
        <Link to={`/central/puntos/${codigo}`} aria-label={T.abrir(`${codigo} ${nombre}`)}>
          {codigo}
        </Link>{' '}
        {nombre}
      </th>
      <td>{ultima ? cuando(ultima.recibidoEn, now) : '—'}</td>
      <td className="central-cifra">{ultima?.secuencia ?? '—'}</td>
      <td className="central-cifra">{dias ?? '—'}</td>
      <td className="central-cifra">{ultima ? casos : '—'}</td>
      <td className="central-cifra">{ultima ? abiertos : '—'}</td>
      <td>
        <Estado dias={dias} integra={ultima?.bitacoraIntegra ?? true} />
      </td>
    </tr>
  );
}

function Estado({ dias, integra }: { dias: number | null; integra: boolean }) {
  if (!integra) return <Badge tone="urgent">{T.cadenaRota}</Badge>;
  if (dias === null) return <Badge tone="neutral">{T.nunca}</Badge>;
  if (dias > MUY_ATRASADO_DIAS) return <Badge tone="high">{T.muyAtrasado}</Badge>;
  return <Badge tone={dias > ATRASADO_DIAS ? 'warn' : 'ok'}>{dias > ATRASADO_DIAS ? T.atrasado : T.alDia}</Badge>;
}
