import type { AgendaSemanalDatos, ClaseAgenda } from '@core/features/documentos/agenda-semanal.datos';
import type { ClaseRecordatorio, Recordatorio } from '@core/features/recordatorios/recordatorios.contract';
import { localTime } from '@core/kernel/dates';
import type { Agenda, EntradaDia } from './agenda.contract';
import { lunesDe, sumarDias } from './dias-laborables.rules';

/** Days from Monday to Sunday around a day. */
export function semanaDe(dia: string): { desde: string; hasta: string } {
  const desde = lunesDe(dia);
  return { desde, hasta: sumarDias(desde, 6) };
}

/** The whole weeks that a month touches, Monday to Sunday. */
export function semanasDelMes(dia: string): { desde: string; hasta: string } {
  const primero = `${dia.slice(0, 7)}-01`;
  const siguiente = sumarDias(primero, 31).slice(0, 7);
  return { desde: lunesDe(primero), hasta: sumarDias(lunesDe(sumarDias(`${siguiente}-01`, -1)), 6) };
}

const META = 'meta:';

/**
 * A reminder on its day; what has no day is of today. What the programme wants today although the law gives until later
 * (a critical case) stands on both days: as today's work, and as the end of its time.
 */
export function entradasDe(recordatorio: Recordatorio, hoy: string): EntradaDia[] {
  const { situacion, venceEn, dia, acto: _acto, ...resto } = recordatorio;
  const entrada: EntradaDia = { ...resto, estado: situacion, dia: dia ?? hoy, hora: venceEn === null ? null : localTime(venceEn) };
  if (situacion !== 'HOY' || entrada.dia === hoy) return [entrada];
  return [
    { ...entrada, clave: `${META}${entrada.clave}`, dia: hoy, hora: null },
    { ...entrada, estado: 'PRONTO' },
  ];
}

/** Entries shown on one day, and of what is overdue; what is left is counted. */
export const MAXIMO_DIA = 60;
const MAXIMO_VENCIDAS = 100;

/** By hour; what has none comes after, what is done last. */
const delDia = (a: EntradaDia, b: EntradaDia): number =>
  Number(a.estado === 'HECHO') - Number(b.estado === 'HECHO') ||
  (a.hora ?? '99').localeCompare(b.hora ?? '99') ||
  a.clave.localeCompare(b.clave);

/** Puts everything on its day. Days are all there, the empty ones too. */
export function armarAgenda(
  rango: { desde: string; hasta: string; hoy: string; ahora: string },
  datos: { entradas: readonly EntradaDia[]; feriados: ReadonlyMap<string, string> },
): Agenda {
  const { desde, hasta, hoy } = rango;
  const enRango = hoy >= desde && hoy <= hasta;
  const vencidas = enRango ? datos.entradas.filter(({ dia, estado }) => dia < desde && estado === 'VENCIDO') : [];
  const porDia = new Map<string, EntradaDia[]>();
  for (const entrada of datos.entradas) porDia.set(entrada.dia, [...(porDia.get(entrada.dia) ?? []), entrada]);
  const dias: Agenda['dias'] = [];
  for (let dia = desde; dia <= hasta; dia = sumarDias(dia, 1)) {
    const suyas = (porDia.get(dia) ?? []).toSorted(delDia);
    dias.push({
      dia,
      feriado: datos.feriados.get(dia) ?? null,
      entradas: suyas.slice(0, MAXIMO_DIA),
      mas: Math.max(0, suyas.length - MAXIMO_DIA),
    });
  }
  const ordenadas = vencidas.toSorted((a, b) => a.dia.localeCompare(b.dia) || delDia(a, b));
  return {
    ...rango,
    vencidas: ordenadas.slice(0, MAXIMO_VENCIDAS),
    masVencidas: Math.max(0, vencidas.length - MAXIMO_VENCIDAS),
    dias,
  };
}

const CLASE_IMPRESA: Readonly<Record<ClaseRecordatorio, ClaseAgenda>> = {
  PLAZO: 'PLAZO_LEGAL',
  VALORAR: 'VALORAR',
  ENTREGA: 'ENTREGA',
  TRAMITE: 'RESPUESTA',
  INSISTENCIA: 'INSISTENCIA',
  SIN_RESPUESTA: 'INSISTENCIA',
  NO_COMPETENTE: 'OTRO',
  VERBAL: 'ENTREGA',
  LLAMADA_911: 'SEGUIMIENTO',
  VISITA: 'VISITA',
  VISITA_POR_RIESGO: 'VISITA',
  MEDIACION: 'MEDIACION',
  COMPROMISO: 'COMPROMISO',
  AUDIENCIA: 'AUDIENCIA',
  MEDIDA: 'MEDIDA_VENCE',
  REVALORAR: 'REVALORACION',
  SEGUIMIENTO: 'SEGUIMIENTO',
  MAYORIA: 'CUMPLE_18',
  CIERRE: 'OTRO',
  REVISION: 'REVISION_CIERRE',
  SUPERVISION: 'OTRO',
  RESPALDO: 'RESPALDO',
  INFORME: 'INFORME',
};

/** The sheet of the week that hangs at the point: what is still to be done, by code; no name of anybody of a case. */
export function agendaSemanalDe(
  agenda: Agenda,
  emision: Pick<AgendaSemanalDatos, 'formato' | 'punto' | 'emitidoEn' | 'elaboradoPor'>,
  nombres: { institucion(codigo: string): string; iniciales(responsable: string): string },
): AgendaSemanalDatos {
  const impresa = ({ clave, clase, hora, codigo, riesgo, institucion, responsable }: EntradaDia) => ({
    hora,
    clase: clave.startsWith(META) ? ('META' as const) : CLASE_IMPRESA[clase],
    codigoCaso: codigo,
    riesgo,
    institucion: institucion === null ? null : nombres.institucion(institucion),
    responsable: responsable === null ? null : nombres.iniciales(responsable),
  });
  return {
    ...emision,
    numero: null,
    vencidas: agenda.vencidas.map((entrada) => ({ ...impresa(entrada), fecha: entrada.dia })),
    dias: agenda.dias.map(({ dia, feriado, entradas }) => ({
      fecha: dia,
      feriado,
      entradas: entradas.filter(({ estado }) => estado !== 'HECHO').map(impresa),
    })),
  };
}
