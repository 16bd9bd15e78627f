import { Button } from '@mantine/core';
import { casosContract } from '@core/features/casos/casos.contract';
import { directorioTexts } from '@core/features/directorio/directorio.texts';
import { nowIso } from '@renderer/lib/clock';
import { useSession } from '@renderer/lib/session';
import { useUi } from '@renderer/lib/ui-store';
import { useCommand, useQueryOperation } from '@renderer/lib/use-operation';
import { Notice } from '@renderer/ui/badge';
import { InstantField } from '@renderer/ui/date-field';
import { Dialog, notify } from '@renderer/ui/dialog';
import { DataList } from '@renderer/ui/display';
import { TextArea, TextField } from '@renderer/ui/fields';
import { Form, useFormulario } from '@renderer/ui/form';
import { FieldGrid, Row, Stack } from '@renderer/ui/page';
import { LLAMADA_TEXTS as T } from './app.texts';

const llamadaSchema = casosContract['casos.registrarLlamada911'].input;

function CallLog({ casoId, onDone }: { casoId: string | undefined; onDone(): void }) {
  const registrar = useCommand('casos.registrarLlamada911', { invalidates: ['casos.', 'recordatorios.'] });
  const form = useFormulario(llamadaSchema, {
    ...(casoId ? { casoId } : {}),
    llamadoEn: nowIso(),
    numeroFicha: '',
    operador: '',
    unidad: '',
    nota: '',
  });
  return (
    <Form
      form={form}
      error={registrar.error}
      onSubmit={async (values) => {
        if (!(await registrar.run(values))) return;
        notify(T.guardada);
        onDone();
      }}
      footer={
        <Row justify="flex-end">
          <Button variant="default" onClick={onDone}>
            {T.cerrar}
          </Button>
          <Button type="submit" loading={registrar.running}>
            {T.guardar}
          </Button>
        </Row>
      }
    >
      <p className="v-muted">{casoId ? T.delCaso : T.sinCaso}</p>
      <FieldGrid min={230}>
        <InstantField name="llamadoEn" label={T.dia} timeLabel={T.hora} />
        <TextField name="numeroFicha" label={T.numeroFicha} optional={T.siLoSabe} />
        <TextField name="operador" label={T.operador} optional={T.siLoSabe} personal />
        <TextField name="unidad" label={T.unidad} optional={T.siLoSabe} />
      </FieldGrid>
      <TextArea name="nota" label={T.nota} optional minRows={2} personal />
    </Form>
  );
}

/** The telephones of the point's directory that are answered at any hour; nothing while nobody wrote one. */
function Telefonos() {
  const { data } = useQueryOperation('directorio.listar', {});
  const siempre = data?.instituciones.filter(({ atiende24h, telefono }) => atiende24h && telefono !== null) ?? [];
  if (siempre.length === 0) return null;
  return (
    <section>
      <h3>{directorioTexts.emergencia}</h3>
      <DataList
        items={siempre.map(({ codigo, nombre, telefono }) => ({
          key: codigo,
          label: nombre,
          value: <span className="v-big v-strong">{telefono}</span>,
        }))}
      />
    </section>
  );
}

/** F2 from anywhere: what to say and do first, the note of the call after. */
export function EmergencyDialog({ casoId }: { casoId: string | undefined }) {
  const opened = useUi((state) => state.emergencyOpen);
  const setOpen = useUi((state) => state.setEmergencyOpen);
  const { puede } = useSession();
  const close = () => setOpen(false);
  return (
    <Dialog opened={opened} onClose={close} title={T.titulo} width={820}>
      <Stack>
        <p>{T.explicacion}</p>
        <div className="v-emergency">
          <section>
            <h3>{T.decir}</h3>
            <ol>
              {T.decirLista.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ol>
          </section>
          <section>
            <h3>{T.hacer}</h3>
            <ul>
              {T.hacerLista.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </section>
        </div>
        {puede('DIRECTORIO_LEER') && <Telefonos />}
        <Notice tone="warn">
          <p>{T.plazoSigue}</p>
        </Notice>
        {puede('EMERGENCIA_REGISTRAR') && (
          <>
            <h3>{T.anotar}</h3>
            <CallLog casoId={casoId} onDone={close} />
          </>
        )}
      </Stack>
    </Dialog>
  );
}
