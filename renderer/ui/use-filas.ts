import { useFieldArray, useFormContext, type ArrayPath, type FieldArray, type FieldPath, type FieldValues } from 'react-hook-form';
import { irACampoNuevo, irAListaTrasQuitar } from './ir-a-campo';

/**
 * Rows of a list inside a form. react-hook-form checks the whole list as soon as a row comes or goes and would scold an empty
 * row before anything was typed in it: those messages are taken back; they return when a field is left or the form is sent.
 */
export function useFilas<T extends FieldValues, N extends ArrayPath<T> & FieldPath<T>>(name: N) {
  const { control, clearErrors } = useFormContext<T>();
  const { fields, append, remove } = useFieldArray<T, N, 'clave'>({ control, name, keyName: 'clave' });
  const callar = () => void setTimeout(() => clearErrors(name), 0);
  return {
    fields,
    /** Adds a row and puts the focus on its field `campo`; on what adds rows when it has none (the pressed button may be gone). */
    agregar(fila: FieldArray<T, N>, campo?: string) {
      append(fila, { shouldFocus: false });
      callar();
      irACampoNuevo(campo === undefined ? name : `${name}.${fields.length}.${campo}`);
    },
    quitar(index: number) {
      remove(index);
      callar();
      irAListaTrasQuitar(name, index);
    },
  };
}
