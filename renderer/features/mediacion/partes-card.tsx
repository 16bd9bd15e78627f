import type { Mediacion } from '@core/features/mediacion/mediacion-vista.contract';
import { mediacionTexts } from '@core/features/mediacion/mediacion.texts';
import { fechaHora } from '@core/kernel/dates';
import { Badge } from '@renderer/ui/badge';
import { Nombre } from '@renderer/ui/nombre';
import { Card } from '@renderer/ui/page';
import { MEDIACION_TEXTS } from './mediacion-pantallas.texts';

const T = MEDIACION_TEXTS.pagina;
type Parte = Mediacion['partes'][number];

function Aceptacion({ parte }: { parte: Parte }) {
  if (parte.acepta === null) return <Badge tone="warn">{T.porPreguntar}</Badge>;
  if (!parte.acepta) return <Badge tone="neutral">{T.noAcepta}</Badge>;
  return <Badge tone="ok">{parte.esNna ? T.aceptaNna : T.acepta}</Badge>;
}

/** What the quarrel is about and who takes part. */
export function PartesCard({ mediacion }: { mediacion: Mediacion }) {
  return (
    <Card title={T.datos}>
      <p className="mediacion-texto">
        <Nombre>{mediacion.asunto}</Nombre>
      </p>
      <ul className="v-list mediacion-partes">
        {mediacion.partes.map((parte) => (
          <li key={parte.id}>
            <Nombre>{parte.nombre}</Nombre>
            <span className="v-muted">
              {parte.calidad}
              {parte.representante !== null && (
                <>
                  {', '}
                  <Nombre>{T.representante(parte.representante)}</Nombre>
                </>
              )}
            </span>
            {parte.avisoCedula !== null && <span className="v-muted">{parte.avisoCedula}</span>}
            <Aceptacion parte={parte} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** The sessions so far, the last first; outcome only. */
export function SesionesCard({ mediacion }: { mediacion: Mediacion }) {
  if (mediacion.sesiones.length === 0) return null;
  return (
    <Card title={T.sesiones}>
      <ul className="v-list mediacion-partes">
        {mediacion.sesiones.toReversed().map((sesion) => (
          <li key={sesion.id}>
            <span className="v-strong">{T.sesionN(sesion.orden)}</span>
            <span className="v-muted">
              {fechaHora(sesion.inicioEn ?? sesion.convocadaPara)} · {sesion.lugar}
            </span>
            {sesion.estado === 'SUSPENDIDA_POR_RIESGO' ? (
              <Badge tone="high">{mediacionTexts.estado.SUSPENDIDA_POR_RIESGO}</Badge>
            ) : (
              sesion.resultado !== null && <Badge tone="neutral">{mediacionTexts.resultado[sesion.resultado]}</Badge>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
