import { Button } from '@mantine/core';
import { CLAVE_TEXTS, CONFIGURACION_TEXTS as T } from '@core/features/acceso/acceso.texts';
import { claveSchema, datosPersonaSchema } from '@core/features/acceso/acceso.contract';
import type { EnvelopeError } from '@core/kernel/envelope';
import { TextField } from '@renderer/ui/fields';
import { Form, useFormulario } from '@renderer/ui/form';
import { FieldGrid, Row } from '@renderer/ui/page';
import { z } from 'zod';
import { ClaveNueva, claveNuevaVacia, igualesRule } from './clave-nueva';

const schema = z
  .object({
    nombres: datosPersonaSchema.shape.nombres,
    apellidos: datosPersonaSchema.shape.apellidos,
    clave: claveSchema,
    repetir: z.string(),
  })
  .refine(...igualesRule);
export type PersonaInicial = z.output<typeof schema>;

interface Props {
  inicial: PersonaInicial | null;
  error: EnvelopeError | null;
  onBack(): void;
  onNext(persona: PersonaInicial): void;
}

/** Who coordinates, and her password. Everything else about her is asked later, in Ajustes. */
export function PersonaPaso({ inicial, error, onBack, onNext }: Props) {
  const form = useFormulario(schema, inicial ?? { nombres: '', apellidos: '', ...claveNuevaVacia });
  return (
    <Form
      form={form}
      error={error}
      onSubmit={onNext}
      footer={
        <Row justify="space-between">
          <Button variant="default" onClick={onBack}>
            {T.atras}
          </Button>
          <Button type="submit">{T.seguir}</Button>
        </Row>
      }
    >
      <h2>{T.personaTitulo}</h2>
      <p className="v-muted">{T.personaNota}</p>
      <FieldGrid min={240}>
        <TextField<PersonaInicial> name="nombres" label={T.nombres} maxLength={80} />
        <TextField<PersonaInicial> name="apellidos" label={T.apellidos} maxLength={80} />
      </FieldGrid>
      <h3>{CLAVE_TEXTS.titulo}</h3>
      <ClaveNueva />
    </Form>
  );
}
