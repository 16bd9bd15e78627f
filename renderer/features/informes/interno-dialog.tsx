import { Button } from '@mantine/core';
import { useCommand } from '@renderer/lib/use-operation';
import { Notice } from '@renderer/ui/badge';
import { Dialog, notify } from '@renderer/ui/dialog';
import { Icon } from '@renderer/ui/icons';
import { Row, Stack } from '@renderer/ui/page';
import { PdfPreview } from '@renderer/ui/pdf-preview';
import { ErrorNotice, Loading } from '@renderer/ui/states';
import { useEffect, useState } from 'react';
import { INFORMES_TEXTS, INTERNO_TEXTS as T } from './informes-pantallas.texts';

const VISTA = { CARTERA: 'informes.cartera', ALERTA: 'informes.alerta' } as const;
const IMPRIME = { CARTERA: 'informes.imprimirCartera', ALERTA: 'informes.imprimirAlerta' } as const;
const TITULO = { CARTERA: INFORMES_TEXTS.cartera, ALERTA: INFORMES_TEXTS.alertas } as const;

/** An internal paper exactly as it prints, and its one way out. */
export function InternoDialog({ clase, onClose }: { clase: 'CARTERA' | 'ALERTA'; onClose(): void }) {
  const { run: preparar, error: noSePrepara } = useCommand(VISTA[clase]);
  const imprimir = useCommand(IMPRIME[clase]);
  const [pdf, setPdf] = useState<string | null>(null);
  useEffect(() => {
    let vivo = true;
    void preparar({}).then((hecha) => vivo && hecha && setPdf(hecha.pdf));
    return () => {
      vivo = false;
    };
  }, [preparar]);
  return (
    <Dialog opened onClose={onClose} title={TITULO[clase]} width={900}>
      <Stack>
        <Notice tone="warn">
          <p>{clase === 'CARTERA' ? T.explicaCARTERA : T.explicaALERTA}</p>
        </Notice>
        <Row>
          <Button
            leftSection={<Icon name="impresora" />}
            loading={imprimir.running}
            disabled={pdf === null}
            onClick={() => void imprimir.run({}).then((hecho) => hecho && notify(hecho.impreso ? T.impresa : T.noImpresa))}
          >
            {T.imprimir}
          </Button>
        </Row>
        <ErrorNotice error={noSePrepara ?? imprimir.error} />
        {pdf === null && noSePrepara === null && <Loading label={T.preparando} />}
        {pdf !== null && <PdfPreview pdf={pdf} label={TITULO[clase]} />}
      </Stack>
    </Dialog>
  );
}
