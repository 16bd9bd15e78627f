import { Button } from '@mantine/core';
import { restringirSchema } from '@core/features/accesos/accesos.contract';
import type { AccesoDeCaso } from '@core/features/accesos/accesos.contract';
import { useBorrador } from '@renderer/lib/borrador';
import { useCommand } from '@renderer/lib/use-operation';
import { BorradorStatus } from '@renderer/ui/borrador-status';
import { Dialog, notify } from '@renderer/ui/dialog';
import { TextArea } from '@renderer/ui/fields';
import { Form, useFormulario } from '@renderer/ui/form';
import { Row } from '@renderer/ui/page';
import { ACCESOS_TEXTS } from './accesos-pantallas.texts';

const T = ACCESOS_TEXTS.restringir;

/** Closes the case to all but those who carry it, or opens it again to the point. */
export function RestringirDialog({ acceso, onClose }: { acceso: AccesoDeCaso; onClose(): void }) {
  const restringir = useCommand('accesos.restringir', { invalidates: ['accesos.', 'casos.'] });
  const cierra = acceso.acceso === 'PUNTO';
  const form = useFormulario(restringirSchema, { casoId: acceso.casoId, acceso: cierra ? 'RESTRINGIDO' : 'PUNTO', razon: '' });
  const borrador = useBorrador(`restringir:${acceso.casoId}`, 1, form);
  return (
    <Dialog opened onClose={onClose} title={cierra ? T.cerrar : T.abrir} width={560}>
      <Form
        form={form}
        error={restringir.error}
        onSubmit={async ({ casoId, razon }) => {
          if (!(await restringir.run({ casoId, acceso: cierra ? 'RESTRINGIDO' : 'PUNTO', razon }))) return;
          await borrador.descartar();
          notify(T.hecho);
          onClose();
        }}
        footer={
          <Row justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {ACCESOS_TEXTS.cancelar}
            </Button>
            <Button type="submit" loading={restringir.running}>
              {cierra ? T.cerrar : T.abrir}
            </Button>
          </Row>
        }
      >
        <p>{cierra ? T.cerrarQue : T.abrirQue}</p>
        <TextArea name="razon" label={T.razon} description={T.razonAyuda} minRows={2} focusHere personal />
        <p className="v-muted">
          <BorradorStatus borrador={borrador} />
        </p>
      </Form>
    </Dialog>
  );
}
