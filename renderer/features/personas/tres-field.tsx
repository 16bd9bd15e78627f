import { YesNoUnknown } from '@renderer/ui/choice';
import { useController } from 'react-hook-form';

/** Yes, no, or not known, where the contract holds true, false or nothing. */
export function TresField({ name, label }: { name: string; label: string }) {
  const { field, fieldState } = useController({ name });
  const value = field.value as boolean | null | undefined;
  return (
    <YesNoUnknown
      name={name}
      label={label}
      value={value === undefined ? null : value === null ? 'NO_SABE' : value ? 'SI' : 'NO'}
      onChange={(answer) => field.onChange(answer === 'NO_SABE' ? null : answer === 'SI')}
      onBlur={field.onBlur}
      error={fieldState.error?.message}
    />
  );
}
