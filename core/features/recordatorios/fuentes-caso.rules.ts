import { sumarDias } from '@core/features/agenda/dias-laborables.rules';
import { valorParametro } from '@core/features/ruta/parametro.rules';
import { proximoSeguimiento } from '@core/features/seguimiento/seguimiento.rules';
import { addHours, localDay } from '@core/kernel/dates';
import { cabe, diasDesde, situacionDe } from './cuando.rules';
import type { CasoCerrado, CasoPendiente, ContextoRecordatorios, NotaPendiente } from './pendiente.types';
import { delCaso, SEMANA_DIAS } from './recordatorio.rules';
import type { Fuente } from './recordatorio.rules';
import type { Recordatorio } from './recordatorios.contract';
import { recordatoriosTexts } from './recordatorios.texts';

const t = recordatoriosTexts.texto;
const valor = ({ catalogo, ahora }: ContextoRecordatorios, codigo: Parameters<typeof valorParametro>[1]): number =>
  valorParametro(catalogo, codigo, localDay(ahora));

/** A new triage: after what happened since the last one, and at least every thirty days (§4.4). */
export const fuenteRevalorar: Fuente = (caso, contexto) => {
  const { valoradoEn, porRevalorarEn, valorado } = caso;
  if (!valorado || valoradoEn === null) return [];
  const comun = { clase: 'REVALORAR', acto: 'VALORAR', camino: '/valorar' } as const;
  if (porRevalorarEn !== null && porRevalorarEn > valoradoEn)
    return delCaso(caso, contexto, { ...comun, vence: null, texto: t.revalorarHecho });
  const dias = valor(contexto, 'REVALORAR_DIAS');
  return delCaso(caso, contexto, { ...comun, vence: { dia: sumarDias(localDay(valoradoEn), dias) }, texto: t.revalorarDias(dias) });
};

const EN_SEGUIMIENTO: readonly CasoPendiente['estado'][] = ['DERIVADO', 'EN_SEGUIMIENTO'];

/** From when the first follow-up is counted: the first delivery, the agreement, or the report by word. */
function desdeCuando({ oficios, acuerdoEn, denunciaVerbal, conocidoEn }: CasoPendiente): string {
  const entregas = oficios.flatMap(({ entregadaEn }) => entregadaEn ?? []).toSorted();
  return entregas[0] ?? acuerdoEn ?? denunciaVerbal?.en ?? conocidoEn;
}

/** The follow-up of a case: the day that somebody set, or the one that its risk asks for (§4.4). */
export const fuenteSeguimiento: Fuente = (caso, contexto) => {
  if (!EN_SEGUIMIENTO.includes(caso.estado)) return [];
  const { hechos, ultimoEn, proximoEl } = caso.seguimientos;
  const dia = proximoEl ?? proximoSeguimiento(contexto.catalogo, { riesgo: caso.riesgo, hechos, desde: ultimoEn ?? desdeCuando(caso) });
  if (dia === null) return [];
  return delCaso(caso, contexto, {
    clase: 'SEGUIMIENTO',
    vence: { dia },
    texto: t.seguimiento,
    acto: 'SEGUIR',
    camino: '/seguimiento/nuevo',
  });
};

/** A day after a call to the 911 somebody looks how things are; a visit, an answer or a follow-up shows that it was done. */
export const fuenteLlamada911: Fuente = (caso, contexto) => {
  const { llamada911En, ultimoContactoEn, estado } = caso;
  if (llamada911En === null || (ultimoContactoEn !== null && ultimoContactoEn > llamada911En)) return [];
  const seguir = EN_SEGUIMIENTO.includes(estado);
  return delCaso(caso, contexto, {
    clase: 'LLAMADA_911',
    vence: { en: addHours(llamada911En, valor(contexto, 'SEGUIMIENTO_911_H')) },
    texto: t.llamada911,
    acto: seguir ? 'SEGUIR' : 'ABRIR',
    camino: seguir ? '/seguimiento/nuevo' : '',
  });
};

/** Coming of age changes the route (§5): looked at anew before, and until a triage is confirmed afterwards. */
export const fuenteMayoria: Fuente = (caso, contexto) =>
  caso.mayorias.flatMap((dia) => {
    if (caso.valoradoEn !== null && localDay(caso.valoradoEn) >= dia) return [];
    const paso = dia <= localDay(contexto.ahora);
    return delCaso(caso, contexto, {
      id: dia,
      clase: 'MAYORIA',
      vence: paso ? { dia: localDay(contexto.ahora) } : { dia },
      texto: paso ? t.mayoriaPasada(dia) : t.mayoria(dia),
      acto: 'VALORAR',
      camino: '/valorar',
      avisoDias: valor(contexto, 'MAYORIA_AVISO_DIAS'),
    });
  });

/** A closing that was begun: the act waits for its signature, or the case for being closed. */
export const fuenteCierre: Fuente = (caso, contexto) =>
  caso.cierre === null
    ? []
    : delCaso(caso, contexto, {
        id: caso.cierre.id,
        clase: 'CIERRE',
        vence: null,
        texto: caso.cierre.firmado ? t.cierreFirmado : t.cierreSinFirma,
        acto: 'CERRAR',
        camino: '/cierre',
      });

/** Days after its time during which the review of a closed case is still shown: nothing is recorded in a closed case. */
export const REVISION_VISIBLE_DIAS = 14;

/** The review of a closed case (§4.3). */
export function recordatorioRevision(caso: CasoCerrado, contexto: ContextoRecordatorios): Recordatorio[] {
  const dias = valor(contexto, 'REVISION_CIERRE_DIAS');
  const dia = sumarDias(localDay(caso.cerradoEn), dias);
  if (sumarDias(dia, REVISION_VISIBLE_DIAS) < localDay(contexto.ahora)) return [];
  return delCaso(caso, contexto, { clase: 'REVISION', vence: { dia }, texto: t.revision(dias), acto: 'ABRIR' });
}

/** A note of the central that waits for its answer: simply pending, about the point or about one case. */
export function recordatorioNota(nota: NotaPendiente): Recordatorio {
  const { id, leida, casoId, codigo, iniciales, riesgo } = nota;
  return {
    clave: `supervision:${id}`,
    clase: 'SUPERVISION',
    casoId,
    codigo,
    iniciales: codigo === null ? null : (iniciales ?? 'NN'),
    riesgo,
    responsable: null,
    situacion: 'HOY',
    venceEn: null,
    dia: null,
    texto: leida ? t.notaLeida : t.notaNueva,
    acto: 'RESPONDER',
    camino: `/supervision/${id}`,
    institucion: null,
  };
}

/** A copy that left this computer, verified, at least every week (§11). A new installation has that week too. */
export function recordatorioRespaldo(
  datos: { verificadoEn: string | null; instaladoEn: string; puedeHacerlo: boolean },
  contexto: ContextoRecordatorios,
): Recordatorio[] {
  const { ahora, hasta } = contexto;
  const vence = { dia: sumarDias(localDay(datos.verificadoEn ?? datos.instaladoEn), valor(contexto, 'RESPALDO_MAX_DIAS') + 1) };
  // on the first screen its card says the age; it becomes a line of the list when it is too old
  if (!datos.puedeHacerlo || !cabe(vence, { ahora, hasta, avisoDias: hasta === null ? 0 : SEMANA_DIAS })) return [];
  return [
    {
      clave: 'respaldo',
      clase: 'RESPALDO',
      casoId: null,
      codigo: null,
      iniciales: null,
      riesgo: null,
      responsable: null,
      situacion: situacionDe(vence, ahora),
      venceEn: null,
      dia: vence.dia,
      texto: t.respaldo(diasDesde(datos.verificadoEn, ahora)),
      acto: 'RESPALDAR',
      camino: '/respaldo',
      institucion: null,
    },
  ];
}
