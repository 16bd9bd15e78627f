import { Button } from '@mantine/core';
import { fechaSchema } from '@core/kernel/dates';
import { texto } from '@core/kernel/fields';
import { useBorrador } from '@renderer/lib/borrador';
import { useCommand } from '@renderer/lib/use-operation';
import { BorradorStatus } from '@renderer/ui/borrador-status';
import { DateField } from '@renderer/ui/date-field';
import { notify } from '@renderer/ui/dialog';
import { TextField } from '@renderer/ui/fields';
import { Form, useFormulario } from '@renderer/ui/form';
import { Card, FieldGrid } from '@renderer/ui/page';
import { z } from 'zod';
import { CATALOGOS_TEXTS as T } from './paquetes-pantallas.texts';

const schema = z.strictObject({ dia: fechaSchema, nombre: texto(80, 3, 'Escriba qué se celebra.') });

/** A holiday for every point: one that a decree put on another day, or a new one. */
export function FeriadoForm() {
  const enmendar = useCommand('paquetes.enmendar', { invalidates: ['paquetes.'] });
  const form = useFormulario(schema, { dia: '', nombre: '' });
  const borrador = useBorrador('enmienda:feriado', 1, form);
  // what is at fault is told of the change; beside the fields it has other names here
  const error = enmendar.error?.fields
    ? {
        ...enmendar.error,
        fields: Object.fromEntries(Object.entries(enmendar.error.fields).map(([campo, frase]) => [CAMPO[campo] ?? campo, frase])),
      }
    : enmendar.error;
  return (
    <Card title={T.agregarFeriado}>
      <Form
        form={form}
        error={error}
        onSubmit={async ({ dia, nombre }) => {
          const hecho = await enmendar.run({
            catalogo: 'feriado',
            codigo: dia,
            vigenteDesde: dia,
            campos: [{ campo: 'nombre', valor: nombre }],
          });
          if (!hecho) return;
          await borrador.empezarDeNuevo();
          notify(T.guardado);
        }}
        footer={
          <>
            <Button type="submit" loading={enmendar.running}>
              {T.anadir}
            </Button>
            <BorradorStatus borrador={borrador} />
          </>
        }
      >
        <FieldGrid min={200}>
          <DateField name="dia" label={T.dia} />
          <TextField name="nombre" label={T.nombreFeriado} maxLength={80} />
        </FieldGrid>
      </Form>
    </Card>
  );
}

const CAMPO: Readonly<Record<string, string>> = { vigenteDesde: 'dia', codigo: 'dia', 'campos.0.valor': 'nombre' };
