import { Button } from '@mantine/core';
import { SEXOS } from '@core/features/casos/caso.types';
import type { EditarCaso } from '@core/features/casos/casos.contract';
import { casosTexts } from '@core/features/casos/casos.texts';
import type { Candidata } from '@core/features/personas/personas.contract';
import { Parecidas } from '@renderer/lib/parecidas';
import { irACampoNuevo } from '@renderer/ui/ir-a-campo';
import { NumberField, SelectField, TextField } from '@renderer/ui/fields';
import { Icon } from '@renderer/ui/icons';
import { Card, Row } from '@renderer/ui/page';
import { useState } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { EDITAR_TEXTS as T } from './editar.texts';
import { Vinculada } from './nna-vinculo';
import { TresField } from './tres-field';
import { useFilas } from '@renderer/ui/use-filas';

const SEXO = SEXOS.map((value) => ({ value, label: casosTexts.sexo[value] }));
const MAX = 10;

/** Block 6: who is pointed at, always «presunta»; saying that nobody knows is an answer too. */
export function EditarSenaladas() {
  const { fields, agregar, quitar } = useFilas<EditarCaso, 'agresores'>('agresores');
  return (
    <Card title={T.bloque.senalada}>
      <p className="v-muted">{T.senaladaNota}</p>
      {fields.map((field, index) => (
        <UnaSenalada key={field.clave} index={index} onRemove={() => quitar(index)} />
      ))}
      {fields.length < MAX && (
        <div data-field="agresores">
          <Row>
            <Button
              variant={fields.length === 0 ? 'default' : 'subtle'}
              leftSection={<Icon name="mas" size={18} />}
              onClick={() => agregar({ conocido: true, nombres: '', parentesco: '', ocupacion: '', direccion: '', acceso: '' }, 'nombres')}
            >
              {T.agregarSenalada}
            </Button>
            {fields.length === 0 && (
              <Button variant="default" onClick={() => agregar({ conocido: false })}>
                {T.agregarDesconocida}
              </Button>
            )}
          </Row>
        </div>
      )}
    </Card>
  );
}

function UnaSenalada({ index, onRemove }: { index: number; onRemove(): void }) {
  const { control, setValue } = useFormContext<EditarCaso>();
  const [elegida, setElegida] = useState<Candidata | null>(null);
  const prefix = `agresores.${index}` as const;
  const [conocido, nombres, edadAnios, sexo, personaId] = useWatch({
    control,
    name: [`${prefix}.conocido`, `${prefix}.nombres`, `${prefix}.edadAnios`, `${prefix}.sexo`, `${prefix}.personaId`],
  });
  return (
    <section className="casos-nna" aria-label={T.senaladaN(index + 1)}>
      <Row justify="space-between">
        <h3>{conocido ? T.senaladaN(index + 1) : T.desconocida}</h3>
        <Button variant="subtle" aria-label={T.quitarN(T.senaladaN(index + 1).toLowerCase(), index + 1)} onClick={onRemove}>
          {T.quitar}
        </Button>
      </Row>
      {conocido && (
        <>
          <div className="casos-pareja">
            <TextField<EditarCaso> name={`${prefix}.nombres`} label={T.nombresSenalada} personal />
            <TextField<EditarCaso> name={`${prefix}.parentesco`} label={T.relacion} personal />
          </div>
          {!personaId && (
            <Parecidas
              entrada={{
                nombres: (nombres ?? '').slice(0, 160),
                ...(typeof edadAnios === 'number' && edadAnios <= 120 ? { edadMeses: edadAnios * 12 } : {}),
                ...(sexo ? { sexo } : {}),
              }}
              onElegir={(candidata) => {
                setElegida(candidata);
                setValue(`${prefix}.personaId`, candidata.id, { shouldDirty: true });
                irACampoNuevo(`${prefix}.personaId`);
              }}
            />
          )}
          {elegida !== null && personaId && (
            <Vinculada
              prefix={prefix}
              vinculo={{
                elegida,
                soltar: () => {
                  setElegida(null);
                  // the contract says «nobody» by leaving the key out
                  setValue(`${prefix}.personaId`, undefined, { shouldDirty: true });
                  irACampoNuevo(`${prefix}.nombres`);
                },
              }}
            />
          )}
          <div className="casos-tres">
            <NumberField<EditarCaso> name={`${prefix}.edadAnios`} label={T.edadAnios} suffix={T.anios} />
            <SelectField<EditarCaso> name={`${prefix}.sexo`} label={T.sexo} options={SEXO} />
            <TextField<EditarCaso> name={`${prefix}.ocupacion`} label={T.ocupacion} personal />
          </div>
          <div className="casos-pareja">
            <TextField<EditarCaso> name={`${prefix}.direccion`} label={T.direccionSenalada} personal />
            <TextField<EditarCaso> name={`${prefix}.acceso`} label={T.acceso} personal />
          </div>
          <TresField name={`${prefix}.convive`} label={T.convive} />
          <TresField name={`${prefix}.cuidador`} label={T.cuida} />
          <TresField name={`${prefix}.servidorPublico`} label={T.publico} />
        </>
      )}
    </section>
  );
}
