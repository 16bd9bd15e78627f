import { describirAccion } from '@core/features/bitacora/bitacora.texts';
import { Button } from '@mantine/core';
import { AJUSTES_TEXTS as T, PERSONAS_TEXTS } from '@core/features/acceso/acceso.texts';
import { centralContract } from '@core/features/central/central.contract';
import type { Output } from '@core/contract/index';
import { fechaHora } from '@core/kernel/dates';
import { call, toEnvelopeError } from '@renderer/lib/api';
import { useSession } from '@renderer/lib/session';
import { useCommand, useQueryOperation } from '@renderer/lib/use-operation';
import { Badge, Notice } from '@renderer/ui/badge';
import { Dialog, notify } from '@renderer/ui/dialog';
import { DataList } from '@renderer/ui/display';
import { TextField } from '@renderer/ui/fields';
import { Form, useFormulario } from '@renderer/ui/form';
import { Nombre } from '@renderer/ui/nombre';
import { Card, Row } from '@renderer/ui/page';
import { ErrorNotice, Loading } from '@renderer/ui/states';
import type { EnvelopeError } from '@core/kernel/envelope';
import { useState } from 'react';

const cargarSchema = centralContract['central.cargarClave'].input;

function CargarCentral({ onClose }: { onClose(): void }) {
  const cargar = useCommand('central.cargarClave', { invalidates: ['central.', 'respaldos.'] });
  const form = useFormulario(cargarSchema, { publica: '' });
  return (
    <Dialog opened focusFirst onClose={onClose} title={T.centralCargar}>
      <Form
        form={form}
        error={cargar.error}
        onSubmit={async (values) => {
          if (!(await cargar.run(values))) return;
          notify(T.centralCargada);
          onClose();
        }}
        footer={
          <Row justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {PERSONAS_TEXTS.cancelar}
            </Button>
            <Button type="submit" loading={cargar.running}>
              {T.centralCargar}
            </Button>
          </Row>
        }
      >
        <TextField name="publica" label={T.centralClave} placeholder="age1…" maxLength={100} />
      </Form>
    </Dialog>
  );
}

/** The central office's public key, by its fingerprint. */
export function CentralCard() {
  const { puede } = useSession();
  const { data, error, loading, refetch } = useQueryOperation('central.leer', {});
  const [opened, setOpened] = useState(false);
  return (
    <Card title={T.central}>
      <ErrorNotice error={error} onRetry={refetch} />
      {loading && <Loading />}
      {data && (
        <>
          <p>{data.publica ? T.centralHay : T.centralNoHay}</p>
          {data.huella && (
            <>
              <DataList items={[{ label: T.centralHuella, value: <span className="v-strong">{data.huella}</span> }]} />
              <p className="v-muted">{T.centralHuellaNota}</p>
            </>
          )}
          {puede('CLAVE_CENTRAL_CARGAR') && (
            <div>
              <Button variant="default" onClick={() => setOpened(true)}>
                {data.publica ? T.centralCambiar : T.centralCargar}
              </Button>
            </div>
          )}
        </>
      )}
      {opened && <CargarCentral onClose={() => setOpened(false)} />}
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
