import type { Output } from '@core/contract/index';
import { Row } from '@renderer/ui/page';
import { Badge } from '@renderer/ui/badge';
import { CAMBIOS_TEXTS as T } from './central-pantallas.texts';

type Cambios = Output<'central.cambios'>;

/** What a delivery says differently from the one before: counts, and the codes behind them. */
export function CambiosVista({ cambios }: { cambios: Cambios }) {
  if (cambios.primera) return <p>{T.primera(cambios.total)}</p>;
  const grupos = (['nuevos', 'cambiados', 'cerrados', 'idos'] as const).filter((clave) => cambios[clave].length > 0);
  if (grupos.length === 0) return <p>{T.nada}</p>;
  return (
    <ul className="v-list">
      {grupos.map((clave) => (
        <li key={clave}>
          <Row>
            <Badge tone={clave === 'idos' ? 'high' : 'info'}>{cambios[clave].length}</Badge>
            <span className="v-strong">{T[clave]}</span>
          </Row>
          <p className="v-muted v-break">{cambios[clave].join(', ')}</p>
        </li>
      ))}
    </ul>
  );
}
