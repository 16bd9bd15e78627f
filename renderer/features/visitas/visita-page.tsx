import { Button } from '@mantine/core';
import { admiteActuaciones } from '@core/features/casos/caso.rules';
import type { Caso } from '@core/features/casos/casos.contract';
import type { Visita } from '@core/features/visitas/visitas.contract';
import { visitasTexts } from '@core/features/visitas/visitas.texts';
import { CasoGate } from '@renderer/lib/caso-gate';
import { useMotivo } from '@renderer/lib/motivos';
import { useSession } from '@renderer/lib/session';
import { useQueryOperation } from '@renderer/lib/use-operation';
import { Badge, Notice, type Tone } from '@renderer/ui/badge';
import { EmergencyButton } from '@renderer/ui/emergency-button';
import { Card, Page } from '@renderer/ui/page';
import { ErrorNotice, Loading } from '@renderer/ui/states';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { PlanCard } from './plan-card';
import { RegistrarVisitaForm } from './registrar-visita';
import { ReprogramarDialog } from './reprogramar-dialog';
import { volverAValorar } from './visita-form.mapping';
import { VisitaVista } from './visita-vista';
import { VISITAS_TEXTS } from './visitas-pantallas.texts';
import './visitas.css';

const T = VISITAS_TEXTS.visita;
const TONO: Readonly<Record<Visita['estado'], Tone>> = {
  PROGRAMADA: 'info',
  REALIZADA: 'ok',
  NO_ENCONTRADA: 'warn',
  RECHAZADA: 'warn',
  SUSPENDIDA_POR_RIESGO: 'high',
};

/** One visit: to be told while it has no result, to be read afterwards. */
export function VisitaPage() {
  return <CasoGate fresco>{(caso) => <Abrir key={caso.id} caso={caso} />}</CasoGate>;
}

function Abrir({ caso }: { caso: Caso }) {
  const { visitaId = '' } = useParams();
  const { puede } = useSession();
  const { motivo } = useMotivo(caso.id);
  const conMotivo = motivo === undefined ? {} : { motivo };
  const { data: visita, error, refetch } = useQueryOperation('visitas.obtener', { id: visitaId, ...conMotivo });
  const porRegistrar = visita?.estado === 'PROGRAMADA' && admiteActuaciones(caso.estado) && puede('VISITA_REGISTRAR');
  const { data: preparada } = useQueryOperation('visitas.preparar', { casoId: caso.id, ...conMotivo }, { enabled: porRegistrar });
  const [reprogramar, setReprogramar] = useState(false);
  if (!visita || (porRegistrar && !preparada)) {
    return (
      <Page title={<span className="solo-lectores">{T.abriendo}</span>}>
        <ErrorNotice error={error} onRetry={refetch} />
        {!error && <Loading label={T.abriendo} />}
      </Page>
    );
  }
  if (!porRegistrar || !preparada) return <Leer caso={caso} visita={visita} />;
  return (
    <>
      <RegistrarVisitaForm
        key={`${visita.id} ${visita.version}`}
        caso={caso}
        visita={visita}
        preparada={preparada}
        plan={<PlanCard visita={visita} {...(visita.soloSuspender ? {} : { onReprogramar: () => setReprogramar(true) })} />}
      />
      {reprogramar && <ReprogramarDialog caso={caso} visita={visita} preparada={preparada} onClose={() => setReprogramar(false)} />}
    </>
  );
}

function Leer({ caso, visita }: { caso: Caso; visita: Visita }) {
  const navigate = useNavigate();
  const { puede } = useSession();
  const abierto = admiteActuaciones(caso.estado);
  const { documentoId, estado } = visita;
  return (
    <Page
      title={T.titulo(visitasTexts.tipo[visita.tipo], visita.codigoCaso)}
      subtitle={<Badge tone={TONO[estado]}>{visitasTexts.estado[estado]}</Badge>}
      actions={<EmergencyButton />}
      aside={
        <div className="visitas-lateral">
          {abierto && volverAValorar(visita) && (
            <Notice tone="high" title={T.revalorar}>
              <p>{T.revalorarQue}</p>
              {puede('CASO_VALORAR') && <Button onClick={() => void navigate(`/casos/${caso.id}/valorar`)}>{T.valorar}</Button>}
            </Notice>
          )}
          {visita.ficha !== null && (
            <Card>
              <p className="v-muted">{documentoId === null ? T.sinEmitir : T.emitida}</p>
              {documentoId === null
                ? puede('FICHA_EMITIR') && (
                    <Button onClick={() => void navigate(`/casos/${caso.id}/visitas/${visita.id}/ficha`)}>{T.imprimir}</Button>
                  )
                : puede('DOCUMENTO_LEER') && <Button onClick={() => void navigate(`/documentos/${documentoId}`)}>{T.abrirFicha}</Button>}
            </Card>
          )}
          <Button variant="default" fullWidth onClick={() => void navigate(`/casos/${caso.id}`)}>
            {VISITAS_TEXTS.volver}
          </Button>
        </div>
      }
    >
      {estado === 'PROGRAMADA' && <p>{abierto ? VISITAS_TEXTS.programar.sinPermiso : T.cerrado}</p>}
      <PlanCard visita={visita} />
      <VisitaVista visita={visita} />
    </Page>
  );
}
