import { Button } from '@mantine/core';
import { claveSchema, datosPersonaSchema, rolSchema } from '@core/features/acceso/acceso.contract';
import { CLAVE_TEXTS, PERSONAS_TEXTS as T, ROL_TEXTS } from '@core/features/acceso/acceso.texts';
import type { Output } from '@core/contract/index';
import { cedulaValida } from '@core/kernel/cedula';
import { useSession } from '@renderer/lib/session';
import { rolesDe } from '@core/features/acceso/acceso.rules';
import { useCommand } from '@renderer/lib/use-operation';
import { Notice } from '@renderer/ui/badge';
import { DateField } from '@renderer/ui/date-field';
import { Dialog, notify } from '@renderer/ui/dialog';
import { CheckboxField, CheckboxGroupField, TextField } from '@renderer/ui/fields';
import { Form, useFormulario } from '@renderer/ui/form';
import { FieldGrid, Row } from '@renderer/ui/page';
import { useWatch } from 'react-hook-form';
import { z } from 'zod';
import { ClaveNueva, claveNuevaVacia, igualesRule, useErrorDeClave } from './clave-nueva';

export type Persona = Output<'acceso.listarPersonas'>['personas'][number];

const rolesSchema = z.array(rolSchema).min(1, { error: T.elijaFuncion });
const opcionesDe = (lugar: string) =>
  rolesDe(lugar).map((rol) => ({ value: rol, label: ROL_TEXTS[rol].nombre, description: ROL_TEXTS[rol].puede }));

function Footer({ onClose, running }: { onClose(): void; running: boolean }) {
  return (
    <Row justify="flex-end">
      <Button variant="default" onClick={onClose}>
        {T.cancelar}
      </Button>
      <Button type="submit" loading={running}>
        {T.guardar}
      </Button>
    </Row>
  );
}

function DatosPersona() {
  const { punto } = useSession();
  const cedula = useWatch<{ persona: { cedula?: string } }, 'persona.cedula'>({ name: 'persona.cedula' });
  return (
    <>
      <FieldGrid min={260}>
        <TextField name="persona.nombres" label={T.nombres} personal />
        <TextField name="persona.apellidos" label={T.apellidos} personal />
        <TextField name="persona.cedula" label={T.cedula} optional personal inputMode="numeric" />
        <DateField name="persona.fechaNacimiento" label={T.fechaNacimiento} optional personal />
        <TextField name="persona.telefono" label={T.telefono} optional personal inputMode="tel" />
        <TextField name="persona.cargo" label={T.cargo} optional description={T.cargoNota} />
      </FieldGrid>
      <TextField name="persona.direccion" label={T.direccion} optional personal />
      {cedula && !cedulaValida(cedula) && (
        <Notice tone="warn" role="status">
          <p>{T.cedulaAviso}</p>
        </Notice>
      )}
      <p className="v-muted">{T.datosNota}</p>
      <CheckboxGroupField name="roles" label={T.roles} options={opcionesDe(punto.codigo)} />
    </>
  );
}

const personaVacia = { nombres: '', apellidos: '', cedula: '', telefono: '', direccion: '', cargo: '' };
const agregarSchema = z
  .object({ persona: datosPersonaSchema, roles: rolesSchema, clave: claveSchema, repetir: z.string() })
  .refine(...igualesRule);

/** Gives access to another person. */
export function AgregarPersona({ onClose }: { onClose(): void }) {
  const agregar = useCommand('acceso.agregarPersona', { invalidates: ['acceso.'] });
  const form = useFormulario(agregarSchema, { persona: personaVacia, roles: ['DEFENSOR'], ...claveNuevaVacia });
  return (
    <Dialog opened focusFirst onClose={onClose} title={T.agregarTitulo} width={760}>
      <Form
        form={form}
        error={agregar.error}
        footer={<Footer onClose={onClose} running={agregar.running} />}
        onSubmit={async ({ persona, roles, clave }) => {
          if (!(await agregar.run({ persona, roles, clave }))) return;
          notify(T.agregada);
          onClose();
        }}
      >
        <DatosPersona />
        <h3>{T.primeraClave}</h3>
        <ClaveNueva label={CLAVE_TEXTS.clave} />
      </Form>
    </Dialog>
  );
}

const editarSchema = z.object({ persona: datosPersonaSchema, roles: rolesSchema, activo: z.boolean() });

/** Changes the data, roles or access of a person. */
export function EditarPersona({
  persona: { id, nombreEntrada: _entrada, roles, activo, ...datos },
  onClose,
}: {
  persona: Persona;
  onClose(): void;
}) {
  const editar = useCommand('acceso.editarPersona', { invalidates: ['acceso.'] });
  const form = useFormulario(editarSchema, { persona: { ...personaVacia, ...datos }, roles, activo });
  return (
    <Dialog opened focusFirst onClose={onClose} title={T.editarTitulo} width={760}>
      <Form
        form={form}
        error={editar.error}
        footer={<Footer onClose={onClose} running={editar.running} />}
        onSubmit={async (values) => {
          if (!(await editar.run({ id, ...values }))) return;
          notify(T.guardada);
          onClose();
        }}
      >
        <DatosPersona />
        <CheckboxField name="activo" label={T.activo} description={T.activoNota} />
      </Form>
    </Dialog>
  );
}

const restablecerSchema = z.object({ clave: claveSchema, repetir: z.string() }).refine(...igualesRule);

/** A new password for somebody who forgot hers. */
export function RestablecerClave({ persona, onClose }: { persona: Persona; onClose(): void }) {
  const restablecer = useCommand('acceso.restablecerClave');
  const error = useErrorDeClave(restablecer.error);
  const form = useFormulario(restablecerSchema, claveNuevaVacia);
  return (
    <Dialog opened focusFirst onClose={onClose} title={`${T.restablecerTitulo}: ${persona.nombreEntrada}`}>
      <Form
        form={form}
        error={error}
        footer={<Footer onClose={onClose} running={restablecer.running} />}
        onSubmit={async ({ clave }) => {
          if (!(await restablecer.run({ personaId: persona.id, nueva: clave }))) return;
          notify(T.restablecida);
          onClose();
        }}
      >
        <p className="v-muted">{T.restablecerNota}</p>
        <ClaveNueva label={CLAVE_TEXTS.claveNueva} />
      </Form>
    </Dialog>
  );
}
