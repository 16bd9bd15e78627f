import { Input } from '@mantine/core';
import { useEffect } from 'react';
import { type FieldPath, type FieldValues, useFormContext, useFormState } from 'react-hook-form';
import { irACampo } from './ir-a-campo';

/** What is wrong with a list as a whole («anote al menos una»), beside the button that adds to it, which then gets the focus. */
export function ListError<T extends FieldValues>({ name }: { name: FieldPath<T> }) {
  const { control, getFieldState } = useFormContext<T>();
  const { error } = getFieldState(name, useFormState<T>({ control, name }));
  // The resolver of a list writes under `root`, a refusal of main on the list itself.
  const message = error?.root?.message ?? error?.message ?? '';
  useEffect(() => {
    if (message !== '' && document.querySelector('form [aria-invalid="true"]') === null) irACampo(name);
  }, [message, name]);
  return message === '' ? null : <Input.Error size="md">{message}</Input.Error>;
}
