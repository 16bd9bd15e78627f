import { describirAccion } from '@core/features/bitacora/bitacora.texts';
import { Button } from '@mantine/core';
import { AJUSTES_TEXTS as T } from '@core/features/acceso/acceso.texts';
import type { Output } from '@core/contract/index';
import { fechaHora } from '@core/kernel/dates';
import { call, toEnvelopeError } from '@renderer/lib/api';
import { useSession } from '@renderer/lib/session';
import { useCommand, useQueryOperation } from '@renderer/lib/use-operation';
import { Badge, Notice } from '@renderer/ui/badge';
import { Dialog, notify } from '@renderer/ui/dialog';
import { DataList } from '@renderer/ui/display';
import { Nombre } from '@renderer/ui/nombre';
import { Card, Row } from '@renderer/ui/page';
import { ErrorNotice, Loading } from '@renderer/ui/states';
import { WordList } from '@renderer/ui/word-list';
import type { EnvelopeError } from '@core/kernel/envelope';
import { useState } from 'react';
import { useNavigate } from 'react-router';

type TarjetaAbierta = NonNullable<Output<'central.abrirTarjeta'>['tarjeta']>;

/** The words of a card that was just chosen, before it counts. */
function CompararTarjeta({ tarjeta, onClose }: { tarjeta: TarjetaAbierta; onClose(): void }) {
  const cargar = useCommand('central.cargarTarjeta', { invalidates: ['central.', 'respaldos.'] });
  const load = async () => {
    if (!(await cargar.run({ tarjeta: tarjeta.texto, huella: tarjeta.huella }))) return;
    notify(T.centralCargada);
    onClose();
  };
  return (
    <Dialog opened onClose={onClose} title={T.centralComparar}>
      <p>{T.centralCompararNota}</p>
      {tarjeta.cambia && <Notice tone="warn" title={T.centralCambia} />}
      <WordList words={tarjeta.palabras} label={T.centralPalabras} />
      <DataList
        items={[
          { label: T.centralDe, value: tarjeta.nombre },
          { label: T.centralHuella, value: <span className="v-strong">{tarjeta.huella}</span> },
        ]}
      />
      <ErrorNotice error={cargar.error} />
      <Row justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {T.centralDistintas}
        </Button>
        <Button loading={cargar.running} onClick={() => void load()}>
          {T.centralIguales}
        </Button>
      </Row>
    </Dialog>
  );
}

/** The central office that backups are sealed to, by the words of its card. */
export function CentralCard() {
  const navigate = useNavigate();
  const { puede } = useSession();
  const { data, error, loading, refetch } = useQueryOperation('central.leer', {});
  const abrir = useCommand('central.abrirTarjeta');
  const [tarjeta, setTarjeta] = useState<TarjetaAbierta | null>(null);
  return (
    <Card title={T.central}>
      <ErrorNotice error={error ?? abrir.error} onRetry={refetch} />
      {loading && <Loading />}
      {data && (
        <>
          <p>{data.publica ? T.centralHay : T.centralNoHay}</p>
          {data.palabras && <WordList words={data.palabras} label={T.centralPalabras} />}
          {data.huella && (
            <>
              <DataList items={[{ label: T.centralHuella, value: <span className="v-strong">{data.huella}</span> }]} />
              <p className="v-muted">{data.conFirma ? T.centralHuellaNota : T.centralSinTarjeta}</p>
            </>
          )}
          {puede('CLAVE_CENTRAL_CARGAR') && (
            <Row>
              <Button
                variant="default"
                loading={abrir.running}
                onClick={() => void abrir.run({}).then((hecho) => setTarjeta(hecho?.tarjeta ?? null))}
              >
                {data.publica ? T.centralCambiarTarjeta : T.centralAbrir}
              </Button>
              {data.conFirma && puede('PAQUETE_RECIBIR') && (
                <Button variant="default" onClick={() => void navigate('/respaldo/paquete')}>
                  {T.centralPaquete}
                </Button>
              )}
            </Row>
          )}
        </>
      )}
      {tarjeta && <CompararTarjeta tarjeta={tarjeta} onClose={() => setTarjeta(null)} />}
    </Card>
  );
}

type Filas = Output<'bitacora.listar'>['filas'];
const PAGE = 20;

/** Checks the whole log, and shows its last lines. */
export function BitacoraCard() {
  const [revision, setRevision] = useState<{ running: boolean; data: Output<'bitacora.verificar'> | null; error: EnvelopeError | null }>({
    running: false,
    data: null,
    error: null,
  });
  const [filas, setFilas] = useState<Filas | null>(null);
  const [agotado, setAgotado] = useState(false);

  const verify = async () => {
    setRevision({ running: true, data: null, error: null });
    try {
      setRevision({ running: false, data: await call('bitacora.verificar', {}), error: null });
    } catch (thrown) {
      setRevision({ running: false, data: null, error: toEnvelopeError(thrown) });
    }
  };
  const more = async () => {
    try {
      const last = filas?.at(-1);
      const next = await call('bitacora.listar', { limite: PAGE, ...(last ? { antesDe: last.secuencia } : {}) });
      setFilas([...(filas ?? []), ...next.filas]);
      setAgotado(next.filas.length < PAGE);
    } catch (thrown) {
      setRevision((before) => ({ ...before, error: toEnvelopeError(thrown) }));
    }
  };
  const { data } = revision;
  return (
    <Card title={T.bitacora}>
      <p>{T.bitacoraNota}</p>
      <Row>
        <Button variant="default" loading={revision.running} onClick={() => void verify()}>
          {T.bitacoraVerificar}
        </Button>
        {!filas && (
          <Button variant="subtle" onClick={() => void more()}>
            {T.bitacoraVer}
          </Button>
        )}
      </Row>
      <ErrorNotice error={revision.error} />
      <div role="status">
        {data?.integra && (
          <Notice tone="ok" title={T.bitacoraBien(data.filas)}>
            <p className="v-break">
              {T.bitacoraCabeza}: {data.cabeza}
            </p>
          </Notice>
        )}
        {data && !data.integra && (
          <Notice tone="urgent" title={T.bitacoraMal(data.primeraFalla?.secuencia ?? 0, data.primeraFalla?.motivo ?? '')} />
        )}
      </div>
      {filas && (
        <>
          <h3>{T.bitacoraUltimas}</h3>
          <ol className="v-list">
            {filas.map((fila) => (
              <li key={fila.secuencia}>
                <Row>
                  <Badge tone="neutral">{fila.secuencia}</Badge>
                  <span>{fechaHora(fila.en)}</span>
                  <span className="v-strong">{describirAccion(fila.accion, fila.entidad)}</span>
                  <span className="v-muted">
                    <Nombre>{fila.usuario}</Nombre>
                  </span>
                </Row>
              </li>
            ))}
          </ol>
          {!agotado && (
            <div>
              <Button variant="default" onClick={() => void more()}>
                {T.bitacoraMas}
              </Button>
            </div>
          )}
        </>
      )}
    </Card>
  );
}
