import type { KeyboardEvent, ReactNode } from 'react';
import { useId, useRef } from 'react';
import { UI_TEXTS } from './ui.texts';
import './choice.css';

export type YesNoUnknownValue = 'SI' | 'NO' | 'NO_SABE';
const KEYS: readonly { value: YesNoUnknownValue; label: string; key: string }[] = [
  { value: 'SI', label: UI_TEXTS.si, key: UI_TEXTS.siTecla },
  { value: 'NO', label: UI_TEXTS.no, key: UI_TEXTS.noTecla },
  { value: 'NO_SABE', label: UI_TEXTS.noSabe, key: UI_TEXTS.noSabeTecla },
];

interface KeysProps<V extends string> {
  label: ReactNode;
  description?: ReactNode;
  options: readonly { value: V; label: string; key?: string }[];
  value: V | null;
  onChange(value: V): void;
  onBlur?: () => void;
  error?: string | undefined;
  /** `row`: the words at the left and the keys at the right, as in a printed questionnaire. */
  layout?: 'row' | 'stack';
  name?: string;
}

/** A few large keys of which one is pressed (native radio buttons: arrows, Tab and readers work as everywhere). */
export function ChoiceKeys<V extends string>({
  label,
  description,
  options,
  value,
  onChange,
  onBlur,
  error,
  layout = 'stack',
  name,
}: KeysProps<V>) {
  const id = useId();
  const group = useRef<HTMLDivElement>(null);
  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const chosen = options.find((option) => option.key?.toLowerCase() === event.key.toLowerCase());
    if (!chosen) return;
    event.preventDefault();
    onChange(chosen.value);
    group.current?.querySelector<HTMLInputElement>(`input[value="${chosen.value}"]`)?.focus();
  };
  return (
    <div className="v-choice" data-layout={layout}>
      <div className="v-choice-label" id={`${id}-label`}>
        {label}
        {description !== undefined && <div className="v-muted">{description}</div>}
      </div>
      <div>
        <div
          ref={group}
          className="v-keys"
          role="radiogroup"
          aria-labelledby={`${id}-label`}
          aria-invalid={error !== undefined}
          aria-describedby={error ? `${id}-error` : undefined}
          onKeyDown={press}
          data-field={name}
        >
          {options.map((option) => (
            <label key={option.value} className="v-key" data-checked={value === option.value}>
              <input
                type="radio"
                name={id}
                value={option.value}
                checked={value === option.value}
                onChange={() => onChange(option.value)}
                onBlur={onBlur}
              />
              <span data-text={option.label}>{option.label}</span>
            </label>
          ))}
        </div>
        {error !== undefined && (
          <p className="v-choice-error" id={`${id}-error`}>
            {error}
          </p>
        )}
      </div>
    </div>
  );
}

/** Yes / no / does not know: three keys, also S, N and ? on the keyboard while one of them has the focus. */
export function YesNoUnknown(props: Omit<KeysProps<YesNoUnknownValue>, 'options'>) {
  return <ChoiceKeys layout="row" {...props} options={KEYS} />;
}
