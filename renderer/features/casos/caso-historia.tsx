import type { Caso } from '@core/features/casos/casos.contract';
import { fechaCorta, localDay, localTime } from '@core/kernel/dates';
import { useNow } from '@renderer/lib/clock';
import { Timeline } from '@renderer/ui/display';
import { Nombre } from '@renderer/ui/nombre';
import { Card } from '@renderer/ui/page';
import { CASOS_TEXTS } from './casos-pantallas.texts';

/** `09:20` for today, `14/03 09:20` this year, `14/03/2025 09:20` before. */
export function horaBreve(instante: string, ahora: string): string {
  const hora = localTime(instante);
  if (localDay(instante) === localDay(ahora)) return hora;
  const fecha = fechaCorta(instante);
  return `${localDay(instante).slice(0, 4) === localDay(ahora).slice(0, 4) ? fecha.slice(0, 5) : fecha} ${hora}`;
}

/** The memory of the case, newest first. */
export function CasoHistoria({ historia }: { historia: Caso['historia'] }) {
  const ahora = useNow(60_000);
  return (
    <Card title={CASOS_TEXTS.caso.historia}>
      <Timeline
        items={historia.map(({ id, ocurridoEn, texto, usuario }) => ({
          key: id,
          time: horaBreve(ocurridoEn, ahora),
          text: texto,
          by: <Nombre>{usuario}</Nombre>,
        }))}
      />
      <p className="v-muted">{CASOS_TEXTS.caso.historiaNota}</p>
    </Card>
  );
}
