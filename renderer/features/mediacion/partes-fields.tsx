import { Button } from '@mantine/core';
import type { Output } from '@core/contract/index';
import type { Proponer } from '@core/features/mediacion/mediacion.contract';
import { cedulaValida } from '@core/kernel/cedula';
import { CheckboxField, TextField } from '@renderer/ui/fields';
import { Icon } from '@renderer/ui/icons';
import { FieldGrid, Row } from '@renderer/ui/page';
import { useFilas } from '@renderer/ui/use-filas';
import { useWatch } from 'react-hook-form';
import { MEDIACION_TEXTS } from './mediacion-pantallas.texts';

const T = MEDIACION_TEXTS.nueva;
const MAX = 10;

/** The parties one by one: name, quality, document, and who represents a child. */
export function PartesFields({ nna }: { nna: Output<'mediacion.preparar'>['nna'] }) {
  const { fields, agregar, quitar } = useFilas<Proponer, 'partes'>('partes');
  const partes = useWatch<Proponer, 'partes'>({ name: 'partes' }) ?? [];
  const fuera = nna.filter(({ personaId }) => !partes.some((parte) => parte?.personaId === personaId));
  return (
    <div className="mediacion-filas" data-field="partes">
      {fields.map((field, index) => (
        <section key={field.clave} className="mediacion-fila" aria-label={T.parteN(index + 1)}>
          <Row justify="space-between">
            <h3>{T.parteN(index + 1)}</h3>
            {fields.length > 2 && (
              <Button variant="subtle" aria-label={T.quitarN(index + 1)} onClick={() => quitar(index)}>
                {T.quitar}
              </Button>
            )}
          </Row>
          <ParteFields index={index} />
        </section>
      ))}
      {fields.length < MAX && (
        <Row>
          <Button
            variant="subtle"
            leftSection={<Icon name="mas" size={18} />}
            onClick={() => agregar({ esNna: false, nombre: '', cedula: '', calidad: '', representante: '' }, 'nombre')}
          >
            {T.agregar}
          </Button>
          {fuera.map(({ personaId, nombre }) => (
            <Button
              key={personaId}
              variant="subtle"
              leftSection={<Icon name="mas" size={18} />}
              onClick={() => agregar({ esNna: true, personaId, nombre, cedula: '', calidad: '', representante: '' }, 'calidad')}
            >
              {T.agregarNna}
            </Button>
          ))}
        </Row>
      )}
    </div>
  );
}

function ParteFields({ index }: { index: number }) {
  const parte = useWatch<Proponer, `partes.${number}`>({ name: `partes.${index}` });
  const cedula = parte?.cedula ?? '';
  const delCaso = parte?.personaId !== undefined && parte.personaId !== null;
  return (
    <>
      <FieldGrid min={220}>
        <TextField<Proponer> name={`partes.${index}.nombre`} label={T.nombre} personal maxLength={120} />
        <TextField<Proponer> name={`partes.${index}.calidad`} label={T.calidad} placeholder={T.calidadEjemplo} maxLength={60} />
        <TextField<Proponer>
          name={`partes.${index}.cedula`}
          label={T.cedula}
          optional={MEDIACION_TEXTS.opcional}
          inputMode="numeric"
          maxLength={20}
          personal
          {...(cedula.length >= 10 && !cedulaValida(cedula) ? { description: T.cedulaAviso } : {})}
        />
      </FieldGrid>
      {!delCaso && <CheckboxField<Proponer> name={`partes.${index}.esNna`} label={T.esNna} />}
      {parte?.esNna === true && (
        <TextField<Proponer>
          name={`partes.${index}.representante`}
          label={T.representante}
          optional={MEDIACION_TEXTS.opcional}
          personal
          maxLength={120}
        />
      )}
    </>
  );
}
