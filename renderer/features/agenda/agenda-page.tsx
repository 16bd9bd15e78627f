import { Button } from '@mantine/core';
import { sumarDias } from '@core/features/agenda/dias-laborables.rules';
import { localDay } from '@core/kernel/dates';
import { useNow } from '@renderer/lib/clock';
import { useSession } from '@renderer/lib/session';
import { useQueryOperation } from '@renderer/lib/use-operation';
import { ChoiceKeys } from '@renderer/ui/choice';
import { Icon } from '@renderer/ui/icons';
import { Page, Row } from '@renderer/ui/page';
import { ErrorNotice, Loading } from '@renderer/ui/states';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { AGENDA_TEXTS as T } from './agenda-pantallas.texts';
import { useAgenda } from './agenda-store';
import type { Vista } from './agenda-store';
import { sumarMes } from './calendario';
import { HojaDialog } from './hoja-dialog';
import { MesCuadricula } from './mes-cuadricula';
import { SemanaLista, Vencidas } from './semana-lista';
import './agenda.css';

const MINUTO = 60_000;
const VISTAS: readonly { value: Vista; label: string }[] = [
  { value: 'SEMANA', label: T.vista.SEMANA },
  { value: 'MES', label: T.vista.MES },
];

/** What has a day: the week as a list, or the month as a calendar. Made from the data each time it is read. */
export function AgendaPage() {
  const { puede } = useSession();
  if (!puede('AGENDA_LEER')) {
    return (
      <Page title={T.titulo}>
        <p>{T.sinPermiso}</p>
      </Page>
    );
  }
  return <AgendaAbierta />;
}

function AgendaAbierta() {
  const navigate = useNavigate();
  const hoy = localDay(useNow());
  const { vista, dia: elegido, verComo, irA } = useAgenda();
  const [hoja, setHoja] = useState(false);
  const dia = elegido ?? hoy;
  const opciones = { refetchMs: MINUTO, keepPrevious: true } as const;
  const semana = useQueryOperation('agenda.semana', { dia }, { ...opciones, enabled: vista === 'SEMANA' });
  const mes = useQueryOperation('agenda.mes', { dia }, { ...opciones, enabled: vista === 'MES' });
  const { data, error, refetch } = vista === 'SEMANA' ? semana : mes;
  const mover = (pasos: -1 | 1) => irA(vista === 'SEMANA' ? sumarDias(dia, 7 * pasos) : sumarMes(dia, pasos));
  return (
    <Page
      title={T.titulo}
      subtitle={<span aria-live="polite">{data ? (vista === 'SEMANA' ? T.rango(data.desde, data.hasta) : T.mes(dia)) : ''}</span>}
      actions={
        <>
          <Button variant="default" leftSection={<Icon name="calendario" />} onClick={() => void navigate('/agenda/feriados')}>
            {T.feriados}
          </Button>
          <Button variant="default" leftSection={<Icon name="impresora" />} onClick={() => setHoja(true)}>
            {T.hoja}
          </Button>
        </>
      }
    >
      <Row justify="space-between">
        <Row>
          <Button variant="default" leftSection={<Icon name="atras" />} onClick={() => mover(-1)}>
            {T.antes[vista]}
          </Button>
          <Button variant="default" onClick={() => irA(null)} disabled={elegido === null || elegido === hoy}>
            {T.hoy}
          </Button>
          <Button variant="default" rightSection={<Icon name="adelante" />} onClick={() => mover(1)}>
            {T.despues[vista]}
          </Button>
        </Row>
        <ChoiceKeys label={T.vista.etiqueta} layout="row" options={VISTAS} value={vista} onChange={(value) => verComo(value)} />
      </Row>
      <ErrorNotice error={error} onRetry={refetch} />
      {!data && !error && <Loading />}
      {data && <Vencidas agenda={data} />}
      {data && vista === 'SEMANA' && <SemanaLista agenda={data} />}
      {data && vista === 'MES' && <MesCuadricula agenda={data} dia={dia} onDia={irA} />}
      {hoja && <HojaDialog dia={dia} onClose={() => setHoja(false)} />}
    </Page>
  );
}
