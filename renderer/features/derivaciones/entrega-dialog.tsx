import { Button } from '@mantine/core';
import { CANALES_ENTREGA, derivacionesContract } from '@core/features/derivaciones/derivaciones.contract';
import { derivacionesTexts } from '@core/features/derivaciones/derivaciones.texts';
import { localDay } from '@core/kernel/dates';
import { nowIso } from '@renderer/lib/clock';
import { useCommand } from '@renderer/lib/use-operation';
import { InstantField } from '@renderer/ui/date-field';
import { Dialog, notify } from '@renderer/ui/dialog';
import { ChoiceField, TextField } from '@renderer/ui/fields';
import { Form, useFormulario } from '@renderer/ui/form';
import { FieldGrid, Row } from '@renderer/ui/page';
import { TOCA_DERIVACION } from './toca';

const T = derivacionesTexts.entrega;
const entregaSchema = derivacionesContract['derivaciones.registrarEntrega'].input;
const OPCIONES = CANALES_ENTREGA.map((value) => ({ value, label: derivacionesTexts.canalEntrega[value] }));

/** The proof of delivery of one letter: who received it, when, and the number it was given. It stops the legal clock. */
export function EntregaDialog({ derivacionId, numero, onClose }: { derivacionId: string; numero: string; onClose(): void }) {
  const registrar = useCommand('derivaciones.registrarEntrega', {
    invalidates: TOCA_DERIVACION,
  });
  const form = useFormulario(entregaSchema, {
    derivacionId,
    entregadaEn: nowIso(),
    canal: 'MANO',
    recibidoPor: '',
    recibidoCargo: '',
    numeroTramite: '',
  });
  return (
    <Dialog opened onClose={onClose} title={T.titulo} width={640}>
      <Form
        form={form}
        error={registrar.error}
        onSubmit={async (valores) => {
          if (!(await registrar.run(valores))) return;
          notify(T.hecho);
          onClose();
        }}
        footer={
          <Row justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {derivacionesTexts.cancelar}
            </Button>
            <Button type="submit" loading={registrar.running}>
              {T.guardar}
            </Button>
          </Row>
        }
      >
        <div>
          <p className="v-strong">{T.numero(numero)}</p>
          <p className="v-muted">{T.explica}</p>
        </div>
        <InstantField name="entregadaEn" label={T.dia} timeLabel={T.hora} max={localDay(nowIso())} />
        <ChoiceField name="canal" label={T.canal} options={OPCIONES} />
        <FieldGrid min={230}>
          <TextField name="recibidoPor" label={T.recibidoPor} focusHere personal />
          <TextField name="recibidoCargo" label={T.recibidoCargo} optional />
          <TextField name="numeroTramite" label={T.numeroTramite} optional={T.siLoDieron} />
        </FieldGrid>
      </Form>
    </Dialog>
  );
}
