import { Button } from '@mantine/core';
import type { Recordatorio } from '@core/features/recordatorios/recordatorios.contract';
import { recordatoriosTexts as T } from '@core/features/recordatorios/recordatorios.texts';
import { useNow } from '@renderer/lib/clock';
import { cuando } from '@renderer/lib/format';
import { quedaBreve } from '@renderer/lib/reloj';
import { Badge } from '@renderer/ui/badge';
import { useRef, useState } from 'react';
import { useNavigate } from 'react-router';

/** Where the button of a reminder leads: straight to the act. */
function destino({ acto, casoId, institucion }: Recordatorio): { to: string; state?: { abrir: 'ENTREGA' } } {
  if (acto === 'VALORAR') return { to: `/casos/${casoId}/valorar` };
  if (acto === 'EMITIR_OFICIO' && institucion !== null) return { to: `/documentos/${casoId}/oficio/${institucion}` };
  if (acto === 'REGISTRAR_ENTREGA') return { to: `/casos/${casoId}`, state: { abrir: 'ENTREGA' } };
  return { to: `/casos/${casoId}` };
}

function Marca({ recordatorio: { situacion, venceEn }, ahora }: { recordatorio: Recordatorio; ahora: string }) {
  const resto = venceEn === null ? null : quedaBreve(venceEn, ahora);
  // It may have run out while the screen was open.
  if (situacion === 'VENCIDO' || resto?.vencido) return <Badge tone="urgent">{T.situacion.VENCIDO}</Badge>;
  if (situacion === 'PRONTO')
    return (
      <Badge tone="neutral" icon="calendario">
        {venceEn === null ? T.situacion.PRONTO : cuando(venceEn, ahora)}
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
export function RecordatorioLista({ recordatorios, conPrimario }: { recordatorios: readonly Recordatorio[]; conPrimario: boolean }) {
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
                <p>
                  <span className="v-strong">{recordatorio.codigo}</span> · {recordatorio.iniciales}
                </p>
                <p className="v-muted">{recordatorio.texto}</p>
              </div>
              <Button
                {...(conPrimario && index === 0 ? {} : { variant: 'default' })}
                aria-label={T.hoy.abrir(T.acto[recordatorio.acto], recordatorio.codigo)}
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
            {T.hoy.mas(recordatorios.length - VISIBLES)}
          </button>
        </div>
      )}
    </>
  );
}
