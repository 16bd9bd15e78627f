import type { EntradaDia } from '@core/features/agenda/agenda.contract';
import type { ClaseRecordatorio } from '@core/features/recordatorios/recordatorios.contract';
import { Badge, type Tone } from '@renderer/ui/badge';
import type { IconName } from '@renderer/ui/icons';
import { Nombre } from '@renderer/ui/nombre';
import { Link } from 'react-router';
import { AGENDA_TEXTS as T } from './agenda-pantallas.texts';

export const TONO: Readonly<Record<EntradaDia['estado'], Tone>> = { VENCIDO: 'urgent', HOY: 'high', PRONTO: 'neutral', HECHO: 'ok' };
const ICONO_ESTADO: Readonly<Record<EntradaDia['estado'], IconName>> = {
  VENCIDO: 'alerta',
  HOY: 'reloj',
  PRONTO: 'calendario',
  HECHO: 'visto',
};

/** A drawing for what an entry is about; its words stand beside it. */
export const ICONO: Readonly<Record<ClaseRecordatorio, IconName>> = {
  PLAZO: 'reloj',
  VALORAR: 'lapiz',
  ENTREGA: 'documento',
  TRAMITE: 'documento',
  INSISTENCIA: 'documento',
  SIN_RESPUESTA: 'documento',
  NO_COMPETENTE: 'documento',
  VERBAL: 'documento',
  LLAMADA_911: 'telefono',
  VISITA: 'persona',
  VISITA_POR_RIESGO: 'persona',
  MEDIACION: 'persona',
  COMPROMISO: 'visto',
  AUDIENCIA: 'calendario',
  MEDIDA: 'candado',
  REVALORAR: 'lapiz',
  SEGUIMIENTO: 'telefono',
  MAYORIA: 'persona',
  CIERRE: 'carpeta',
  REVISION: 'carpeta',
  SUPERVISION: 'documento',
  RESPALDO: 'respaldo',
  INFORME: 'documento',
};

/** Entries of one day, one line each: how urgent, at what hour, what, of which case; the line leads to the record. */
export function EntradaLista({ entradas, conDia, id }: { entradas: readonly EntradaDia[]; conDia?: boolean; id?: string }) {
  return (
    <ul className="v-list agenda-lista" {...(id === undefined ? {} : { id })}>
      {entradas.map(({ clave, estado, hora, dia, texto, codigo, iniciales, responsable, camino }) => (
        <li key={clave} className="agenda-entrada" data-estado={estado}>
          <span className="agenda-hora">{hora ?? ''}</span>
          <span className="agenda-marca">
            <Badge tone={TONO[estado]} icon={ICONO_ESTADO[estado]}>
              {T.estado[estado]}
            </Badge>
          </span>
          <span className="agenda-texto">
            <Link to={camino} aria-label={T.abrir(texto, codigo)}>
              {texto}
            </Link>
            <span className="v-muted">
              {conDia === true && `${T.vencio(dia)}. `}
              {codigo !== null && (
                <>
                  <span className="v-strong">{codigo}</span> · {iniciales}
                </>
              )}
              {responsable !== null && (
                <>
                  {' · '}
                  {T.responsable}
                  <Nombre>{responsable}</Nombre>
                </>
              )}
            </span>
          </span>
        </li>
      ))}
    </ul>
  );
}
