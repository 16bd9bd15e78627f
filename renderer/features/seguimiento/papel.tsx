import { Button } from '@mantine/core';
import type { EnvelopeError } from '@core/kernel/envelope';
import type { ProgressEvent } from '@core/kernel/operation';
import { confirm } from '@renderer/ui/dialog';
import { EmergencyButton } from '@renderer/ui/emergency-button';
import { Card, Page } from '@renderer/ui/page';
import { PdfPreview } from '@renderer/ui/pdf-preview';
import { ErrorNotice, Loading, ProgressPanel } from '@renderer/ui/states';
import { useNavigate } from 'react-router';
import { CIERRE_TEXTS } from './cierre-pantallas.texts';
import './seguimiento.css';

const T = CIERRE_TEXTS.papel;

interface PapelProps {
  titulo: string;
  subtitulo: string;
  explica: string;
  boton: string;
  volver: { texto: string; a: string };
  vista: { pdf: string } | undefined;
  error: EnvelopeError | null;
  refetch(): void;
  /** Why it cannot be issued now, one sentence each. */
  faltan?: readonly string[];
  emitir: {
    running: boolean;
    error: EnvelopeError | null;
    progress: ProgressEvent | null;
    cancelling: boolean;
    cancel(): void;
  };
  /** Issues it; the id of the document, or null when it was refused. */
  onEmitir(): Promise<string | null>;
}

/** A paper of the case exactly as it will print, and the button that issues it. */
export function Papel({ titulo, subtitulo, explica, boton, volver, vista, error, refetch, faltan = [], emitir, onEmitir }: PapelProps) {
  const navigate = useNavigate();
  const confirmar = async () => {
    if (!(await confirm({ title: T.confirmarTitulo, text: T.confirmar, confirmLabel: boton }))) return;
    const documentoId = await onEmitir();
    if (documentoId !== null) void navigate(`/documentos/${documentoId}`, { replace: true, state: { reciente: true } });
  };
  return (
    <Page
      title={titulo}
      subtitle={subtitulo}
      actions={<EmergencyButton />}
      aside={
        <div className="seguimiento-lateral">
          <Card title={T.antes}>
            <p className="v-muted">{explica}</p>
            {faltan.length > 0 && (
              <ul className="v-bullets" id="por-que-no">
                {faltan.map((texto) => (
                  <li key={texto}>{texto}</li>
                ))}
              </ul>
            )}
            <ErrorNotice error={emitir.error} />
            {emitir.running ? (
              <ProgressPanel title={T.emitiendo} event={emitir.progress} onCancel={emitir.cancel} cancelling={emitir.cancelling} />
            ) : (
              <Button
                disabled={!vista || faltan.length > 0}
                {...(faltan.length > 0 ? { 'aria-describedby': 'por-que-no' } : {})}
                onClick={() => void confirmar()}
              >
                {boton}
              </Button>
            )}
          </Card>
          <Button variant="default" onClick={() => void navigate(volver.a)}>
            {volver.texto}
          </Button>
        </div>
      }
    >
      <ErrorNotice error={error} onRetry={refetch} />
      {!vista && !error && <Loading label={T.preparando} />}
      {vista && <PdfPreview pdf={vista.pdf} label={T.vista} />}
    </Page>
  );
}
