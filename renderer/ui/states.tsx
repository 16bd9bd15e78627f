import { Button, Progress } from '@mantine/core';
import type { EnvelopeError } from '@core/kernel/envelope';
import type { ProgressEvent } from '@core/kernel/operation';
import type { ReactNode } from 'react';
import { useEffect, useState } from 'react';
import { Notice } from './badge';
import { Icon, type IconName } from './icons';
import { UI_TEXTS } from './ui.texts';
import './states.css';

/** When there is nothing to show: something kind and useful, and where to begin. */
export function EmptyState({
  icon = 'visto',
  title,
  children,
  action,
}: {
  icon?: IconName;
  title: ReactNode;
  children?: ReactNode;
  action?: ReactNode;
}) {
  return (
    <div className="v-empty">
      <Icon name={icon} size={34} />
      <p className="v-strong">{title}</p>
      {children !== undefined && <div className="v-muted">{children}</div>}
      {action}
    </div>
  );
}

/**
 * A refusal as main worded it: what happened, what was kept, what to do. Nothing when `error` is null. Field messages are
 * shown beside their inputs by `Form`; those whose field is not on the screen are listed here.
 */
export function ErrorNotice({ error, onRetry, fields = false }: { error: EnvelopeError | null; onRetry?: () => void; fields?: boolean }) {
  if (!error) return null;
  return (
    <Notice tone="urgent" role="alert">
      <p className="v-strong">{error.message}</p>
      {fields && error.fields && (
        <ul className="v-bullets">
          {Object.entries(error.fields).map(([path, text]) => (
            <li key={path}>{text}</li>
          ))}
        </ul>
      )}
      {onRetry && (
        <div>
          <Button variant="default" onClick={onRetry}>
            {UI_TEXTS.reintentar}
          </Button>
        </div>
      )}
    </Notice>
  );
}

/** «Abriendo…», only when it takes longer than a blink: what answers at once shows no spinner. */
export function Loading({ label = UI_TEXTS.cargando }: { label?: string }) {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 300);
    return () => clearTimeout(timer);
  }, []);
  return (
    <p className="v-muted" role="status">
      {late ? label : ''}
    </p>
  );
}

interface ProgressPanelProps {
  title: string;
  /** Last event of the task; null while it has said nothing yet. */
  event: ProgressEvent | null;
  onCancel?: () => void;
  cancelling?: boolean;
}

/** A long act under way: the step in words, how far, and a way out. */
export function ProgressPanel({ title, event, onCancel, cancelling = false }: ProgressPanelProps) {
  const percent = Math.round((event?.parte ?? 0) * 100);
  return (
    <div className="v-progress">
      <p className="v-strong">{title}</p>
      <Progress.Root size="lg">
        <Progress.Section value={percent} aria-label={UI_TEXTS.progreso} aria-valuetext={`${percent} %`} />
      </Progress.Root>
      <div className="v-progress-foot">
        <p role="status" className="v-muted">
          {cancelling ? UI_TEXTS.cancelando : (event?.paso ?? UI_TEXTS.cargando)}
        </p>
        <span aria-hidden="true">{percent} %</span>
        {onCancel && (
          <Button variant="default" onClick={onCancel} disabled={cancelling}>
            {UI_TEXTS.cancelar}
          </Button>
        )}
      </div>
    </div>
  );
}

/** A bar that tells how much of something is done, with its figure beside it. */
export function Meter({ value, label, text }: { value: number; label: string; text: string }) {
  return (
    <div className="v-meter">
      <Progress.Root size="lg" className="v-meter-bar">
        <Progress.Section value={value} aria-label={label} aria-valuetext={text} />
      </Progress.Root>
      <span className="v-muted">{text}</span>
    </div>
  );
}
