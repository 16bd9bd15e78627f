import type { Agenda } from '@core/features/agenda/agenda.contract';
import { Badge } from '@renderer/ui/badge';
import { diaLargo } from '@renderer/lib/format';
import { Card } from '@renderer/ui/page';
import { AGENDA_TEXTS as T } from './agenda-pantallas.texts';
import { EntradaLista } from './entrada-lista';

/** What is overdue since before this week: it comes first wherever today is. */
export function Vencidas({ agenda: { vencidas, masVencidas } }: { agenda: Agenda }) {
  if (vencidas.length === 0) return null;
  return (
    <Card title={T.vencidas} note={`${vencidas.length + masVencidas}`} edge="urgent">
      <EntradaLista entradas={vencidas} conDia />
      {masVencidas > 0 && <p className="v-muted">{T.masVencidas(masVencidas)}</p>}
    </Card>
  );
}

/** Seven days below one another, today marked; the days without anything keep one quiet line. */
export function SemanaLista({ agenda }: { agenda: Agenda }) {
  return (
    <div className="v-card agenda-semana">
      {agenda.dias.map(({ dia, feriado, entradas, mas }) => (
        <section key={dia} className="agenda-dia" data-hoy={dia === agenda.hoy} aria-labelledby={`dia-${dia}`}>
          <div className="agenda-dia-nombre">
            <h2 id={`dia-${dia}`}>{T.delDia(diaLargo(dia))}</h2>
            {dia === agenda.hoy && (
              <Badge tone="info" icon="punto">
                {T.esHoy}
              </Badge>
            )}
            {feriado !== null && (
              <Badge tone="warn" icon="calendario">
                {T.feriado(feriado)}
              </Badge>
            )}
          </div>
          <div className="agenda-dia-entradas">
            {entradas.length === 0 ? <p className="v-muted">{T.vacio}</p> : <EntradaLista entradas={entradas} />}
            {mas > 0 && <p className="v-muted">{T.mas(mas)}</p>}
          </div>
        </section>
      ))}
    </div>
  );
}
