import type { FamiliarVisita } from '@core/features/visitas/visita.types';
import { Nombre } from '@renderer/ui/nombre';
import { VISITAS_TEXTS } from './visitas-pantallas.texts';

const T = VISITAS_TEXTS.registrar;

/** The household as the case knows it, to be confirmed and not typed again. */
export function FamiliaConocida({ familia }: { familia: readonly FamiliarVisita[] }) {
  if (familia.length === 0) return <p className="v-muted">{T.familiaVacia}</p>;
  return (
    <ul className="v-bullets" aria-label={T.familiaConocida}>
      {familia.map(({ nombre, parentesco, edad }, index) => (
        // no id: the sheet keeps the household as it stood that day
        <li key={index}>
          <Nombre>{nombre ?? ''}</Nombre>{' '}
          {[parentesco.toLowerCase().replaceAll('_', ' '), edad === null ? '' : VISITAS_TEXTS.vista.anios(edad)].filter(Boolean).join(', ')}
        </li>
      ))}
    </ul>
  );
}
