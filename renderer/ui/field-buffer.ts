import { fechaCorta } from '@core/kernel/dates';
import { useRef, useState } from 'react';

/** `YYYY-MM-DD` of `16/3/2026`, `16-3-26`, `16032026` or an ISO day; null when it is no day of the calendar. */
export function parseDay(text: string, thisYear: number): string | null {
  const trimmed = text.trim();
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(trimmed);
  const parts = iso
    ? [iso[3], iso[2], iso[1]]
    : (/^(\d{1,2})[/\-. ](\d{1,2})[/\-. ](\d{4}|\d{2})$/.exec(trimmed) ?? /^(\d{2})(\d{2})(\d{4})$/.exec(trimmed))?.slice(1);
  if (!parts) return null;
  const [day, month, shortYear] = parts.map(Number) as [number, number, number];
  const year = shortYear >= 100 ? shortYear : shortYear + (2000 + shortYear <= thisYear + 1 ? 2000 : 1900);
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day || year < 1900) return null;
  return date.toISOString().slice(0, 10);
}

/** `08:40` of `8:40`, `840`, `0840`, `8.40` or `8h40`; null when it is no hour. */
export function parseTime(text: string): string | null {
  const parts = /^(\d{1,2})[:.hH](\d{2})$/.exec(text.trim()) ?? /^(\d{1,2})(\d{2})$/.exec(text.trim());
  if (!parts) return null;
  const [hour, minute] = [Number(parts[1]), Number(parts[2])];
  return hour < 24 && minute < 60 ? `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}` : null;
}

/** A whole number, or null. */
export function parseWhole(text: string): number | null {
  return /^\d{1,9}$/.test(text.trim()) ? Number(text.trim()) : null;
}

/** `16/03/2026` of a stored day; anything else as it was typed. */
export const showDay = (value: unknown): string =>
  typeof value !== 'string' ? '' : /^\d{4}-\d{2}-\d{2}$/.test(value) ? fechaCorta(value) : value;

/**
 * Text of an input whose stored value has another shape. What cannot be read yet is stored as it stands, so that a draft
 * keeps it and the contract's own message says what is wrong.
 */
export function useBuffer<V>(
  value: unknown,
  onChange: (value: V | string | null) => void,
  parse: (text: string) => V | null,
  show: (value: unknown) => string,
) {
  const [text, setText] = useState(() => show(value));
  const emitted = useRef<unknown>(value);
  if (value !== emitted.current) {
    // The value came from outside (draft, reset, calendar).
    emitted.current = value;
    setText(show(value));
  }
  const type = (typed: string) => {
    setText(typed);
    const next = typed.trim() === '' ? null : (parse(typed) ?? typed);
    emitted.current = next;
    onChange(next);
  };
  const settle = () => setText(show(emitted.current));
  return { text, type, settle };
}
