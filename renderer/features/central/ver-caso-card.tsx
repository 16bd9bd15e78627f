import { Button } from '@mantine/core';
import { centralContract } from '@core/features/central/central.contract';
import { casosTexts } from '@core/features/casos/casos.texts';
import type { CasoDeCentral } from '@core/features/central/ver-caso.contract';
import { fechaHora } from '@core/kernel/dates';
import { call, OperationError } from '@renderer/lib/api';
import type { EnvelopeError } from '@core/kernel/envelope';
import { useNow } from '@renderer/lib/clock';
import { cuando } from '@renderer/lib/format';
import { RiesgoBadge } from '@renderer/lib/caso-marcas';
import { DataList } from '@renderer/ui/display';
import { TextArea, TextField } from '@renderer/ui/fields';
import { Form, useFormulario } from '@renderer/ui/form';
import { Nombre } from '@renderer/ui/nombre';
import { Card, Row } from '@renderer/ui/page';
import { useState } from 'react';
import { PUNTO_TEXTS as T } from './central-pantallas.texts';

const ESTADOS: Readonly<Record<string, string>> = casosTexts.estado;
const schema = centralContract['central.verCaso'].input.omit({ punto: true });

/** The one door to a case at the central: a code, a reason, and then the sheet of the last delivery, only to read. */
export function VerCasoCard({ punto }: { punto: string }) {
  const form = useFormulario(schema, { codigo: '', motivo: '' });
  const [caso, setCaso] = useState<CasoDeCentral | null>(null);
  const [error, setError] = useState<EnvelopeError | null>(null);
  if (caso) return <CasoVista caso={caso} onClose={() => setCaso(null)} />;
  return (
    <Card title={T.caso} note={T.casoNota}>
      <Form
        form={form}
        error={error}
        onSubmit={async (values) => {
          setError(null);
          try {
            setCaso(await call('central.verCaso', { punto, ...values }));
            form.reset();
          } catch (thrown) {
            if (!(thrown instanceof OperationError)) throw thrown;
            setError(thrown.detail);
          }
        }}
        footer={
          <Row justify="flex-end">
            <Button type="submit">{T.abrir}</Button>
          </Row>
        }
      >
        <TextField name="codigo" label={T.codigo} maxLength={24} placeholder={`${punto.replace('-', '')}-2026-0001`} />
        <TextArea name="motivo" label={T.motivo} minRows={2} personal />
      </Form>
    </Card>
  );
}

function CasoVista({ caso, onClose }: { caso: CasoDeCentral; onClose(): void }) {
  const now = useNow();
  return (
    <Card
      title={caso.codigo}
      actions={
        <Button variant="default" onClick={onClose}>
          {T.cerrar}
        </Button>
      }
    >
      <Row>
        <RiesgoBadge riesgo={caso.riesgo} />
        <span>{ESTADOS[caso.estado] ?? caso.estado}</span>
        <span>{caso.tipos.join(', ')}</span>
      </Row>
      <p className="v-muted">{T.recibido(cuando(caso.recibidoEn, now))}</p>
      <DataList
        items={[
          {
            label: T.nna,
            value: caso.nna.map((nna, index) => (
              <p key={index}>
                <Nombre>{`${nna.nombres} ${nna.apellidos}`}</Nombre>
                {nna.edadMeses === null ? '' : `, ${T.edad(nna.edadMeses)}`}
              </p>
            )),
          },
          ...(caso.venceEn === null ? [] : [{ label: T.vence, value: fechaHora(caso.venceEn) }]),
          { label: T.relato, value: <Nombre>{caso.relato}</Nombre> },
          { label: T.documentos, value: caso.documentos.map(({ numero }) => numero).join(', ') || '—' },
        ]}
      />
      <h3>{T.historia}</h3>
      <ul className="v-list">
        {caso.historia.map((evento, index) => (
          <li key={index}>
            <span className="v-muted">{fechaHora(evento.en)}</span> <Nombre>{evento.texto}</Nombre>
          </li>
        ))}
      </ul>
    </Card>
  );
}
