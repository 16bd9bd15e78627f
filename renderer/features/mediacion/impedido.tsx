import type { Mediacion } from '@core/features/mediacion/mediacion-vista.contract';
import type { ActoMediacion } from '@core/features/mediacion/mediacion.rules';
import { Notice } from '@renderer/ui/badge';
import { useId } from 'react';
import { MEDIACION_TEXTS as T } from './mediacion-pantallas.texts';

interface Impedimento {
  razon: string;
  articulo: string | null;
}

/** Why an act may not be done now; empty when it may. */
export function contraDe(mediacion: Pick<Mediacion, 'actos'>, acto: ActoMediacion): readonly Impedimento[] {
  return mediacion.actos.find((uno) => uno.acto === acto)?.impedimentos ?? [];
}

/** The reasons with their articles, and the id that a disabled button points at. Nothing when there is no reason. */
export function useImpedido(impedimentos: readonly Impedimento[]) {
  const id = useId();
  const impedido = impedimentos.length > 0;
  return {
    impedido,
    boton: impedido ? { disabled: true, 'aria-describedby': id } : {},
    aviso: impedido ? (
      <Notice tone="high" title={T.pagina.noSePuede}>
        <ul className="v-bullets" id={id}>
          {impedimentos.map(({ razon, articulo }) => (
            <li key={razon}>{articulo === null ? razon : `${razon.replace(/\.$/, '')} (${articulo}).`}</li>
          ))}
        </ul>
      </Notice>
    ) : null,
  };
}
