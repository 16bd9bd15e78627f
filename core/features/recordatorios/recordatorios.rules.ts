import { addHours, fechaCorta, localDay, localTime } from '@core/kernel/dates';
import { conOficio } from '@core/features/derivaciones/oficio.catalogo';
import type { NivelRiesgo } from '@core/features/ruta/ruta.types';
import type { Recordatorio } from './recordatorios.contract';

/** A case as the day's list needs it. Only codes and initials: the list may be read from the door. */
export interface CasoPendiente {
  casoId: string;
  codigo: string;
  iniciales: string;
  valorado: boolean;
  riesgo: NivelRiesgo;
  plazo: { codigo: string; horas: number; venceEn: string } | null;
  informado: boolean;
  principal: { codigo: string; nombre: string } | null;
  sinEntregar: readonly { institucion: string; nombre: string }[];
  entregadas: readonly { institucion: string; nombre: string; entregadaEn: string; horasRespuesta: number }[];
}

/** `hoy a las 20:00`, `ayer a las 20:00`, `mañana a las 09:00`, `el 16/03/2026 a las 09:00`. */
export function cuando(instante: string, ahora: string): string {
  const dia = localDay(instante);
  const palabra = [
    [localDay(addHours(ahora, -24)), 'ayer'],
    [localDay(ahora), 'hoy'],
    [localDay(addHours(ahora, 24)), 'mañana'],
  ].find(([day]) => day === dia)?.[1];
  return `${palabra ?? `el ${fechaCorta(instante)}`} a las ${localTime(instante)}`;
}

const situacion = (venceEn: string, ahora: string): Recordatorio['situacion'] =>
  venceEn < ahora ? 'VENCIDO' : localDay(venceEn) === localDay(ahora) ? 'HOY' : 'PRONTO';

const ARTICULO: Readonly<Record<string, string>> = {
  INMEDIATO: 'de inmediato, CONA 73',
  DENUNCIA_24: '24 horas, CONA 72',
  DENUNCIA_48: '48 horas, CONA 17',
  PROVISIONAL_24: '24 horas mientras no haya tipo',
};

function delCaso(caso: CasoPendiente, ahora: string): Recordatorio[] {
  const base = { casoId: caso.casoId, codigo: caso.codigo, iniciales: caso.iniciales };
  const result: Recordatorio[] = [];
  const porEntregar = new Set(caso.sinEntregar.map(({ institucion }) => institucion));
  if (caso.plazo && !caso.informado) {
    const legal = situacion(caso.plazo.venceEn, ahora);
    // the law gives a critical case a day, the programme two hours (§4.4): it belongs to today either way
    const estado = legal === 'PRONTO' && caso.riesgo === 'CRITICO' ? 'HOY' : legal;
    const quien = caso.principal?.nombre ?? 'la autoridad';
    const primera = caso.sinEntregar[0];
    result.push({
      ...base,
      clave: `plazo:${caso.casoId}`,
      clase: 'PLAZO',
      situacion: estado,
      venceEn: caso.plazo.venceEn,
      texto: `Informar a ${quien}: ${estado === 'VENCIDO' ? 'venció' : 'hasta'} ${cuando(caso.plazo.venceEn, ahora)} (${ARTICULO[caso.plazo.codigo] ?? `${caso.plazo.horas} horas`})`,
      acto: !caso.valorado
        ? 'VALORAR'
        : primera
          ? 'REGISTRAR_ENTREGA'
          : conOficio(caso.principal?.codigo ?? null)
            ? 'EMITIR_OFICIO'
            : 'ABRIR',
      institucion: primera?.institucion ?? caso.principal?.codigo ?? null,
    });
  } else if (!caso.valorado) {
    result.push({
      ...base,
      clave: `valorar:${caso.casoId}`,
      clase: 'VALORAR',
      situacion: 'HOY',
      venceEn: null,
      texto: 'Confirmar la valoración',
      acto: 'VALORAR',
      institucion: null,
    });
  }
  if (caso.informado) {
    for (const oficio of caso.sinEntregar) {
      result.push({
        ...base,
        clave: `entrega:${caso.casoId}:${oficio.institucion}`,
        clase: 'ENTREGA',
        situacion: 'HOY',
        venceEn: null,
        texto: `Entregar el oficio en ${oficio.nombre}`,
        acto: 'REGISTRAR_ENTREGA',
        institucion: oficio.institucion,
      });
    }
  }
  for (const oficio of caso.entregadas) {
    const venceEn = addHours(oficio.entregadaEn, oficio.horasRespuesta);
    if (porEntregar.has(oficio.institucion) || venceEn > addHours(ahora, 7 * 24)) continue;
    result.push({
      ...base,
      clave: `respuesta:${caso.casoId}:${oficio.institucion}`,
      clase: 'RESPUESTA',
      situacion: situacion(venceEn, ahora),
      venceEn,
      texto: `Preguntar el número de trámite en ${oficio.nombre}`,
      acto: 'ABRIR',
      institucion: oficio.institucion,
    });
  }
  return result;
}

const ORDEN = { VENCIDO: 0, HOY: 1, PRONTO: 2 } as const;

/** Overdue first, then today, then soon; inside each, the earliest first. Asked anew each time, never stored. */
export function recordatoriosDe(casos: readonly CasoPendiente[], ahora: string): Recordatorio[] {
  return casos
    .flatMap((caso) => delCaso(caso, ahora))
    .toSorted(
      (a, b) =>
        ORDEN[a.situacion] - ORDEN[b.situacion] || (a.venceEn ?? '9').localeCompare(b.venceEn ?? '9') || a.clave.localeCompare(b.clave),
    );
}

/** Days of the point's calendar between two instants, as people count them: yesterday night is one day ago. Null when there was none. */
export function diasDesde(instante: string | null, ahora: string): number | null {
  if (instante === null) return null;
  return Math.max(0, Math.round((Date.parse(localDay(ahora)) - Date.parse(localDay(instante))) / 86_400_000));
}
