import { Button } from '@mantine/core';
import { avisoCedula } from '@core/features/casos/caso-entrada.rules';
import { EDAD_FUENTES, SEXOS, TIPOS_DOCUMENTO } from '@core/features/casos/caso.types';
import type { EditarCaso } from '@core/features/casos/casos.contract';
import { casosTexts } from '@core/features/casos/casos.texts';
import { CheckboxField, SelectField, TextArea, TextField } from '@renderer/ui/fields';
import { Icon } from '@renderer/ui/icons';
import { Card, Row } from '@renderer/ui/page';
import { useFormContext, useWatch } from 'react-hook-form';
import { EDITAR_TEXTS as T } from './editar.texts';
import { EdadField } from './nna-fields';
import { ParecidasNna, useVinculo, Vinculada } from './nna-vinculo';
import { nnaVacia } from './registrar.mapping';
import { REGISTRAR_TEXTS } from './registrar.texts';
import { TresField } from './tres-field';
import { useFilas } from '@renderer/ui/use-filas';

const opciones = <V extends string>(valores: readonly V[], palabras: Readonly<Record<V, string>>) =>
  valores.map((value) => ({ value, label: palabras[value] }));
const SEXO = opciones(SEXOS, casosTexts.sexo);
const DOCUMENTO = opciones(TIPOS_DOCUMENTO, casosTexts.tipoDocumento);
const FUENTE = opciones(EDAD_FUENTES, casosTexts.edadFuente);

/** Block 2 of the sheet: the children, where they live, and how to reach them safely. */
export function EditarNna() {
  const { fields, agregar, quitar } = useFilas<EditarCaso, 'nna'>('nna');
  return (
    <Card title={T.bloque.nna}>
      {fields.map((field, index) => (
        <UnaNna key={field.clave} index={index} {...(field.id === undefined ? { onRemove: () => quitar(index) } : {})} />
      ))}
      <Row>
        <Button
          variant="subtle"
          leftSection={<Icon name="mas" size={18} />}
          onClick={() => agregar(nnaVacia() as EditarCaso['nna'][number], 'nombres')}
        >
          {T.agregarNna}
        </Button>
      </Row>
      <div className="casos-pareja">
        <TextField<EditarCaso> name="barrio" label={T.barrio} />
        <TextField<EditarCaso> name="direccion" label={T.direccion} personal />
      </div>
      <TextField<EditarCaso> name="contactoSeguro" label={T.contacto} description={T.contactoAyuda} personal />
      <TresField name="lesiones" label={T.lesiones} />
      <TresField name="movilidad" label={T.movilidad} />
    </Card>
  );
}

function UnaNna({ index, onRemove }: { index: number; onRemove?: () => void }) {
  const { control } = useFormContext<EditarCaso>();
  const prefix = `nna.${index}` as const;
  const [nn, tipoDocumento, numeroDocumento] = useWatch({
    control,
    name: [`${prefix}.nn`, `${prefix}.tipoDocumento`, `${prefix}.numeroDocumento`],
  });
  const [id, personaId] = useWatch({ control, name: [`${prefix}.id`, `${prefix}.personaId`] });
  const vinculo = useVinculo(prefix);
  const aviso = avisoCedula({ tipoDocumento, numeroDocumento });
  return (
    <section className="casos-nna" aria-label={index === 0 ? T.bloque.nna : REGISTRAR_TEXTS.nnaOtro(index)}>
      {(index > 0 || onRemove) && (
        <Row justify="space-between">
          <h3>{REGISTRAR_TEXTS.nnaOtro(index)}</h3>
          {onRemove && (
            <Button variant="subtle" onClick={onRemove}>
              {T.quitar}
            </Button>
          )}
        </Row>
      )}
      {personaId ? <Vinculada prefix={prefix} vinculo={vinculo} /> : <CheckboxField<EditarCaso> name={`${prefix}.nn`} label={T.nn} />}
      {!nn && !personaId && (
        <div className="casos-tres">
          <TextField<EditarCaso> name={`${prefix}.nombres`} label={T.nombres} personal />
          <TextField<EditarCaso> name={`${prefix}.primerApellido`} label={T.primerApellido} personal />
          <TextField<EditarCaso> name={`${prefix}.segundoApellido`} label={T.segundoApellido} personal />
        </div>
      )}
      {!personaId && (
        <>
          <div className="casos-tres">
            <SelectField<EditarCaso> name={`${prefix}.sexo`} label={T.sexo} options={SEXO} />
            <EdadField prefix={prefix} />
            <SelectField<EditarCaso> name={`${prefix}.edadFuente`} label={T.edadFuente} options={FUENTE} />
          </div>
          <div className="casos-pareja">
            <SelectField<EditarCaso> name={`${prefix}.tipoDocumento`} label={T.tipoDocumento} options={DOCUMENTO} />
            {tipoDocumento !== 'NINGUNO' && (
              <TextField<EditarCaso> name={`${prefix}.numeroDocumento`} label={T.numeroDocumento} personal maxLength={30} />
            )}
          </div>
          <ParecidasNna prefix={prefix} {...(id === undefined ? { onElegir: vinculo.elegir } : { propia: id })} />
        </>
      )}
      {aviso !== null && (
        <div>
          <p role="status" className="casos-aviso">
            {aviso}
          </p>
          <TextField<EditarCaso>
            name={`${prefix}.documentoObservacion`}
            label={REGISTRAR_TEXTS.observacion}
            description={REGISTRAR_TEXTS.observacionAyuda}
            personal
          />
        </div>
      )}
      <TextField<EditarCaso> name={`${prefix}.viveCon`} label={T.viveCon} description={T.viveAyuda} personal />
      <TextField<EditarCaso> name={`${prefix}.institucionEducativa`} label={T.escuela} personal />
      <TextArea<EditarCaso> name={`${prefix}.salud`} label={T.salud} description={T.saludAyuda} minRows={2} personal />
    </section>
  );
}
