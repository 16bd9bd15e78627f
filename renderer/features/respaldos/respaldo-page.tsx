import { Button } from '@mantine/core';
import { RESPALDO_TEXTS as T } from '@core/features/respaldos/respaldos.texts';
import type { DestinoRespaldo } from '@core/features/respaldos/respaldos.contract';
import type { Output } from '@core/contract/index';
import { fechaHora, fechaLarga, localDay } from '@core/kernel/dates';
import { useNow } from '@renderer/lib/clock';
import { cuando, tamano } from '@renderer/lib/format';
import { useSession } from '@renderer/lib/session';
import { useCommand, useQueryOperation } from '@renderer/lib/use-operation';
import { Badge, Notice } from '@renderer/ui/badge';
import { BigAction, BigActions, DataList } from '@renderer/ui/display';
import { Card, Page, Row } from '@renderer/ui/page';
import { ErrorNotice, Loading, ProgressPanel } from '@renderer/ui/states';
import { useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router';

/** A stick put in shows up without pressing anything. */
const LOOK_AGAIN_MS = 3_000;
const WARN_AFTER_DAYS = 7;
const FRESH_DAYS = 3;
const DAY_MS = 86_400_000;

type Estado = Output<'respaldos.estado'>;
type Recibo = Output<'respaldos.crear'>;

function Ultimo({ estado }: { estado: Estado }) {
  const now = useNow();
  const { ultimo } = estado;
  if (!ultimo) {
    return (
      <Card title={T.ultimo}>
        <div>
          <Badge tone="urgent">{T.nunca}</Badge>
        </div>
      </Card>
    );
  }
  // Days of the calendar, as people count them; the clock on this side may lag half a minute behind main's.
  const dias = Math.max(0, Math.round((Date.parse(localDay(now)) - Date.parse(localDay(ultimo.verificadoEn))) / DAY_MS));
  return (
    <Card title={T.ultimo}>
      <div>
        <Badge tone={dias > WARN_AFTER_DAYS ? 'urgent' : dias > FRESH_DAYS ? 'warn' : 'ok'}>{dias === 0 ? T.hoy : T.haceDias(dias)}</Badge>
      </div>
      <p className="v-muted">{T.verificadoEn(cuando(ultimo.verificadoEn, now), ultimo.destino)}</p>
    </Card>
  );
}

function ReciboCard({ recibo, onAgain }: { recibo: Recibo; onAgain(): void }) {
  const navigate = useNavigate();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div ref={box} tabIndex={-1} className="v-plain-focus">
      <Card edge="action">
        <Notice tone="ok" role="status" title={<span className="v-big">{T.verificado}</span>}>
          <p>{T.verificadoNota}</p>
        </Notice>
        <h2>{T.recibo}</h2>
        <DataList
          items={[
            { label: T.archivo, value: <span className="v-strong v-break">{recibo.archivo}</span> },
            { label: T.destino, value: recibo.destino },
            { label: T.numeroEtiqueta, value: recibo.secuencia },
            { label: T.contenido, value: T.contenidoTexto(recibo.casos, recibo.documentos) },
            { label: T.tamano, value: tamano(recibo.bytes) },
            { label: T.hora, value: fechaHora(recibo.verificadoEn) },
            { label: T.huella, value: <code className="v-hash">{recibo.sha256}</code> },
          ]}
        />
        <p className="v-muted">{T.actaNota}</p>
        <Row>
          <Button onClick={() => void navigate(`/respaldo/acta/${recibo.id}`)}>{T.acta}</Button>
          <Button variant="default" onClick={onAgain}>
            {T.otro}
          </Button>
        </Row>
      </Card>
    </div>
  );
}

/** Papers of what was handed over, and the way to the next one. */
function Actas({ ultimo }: { ultimo: string | null }) {
  const navigate = useNavigate();
  const { data, error } = useQueryOperation('respaldos.actas', {});
  return (
    <Card title={T.actas}>
      <ErrorNotice error={error} />
      {data?.actas.length === 0 && <p className="v-muted">{T.sinActas}</p>}
      <ul className="v-list">
        {data?.actas.slice(0, 5).map(({ id, numero, emitidoEn }) => (
          <li key={id}>
            <button type="button" className="v-link" onClick={() => void navigate(`/actas/${id}`)}>
              {numero}
            </button>{' '}
            <span className="v-muted">{fechaHora(emitidoEn)}</span>
          </li>
        ))}
      </ul>
      {ultimo !== null && (
        <div>
          <Button variant="default" onClick={() => void navigate(`/respaldo/acta/${ultimo}`)}>
            {T.acta}
          </Button>
        </div>
      )}
    </Card>
  );
}

function Destinos({
  destinos,
  onChoose,
  onFolder,
  busy,
}: {
  destinos: readonly DestinoRespaldo[];
  onChoose(id: string): void;
  onFolder(): void;
  busy: boolean;
}) {
  return (
    <Card title={T.destinos}>
      {destinos.length === 0 && (
        <Notice tone="neutral" icon="memoria" role="status">
          <p>{T.sinMemorias}</p>
        </Notice>
      )}
      <BigActions>
        {destinos.map((destino) => (
          <BigAction
            key={destino.id}
            primary
            icon={destino.clase === 'MEMORIA' ? 'memoria' : 'carpeta'}
            title={T.memoria(destino.etiqueta)}
            detail={destino.soloLectura ? T.soloLectura : T.libre(tamano(destino.libreMb * 1_000_000))}
            disabled={destino.soloLectura || busy}
            onClick={() => onChoose(destino.id)}
          />
        ))}
        <BigAction icon="carpeta" title={T.otraCarpeta} detail={T.otraCarpetaNota} disabled={busy} onClick={onFolder} />
      </BigActions>
    </Card>
  );
}

/** One large button per stick found; progress; the receipt. */
export function RespaldoPage() {
  const navigate = useNavigate();
  const { puede } = useSession();
  const crea = puede('RESPALDO_CREAR');
  const estado = useQueryOperation('respaldos.estado', {});
  const crear = useCommand('respaldos.crear', { invalidates: ['respaldos.', 'recordatorios.'] });
  const elegir = useCommand('respaldos.elegirCarpeta', { invalidates: ['respaldos.destinos'] });
  const destinos = useQueryOperation('respaldos.destinos', {}, { enabled: crea, refetchMs: crear.running ? 60_000 : LOOK_AGAIN_MS });
  const [recibo, setRecibo] = useState<Recibo | null>(null);
  const data = estado.data;

  const make = async (destinoId: string) => setRecibo(await crear.run({ destinoId }));
  const body = () => {
    if (recibo) return <ReciboCard recibo={recibo} onAgain={() => setRecibo(null)} />;
    if (crear.running) {
      return (
        <Card edge="action">
          <ProgressPanel title={T.haciendo} event={crear.progress} onCancel={crear.cancel} cancelling={crear.cancelling} />
        </Card>
      );
    }
    return (
      <>
        <ErrorNotice error={crear.error ?? elegir.error ?? destinos.error} />
        {destinos.loading && <Loading />}
        {destinos.data && (
          <Destinos
            destinos={destinos.data.destinos}
            busy={elegir.running}
            onChoose={(id) => void make(id)}
            onFolder={() => void elegir.run({})}
          />
        )}
      </>
    );
  };
  return (
    <Page
      title={T.titulo}
      subtitle={T.subtitulo}
      aside={
        data && (
          <>
            <Ultimo estado={data} />
            <Card title={T.copiasLocales}>
              <p className="v-muted">{T.copiasLocalesNota}</p>
              {data.copiasLocales.length === 0 ? (
                <p>{T.sinCopias}</p>
              ) : (
                <ul className="v-list">
                  {data.copiasLocales.map((copia) => (
                    <li key={copia}>{/^\d{4}-\d{2}-\d{2}$/.test(copia) ? fechaLarga(copia) : copia}</li>
                  ))}
                </ul>
              )}
            </Card>
            {puede('PAQUETE_RECIBIR') && (
              <Card title={T.paquete}>
                <p className="v-muted">{T.paqueteNota}</p>
                <div>
                  <Button variant="default" onClick={() => void navigate('/respaldo/paquete')}>
                    {T.paqueteAbrir}
                  </Button>
                </div>
              </Card>
            )}
            {puede('ENTREGA_LEER') && <Actas ultimo={crea ? (data.ultimo?.id ?? null) : null} />}
            <Card title={T.restaurar}>
              <p className="v-muted">{T.restaurarNota}</p>
              <div>
                <Button variant="default" onClick={() => void navigate('/respaldo/restaurar')}>
                  {T.restaurar}
                </Button>
              </div>
            </Card>
          </>
        )
      }
    >
      <ErrorNotice error={estado.error} onRetry={estado.refetch} />
      {crea ? body() : <Notice tone="neutral" title={T.sinPermiso} />}
      {data && !recibo && (
        <Card title={T.que}>
          <Row>
            <span className="v-strong">{T.queCasos(data.casos)}</span>
            <span>{T.queResto}</span>
          </Row>
          <p className="v-muted">
            {T.numero(data.siguienteSecuencia)} {T.queCifrado} {data.conCentral ? T.queCentral : T.queSinCentral}
          </p>
        </Card>
      )}
    </Page>
  );
}
