import { NativeSelect } from '@mantine/core';
import { CALIDADES } from '@core/features/casos/caso.types';
import { TextField } from '@renderer/ui/fields';
import { useController, useFormContext } from 'react-hook-form';
import { REGISTRAR_TEXTS as T } from './registrar.texts';

const ANONIMO = 'ANONIMO:OTRO';
const DATOS = ['nombre', 'contacto', 'aceptaTestigo'] as const;
const OPCIONES = [
  { group: T.reserva, items: CALIDADES.map((calidad) => ({ value: `RESERVADO:${calidad}`, label: T.reservaOpcion(T.quienes[calidad]) })) },
  {
    group: T.identificado,
    items: CALIDADES.map((calidad) => ({ value: `IDENTIFICADO:${calidad}`, label: T.identificadoOpcion(T.quienes[calidad]) })),
  },
  { group: T.anonimo, items: [{ value: ANONIMO, label: T.anonimoOpcion }] },
];

/** Who tells it and whether the name may be known, in one answer: two questions would be asked as one anyway. */
export function QuienInformaField() {
  const tipo = useController({ name: 'denunciante.tipo' });
  const calidad = useController({ name: 'denunciante.calidad' });
  const { setValue, clearErrors } = useFormContext();
  const value = calidad.field.value ? `${String(tipo.field.value)}:${String(calidad.field.value)}` : '';
  return (
    <NativeSelect
      name="denunciante.calidad"
      label={T.quien}
      size="md"
      value={value}
      error={calidad.fieldState.error?.message}
      errorProps={{ role: undefined }}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      data={[{ value: '', label: 'Elija…' }, ...OPCIONES]}
      onBlur={calidad.field.onBlur}
      onChange={(event) => {
        const [nextTipo, nextCalidad] = event.currentTarget.value.split(':');
        tipo.field.onChange(nextTipo || 'RESERVADO');
        calidad.field.onChange(nextCalidad ?? null);
        clearErrors(DATOS.map((dato) => `denunciante.${dato}`));
        // their fields go out of sight with this answer, and what nobody sees must not be sent
        if (nextTipo === 'ANONIMO')
          for (const dato of DATOS) setValue(`denunciante.${dato}`, dato === 'aceptaTestigo' ? null : '', { shouldDirty: true });
      }}
    />
  );
}

/** Name and whereabouts of who informs; only when she gives them. */
export function QuienInformaDatos() {
  const { field } = useController({ name: 'denunciante.tipo' });
  const calidad = useController({ name: 'denunciante.calidad' });
  if (field.value !== 'IDENTIFICADO') return null;
  return (
    <div className="casos-pareja">
      <TextField name="denunciante.nombre" label={T.quienNombre} personal optional={calidad.field.value === 'NNA'} />
      <TextField name="denunciante.contacto" label={T.quienContacto} personal optional />
    </div>
  );
}
