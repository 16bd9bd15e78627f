import { Button } from '@mantine/core';
import { SITUACIONES_OPINION } from '@core/features/casos/caso.types';
import { registrarOpinionSchema } from '@core/features/mediacion/mediacion.contract';
import type { Mediacion } from '@core/features/mediacion/mediacion-vista.contract';
import { mediacionTexts } from '@core/features/mediacion/mediacion.texts';
import { localDay } from '@core/kernel/dates';
import { useBorrador } from '@renderer/lib/borrador';
import { nowIso } from '@renderer/lib/clock';
import { useCommand } from '@renderer/lib/use-operation';
import { Notice } from '@renderer/ui/badge';
import { BorradorStatus } from '@renderer/ui/borrador-status';
import { InstantField } from '@renderer/ui/date-field';
import { notify } from '@renderer/ui/dialog';
import { CheckboxField, ChoiceField, TextArea, TextField } from '@renderer/ui/fields';
import { Form, useFormulario } from '@renderer/ui/form';
import { Card, FieldGrid, Row } from '@renderer/ui/page';
import { useWatch } from 'react-hook-form';
import type { z } from 'zod';
import { contraDe, useImpedido } from './impedido';
import { MEDIACION_TEXTS } from './mediacion-pantallas.texts';
import { TOCA_MEDIACION } from './toca';

const T = MEDIACION_TEXTS.opinion;
/** The version goes along when it is sent, so that a draft of yesterday is not refused for it. */
const opinionSchema = registrarOpinionSchema.omit({ version: true });
type OpinionForm = z.input<typeof opinionSchema>;
const OPCIONES = SITUACIONES_OPINION.map((value) => ({ value, label: mediacionTexts.opinion[value] }));

/** What the child thinks, heard before and apart from the parties. */
export function PasoOpinion({ mediacion }: { mediacion: Mediacion }) {
  const form = useFormulario(opinionSchema, { mediacionId: mediacion.id, palabras: '', oidaEn: nowIso(), como: '', porQuien: '' });
  const borrador = useBorrador(`mediacion-opinion:${mediacion.id}`, 1, form);
  const registrar = useCommand('mediacion.registrarOpinionNna', { invalidates: TOCA_MEDIACION });
  const situacion = useWatch({ control: form.control, name: 'situacion' });
  const { aviso, boton } = useImpedido(contraDe(mediacion, 'OPINAR'));
  const enviar = async (valores: z.output<typeof opinionSchema>) => {
    const { palabras, ...resto } = valores;
    const hecha = await registrar.run({ ...resto, ...(valores.situacion === 'EXPRESO' ? { palabras } : {}), version: mediacion.version });
    if (!hecha) return;
    await borrador.descartar();
    notify(T.hecho);
  };
  return (
    <Card title={T.titulo} note={T.nota} edge="action">
      <p>{T.explica}</p>
      {mediacion.opinion?.situacion === 'NO_FUE_POSIBLE' && (
        <Notice tone="warn">
          <p>{T.noFuePosible}</p>
        </Notice>
      )}
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
        <ChoiceField<OpinionForm> name="situacion" label={T.situacion} options={OPCIONES} />
        {situacion === 'EXPRESO' && (
          <TextArea<OpinionForm> name="palabras" label={T.palabras} description={T.palabrasAyuda} minRows={2} personal />
        )}
        <div className="mediacion-cuando">
          <InstantField<OpinionForm> name="oidaEn" label={MEDIACION_TEXTS.dia} timeLabel={MEDIACION_TEXTS.hora} max={localDay(nowIso())} />
        </div>
        <FieldGrid min={240}>
          <TextField<OpinionForm> name="como" label={T.como} placeholder={T.comoEjemplo} maxLength={110} />
          <TextField<OpinionForm> name="porQuien" label={T.porQuien} personal maxLength={70} />
        </FieldGrid>
        <CheckboxField<OpinionForm> name="sinPartes" label={T.sinPartes} />
        {aviso}
      </Form>
    </Card>
  );
}
