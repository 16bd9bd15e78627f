import { Button } from '@mantine/core';
import type { Caso } from '@core/features/casos/casos.contract';
import type { Output } from '@core/contract/index';
import type { ReprogramarVisita, Visita } from '@core/features/visitas/visitas.contract';
import { useBorrador } from '@renderer/lib/borrador';
import { useCommand } from '@renderer/lib/use-operation';
import { BorradorStatus } from '@renderer/ui/borrador-status';
import { InstantField } from '@renderer/ui/date-field';
import { Dialog, notify } from '@renderer/ui/dialog';
import { TextArea, TextField } from '@renderer/ui/fields';
import { Form, useFormulario } from '@renderer/ui/form';
import { Row } from '@renderer/ui/page';
import { useState } from 'react';
import { AutoridadFields, DondeFields, QuienesFields } from './plan-fields';
import { TOCA_VISITA } from './toca';
import { makeReprogramarSchema, visitantesEnForm, type ReprogramarForm } from './visita-form.mapping';
import { VISITAS_TEXTS } from './visitas-pantallas.texts';

const T = VISITAS_TEXTS.reprogramar;

interface ReprogramarProps {
  caso: Caso;
  visita: Visita;
  preparada: Output<'visitas.preparar'>;
  onClose(): void;
}

/** Another day, place or company for a visit that has not been made. */
export function ReprogramarDialog({ caso, visita, preparada, onClose }: ReprogramarProps) {
  const [schema] = useState(() =>
    makeReprogramarSchema({ conocidoEn: caso.conocidoEn, exigeAutoridad: preparada.exigeAutoridad?.razon ?? null }),
  );
  const form = useFormulario(schema, {
    id: visita.id,
    version: visita.version,
    programadaPara: visita.programadaPara,
    motivo: visita.motivo,
    direccion: visita.direccion,
    referencia: visita.referencia ?? '',
    visitantes: visitantesEnForm(visita),
    autoridad: { institucion: visita.autoridad?.institucion, nombre: visita.autoridad?.nombre ?? '' },
    razon: '',
  });
  const borrador = useBorrador(`reprogramar-visita:${visita.id}`, 1, form);
  const reprogramar = useCommand('visitas.reprogramar', { invalidates: TOCA_VISITA });
  const enviar = async (valores: ReprogramarVisita) => {
    if (!(await reprogramar.run({ ...valores, version: visita.version }))) return;
    await borrador.descartar();
    notify(T.hecho);
    onClose();
  };
  return (
    <Dialog opened onClose={onClose} title={T.titulo} width={720} focusFirst>
      <Form
        form={form}
        onSubmit={enviar}
        error={reprogramar.error}
        footer={
          <Row>
            <Button type="submit" loading={reprogramar.running}>
              {T.guardar}
            </Button>
            <Button variant="default" onClick={onClose}>
              {VISITAS_TEXTS.cancelar}
            </Button>
            <BorradorStatus borrador={borrador} />
          </Row>
        }
      >
        <InstantField<ReprogramarForm> name="programadaPara" label={VISITAS_TEXTS.programar.dia} timeLabel={VISITAS_TEXTS.programar.hora} />
        <TextField<ReprogramarForm> name="razon" label={T.razon} optional={VISITAS_TEXTS.opcional} maxLength={200} />
        <TextArea<ReprogramarForm> name="motivo" label={VISITAS_TEXTS.programar.motivo} minRows={2} personal />
        <DondeFields />
        <QuienesFields personas={preparada.personas} />
        <AutoridadFields />
      </Form>
    </Dialog>
  );
}
