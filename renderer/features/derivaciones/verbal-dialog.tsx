import { Button } from '@mantine/core';
import { CANALES_VERBALES, derivacionesContract } from '@core/features/derivaciones/derivaciones.contract';
import { admiteDenunciaVerbal } from '@core/features/derivaciones/oficio.catalogo';
import { derivacionesTexts } from '@core/features/derivaciones/derivaciones.texts';
import { localDay } from '@core/kernel/dates';
import { useCatalogo } from '@renderer/lib/catalogo';
import { nowIso } from '@renderer/lib/clock';
import { useCommand } from '@renderer/lib/use-operation';
import { InstantField } from '@renderer/ui/date-field';
import { Dialog, notify } from '@renderer/ui/dialog';
import { ChoiceField, SelectField, TextField } from '@renderer/ui/fields';
import { Form, useFormulario } from '@renderer/ui/form';
import { FieldGrid, Row } from '@renderer/ui/page';
import { TOCA_DERIVACION } from './toca';

const T = derivacionesTexts.verbal;
const verbalSchema = derivacionesContract['derivaciones.registrarDenunciaVerbal'].input;
const OPCIONES = CANALES_VERBALES.map((value) => ({ value, label: derivacionesTexts.canalVerbal[value] }));

interface VerbalProps {
  casoId: string;
  ruta: Parameters<typeof admiteDenunciaVerbal>[1];
  onClose(): void;
}

/** A report made by word of mouth before an authority; like a delivered letter, it stops the legal clock. */
export function VerbalDialog({ casoId, ruta, onClose }: VerbalProps) {
  const institucion = ruta?.principal ?? null;
  const catalogo = useCatalogo();
  const registrar = useCommand('derivaciones.registrarDenunciaVerbal', {
    invalidates: TOCA_DERIVACION,
  });
  const form = useFormulario(verbalSchema, {
    casoId,
    ...(institucion ? { institucion } : {}),
    funcionario: '',
    denunciadoEn: nowIso(),
    canal: 'PRESENCIAL',
    numero: '',
  });
  const instituciones = catalogo.instituciones
    .filter(({ admiteCaso, codigo }) => admiteCaso === 'SI' && admiteDenunciaVerbal(codigo, ruta))
    .map(({ codigo, nombreOficial }) => ({ value: codigo, label: nombreOficial }));
  return (
    <Dialog opened onClose={onClose} title={T.titulo} width={640}>
      <Form
        form={form}
        error={registrar.error}
        onSubmit={async (valores) => {
          if (!(await registrar.run(valores))) return;
          notify(T.hecho);
          onClose();
        }}
        footer={
          <Row justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {derivacionesTexts.cancelar}
            </Button>
            <Button type="submit" loading={registrar.running}>
              {T.guardar}
            </Button>
          </Row>
        }
      >
        <p className="v-muted">{T.explica}</p>
        <SelectField name="institucion" label={T.institucion} options={instituciones} />
        <InstantField name="denunciadoEn" label={T.dia} timeLabel={T.hora} max={localDay(nowIso())} />
        <ChoiceField name="canal" label={T.canal} options={OPCIONES} />
        <FieldGrid min={230}>
          <TextField name="funcionario" label={T.funcionario} focusHere personal />
          <TextField name="numero" label={T.numero} optional={T.siLoDieron} />
        </FieldGrid>
      </Form>
    </Dialog>
  );
}
