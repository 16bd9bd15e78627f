import type { ReactNode } from 'react';

/** A part that scrolls by itself; the keyboard reaches it so that its arrows can. */
export function Desplaza({ label, children }: { label: string; children: ReactNode }) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolling region must be reachable by keyboard (WCAG 2.1.1)
    <section className="casos-desplaza" aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
