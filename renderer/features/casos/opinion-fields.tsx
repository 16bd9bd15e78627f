import type { EditarCaso } from '@core/features/casos/casos.contract';
import { SITUACIONES_OPINION } from '@core/features/casos/caso.types';
import { ChoiceField, TextArea, TextField } from '@renderer/ui/fields';
import { useWatch } from 'react-hook-form';
import { EDITAR_TEXTS as T } from './editar.texts';

const OPCIONES = SITUACIONES_OPINION.map((value) => ({ value, label: T.opinionOpciones[value] }));

/** What the child said, or why nothing was heard: one of the three is always told (CONA 60). */
export function OpinionFields() {
  const situacion = useWatch<EditarCaso, 'opinionSituacion'>({ name: 'opinionSituacion' });
  const callada = situacion === 'PREFIRIO_NO_OPINAR' || situacion === 'NO_FUE_POSIBLE';
  return (
    <>
      <ChoiceField<EditarCaso> name="opinionSituacion" label={T.opinionSituacion} options={OPCIONES} />
      {!callada && <TextArea<EditarCaso> name="opinionNna" label={T.opinion} description={T.opinionAyuda} minRows={2} personal />}
      {situacion === 'NO_FUE_POSIBLE' && <TextField<EditarCaso> name="opinionRazon" label={T.opinionRazon} maxLength={300} personal />}
    </>
  );
}
