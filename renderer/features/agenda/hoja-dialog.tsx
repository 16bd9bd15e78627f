import { Button } from '@mantine/core';
import { useCommand } from '@renderer/lib/use-operation';
import { Notice } from '@renderer/ui/badge';
import { Dialog, notify } from '@renderer/ui/dialog';
import { Icon } from '@renderer/ui/icons';
import { Row, Stack } from '@renderer/ui/page';
import { PdfPreview } from '@renderer/ui/pdf-preview';
import { ErrorNotice, Loading } from '@renderer/ui/states';
import { useEffect, useState } from 'react';
import { HOJA_TEXTS as T } from './agenda-pantallas.texts';

/** The sheet of a week exactly as it prints, and its two ways out. */
export function HojaDialog({ dia, onClose }: { dia: string; onClose(): void }) {
  const { run: preparar, error: noSePrepara } = useCommand('agenda.previsualizarSemana');
  const imprimir = useCommand('agenda.imprimirSemana');
  const guardar = useCommand('agenda.guardarSemanaPdf');
  const [pdf, setPdf] = useState<string | null>(null);
  useEffect(() => {
    let vivo = true;
    void preparar({ dia }).then((hecha) => vivo && hecha && setPdf(hecha.pdf));
    return () => {
      vivo = false;
    };
  }, [preparar, dia]);
  return (
    <Dialog opened onClose={onClose} title={T.titulo} width={900}>
      <Stack>
        <Notice tone="warn">
          <p>{T.explica}</p>
        </Notice>
        <Row>
          <Button
            leftSection={<Icon name="impresora" />}
            loading={imprimir.running}
            disabled={pdf === null}
            onClick={() => void imprimir.run({ dia }).then((hecho) => hecho && notify(hecho.impreso ? T.impresa : T.noImpresa))}
          >
            {T.imprimir}
          </Button>
          <Button
            variant="default"
            leftSection={<Icon name="documento" />}
            loading={guardar.running}
            disabled={pdf === null}
            onClick={() => void guardar.run({ dia }).then((hecho) => hecho?.guardado === true && notify(T.guardada))}
          >
            {T.guardar}
          </Button>
        </Row>
        <ErrorNotice error={noSePrepara ?? imprimir.error ?? guardar.error} />
        {pdf === null && noSePrepara === null && <Loading label={T.preparando} />}
        {pdf !== null && <PdfPreview pdf={pdf} label={T.vista} />}
      </Stack>
    </Dialog>
  );
}
