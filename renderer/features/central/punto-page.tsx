import { Button } from '@mantine/core';
import type { Output } from '@core/contract/index';
import { DEFENSORIA_CATALOGO } from '@core/features/punto-atencion/defensoria.catalogo';
import { useNow } from '@renderer/lib/clock';
import { cuando, tamano } from '@renderer/lib/format';
import { useSession } from '@renderer/lib/session';
import { useQueryOperation } from '@renderer/lib/use-operation';
import { Notice } from '@renderer/ui/badge';
import { Icon } from '@renderer/ui/icons';
import { Nombre } from '@renderer/ui/nombre';
import { Card, Page } from '@renderer/ui/page';
import { EmptyState, ErrorNotice, Loading } from '@renderer/ui/states';
import { useNavigate, useParams } from 'react-router';
import { CambiosVista } from './cambios';
import { CAMBIOS_TEXTS, CENTRAL_TEXTS, PUNTO_TEXTS as T } from './central-pantallas.texts';
import { NotasCard } from './notas-card';
import { Conformidad } from './recibir-page';
import { VerCasoCard } from './ver-caso-card';
import './central.css';

type Recepcion = Output<'central.recepciones'>['recepciones'][number];

/** One point as the central knows it: its deliveries, what changed, and what its authority may open and write. */
export function PuntoPage() {
  const { codigo = '' } = useParams();
  const navigate = useNavigate();
  const { puede } = useSession();
  const nombre = DEFENSORIA_CATALOGO.filas.find((fila) => fila.codigo === codigo)?.nombreDistintivo ?? codigo;
  const { data, error, loading, refetch } = useQueryOperation('central.recepciones', { punto: codigo }, { enabled: puede('CENTRAL_LEER') });
  const ultima = data?.recepciones[0];
  return (
    <Page
      title={`${codigo} · ${nombre}`}
      subtitle={T.subtitulo}
      actions={
        <Button variant="default" leftSection={<Icon name="atras" />} onClick={() => void navigate('/central')}>
          {CENTRAL_TEXTS.volver}
        </Button>
      }
      {...(puede('CENTRAL_SUPERVISAR') ? { aside: <NotasCard punto={codigo} /> } : {})}
    >
      <ErrorNotice error={error} onRetry={refetch} />
      {loading && <Loading />}
      {ultima && <UltimosCambios recepcionId={ultima.id} />}
      {ultima && puede('CENTRAL_CASO_LEER') && <VerCasoCard punto={codigo} />}
      <Card title={T.entregas}>
        {data?.recepciones.length === 0 && <EmptyState icon="memoria" title={T.sinEntregas} />}
        <ul className="v-list">
          {data?.recepciones.map((recepcion) => (
            <li key={recepcion.id}>
              <Entrega recepcion={recepcion} />
            </li>
          ))}
        </ul>
      </Card>
    </Page>
  );
}

function UltimosCambios({ recepcionId }: { recepcionId: string }) {
  const { data, error } = useQueryOperation('central.cambios', { recepcionId });
  return (
    <Card title={CAMBIOS_TEXTS.titulo}>
      <ErrorNotice error={error} />
      {data && <CambiosVista cambios={data} />}
    </Card>
  );
}

function Entrega({ recepcion }: { recepcion: Recepcion }) {
  const now = useNow();
  return (
    <div className="central-paquete">
      <div>
        <p className="v-strong">{T.entrega(recepcion.secuencia, cuando(recepcion.recibidoEn, now))}</p>
        <p>
          <Nombre>{T.por(recepcion.entregadoPor)}</Nombre> · {recepcion.archivo} · {tamano(recepcion.bytes)}
        </p>
        {recepcion.motivo !== null && <p>{T.razon(recepcion.motivo)}</p>}
        {!recepcion.bitacoraIntegra && <Notice tone="urgent" title={T.bitacoraMal} />}
        <p className="v-muted v-break">
          {T.huella}: <code>{recepcion.sha256}</code>
        </p>
      </div>
      <Conformidad recepcion={recepcion} />
    </div>
  );
}
