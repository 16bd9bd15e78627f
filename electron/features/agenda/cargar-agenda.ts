import type { Agenda, EntradaDia } from '@core/features/agenda/agenda.contract';
import { armarAgenda, entradasDe } from '@core/features/agenda/agenda.rules';
import { agendaTexts } from '@core/features/agenda/agenda.texts';
import type { ClaseRecordatorio } from '@core/features/recordatorios/recordatorios.contract';
import { addHours, localDay, localTime } from '@core/kernel/dates';
import { quienMira } from '@electron/features/accesos/public';
import { firstNames } from '@electron/features/casos/public';
import { cargarRecordatorios } from '@electron/features/recordatorios/public';
import type { QueryContext } from '@electron/platform/ipc/context';
import { listFeriados } from './feriado.repository';
import { listHechas } from './hechas.repository';
import type { FilaHecha } from './hechas.repository';

/** Midnight in Loja at the beginning of a day. */
const inicioDe = (dia: string): string => addHours(`${dia}T00:00:00-05:00`, 0);

const CLASE: Readonly<Record<FilaHecha['clase'], ClaseRecordatorio>> = {
  VISITA: 'VISITA',
  SESION: 'MEDIACION',
  AUDIENCIA: 'AUDIENCIA',
  COMPROMISO: 'COMPROMISO',
};

function camino({ clase, id, enlace, casoId }: FilaHecha): string {
  const caso = `/casos/${casoId}`;
  if (clase === 'VISITA') return `${caso}/visitas/${id}`;
  if (clase === 'AUDIENCIA') return enlace === null ? caso : `${caso}/derivaciones/${enlace}`;
  return `${caso}/mediacion/${enlace ?? ''}`;
}

function toHecha(fila: FilaHecha, iniciales: ReadonlyMap<string, string>): EntradaDia {
  const { clase, id, casoId, codigo, riesgo, responsable, cuando, estado, institucion } = fila;
  const conHora = clase !== 'COMPROMISO';
  return {
    clave: `hecha:${clase.toLowerCase()}:${id}`,
    clase: CLASE[clase],
    estado: 'HECHO',
    dia: conHora ? localDay(cuando) : cuando,
    hora: conHora ? localTime(cuando) : null,
    casoId,
    codigo,
    iniciales: iniciales.get(casoId) ?? 'NN',
    riesgo,
    texto: agendaTexts.hecha[clase]?.[estado] ?? estado,
    camino: camino(fila),
    institucion,
    responsable,
  };
}

/** Everything of a range of days: what is pending, from the engine of the first screen, and what is over, from its own rows. */
export function cargarAgenda(context: QueryContext, rango: { desde: string; hasta: string }): Agenda {
  const { desde, hasta } = rango;
  const hoy = localDay(context.ahora);
  const fin = new Date(Date.parse(addHours(inicioDe(hasta), 24)) - 1).toISOString();
  const pendientes = cargarRecordatorios(context, fin).flatMap((recordatorio) => entradasDe(recordatorio, hoy));
  const hechas = listHechas(context.read, context.puntoId, quienMira(context), {
    desde: inicioDe(desde),
    hasta: fin,
    desdeDia: desde,
    hastaDia: hasta,
  });
  const iniciales = firstNames(context.read, [...new Set(hechas.map(({ casoId }) => casoId))]);
  const feriados = listFeriados(context.read, context.puntoId, desde, hasta).filter(({ activo }) => activo);
  return armarAgenda(
    { desde, hasta, hoy, ahora: context.ahora },
    {
      entradas: [...pendientes, ...hechas.map((fila) => toHecha(fila, iniciales))],
      feriados: new Map(feriados.map(({ fecha, nombre }) => [fecha, nombre])),
    },
  );
}
