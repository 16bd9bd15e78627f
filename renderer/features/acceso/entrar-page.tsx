import { Button } from '@mantine/core';
import { ENTRAR_TEXTS as T } from '@core/features/acceso/acceso.texts';
import { fechaLarga } from '@core/kernel/dates';
import type { Estado } from '@renderer/lib/session';
import { queryClient, useCommand } from '@renderer/lib/use-operation';
import { Notice } from '@renderer/ui/badge';
import { PasswordField } from '@renderer/ui/fields';
import { Form, useFormulario } from '@renderer/ui/form';
import { Icon } from '@renderer/ui/icons';
import { Card, PageHeader, Row, Stack } from '@renderer/ui/page';
import { useEffect, useState } from 'react';
import { z } from 'zod';
import './acceso.css';
import { RecuperarPage } from './recuperar-page';

const schema = z.object({ clave: z.string().min(1, { error: T.escribaClave }).max(200) });

const readEstado = (): Promise<void> => queryClient.refetchQueries({ queryKey: ['acceso.estado'] });

/** Seconds that remain of the wait that main told of, counted down here; at the end main is asked again. */
function useWait({ esperaSegundos, ahora }: Estado): number {
  const [left, setLeft] = useState(esperaSegundos);
  useEffect(() => {
    setLeft(esperaSegundos);
    if (esperaSegundos <= 0) return;
    const end = performance.now() + esperaSegundos * 1000;
    const timer = setInterval(() => {
      const seconds = Math.max(0, Math.ceil((end - performance.now()) / 1000));
      setLeft(seconds);
      if (seconds > 0) return;
      clearInterval(timer);
      void readEstado();
    }, 250);
    return () => clearInterval(timer);
  }, [esperaSegundos, ahora]);
  return left;
}

interface ClaveProps {
  persona: Estado['personas'][number];
  /** Seconds to wait before the next try. */
  espera: number;
  onDone(): void;
  onOther: (() => void) | null;
  onForgotten(): void;
}

function ClaveForm({ persona, espera, onDone, onOther, onForgotten }: ClaveProps) {
  const entrar = useCommand('acceso.entrar');
  const form = useFormulario(schema, { clave: '' }, 'onSubmit');
  const { setFocus } = form;
  useEffect(() => setFocus('clave'), [setFocus]);
  return (
    <Form
      form={form}
      error={espera > 0 ? null : entrar.error}
      onSubmit={async ({ clave }) => {
        if (espera > 0) return;
        const sesion = await entrar.run({ personaId: persona.id, clave });
        if (sesion) return onDone();
        form.reset({ clave: '' });
        form.setFocus('clave');
        // Main counts the wrong tries; ask it how long to wait.
        await readEstado();
      }}
      footer={
        <Row justify="space-between">
          <Button type="submit" loading={entrar.running} disabled={espera > 0}>
            {T.entrar}
          </Button>
          <Button variant="subtle" onClick={onForgotten}>
            {T.olvide}
          </Button>
        </Row>
      }
    >
      <Row justify="space-between">
        <h2>
          <Row>
            <Icon name="persona" size={26} />
            {persona.nombreEntrada}
          </Row>
        </h2>
        {onOther && (
          <Button variant="default" onClick={onOther}>
            {T.otraPersona}
          </Button>
        )}
      </Row>
      <PasswordField name="clave" label={T.clave} />
      {espera > 0 && (
        <Notice tone="high" icon="reloj" role="status">
          <p>{T.espera(espera)}</p>
        </Notice>
      )}
      {entrar.running && <p role="status">{T.entrando}</p>}
    </Form>
  );
}

interface Props {
  estado: Estado;
  /** Preselected: who was in when the screen was locked. */
  ultimaPersonaId: string | null;
  /** Lines to tell before anything else: what was restored just now. */
  aviso: readonly string[] | null;
  onDone(): void;
  onRestore(): void;
}

/** Sign-in and lock screen: one's name as a card, then the password. */
export function EntrarPage({ estado, ultimaPersonaId, aviso, onDone, onRestore }: Props) {
  const unica = estado.personas.length === 1 ? estado.personas[0] : undefined;
  const [elegida, setElegida] = useState<string | null>(ultimaPersonaId ?? unica?.id ?? null);
  const [olvido, setOlvido] = useState(false);
  const espera = useWait(estado);
  const persona = estado.personas.find(({ id }) => id === elegida);
  if (olvido) return <RecuperarPage personas={estado.personas} personaId={elegida} onBack={() => setOlvido(false)} onDone={onDone} />;
  return (
    <main className="v-outside v-outside-narrow">
      {estado.esDemo && <p className="v-demo">{T.ficticios}</p>}
      <div className="v-outside-head">
        <p className="v-outside-brand">Vigía</p>
        {estado.punto && (
          <p className="v-strong">
            {estado.punto.codigo} · {estado.punto.nombre}
          </p>
        )}
      </div>
      <Stack>
        <PageHeader title={persona ? T.titulo : T.quien} />
        {aviso && (
          <Notice tone="ok" role="status">
            {aviso.map((linea) => (
              <p key={linea} className="v-break">
                {linea}
              </p>
            ))}
          </Notice>
        )}
        {estado.recuperadoDe && (
          <Notice tone="high" role="status">
            <p>{T.recuperado(fechaLarga(estado.recuperadoDe.dia))}</p>
          </Notice>
        )}
        {persona ? (
          <Card>
            <ClaveForm
              key={persona.id}
              persona={persona}
              espera={espera}
              onDone={onDone}
              onForgotten={() => setOlvido(true)}
              onOther={unica ? null : () => setElegida(null)}
            />
          </Card>
        ) : (
          <ul className="v-people">
            {estado.personas.map(({ id, nombreEntrada }) => (
              <li key={id}>
                <button type="button" onClick={() => setElegida(id)}>
                  <Icon name="persona" size={30} />
                  {nombreEntrada}
                </button>
              </li>
            ))}
          </ul>
        )}
        {estado.personas.length === 0 && <p>{T.nadie}</p>}
        <p className="v-muted">{T.reserva}</p>
        <div className="v-signin-more">
          <Button variant="subtle" onClick={onRestore}>
            {T.restaurar}
          </Button>
        </div>
      </Stack>
    </main>
  );
}
