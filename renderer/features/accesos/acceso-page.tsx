import { Button } from '@mantine/core';
import { useSession } from '@renderer/lib/session';
import { useQueryOperation } from '@renderer/lib/use-operation';
import { Badge } from '@renderer/ui/badge';
import { EmergencyButton } from '@renderer/ui/emergency-button';
import { Page, Row } from '@renderer/ui/page';
import { ErrorNotice, Loading } from '@renderer/ui/states';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { ACCESOS_TEXTS as T } from './accesos-pantallas.texts';
import { DarAccesoDialog } from './dar-acceso-dialog';
import { DeclararDialog } from './declarar-dialog';
import type { Dialogo } from './dialogo';
import { ImpedidasCard } from './impedidas-card';
import { LevantarDialog } from './levantar-dialog';
import { MiradasCard } from './miradas-card';
import { QuienCard } from './quien-card';
import { RestringirDialog } from './restringir-dialog';
import './accesos.css';

/** Who may open a case, who is excused from it, and who has looked at it. */
export function AccesoPage() {
  const { id = '' } = useParams();
  const navigate = useNavigate();
  const { puede } = useSession();
  const { data, error, refetch } = useQueryOperation('accesos.deCaso', { casoId: id });
  const [dialogo, setDialogo] = useState<Dialogo | null>(null);
  if (!data) {
    return (
      <Page title={<span className="solo-lectores">{T.abriendo}</span>}>
        <ErrorNotice error={error} onRetry={refetch} />
        {!error && <Loading label={T.abriendo} />}
      </Page>
    );
  }
  const administra = puede('CASO_ACCESO_ADMINISTRAR');
  const cerrar = () => setDialogo(null);
  const restringido = data.acceso === 'RESTRINGIDO';
  return (
    <Page
      title={T.titulo(data.codigo)}
      subtitle={
        <Row>
          <Badge tone={restringido ? 'warn' : 'neutral'} icon={restringido ? 'candado' : 'persona'}>
            {restringido ? T.restringido : T.delPunto}
          </Badge>
          {data.nivelReserva === 'MAXIMO' && <span>{T.maximo}</span>}
        </Row>
      }
      actions={
        <>
          <Button variant="default" onClick={() => void navigate(`/casos/${id}`)}>
            {T.volver}
          </Button>
          <EmergencyButton />
        </>
      }
    >
      <div className="accesos-columnas">
        <QuienCard acceso={data} administra={administra} onDialogo={setDialogo} />
        <ImpedidasCard acceso={data} administra={administra} onDialogo={setDialogo} />
      </div>
      <MiradasCard miradas={data.miradas} />
      {dialogo?.clase === 'DECLARAR' && <DeclararDialog acceso={data} onClose={cerrar} />}
      {dialogo?.clase === 'DAR' && <DarAccesoDialog acceso={data} onClose={cerrar} />}
      {dialogo?.clase === 'RESTRINGIR' && <RestringirDialog acceso={data} onClose={cerrar} />}
      {dialogo?.clase === 'LEVANTAR' && <LevantarDialog impedimento={dialogo.impedimento} onClose={cerrar} />}
    </Page>
  );
}
