import type { ReactNode } from 'react';
import { withCodes } from './codes';
import { Icon, type IconName } from './icons';
import { UI_TEXTS } from './ui.texts';
import './display.css';

export interface Station {
  key: string;
  title: string;
  detail?: ReactNode;
  state: 'done' | 'current' | 'blocked' | 'pending';
}
const STATION: Readonly<Record<Station['state'], { icon: IconName | null; word: string }>> = {
  done: { icon: 'visto', word: UI_TEXTS.hecho },
  current: { icon: 'punto', word: UI_TEXTS.presente },
  blocked: { icon: 'cruz', word: UI_TEXTS.prohibido },
  pending: { icon: null, word: UI_TEXTS.pendiente },
};

/** A route as a line of stations, the present one marked; `label` names it for readers. */
export function Stations({ label, stations }: { label: string; stations: readonly Station[] }) {
  return (
    <div className="v-stations-box">
      <ol className="v-stations" aria-label={label}>
        {stations.map(({ key, title, detail, state }) => (
          <li key={key} data-state={state} aria-current={state === 'current' ? 'step' : undefined}>
            <span className="v-station-mark">{STATION[state].icon && <Icon name={STATION[state].icon} size={16} />}</span>
            <span className="v-station-title">
              {title}
              <span className="solo-lectores">: {STATION[state].word}</span>
            </span>
            {detail !== undefined && detail !== '' && <span className="v-station-detail">{detail}</span>}
          </li>
        ))}
      </ol>
    </div>
  );
}

export interface TimelineItem {
  key: string;
  /** When, already in words. */
  time: ReactNode;
  text: ReactNode;
  /** Who, small. */
  by?: ReactNode;
  /** Opens the record behind the line. */
  onOpen?: (() => void) | undefined;
}

/** What happened, newest first as given. */
export function Timeline({ items }: { items: readonly TimelineItem[] }) {
  return (
    <ol className="v-timeline">
      {items.map(({ key, time, text, by, onOpen }) => (
        <li key={key}>
          <p className="v-timeline-when">
            <span className="v-timeline-time">{time}</span>
            {by !== undefined && <span className="v-muted"> · {by}</span>}
          </p>
          {onOpen === undefined ? (
            <span>{text}</span>
          ) : (
            <button type="button" className="v-link v-timeline-open" onClick={onOpen}>
              {text}
            </button>
          )}
        </li>
      ))}
    </ol>
  );
}

/** Label and value, one pair a line. */
export function DataList({ items }: { items: readonly { label: string; value: ReactNode; key?: string }[] }) {
  return (
    <dl className="v-datalist">
      {items.map(({ label, value, key }) => (
        <div key={key ?? label}>
          <dt>{label}</dt>
          <dd>{withCodes(value)}</dd>
        </div>
      ))}
    </dl>
  );
}

interface BigActionProps {
  title: ReactNode;
  detail?: ReactNode;
  icon?: IconName;
  primary?: boolean;
  disabled?: boolean;
  onClick(): void;
}

/** A large act: a whole card that is one button. */
export function BigAction({ title, detail, icon, primary = false, disabled = false, onClick }: BigActionProps) {
  return (
    <button type="button" className="v-big-action" data-primary={primary} disabled={disabled} onClick={onClick}>
      {icon && <Icon name={icon} size={26} />}
      <span>
        <span className="v-big-action-title">{title}</span>
        {detail !== undefined && <span className="v-big-action-detail">{detail}</span>}
      </span>
    </button>
  );
}

/** Large acts side by side. */
export function BigActions({ children }: { children: ReactNode }) {
  return <div className="v-big-actions">{children}</div>;
}

/** Numbered steps of a small guided sequence («2 de 5»). */
export function StepsHeader({ steps, current }: { steps: readonly string[]; current: number }) {
  return (
    <ol className="v-steps">
      {steps.map((step, index) => (
        <li
          key={step}
          data-state={index < current ? 'done' : index === current ? 'current' : 'pending'}
          aria-current={index === current ? 'step' : undefined}
        >
          <span className="v-steps-number">{index < current ? <Icon name="visto" size={16} /> : index + 1}</span>
          <span className="v-steps-title">{step}</span>
        </li>
      ))}
    </ol>
  );
}
