import { Button } from '@mantine/core';
import { declararImpedimentoSchema } from '@core/features/accesos/accesos.contract';
import type { AccesoDeCaso } from '@core/features/accesos/accesos.contract';
import { accesosTexts } from '@core/features/accesos/accesos.texts';
import { CAUSAS_IMPEDIMENTO } from '@core/features/accesos/accesos.types';
import { useBorrador } from '@renderer/lib/borrador';
import { useSession } from '@renderer/lib/session';
import { useCommand } from '@renderer/lib/use-operation';
import { BorradorStatus } from '@renderer/ui/borrador-status';
import { Dialog, notify } from '@renderer/ui/dialog';
import { SelectField, TextArea } from '@renderer/ui/fields';
import { Form, useFormulario } from '@renderer/ui/form';
import { Row } from '@renderer/ui/page';
import { useWatch } from 'react-hook-form';
import { useNavigate } from 'react-router';
import { ACCESOS_TEXTS } from './accesos-pantallas.texts';

const T = ACCESOS_TEXTS.declarar;
const CAUSAS = CAUSAS_IMPEDIMENTO.map((value) => ({ value, label: accesosTexts.causa[value] }));

/** One's own impediment, or as coordinator somebody else's. With one's own, the case is left at once. */
export function DeclararDialog({ acceso, onClose }: { acceso: AccesoDeCaso; onClose(): void }) {
  const navigate = useNavigate();
  const { sesion, puede } = useSession();
  const declarar = useCommand('accesos.declararImpedimento', { invalidates: ['accesos.', 'casos.', 'recordatorios.'] });
  const form = useFormulario(declararImpedimentoSchema, { casoId: acceso.casoId, usuarioId: sesion.usuarioId, detalle: '' });
  const borrador = useBorrador(`impedimento:${acceso.casoId}`, 1, form);
  const usuarioId = useWatch({ control: form.control, name: 'usuarioId' });
  const propio = usuarioId === sesion.usuarioId;
  const lleva = acceso.responsable.usuarioId === usuarioId;
  const otras = acceso.aptas.filter((una) => una.usuarioId !== usuarioId);
  return (
    <Dialog opened onClose={onClose} title={T.titulo} width={640}>
      <Form
        form={form}
        error={declarar.error}
        onSubmit={async ({ nuevoResponsableId, ...valores }) => {
          // before the act: afterwards neither the case nor its draft exist for her
          await borrador.descartar();
          if (!(await declarar.run(lleva && nuevoResponsableId !== undefined ? { ...valores, nuevoResponsableId } : valores))) return;
          notify(propio ? T.hechoYo : T.hecho);
          if (propio) void navigate('/casos', { replace: true });
          else onClose();
        }}
        footer={
          <Row justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {ACCESOS_TEXTS.cancelar}
            </Button>
            <Button type="submit" loading={declarar.running}>
              {propio ? T.guardarYo : T.guardar}
            </Button>
          </Row>
        }
      >
        <p className="v-muted">
          {T.explica} <BorradorStatus borrador={borrador} />
        </p>
        {puede('CASO_ACCESO_ADMINISTRAR') && (
          <SelectField
            name="usuarioId"
            label={T.quien}
            options={acceso.aptas.map((una) => ({ value: una.usuarioId, label: una.usuarioId === sesion.usuarioId ? T.yo : una.nombre }))}
          />
        )}
        <SelectField name="causa" label={T.causa} options={CAUSAS} />
        <TextArea name="detalle" label={T.detalle} description={T.detalleAyuda} optional personal minRows={2} />
        {lleva && (
          <SelectField
            name="nuevoResponsableId"
            label={T.nuevo}
            description={T.nuevoAyuda}
            options={otras.map((una) => ({ value: una.usuarioId, label: una.nombre }))}
          />
        )}
      </Form>
    </Dialog>
  );
}
