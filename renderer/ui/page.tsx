import { RouteKeyContext } from '@renderer/lib/session';
import type { ReactNode } from 'react';
import { useContext, useEffect, useRef } from 'react';
import { withCodes } from './codes';
import './page.css';

interface PageHeaderProps {
  title: ReactNode;
  subtitle?: ReactNode;
  /** Buttons at the right end. */
  actions?: ReactNode;
}

/** Whether somebody is typing outside the screen (the search of the top bar): a title that comes late must not swallow the keys. */
const isTypingElsewhere = (): boolean => document.activeElement instanceof HTMLInputElement && !document.activeElement.closest('main');

/** Title of a screen. It takes the focus when the route changes, so that readers and keys start there. */
export function PageHeader({ title, subtitle, actions }: PageHeaderProps) {
  const ref = useRef<HTMLHeadingElement>(null);
  const routeKey = useContext(RouteKeyContext);
  useEffect(() => {
    if (!isTypingElsewhere()) ref.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, [routeKey]);
  return (
    <header className="v-page-header">
      <div className="v-page-title">
        <h1 ref={ref} tabIndex={-1}>
          {withCodes(title)}
        </h1>
        {subtitle !== undefined && <div className="v-page-subtitle">{withCodes(subtitle)}</div>}
      </div>
      {actions !== undefined && <div className="v-page-actions">{actions}</div>}
    </header>
  );
}

/** Body of a screen: title, content and, where given, a column at the right that goes below on narrow windows. */
export function Page({ children, aside, ...header }: PageHeaderProps & { children: ReactNode; aside?: ReactNode }) {
  return (
    <div className="v-page">
      <PageHeader {...header} />
      {aside === undefined ? (
        <div className="v-stack">{children}</div>
      ) : (
        <div className="v-columns">
          <div className="v-stack">{children}</div>
          <div className="v-stack v-aside">{aside}</div>
        </div>
      )}
    </div>
  );
}

interface CardProps {
  title?: ReactNode;
  /** Small words beside the title. */
  note?: ReactNode;
  actions?: ReactNode;
  /** A bar at the left edge: what must be seen first. */
  edge?: 'action' | 'urgent';
  children?: ReactNode;
  /** Takes the name of the region from its title. */
  level?: 2 | 3;
}

/** A sheet of paper on the sand. */
export function Card({ title, note, actions, edge, children, level = 2 }: CardProps) {
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <section className="v-card" data-edge={edge}>
      {(title !== undefined || actions !== undefined) && (
        <div className="v-card-head">
          {title !== undefined && (
            <Heading>
              {withCodes(title)}
              {note !== undefined && <span className="v-card-note"> · {note}</span>}
            </Heading>
          )}
          {actions}
        </div>
      )}
      {children}
    </section>
  );
}

/** Children in a row that wraps; `justify` as in flexbox. */
export function Row({
  children,
  justify = 'flex-start',
  align = 'center',
}: {
  children: ReactNode;
  justify?: 'flex-start' | 'flex-end' | 'space-between';
  align?: 'center' | 'flex-start' | 'flex-end';
}) {
  return (
    <div className="v-row" style={{ justifyContent: justify, alignItems: align }}>
      {children}
    </div>
  );
}

/** Children below one another with the usual gap. */
export function Stack({ children }: { children: ReactNode }) {
  return <div className="v-stack">{children}</div>;
}

/** Fields side by side; each takes at least `min` px and they share the rest. */
export function FieldGrid({ children, min = 180 }: { children: ReactNode; min?: number }) {
  return (
    <div className="v-field-grid" style={{ gridTemplateColumns: `repeat(auto-fit, minmax(min(${min}px, 100%), 1fr))` }}>
      {children}
    </div>
  );
}
