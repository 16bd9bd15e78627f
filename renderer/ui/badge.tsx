import type { ReactNode } from 'react';
import { Icon, type IconName } from './icons';
import './badge.css';

/** What a badge means, from quiet to loud. Always with a word and a drawing: colour alone says nothing. */
export type Tone = 'neutral' | 'ok' | 'info' | 'warn' | 'high' | 'urgent';

const ICONS: Readonly<Record<Tone, IconName>> = {
  neutral: 'punto',
  ok: 'visto',
  info: 'ayuda',
  warn: 'punto',
  high: 'triangulo',
  urgent: 'alerta',
};

/** A word with its drawing and tone. `icon` replaces the tone's own. */
export function Badge({ tone = 'neutral', icon, children }: { tone?: Tone; icon?: IconName; children: ReactNode }) {
  return (
    <span className="v-badge" data-tone={tone}>
      <Icon name={icon ?? ICONS[tone]} size={15} />
      <span>{children}</span>
    </span>
  );
}

/** A key of the keyboard. */
export function Kbd({ children }: { children: ReactNode }) {
  return <kbd className="v-kbd">{children}</kbd>;
}

/** A few lines that must be noticed: what happened and what to do. `role` only where it appears after an act. */
export function Notice({
  tone = 'info',
  icon,
  title,
  children,
  role,
}: {
  tone?: Tone;
  icon?: IconName;
  title?: ReactNode;
  children?: ReactNode;
  role?: 'alert' | 'status';
}) {
  return (
    <div className="v-notice" data-tone={tone} role={role}>
      <Icon name={icon ?? (tone === 'warn' || tone === 'high' ? 'alerta' : ICONS[tone])} size={22} />
      <div className="v-notice-body">
        {title !== undefined && <p className="v-strong">{title}</p>}
        {children}
      </div>
    </div>
  );
}
