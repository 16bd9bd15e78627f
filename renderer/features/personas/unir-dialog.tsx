import { Button } from '@mantine/core';
import { fusionarSchema, personasContract } from '@core/features/personas/personas.contract';
import { texto } from '@core/kernel/fields';
import { useBorrador } from '@renderer/lib/borrador';
import { useMotivo } from '@renderer/lib/motivos';
import { useSession } from '@renderer/lib/session';
import { useCommand, useQueryOperation } from '@renderer/lib/use-operation';
import { BorradorStatus } from '@renderer/ui/borrador-status';
import { Dialog, notify } from '@renderer/ui/dialog';
import { ChoiceField, TextArea, TextField } from '@renderer/ui/fields';
import { Form, useFormulario } from '@renderer/ui/form';
import { Row, Stack } from '@renderer/ui/page';
import { ErrorNotice, Loading } from '@renderer/ui/states';
import { z } from 'zod';
import { Identidad } from './identidad-card';
import { PERSONAS_TEXTS } from './personas-pantallas.texts';

const T = PERSONAS_TEXTS.unir;
const INVALIDA = ['personas.', 'casos.', 'documentos.previsualizar'];

function useFicha(id: string) {
  const { motivo } = useMotivo(id);
  return useQueryOperation('personas.obtener', motivo === undefined ? { id } : { id, motivo });
}

/** Two sheets side by side; who may do it chooses the one that stays and says how it is known. */
export function UnirDialog({ una, otra, onClose }: { una: string; otra: string; onClose(): void }) {
  const { puede } = useSession();
  const [primera, segunda] = [useFicha(una), useFicha(otra)];
  const error = primera.error ?? segunda.error;
  return (
    <Dialog opened onClose={onClose} title={T.titulo} width={860}>
      <Stack>
        {error?.code === 'MOTIVO_REQUERIDO' ? <MotivoDeDos una={una} otra={otra} /> : <ErrorNotice error={error} />}
        {!error && (!primera.data || !segunda.data) && <Loading />}
        {primera.data && segunda.data && (
          <>
            <div className="personas-comparar">
              {[primera.data, segunda.data].map((ficha, index) => (
                <section key={ficha.persona.id} aria-label={T.quedaN(index + 1)}>
                  <h3>{T.quedaN(index + 1)}</h3>
                  <Identidad ficha={ficha} />
                  <p className="v-muted">{ficha.casos.map(({ codigo }) => codigo).join(', ')}</p>
                </section>
              ))}
            </div>
            {puede('CASO_PERSONA_FUSIONAR') ? (
              <UnirForm una={una} otra={otra} onClose={onClose} />
            ) : (
              <Row justify="space-between">
                <p className="v-muted">{T.soloMira}</p>
                <Button variant="default" onClick={onClose}>
                  {T.mismas}
                </Button>
              </Row>
            )}
          </>
        )}
      </Stack>
    </Dialog>
  );
}

/** One of the two has a reserved case: what the sheets are opened for is asked once for both. */
function MotivoDeDos({ una, otra }: { una: string; otra: string }) {
  const [primera, segunda] = [useMotivo(una), useMotivo(otra)];
  const form = useFormulario(motivoSchema, { motivo: '' });
  return (
    <Form
      form={form}
      onSubmit={({ motivo }) => {
        primera.anotar(motivo);
        segunda.anotar(motivo);
      }}
      footer={
        <Row>
          <Button type="submit">{T.abrirFichas}</Button>
        </Row>
      }
    >
      <p>{T.motivo}</p>
      <TextField<z.input<typeof motivoSchema>> name="motivo" label={T.motivoPara} maxLength={300} focusHere />
    </Form>
  );
}
const motivoSchema = z.object({ motivo: texto(300, 5, T.motivoCorto) });

/** What is chosen here is the sheet that stays; the other one follows from it. */
const unirSchema = fusionarSchema.omit({ fusionadaId: true });

function UnirForm({ una, otra, onClose }: { una: string; otra: string; onClose(): void }) {
  const form = useFormulario(unirSchema, { quedaId: una, razon: '' });
  // the ends of both ids: a draft's key has room for one id, and the reason belongs to this pair alone
  const borrador = useBorrador(`unir-personas:${una.slice(-12)}-${otra.slice(-12)}`, 1, form);
  const fusionar = useCommand('personas.fusionar', { invalidates: INVALIDA });
  const enviar = async ({ quedaId, razon }: z.output<typeof unirSchema>) => {
    if (!(await fusionar.run({ quedaId, razon, fusionadaId: quedaId === una ? otra : una }))) return;
    await borrador.descartar();
    notify(T.unida);
    onClose();
  };
  return (
    <Form
      form={form}
      onSubmit={enviar}
      error={fusionar.error}
      footer={
        <Row>
          <Button type="submit" loading={fusionar.running}>
            {T.unir}
          </Button>
          <Button variant="default" onClick={onClose}>
            {T.mismas}
          </Button>
          <BorradorStatus borrador={borrador} />
        </Row>
      }
    >
      <p>{T.explica}</p>
      <ChoiceField<z.input<typeof unirSchema>>
        name="quedaId"
        label={T.queda}
        options={[
          { value: una, label: T.quedaN(1) },
          { value: otra, label: T.quedaN(2) },
        ]}
      />
      <TextArea<z.input<typeof unirSchema>> name="razon" label={T.razon} description={T.razonAyuda} minRows={2} personal />
    </Form>
  );
}

const deshacerSchema = personasContract['personas.deshacerFusion'].input;

/** Separates two sheets again, with the reason. */
export function DeshacerDialog({ id, onClose }: { id: string; onClose(): void }) {
  const form = useFormulario(deshacerSchema, { id, razon: '' });
  const borrador = useBorrador(`separar-personas:${id}`, 1, form);
  const deshacer = useCommand('personas.deshacerFusion', { invalidates: INVALIDA });
  const enviar = async (valores: z.output<typeof deshacerSchema>) => {
    if (!(await deshacer.run(valores))) return;
    await borrador.descartar();
    notify(T.deshecha);
    onClose();
  };
  return (
    <Dialog opened onClose={onClose} title={T.deshacerTitulo} focusFirst>
      <Form
        form={form}
        onSubmit={enviar}
        error={deshacer.error}
        footer={
          <Row>
            <Button type="submit" loading={deshacer.running}>
              {T.deshacer}
            </Button>
            <BorradorStatus borrador={borrador} />
          </Row>
        }
      >
        <p>{T.deshacerExplica}</p>
        <TextArea<z.input<typeof deshacerSchema>> name="razon" label={T.deshacerRazon} minRows={2} personal focusHere />
      </Form>
    </Dialog>
  );
}
