import { Button } from '@mantine/core';
import { convocarSchema } from '@core/features/mediacion/mediacion.contract';
import type { Mediacion } from '@core/features/mediacion/mediacion-vista.contract';
import { textoOpcional } from '@core/kernel/fields';
import { useBorrador } from '@renderer/lib/borrador';
import { useSession } from '@renderer/lib/session';
import { useCommand } from '@renderer/lib/use-operation';
import { BorradorStatus } from '@renderer/ui/borrador-status';
import { InstantField } from '@renderer/ui/date-field';
import { notify } from '@renderer/ui/dialog';
import { CheckboxField, SelectField, TextField } from '@renderer/ui/fields';
import { Form, useFormulario } from '@renderer/ui/form';
import { Card, FieldGrid, Row } from '@renderer/ui/page';
import { useWatch } from 'react-hook-form';
import { z } from 'zod';
import { contraDe, useImpedido } from './impedido';
import { MEDIACION_TEXTS } from './mediacion-pantallas.texts';
import { TOCA_MEDIACION } from './toca';

const T = MEDIACION_TEXTS.convocatoria;
const { convocadaPara, lugar, facilitadorId, mediador } = convocarSchema.shape;
const convocatoriaSchema = z
  .object({
    convocadaPara,
    lugar,
    facilitadorId,
    conRegistro: z.boolean(),
    mediador: mediador.unwrap().extend({ nombre: textoOpcional(120) }),
  })
  .refine(({ conRegistro, mediador: quien }) => !conRegistro || (quien.nombre ?? '').length >= 3, {
    path: ['mediador', 'nombre'],
    error: T.faltaNombre,
  });
type ConvocatoriaForm = z.input<typeof convocatoriaSchema>;

/** Day, place and who conducts the next session. */
export function PasoConvocatoria({ mediacion }: { mediacion: Mediacion }) {
  const { sesion } = useSession();
  const orden = mediacion.sesiones.length + 1;
  const anterior = mediacion.sesiones.at(-1);
  const form = useFormulario(convocatoriaSchema, {
    lugar: anterior?.lugar ?? '',
    conRegistro: false,
    mediador: { nombre: '', cedula: '', registroCjNumero: '', centroMediacion: '', centroRegistro: '' },
    ...(mediacion.facilitadores.some(({ id }) => id === sesion.usuarioId) ? { facilitadorId: sesion.usuarioId } : {}),
  });
  const borrador = useBorrador(`mediacion-convocar:${mediacion.id}-${orden}`, 1, form);
  const convocar = useCommand('mediacion.convocar', { invalidates: TOCA_MEDIACION });
  const registrada = useWatch({ control: form.control, name: 'conRegistro' }) === true;
  const { aviso, boton } = useImpedido(contraDe(mediacion, 'CONVOCAR'));
  const enviar = async (valores: z.output<typeof convocatoriaSchema>) => {
    const hecha = await convocar.run({
      mediacionId: mediacion.id,
      version: mediacion.version,
      convocadaPara: valores.convocadaPara,
      lugar: valores.lugar,
      facilitadorId: valores.facilitadorId,
      ...(valores.conRegistro ? { mediador: { ...valores.mediador, nombre: valores.mediador.nombre ?? '' } } : {}),
    });
    if (!hecha) return;
    await borrador.descartar();
    notify(T.hecho);
  };
  return (
    <Card title={T.titulo(orden)} note={T.nota(mediacion.diasParaSesion)} edge="action">
      <p>{T.sinNombres}</p>
      <Form
        form={form}
        onSubmit={enviar}
        error={convocar.error}
        footer={
          <Row justify="space-between">
            <BorradorStatus borrador={borrador} />
            <Button type="submit" loading={convocar.running} {...boton}>
              {T.guardar}
            </Button>
          </Row>
        }
      >
        <div className="mediacion-cuando">
          <InstantField<ConvocatoriaForm> name="convocadaPara" label={T.cuando} timeLabel={MEDIACION_TEXTS.hora} />
        </div>
        <TextField<ConvocatoriaForm> name="lugar" label={T.lugar} description={T.lugarAyuda} maxLength={200} />
        <SelectField<ConvocatoriaForm>
          name="facilitadorId"
          label={T.facilita}
          options={mediacion.facilitadores.map(({ id, nombre }) => ({ value: id, label: nombre }))}
        />
        <CheckboxField<ConvocatoriaForm> name="conRegistro" label={T.registrada} />
        {registrada && (
          <FieldGrid min={240}>
            <TextField<ConvocatoriaForm> name="mediador.nombre" label={T.mediadorNombre} personal maxLength={120} />
            <TextField<ConvocatoriaForm> name="mediador.cedula" label={T.cedula} optional={MEDIACION_TEXTS.opcional} maxLength={20} />
            <TextField<ConvocatoriaForm> name="mediador.registroCjNumero" label={T.registroCj} maxLength={60} />
            <TextField<ConvocatoriaForm> name="mediador.centroMediacion" label={T.centro} maxLength={160} />
            <TextField<ConvocatoriaForm> name="mediador.centroRegistro" label={T.centroRegistro} maxLength={60} />
          </FieldGrid>
        )}
        {aviso}
      </Form>
    </Card>
  );
}
