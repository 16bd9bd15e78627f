import { Button } from '@mantine/core';
import type { Mediacion } from '@core/features/mediacion/mediacion-vista.contract';
import { mediacionTexts } from '@core/features/mediacion/mediacion.texts';
import { Card, Row } from '@renderer/ui/page';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { contraDe, useImpedido } from './impedido';
import { MEDIACION_TEXTS } from './mediacion-pantallas.texts';
import { PasoConvocatoria } from './paso-convocatoria';

const T = MEDIACION_TEXTS.acta;

/** The session ended in agreement: write the act, or hold another session. */
export function PasoActa({ mediacion }: { mediacion: Mediacion }) {
  const navigate = useNavigate();
  const [otra, setOtra] = useState(false);
  const { aviso, boton } = useImpedido(contraDe(mediacion, 'ACORDAR'));
  const resultado = mediacion.sesiones.at(-1)?.resultado ?? null;
  return (
    <>
      <Card title={T.titulo} edge="action">
        {resultado !== null && <p>{T.lista(mediacionTexts.resultado[resultado])}</p>}
        {aviso}
        <Row>
          <Button onClick={() => void navigate(`/casos/${mediacion.casoId}/mediacion/${mediacion.id}/acta`)} {...boton}>
            {T.escribir}
          </Button>
          {!otra && (
            <Button variant="default" onClick={() => setOtra(true)}>
              {T.otraSesion}
            </Button>
          )}
        </Row>
      </Card>
      {otra && <PasoConvocatoria mediacion={mediacion} />}
    </>
  );
}
