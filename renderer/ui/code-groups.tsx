import { type ClipboardEvent, type KeyboardEvent, useEffect, useId, useRef } from 'react';
import { Icon } from './icons';
import './code-groups.css';

interface CodeGroupsProps {
  legend: string;
  note?: string;
  /** What stands in each box. */
  value: readonly string[];
  onChange(value: string[]): void;
  /** Whether box `n` (from 1) is copied well; asked once it has as many characters as `lengths` says. */
  check(n: number, text: string): boolean;
  lengthOf(n: number): number;
  /** Everything that was pasted at once, cut into boxes; null when it is no such text. */
  split(pasted: string): string[] | null;
  /** Numbers (from 1) that main said are wrong. */
  wrong?: readonly number[];
  /** Changes when an attempt failed: the first box that is not right gets the focus. */
  attempt?: number;
  words: { group(n: number): string; good: string; bad: string; count(good: number, total: number): string };
}

/** Many short boxes to copy a printed code into. Each tells at once whether it is right; a paste fills them all. */
export function CodeGroups({ legend, note, value, onChange, check, lengthOf, split, wrong = [], attempt = 0, words }: CodeGroupsProps) {
  const id = useId();
  const boxes = useRef<HTMLDivElement>(null);
  const states = value.map((text, index) => {
    const clean = text.replace(/\s/g, '');
    if (clean.length < lengthOf(index + 1)) return 'empty';
    return check(index + 1, clean) && !wrong.includes(index + 1) ? 'good' : 'bad';
  });
  const latest = useRef(states);
  useEffect(() => {
    latest.current = states;
  });
  useEffect(() => {
    if (attempt > 0) boxes.current?.querySelectorAll('input')[latest.current.findIndex((state) => state !== 'good')]?.focus();
  }, [attempt]);
  const focusBox = (index: number) => boxes.current?.querySelectorAll('input')[index]?.focus();

  const type = (index: number, text: string) => {
    const next = value.map((old, at) => (at === index ? text : old));
    onChange(next);
    const clean = text.replace(/\s/g, '');
    // On to the next box only when this one is right: a slip is seen where it was made.
    if (clean.length === lengthOf(index + 1) && clean !== value[index] && check(index + 1, clean)) focusBox(index + 1);
  };
  const onPaste = (event: ClipboardEvent, index: number) => {
    const pasted = event.clipboardData.getData('text');
    if (pasted.replace(/\s/g, '').length <= lengthOf(index + 1)) return;
    const cut = split(pasted);
    if (!cut) return;
    event.preventDefault();
    onChange(value.map((_, at) => cut[at] ?? ''));
    focusBox(Math.min(cut.length, value.length) - 1);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>, index: number) => {
    if (event.key === 'Backspace' && event.currentTarget.value === '' && index > 0) {
      event.preventDefault();
      focusBox(index - 1);
    }
  };

  return (
    <fieldset className="v-groups" aria-describedby={note ? `${id}-note` : undefined}>
      <legend>{legend}</legend>
      {note && (
        <p className="v-muted" id={`${id}-note`}>
          {note}
        </p>
      )}
      <div className="v-groups-boxes" ref={boxes}>
        {value.map((text, index) => (
          <label key={index} data-state={states[index]}>
            <span className="v-groups-number">
              {index + 1}
              {states[index] !== 'empty' && <Icon name={states[index] === 'good' ? 'visto' : 'cruz'} size={15} />}
              {states[index] === 'bad' && <span>{words.bad}</span>}
            </span>
            <input
              type="text"
              aria-label={
                states[index] === 'empty'
                  ? words.group(index + 1)
                  : `${words.group(index + 1)}: ${states[index] === 'good' ? words.good : words.bad}`
              }
              aria-invalid={states[index] === 'bad'}
              value={text}
              autoComplete="off"
              autoCapitalize="characters"
              spellCheck={false}
              onChange={(event) => type(index, event.currentTarget.value)}
              onPaste={(event) => onPaste(event, index)}
              onKeyDown={(event) => onKeyDown(event, index)}
            />
          </label>
        ))}
      </div>
      <p role="status" className="v-muted">
        {words.count(states.filter((state) => state === 'good').length, value.length)}
      </p>
    </fieldset>
  );
}
