import { Button } from '@mantine/core';
import { CasoGate } from '@renderer/lib/caso-gate';
import { useCommand, useQueryOperation } from '@renderer/lib/use-operation';
import { confirm } from '@renderer/ui/dialog';
import { EmergencyButton } from '@renderer/ui/emergency-button';
import { Card, Page } from '@renderer/ui/page';
import { PdfPreview } from '@renderer/ui/pdf-preview';
import { ErrorNotice, Loading, ProgressPanel } from '@renderer/ui/states';
import { useNavigate, useParams } from 'react-router';
import { TOCA_VISITA } from './toca';
import { VISITAS_TEXTS } from './visitas-pantallas.texts';
import './visitas.css';

const T = VISITAS_TEXTS.ficha;

/** The sheet of a visit exactly as it will print, and the button that issues it. */
export function FichaVisitaPage() {
  return <CasoGate>{(caso) => <Ficha key={caso.id} casoId={caso.id} codigo={caso.codigo} />}</CasoGate>;
}

function Ficha({ casoId, codigo }: { casoId: string; codigo: string }) {
  const { visitaId = '' } = useParams();
  const navigate = useNavigate();
  const { data, error, refetch } = useQueryOperation('visitas.previsualizarFicha', { id: visitaId });
  const emitir = useCommand('visitas.emitirFicha', { invalidates: TOCA_VISITA });
  const emitirla = async () => {
    if (!(await confirm({ title: T.confirmarTitulo, text: T.confirmar, confirmLabel: T.boton }))) return;
    const hecho = await emitir.run({ id: visitaId });
    if (hecho) void navigate(`/documentos/${hecho.documentoId}`, { replace: true, state: { reciente: true } });
  };
  return (
    <Page
      title={T.titulo(codigo)}
      subtitle={T.subtitulo}
      actions={<EmergencyButton />}
      aside={
        <div className="visitas-lateral">
          <Card title={T.antes}>
            <p className="v-muted">{T.explica}</p>
            <ErrorNotice error={emitir.error} />
            {emitir.running ? (
              <ProgressPanel title={T.emitiendo} event={emitir.progress} onCancel={emitir.cancel} cancelling={emitir.cancelling} />
            ) : (
              <Button disabled={!data} onClick={() => void emitirla()}>
                {T.boton}
              </Button>
            )}
          </Card>
          <Button variant="default" onClick={() => void navigate(`/casos/${casoId}/visitas/${visitaId}`)}>
            {T.volver}
          </Button>
        </div>
      }
    >
      <ErrorNotice error={error} onRetry={refetch} />
      {!data && !error && <Loading label={T.preparando} />}
      {data && <PdfPreview pdf={data.pdf} label={T.vista} />}
    </Page>
  );
}
