import { Button } from '@mantine/core';
import type { Mediacion } from '@core/features/mediacion/mediacion-vista.contract';
import { opcion, textoOpcional } from '@core/kernel/fields';
import { fechaSchema, localDay } from '@core/kernel/dates';
import { useBorrador } from '@renderer/lib/borrador';
import { nowIso } from '@renderer/lib/clock';
import { useCommand } from '@renderer/lib/use-operation';
import { BorradorStatus } from '@renderer/ui/borrador-status';
import { DateField } from '@renderer/ui/date-field';
import { notify } from '@renderer/ui/dialog';
import { ChoiceField, TextField } from '@renderer/ui/fields';
import { Form, useFormulario } from '@renderer/ui/form';
import { Nombre } from '@renderer/ui/nombre';
import { Card, Row } from '@renderer/ui/page';
import { useWatch } from 'react-hook-form';
import { z } from 'zod';
import { contraDe, useImpedido } from './impedido';
import { MEDIACION_TEXTS } from './mediacion-pantallas.texts';
import { PasoOpinion } from './paso-opinion';
import { TOCA_MEDIACION } from './toca';

const T = MEDIACION_TEXTS.aceptacion;
const aceptaSchema = z.object({
  acepta: opcion(['SI', 'NO'], 'Responda si acepta.'),
  firmadaEl: fechaSchema.optional(),
  razon: textoOpcional(300),
});
type AceptaForm = z.infer<typeof aceptaSchema>;

/** Asks one party after the other; when only children are left to ask, the opinion comes next. */
export function PasoAceptacion({ mediacion }: { mediacion: Mediacion }) {
  const parte = mediacion.partes.find(({ acepta }) => acepta === null);
  if (parte === undefined) return <PasoOpinion mediacion={mediacion} />;
  return <Preguntar key={parte.id} mediacion={mediacion} parte={parte} />;
}

function Preguntar({ mediacion, parte }: { mediacion: Mediacion; parte: Mediacion['partes'][number] }) {
  const form = useFormulario(aceptaSchema, { razon: '', ...(parte.esNna ? {} : { firmadaEl: localDay(nowIso()) }) });
  const borrador = useBorrador(`mediacion-acepta:${parte.id}`, 1, form);
  const registrar = useCommand('mediacion.registrarAceptacion', { invalidates: TOCA_MEDIACION });
  const acepta = useWatch({ control: form.control, name: 'acepta' });
  const { aviso, boton } = useImpedido(contraDe(mediacion, 'ACEPTAR'));
  const enviar = async ({ acepta: respuesta, firmadaEl, razon }: AceptaForm) => {
    const si = respuesta === 'SI';
    const hecha = await registrar.run({
      mediacionId: mediacion.id,
      version: mediacion.version,
      parteId: parte.id,
      acepta: si,
      ...(si && firmadaEl !== undefined ? { firmadaEl } : {}),
      ...(si ? {} : { razon }),
    });
    if (!hecha) return;
    await borrador.descartar();
    notify(T.hecho);
  };
  return (
    <Card title={T.titulo} note={T.nota} edge="action">
      <p>{T.explica}</p>
      <p className="mediacion-quien">
        <Nombre>{parte.nombre}</Nombre> <span className="v-muted">· {parte.calidad}</span>
      </p>
      <Form
        form={form}
        onSubmit={enviar}
        error={registrar.error}
        footer={
          <Row justify="space-between">
            <BorradorStatus borrador={borrador} />
            <Button type="submit" loading={registrar.running} {...boton}>
              {T.guardar}
            </Button>
          </Row>
        }
      >
        <ChoiceField<AceptaForm>
          name="acepta"
          label={T.pregunta}
          options={[
            { value: 'SI', label: T.si, key: 'S' },
            { value: 'NO', label: T.no, key: 'N' },
          ]}
        />
        {acepta === 'SI' && (
          <DateField<AceptaForm> name="firmadaEl" label={parte.esNna ? T.firmadaNna : T.firmadaEl} max={localDay(nowIso())} />
        )}
        {acepta === 'NO' && (
          <>
            <TextField<AceptaForm> name="razon" label={T.razon} description={T.razonAyuda} maxLength={300} personal />
            <p className="v-strong">{T.noTermina}</p>
          </>
        )}
        {aviso}
      </Form>
    </Card>
  );
}
