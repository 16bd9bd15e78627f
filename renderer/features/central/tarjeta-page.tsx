import { Button } from '@mantine/core';
import { useSession } from '@renderer/lib/session';
import { useCommand, useQueryOperation } from '@renderer/lib/use-operation';
import { Icon } from '@renderer/ui/icons';
import { notify } from '@renderer/ui/dialog';
import { Card, Page, Row } from '@renderer/ui/page';
import { PdfPreview } from '@renderer/ui/pdf-preview';
import { printPdf } from '@renderer/ui/pdf-print';
import { ErrorNotice, Loading } from '@renderer/ui/states';
import { WordList } from '@renderer/ui/word-list';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { CENTRAL_TEXTS, TARJETA_TEXTS as T } from './central-pantallas.texts';

/** The card that points load: words, file, page; and the secret sheet of the seal for the authority. */
export function TarjetaPage() {
  const navigate = useNavigate();
  const { puede } = useSession();
  const { data, error, loading, refetch } = useQueryOperation('central.tarjeta', {}, { enabled: puede('CENTRAL_LEER') });
  const exportar = useCommand('central.exportarTarjeta');
  const imprimir = useCommand('central.imprimirTarjeta');
  const [hoja, setHoja] = useState<string | null>(null);
  return (
    <Page
      title={T.titulo}
      subtitle={T.subtitulo}
      actions={
        <Button variant="default" leftSection={<Icon name="atras" />} onClick={() => void navigate('/central')}>
          {CENTRAL_TEXTS.volver}
        </Button>
      }
      {...(puede('CENTRAL_CLAVES') ? { aside: <HojaSello /> } : {})}
    >
      <ErrorNotice error={error ?? exportar.error ?? imprimir.error} onRetry={refetch} />
      {loading && <Loading />}
      {data && (
        <Card title={T.palabras}>
          <WordList words={data.palabras} label={T.palabras} />
          <p className="v-muted">{T.palabrasNota}</p>
          <p>
            {T.huella}: <span className="v-strong">{data.huella}</span>
          </p>
          <Row>
            <Button loading={exportar.running} onClick={() => void exportar.run({}).then((hecho) => hecho?.guardada && notify(T.guardada))}>
              {T.guardar}
            </Button>
            <Button
              variant="default"
              leftSection={<Icon name="impresora" />}
              loading={imprimir.running}
              onClick={() => void imprimir.run({}).then((hecho) => hecho && setHoja(hecho.pdf))}
            >
              {T.imprimir}
            </Button>
          </Row>
        </Card>
      )}
      {hoja && <Hoja pdf={hoja} label={T.vista} />}
    </Page>
  );
}

function Hoja({ pdf, label }: { pdf: string; label: string }) {
  return (
    <Card>
      <div>
        <Button leftSection={<Icon name="impresora" />} onClick={() => void printPdf(pdf)}>
          {T.imprimirPdf}
        </Button>
      </div>
      <PdfPreview pdf={pdf} label={label} />
    </Card>
  );
}

/** The secret is on the screen only while it is asked for. */
function HojaSello() {
  const preparar = useCommand('central.hojaSello');
  const [hoja, setHoja] = useState<string | null>(null);
  return (
    <Card title={T.sello}>
      <p className="v-muted">{T.selloNota}</p>
      <ErrorNotice error={preparar.error} />
      {hoja === null ? (
        <div>
          <Button
            variant="default"
            loading={preparar.running}
            onClick={() => void preparar.run({}).then((hecho) => hecho && setHoja(hecho.pdf))}
          >
            {T.selloPreparar}
          </Button>
        </div>
      ) : (
        <>
          <Row>
            <Button leftSection={<Icon name="impresora" />} onClick={() => void printPdf(hoja)}>
              {T.imprimirPdf}
            </Button>
            <Button variant="default" onClick={() => setHoja(null)}>
              {T.selloCerrar}
            </Button>
          </Row>
          <PdfPreview pdf={hoja} label={T.selloVista} />
        </>
      )}
    </Card>
  );
}
