import { Button } from '@mantine/core';
import { CONFIGURACION_TEXTS as T } from '@core/features/acceso/acceso.texts';
import { textoOpcional } from '@core/kernel/fields';
import type { EnvelopeError } from '@core/kernel/envelope';
import type { ProgressEvent } from '@core/kernel/operation';
import { TextField } from '@renderer/ui/fields';
import { Form, useFormulario } from '@renderer/ui/form';
import { Row } from '@renderer/ui/page';
import { ProgressPanel } from '@renderer/ui/states';
import { z } from 'zod';

const schema = z.object({ central: textoOpcional(100) });

interface Props {
  /** This computer is the central itself: it loads no card, it makes one. */
  esCentral: boolean;
  error: EnvelopeError | null;
  running: boolean;
  progress: ProgressEvent | null;
  onBack(): void;
  onCreate(central: string | undefined): void;
  /** The prepared sheet is gone (the program was restarted): make and rehearse another. */
  onAgain(): void;
}

/** The central's key, which may wait; this step ends the set-up. */
export function CentralPaso({ esCentral, error, running, progress, onBack, onCreate, onAgain }: Props) {
  const form = useFormulario(schema, { central: '' });
  const lost = error?.code === 'RECUPERACION_NO_PREPARADA';
  return (
    <Form
      form={form}
      error={error}
      onSubmit={({ central }) => onCreate(central === '' ? undefined : central)}
      footer={
        running ? (
          <ProgressPanel title={T.creando} event={progress} />
        ) : (
          <Row justify="space-between">
            <Button variant="default" onClick={lost ? onAgain : onBack}>
              {T.atras}
            </Button>
            <Button type="submit">{esCentral ? T.crearCentral : T.crear}</Button>
          </Row>
        )
      }
    >
      <h2>{esCentral ? T.centralPropiaTitulo : T.centralTitulo}</h2>
      <p className="v-muted">{esCentral ? T.centralPropiaNota : T.centralNota}</p>
      {!esCentral && (
        <TextField
          name="central"
          label={T.central}
          optional={T.centralDespuesNota}
          placeholder={T.centralEjemplo}
          disabled={running}
          maxLength={100}
        />
      )}
    </Form>
  );
}
