import type { Caso } from '@core/features/casos/casos.contract';
import { fechaCorta, localDay, localTime } from '@core/kernel/dates';
import { caminoDeEvento } from '@renderer/lib/camino-de-evento';
import { useNow } from '@renderer/lib/clock';
import { Timeline } from '@renderer/ui/display';
import type { TimelineItem } from '@renderer/ui/display';
import { Nombre } from '@renderer/ui/nombre';
import { Card } from '@renderer/ui/page';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { CASOS_TEXTS } from './casos-pantallas.texts';
import { EventoPanel } from './evento-panel';

const T = CASOS_TEXTS.caso;
/** As many lines as fit beside the parts of the case, and as one part may take; a long case shows the rest when asked. */
const LINEAS = { lado: 10, parte: 30 } as const;

/** `09:20` for today, `14/03 09:20` this year, `14/03/2025 09:20` before. */
export function horaBreve(instante: string, ahora: string): string {
  const hora = localTime(instante);
  if (localDay(instante) === localDay(ahora)) return hora;
  const fecha = fechaCorta(instante);
  return `${localDay(instante).slice(0, 4) === localDay(ahora).slice(0, 4) ? fecha.slice(0, 5) : fecha} ${hora}`;
}

/** Lines of the history, each opening its record: on its own screen, or in a panel at the side. */
export function HistoriaLineas({ casoId, historia, donde }: { casoId: string; historia: Caso['historia']; donde: keyof typeof LINEAS }) {
  const ahora = useNow(60_000);
  const navigate = useNavigate();
  const [todo, setTodo] = useState(false);
  const [abierto, setAbierto] = useState<string | null>(null);
  const items: TimelineItem[] = (todo ? historia : historia.slice(0, LINEAS[donde])).map((evento) => ({
    key: evento.id,
    time: horaBreve(evento.ocurridoEn, ahora),
    text: <Nombre>{evento.texto}</Nombre>,
    by: <Nombre>{evento.usuario}</Nombre>,
    onOpen: () => {
      const camino = caminoDeEvento(casoId, evento);
      if (camino === null) setAbierto(evento.id);
      else void navigate(camino);
    },
  }));
  return (
    <>
      <Timeline items={items} />
      {!todo && historia.length > LINEAS[donde] && (
        <button type="button" className="v-link" onClick={() => setTodo(true)}>
          {T.historiaTodo(historia.length)}
        </button>
      )}
      {abierto !== null && <EventoPanel casoId={casoId} eventoId={abierto} onClose={() => setAbierto(null)} />}
    </>
  );
}

/** The memory of the case, newest first. */
export function CasoHistoria({ casoId, historia }: { casoId: string; historia: Caso['historia'] }) {
  return (
    <Card title={T.historia}>
      <HistoriaLineas casoId={casoId} historia={historia} donde="lado" />
      <p className="v-muted">{T.historiaNota}</p>
    </Card>
  );
}
