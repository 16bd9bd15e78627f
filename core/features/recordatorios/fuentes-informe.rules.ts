import { conOficio, cuentaComoInforme } from '@core/features/derivaciones/oficio.catalogo';
import { sumarDiasLaborables } from '@core/features/agenda/dias-laborables.rules';
import { valorParametro } from '@core/features/ruta/parametro.rules';
import { addHours, localDay } from '@core/kernel/dates';
import { cuando, situacionDe } from './cuando.rules';
import { venceInsistencia } from './insistencia.rules';
import type { CasoPendiente, ContextoRecordatorios, OficioPendiente } from './pendiente.types';
import { delCaso } from './recordatorio.rules';
import type { Fuente } from './recordatorio.rules';
import type { Recordatorio } from './recordatorios.contract';
import { recordatoriosTexts } from './recordatorios.texts';

const t = recordatoriosTexts.texto;
/** After so many insistences without an answer the Defensoría del Pueblo is asked (§4.8). */
const INSISTENCIAS = 2;

/** The authority was told: a letter that tells it, delivered, or a report by word of mouth (§1.2). */
export function informado({ denunciaVerbal, oficios }: Pick<CasoPendiente, 'denunciaVerbal' | 'oficios'>): boolean {
  return denunciaVerbal !== null || oficios.some((oficio) => oficio.entregadaEn !== null && !oficio.deAntes && cuentaComoInforme(oficio));
}

const sinEntregar = ({ oficios }: CasoPendiente): readonly OficioPendiente[] => oficios.filter(({ entregadaEn }) => entregadaEn === null);

/** Goal of the programme for what is critical (§4.4) and after a call to the 911 (§4.3): two hours. */
function meta({ riesgo, conocidoEn, llamada911En }: CasoPendiente, { ahora, catalogo }: ContextoRecordatorios): string | null {
  const desde = llamada911En ?? (riesgo === 'CRITICO' ? conocidoEn : null);
  return desde === null ? null : addHours(desde, valorParametro(catalogo, 'OBJETIVO_CRITICO_H', localDay(ahora)));
}

/** The legal clock, from the first to the last minute: nothing but telling the authority takes it away. */
export const fuentePlazo: Fuente = (caso, contexto) => {
  const { plazo } = caso;
  if (plazo === null || informado(caso)) return [];
  const { ahora } = contexto;
  const legal = situacionDe({ en: plazo.venceEn }, ahora);
  const objetivo = meta(caso, contexto);
  // the law gives a critical case a day, the programme two hours (§4.4): it belongs to today either way
  const situacion = legal === 'PRONTO' && objetivo !== null ? 'HOY' : legal;
  const primero = sinEntregar(caso).find(cuentaComoInforme);
  const quien = caso.principal === null ? t.autoridad : contexto.nombrar(caso.principal);
  const articulo = t.articulo[plazo.codigo] ?? t.horas(plazo.horas);
  const texto = t.informar(quien, legal === 'VENCIDO', cuando(plazo.venceEn, ahora), articulo);
  const conMeta = objetivo !== null && objetivo < plazo.venceEn && legal !== 'VENCIDO' ? texto + t.meta(cuando(objetivo, ahora)) : texto;
  const acto: Recordatorio['acto'] = !caso.valorado
    ? 'VALORAR'
    : primero
      ? 'REGISTRAR_ENTREGA'
      : conOficio(caso.principal)
        ? 'EMITIR_OFICIO'
        : 'ABRIR';
  const [linea] = delCaso(
    caso,
    { ...contexto, hasta: plazo.venceEn },
    {
      clase: 'PLAZO',
      vence: { en: plazo.venceEn },
      texto: conMeta,
      acto,
      camino: acto === 'VALORAR' ? '/valorar' : '',
      institucion: primero?.institucion ?? caso.principal,
      situacion,
    },
  );
  if (linea === undefined) return [];
  return [acto === 'EMITIR_OFICIO' ? { ...linea, camino: `/documentos/${caso.casoId}/oficio/${caso.principal ?? ''}` } : linea];
};

/** A triage that nobody confirmed, where no clock says so already. */
export const fuenteValorar: Fuente = (caso, contexto) =>
  caso.valorado || (caso.plazo !== null && !informado(caso))
    ? []
    : delCaso(caso, contexto, { clase: 'VALORAR', vence: null, texto: t.valorar, acto: 'VALORAR', camino: '/valorar' });

/** Letters that were issued and have not been delivered; while the clock runs, it speaks for those that would stop it. */
export const fuenteEntrega: Fuente = (caso, contexto) => {
  const corre = caso.plazo !== null && !informado(caso);
  return sinEntregar(caso)
    .filter((oficio) => !corre || !cuentaComoInforme(oficio))
    .flatMap(({ id, institucion, insistencia }) =>
      delCaso(caso, contexto, {
        id,
        clase: 'ENTREGA',
        vence: null,
        texto: (insistencia === null ? t.entregar : t.entregarInsistencia)(contexto.nombrar(institucion)),
        acto: 'REGISTRAR_ENTREGA',
        institucion,
      }),
    );
};

interface Espera {
  oficio: OficioPendiente;
  /** Delivered insistences on it, and the last of them. */
  insistencias: number;
  desde: string;
}

/** Letters that wait for an answer: delivered, without one, and with no insistence on its way. */
function enEspera({ oficios }: CasoPendiente): Espera[] {
  return oficios.flatMap((oficio) => {
    if (oficio.deDerivacionId !== null || oficio.entregadaEn === null || oficio.tipo === 'ORIENTACION') return [];
    const propias = oficios.filter((otro) => otro.deDerivacionId === oficio.id && otro.insistencia !== null);
    if ([oficio, ...propias].some(({ respuesta }) => respuesta !== null)) return [];
    if (propias.some(({ entregadaEn }) => entregadaEn === null)) return [];
    const entregas = [oficio, ...propias].flatMap(({ entregadaEn }) => entregadaEn ?? []);
    return [{ oficio, insistencias: propias.length, desde: entregas.toSorted().at(-1) ?? oficio.entregadaEn }];
  });
}

/** An authority that does not answer: insistence by risk, and after two of them the Defensoría del Pueblo (§4.8). */
export const fuenteInsistencia: Fuente = (caso, contexto) =>
  enEspera(caso).flatMap(({ oficio: { id, institucion }, insistencias, desde }) => {
    const nombre = contexto.nombrar(institucion);
    const vence = { en: venceInsistencia(desde, caso.riesgo, contexto.catalogo.plazos, contexto.feriados) };
    const comun = { id, vence, institucion } as const;
    if (insistencias < INSISTENCIAS)
      return delCaso(caso, contexto, {
        ...comun,
        clase: 'INSISTENCIA',
        texto: t.insistir(nombre, insistencias + 1),
        acto: 'ABRIR_OFICIO',
        camino: `/derivaciones/${id}`,
      });
    if (institucion === 'DEF_PUEBLO' || caso.oficios.some((otro) => otro.institucion === 'DEF_PUEBLO')) return [];
    return delCaso(caso, contexto, { ...comun, clase: 'SIN_RESPUESTA', texto: t.sinRespuesta(nombre), acto: 'ABRIR' });
  });

/** The Junta takes cognisance within 48 hours (CONA 238): its number is asked for, until the insistence does it. */
export const fuenteTramite: Fuente = (caso, contexto) => {
  const fila = contexto.catalogo.plazos.find(({ codigo }) => codigo === 'JCPD_AVOCA');
  if (fila === undefined) return [];
  return enEspera(caso).flatMap(({ oficio: { id, institucion, numeroTramite, entregadaEn }, insistencias, desde }) => {
    if (institucion !== 'JCPD' || numeroTramite !== null || entregadaEn === null || insistencias > 0) return [];
    if (venceInsistencia(desde, caso.riesgo, contexto.catalogo.plazos, contexto.feriados) < contexto.ahora) return [];
    return delCaso(caso, contexto, {
      id,
      clase: 'TRAMITE',
      vence: { en: addHours(entregadaEn, fila.valor) },
      texto: t.tramite(contexto.nombrar(institucion)),
      acto: 'ABRIR_OFICIO',
      camino: `/derivaciones/${id}`,
      institucion,
    });
  });
};

/** «We are not competent»: to another authority, the same day (§4.8). A letter issued afterwards is that other one. */
export const fuenteNoCompetente: Fuente = (caso, contexto) =>
  caso.oficios.flatMap(({ id, institucion, respuesta }) => {
    if (respuesta?.decision !== 'NO_COMPETENTE') return [];
    const otra = caso.oficios.some((oficio) => oficio.deDerivacionId === null && oficio.emitidaEn >= respuesta.anotadaEn);
    if (otra) return [];
    return delCaso(caso, contexto, {
      id,
      clase: 'NO_COMPETENTE',
      vence: { dia: localDay(respuesta.recibidaEn) },
      texto: t.noCompetente(contexto.nombrar(institucion)),
      acto: 'ABRIR',
      institucion,
    });
  });

/** What was told by word of mouth goes out in writing on the next working day (§1.2). */
export const fuenteVerbal: Fuente = (caso, contexto) => {
  const { denunciaVerbal, oficios, plazo } = caso;
  if (denunciaVerbal === null || plazo === null || oficios.some(({ deDerivacionId }) => deDerivacionId === null)) return [];
  return delCaso(caso, contexto, {
    clase: 'VERBAL',
    vence: { dia: localDay(sumarDiasLaborables(denunciaVerbal.en, 1, contexto.feriados)) },
    texto: t.verbal(contexto.nombrar(denunciaVerbal.institucion)),
    acto: 'ABRIR',
    institucion: denunciaVerbal.institucion,
  });
};
