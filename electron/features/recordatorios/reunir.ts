import { toRutaConsulta } from '@core/features/casos/caso.rules';
import { consultarRuta } from '@core/features/ruta/ruta.rules';
import { valorParametro } from '@core/features/ruta/parametro.rules';
import { sumarDias } from '@core/features/agenda/dias-laborables.rules';
import { REVISION_VISIBLE_DIAS } from '@core/features/recordatorios/fuentes-caso.rules';
import { informado } from '@core/features/recordatorios/fuentes-informe.rules';
import type {
  CasoCerrado,
  CasoPendiente,
  ContextoRecordatorios,
  FechaPendiente,
  NotaPendiente,
  OficioPendiente,
} from '@core/features/recordatorios/pendiente.types';
import { SEMANA_DIAS } from '@core/features/recordatorios/recordatorio.rules';
import { addHours, localDay } from '@core/kernel/dates';
import { quienMira } from '@electron/features/accesos/public';
import { loadFeriados } from '@electron/features/agenda/public';
import { firstNames } from '@electron/features/casos/public';
import { catalogosPorDia, loadCatalogoRuta } from '@electron/features/catalogos/public';
import { listNotasVisibles } from '@electron/features/supervision/public';
import type { QueryContext } from '@electron/platform/ipc/context';
import { listAbiertos, listOficiosAbiertos } from './abiertos.repository';
import type { FilaAbierta, FilaOficio } from './abiertos.repository';
import { listCerrados, listFechas, listNacimientos } from './fechas.repository';
import type { FilaFecha } from './fechas.repository';
import { listHechosDeRuta } from './hechos-ruta.repository';

type Gather = Pick<QueryContext, 'read' | 'puntoId' | 'ahora' | 'sesion'>;

/** @param hasta end of the range of an agenda; null for the first screen. */
export function contextoDe(context: Gather, hasta: string | null): ContextoRecordatorios {
  const catalogo = loadCatalogoRuta(context.read, localDay(context.ahora));
  const nombres = new Map<string, string>(catalogo.instituciones.map(({ codigo, nombreCorto }) => [codigo, nombreCorto]));
  return {
    ahora: context.ahora,
    hasta,
    feriados: loadFeriados(context.read, context.puntoId),
    catalogo,
    nombrar: (codigo) => nombres.get(codigo) ?? codigo,
  };
}

function groupBy<T>(rows: readonly T[], key: (row: T) => string): Map<string, T[]> {
  const result = new Map<string, T[]>();
  for (const row of rows) {
    const group = result.get(key(row));
    if (group) group.push(row);
    else result.set(key(row), [row]);
  }
  return result;
}

function toFecha({ clase, id, enlace, cuando, codigo, hasta }: FilaFecha): FechaPendiente {
  switch (clase) {
    case 'VISITA':
      return { clase, id, en: cuando };
    case 'SESION':
      return { clase, id, mediacionId: enlace ?? '', en: cuando };
    case 'COMPROMISO':
      return { clase, id, mediacionId: enlace ?? '', dia: cuando };
    case 'AUDIENCIA':
      return { clase, id, institucion: codigo ?? '', derivacionId: enlace, en: cuando };
    case 'MEDIDA':
      return { clase, id, codigo: codigo ?? '', derivacionId: enlace ?? '', desde: cuando, hasta };
  }
}

/** The day on which somebody born on `nacio` comes of age; of 29 February, 1 March. */
function mayoriaDe(nacio: string, anios: number): string {
  const [anio, mes, dia] = nacio.split('-').map(Number) as [number, number, number];
  return new Date(Date.UTC(anio + anios, mes - 1, dia)).toISOString().slice(0, 10);
}

interface Reunido {
  oficios: Map<string, FilaOficio[]>;
  fechas: Map<string, FilaFecha[]>;
  mayorias: Map<string, string[]>;
  iniciales: Map<string, string>;
}

function toOficio({ casoId: _caso, esPrincipal, deAntes, decision, recibidaEn, anotadaEn, ...oficio }: FilaOficio): OficioPendiente {
  return {
    ...oficio,
    esPrincipal: esPrincipal === 1,
    deAntes: deAntes === 1,
    respuesta: decision !== null && recibidaEn !== null && anotadaEn !== null ? { decision, recibidaEn, anotadaEn } : null,
  };
}

function toPendiente(fila: FilaAbierta, { oficios, fechas, mayorias, iniciales }: Reunido): CasoPendiente {
  const { casoId, plazoCodigo, plazoHoras, venceEn, verbalEn, verbalInstitucion, mediacionId, mediacionDesde, cierreId, cierreDesde } =
    fila;
  const { codigo, responsable, estado, riesgo, naturaleza, conocidoEn, valoradoEn, llamada911En, visitas, acuerdoEn } = fila;
  return {
    casoId,
    codigo,
    responsable,
    estado,
    riesgo,
    naturaleza,
    conocidoEn,
    valoradoEn,
    llamada911En,
    visitas,
    acuerdoEn,
    iniciales: iniciales.get(casoId) ?? 'NN',
    valorado: fila.valorado === 1,
    plazo: plazoCodigo !== null && plazoHoras !== null && venceEn !== null ? { codigo: plazoCodigo, horas: plazoHoras, venceEn } : null,
    principal: null,
    oficios: (oficios.get(casoId) ?? []).map(toOficio),
    denunciaVerbal: verbalEn !== null && verbalInstitucion !== null ? { en: verbalEn, institucion: verbalInstitucion } : null,
    fechas: (fechas.get(casoId) ?? []).map(toFecha),
    mediacionSinSesion: mediacionId !== null && mediacionDesde !== null ? { id: mediacionId, desde: mediacionDesde } : null,
    seguimientos: { hechos: fila.seguimientos, ultimoEn: fila.ultimoSeguimientoEn, proximoEl: fila.proximoEl },
    ultimoContactoEn: fila.ultimoContactoEn,
    porRevalorarEn: fila.porRevalorarEn,
    mayorias: mayorias.get(casoId) ?? [],
    cierre: cierreId !== null && cierreDesde !== null ? { id: cierreId, desde: cierreDesde, firmado: fila.cierreFirmado === 1 } : null,
  };
}

/** Only for cases whose clock runs: the name of the authority that has to be told, by the catalogue of the day of knowledge. */
function conPrincipal(context: Gather, casos: readonly CasoPendiente[]): CasoPendiente[] {
  const ids = casos.filter((caso) => caso.plazo !== null && !informado(caso)).map(({ casoId }) => casoId);
  if (ids.length === 0) return [...casos];
  const hechos = listHechosDeRuta(context.read, ids);
  const catalogoDel = catalogosPorDia(context.read);
  return casos.map((caso) => {
    const suyos = hechos.get(caso.casoId);
    if (suyos === undefined || suyos.tipos.length === 0) return caso;
    const ruta = consultarRuta(catalogoDel(localDay(suyos.conocidoEn)), toRutaConsulta(caso.casoId, suyos));
    return { ...caso, principal: ruta.principal };
  });
}

/** Every open case as the reminders need it, with a handful of statements however many there are. */
export function reunirPendientes(context: Gather, contexto: ContextoRecordatorios): CasoPendiente[] {
  const { read, puntoId, ahora } = context;
  const quien = quienMira(context);
  const filas = listAbiertos(read, puntoId, quien);
  const hoy = localDay(ahora);
  const anios = valorParametro(contexto.catalogo, 'EDAD_MAYORIA', hoy);
  const aviso = sumarDias(hoy, valorParametro(contexto.catalogo, 'MAYORIA_AVISO_DIAS', hoy));
  const limite = contexto.hasta !== null && localDay(contexto.hasta) > aviso ? localDay(contexto.hasta) : aviso;
  const nacimientos = listNacimientos(read, puntoId, quien, mayoriaDe(limite, -anios));
  const reunido: Reunido = {
    oficios: groupBy(listOficiosAbiertos(read, puntoId, quien), ({ casoId }) => casoId),
    fechas: groupBy(listFechas(read, puntoId, quien), ({ casoId }) => casoId),
    mayorias: new Map(
      [...groupBy(nacimientos, ({ casoId }) => casoId)].map(([casoId, suyos]) => [
        casoId,
        suyos.map(({ nacio }) => mayoriaDe(nacio, anios)),
      ]),
    ),
    iniciales: firstNames(
      read,
      filas.map(({ casoId }) => casoId),
    ),
  };
  return conPrincipal(
    context,
    filas.map((fila) => toPendiente(fila, reunido)),
  );
}

/** Closed cases whose review falls into the time that is asked for. */
export function reunirCerrados(context: Gather, contexto: ContextoRecordatorios): CasoCerrado[] {
  const { read, puntoId, ahora } = context;
  const dias = valorParametro(contexto.catalogo, 'REVISION_CIERRE_DIAS', localDay(ahora));
  const hasta = contexto.hasta ?? addHours(ahora, SEMANA_DIAS * 24);
  const filas = listCerrados(
    read,
    puntoId,
    quienMira(context),
    addHours(ahora, -24 * (dias + REVISION_VISIBLE_DIAS + 1)),
    addHours(hasta, -24 * (dias - 1)),
  );
  const iniciales = firstNames(
    read,
    filas.map(({ casoId }) => casoId),
  );
  return filas.map((fila) => ({ ...fila, iniciales: iniciales.get(fila.casoId) ?? 'NN' }));
}

/** Notes of the central that this person may know of and nobody has answered. */
export function reunirNotas(context: Gather): NotaPendiente[] {
  const notas = listNotasVisibles(context.read, context.puntoId, quienMira(context)).filter(({ respondidaEn }) => respondidaEn === null);
  const iniciales = firstNames(
    context.read,
    notas.flatMap(({ casoId }) => casoId ?? []),
  );
  return notas.map(({ id, leidaEn, casoId, casoCodigo, riesgo }) => ({
    id,
    leida: leidaEn !== null,
    casoId: riesgo === null ? null : casoId,
    codigo: casoCodigo,
    iniciales: (casoId === null ? null : iniciales.get(casoId)) ?? null,
    riesgo,
  }));
}
