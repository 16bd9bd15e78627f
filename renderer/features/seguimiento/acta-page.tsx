import { Button } from '@mantine/core';
import type { Caso } from '@core/features/casos/casos.contract';
import type { EstadoCierre } from '@core/features/seguimiento/seguimiento.contract';
import { CasoGate } from '@renderer/lib/caso-gate';
import { useCommand, useQueryOperation } from '@renderer/lib/use-operation';
import { Page } from '@renderer/ui/page';
import { ErrorNotice, Loading } from '@renderer/ui/states';
import { useNavigate } from 'react-router';
import { conArticulo, pendientesDeActa } from './cierre.mapping';
import { CIERRE_TEXTS } from './cierre-pantallas.texts';
import { Papel } from './papel';
import { useEstadoCierre } from './use-estado-cierre';
import { TOCA_SEGUIMIENTO } from './toca';

const T = CIERRE_TEXTS.vistaActa;

/** The act of closing as it will print: it is issued once nothing but its signature is missing. */
export function ActaCierrePage() {
  return <CasoGate>{(caso) => <Acta key={caso.id} caso={caso} />}</CasoGate>;
}

function Acta({ caso }: { caso: Caso }) {
  const navigate = useNavigate();
  const { data, error, refetch } = useEstadoCierre(caso.id);
  const preparado = data?.preparado ?? null;
  if (data && preparado !== null) return <Vista casoId={caso.id} estado={data} cierreId={preparado.id} />;
  return (
    <Page title={T.titulo(caso.codigo)}>
      <ErrorNotice error={error} onRetry={refetch} />
      {!data && !error && <Loading />}
      {data && <p>{T.noHay}</p>}
      <div>
        <Button variant="default" onClick={() => void navigate(`/casos/${caso.id}/cierre`)}>
          {T.volver}
        </Button>
      </div>
    </Page>
  );
}

function Vista({ casoId, cierreId, estado }: { casoId: string; cierreId: string; estado: EstadoCierre }) {
  const { data, error, refetch } = useQueryOperation('seguimiento.previsualizarActaCierre', { casoId, cierreId });
  const emitir = useCommand('seguimiento.emitirActaCierre', { invalidates: TOCA_SEGUIMIENTO });
  return (
    <Papel
      titulo={T.titulo(estado.codigo)}
      subtitulo={T.subtitulo}
      explica={T.explica}
      boton={T.boton}
      volver={{ texto: T.volver, a: `/casos/${casoId}/cierre` }}
      vista={data}
      error={error}
      refetch={refetch}
      faltan={pendientesDeActa(estado).map(conArticulo)}
      emitir={emitir}
      onEmitir={async () => (await emitir.run({ casoId, cierreId }))?.documentoId ?? null}
    />
  );
}
