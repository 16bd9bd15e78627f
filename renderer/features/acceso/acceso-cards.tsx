import { Button } from '@mantine/core';
import { claveSchema } from '@core/features/acceso/acceso.contract';
import { CLAVE_TEXTS, HOJA_TEXTS, MI_CLAVE_TEXTS, PERSONAS_TEXTS, RENOVAR_TEXTS, ROL_TEXTS } from '@core/features/acceso/acceso.texts';
import { useSession } from '@renderer/lib/session';
import { useCommand, useQueryOperation } from '@renderer/lib/use-operation';
import { Badge } from '@renderer/ui/badge';
import { Dialog, notify } from '@renderer/ui/dialog';
import { PasswordField } from '@renderer/ui/fields';
import { Form, useFormulario } from '@renderer/ui/form';
import { Icon } from '@renderer/ui/icons';
import { Nombre } from '@renderer/ui/nombre';
import { Card, Row } from '@renderer/ui/page';
import { ErrorNotice, Loading, ProgressPanel } from '@renderer/ui/states';
import { useState } from 'react';
import { z } from 'zod';
import './acceso.css';
import { ClaveNueva, claveNuevaVacia, igualesRule, useErrorDeClave } from './clave-nueva';
import { HojaEnsayo } from './hoja-ensayo';
import { AgregarPersona, EditarPersona, type Persona, RestablecerClave } from './persona-dialogs';

type Abierto = { que: 'AGREGAR' } | { que: 'EDITAR' | 'RESTABLECER'; persona: Persona };

function FilaPersona({ persona, onOpen }: { persona: Persona; onOpen: ((que: 'EDITAR' | 'RESTABLECER') => void) | null }) {
  const { sesion } = useSession();
  const propia = persona.id === sesion.usuarioId;
  return (
    <li>
      <Row justify="space-between">
        <div>
          <p className="v-strong">
            <Nombre>
              {persona.nombres} {persona.apellidos}
            </Nombre>{' '}
            <span className="v-muted">
              «{persona.nombreEntrada}»{propia && ` · ${PERSONAS_TEXTS.usted}`}
            </span>
          </p>
          <p className="v-muted">{persona.roles.map((rol) => ROL_TEXTS[rol].nombre).join(' · ')}</p>
        </div>
        <Row>
          {!persona.activo && <Badge tone="neutral">{PERSONAS_TEXTS.inactivo}</Badge>}
          {onOpen && (
            <>
              <Button variant="default" aria-label={PERSONAS_TEXTS.editarA(persona.nombreEntrada)} onClick={() => onOpen('EDITAR')}>
                {PERSONAS_TEXTS.editar}
              </Button>
              {!propia && persona.activo && (
                <Button
                  variant="default"
                  aria-label={PERSONAS_TEXTS.restablecerA(persona.nombreEntrada)}
                  onClick={() => onOpen('RESTABLECER')}
                >
                  {PERSONAS_TEXTS.restablecer}
                </Button>
              )}
            </>
          )}
        </Row>
      </Row>
    </li>
  );
}

/** Who may enter on this computer, with what role. */
export function PersonasCard() {
  const { puede } = useSession();
  const administra = puede('PERSONA_ADMINISTRAR');
  const { data, error, loading, refetch } = useQueryOperation('acceso.listarPersonas', {});
  const [abierto, setAbierto] = useState<Abierto | null>(null);
  const close = () => setAbierto(null);
  return (
    <Card
      title={PERSONAS_TEXTS.titulo}
      actions={
        administra && (
          <Button leftSection={<Icon name="mas" />} onClick={() => setAbierto({ que: 'AGREGAR' })}>
            {PERSONAS_TEXTS.agregar}
          </Button>
        )
      }
    >
      <ErrorNotice error={error} onRetry={refetch} />
      {loading && <Loading />}
      <ul className="v-list">
        {data?.personas.map((persona) => (
          <FilaPersona key={persona.id} persona={persona} onOpen={administra ? (que) => setAbierto({ que, persona }) : null} />
        ))}
      </ul>
      {abierto?.que === 'AGREGAR' && <AgregarPersona onClose={close} />}
      {abierto?.que === 'EDITAR' && <EditarPersona persona={abierto.persona} onClose={close} />}
      {abierto?.que === 'RESTABLECER' && <RestablecerClave persona={abierto.persona} onClose={close} />}
    </Card>
  );
}

const miClaveSchema = z
  .object({ actual: z.string().min(1, { error: MI_CLAVE_TEXTS.escribaActual }).max(200), clave: claveSchema, repetir: z.string() })
  .refine(...igualesRule);

function CambiarMiClave({ onClose }: { onClose(): void }) {
  const cambiar = useCommand('acceso.cambiarClave');
  const error = useErrorDeClave(cambiar.error);
  const form = useFormulario(miClaveSchema, { actual: '', ...claveNuevaVacia });
  return (
    <Dialog opened focusFirst onClose={onClose} title={MI_CLAVE_TEXTS.cambiar}>
      <Form
        form={form}
        error={error}
        onSubmit={async ({ actual, clave }) => {
          if (!(await cambiar.run({ actual, nueva: clave }))) return;
          notify(MI_CLAVE_TEXTS.cambiada);
          onClose();
        }}
        footer={
          <Row justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {PERSONAS_TEXTS.cancelar}
            </Button>
            <Button type="submit" loading={cambiar.running}>
              {MI_CLAVE_TEXTS.cambiar}
            </Button>
          </Row>
        }
      >
        <PasswordField name="actual" label={MI_CLAVE_TEXTS.actual} />
        <ClaveNueva label={CLAVE_TEXTS.claveNueva} />
      </Form>
    </Dialog>
  );
}

/** One's own password. */
export function MiClaveCard() {
  const [opened, setOpened] = useState(false);
  return (
    <Card title={MI_CLAVE_TEXTS.titulo}>
      <p>{MI_CLAVE_TEXTS.nota}</p>
      <div>
        <Button variant="default" onClick={() => setOpened(true)}>
          {MI_CLAVE_TEXTS.cambiar}
        </Button>
      </div>
      {opened && <CambiarMiClave onClose={() => setOpened(false)} />}
    </Card>
  );
}

/** A new recovery sheet: made, printed and rehearsed before the old one stops serving. */
export function HojaCard() {
  const preparar = useCommand('acceso.prepararHojaNueva');
  const renovar = useCommand('acceso.renovarHoja');
  const [hoja, setHoja] = useState<{ pide: number[]; pdf: string } | null>(null);
  return (
    <Card title={HOJA_TEXTS.titulo}>
      <p>{RENOVAR_TEXTS.nota}</p>
      {preparar.running && <ProgressPanel title={HOJA_TEXTS.preparando} event={preparar.progress} />}
      <ErrorNotice error={preparar.error} />
      {!hoja && !preparar.running && (
        <div>
          <Button variant="default" onClick={() => void preparar.run({}).then(setHoja)}>
            {RENOVAR_TEXTS.renovar}
          </Button>
        </div>
      )}
      {hoja && (
        <Dialog opened onClose={() => setHoja(null)} title={RENOVAR_TEXTS.renovar} width={900}>
          <HojaEnsayo
            hoja={hoja}
            doneLabel={RENOVAR_TEXTS.poner}
            running={renovar.running}
            error={renovar.error}
            onRehearsed={async (ensayo) => {
              if (!(await renovar.run({ ensayo }))) return;
              setHoja(null);
              notify(RENOVAR_TEXTS.hecho);
            }}
          />
        </Dialog>
      )}
    </Card>
  );
}
