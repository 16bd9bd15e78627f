import { Button } from '@mantine/core';
import { exportarInformeSchema, PROPOSITOS } from '@core/features/informes/informes.contract';
import type { PeriodoFijo } from '@core/features/informes/periodos.rules';
import { useCommand, useQueryOperation } from '@renderer/lib/use-operation';
import { Dialog, notify } from '@renderer/ui/dialog';
import { ChoiceField, SelectField, TextField } from '@renderer/ui/fields';
import { Form, useFormulario } from '@renderer/ui/form';
import { Stack } from '@renderer/ui/page';
import { useWatch } from 'react-hook-form';
import type { z } from 'zod';
import { EXPORTAR_TEXTS as T } from './informes-pantallas.texts';

type Exportar = z.input<typeof exportarInformeSchema>;
const OPCIONES = PROPOSITOS.map((value) => ({ value, label: T.propositos[value] }));

/** What the numbers are for, and in which shape; then the system asks where (§9.4.7). */
export function ExportarDialog({ informe, onClose }: { informe: PeriodoFijo; onClose(): void }) {
  const exportar = useCommand('informes.exportar');
  const { data } = useQueryOperation('informes.listar', {});
  const form = useFormulario(exportarInformeSchema, { informe, formato: 'CSV' }, 'onSubmit');
  const proposito = useWatch({ control: form.control, name: 'proposito' });
  return (
    <Dialog opened onClose={onClose} title={T.titulo} focusFirst>
      <Stack>
        <p>{T.explica}</p>
        <Form
          form={form}
          error={exportar.error}
          onSubmit={async (valores) => {
            const hecho = await exportar.run(valores);
            if (!hecho) return;
            notify(hecho.guardado ? T.guardado : T.noGuardado);
            if (hecho.guardado) onClose();
          }}
          footer={
            <Button type="submit" loading={exportar.running}>
              {T.guardar}
            </Button>
          }
        >
          <SelectField<Exportar> name="proposito" label={T.proposito} options={OPCIONES} emptyLabel={T.elija} focusHere />
          {proposito === 'OTRO' && <TextField<Exportar> name="detalle" label={T.detalle} maxLength={200} />}
          {(data?.formatos.length ?? 1) > 1 && (
            <ChoiceField<Exportar>
              name="formato"
              label={T.formato}
              options={(data?.formatos ?? []).map((value) => ({ value, label: T.formatos[value] }))}
            />
          )}
        </Form>
      </Stack>
    </Dialog>
  );
}
