import { Checkbox, NativeSelect, PasswordInput, Textarea, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { type FieldPath, type FieldValues, useController } from 'react-hook-form';
import { afterPointer } from './after-pointer';
import { ChoiceKeys, YesNoUnknown, type YesNoUnknownValue } from './choice';
import { parseTime, parseWhole, useBuffer } from './field-buffer';
import { Icon } from './icons';
import { UI_TEXTS } from './ui.texts';
import './fields.css';

export interface FieldProps<T extends FieldValues> {
  name: FieldPath<T>;
  label: ReactNode;
  description?: ReactNode;
  /** Small words after the label: `true` says «opcional». */
  optional?: boolean | string;
  /** The text is about a person: F9 covers it. */
  personal?: boolean;
  disabled?: boolean;
  placeholder?: string;
  /** Inside a dialog: the focus starts here. */
  focusHere?: boolean;
  /** Former name of `focusHere`; jsx-a11y objects to it. */
  autoFocus?: boolean;
}

const labelOf = (label: ReactNode, optional: boolean | string | undefined): ReactNode =>
  optional ? (
    <>
      {label} <span className="v-optional">{optional === true ? UI_TEXTS.opcional : optional}</span>
    </>
  ) : (
    label
  );

/** What all wrappers share: value, message and names of one input. */
export function useField<T extends FieldValues>({
  name,
  label,
  description,
  optional,
  personal,
  disabled,
  placeholder,
  focusHere,
  autoFocus,
}: FieldProps<T>) {
  const { field, fieldState } = useController<T>({ name });
  const value: unknown = field.value;
  return {
    value,
    onChange: field.onChange as (value: unknown) => void,
    onBlur: () => afterPointer(field.onBlur),
    error: fieldState.error?.message,
    common: {
      name,
      ref: field.ref,
      label: labelOf(label, optional),
      description,
      error: fieldState.error?.message,
      errorProps: { role: undefined },
      inputWrapperOrder: ['label', 'input', 'description', 'error'] as ('label' | 'input' | 'description' | 'error')[],
      disabled: disabled ?? false,
      autoComplete: 'off',
      spellCheck: false,
      ...(personal ? { className: 'dato-personal' } : {}),
      ...(placeholder ? { placeholder } : {}),
      ...((focusHere ?? autoFocus) ? { 'data-autofocus': true } : {}),
    },
  };
}

const asText = (value: unknown): string => (typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '');

export function TextField<T extends FieldValues>({
  maxLength,
  inputMode,
  ...props
}: FieldProps<T> & { maxLength?: number; inputMode?: 'text' | 'numeric' | 'tel' }) {
  const { common, value, onChange, onBlur } = useField(props);
  return (
    <TextInput
      {...common}
      value={asText(value)}
      onChange={(event) => onChange(event.currentTarget.value)}
      onBlur={onBlur}
      {...(maxLength ? { maxLength } : {})}
      {...(inputMode ? { inputMode } : {})}
    />
  );
}

/** Several lines; it grows with the text. */
export function TextArea<T extends FieldValues>({
  minRows = 3,
  maxRows = 14,
  ...props
}: FieldProps<T> & { minRows?: number; maxRows?: number }) {
  const { common, value, onChange, onBlur } = useField(props);
  return (
    <Textarea
      {...common}
      value={asText(value)}
      onChange={(event) => onChange(event.currentTarget.value)}
      onBlur={onBlur}
      autosize
      minRows={minRows}
      maxRows={maxRows}
    />
  );
}

/** A short closed list, with the system's own drop-down. Empty is null. */
export function SelectField<T extends FieldValues>({
  options,
  emptyLabel = 'Elija…',
  ...props
}: FieldProps<T> & { options: readonly { value: string; label: string }[]; emptyLabel?: string }) {
  const { common, value, onChange, onBlur } = useField(props);
  return (
    <NativeSelect
      {...common}
      size="md"
      value={asText(value)}
      onBlur={onBlur}
      onChange={(event) => onChange(event.currentTarget.value || null)}
    >
      <option value="">{emptyLabel}</option>
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </NativeSelect>
  );
}

/** Hour of the day, 24 h: `8:40`, `840` and `0840` are all read. Value `HH:mm` or null. */
export function TimeField<T extends FieldValues>(props: FieldProps<T>) {
  const { common, value, onChange, onBlur } = useField(props);
  const { text, type, settle } = useBuffer<string>(value, onChange, parseTime, asText);
  return (
    <TextInput
      {...common}
      placeholder={UI_TEXTS.horaEjemplo}
      inputMode="numeric"
      value={text}
      onChange={(event) => type(event.currentTarget.value)}
      onBlur={() => {
        settle();
        onBlur();
      }}
    />
  );
}

/** Whole number. Value number or null. */
export function NumberField<T extends FieldValues>({ suffix, ...props }: FieldProps<T> & { suffix?: string }) {
  const { common, value, onChange, onBlur } = useField(props);
  const { text, type, settle } = useBuffer<number>(value, onChange, parseWhole, asText);
  return (
    <TextInput
      {...common}
      inputMode="numeric"
      value={text}
      onChange={(event) => type(event.currentTarget.value)}
      onBlur={() => {
        settle();
        onBlur();
      }}
      {...(suffix ? { rightSection: <span className="v-suffix">{suffix}</span>, rightSectionWidth: 64 } : {})}
    />
  );
}

/** Password with an eye that the keyboard reaches too. */
export function PasswordField<T extends FieldValues>(props: FieldProps<T>) {
  const { common, value, onChange, onBlur } = useField(props);
  return (
    <PasswordInput
      {...common}
      value={asText(value)}
      onChange={(event) => onChange(event.currentTarget.value)}
      onBlur={onBlur}
      visibilityToggleIcon={({ reveal }) => <Icon name={reveal ? 'ojoTachado' : 'ojo'} />}
      visibilityToggleButtonProps={{ 'aria-label': UI_TEXTS.verClave, tabIndex: 0, 'aria-hidden': false, size: 38 }}
      rightSectionWidth={44}
    />
  );
}

export function CheckboxField<T extends FieldValues>(props: FieldProps<T>) {
  const { common, value, onChange, onBlur } = useField(props);
  const { autoComplete: _a, spellCheck: _s, inputWrapperOrder: _o, ...rest } = common;
  return (
    <Checkbox {...rest} size="md" checked={value === true} onChange={(event) => onChange(event.currentTarget.checked)} onBlur={onBlur} />
  );
}

/** Several of a list; value is the array of the chosen ones. */
export function CheckboxGroupField<T extends FieldValues>({
  options,
  ...props
}: FieldProps<T> & { options: readonly { value: string; label: ReactNode; description?: string }[] }) {
  const { value, onChange, onBlur, common, error } = useField(props);
  const chosen = Array.isArray(value) ? (value as string[]) : [];
  return (
    <Checkbox.Group label={common.label} description={props.description} error={error} value={chosen} onChange={onChange} size="md">
      <div className="v-checks" data-field={props.name} role="group" aria-invalid={undefined}>
        {options.map((option) => (
          <Checkbox
            key={option.value}
            value={option.value}
            label={option.label}
            description={option.description}
            size="md"
            onBlur={onBlur}
          />
        ))}
      </div>
    </Checkbox.Group>
  );
}

/** Yes / no / does not know inside a form. */
export function YesNoUnknownField<T extends FieldValues>({ layout = 'row', ...props }: FieldProps<T> & { layout?: 'row' | 'stack' }) {
  const { value, onChange, onBlur, error } = useField(props);
  return (
    <YesNoUnknown
      label={props.label}
      description={props.description}
      value={(value as YesNoUnknownValue | undefined) ?? null}
      onChange={onChange}
      onBlur={onBlur}
      error={error}
      layout={layout}
      name={props.name}
    />
  );
}

/** A few large keys of which one is chosen. */
export function ChoiceField<T extends FieldValues>({
  options,
  layout = 'stack',
  ...props
}: FieldProps<T> & { options: readonly { value: string; label: string; key?: string }[]; layout?: 'row' | 'stack' }) {
  const { value, onChange, onBlur, error, common } = useField(props);
  return (
    <ChoiceKeys
      label={common.label}
      description={props.description}
      options={options}
      value={(value as string | undefined) ?? null}
      onChange={onChange}
      onBlur={onBlur}
      error={error}
      layout={layout}
      name={props.name}
    />
  );
}
