import type { Agenda, EntradaDia } from '@core/features/agenda/agenda.contract';
import { recordatoriosTexts } from '@core/features/recordatorios/recordatorios.texts';
import { diaLargo } from '@renderer/lib/format';
import { Badge } from '@renderer/ui/badge';
import { Icon } from '@renderer/ui/icons';
import { Card } from '@renderer/ui/page';
import { useEffect, useRef } from 'react';
import { AGENDA_TEXTS as T } from './agenda-pantallas.texts';
import { enSemanas, moverDia } from './calendario';
import { EntradaLista, ICONO, TONO } from './entrada-lista';

type Dia = Agenda['dias'][number];
/** Lines that fit into one square; the rest is counted. */
const LINEAS = 3;
const LISTA = 'agenda-del-dia';

const pendientes = (entradas: readonly EntradaDia[]) => entradas.filter(({ estado }) => estado !== 'HECHO');

/** The most urgent tone of a day, for the narrow squares that only count. */
function peor(entradas: readonly EntradaDia[]): EntradaDia['estado'] {
  return (['VENCIDO', 'HOY', 'PRONTO'] as const).find((estado) => entradas.some((entrada) => entrada.estado === estado)) ?? 'HECHO';
}

function Celda({ dia: { dia, feriado, entradas, mas }, hoy }: { dia: Dia; hoy: string }) {
  const total = entradas.length + mas;
  return (
    <span aria-hidden="true">
      <span className="agenda-numero" data-hoy={dia === hoy}>
        {Number(dia.slice(8))}
      </span>
      {feriado !== null && <span className="agenda-feriado">{feriado}</span>}
      <span className="agenda-celda-lineas">
        {entradas.slice(0, LINEAS).map(({ clave, clase, estado, hora }) => (
          <span key={clave} className="agenda-celda-linea" data-tone={TONO[estado]}>
            <Icon name={ICONO[clase]} size={14} />
            <span>
              {hora === null ? '' : `${hora} `}
              {recordatoriosTexts.clase[clase]}
            </span>
          </span>
        ))}
        {total > LINEAS && <span className="agenda-celda-mas">{T.masCelda(total - LINEAS)}</span>}
      </span>
      {total > 0 && (
        <span className="agenda-celda-cuenta">
          <Badge tone={TONO[peor(entradas)]}>{total}</Badge>
        </span>
      )}
    </span>
  );
}

/** The month as a calendar: one square is the present one, arrows move it, and what it holds is told below with its links. */
export function MesCuadricula({ agenda, dia: elegido, onDia }: { agenda: Agenda; dia: string; onDia(dia: string): void }) {
  const tabla = useRef<HTMLDivElement>(null);
  const conTecla = useRef(false);
  const actual = agenda.dias.find(({ dia }) => dia === elegido) ?? agenda.dias[0];
  const mes = T.mes(elegido);
  useEffect(() => {
    // After a key the focus follows, also into another month; a click has it already.
    if (!conTecla.current) return;
    const celda = tabla.current?.querySelector<HTMLElement>(`[data-dia="${elegido}"]`);
    if (!celda) return;
    conTecla.current = false;
    celda.focus();
  }, [elegido, agenda]);
  if (!actual) return null;
  return (
    <>
      <Card>
        <div className="agenda-mes" role="grid" aria-label={T.cuadricula(mes)} ref={tabla}>
          <div role="row" className="agenda-fila">
            {T.dias.map((nombre, n) => (
              <div key={nombre} role="columnheader" aria-label={nombre} className="agenda-columna">
                {T.diasCortos[n]}
              </div>
            ))}
          </div>
          {enSemanas(agenda.dias).map((semana) => (
            <div key={semana[0]?.dia} role="row" className="agenda-fila">
              {semana.map((dia) => (
                <div
                  key={dia.dia}
                  role="gridcell"
                  className="agenda-celda"
                  data-dia={dia.dia}
                  data-fuera={dia.dia.slice(0, 7) !== elegido.slice(0, 7)}
                  tabIndex={dia.dia === actual.dia ? 0 : -1}
                  aria-selected={dia.dia === actual.dia}
                  {...(dia.dia === agenda.hoy ? { 'aria-current': 'date' as const } : {})}
                  onClick={() => onDia(dia.dia)}
                  onKeyDown={(event) => {
                    if (event.key === 'Enter') {
                      document.querySelector<HTMLElement>(`#${LISTA} a`)?.focus();
                      event.preventDefault();
                      return;
                    }
                    const siguiente = event.ctrlKey || event.altKey || event.metaKey ? null : moverDia(dia.dia, event.key);
                    if (siguiente === null) return;
                    event.preventDefault();
                    conTecla.current = true;
                    onDia(siguiente);
                  }}
                >
                  <span className="solo-lectores">
                    {T.celda(
                      diaLargo(dia.dia),
                      pendientes(dia.entradas).length + dia.mas,
                      dia.entradas.filter(({ estado }) => estado === 'VENCIDO').length,
                      dia.feriado,
                    )}
                  </span>
                  <Celda dia={dia} hoy={agenda.hoy} />
                </div>
              ))}
            </div>
          ))}
        </div>
      </Card>
      <Card
        title={T.delDia(diaLargo(actual.dia))}
        note={actual.entradas.length === 0 ? T.vacio : T.tareas(actual.entradas.length + actual.mas)}
      >
        {actual.feriado !== null && (
          <p>
            <Badge tone="warn" icon="calendario">
              {T.feriado(actual.feriado)}
            </Badge>{' '}
            <span className="v-muted">{T.plazosCorren}</span>
          </p>
        )}
        {actual.entradas.length > 0 && <EntradaLista entradas={actual.entradas} id={LISTA} />}
        {actual.mas > 0 && <p className="v-muted">{T.mas(actual.mas)}</p>}
      </Card>
    </>
  );
}
