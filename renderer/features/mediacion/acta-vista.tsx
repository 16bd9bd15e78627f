import { Button, Checkbox } from '@mantine/core';
import type { Mediacion } from '@core/features/mediacion/mediacion-vista.contract';
import { useCommand } from '@renderer/lib/use-operation';
import { Notice } from '@renderer/ui/badge';
import { confirm } from '@renderer/ui/dialog';
import { EmergencyButton } from '@renderer/ui/emergency-button';
import { Card, Page } from '@renderer/ui/page';
import { PdfPreview } from '@renderer/ui/pdf-preview';
import { ErrorNotice, ProgressPanel } from '@renderer/ui/states';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { ActaValores } from './acta-form';
import { MEDIACION_TEXTS } from './mediacion-pantallas.texts';
import { TOCA_MEDIACION } from './toca';

const T = MEDIACION_TEXTS.acta;

interface ActaVistaProps {
  mediacion: Mediacion;
  valores: ActaValores;
  pdf: string;
  avisos: readonly { campo: string; texto: string }[];
  descartar(): Promise<void>;
  onCambiar(): void;
}

/** The act exactly as it will print, the sentences a person has to read again, and the button that issues it. */
export function ActaVista({ mediacion, valores, pdf, avisos, descartar, onCambiar }: ActaVistaProps) {
  const navigate = useNavigate();
  const [leidas, setLeidas] = useState(false);
  const acordar = useCommand('mediacion.acordar', { invalidates: TOCA_MEDIACION });
  const pendiente = avisos.length > 0 && !leidas;
  const emitir = async () => {
    if (!(await confirm(T.confirmar))) return;
    const hecha = await acordar.run({ ...valores, version: mediacion.version, ...(avisos.length > 0 ? { sinRenuncia: leidas } : {}) });
    if (!hecha) return;
    try {
      await descartar();
    } finally {
      void navigate(`/documentos/${hecha.documentoId}`, { replace: true, state: { reciente: true } });
    }
  };
  return (
    <Page
      title={T.vista}
      actions={<EmergencyButton />}
      aside={
        <div className="mediacion-lateral" data-fija>
          {avisos.length > 0 && (
            <Notice tone="warn" title={T.revisar}>
              <p>{T.revisarQue}</p>
              <ul className="v-bullets">
                {avisos.map(({ campo, texto }) => (
                  <li key={`${campo} ${texto}`}>
                    <span className="v-strong">{T.campo(campo)}.</span> {texto}
                  </li>
                ))}
              </ul>
              <Checkbox size="md" label={T.sinRenuncia} checked={leidas} onChange={(event) => setLeidas(event.currentTarget.checked)} />
            </Notice>
          )}
          <Card title={T.antes}>
            <p>{T.emitirExplica}</p>
            <ErrorNotice error={acordar.error} fields />
            {acordar.running ? (
              <ProgressPanel title={T.emitiendo} event={acordar.progress} onCancel={acordar.cancel} cancelling={acordar.cancelling} />
            ) : (
              <Button disabled={pendiente} onClick={() => void emitir()} fullWidth>
                {T.emitir}
              </Button>
            )}
            <Button variant="default" onClick={onCambiar} fullWidth disabled={acordar.running}>
              {T.cambiar}
            </Button>
          </Card>
        </div>
      }
    >
      <PdfPreview pdf={pdf} label={T.vista} />
    </Page>
  );
}
