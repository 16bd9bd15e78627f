import { useUi } from '@renderer/lib/ui-store';
import type { ReactNode } from 'react';
import { withCodes } from './codes';
import { UI_TEXTS } from './ui.texts';

/** A person's name on screen. F9 covers it: at once by CSS, and it leaves the page with the next drawing. */
export function Nombre({ children }: { children: ReactNode }) {
  const hidden = useUi((state) => state.namesHidden);
  if (!hidden) return <span className="nombre-texto">{withCodes(children)}</span>;
  return (
    <span>
      <span aria-hidden="true">•••••</span>
      <span className="solo-lectores">{UI_TEXTS.nombreOculto}</span>
    </span>
  );
}
