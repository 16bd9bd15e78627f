import { recordatoriosTexts } from '@core/features/recordatorios/recordatorios.texts';
import { localTime } from '@core/kernel/dates';
import { useNow } from '@renderer/lib/clock';
import { fechaConDia, saludo } from '@renderer/lib/format';
import { useSession } from '@renderer/lib/session';
import { useQueryOperation } from '@renderer/lib/use-operation';
import { BigAction, BigActions } from '@renderer/ui/display';
import { Card, Page } from '@renderer/ui/page';
import { EmptyState, ErrorNotice } from '@renderer/ui/states';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { RecordatorioLista } from './recordatorio-lista';
import { RespaldoCard } from './respaldo-card';
import './hoy.css';

const T = recordatoriosTexts.hoy;
const MINUTO = 60_000;
const capital = (texto: string): string => texto.charAt(0).toUpperCase() + texto.slice(1);

/** First screen of the day: what is overdue, what is due today, three large acts, and how old the last copy is. `extra`: cards of other modules. */
export function HoyPage({ extra }: { extra?: ReactNode }) {
  const { sesion, puede } = useSession();
  const ahora = useNow();
  const nombre = sesion.nombre.split(' ')[0] ?? sesion.nombre;
  const { data, error, refetch } = useQueryOperation('recordatorios.hoy', {}, { enabled: puede('HOY_LEER'), refetchMs: MINUTO });
  const urgentes = data?.recordatorios.filter(({ situacion }) => situacion !== 'PRONTO') ?? [];
  const pronto = data?.recordatorios.filter(({ situacion }) => situacion === 'PRONTO') ?? [];
  const casos = puede('CASO_LEER');
  const mas = data?.mas ?? 0;
  return (
    <Page
      title={T.saludo(saludo(ahora), nombre)}
      subtitle={`${capital(fechaConDia(ahora))}, ${localTime(ahora)}`}
      {...(data && puede('RESPALDO_LEER') ? { aside: <RespaldoCard respaldo={data.respaldo} /> } : {})}
    >
      <ErrorNotice error={error} onRetry={refetch} />
      {data && urgentes.length > 0 && (
        <Card title={T.pendiente} note={T.cuenta(urgentes.length + (pronto.length === 0 ? mas : 0))} edge="urgent">
          <RecordatorioLista recordatorios={urgentes} conPrimario quedan={pronto.length === 0 ? mas : 0} />
        </Card>
      )}
      {data && casos && urgentes.length === 0 && (
        <Card>
          <EmptyState title={T.nadaTitulo}>
            {data.abiertos === 0 && pronto.length === 0 ? T.nadaSinCasos : T.nadaConCasos(data.abiertos)}
          </EmptyState>
        </Card>
      )}
      {extra}
      <Actos />
      {pronto.length > 0 && casos && (
        <Card title={T.pronto}>
          <RecordatorioLista recordatorios={pronto} conPrimario={false} quedan={mas} />
        </Card>
      )}
    </Page>
  );
}

/** The large acts that this person may do; with none of them there is still the guide. */
function Actos() {
  const { puede } = useSession();
  const navigate = useNavigate();
  return (
    <BigActions>
      {puede('CASO_REGISTRAR') && (
        <BigAction primary icon="mas" title={T.registrar} detail={T.registrarDetalle} onClick={() => void navigate('/casos/registrar')} />
      )}
      {puede('CASO_LEER') && (
        <BigAction
          icon="buscar"
          title={T.buscar}
          detail={T.buscarDetalle}
          onClick={() => void navigate('/casos', { state: { buscar: true } })}
        />
      )}
      {puede('RESPALDO_CREAR') && (
        <BigAction icon="respaldo" title={T.respaldo} detail={T.respaldoDetalle} onClick={() => void navigate('/respaldo')} />
      )}
      {!(puede('RESPALDO_CREAR') && puede('CASO_LEER')) && (
        <BigAction icon="pregunta" title={T.consulta} detail={T.consultaDetalle} onClick={() => void navigate('/consulta')} />
      )}
    </BigActions>
  );
}
