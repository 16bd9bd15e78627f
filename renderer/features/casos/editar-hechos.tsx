import { Button } from '@mantine/core';
import type { EditarCaso } from '@core/features/casos/casos.contract';
import { localDay } from '@core/kernel/dates';
import { nowIso } from '@renderer/lib/clock';
import { DateField } from '@renderer/ui/date-field';
import { TextArea, TextField, TimeField } from '@renderer/ui/fields';
import { Icon } from '@renderer/ui/icons';
import { Card, Row } from '@renderer/ui/page';
import { EDITAR_TEXTS as T } from './editar.texts';
import { useFilas } from '@renderer/ui/use-filas';

const MAX = 40;

/** Block 7: the narrative, and the facts one by one as the letter numbers them. */
export function EditarHechos() {
  const { fields, agregar, quitar } = useFilas<EditarCaso, 'hechos'>('hechos');
  const hoy = localDay(nowIso());
  return (
    <Card title={T.bloque.relato}>
      <TextArea<EditarCaso> name="relato" label={T.relato} minRows={4} personal />
      <div>
        <h3>{T.hechos}</h3>
        <p className="v-muted">{T.hechosAyuda}</p>
      </div>
      {fields.map((field, index) => (
        <section key={field.clave} className="casos-nna" aria-label={T.hechoN(index + 1)}>
          <Row justify="space-between">
            <h3>{T.hechoN(index + 1)}</h3>
            <Button variant="subtle" aria-label={T.quitarN('hecho', index + 1)} onClick={() => quitar(index)}>
              {T.quitar}
            </Button>
          </Row>
          <div className="casos-hecho">
            <DateField<EditarCaso> name={`hechos.${index}.fecha`} label={T.fecha} max={hoy} />
            <TimeField<EditarCaso> name={`hechos.${index}.hora`} label={T.hora} />
            <TextField<EditarCaso> name={`hechos.${index}.lugar`} label={T.lugar} personal />
          </div>
          <TextArea<EditarCaso> name={`hechos.${index}.texto`} label={T.que} minRows={2} personal />
        </section>
      ))}
      {fields.length < MAX && (
        <div data-field="hechos">
          <Button
            variant={fields.length === 0 ? 'default' : 'subtle'}
            leftSection={<Icon name="mas" size={18} />}
            onClick={() => agregar({ texto: '', lugar: '' }, 'fecha')}
          >
            {T.agregarHecho}
          </Button>
        </div>
      )}
    </Card>
  );
}
