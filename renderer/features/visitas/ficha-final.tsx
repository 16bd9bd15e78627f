import { Button } from '@mantine/core';
import { SITUACIONES_OPINION } from '@core/features/casos/caso.types';
import { DECISIONES_VISITA } from '@core/features/visitas/visita.types';
import type { Visita } from '@core/features/visitas/visitas.contract';
import { visitasTexts } from '@core/features/visitas/visitas.texts';
import { Notice } from '@renderer/ui/badge';
import { DateField } from '@renderer/ui/date-field';
import { ChoiceField, TextArea, TextField, YesNoUnknownField } from '@renderer/ui/fields';
import { Icon } from '@renderer/ui/icons';
import { Nombre } from '@renderer/ui/nombre';
import { Card, FieldGrid, Row } from '@renderer/ui/page';
import { useFilas } from '@renderer/ui/use-filas';
import { useFormContext, useWatch } from 'react-hook-form';
import type { RegistrarForm } from './visita-form.mapping';
import { VISITAS_TEXTS } from './visitas-pantallas.texts';

const T = VISITAS_TEXTS.registrar;
const MAX_COMPROMISOS = 12;
const OPINIONES = SITUACIONES_OPINION.map((value) => ({ value, label: visitasTexts.opinion[value] }));
const DECISIONES = DECISIONES_VISITA.map((value) => ({ value, label: visitasTexts.decision[value] }));

/** Block 7: each child is asked and nobody is passed over; silence needs its own answer. */
export function OpinionBlock({ nna }: { nna: Visita['nna'] }) {
  return (
    <Card title={T.opinion} note={T.opinionNota}>
      <div data-field="ficha.opiniones">
        {nna.map(({ id, nombre }, index) => (
          <Opinion key={id} index={index} nombre={nombre} />
        ))}
      </div>
    </Card>
  );
}

function Opinion({ index, nombre }: { index: number; nombre: string }) {
  const { control } = useFormContext<RegistrarForm>();
  const situacion = useWatch({ control, name: `ficha.opiniones.${index}.situacion` });
  return (
    <div className="visitas-fila">
      <ChoiceField<RegistrarForm>
        name={`ficha.opiniones.${index}.situacion`}
        label={
          <>
            {T.opinionDe} <Nombre>{nombre}</Nombre>?
          </>
        }
        options={OPINIONES}
      />
      {situacion === 'EXPRESO' && (
        <TextArea<RegistrarForm> name={`ficha.opiniones.${index}.palabras`} label={T.palabras} minRows={2} personal />
      )}
      {situacion === 'NO_FUE_POSIBLE' && (
        <TextField<RegistrarForm> name={`ficha.opiniones.${index}.razon`} label={T.porQueNo} maxLength={200} />
      )}
      {situacion === 'PREFIRIO_NO_OPINAR' && (
        <TextField<RegistrarForm>
          name={`ficha.opiniones.${index}.razon`}
          label={T.porQuePrefirio}
          optional={VISITAS_TEXTS.opcional}
          maxLength={200}
        />
      )}
    </div>
  );
}

/** Blocks 8 to 10: seen, said, thought. Three fields, never one. */
export function RelatoBlocks() {
  return (
    <>
      <Card title={T.observado}>
        <TextArea<RegistrarForm> name="ficha.observado" label={T.observadoCampo} minRows={3} personal />
      </Card>
      <Card title={T.manifestado}>
        <TextArea<RegistrarForm> name="ficha.manifestado" label={T.manifestadoCampo} minRows={3} personal />
      </Card>
      <Card title={T.apreciacion}>
        <TextArea<RegistrarForm> name="ficha.apreciacion" label={T.apreciacionCampo} minRows={3} personal />
      </Card>
    </>
  );
}

/** Block 11. A yes to signs of violence asks for a new triage. */
export function FactoresBlock({ completa }: { completa: boolean }) {
  const { control } = useFormContext<RegistrarForm>();
  const senales = useWatch({ control, name: 'ficha.senalesViolencia' });
  return (
    <Card title={T.factores}>
      <YesNoUnknownField<RegistrarForm> name="ficha.senalesViolencia" label={T.senales} />
      {senales === 'SI' && (
        <Notice tone="high" role="status">
          <p>{T.senalesSi}</p>
        </Notice>
      )}
      {completa && (
        <FieldGrid min={260}>
          <TextArea<RegistrarForm> name="ficha.factoresRiesgo" label={T.riesgo} minRows={3} personal />
          <TextArea<RegistrarForm> name="ficha.factoresProteccion" label={T.proteccion} minRows={3} personal />
        </FieldGrid>
      )}
    </Card>
  );
}

/** Block 12: what the family takes on by itself; a control of it is the follow-up's. */
export function CompromisosBlock() {
  const { fields, agregar, quitar } = useFilas<RegistrarForm, 'ficha.compromisos'>('ficha.compromisos');
  return (
    <Card title={T.compromisos}>
      {fields.map((field, index) => (
        <section key={field.clave} className="visitas-fila" aria-label={T.compromisoN(index + 1)}>
          <Row justify="space-between">
            <h3>{T.compromisoN(index + 1)}</h3>
            <Button variant="subtle" aria-label={T.quitarN(T.compromisoN(index + 1).toLowerCase())} onClick={() => quitar(index)}>
              {T.quitar}
            </Button>
          </Row>
          <FieldGrid min={220}>
            <TextField<RegistrarForm> name={`ficha.compromisos.${index}.quien`} label={T.quien} personal />
            <DateField<RegistrarForm> name={`ficha.compromisos.${index}.hasta`} label={T.hasta} />
          </FieldGrid>
          <TextArea<RegistrarForm> name={`ficha.compromisos.${index}.que`} label={T.que} minRows={2} personal />
        </section>
      ))}
      {fields.length < MAX_COMPROMISOS && (
        <div data-field="ficha.compromisos">
          <Button variant="default" leftSection={<Icon name="mas" size={18} />} onClick={() => agregar({ quien: '', que: '' }, 'quien')}>
            {T.agregarCompromiso}
          </Button>
        </div>
      )}
    </Card>
  );
}

/** Blocks 13 and 14: what to do now, when to come back, and what the next ones must know at the door. */
export function CierreBlocks({ completa }: { completa: boolean }) {
  return (
    <>
      <Card title={T.decision}>
        {completa && (
          <>
            <ChoiceField<RegistrarForm> name="ficha.decision" label={T.decisionCampo} description={T.decisionNota} options={DECISIONES} />
            <TextArea<RegistrarForm> name="ficha.razonDecision" label={T.razonDecision} minRows={2} personal />
          </>
        )}
        <div className="visitas-cuando">
          <DateField<RegistrarForm> name="ficha.proximaFecha" label={T.proxima} optional={VISITAS_TEXTS.opcional} />
        </div>
      </Card>
      <Card title={T.seguridad}>
        <TextArea<RegistrarForm> name="ficha.seguridad" label={T.seguridadCampo} minRows={2} personal />
      </Card>
    </>
  );
}
