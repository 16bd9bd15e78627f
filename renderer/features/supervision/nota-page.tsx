import { Button } from '@mantine/core';
import type { Output } from '@core/contract/index';
import { responderSchema } from '@core/features/supervision/supervision.contract';
import { textoOpcional } from '@core/kernel/fields';
import { useBorrador } from '@renderer/lib/borrador';
import { useNow } from '@renderer/lib/clock';
import { cuando } from '@renderer/lib/format';
import { useSession } from '@renderer/lib/session';
import { useCommand } from '@renderer/lib/use-operation';
import { Badge, Notice } from '@renderer/ui/badge';
import { BorradorStatus } from '@renderer/ui/borrador-status';
import { notify } from '@renderer/ui/dialog';
import { TextArea, TextField } from '@renderer/ui/fields';
import { Form, useFormulario } from '@renderer/ui/form';
import { Icon } from '@renderer/ui/icons';
import { Nombre } from '@renderer/ui/nombre';
import { Card, Page, Row } from '@renderer/ui/page';
import { ErrorNotice, Loading } from '@renderer/ui/states';
import { useEffect, useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { z } from 'zod';
import { SUPERVISION_TEXTS as T } from './supervision-pantallas.texts';

type Nota = Output<'supervision.abrir'>;
const MIN_MOTIVO = 5;
const motivoSchema = z.object({
  motivo: textoOpcional(300).refine((texto) => (texto ?? '').length >= MIN_MOTIVO, { error: T.motivoCorto }),
});

/** One note: opening it is written down; a reserved case asks what for. */
export function NotaPage() {
  const { id = '' } = useParams();
  const navigate = useNavigate();
  const { puede } = useSession();
  const lee = puede('NOTA_RESPONDER');
  const [nota, setNota] = useState<Nota | null>(null);
  const { run, running, error } = useCommand('supervision.abrir', {
    invalidates: ['supervision.listar', 'recordatorios.', 'agenda.'],
    onDone: setNota,
  });
  useEffect(() => {
    if (lee) void run({ id });
  }, [id, lee, run]);
  return (
    <Page
      title={T.una}
      actions={
        <Row>
          <Button variant="default" leftSection={<Icon name="atras" />} onClick={() => void navigate('/supervision')}>
            {T.volver}
          </Button>
          {nota?.codigo != null && nota.casoId !== null && (
            <Button variant="default" onClick={() => void navigate(`/casos/${nota.casoId ?? ''}`)}>
              {T.verCaso}
            </Button>
          )}
        </Row>
      }
    >
      {!lee && <Notice tone="neutral" title={T.sinPermiso} />}
      {error?.code === 'MOTIVO_REQUERIDO' && <Motivo onSend={async (motivo) => void (await run({ id, motivo }))} />}
      {error && error.code !== 'MOTIVO_REQUERIDO' && <ErrorNotice error={error} />}
      {running && !nota && <Loading label={T.abriendo} />}
      {nota && <NotaCard nota={nota} />}
      {nota?.respuesta === null && <Responder id={nota.id} onDone={() => void run({ id })} />}
    </Page>
  );
}

function Motivo({ onSend }: { onSend(motivo: string): Promise<void> }) {
  const form = useFormulario(motivoSchema, { motivo: '' });
  return (
    <Card>
      <Form
        form={form}
        onSubmit={async ({ motivo }) => onSend(motivo ?? '')}
        footer={
          <div>
            <Button type="submit">{T.motivoAbrir}</Button>
          </div>
        }
      >
        <TextField name="motivo" label={T.motivo} description={T.motivoNota} maxLength={300} />
      </Form>
    </Card>
  );
}

function NotaCard({ nota }: { nota: Nota }) {
  const now = useNow();
  return (
    <Card title={nota.codigo === null ? T.delPunto : T.delCaso(nota.codigo)}>
      <Row>
        <Badge tone="neutral">{T.estado[nota.estado]}</Badge>
        <span className="v-muted">
          <Nombre>{T.escrita(nota.escritaPor, cuando(nota.escritaEn, now))}</Nombre>
        </span>
      </Row>
      <h3>{T.nota}</h3>
      <p className="nota-texto">
        <Nombre>{nota.texto}</Nombre>
      </p>
      {nota.respuesta !== null && (
        <>
          <h3>{T.respuesta}</h3>
          <p className="nota-texto">
            <Nombre>{nota.respuesta}</Nombre>
          </p>
          <p className="v-muted">
            <Nombre>{T.respondio(nota.respondidaPor ?? '', cuando(nota.respondidaEn ?? nota.escritaEn, now))}</Nombre>
          </p>
        </>
      )}
    </Card>
  );
}

function Responder({ id, onDone }: { id: string; onDone(): void }) {
  const responder = useCommand('supervision.responder', { invalidates: ['supervision.listar', 'recordatorios.', 'agenda.'] });
  const form = useFormulario(responderSchema, { id, respuesta: '' });
  const borrador = useBorrador(`respuesta-nota:${id}`, 1, form);
  return (
    <Card title={T.responder}>
      <Form
        form={form}
        error={responder.error}
        onSubmit={async (valores) => {
          if (!(await responder.run(valores))) return;
          await borrador.descartar();
          notify(T.guardada);
          onDone();
        }}
        footer={
          <Row justify="flex-end">
            <BorradorStatus borrador={borrador} />
            <Button type="submit" loading={responder.running}>
              {T.guardar}
            </Button>
          </Row>
        }
      >
        <TextArea name="respuesta" label={T.responder} description={T.responderNota} personal minRows={4} />
      </Form>
    </Card>
  );
}
