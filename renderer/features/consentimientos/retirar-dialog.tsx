import { Button } from '@mantine/core';
import { consentimientosContract } from '@core/features/consentimientos/consentimientos.contract';
import { consentimientosTexts } from '@core/features/consentimientos/consentimientos.texts';
import { localDay } from '@core/kernel/dates';
import { useBorrador } from '@renderer/lib/borrador';
import { nowIso } from '@renderer/lib/clock';
import { useCommand } from '@renderer/lib/use-operation';
import { DateField } from '@renderer/ui/date-field';
import { Dialog, notify } from '@renderer/ui/dialog';
import { TextField } from '@renderer/ui/fields';
import { Form, useFormulario } from '@renderer/ui/form';
import { Row } from '@renderer/ui/page';

const T = consentimientosTexts.pantalla;
const retirarSchema = consentimientosContract['consentimientos.retirar'].input;

/** Withdrawing is as easy as giving: a day, a name, no reasons asked. */
export function RetirarDialog({ id, casoId, onClose }: { id: string; casoId: string; onClose(): void }) {
  const retirar = useCommand('consentimientos.retirar', { invalidates: ['consentimientos.', 'casos.'] });
  const form = useFormulario(retirarSchema, { id, retiradoEl: localDay(nowIso()), quien: '', nota: '' });
  const borrador = useBorrador(`retirar-consentimiento:${casoId}`, 1, form);
  return (
    <Dialog opened onClose={onClose} title={T.retirarTitulo}>
      <Form
        form={form}
        error={retirar.error}
        onSubmit={async (valores) => {
          if (!(await retirar.run(valores))) return;
          await borrador.descartar();
          notify(T.retirarHecho);
          onClose();
        }}
        footer={
          <Row justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {T.cancelar}
            </Button>
            <Button type="submit" loading={retirar.running}>
              {T.retirarBoton}
            </Button>
          </Row>
        }
      >
        <p>{T.retirarQue}</p>
        <DateField name="retiradoEl" label={T.retiradoEl} max={localDay(nowIso())} />
        <TextField name="quien" label={T.quien} focusHere personal />
        <TextField name="nota" label={T.nota} optional personal />
      </Form>
    </Dialog>
  );
}
