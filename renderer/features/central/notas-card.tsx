import { Button } from '@mantine/core';
import { textoOpcional, texto } from '@core/kernel/fields';
import type { Output } from '@core/contract/index';
import { useBorrador } from '@renderer/lib/borrador';
import { useNow } from '@renderer/lib/clock';
import { cuando } from '@renderer/lib/format';
import { useCommand, useQueryOperation } from '@renderer/lib/use-operation';
import { Badge } from '@renderer/ui/badge';
import { BorradorStatus } from '@renderer/ui/borrador-status';
import { notify } from '@renderer/ui/dialog';
import { TextArea, TextField } from '@renderer/ui/fields';
import { Form, useFormulario } from '@renderer/ui/form';
import { Nombre } from '@renderer/ui/nombre';
import { Card, Row } from '@renderer/ui/page';
import { ErrorNotice } from '@renderer/ui/states';
import { z } from 'zod';
import { PUNTO_TEXTS as T } from './central-pantallas.texts';

const schema = z.object({ codigo: textoOpcional(24), texto: texto(2_000, 10, 'Escriba la nota, con al menos 10 letras.') });

/** Notes for a point: they go back in the next signed package. */
export function NotasCard({ punto }: { punto: string }) {
  const now = useNow();
  const { data, error, refetch } = useQueryOperation('central.notas', { punto });
  const guardar = useCommand('central.notaSupervision', { invalidates: ['central.notas'] });
  const form = useFormulario(schema, { codigo: '', texto: '' });
  const borrador = useBorrador(`nota:${punto}`, 1, form);
  return (
    <Card title={T.notas} note={T.notasNota}>
      <ErrorNotice error={error} onRetry={refetch} />
      <Form
        form={form}
        error={guardar.error}
        onSubmit={async ({ codigo, texto: nota }) => {
          const done = await guardar.run({ punto, texto: nota, ...(codigo ? { codigo } : {}) });
          if (!done) return;
          await borrador.empezarDeNuevo();
          notify(T.guardada);
        }}
        footer={
          <Row justify="flex-end">
            <BorradorStatus borrador={borrador} />
            <Button type="submit" loading={guardar.running}>
              {T.escribir}
            </Button>
          </Row>
        }
      >
        <TextField name="codigo" label={T.notaCodigo} optional={T.notaCodigoNota} maxLength={24} />
        <TextArea name="texto" label={T.nota} personal minRows={3} />
      </Form>
      {data?.notas.length === 0 && <p className="v-muted">{T.sinNotas}</p>}
      <ul className="v-list">
        {data?.notas.map((nota) => (
          <li key={nota.id}>
            <Row>
              <EstadoNota nota={nota} />
              {nota.codigo !== null && <span className="v-strong">{nota.codigo}</span>}
              <span className="v-muted">{cuando(nota.escritaEn, now)}</span>
            </Row>
            <p>
              <Nombre>{nota.texto}</Nombre>
            </p>
            {nota.respuesta !== null && (
              <blockquote className="central-respuesta">
                <p className="v-muted">{T.respuesta(cuando(nota.respondidaEn ?? nota.escritaEn, now))}</p>
                <p>
                  <Nombre>{nota.respuesta}</Nombre>
                </p>
              </blockquote>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}

function EstadoNota({ nota }: { nota: Output<'central.notas'>['notas'][number] }) {
  if (nota.respuesta !== null) return <Badge tone="ok">{T.respondida}</Badge>;
  if (nota.leidaEn !== null) return <Badge tone="info">{T.leida}</Badge>;
  return <Badge tone={nota.enviada ? 'info' : 'neutral'}>{nota.enviada ? T.enviada : T.porEnviar}</Badge>;
}
