import { Button } from '@mantine/core';
import { useCommand, useQueryOperation } from '@renderer/lib/use-operation';
import { notify } from '@renderer/ui/dialog';
import { Icon } from '@renderer/ui/icons';
import { Card, Page } from '@renderer/ui/page';
import { PdfPreview } from '@renderer/ui/pdf-preview';
import { ErrorNotice, Loading } from '@renderer/ui/states';
import { ACTA_TEXTS as T } from '@core/features/respaldos/respaldos.texts';
import { useParams } from 'react-router';

const TOCA = ['respaldos.leerActa', 'respaldos.actas'];

/** An acta de entrega-recepción or a conformidad, frozen: read, print, save. */
export function ActaPage() {
  const { id = '' } = useParams();
  const { data, error, refetch } = useQueryOperation('respaldos.leerActa', { id });
  const imprimir = useCommand('respaldos.imprimirActa', { invalidates: TOCA });
  const guardar = useCommand('respaldos.guardarActaPdf', { invalidates: TOCA });
  return (
    <Page
      title={data ? T.numero(data.numero) : T.titulo}
      aside={
        data && (
          <Card>
            <p className="v-muted">{T.firmar}</p>
            <Button
              leftSection={<Icon name="impresora" />}
              loading={imprimir.running}
              onClick={() => void imprimir.run({ id }).then((hecho) => hecho && notify(hecho.impreso ? T.impresa : T.noImpresa))}
            >
              {T.imprimir}
            </Button>
            <Button
              variant="default"
              leftSection={<Icon name="documento" />}
              loading={guardar.running}
              onClick={() => void guardar.run({ id }).then((hecho) => hecho?.guardado && notify(T.guardada))}
            >
              {T.guardar}
            </Button>
            <ErrorNotice error={imprimir.error ?? guardar.error} />
          </Card>
        )
      }
    >
      <ErrorNotice error={error} onRetry={refetch} />
      {!data && !error && <Loading />}
      {data && <PdfPreview pdf={data.pdf} label={T.titulo} />}
    </Page>
  );
}
