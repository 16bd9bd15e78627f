import { Button } from '@mantine/core';
import { avisoCedula } from '@core/features/casos/caso-entrada.rules';
import { SEXOS, TIPOS_DOCUMENTO } from '@core/features/casos/caso.types';
import { casosTexts } from '@core/features/casos/casos.texts';
import { parentescoTexto } from '@core/features/personas/familia.rules';
import { INSTRUCCIONES, PARENTESCOS, RELACIONES_LEGALES } from '@core/features/personas/familia.types';
import type { Candidata, GuardarFamilia } from '@core/features/personas/personas.contract';
import { personasTexts } from '@core/features/personas/personas.texts';
import { Parecidas, senasDe } from '@renderer/lib/parecidas';
import { CheckboxField, NumberField, SelectField, TextField } from '@renderer/ui/fields';
import { irACampoNuevo } from '@renderer/ui/ir-a-campo';
import { Nombre } from '@renderer/ui/nombre';
import { Row } from '@renderer/ui/page';
import { useState } from 'react';
import { useFormContext, useFormState, useWatch } from 'react-hook-form';
import { PERSONAS_TEXTS } from './personas-pantallas.texts';
import { TresField } from './tres-field';

const T = PERSONAS_TEXTS.familia;
const opciones = <V extends string>(valores: readonly V[], palabras: Readonly<Record<V, string>>) =>
  valores.map((value) => ({ value, label: palabras[value] }));
const PARENTESCO = opciones(PARENTESCOS, personasTexts.parentesco);
const SEXO = opciones(SEXOS, casosTexts.sexo);
const DOCUMENTO = opciones(TIPOS_DOCUMENTO, casosTexts.tipoDocumento);
const INSTRUCCION = opciones(INSTRUCCIONES, personasTexts.instruccion);
const RELACION = opciones(RELACIONES_LEGALES, personasTexts.relacionLegal);

/** One person of the household: a line that opens into its fields. `salvo`: persons who cannot be this one. */
export function MiembroFields({
  index,
  abierto,
  salvo,
  onQuitar,
}: {
  index: number;
  abierto: boolean;
  salvo: readonly string[];
  onQuitar(): void;
}) {
  const { control, setValue, clearErrors } = useFormContext<GuardarFamilia>();
  const prefix = `miembros.${index}` as const;
  const uno = useWatch({ control, name: prefix });
  const { invalid } = useFormContext<GuardarFamilia>().getFieldState(prefix, useFormState({ control, name: prefix }));
  const [elegida, setElegida] = useState<Candidata | null>(null);
  const aviso = avisoCedula({ tipoDocumento: uno.tipoDocumento ?? 'CEDULA', numeroDocumento: uno.numeroDocumento });
  const nueva = uno.id === undefined;
  const enlazada = nueva && typeof uno.personaId === 'string';
  const quien = uno.parentesco ? parentescoTexto(uno.parentesco, uno.sexo ?? 'NO_DETERMINADO') : T.nueva;
  const elegir = (candidata: Candidata) => {
    setElegida(candidata);
    setValue(`${prefix}.personaId`, candidata.id, { shouldDirty: true });
    // what is known of her stays as it is: only what is filled in here changes it
    for (const campo of ['nombres', 'primerApellido', 'segundoApellido', 'numeroDocumento'] as const) setValue(`${prefix}.${campo}`, '');
    clearErrors(prefix);
    irACampoNuevo(`${prefix}.personaId`);
  };
  const soltar = () => {
    setElegida(null);
    setValue(`${prefix}.personaId`, undefined, { shouldDirty: true });
    irACampoNuevo(`${prefix}.nombres`);
  };
  return (
    // what is wrong in a closed line must come into sight
    <details className="personas-miembro" open={abierto || invalid}>
      <summary>
        <Resumen quien={quien} index={index} elegida={elegida} />
      </summary>
      <div className="personas-miembro-campos">
        <div className="personas-tres">
          <SelectField<GuardarFamilia> name={`${prefix}.parentesco`} label={T.parentesco} options={PARENTESCO} />
          <SelectField<GuardarFamilia> name={`${prefix}.sexo`} label={T.sexo} options={SEXO} />
          <NumberField<GuardarFamilia> name={`${prefix}.edadAnios`} label={T.edad} suffix={T.anios} />
        </div>
        {enlazada ? (
          <p role="status">
            <span className="v-strong">{elegida === null ? '' : `${elegida.iniciales} · ${senasDe(elegida)}. `}</span>
            {T.vinculada}{' '}
            <button type="button" className="v-link" name={`${prefix}.personaId`} onClick={soltar}>
              {T.noEsElla}
            </button>
          </p>
        ) : (
          <>
            <div className="personas-tres">
              <TextField<GuardarFamilia> name={`${prefix}.nombres`} label={T.nombres} personal />
              <TextField<GuardarFamilia> name={`${prefix}.primerApellido`} label={T.primerApellido} personal />
              <TextField<GuardarFamilia> name={`${prefix}.segundoApellido`} label={T.segundoApellido} personal />
            </div>
            <div className="personas-tres">
              <SelectField<GuardarFamilia> name={`${prefix}.tipoDocumento`} label={T.tipoDocumento} options={DOCUMENTO} />
              <TextField<GuardarFamilia> name={`${prefix}.numeroDocumento`} label={T.numeroDocumento} personal maxLength={30} />
              <TextField<GuardarFamilia> name={`${prefix}.telefono`} label={T.telefono} inputMode="tel" personal />
            </div>
            {aviso !== null && (
              <div>
                <p role="status" className="v-strong">
                  {aviso}
                </p>
                <TextField<GuardarFamilia>
                  name={`${prefix}.documentoObservacion`}
                  label={T.observacion}
                  description={T.observacionAyuda}
                  personal
                />
              </div>
            )}
            {nueva && (
              <Parecidas
                entrada={{
                  nombres: (uno.nombres ?? '').slice(0, 160),
                  primerApellido: (uno.primerApellido ?? '').slice(0, 80),
                  segundoApellido: (uno.segundoApellido ?? '').slice(0, 80),
                  numeroDocumento: (uno.numeroDocumento ?? '').slice(0, 30),
                  salvo: [...salvo],
                  ...(typeof uno.edadAnios === 'number' && uno.edadAnios <= 120 ? { edadMeses: uno.edadAnios * 12 } : {}),
                }}
                onElegir={elegir}
              />
            )}
          </>
        )}
        <div className="personas-tres">
          <TextField<GuardarFamilia> name={`${prefix}.ocupacion`} label={T.ocupacion} personal />
          <SelectField<GuardarFamilia> name={`${prefix}.instruccion`} label={T.instruccion} options={INSTRUCCION} />
          <TextField<GuardarFamilia> name={`${prefix}.discapacidadEnfermedad`} label={T.discapacidad} personal />
        </div>
        <TresField name={`${prefix}.convive`} label={T.convive} />
        <TresField name={`${prefix}.aporta`} label={T.aporta} />
        <CheckboxField<GuardarFamilia> name={`${prefix}.cuidador`} label={T.cuidador} />
        {uno.cuidador && <SelectField<GuardarFamilia> name={`${prefix}.relacionLegal`} label={T.relacionLegal} options={RELACION} />}
        <TresField name={`${prefix}.protector`} label={T.protector} />
        <TresField name={`${prefix}.presuntoAgresor`} label={T.presuntoAgresor} />
        <TextField<GuardarFamilia> name={`${prefix}.rolEnCaso`} label={T.rol} personal />
        <Row justify="space-between">
          <p className="v-muted">{T.quitarExplica}</p>
          <Button variant="subtle" onClick={onQuitar} aria-label={T.quitarDe(quien.toLowerCase())}>
            {T.quitar}
          </Button>
        </Row>
      </div>
    </details>
  );
}

function Resumen({ quien, index, elegida }: { quien: string; index: number; elegida: Candidata | null }) {
  const uno = useWatch<GuardarFamilia, `miembros.${number}`>({ name: `miembros.${index}` });
  const nombre = [uno.nombres, uno.primerApellido, uno.segundoApellido].filter(Boolean).join(' ');
  const senas = [
    typeof uno.edadAnios === 'number' ? `${uno.edadAnios} ${T.anios}` : null,
    uno.cuidador ? T.cuida : null,
    uno.presuntoAgresor === true ? T.presunto : null,
  ].filter(Boolean);
  return (
    <>
      <span className="v-strong">{quien}</span> ·{' '}
      {nombre === '' ? <span className="v-muted">{elegida?.iniciales ?? T.sinNombre}</span> : <Nombre>{nombre}</Nombre>}
      {senas.length > 0 && <span className="v-muted"> · {senas.join(' · ')}</span>}
    </>
  );
}
