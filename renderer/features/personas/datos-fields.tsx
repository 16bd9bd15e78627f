import {
  ACOMPANAMIENTOS,
  AUTOIDENTIFICACIONES,
  IDENTIDADES_GENERO,
  JORNADAS,
  MOVILIDADES,
  NIVELES_EDUCATIVOS,
  QUIENES_RESPONDEN,
  TIPOS_DISCAPACIDAD,
  VACUNAS,
} from '@core/features/personas/datos-persona.types';
import type { guardarDatosSchema } from '@core/features/personas/personas.contract';
import { personasTexts } from '@core/features/personas/personas.texts';
import {
  CheckboxField,
  CheckboxGroupField,
  ChoiceField,
  NumberField,
  SelectField,
  TextArea,
  TextField,
  YesNoUnknownField,
} from '@renderer/ui/fields';
import { Card } from '@renderer/ui/page';
import { useFormContext, useWatch } from 'react-hook-form';
import type { z } from 'zod';
import { PERSONAS_TEXTS } from './personas-pantallas.texts';

const T = PERSONAS_TEXTS.datos;
const P = personasTexts.datos;
type Entrada = z.input<typeof guardarDatosSchema>;
const opciones = <V extends string>(valores: readonly V[], palabras: Readonly<Record<V, string>>) =>
  valores.map((value) => ({ value, label: palabras[value] }));

/** The questions in the order of the printed sheet; what depends on another answer comes with it. */
export function DatosFields({ hombre }: { hombre: boolean }) {
  const { control } = useFormContext<Entrada>();
  const [autoidentificacion, genero, discapacidad, estudia, embarazo, trabaja] = useWatch({
    control,
    name: ['datos.autoidentificacion', 'datos.identidadGenero', 'datos.discapacidad', 'datos.estudia', 'datos.embarazo', 'datos.trabaja'],
  });
  return (
    <>
      <Card title={T.identidad}>
        <div className="personas-tres">
          <TextField<Entrada> name="datos.alias" label={T.alias} personal />
          <TextField<Entrada> name="datos.lengua" label={T.lengua} />
        </div>
        <CheckboxField<Entrada> name="datos.documentoVerificado" label={T.documentoVerificado} />
        <div className="personas-tres">
          <SelectField<Entrada>
            name="datos.autoidentificacion"
            label={T.autoidentificacion}
            description={T.autoidentificacionAyuda}
            options={opciones(AUTOIDENTIFICACIONES, P.autoidentificacion)}
          />
          {autoidentificacion === 'INDIGENA' && <TextField<Entrada> name="datos.pueblo" label={T.pueblo} placeholder={T.puebloEjemplo} />}
        </div>
        {autoidentificacion && (
          <ChoiceField<Entrada> name="datos.autoidentificacionDe" label={T.quien} options={opciones(QUIENES_RESPONDEN, P.quienResponde)} />
        )}
        <div className="personas-tres">
          <SelectField<Entrada>
            name="datos.identidadGenero"
            label={T.genero}
            description={T.generoAyuda}
            options={opciones(IDENTIDADES_GENERO, P.identidadGenero)}
          />
        </div>
        {genero && genero !== 'NO_RESPONDE' && <CheckboxField<Entrada> name="datos.identidadGeneroDicha" label={T.generoDicha} />}
      </Card>
      <Card title={T.origen}>
        <div className="personas-tres">
          <TextField<Entrada> name="datos.nacionalidad" label={T.nacionalidad} />
          <SelectField<Entrada> name="datos.movilidad" label={T.movilidad} options={opciones(MOVILIDADES, P.movilidad)} />
          <SelectField<Entrada>
            name="datos.acompanamiento"
            label={T.acompanamiento}
            options={opciones(ACOMPANAMIENTOS, P.acompanamiento)}
          />
        </div>
      </Card>
      <Card title={T.discapacidadTitulo}>
        <YesNoUnknownField<Entrada> name="datos.discapacidad" label={T.discapacidad} />
        {discapacidad === 'SI' && (
          <>
            <CheckboxGroupField<Entrada>
              name="datos.discapacidadTipos"
              label={T.tipos}
              options={opciones(TIPOS_DISCAPACIDAD, P.discapacidadTipo)}
            />
            <div className="personas-tres">
              <NumberField<Entrada> name="datos.discapacidadPorcentaje" label={T.porcentaje} suffix="%" />
              <TextField<Entrada> name="datos.discapacidadCarne" label={T.carne} personal />
            </div>
          </>
        )}
      </Card>
      <Card title={T.educacion}>
        <YesNoUnknownField<Entrada> name="datos.estudia" label={T.estudia} />
        {estudia === 'NO' && <TextField<Entrada> name="datos.motivoNoEstudia" label={T.motivo} personal />}
        <div className="personas-tres">
          <TextField<Entrada> name="datos.institucion" label={T.institucion} personal />
          <TextField<Entrada> name="datos.amie" label={T.amie} description={T.amieAyuda} maxLength={8} />
          <SelectField<Entrada> name="datos.nivel" label={T.nivel} options={opciones(NIVELES_EDUCATIVOS, P.nivel)} />
          <TextField<Entrada> name="datos.paralelo" label={T.paralelo} maxLength={10} />
          <SelectField<Entrada> name="datos.jornada" label={T.jornada} options={opciones(JORNADAS, P.jornada)} />
        </div>
      </Card>
      <Card title={T.saludTitulo}>
        <TextArea<Entrada> name="datos.salud" label={T.salud} description={T.saludAyuda} minRows={2} personal />
        <div className="personas-tres">
          <TextField<Entrada> name="datos.tratamiento" label={T.tratamiento} personal />
          <TextField<Entrada> name="datos.medicacion" label={T.medicacion} personal />
          <TextField<Entrada> name="datos.alergias" label={T.alergias} personal />
          <SelectField<Entrada> name="datos.vacunas" label={T.vacunas} options={opciones(VACUNAS, P.vacunas)} />
          <TextField<Entrada> name="datos.centroSalud" label={T.centro} personal />
        </div>
        {!hombre && <YesNoUnknownField<Entrada> name="datos.embarazo" label={T.embarazo} />}
        {!hombre && embarazo === 'SI' && <NumberField<Entrada> name="datos.embarazoSemanas" label={T.semanas} />}
      </Card>
      <Card title={T.trabajoTitulo}>
        <YesNoUnknownField<Entrada> name="datos.trabaja" label={T.trabaja} />
        {trabaja === 'SI' && <TextField<Entrada> name="datos.trabajo" label={T.trabajo} personal />}
      </Card>
    </>
  );
}
