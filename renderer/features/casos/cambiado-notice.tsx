import { Button } from '@mantine/core';
import type { Caso } from '@core/features/casos/casos.contract';
import { casosTexts } from '@core/features/casos/casos.texts';
import { useNow } from '@renderer/lib/clock';
import { cuando } from '@renderer/lib/format';
import { Notice } from '@renderer/ui/badge';
import { Nombre } from '@renderer/ui/nombre';
import { Row } from '@renderer/ui/page';
import { CAMBIADO_TEXTS as T } from './valorar.texts';

const palabraDe = (campo: string): string => Object.entries(casosTexts.campos).find(([clave]) => clave === campo)?.[1] ?? campo;

interface CambiadoProps {
  caso: Caso;
  /** Version that this person started from. */
  desde: number;
  /** Fields that both changed. */
  enConflicto?: readonly string[];
  onSeguir(): void;
  onUsarGuardado(): void;
}

/** Somebody else saved the case meanwhile: what changed, and two ways on. Nothing that was typed is lost. */
export function CambiadoNotice({ caso, desde, enConflicto = [], onSeguir, onUsarGuardado }: CambiadoProps) {
  const ahora = useNow();
  const cambios = caso.cambios.filter(({ version }) => version > desde);
  return (
    <Notice tone="high" role="alert" title={T.titulo}>
      <p>{T.conserva}</p>
      {cambios.length > 0 && (
        <ul className="v-bullets">
          {cambios.map(({ version, usuario, cambiadoEn, campos }) => (
            <li key={version}>
              <Nombre>{usuario}</Nombre>
              {T.cambio('', cuando(cambiadoEn, ahora), campos.map(palabraDe).join(', '))}
            </li>
          ))}
        </ul>
      )}
      {enConflicto.length > 0 && <p className="v-strong">{T.ambos(enConflicto.map(palabraDe).join(', '))}</p>}
      <Row>
        <Button onClick={onSeguir}>{T.seguir}</Button>
        <Button variant="default" onClick={onUsarGuardado}>
          {T.usarGuardado}
        </Button>
      </Row>
    </Notice>
  );
}
