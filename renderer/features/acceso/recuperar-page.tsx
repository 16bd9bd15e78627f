import { Button } from '@mantine/core';
import { claveSchema } from '@core/features/acceso/acceso.contract';
import { CLAVE_TEXTS, RECUPERAR_TEXTS as T } from '@core/features/acceso/acceso.texts';
import { idSchema } from '@core/kernel/ids';
import { GRUPOS_HOJA, GRUPOS_VACIOS, gruposCompletos, textoGrupos } from '@renderer/lib/recovery-groups';
import type { Estado } from '@renderer/lib/session';
import { useCommand } from '@renderer/lib/use-operation';
import { Notice } from '@renderer/ui/badge';
import { CodeGroups } from '@renderer/ui/code-groups';
import { SelectField } from '@renderer/ui/fields';
import { Form, useFormulario } from '@renderer/ui/form';
import { Card, PageHeader, Row, Stack } from '@renderer/ui/page';
import { ErrorNotice, ProgressPanel } from '@renderer/ui/states';
import { useState } from 'react';
import { z } from 'zod';
import { ClaveNueva, claveNuevaVacia, igualesRule, useErrorDeClave } from './clave-nueva';

const schema = z.object({ personaId: idSchema, clave: claveSchema, repetir: z.string() }).refine(...igualesRule);

interface Props {
  personas: Estado['personas'];
  personaId: string | null;
  onBack(): void;
  onDone(): void;
}

/** A forgotten password: the printed sheet opens the data and sets a new one. */
export function RecuperarPage({ personas, personaId, onBack, onDone }: Props) {
  const [grupos, setGrupos] = useState<readonly string[]>(GRUPOS_VACIOS);
  const [faltan, setFaltan] = useState(false);
  const [intento, setIntento] = useState(0);
  const recuperar = useCommand('acceso.recuperar');
  const form = useFormulario(schema, {
    personaId: personaId ?? (personas.length === 1 ? (personas[0]?.id ?? '') : ''),
    ...claveNuevaVacia,
  });
  const error = useErrorDeClave(recuperar.error);
  return (
    <main className="v-outside">
      <Stack>
        <PageHeader title={T.titulo} subtitle={T.nota} />
        <Card>
          <Form
            form={form}
            onSubmit={async ({ personaId: id, clave }) => {
              const completos = gruposCompletos(grupos);
              setFaltan(!completos);
              if (!completos) setIntento((n) => n + 1);
              if (completos && (await recuperar.run({ personaId: id, claveRecuperacion: textoGrupos(grupos), nueva: clave }))) onDone();
            }}
            footer={
              <>
                {faltan && <Notice tone="urgent" role="alert" title={T.faltan} />}
                <ErrorNotice error={error} fields />
                {recuperar.running ? (
                  <ProgressPanel
                    title={T.poniendo}
                    event={recuperar.progress}
                    onCancel={recuperar.cancel}
                    cancelling={recuperar.cancelling}
                  />
                ) : (
                  <Row justify="space-between">
                    <Button variant="default" onClick={onBack}>
                      {T.volver}
                    </Button>
                    <Button type="submit">{T.poner}</Button>
                  </Row>
                )}
              </>
            }
          >
            <SelectField
              name="personaId"
              label={T.persona}
              options={personas.map(({ id, nombreEntrada }) => ({ value: id, label: nombreEntrada }))}
            />
            <CodeGroups
              {...GRUPOS_HOJA}
              legend={T.grupos}
              attempt={intento}
              value={grupos}
              onChange={(next) => {
                setGrupos(next);
                setFaltan(false);
              }}
            />
            <h2>{CLAVE_TEXTS.claveNueva}</h2>
            <ClaveNueva label={CLAVE_TEXTS.claveNueva} />
          </Form>
        </Card>
      </Stack>
    </main>
  );
}
