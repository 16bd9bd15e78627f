import { Button } from '@mantine/core';
import type { Output } from '@core/contract/index';
import type { CatalogoCambiable } from '@core/features/paquetes/enmienda.datos';
import { enmendarSchema } from '@core/features/paquetes/paquetes.contract';
import { paquetesTexts } from '@core/features/paquetes/paquetes.texts';
import { useBorrador } from '@renderer/lib/borrador';
import { useCommand } from '@renderer/lib/use-operation';
import { BorradorStatus } from '@renderer/ui/borrador-status';
import { DateField } from '@renderer/ui/date-field';
import { Dialog, notify } from '@renderer/ui/dialog';
import { TextArea, TextField } from '@renderer/ui/fields';
import { Form, useFormulario } from '@renderer/ui/form';
import { Row } from '@renderer/ui/page';
import { CATALOGOS_TEXTS as T } from './paquetes-pantallas.texts';

type Fila = Output<'paquetes.catalogo'>['filas'][number];

/** The fields of one row, as they are in force; what is left as it is does not change. */
export function EnmiendaDialog({ catalogo, fila, onClose }: { catalogo: CatalogoCambiable; fila: Fila; onClose(): void }) {
  const enmendar = useCommand('paquetes.enmendar', { invalidates: ['paquetes.'] });
  const form = useFormulario(enmendarSchema, {
    catalogo,
    codigo: fila.codigo,
    vigenteDesde: '',
    campos: fila.campos.map(({ campo, valor }) => ({ campo, valor })),
  });
  const borrador = useBorrador(`enmienda-${catalogo.replace('_', '-')}:${fila.codigo.replace(/[^A-Z0-9]/g, '-')}`, 1, form);
  return (
    <Dialog opened focusFirst onClose={onClose} title={T.dialogo(fila.titulo)} width={720}>
      <Form
        form={form}
        error={enmendar.error}
        onSubmit={async (valores) => {
          if (!(await enmendar.run(valores))) return;
          await borrador.descartar();
          notify(T.guardado);
          onClose();
        }}
        footer={
          <>
            <Row justify="flex-end">
              <Button variant="default" onClick={onClose}>
                {T.cancelar}
              </Button>
              <Button type="submit" loading={enmendar.running}>
                {T.guardar}
              </Button>
            </Row>
            <BorradorStatus borrador={borrador} />
          </>
        }
      >
        {fila.campos.length > 1 && <p className="v-muted">{T.soloCambia}</p>}
        {catalogo === 'plantilla' && <p className="v-muted">{T.huecos}</p>}
        {fila.campos.map(({ campo, clase, unidad, maximo, vaciable }, index) => {
          const comun = {
            name: `campos.${index}.valor` as const,
            label: paquetesTexts.campo[campo],
            ...(index === 0 ? { focusHere: true } : {}),
            ...(vaciable ? { optional: true } : {}),
          };
          if (clase === 'PARRAFO') return <TextArea key={campo} {...comun} minRows={2} />;
          return (
            <TextField
              key={campo}
              {...comun}
              maxLength={maximo}
              {...(clase === 'NUMERO' ? { inputMode: 'numeric' as const, description: unidad ?? '' } : {})}
            />
          );
        })}
        <DateField name="vigenteDesde" label={T.vigenteDesde} description={T.vigenteNota} />
      </Form>
    </Dialog>
  );
}
