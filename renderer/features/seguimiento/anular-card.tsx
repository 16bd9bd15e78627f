import { Button } from '@mantine/core';
import { anularSchema } from '@core/features/seguimiento/seguimiento.contract';
import type { Anular, EstadoCierre } from '@core/features/seguimiento/seguimiento.contract';
import { seguimientoTexts } from '@core/features/seguimiento/seguimiento.texts';
import { MOTIVOS_ANULACION } from '@core/features/seguimiento/seguimiento.types';
import { useBorrador } from '@renderer/lib/borrador';
import { SegundaFirmaDialog, useConSegundaFirma } from '@renderer/lib/segunda-firma';
import { useCommand } from '@renderer/lib/use-operation';
import { confirm, notify } from '@renderer/ui/dialog';
import { ChoiceField, TextArea, TextField } from '@renderer/ui/fields';
import { Form, useFormulario } from '@renderer/ui/form';
import { Card } from '@renderer/ui/page';
import { useWatch } from 'react-hook-form';
import { useNavigate } from 'react-router';
import { conArticulo } from './cierre.mapping';
import { CIERRE_TEXTS } from './cierre-pantallas.texts';
import { TOCA_SEGUIMIENTO } from './toca';

const T = CIERRE_TEXTS.anular;
const OPCIONES = MOTIVOS_ANULACION.map((value) => ({ value, label: seguimientoTexts.anulacion[value] }));

/** The way out for what never was a case: folded away, because it is rare and cannot be undone. */
export function AnularCard({ casoId, impedimento }: { casoId: string; impedimento: EstadoCierre['anular'] }) {
  return (
    <Card>
      <details className="v-por-que">
        <summary>{T.titulo}</summary>
        <p className="v-muted">{T.explica}</p>
        {impedimento === null ? <AnularForm casoId={casoId} /> : <p className="v-strong">{conArticulo(impedimento)}</p>}
      </details>
    </Card>
  );
}

function AnularForm({ casoId }: { casoId: string }) {
  const navigate = useNavigate();
  const form = useFormulario(anularSchema, { casoId, razon: '', casoPrincipalCodigo: '' });
  const borrador = useBorrador(`anular:${casoId}`, 1, form);
  const anular = useCommand('seguimiento.anular', { invalidates: TOCA_SEGUIMIENTO });
  const motivo = useWatch({ control: form.control, name: 'motivo' });
  const firma = useConSegundaFirma(anular, async (valores: Anular) => {
    if (!(await anular.run(valores))) return false;
    try {
      await borrador.descartar();
    } finally {
      notify(T.hecho);
      void navigate(`/casos/${casoId}`, { replace: true });
    }
    return true;
  });
  if (firma.pedido) {
    return (
      <SegundaFirmaDialog
        acto="ANULAR_CASO"
        entidadId={casoId}
        que={T.aFirmar(seguimientoTexts.anulacion[firma.pedido.motivo], firma.pedido.razon)}
        onFirmada={firma.firmada}
        onClose={firma.cerrar}
      />
    );
  }
  return (
    <Form
      form={form}
      error={anular.error}
      onSubmit={async (valores) => {
        if (!(await confirm({ title: T.confirmarTitulo, text: T.confirmar, confirmLabel: T.boton, danger: true }))) return;
        await firma.enviar(valores);
      }}
      footer={
        <div>
          <Button type="submit" variant="default" loading={anular.running}>
            {T.boton}
          </Button>
        </div>
      }
    >
      <ChoiceField name="motivo" label={T.motivo} options={OPCIONES} />
      {motivo === 'DUPLICADO' && (
        <div className="seguimiento-cuando">
          <TextField name="casoPrincipalCodigo" label={CIERRE_TEXTS.principal} placeholder={CIERRE_TEXTS.principalEjemplo} />
        </div>
      )}
      <TextArea name="razon" label={T.razon} minRows={2} personal />
    </Form>
  );
}
