import { Button } from '@mantine/core';
import type { Mediacion } from '@core/features/mediacion/mediacion-vista.contract';
import { FIRMAS } from '@core/features/mediacion/mediacion.types';
import { DateField } from '@renderer/ui/date-field';
import { ChoiceField, TextArea, TextField } from '@renderer/ui/fields';
import { Icon } from '@renderer/ui/icons';
import { Nombre } from '@renderer/ui/nombre';
import { FieldGrid, Row } from '@renderer/ui/page';
import { useFilas } from '@renderer/ui/use-filas';
import { useWatch } from 'react-hook-form';
import type { ActaForm } from './acta-form';
import { MEDIACION_TEXTS } from './mediacion-pantallas.texts';

const T = MEDIACION_TEXTS.acta;
const MAX = 20;
const OPCIONES = FIRMAS.map((value) => ({ value, label: T.firma[value] }));

/** The table of commitments: who, what, from when, control, how it is checked. */
export function CompromisosFields() {
  const { fields, agregar, quitar } = useFilas<ActaForm, 'compromisos'>('compromisos');
  return (
    <div className="mediacion-filas" data-field="compromisos">
      {fields.map((field, index) => (
        <section key={field.clave} className="mediacion-fila" aria-label={T.compromisoN(index + 1)}>
          <Row justify="space-between">
            <h3>{T.compromisoN(index + 1)}</h3>
            {fields.length > 1 && (
              <Button variant="subtle" aria-label={T.quitarN(index + 1)} onClick={() => quitar(index)}>
                {T.quitar}
              </Button>
            )}
          </Row>
          <TextField<ActaForm> name={`compromisos.${index}.quien`} label={T.quien} personal maxLength={120} />
          <TextArea<ActaForm> name={`compromisos.${index}.que`} label={T.que} minRows={2} personal />
          <FieldGrid min={180}>
            <DateField<ActaForm> name={`compromisos.${index}.desde`} label={T.desde} optional={MEDIACION_TEXTS.opcional} />
            <DateField<ActaForm> name={`compromisos.${index}.controlEl`} label={T.controlEl} />
            <TextField<ActaForm>
              name={`compromisos.${index}.comoSeVerifica`}
              label={T.comoSeVerifica}
              placeholder={T.comoEjemplo}
              maxLength={200}
            />
          </FieldGrid>
        </section>
      ))}
      {fields.length < MAX && (
        <div>
          <Button
            variant="subtle"
            leftSection={<Icon name="mas" size={18} />}
            onClick={() => agregar({ quien: '', que: '', controlEl: '', comoSeVerifica: '' }, 'quien')}
          >
            {T.agregar}
          </Button>
        </div>
      )}
      <div className="mediacion-cuando">
        <DateField<ActaForm> name="vigenciaHasta" label={T.vigencia} optional={MEDIACION_TEXTS.opcional} />
      </div>
    </div>
  );
}

/** How each party signs; a thumb needs a witness at her request. */
export function FirmasFields({ partes }: { partes: Mediacion['partes'] }) {
  const firmas = useWatch<ActaForm, 'firmas'>({ name: 'firmas' }) ?? [];
  return (
    <div className="mediacion-filas" data-field="firmas">
      {partes.map((parte, index) => (
        <section key={parte.id} className="mediacion-fila" aria-label={parte.calidad}>
          <ChoiceField<ActaForm>
            name={`firmas.${index}.firma`}
            label={
              <>
                <Nombre>{parte.nombre}</Nombre> <span className="v-muted">· {parte.calidad}</span>
              </>
            }
            options={OPCIONES}
            layout="row"
          />
          {firmas[index]?.firma === 'HUELLA' && (
            <FieldGrid min={220}>
              <TextField<ActaForm> name={`firmas.${index}.testigoNombre`} label={T.testigo} personal maxLength={120} />
              <TextField<ActaForm>
                name={`firmas.${index}.testigoCedula`}
                label={T.testigoCedula}
                optional={MEDIACION_TEXTS.opcional}
                inputMode="numeric"
                maxLength={20}
                personal
              />
            </FieldGrid>
          )}
        </section>
      ))}
    </div>
  );
}
