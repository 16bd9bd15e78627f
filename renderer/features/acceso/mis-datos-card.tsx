import { Button } from '@mantine/core';
import { misDatosSchema } from '@core/features/acceso/acceso.contract';
import type { MisDatos } from '@core/features/acceso/acceso.contract';
import { MIS_DATOS_TEXTS as T, PERSONAS_TEXTS } from '@core/features/acceso/acceso.texts';
import { cedulaValida } from '@core/kernel/cedula';
import { useCommand, useQueryOperation } from '@renderer/lib/use-operation';
import { Notice } from '@renderer/ui/badge';
import { DateField } from '@renderer/ui/date-field';
import { Dialog, notify } from '@renderer/ui/dialog';
import { TextField } from '@renderer/ui/fields';
import { Form, useFormulario } from '@renderer/ui/form';
import { Card, FieldGrid, Row } from '@renderer/ui/page';
import { ErrorNotice, Loading } from '@renderer/ui/states';
import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import { z } from 'zod';

const esquema = z.object({ persona: misDatosSchema });

function AvisoDeCedula() {
  const cedula = useWatch<{ persona: { cedula?: string } }, 'persona.cedula'>({ name: 'persona.cedula' });
  if (!cedula || cedulaValida(cedula)) return null;
  return (
    <Notice tone="warn" role="status">
      <p>{PERSONAS_TEXTS.cedulaAviso}</p>
    </Notice>
  );
}

function CompletarMisDatos({ datos, onClose }: { datos: MisDatos; onClose(): void }) {
  const guardar = useCommand('acceso.guardarMisDatos', { invalidates: ['acceso.', 'derivaciones.'] });
  const form = useFormulario(esquema, { persona: { cedula: '', telefono: '', direccion: '', ...datos } });
  return (
    <Dialog opened focusFirst onClose={onClose} title={T.titulo} width={680}>
      <Form
        form={form}
        error={guardar.error}
        onSubmit={async (values) => {
          if (!(await guardar.run(values))) return;
          notify(T.guardados);
          onClose();
        }}
        footer={
          <Row justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {PERSONAS_TEXTS.cancelar}
            </Button>
            <Button type="submit" loading={guardar.running}>
              {PERSONAS_TEXTS.guardar}
            </Button>
          </Row>
        }
      >
        <FieldGrid min={260}>
          <DateField name="persona.fechaNacimiento" label={PERSONAS_TEXTS.fechaNacimiento} personal />
          <TextField name="persona.cedula" label={PERSONAS_TEXTS.cedula} optional personal inputMode="numeric" />
        </FieldGrid>
        <TextField name="persona.direccion" label={PERSONAS_TEXTS.direccion} personal />
        <TextField name="persona.telefono" label={PERSONAS_TEXTS.telefono} optional personal inputMode="tel" />
        <AvisoDeCedula />
        <p className="v-muted">{T.nombreNota}</p>
      </Form>
    </Dialog>
  );
}

/** What letters print of whoever signs them; a volunteer completes it herself. */
export function MisDatosCard() {
  const [opened, setOpened] = useState(false);
  const { data, error, loading, refetch } = useQueryOperation('acceso.misDatos', {});
  const faltan = data ? [...(data.fechaNacimiento === undefined ? [T.fechaNacimiento] : []), ...(data.direccion ? [] : [T.direccion])] : [];
  return (
    <Card title={T.titulo}>
      <p>{T.nota}</p>
      {loading && <Loading />}
      <ErrorNotice error={error} onRetry={refetch} />
      {data && faltan.length === 0 && <p className="v-muted">{T.completos}</p>}
      {faltan.length > 0 && <Notice tone="warn" title={T.faltan(faltan.join(' y '))} />}
      {data && (
        <div>
          <Button variant="default" onClick={() => setOpened(true)}>
            {faltan.length > 0 ? T.completar : T.corregir}
          </Button>
        </div>
      )}
      {opened && data && <CompletarMisDatos datos={data} onClose={() => setOpened(false)} />}
    </Card>
  );
}
