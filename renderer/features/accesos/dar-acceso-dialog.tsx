import { Button, Checkbox } from '@mantine/core';
import { otorgarSchema } from '@core/features/accesos/accesos.contract';
import type { AccesoDeCaso } from '@core/features/accesos/accesos.contract';
import { addHours } from '@core/kernel/dates';
import { useBorrador } from '@renderer/lib/borrador';
import { nowIso } from '@renderer/lib/clock';
import { useCommand } from '@renderer/lib/use-operation';
import { BorradorStatus } from '@renderer/ui/borrador-status';
import { InstantField } from '@renderer/ui/date-field';
import { Dialog, notify } from '@renderer/ui/dialog';
import { SelectField, TextArea } from '@renderer/ui/fields';
import { Form, useFormulario } from '@renderer/ui/form';
import { Row } from '@renderer/ui/page';
import { useWatch } from 'react-hook-form';
import { ACCESOS_TEXTS } from './accesos-pantallas.texts';

const T = ACCESOS_TEXTS.dar;
const UNA_SEMANA_H = 7 * 24;

/** One more person may open a restricted case, for good or until an hour. */
export function DarAccesoDialog({ acceso, onClose }: { acceso: AccesoDeCaso; onClose(): void }) {
  const otorgar = useCommand('accesos.otorgar', { invalidates: ['accesos.', 'casos.'] });
  const form = useFormulario(otorgarSchema, { casoId: acceso.casoId, usuarioId: '', razon: '' });
  const borrador = useBorrador(`dar-acceso:${acceso.casoId}`, 1, form);
  const hasta = useWatch({ control: form.control, name: 'hasta' });
  const lasting = (usuarioId: string) => acceso.personas.some((una) => una.usuarioId === usuarioId && una.hasta === null);
  const posibles = acceso.aptas.filter((una) => !una.puedeAbrir || !lasting(una.usuarioId));
  return (
    <Dialog opened onClose={onClose} title={T.titulo} width={600}>
      <Form
        form={form}
        error={otorgar.error}
        onSubmit={async (valores) => {
          if (!(await otorgar.run(valores))) return;
          await borrador.descartar();
          notify(T.hecho);
          onClose();
        }}
        footer={
          <Row justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {ACCESOS_TEXTS.cancelar}
            </Button>
            <Button type="submit" loading={otorgar.running} disabled={posibles.length === 0}>
              {T.guardar}
            </Button>
          </Row>
        }
      >
        {posibles.length === 0 ? (
          <p>{T.nadie}</p>
        ) : (
          <>
            <SelectField
              name="usuarioId"
              label={T.quien}
              options={posibles.map((una) => ({ value: una.usuarioId, label: una.nombre }))}
              focusHere
            />
            <TextArea name="razon" label={T.razon} description={T.razonAyuda} minRows={2} personal />
            <Checkbox
              size="md"
              label={T.conFin}
              checked={typeof hasta === 'string'}
              onChange={(event) =>
                event.currentTarget.checked ? form.setValue('hasta', addHours(nowIso(), UNA_SEMANA_H)) : form.resetField('hasta')
              }
            />
            {typeof hasta === 'string' && <InstantField name="hasta" label={T.hasta} timeLabel={T.hastaHora} />}
            <p className="v-muted">
              <BorradorStatus borrador={borrador} />
            </p>
          </>
        )}
      </Form>
    </Dialog>
  );
}
