import { Button } from '@mantine/core';
import type { Caso } from '@core/features/casos/casos.contract';
import { registrarConsentimientoSchema } from '@core/features/consentimientos/consentimientos.contract';
import { consentimientosTexts as t } from '@core/features/consentimientos/consentimientos.texts';
import {
  ASENTIMIENTOS,
  CALIDADES_CONSIENTE,
  DECISIONES,
  MODOS_CONSENTIMIENTO,
  PROPOSITOS,
} from '@core/features/consentimientos/consentimientos.types';
import { localDay } from '@core/kernel/dates';
import { iniciales } from '@core/kernel/text';
import { useBorrador } from '@renderer/lib/borrador';
import { nowIso } from '@renderer/lib/clock';
import { edadEnPalabras } from '@renderer/lib/edad';
import { useCommand } from '@renderer/lib/use-operation';
import { BorradorStatus } from '@renderer/ui/borrador-status';
import { ChoiceKeys } from '@renderer/ui/choice';
import { DateField } from '@renderer/ui/date-field';
import { notify } from '@renderer/ui/dialog';
import { ChoiceField, SelectField, TextArea, TextField } from '@renderer/ui/fields';
import { Form, useFormulario } from '@renderer/ui/form';
import { Card, FieldGrid, Row } from '@renderer/ui/page';
import { useController, useWatch } from 'react-hook-form';
import type { Control } from 'react-hook-form';
import type { z } from 'zod';

const T = t.pantalla;
type Entrada = z.input<typeof registrarConsentimientoSchema>;

const opciones = <K extends string>(codigos: readonly K[], textos: Readonly<Record<K, string>>) =>
  codigos.map((value) => ({ value, label: textos[value] }));

/** The sheet of one consent: who decides, how, and then what the child said. */
export function NuevoConsentimiento({ caso, onGuardado }: { caso: Caso; onGuardado(): void }) {
  const registrar = useCommand('consentimientos.registrar', { invalidates: ['consentimientos.', 'casos.', 'derivaciones.'] });
  const form = useFormulario(registrarConsentimientoSchema, {
    casoId: caso.id,
    ...(caso.nna.length === 1 && caso.nna[0] ? { nnaId: caso.nna[0].id } : {}),
    otorgadoPor: '',
    otorgadoEl: localDay(nowIso()),
    asentimientoNota: '',
  });
  const borrador = useBorrador(`consentimiento:${caso.id}`, 1, form);
  const asentimiento = useWatch({ control: form.control, name: 'asentimiento' });
  const dijo = asentimiento === 'ACEPTA' || asentimiento === 'NIEGA';
  return (
    <Card title={T.nuevo} note={<BorradorStatus borrador={borrador} />}>
      <Form
        form={form}
        error={registrar.error}
        onSubmit={async (valores) => {
          if (!(await registrar.run(valores))) return;
          await borrador.descartar();
          notify(T.guardado);
          onGuardado();
        }}
        footer={
          <Row>
            <Button type="submit" loading={registrar.running}>
              {T.guardar}
            </Button>
          </Row>
        }
      >
        {caso.nna.length > 1 && (
          <SelectField<Entrada>
            name="nnaId"
            label={T.nna}
            emptyLabel={T.elija}
            options={caso.nna.map((nna) => ({
              value: nna.id,
              label: `${nna.nn ? 'NN' : iniciales(nna.nombres, `${nna.primerApellido} ${nna.segundoApellido}`)}${nna.edadMeses === null ? '' : `, ${edadEnPalabras(nna.edadMeses)}`}`,
            }))}
          />
        )}
        <ChoiceField<Entrada> name="proposito" label={T.proposito} options={opciones(PROPOSITOS, t.proposito)} />
        <ChoiceField<Entrada> name="decision" label={T.decision} layout="row" options={opciones(DECISIONES, t.decision)} />
        <FieldGrid min={260}>
          <TextField<Entrada> name="otorgadoPor" label={T.otorgadoPor} maxLength={120} personal />
          <SelectField<Entrada> name="calidad" label={T.calidad} emptyLabel={T.elija} options={opciones(CALIDADES_CONSIENTE, t.calidad)} />
        </FieldGrid>
        <SenaladaField control={form.control} />
        <FieldGrid min={260}>
          <SelectField<Entrada> name="modo" label={T.modo} emptyLabel={T.elija} options={opciones(MODOS_CONSENTIMIENTO, t.modo)} />
          <DateField<Entrada> name="otorgadoEl" label={T.otorgadoEl} max={localDay(nowIso())} />
        </FieldGrid>
        <section>
          <h3>{T.asentimientoTitulo}</h3>
          <p className="v-muted">{T.asentimientoQue}</p>
        </section>
        <ChoiceField<Entrada> name="asentimiento" label={T.asentimiento} options={opciones(ASENTIMIENTOS, t.asentimiento)} />
        {dijo && (
          <SelectField<Entrada>
            name="asentimientoModo"
            label={T.asentimientoModo}
            emptyLabel={T.elija}
            options={opciones(MODOS_CONSENTIMIENTO, t.modo)}
          />
        )}
        <TextArea<Entrada>
          name="asentimientoNota"
          label={T.asentimientoNota}
          optional={asentimiento !== 'NO_FUE_POSIBLE'}
          minRows={2}
          personal
        />
      </Form>
    </Card>
  );
}

/** Yes and no as a boolean of the contract; nothing is presumed. */
function SenaladaField({ control }: { control: Control<Entrada, unknown, z.output<typeof registrarConsentimientoSchema>> }) {
  const { field, fieldState } = useController({ control, name: 'esSenalada' });
  return (
    <div data-field="esSenalada">
      <ChoiceKeys
        label={T.esSenalada}
        layout="row"
        options={[
          { value: 'SI', label: T.si },
          { value: 'NO', label: T.no },
        ]}
        value={field.value === undefined ? null : field.value ? 'SI' : 'NO'}
        onChange={(value) => field.onChange(value === 'SI')}
        {...(fieldState.error?.message === undefined ? {} : { error: fieldState.error.message })}
      />
    </div>
  );
}
