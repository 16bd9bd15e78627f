import { Button } from '@mantine/core';
import { admiteActuaciones } from '@core/features/casos/caso.rules';
import type { Caso } from '@core/features/casos/casos.contract';
import { actosTexts } from '@core/features/derivaciones/derivaciones-actos.texts';
import { CasoGate } from '@renderer/lib/caso-gate';
import { useNow } from '@renderer/lib/clock';
import { cuando } from '@renderer/lib/format';
import { useMotivo } from '@renderer/lib/motivos';
import { useQueryOperation } from '@renderer/lib/use-operation';
import { EmergencyButton } from '@renderer/ui/emergency-button';
import { Card, Page } from '@renderer/ui/page';
import { EmptyState, ErrorNotice } from '@renderer/ui/states';
import { useNavigate } from 'react-router';
import { AudienciasCard } from './audiencias-card';
import { DERIVACION_TEXTS } from './derivaciones-pantallas.texts';
import { DestinosCard } from './destinos-card';
import { EstadoBadge } from './estado-badge';
import { MedidasCard } from './medidas-card';
import './derivaciones.css';

const T = DERIVACION_TEXTS.lista;

/** Everything that went out about a case: letters with their state, measures, hearings, and to whom to write next. */
export function DerivacionesPage() {
  return <CasoGate>{(caso) => <Ver key={caso.id} caso={caso} />}</CasoGate>;
}

function Ver({ caso }: { caso: Caso }) {
  const ahora = useNow(60_000);
  const navigate = useNavigate();
  const { motivo } = useMotivo(caso.id);
  const { data, error, refetch } = useQueryOperation('derivaciones.listar', {
    casoId: caso.id,
    ...(motivo === undefined ? {} : { motivo }),
  });
  return (
    <Page
      title={T.titulo(caso.codigo)}
      subtitle={T.subtitulo}
      actions={<EmergencyButton />}
      aside={
        <div className="derivaciones-lateral">
          <Button variant="default" fullWidth onClick={() => void navigate(`/casos/${caso.id}`)}>
            {DERIVACION_TEXTS.volver}
          </Button>
        </div>
      }
    >
      <ErrorNotice error={error} onRetry={refetch} />
      <Card title={T.oficios}>
        {data?.oficios.length === 0 && (
          <EmptyState icon="documento" title={T.ninguno}>
            {T.ningunoQue}
          </EmptyState>
        )}
        <ul className="v-list">
          {data?.oficios.map((oficio) => (
            <li key={oficio.id} className="derivaciones-linea">
              <div>
                <p>
                  <span className="v-strong">{actosTexts.tipo[oficio.tipo]}</span> {oficio.numero}
                </p>
                <p className="v-muted">
                  {oficio.nombre} · {cuando(oficio.emitidaEn, ahora)}
                </p>
                <EstadoBadge oficio={oficio} />
              </div>
              <Button
                variant="default"
                aria-label={`${T.abrir}: ${oficio.numero}`}
                onClick={() => void navigate(`/casos/${caso.id}/derivaciones/${oficio.deDerivacionId ?? oficio.id}`)}
              >
                {T.abrir}
              </Button>
            </li>
          ))}
        </ul>
      </Card>
      {admiteActuaciones(caso.estado) && <DestinosCard casoId={caso.id} />}
      {data && <MedidasCard medidas={data.medidas} titulo={T.medidas} vacio={T.sinMedidas} />}
      {data && (
        <AudienciasCard casoId={caso.id} institucion={null} audiencias={data.audiencias} titulo={T.audiencias} vacio={T.sinAudiencias} />
      )}
    </Page>
  );
}
