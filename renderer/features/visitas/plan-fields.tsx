import { AUTORIDADES_ACOMPANANTES } from '@core/features/visitas/visita.types';
import { useCatalogo } from '@renderer/lib/catalogo';
import { CheckboxGroupField, SelectField, TextArea, TextField } from '@renderer/ui/fields';
import { Nombre } from '@renderer/ui/nombre';
import { FieldGrid } from '@renderer/ui/page';
import type { ProgramarForm } from './visita-form.mapping';
import { VISITAS_TEXTS } from './visitas-pantallas.texts';

const T = VISITAS_TEXTS.programar;

/** Where the visit is made. */
export function DondeFields() {
  return (
    <>
      <TextField<ProgramarForm> name="direccion" label={T.direccion} personal />
      <TextField<ProgramarForm> name="referencia" label={T.referencia} optional={VISITAS_TEXTS.opcional} personal />
    </>
  );
}

/** Who goes: people of the point by a tick, others by their names. */
export function QuienesFields({ personas }: { personas: readonly { id: string; nombre: string }[] }) {
  return (
    <div className="visitas-quienes">
      <CheckboxGroupField<ProgramarForm>
        name="visitantes.usuarios"
        label={T.personas}
        options={personas.map(({ id, nombre }) => ({ value: id, label: <Nombre>{nombre}</Nombre> }))}
      />
      <TextArea<ProgramarForm> name="visitantes.otros" label={T.otras} description={T.otrasAyuda} minRows={2} personal />
    </div>
  );
}

/** Which authority comes along, and who in its name. */
export function AutoridadFields({ nombreObligado = false }: { nombreObligado?: boolean }) {
  const { instituciones } = useCatalogo();
  const options = AUTORIDADES_ACOMPANANTES.map((value) => ({
    value,
    label: instituciones.find(({ codigo }) => codigo === value)?.nombreOficial ?? value,
  }));
  return (
    <FieldGrid min={260}>
      <SelectField<ProgramarForm> name="autoridad.institucion" label={T.autoridadCual} options={options} emptyLabel={T.autoridadNadie} />
      <TextField<ProgramarForm>
        name="autoridad.nombre"
        label={T.autoridadNombre}
        optional={nombreObligado ? false : T.autoridadNombreSiSabe}
        personal
      />
    </FieldGrid>
  );
}
