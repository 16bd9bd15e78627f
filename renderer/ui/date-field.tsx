import { ActionIcon, Popover, TextInput } from '@mantine/core';
import { DatePicker } from '@mantine/dates';
import { localDay, localTime, toUtc } from '@core/kernel/dates';
import { nowIso } from '@renderer/lib/clock';
import { type ReactNode, useRef, useState } from 'react';
import type { FieldValues } from 'react-hook-form';
import { parseDay, parseTime, showDay, useBuffer } from './field-buffer';
import { type FieldProps, useField } from './fields';
import { Icon } from './icons';
import { UI_TEXTS } from './ui.texts';

const CALENDAR_LABELS = {
  nextMonth: UI_TEXTS.mesSiguiente,
  previousMonth: UI_TEXTS.mesAnterior,
  nextYear: UI_TEXTS.anioSiguiente,
  previousYear: UI_TEXTS.anioAnterior,
  nextDecade: UI_TEXTS.decadaSiguiente,
  previousDecade: UI_TEXTS.decadaAnterior,
};

interface DayInputProps {
  name: string;
  label: ReactNode;
  description?: ReactNode;
  error?: ReactNode;
  text: string;
  onType(text: string): void;
  onSettle(): void;
  disabled?: boolean;
  /** Last day that can be chosen in the calendar, `YYYY-MM-DD`. */
  max?: string | undefined;
  className?: string;
}

/** The text is the control; the calendar is only a help that opens when asked for. */
function DayInput({ name, label, description, error, text, onType, onSettle, disabled = false, max, className }: DayInputProps) {
  const [opened, setOpened] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const today = localDay(nowIso());
  const day = parseDay(text, Number(today.slice(0, 4)));
  return (
    <TextInput
      ref={input}
      name={name}
      label={label}
      description={description}
      error={error}
      errorProps={{ role: undefined }}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      placeholder={UI_TEXTS.fechaEjemplo}
      inputMode="numeric"
      autoComplete="off"
      disabled={disabled}
      value={text}
      onChange={(event) => onType(event.currentTarget.value)}
      onBlur={onSettle}
      {...(className ? { className } : {})}
      rightSectionWidth={44}
      rightSection={
        <Popover
          opened={opened}
          onChange={setOpened}
          trapFocus
          returnFocus
          position="bottom-end"
          withinPortal
          transitionProps={{ duration: 0 }}
        >
          <Popover.Target>
            <ActionIcon
              variant="subtle"
              size={38}
              aria-label={UI_TEXTS.abrirCalendario}
              disabled={disabled}
              onClick={() => setOpened((open) => !open)}
            >
              <Icon name="calendario" />
            </ActionIcon>
          </Popover.Target>
          <Popover.Dropdown aria-label={UI_TEXTS.calendario}>
            <DatePicker
              value={day}
              defaultDate={day ?? today}
              {...(max ? { maxDate: max } : {})}
              ariaLabels={CALENDAR_LABELS}
              size="md"
              hideOutsideDates
              getDayProps={(shown) => (shown === (day ?? today) ? { 'data-autofocus': true } : {})}
              onChange={(chosen) => {
                if (chosen) onType(showDay(chosen));
                setOpened(false);
                input.current?.focus();
              }}
            />
          </Popover.Dropdown>
        </Popover>
      }
    />
  );
}

/** A day, typed as D/M/AAAA or DDMMAAAA or picked. Value `YYYY-MM-DD` or null. */
export function DateField<T extends FieldValues>({ max, ...props }: FieldProps<T> & { max?: string }) {
  const { common, value, onChange, onBlur } = useField(props);
  const { text, type, settle } = useBuffer<string>(value, onChange, (typed) => parseDay(typed, Number(nowIso().slice(0, 4))), showDay);
  return (
    <DayInput
      name={common.name}
      label={common.label}
      description={common.description}
      error={common.error}
      disabled={common.disabled}
      {...(props.personal ? { className: 'dato-personal' } : {})}
      text={text}
      onType={type}
      onSettle={() => {
        settle();
        onBlur();
      }}
      max={max}
    />
  );
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** A day outside a form. `onChange` gets null while what is typed is no day. */
export function DayBox({
  name,
  label,
  value,
  onChange,
  max,
}: {
  name: string;
  label: ReactNode;
  value: string | null;
  onChange(day: string | null): void;
  max?: string;
}) {
  const [typed, setTyped] = useState(value);
  const told = useRef(value);
  if (value !== told.current) {
    told.current = value;
    setTyped(value);
  }
  const { text, type, settle } = useBuffer<string>(
    typed,
    (next) => {
      setTyped(next);
      told.current = next !== null && DAY.test(next) ? next : null;
      onChange(told.current);
    },
    (written) => parseDay(written, Number(nowIso().slice(0, 4))),
    showDay,
  );
  return <DayInput name={name} label={label} text={text} onType={type} onSettle={settle} max={max} />;
}

const SEPARATOR = ' · ';
const splitInstant = (value: unknown): [day: string, time: string] => {
  if (typeof value !== 'string') return ['', ''];
  if (Number.isNaN(Date.parse(value)) || !value.includes('T')) {
    const [day = '', time = ''] = value.split(SEPARATOR);
    return [day, time];
  }
  return [showDay(localDay(value)), localTime(value)];
};

/** Day and hour of one instant, in the point's own time. Value UTC ISO or null; half-typed text is kept as it stands. */
export function InstantField<T extends FieldValues>({ timeLabel, max, ...props }: FieldProps<T> & { timeLabel: ReactNode; max?: string }) {
  const { common, value, onChange, onBlur } = useField(props);
  const [[day, time], setParts] = useState(() => splitInstant(value));
  const emitted = useRef(value);
  if (value !== emitted.current) {
    emitted.current = value;
    setParts(splitInstant(value));
  }
  const emit = (nextDay: string, nextTime: string) => {
    setParts([nextDay, nextTime]);
    const isoDay = parseDay(nextDay, Number(nowIso().slice(0, 4)));
    const isoTime = parseTime(nextTime);
    const next =
      isoDay && isoTime
        ? toUtc(`${isoDay}T${isoTime}:00-05:00`)
        : nextDay === '' && nextTime === ''
          ? null
          : `${nextDay}${SEPARATOR}${nextTime}`;
    emitted.current = next;
    onChange(next);
  };
  const settle = () => {
    const isoDay = parseDay(day, Number(nowIso().slice(0, 4)));
    setParts([isoDay ? showDay(isoDay) : day, parseTime(time) ?? time]);
    onBlur();
  };
  return (
    <div className="v-instant" data-field={common.name}>
      <DayInput
        name={common.name}
        label={common.label}
        description={common.description}
        error={common.error}
        disabled={common.disabled}
        text={day}
        onType={(text) => emit(text, time)}
        onSettle={settle}
        max={max}
      />
      <TextInput
        label={timeLabel}
        placeholder={UI_TEXTS.horaEjemplo}
        inputMode="numeric"
        autoComplete="off"
        value={time}
        disabled={common.disabled}
        error={Boolean(common.error)}
        onChange={(event) => emit(day, event.currentTarget.value)}
        onBlur={settle}
      />
    </div>
  );
}
