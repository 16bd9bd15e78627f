import { Button } from '@mantine/core';
import { documentosContract } from '@core/features/documentos/documentos.contract';
import { nombreDeDocumento } from '@core/features/documentos/documentos.texts';
import { useBorrador } from '@renderer/lib/borrador';
import { useCommand } from '@renderer/lib/use-operation';
import { BorradorStatus } from '@renderer/ui/borrador-status';
import { Dialog, notify } from '@renderer/ui/dialog';
import { TextArea } from '@renderer/ui/fields';
import { Form, useFormulario } from '@renderer/ui/form';
import { Row } from '@renderer/ui/page';
import { DERIVACION_TEXTS } from './derivaciones-pantallas.texts';
import { TOCA_DERIVACION } from './toca';

const T = DERIVACION_TEXTS.anular;
const anularSchema = documentosContract['documentos.anular'].input;

/** Takes a letter or a sheet back before it is delivered, with the reason. */
export function AnularDialog({ documentoId, numero, onClose }: { documentoId: string; numero: string; onClose(): void }) {
  const form = useFormulario(anularSchema, { id: documentoId, razon: '' });
  const borrador = useBorrador(`anular-documento:${documentoId}`, 1, form);
  const anular = useCommand('documentos.anular', { invalidates: TOCA_DERIVACION });
  return (
    <Dialog opened onClose={onClose} title={T.titulo} width={640} focusFirst>
      <Form
        form={form}
        error={anular.error}
        onSubmit={async (valores) => {
          if (!(await anular.run(valores))) return;
          await borrador.descartar();
          notify(T.hecho);
          onClose();
        }}
        footer={
          <Row>
            <Button type="submit" color="rojo" loading={anular.running}>
              {T.guardar}
            </Button>
            <Button variant="default" onClick={onClose}>
              {DERIVACION_TEXTS.cancelar}
            </Button>
            <BorradorStatus borrador={borrador} />
          </Row>
        }
      >
        <div>
          <p className="v-strong">{`${nombreDeDocumento(numero)} Nro. ${numero}`}</p>
          <p className="v-muted">{T.explica}</p>
        </div>
        <TextArea name="razon" label={T.razon} minRows={2} personal />
      </Form>
    </Dialog>
  );
}
