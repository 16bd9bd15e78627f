import { Button, TextInput } from '@mantine/core';
import type { Output } from '@core/contract/index';
import { useNow } from '@renderer/lib/clock';
import { cuando } from '@renderer/lib/format';
import { useSession } from '@renderer/lib/session';
import { useCommand, useQueryOperation } from '@renderer/lib/use-operation';
import { Badge, Notice } from '@renderer/ui/badge';
import { Dialog } from '@renderer/ui/dialog';
import { BigAction, BigActions } from '@renderer/ui/display';
import { TextArea } from '@renderer/ui/fields';
import { Form, useFormulario } from '@renderer/ui/form';
import { Icon } from '@renderer/ui/icons';
import { Card, Page, Row } from '@renderer/ui/page';
import { EmptyState, ErrorNotice, ProgressPanel } from '@renderer/ui/states';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { z } from 'zod';
import { CambiosVista } from './cambios';
import { CENTRAL_TEXTS, RECIBIR_TEXTS as T } from './central-pantallas.texts';
import './central.css';

type Paquete = Output<'central.inspeccionar'>['paquetes'][number];
type Recibido = Output<'central.recibir'>;

const LOOK_AGAIN_MS = 3_000;
const CON_RAZON = new Set<Paquete['estado']>(['OTRO_EQUIPO', 'OTRA_HISTORIA']);
const razonSchema = z.strictObject({ motivo: z.string().trim().min(10, { error: 'Escriba la razón, con al menos 10 letras.' }).max(300) });

/** A stick or folder: one line for each package with its state and one button. */
export function RecibirPage() {
  const navigate = useNavigate();
  const { puede } = useSession();
  const [paquetes, setPaquetes] = useState<Paquete[] | null>(null);
  const [quien, setQuien] = useState('');
  const [hechos, setHechos] = useState<Record<string, Recibido>>({});
  const elegir = useCommand('central.elegirCarpeta', { invalidates: ['central.medios'] });
  const inspeccionar = useCommand('central.inspeccionar');
  const libre = paquetes === null && !inspeccionar.running && puede('CENTRAL_RECIBIR');
  const medios = useQueryOperation('central.medios', {}, { enabled: libre, refetchMs: LOOK_AGAIN_MS });

  const mirar = async (medioId: string) => {
    const visto = await inspeccionar.run({ medioId });
    if (visto) setPaquetes(visto.paquetes);
  };
  const carpeta = async () => {
    const elegida = (await elegir.run({}))?.medio;
    if (elegida) await mirar(elegida.id);
  };
  return (
    <Page
      title={T.titulo}
      subtitle={T.subtitulo}
      actions={
        <Button variant="default" leftSection={<Icon name="atras" />} onClick={() => void navigate('/central')}>
          {CENTRAL_TEXTS.volver}
        </Button>
      }
    >
      <ErrorNotice error={inspeccionar.error ?? elegir.error ?? medios.error} />
      {inspeccionar.running && (
        <Card>
          <ProgressPanel
            title={T.mirando}
            event={inspeccionar.progress}
            onCancel={inspeccionar.cancel}
            cancelling={inspeccionar.cancelling}
          />
        </Card>
      )}
      {libre && (
        <Card title={T.elija}>
          {medios.data?.medios.length === 0 && (
            <Notice tone="neutral" icon="memoria" role="status">
              <p>{T.sinMemorias}</p>
            </Notice>
          )}
          <BigActions>
            {medios.data?.medios.map(({ id, etiqueta, clase }) => (
              <BigAction
                key={id}
                primary
                icon={clase === 'MEMORIA' ? 'memoria' : 'carpeta'}
                title={T.memoria(etiqueta)}
                detail={T.memoriaNota}
                onClick={() => void mirar(id)}
              />
            ))}
            <BigAction icon="carpeta" title={T.carpeta} detail={T.carpetaNota} disabled={elegir.running} onClick={() => void carpeta()} />
          </BigActions>
        </Card>
      )}
      {paquetes && (
        <>
          <Card>
            <TextInput
              size="md"
              label={T.quien}
              description={T.quienNota}
              className="dato-personal"
              maxLength={120}
              autoComplete="off"
              value={quien}
              onChange={(event) => setQuien(event.currentTarget.value)}
            />
          </Card>
          <Card
            title={T.paquetes}
            actions={
              <Button variant="default" onClick={() => setPaquetes(null)}>
                {T.otra}
              </Button>
            }
          >
            {paquetes.length === 0 && <EmptyState icon="memoria" title={T.ninguno} />}
            <ul className="v-list">
              {paquetes.map((paquete) => (
                <li key={paquete.archivoId}>
                  <Linea
                    paquete={paquete}
                    quien={quien.trim()}
                    hecho={hechos[paquete.archivoId] ?? null}
                    onDone={(hecho) => setHechos((antes) => ({ ...antes, [paquete.archivoId]: hecho }))}
                  />
                </li>
              ))}
            </ul>
          </Card>
        </>
      )}
    </Page>
  );
}

function Linea({
  paquete,
  quien,
  hecho,
  onDone,
}: {
  paquete: Paquete;
  quien: string;
  hecho: Recibido | null;
  onDone(hecho: Recibido): void;
}) {
  const now = useNow();
  const recibir = useCommand('central.recibir', { invalidates: ['central.'] });
  const [pideRazon, setPideRazon] = useState(false);
  const { estado, punto, puntoNombre, secuencia, casos, generadoEn, archivo, error, ultima, archivoId } = paquete;
  const falta = quien.length < 3;
  const run = async (motivo?: string) => {
    const done = await recibir.run({ archivoId, entregadoPor: quien, ...(motivo === undefined ? {} : { motivo }) });
    if (done) onDone(done);
    return done;
  };
  const admite = estado === 'NUEVO' || estado === 'YA_RECIBIDO' || CON_RAZON.has(estado);
  return (
    <div className="central-paquete">
      <div>
        <Row>
          <span className="v-strong">{punto === null ? archivo : `${punto} · ${puntoNombre ?? ''}`}</span>
          <Badge tone={hecho ? 'ok' : estado === 'NUEVO' ? 'info' : estado === 'YA_RECIBIDO' || estado === 'ANTERIOR' ? 'neutral' : 'high'}>
            {hecho ? T.estados.YA_RECIBIDO : T.estados[estado]}
          </Badge>
        </Row>
        {secuencia !== null && generadoEn !== null && <p>{T.detalle(secuencia, casos ?? 0, cuando(generadoEn, now))}</p>}
        {punto !== null && <p className="v-muted">{archivo}</p>}
        {!hecho && ultima && <p className="v-muted">{T.anterior(ultima.secuencia, cuando(ultima.recibidoEn, now))}</p>}
        {!hecho && error && <p>{error.mensaje}</p>}
        {recibir.running && (
          <ProgressPanel title={T.recibiendo} event={recibir.progress} onCancel={recibir.cancel} cancelling={recibir.cancelling} />
        )}
        <ErrorNotice error={recibir.error} />
        {hecho && (
          <Notice tone="ok" role="status" title={T.resultado[hecho.resultado]}>
            <CambiosVista cambios={hecho.cambios} />
          </Notice>
        )}
      </div>
      {hecho ? (
        <Conformidad recepcion={hecho.recepcion} />
      ) : (
        admite &&
        !recibir.running && (
          <Button
            variant={estado === 'NUEVO' ? 'filled' : 'default'}
            disabled={falta}
            title={falta ? T.faltaQuien : undefined}
            aria-label={T.recibirDe(archivo)}
            onClick={() => (CON_RAZON.has(estado) ? setPideRazon(true) : void run())}
          >
            {CON_RAZON.has(estado) ? T.recibirConRazon : T.recibir}
          </Button>
        )
      )}
      {!hecho && !admite && <span />}
      {pideRazon && (
        <Razon
          onClose={() => setPideRazon(false)}
          onSend={async (motivo) => {
            setPideRazon(false);
            await run(motivo);
          }}
        />
      )}
    </div>
  );
}

function Razon({ onClose, onSend }: { onClose(): void; onSend(motivo: string): Promise<void> }) {
  const form = useFormulario(razonSchema, { motivo: '' });
  return (
    <Dialog opened focusFirst onClose={onClose} title={T.razonTitulo}>
      <Form
        form={form}
        onSubmit={async ({ motivo }) => onSend(motivo)}
        footer={
          <Row justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {T.cancelar}
            </Button>
            <Button type="submit">{T.recibirConRazon}</Button>
          </Row>
        }
      >
        <TextArea name="motivo" label={T.razon} description={T.razonNota} minRows={2} />
      </Form>
    </Dialog>
  );
}

/** Issues the paper of a reception, or goes to the one that was issued. */
export function Conformidad({ recepcion }: { recepcion: Recibido['recepcion'] }) {
  const navigate = useNavigate();
  const emitir = useCommand('central.emitirConformidad', { invalidates: ['central.', 'respaldos.actas'] });
  const { conformidad } = recepcion;
  if (conformidad) {
    return (
      <Button variant="default" onClick={() => void navigate(`/actas/${conformidad.id}`)}>
        {T.verConformidad(conformidad.numero)}
      </Button>
    );
  }
  return (
    <div>
      <Button
        loading={emitir.running}
        leftSection={<Icon name="documento" />}
        onClick={() => void emitir.run({ recepcionId: recepcion.id }).then((hecho) => hecho && navigate(`/actas/${hecho.id}`))}
      >
        {T.conformidad}
      </Button>
      <ErrorNotice error={emitir.error} />
    </div>
  );
}
