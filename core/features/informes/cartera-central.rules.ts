import { estaAbierto } from '@core/features/casos/lista.rules';
import { fechaCorta, fechaHora, localDay } from '@core/kernel/dates';
import { conDe } from '@core/kernel/text';
import { corta, FILAS_CARTERA } from './armar-informe.rules';
import type { Emision } from './armar-informe.rules';
import type { HechoCaso } from './hechos.types';
import type { InformeInternoDatos } from './informe.datos';
import { informeTexts } from './informe.texts';

const t = informeTexts.interno.central;

interface Pendiente {
  asunto: string;
  /** Instant or day. */
  vence: string;
}

/** What a case still owed when its point made the package: the report to the authority, answers, follow-ups. */
function pendientesDe(caso: HechoCaso, nombrar: (autoridad: string) => string): Pendiente[] {
  const { venceEn, informadoEn, naturaleza, derivaciones, previstos } = caso;
  const debe = naturaleza !== 'CONFLICTO' && naturaleza !== 'ORIENTACION';
  return [
    ...(debe && venceEn !== null && informadoEn === null ? [{ asunto: t.informar, vence: venceEn }] : []),
    ...derivaciones.flatMap((carta) =>
      carta.anulada || carta.entregadaEn === null || carta.decision !== null || carta.venceEn === null
        ? []
        : [{ asunto: t.respuesta(conDe(nombrar(carta.autoridad))), vence: carta.venceEn }],
    ),
    ...previstos.flatMap(({ dia, hechoEn }) => (hechoEn === null ? [{ asunto: t.seguimiento, vence: dia }] : [])),
  ];
}

const diaDe = (vence: string): string => (vence.length <= 10 ? vence : localDay(vence));
const paso = (vence: string, ahora: string): boolean => (vence.length <= 10 ? vence < localDay(ahora) : vence < ahora);

/**
 * The portfolio of deadlines of the canton, for the authority of the central: codes only. Of what a point did after its last
 * package nothing is known here, so each line says which package it comes from.
 * @param hasta last day that is looked at
 * @param nombrar short name of an authority with its article
 */
export function carteraCantonal(
  casos: readonly HechoCaso[],
  datos: { emision: Emision; ahora: string; hasta: string; nombrar(autoridad: string): string },
): InformeInternoDatos {
  const { emision, ahora, hasta, nombrar } = datos;
  const filas = casos
    .filter(({ estado }) => estaAbierto(estado))
    .flatMap((caso) => pendientesDe(caso, nombrar).map((pendiente) => ({ ...pendiente, caso })))
    .filter(({ vence }) => diaDe(vence) <= hasta)
    .toSorted(
      (a, b) =>
        diaDe(a.vence).localeCompare(diaDe(b.vence)) || a.vence.localeCompare(b.vence) || a.caso.codigo.localeCompare(b.caso.codigo),
    );
  return {
    ...emision,
    numero: null,
    clase: 'CARTERA',
    alcance: 'CANTON',
    hasta,
    filas: filas.slice(0, FILAS_CARTERA).map(({ asunto, vence, caso }) => ({
      situacion: paso(vence, ahora) ? 'VENCIDO' : diaDe(vence) === localDay(ahora) ? 'HOY' : 'PRONTO',
      codigoCaso: caso.codigo,
      riesgo: caso.riesgoActual,
      asunto: corta(asunto),
      vence: vence.length <= 10 ? fechaCorta(vence) : fechaHora(vence),
      responsable: fechaCorta(caso.corte ?? ahora),
    })),
    mas: Math.max(0, filas.length - FILAS_CARTERA),
  };
}
