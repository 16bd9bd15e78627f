import { Button } from '@mantine/core';
import { FORMULARIOS_EN_BLANCO } from '@core/features/documentos/documentos.contract';
import { useCommand, useQueryOperation } from '@renderer/lib/use-operation';
import { ChoiceKeys } from '@renderer/ui/choice';
import { notify } from '@renderer/ui/dialog';
import { Icon } from '@renderer/ui/icons';
import { Card, Page } from '@renderer/ui/page';
import { PdfPreview } from '@renderer/ui/pdf-preview';
import { ErrorNotice, Loading } from '@renderer/ui/states';
import { useState } from 'react';
import { DOCUMENTO_TEXTS } from './documentos.texts';
import './documentos.css';

const T = DOCUMENTO_TEXTS.formularios;
type Hoja = (typeof FORMULARIOS_EN_BLANCO)[number];
const HOJAS: readonly { value: Hoja; label: string }[] = FORMULARIOS_EN_BLANCO.map((value) => ({ value, label: T.nombre[value] }));

/** Blank sheets for days without power, to be typed in later with the date of the paper. */
export function FormulariosPage() {
  const [formulario, setFormulario] = useState<Hoja>('REGISTRO');
  const { data, error, refetch } = useQueryOperation('documentos.formulario', { formulario });
  const imprimir = useCommand('documentos.imprimirFormulario');
  const guardar = useCommand('documentos.guardarFormulario');
  return (
    <Page
      title={T.titulo}
      subtitle={T.subtitulo}
      aside={
        <div className="documentos-lateral">
          <Card>
            <ChoiceKeys label={T.cual} options={HOJAS} value={formulario} onChange={(value) => setFormulario(value)} />
          </Card>
          <Card>
            <Button
              leftSection={<Icon name="impresora" />}
              loading={imprimir.running}
              onClick={() => {
                void imprimir.run({ formulario }).then((hecho) => hecho?.impreso && notify(T.impreso));
              }}
            >
              {DOCUMENTO_TEXTS.imprimir}
            </Button>
            <Button
              variant="default"
              leftSection={<Icon name="documento" />}
              loading={guardar.running}
              onClick={() => {
                void guardar.run({ formulario }).then((hecho) => hecho?.guardado && notify(T.guardado));
              }}
            >
              {DOCUMENTO_TEXTS.guardarPdf}
            </Button>
            <ErrorNotice error={imprimir.error ?? guardar.error} />
            <p className="v-muted">{T.despues}</p>
          </Card>
        </div>
      }
    >
      <ErrorNotice error={error} onRetry={refetch} />
      {!data && !error && <Loading label={T.titulo} />}
      {data && <PdfPreview key={formulario} pdf={data.pdf} label={T.nombre[formulario]} />}
    </Page>
  );
}
