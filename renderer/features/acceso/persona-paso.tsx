import { Button } from '@mantine/core';
import { CLAVE_TEXTS, CONFIGURACION_TEXTS as T, PERSONAS_TEXTS as P } from '@core/features/acceso/acceso.texts';
import { claveSchema, datosPersonaSchema } from '@core/features/acceso/acceso.contract';
import type { EnvelopeError } from '@core/kernel/envelope';
import { DateField } from '@renderer/ui/date-field';
import { TextField } from '@renderer/ui/fields';
import { Form, useFormulario } from '@renderer/ui/form';
import { FieldGrid, Row } from '@renderer/ui/page';
import { z } from 'zod';
import { ClaveNueva, claveNuevaVacia, igualesRule } from './clave-nueva';

const { nombres, apellidos, cedula, fechaNacimiento, direccion } = datosPersonaSchema.shape;
const schema = z
  .object({
    nombres,
    apellidos,
    cedula,
    fechaNacimiento,
    direccion,
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

/** Who coordinates, and her password. Age and address are asked here because no letter leaves without them (CONA 237). */
export function PersonaPaso({ inicial, error, onBack, onNext }: Props) {
  const form = useFormulario(schema, inicial ?? { nombres: '', apellidos: '', cedula: '', direccion: '', ...claveNuevaVacia });
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
      <FieldGrid min={300}>
        <TextField<PersonaInicial> name="nombres" label={T.nombres} maxLength={60} />
        <TextField<PersonaInicial> name="apellidos" label={T.apellidos} maxLength={59} />
        <DateField name="fechaNacimiento" label={P.fechaNacimiento} optional />
        <TextField<PersonaInicial> name="cedula" label={P.cedula} optional inputMode="numeric" />
      </FieldGrid>
      <TextField<PersonaInicial> name="direccion" label={P.direccion} optional description={T.direccionNota} />
      <h3>{CLAVE_TEXTS.titulo}</h3>
      <ClaveNueva />
    </Form>
  );
}
