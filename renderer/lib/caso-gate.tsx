import { Button } from '@mantine/core';
import type { Caso } from '@core/features/casos/casos.contract';
import { textoOpcional } from '@core/kernel/fields';
import { useMotivo } from './motivos';
import { useQueryOperation } from './use-operation';
import { EmergencyButton } from '@renderer/ui/emergency-button';
import { TextField } from '@renderer/ui/fields';
import { Form, useFormulario } from '@renderer/ui/form';
import { Card, Page, Row } from '@renderer/ui/page';
import { ErrorNotice, Loading } from '@renderer/ui/states';
import { type ReactNode, useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { z } from 'zod';
import { CASO_RESERVADO_TEXTS as T } from './lib.texts';

const MIN_MOTIVO = 5;
const motivoSchema = z.object({ motivo: textoOpcional(300).refine((texto) => (texto ?? '').length >= MIN_MOTIVO, { error: T.corto }) });

/** Asks what a reserved case is opened for (§1.5.5); the answer stays in the bitácora. */
export function MotivoForm({ casoId }: { casoId: string }) {
  const { anotar } = useMotivo(casoId);
  const navigate = useNavigate();
  const form = useFormulario(motivoSchema, { motivo: '' });
  return (
    <Page title={T.titulo} actions={<EmergencyButton />}>
      <Card>
        <Form
          form={form}
          onSubmit={({ motivo }) => anotar(motivo ?? '')}
          footer={
            <Row>
              <Button type="submit">{T.abrir}</Button>
              <Button variant="default" onClick={() => void navigate('/casos')}>
                {T.volver}
              </Button>
            </Row>
          }
        >
          <p>{T.explica}</p>
          <TextField name="motivo" label={T.etiqueta} placeholder={T.ejemplo} maxLength={300} />
        </Form>
      </Card>
    </Page>
  );
}

/**
 * Opens the case of the route and hands it over; asks for the motive first where the case is reserved. `fresco` waits for an
 * answer read now: a form must never start from an old copy.
 */
export function CasoGate({ children, fresco = false }: { children: (caso: Caso) => ReactNode; fresco?: boolean }) {
  const { id = '' } = useParams();
  const { motivo } = useMotivo(id);
  const { data, error, refetching, refetch } = useQueryOperation('casos.obtener', motivo === undefined ? { id } : { id, motivo });
  const [ready, setReady] = useState<string | null>(null);
  if (data && !refetching && ready !== id) setReady(id);
  if (error?.code === 'MOTIVO_REQUERIDO') return <MotivoForm casoId={id} />;
  if (!data || (fresco && ready !== id)) {
    return (
      <Page title={<span className="solo-lectores">{T.abriendo}</span>}>
        <ErrorNotice error={error} onRetry={refetch} />
        {!error && <Loading label={T.abriendo} />}
      </Page>
    );
  }
  return children(data);
}
