import { Button } from '@mantine/core';
import { SEXOS } from '@core/features/casos/caso.types';
import type { RegistrarCaso } from '@core/features/casos/casos.contract';
import { casosTexts } from '@core/features/casos/casos.texts';
import { SelectField, TextField } from '@renderer/ui/fields';
import { Card, Row } from '@renderer/ui/page';
import { useFormContext, useWatch } from 'react-hook-form';
import { irACampoNuevo } from '@renderer/ui/ir-a-campo';
import { ApellidosField, CedulaField, EdadField, RazonDeCedula } from './nna-fields';
import { ParecidasNna, useVinculo, Vinculada } from './nna-vinculo';
import { nnaVacia } from './registrar.mapping';
import { REGISTRAR_TEXTS as T } from './registrar.texts';
import { useFilas } from '@renderer/ui/use-filas';

const MAX_NNA = 20;
const OPCIONES_SEXO = SEXOS.map((value) => ({ value, label: casosTexts.sexo[value] }));

/** Block 2: one child to begin with, brothers and sisters as they come; a child without a known name is as good as any. */
export function NnaBloque() {
  const { fields, agregar, quitar } = useFilas<RegistrarCaso, 'nna'>('nna');
  return (
    <Card
      title={T.nna}
      actions={
        fields.length < MAX_NNA && (
          <button
            type="button"
            className="v-link casos-enlace"
            onClick={() => agregar(nnaVacia() as RegistrarCaso['nna'][number], 'nombres')}
          >
            {T.agregar}
          </button>
        )
      }
    >
      {fields.map((field, index) => (
        <UnaNna key={field.clave} index={index} {...(index > 0 ? { onRemove: () => quitar(index) } : {})} />
      ))}
    </Card>
  );
}

function UnaNna({ index, onRemove }: { index: number; onRemove?: () => void }) {
  const { control, setValue } = useFormContext<RegistrarCaso>();
  const nn = useWatch({ control, name: `nna.${index}.nn` });
  const personaId = useWatch({ control, name: `nna.${index}.personaId` });
  const prefix = `nna.${index}` as const;
  const vinculo = useVinculo(prefix);
  const toggle = () => {
    setValue(`${prefix}.nn`, !nn, { shouldDirty: true, shouldValidate: false });
    setValue(`${prefix}.edadFuente`, nn ? 'REFERIDA' : 'ESTIMADA', { shouldDirty: true });
    irACampoNuevo(`${prefix}.${nn ? 'nombres' : 'sexo'}`);
  };
  return (
    <section className="casos-nna" aria-label={index === 0 ? T.nna : T.nnaOtro(index)}>
      {index > 0 && (
        <Row justify="space-between">
          <h3>{T.nnaOtro(index)}</h3>
          {onRemove && (
            <Button variant="subtle" onClick={onRemove}>
              {T.quitar}
            </Button>
          )}
        </Row>
      )}
      {personaId ? (
        <Vinculada prefix={prefix} vinculo={vinculo} />
      ) : nn ? (
        <p className="casos-nn">
          <span className="v-strong">NN.</span> {T.nnExplica}{' '}
          <button type="button" className="v-link" onClick={toggle}>
            {T.nnQuitar}
          </button>
        </p>
      ) : (
        <div>
          <div className="casos-pareja">
            <TextField<RegistrarCaso> name={`${prefix}.nombres`} label={T.nombres} personal />
            <ApellidosField prefix={prefix} />
          </div>
          <button type="button" className="v-link casos-enlace" onClick={toggle}>
            {T.nn}
          </button>
        </div>
      )}
      <div className="casos-cuatro">
        {!personaId && (
          <>
            <SelectField<RegistrarCaso> name={`${prefix}.sexo`} label={T.sexo} options={OPCIONES_SEXO} />
            <EdadField prefix={prefix} />
            <CedulaField prefix={prefix} />
          </>
        )}
        {index === 0 && <TextField<RegistrarCaso> name="barrio" label={T.barrio} />}
      </div>
      {!personaId && <RazonDeCedula prefix={prefix} />}
      {!personaId && <ParecidasNna prefix={prefix} onElegir={vinculo.elegir} />}
    </section>
  );
}
