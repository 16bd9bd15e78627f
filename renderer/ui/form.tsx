import { zodResolver } from '@hookform/resolvers/zod';
import type { EnvelopeError } from '@core/kernel/envelope';
import type { ReactNode } from 'react';
import { useEffect, useRef, useState } from 'react';
import {
  type DefaultValues,
  type FieldErrors,
  type FieldPath,
  type FieldValues,
  FormProvider,
  type Resolver,
  useForm,
  useFormState,
  type UseFormReturn,
} from 'react-hook-form';
import type { z } from 'zod';
import { Notice } from './badge';
import { ErrorNotice } from './states';
import { UI_TEXTS } from './ui.texts';

type FormSchema = z.ZodType<FieldValues, FieldValues>;
/** A form over a contract's input schema: typed in as its input, handed over as its output. */
export type Formulario<S extends FormSchema> = UseFormReturn<z.input<S>, unknown, z.output<S>>;

/** Inputs hold null for «nothing chosen»; contracts say it by leaving the key out. */
function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, entry]) => entry !== null && entry !== undefined)
      .map(([key, entry]) => [key, withoutNulls(entry)]),
  );
}

/** A form whose rules are the contract's own zod schema; it speaks up once a field has been left (`onTouched`) or only when sent. */
export function useFormulario<S extends FormSchema>(
  schema: S,
  defaultValues: DefaultValues<z.input<S>>,
  mode: 'onTouched' | 'onSubmit' = 'onTouched',
): Formulario<S> {
  const inner = zodResolver(schema) as Resolver<z.input<S>, unknown, z.output<S>>;
  const resolver: Resolver<z.input<S>, unknown, z.output<S>> = (values, context, options) =>
    inner(withoutNulls(values) as z.input<S>, context, options);
  return useForm<z.input<S>, unknown, z.output<S>>({ resolver, defaultValues, mode, shouldFocusError: false });
}

/** `nna.0.edadMeses` → message, for every wrong field. */
function messages(errors: FieldErrors, prefix = ''): [path: string, text: string][] {
  return Object.entries(errors).flatMap(([key, error]): [string, string][] => {
    if (!error || typeof error !== 'object') return [];
    const path = prefix + key;
    if (typeof error.message === 'string' && error.message !== '') return [[path, error.message]];
    return messages(error as FieldErrors, `${path}.`);
  });
}

const inputOf = (form: HTMLElement, path: string): HTMLElement | null => {
  const name = CSS.escape(path);
  // What can take the focus: a hidden input of that name, or the box around a group of keys, cannot.
  return (
    form.querySelector<HTMLElement>(`[name="${name}"]:not([type="hidden"])`) ??
    form.querySelector<HTMLElement>(`[data-field="${name}"] :is(input:checked, input[type="text"], input:not([type]), textarea, select)`) ??
    form.querySelector<HTMLElement>(`[data-field="${name}"] :is(input, button)`)
  );
};

/** False while no input carries its mark yet. */
function focusFirstWrong(form: HTMLElement): boolean {
  const wrong = form.querySelector<HTMLElement>('[aria-invalid="true"]');
  const target = wrong?.matches('[role="radiogroup"], [role="group"]')
    ? (wrong.querySelector<HTMLElement>('input:checked') ?? wrong.querySelector('input'))
    : wrong;
  target?.focus();
  target?.scrollIntoView({ block: 'center' });
  return target !== null && target !== undefined;
}

interface FormProps<T extends FieldValues, O> {
  form: UseFormReturn<T, unknown, O>;
  onSubmit(values: O): unknown;
  /** Last refusal of main: its `fields` go beside the inputs, its message above the buttons. */
  error?: EnvelopeError | null;
  children: ReactNode;
  /** The row of buttons; the summary of what is wrong stands right above it. */
  footer?: ReactNode;
  id?: string;
}

/** The one form of the program: Enter sends, the first wrong field gets the focus, what is wrong is said once and beside each input. */
export function Form<T extends FieldValues, O>({ form, onSubmit, error = null, children, footer, id }: FormProps<T, O>) {
  const ref = useRef<HTMLFormElement>(null);
  const [attempt, setAttempt] = useState(0);

  useEffect(() => {
    if (!error?.fields) return;
    for (const [path, message] of Object.entries(error.fields)) form.setError(path as FieldPath<T>, { type: 'server', message });
    setAttempt((n) => n + 1);
  }, [error, form]);

  const send = form.handleSubmit(
    async (values) => {
      await onSubmit(values);
    },
    () => setAttempt((n) => n + 1),
  );
  const refused = error !== null && (!error.fields || error.code !== 'ENTRADA_INVALIDA');
  return (
    <FormProvider {...form}>
      <form
        ref={ref}
        id={id}
        noValidate
        className="v-stack"
        onSubmit={(event) => {
          // A form inside a dialog must not also send the form behind it.
          event.stopPropagation();
          void send(event);
        }}
      >
        {children}
        {refused && <ErrorNotice error={error} />}
        {attempt > 0 && <Summary form={form} container={ref} attempt={attempt} said={refused} />}
        {footer}
      </form>
    </FormProvider>
  );
}

function Summary<T extends FieldValues, O>({
  form,
  container,
  attempt,
  said,
}: {
  form: UseFormReturn<T, unknown, O>;
  container: React.RefObject<HTMLFormElement | null>;
  attempt: number;
  /** The refusal already has its own notice: readers must not hear it twice. */
  said: boolean;
}) {
  const { errors } = useFormState({ control: form.control });
  const list = messages(errors as FieldErrors);
  const focused = useRef(0);
  useEffect(() => {
    // Here and not at the attempt itself: only now do the inputs carry their marks.
    if (list.length === 0 || focused.current === attempt || !container.current) return;
    const mark = () => {
      if (container.current && focused.current !== attempt && focusFirstWrong(container.current)) focused.current = attempt;
    };
    mark();
    // The inputs are drawn on their own; where their marks come later than this summary, look again.
    const timer = setTimeout(() => {
      mark();
      focused.current = attempt;
    }, 60);
    return () => clearTimeout(timer);
  });
  if (list.length === 0) return null;
  const [only] = list;
  if (list.length === 1 && only && container.current && inputOf(container.current, only[0])) {
    // One mistake is said beside its input, which has the focus; a second copy of it would only be noise to the eye.
    if (said) return null;
    return (
      <p role="alert" className="solo-lectores">
        {only[1]}
      </p>
    );
  }
  return (
    <Notice tone="urgent" role="alert" title={UI_TEXTS.revisarCuenta(list.length)} key={attempt}>
      <ul className="v-bullets">
        {list.map(([path, text]) => (
          <li key={path}>
            <button type="button" className="v-link" onClick={() => container.current && inputOf(container.current, path)?.focus()}>
              {text}
            </button>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
