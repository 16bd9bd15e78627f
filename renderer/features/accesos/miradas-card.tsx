import type { AccesoDeCaso } from '@core/features/accesos/accesos.contract';
import { accesosTexts } from '@core/features/accesos/accesos.texts';
import { useNow } from '@renderer/lib/clock';
import { cuando } from '@renderer/lib/format';
import { Nombre } from '@renderer/ui/nombre';
import { Timeline } from '@renderer/ui/display';
import { Card } from '@renderer/ui/page';
import { useState } from 'react';
import { ACCESOS_TEXTS } from './accesos-pantallas.texts';

const T = ACCESOS_TEXTS.miradas;
const AL_PRINCIPIO = 15;

/** The visible access log (§11): who opened or printed it, one line per day, person and thing. */
export function MiradasCard({ miradas }: { miradas: AccesoDeCaso['miradas'] }) {
  const ahora = useNow();
  const [todas, setTodas] = useState(false);
  const vistas = todas ? miradas : miradas.slice(0, AL_PRINCIPIO);
  return (
    <Card title={T.titulo}>
      {miradas.length === 0 && <p className="v-muted">{T.nadie}</p>}
      <Timeline
        items={vistas.map(({ en, usuario, accion, documento, motivo, veces }) => ({
          key: `${en} ${usuario} ${accion} ${documento ?? ''} ${motivo ?? ''}`,
          time: cuando(en, ahora),
          text: [accesosTexts.accion[accion], documento, veces > 1 && T.veces(veces), motivo !== null && T.motivo(motivo)]
            .filter((part) => typeof part === 'string')
            .join(' · '),
          by: <Nombre>{usuario}</Nombre>,
        }))}
      />
      {vistas.length < miradas.length && (
        <div>
          <button type="button" className="v-link" onClick={() => setTodas(true)}>
            {T.mas}
          </button>
        </div>
      )}
    </Card>
  );
}
