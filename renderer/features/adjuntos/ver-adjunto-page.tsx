import { Button } from '@mantine/core';
import type { Adjunto } from '@core/features/adjuntos/adjuntos.contract';
import { adjuntosContract } from '@core/features/adjuntos/adjuntos.contract';
import { adjuntosTexts } from '@core/features/adjuntos/adjuntos.texts';
import { CasoGate } from '@renderer/lib/caso-gate';
import { tamano } from '@renderer/lib/format';
import { useSession } from '@renderer/lib/session';
import { useUi } from '@renderer/lib/ui-store';
import { useCommand, useQueryOperation } from '@renderer/lib/use-operation';
import { Dialog, notify } from '@renderer/ui/dialog';
import { EmergencyButton } from '@renderer/ui/emergency-button';
import { TextArea } from '@renderer/ui/fields';
import { Form, useFormulario } from '@renderer/ui/form';
import { Nombre } from '@renderer/ui/nombre';
import { Card, Page, Row } from '@renderer/ui/page';
import { PdfPreview } from '@renderer/ui/pdf-preview';
import { ErrorNotice, Loading } from '@renderer/ui/states';
import { useEffect, useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import './adjuntos.css';

const T = adjuntosTexts.pantalla;

/** One file, seen inside the program only. */
export function VerAdjuntoPage() {
  return <CasoGate>{(caso) => <VerAdjunto casoId={caso.id} />}</CasoGate>;
}

function VerAdjunto({ casoId }: { casoId: string }) {
  const { adjuntoId = '' } = useParams();
  const navigate = useNavigate();
  const { puede } = useSession();
  const [retira, setRetira] = useState(false);
  const { data, error, refetch } = useQueryOperation('adjuntos.leer', { id: adjuntoId });
  return (
    <Page
      title={data ? <Nombre>{data.adjunto.titulo}</Nombre> : T.abrir}
      actions={<EmergencyButton />}
      aside={
        <Card>
          {data && (
            <p className="v-muted">
              {adjuntosTexts.tipo[data.adjunto.tipoMime]} · {tamano(data.adjunto.bytes)} · {T.huella(data.adjunto.sha256)}
              <br />
              {data.adjunto.sinMetadatos ? T.sinMetadatos : T.comoVino}
              <br />
              {T.soloAqui}
            </p>
          )}
          {data && puede('ADJUNTO_AGREGAR') && (
            <Button variant="default" onClick={() => setRetira(true)}>
              {T.retirar}
            </Button>
          )}
          <Button variant="default" onClick={() => void navigate(`/casos/${casoId}/adjuntos`)}>
            {T.volverLista}
          </Button>
        </Card>
      }
    >
      <ErrorNotice error={error} onRetry={refetch} />
      {!data && !error && <Loading label={T.abrir} />}
      {data && <Contenido adjunto={data.adjunto} contenido={data.contenido} />}
      {retira && <Retirar id={adjuntoId} casoId={casoId} onClose={() => setRetira(false)} />}
    </Page>
  );
}

function Contenido({ adjunto, contenido }: { adjunto: Adjunto; contenido: string }) {
  const url = useBlobUrl(adjunto.tipoMime, contenido);
  const oculto = useUi((state) => state.namesHidden);
  const titulo = oculto ? adjuntosTexts.tipo[adjunto.tipoMime] : adjunto.titulo;
  if (adjunto.tipoMime === 'application/pdf') return <PdfPreview pdf={contenido} label={titulo} />;
  if (url === null) return null;
  return adjunto.tipoMime.startsWith('image/') ? (
    <img className="adjuntos-imagen dato-personal" src={url} alt={titulo} />
  ) : (
    // eslint-disable-next-line jsx-a11y/media-has-caption -- a recording of an office has no written words; the note beside it says what it is
    <audio controls src={url} aria-label={titulo} />
  );
}

/** The bytes as an address that only this page knows, gone when the page closes. */
function useBlobUrl(mime: string, contenido: string): string | null {
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    const bytes = Uint8Array.from(atob(contenido), (letter) => letter.charCodeAt(0));
    const made = URL.createObjectURL(new Blob([bytes], { type: mime }));
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [mime, contenido]);
  return url;
}

const retirarSchema = adjuntosContract['adjuntos.retirar'].input;

function Retirar({ id, casoId, onClose }: { id: string; casoId: string; onClose(): void }) {
  const navigate = useNavigate();
  const retirar = useCommand('adjuntos.retirar', { invalidates: ['adjuntos.', 'casos.'] });
  const form = useFormulario(retirarSchema, { id, razon: '' });
  return (
    <Dialog opened onClose={onClose} title={T.retirarTitulo}>
      <Form
        form={form}
        error={retirar.error}
        onSubmit={async (valores) => {
          if (!(await retirar.run(valores))) return;
          notify(T.retirarHecho);
          void navigate(`/casos/${casoId}/adjuntos`, { replace: true });
        }}
        footer={
          <Row justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {T.cancelar}
            </Button>
            <Button type="submit" loading={retirar.running}>
              {T.retirarBoton}
            </Button>
          </Row>
        }
      >
        <p>{T.retirarQue}</p>
        <TextArea name="razon" label={T.razon} focusHere personal />
      </Form>
    </Dialog>
  );
}
