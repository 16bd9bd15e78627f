import { Button } from '@mantine/core';
import type { Recordatorio } from '@core/features/recordatorios/recordatorios.contract';
import { recordatoriosTexts as T } from '@core/features/recordatorios/recordatorios.texts';
import { useNow } from '@renderer/lib/clock';
import { cuando, diaCorto } from '@renderer/lib/format';
import { quedaBreve } from '@renderer/lib/reloj';
import { Badge } from '@renderer/ui/badge';
import { useRef, useState } from 'react';
import { useNavigate } from 'react-router';

/** Where the button of a reminder leads: straight to the act; the delivery opens its dialog over the case. */
function destino({ acto, camino }: Recordatorio): { to: string; state?: { abrir: 'ENTREGA' } } {
  return acto === 'REGISTRAR_ENTREGA' ? { to: camino, state: { abrir: 'ENTREGA' } } : { to: camino };
}

function Marca({ recordatorio: { situacion, venceEn, dia }, ahora }: { recordatorio: Recordatorio; ahora: string }) {
  const resto = venceEn === null ? null : quedaBreve(venceEn, ahora);
  // It may have run out while the screen was open.
  if (situacion === 'VENCIDO' || resto?.vencido) return <Badge tone="urgent">{T.situacion.VENCIDO}</Badge>;
  if (situacion === 'PRONTO')
    return (
      <Badge tone="neutral" icon="calendario">
        {venceEn !== null ? cuando(venceEn, ahora) : dia !== null ? diaCorto(dia) : T.situacion.PRONTO}
      </Badge>
    );
  return (
    <Badge tone="high" icon="reloj">
      {resto?.texto ?? T.situacion.HOY}
    </Badge>
  );
}

/** So many lines are shown at first, so that the large acts stay in sight; one more is not worth hiding. */
const VISIBLES = 4;

/** What is due, one line each: how urgent, which case, what for, and one button that leads to the act. The first one is the loudest. */
export function RecordatorioLista({
  recordatorios,
  conPrimario,
  quedan = 0,
}: {
  recordatorios: readonly Recordatorio[];
  conPrimario: boolean;
  /** So many more were not sent; said when the whole list is open. */
  quedan?: number;
}) {
  const ahora = useNow();
  const navigate = useNavigate();
  const lista = useRef<HTMLUListElement>(null);
  const [todos, setTodos] = useState(false);
  const cabe = todos || recordatorios.length <= VISIBLES + 1;
  const visibles = cabe ? recordatorios : recordatorios.slice(0, VISIBLES);
  return (
    <>
      <ul className="v-list" ref={lista}>
        {visibles.map((recordatorio, index) => {
          const { to, state } = destino(recordatorio);
          return (
            <li key={recordatorio.clave} className="hoy-linea">
              <div className="hoy-marca">
                <Marca recordatorio={recordatorio} ahora={ahora} />
              </div>
              <div className="hoy-texto">
                {recordatorio.codigo !== null && (
                  <p>
                    <span className="v-strong">{recordatorio.codigo}</span> · {recordatorio.iniciales}
                  </p>
                )}
                <p className={recordatorio.codigo === null ? 'v-strong' : 'v-muted'}>{recordatorio.texto}</p>
              </div>
              <Button
                {...(conPrimario && index === 0 ? {} : { variant: 'default' })}
                {...(recordatorio.codigo === null ? {} : { 'aria-label': T.hoy.abrir(T.acto[recordatorio.acto], recordatorio.codigo) })}
                onClick={() => void navigate(to, state ? { state } : {})}
              >
                {T.acto[recordatorio.acto]}
              </Button>
            </li>
          );
        })}
      </ul>
      {!cabe && (
        <div>
          <button
            type="button"
            className="v-link hoy-mas"
            onClick={() => {
              setTodos(true);
              requestAnimationFrame(() => lista.current?.querySelectorAll('button')[VISIBLES]?.focus());
            }}
          >
            {T.hoy.mas(recordatorios.length - VISIBLES + quedan)}
          </button>
        </div>
      )}
      {cabe && quedan > 0 && <p className="v-muted">{T.hoy.quedan(quedan)}</p>}
    </>
  );
}
