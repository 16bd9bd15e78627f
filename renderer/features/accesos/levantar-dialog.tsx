import { Button } from '@mantine/core';
import { levantarImpedimentoSchema } from '@core/features/accesos/accesos.contract';
import type { AccesoDeCaso } from '@core/features/accesos/accesos.contract';
import { useBorrador } from '@renderer/lib/borrador';
import { SegundaFirmaDialog, useConSegundaFirma } from '@renderer/lib/segunda-firma';
import { useCommand } from '@renderer/lib/use-operation';
import { BorradorStatus } from '@renderer/ui/borrador-status';
import { Dialog, notify } from '@renderer/ui/dialog';
import { TextArea } from '@renderer/ui/fields';
import { Form, useFormulario } from '@renderer/ui/form';
import { Row } from '@renderer/ui/page';
import type { z } from 'zod';
import { ACCESOS_TEXTS } from './accesos-pantallas.texts';

const T = ACCESOS_TEXTS.levantar;

/** A reason first; then somebody else of the point signs. */
export function LevantarDialog({ impedimento, onClose }: { impedimento: AccesoDeCaso['impedimentos'][number]; onClose(): void }) {
  const levantar = useCommand('accesos.levantarImpedimento', { invalidates: ['accesos.', 'casos.'] });
  const form = useFormulario(levantarImpedimentoSchema, { id: impedimento.id, razon: '' });
  const borrador = useBorrador(`levantar-impedimento:${impedimento.id}`, 1, form);
  const firma = useConSegundaFirma(levantar, async (valores: z.output<typeof levantarImpedimentoSchema>) => {
    if (!(await levantar.run(valores))) return false;
    await borrador.descartar();
    notify(T.hecho);
    onClose();
    return true;
  });
  if (firma.pedido) {
    return (
      <SegundaFirmaDialog
        acto="LEVANTAR_IMPEDIMENTO"
        entidadId={impedimento.id}
        que={T.aFirmar(impedimento.nombre, firma.pedido.razon)}
        onFirmada={firma.firmada}
        onClose={firma.cerrar}
      />
    );
  }
  return (
    <Dialog opened onClose={onClose} title={T.titulo} width={560}>
      <Form
        form={form}
        error={levantar.error}
        onSubmit={firma.enviar}
        footer={
          <Row justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {ACCESOS_TEXTS.cancelar}
            </Button>
            <Button type="submit" loading={levantar.running}>
              {T.guardar}
            </Button>
          </Row>
        }
      >
        <p className="v-muted">
          {T.explica} <BorradorStatus borrador={borrador} />
        </p>
        <TextArea name="razon" label={T.razon} description={T.razonAyuda} minRows={2} focusHere personal />
      </Form>
    </Dialog>
  );
}
