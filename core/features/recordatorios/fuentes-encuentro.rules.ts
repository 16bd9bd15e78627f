import { CUSTODIA_EMERGENCIA, MEDIDA_CATALOGO } from '@core/features/derivaciones/medida.catalogo';
import { venceMedida } from '@core/features/derivaciones/medida.rules';
import { sumarDias } from '@core/features/agenda/dias-laborables.rules';
import { valorParametro } from '@core/features/ruta/parametro.rules';
import { visitaHasta } from '@core/features/visitas/visita-plazo.rules';
import { localDay } from '@core/kernel/dates';
import type { CasoPendiente, FechaPendiente } from './pendiente.types';
import { delCaso } from './recordatorio.rules';
import type { Fuente } from './recordatorio.rules';
import { recordatoriosTexts } from './recordatorios.texts';

const t = recordatoriosTexts.texto;

const fechasDe = <C extends FechaPendiente['clase']>({ fechas }: CasoPendiente, clase: C) =>
  fechas.filter((fecha): fecha is Extract<FechaPendiente, { clase: C }> => fecha.clase === clase);

/** A programmed visit; once its hour has passed, what is missing is how it went. */
export const fuenteVisita: Fuente = (caso, contexto) =>
  fechasDe(caso, 'VISITA').flatMap(({ id, en }) =>
    delCaso(caso, contexto, {
      id,
      clase: 'VISITA',
      vence: { en },
      texto: en < contexto.ahora ? t.visitaPasada : t.visita,
      acto: 'ABRIR_VISITA',
      camino: `/visitas/${id}`,
    }),
  );

const SIN_VISITA_AUN: readonly CasoPendiente['estado'][] = ['VALORADO', 'EN_DERIVACION', 'DERIVADO'];

/** The first visit by risk (§4.4): MEDIO 72 hours, BAJO 8 days; none without authority at ALTO, none at all at CRITICO. */
export const fuenteVisitaPorRiesgo: Fuente = (caso, contexto) => {
  if (caso.visitas > 0 || !SIN_VISITA_AUN.includes(caso.estado) || caso.naturaleza === 'ORIENTACION') return [];
  const hasta = visitaHasta(caso, contexto.catalogo);
  if (hasta === null) return [];
  return delCaso(caso, contexto, {
    clase: 'VISITA_POR_RIESGO',
    // three days are counted by the hour, eight by the day
    vence: caso.riesgo === 'MEDIO' ? { en: hasta } : { dia: localDay(hasta) },
    texto: t.visitaPorRiesgo,
    acto: 'PROGRAMAR_VISITA',
    camino: '/visitas/nueva',
  });
};

/** Sessions with their hour, and a mediation that waits for its first one. */
export const fuenteMediacion: Fuente = (caso, contexto) => {
  const sesiones = fechasDe(caso, 'SESION').flatMap(({ id, mediacionId, en }) =>
    delCaso(caso, contexto, {
      id,
      clase: 'MEDIACION',
      vence: { en },
      texto: en < contexto.ahora ? t.sesionPasada : t.sesion,
      acto: 'ABRIR_MEDIACION',
      camino: `/mediacion/${mediacionId}`,
    }),
  );
  const { mediacionSinSesion: sin } = caso;
  if (sin === null) return sesiones;
  const dias = valorParametro(contexto.catalogo, 'SESION_MEDIACION_DIAS', localDay(contexto.ahora));
  const convocar = delCaso(caso, contexto, {
    id: sin.id,
    clase: 'MEDIACION',
    vence: { dia: sumarDias(localDay(sin.desde), dias) },
    texto: t.sinSesion,
    acto: 'ABRIR_MEDIACION',
    camino: `/mediacion/${sin.id}`,
  });
  return [...sesiones, ...convocar];
};

/** Commitments by the day of their check: those of one day are checked together. */
export const fuenteCompromiso: Fuente = (caso, contexto) => {
  const porDia = new Map<string, Extract<FechaPendiente, { clase: 'COMPROMISO' }>[]>();
  for (const uno of fechasDe(caso, 'COMPROMISO')) {
    const clave = `${uno.mediacionId} ${uno.dia}`;
    porDia.set(clave, [...(porDia.get(clave) ?? []), uno]);
  }
  return [...porDia.values()].flatMap((grupo) => {
    const [primero] = grupo;
    if (primero === undefined) return [];
    return delCaso(caso, contexto, {
      id: primero.id,
      clase: 'COMPROMISO',
      vence: { dia: primero.dia },
      texto: t.compromiso(grupo.length),
      acto: 'ABRIR_MEDIACION',
      camino: `/mediacion/${primero.mediacionId}`,
    });
  });
};

/** Hearings, three days before (§4.8); afterwards, what happened there. */
export const fuenteAudiencia: Fuente = (caso, contexto) =>
  fechasDe(caso, 'AUDIENCIA').flatMap(({ id, institucion, derivacionId, en }) => {
    const nombre = contexto.nombrar(institucion);
    return delCaso(caso, contexto, {
      id,
      clase: 'AUDIENCIA',
      vence: { en },
      texto: en < contexto.ahora ? t.audienciaPasada(nombre) : t.audiencia(nombre),
      acto: derivacionId === null ? 'ABRIR' : 'ABRIR_OFICIO',
      camino: derivacionId === null ? '' : `/derivaciones/${derivacionId}`,
      institucion,
      avisoDias: valorParametro(contexto.catalogo, 'AUDIENCIA_AVISO_DIAS', localDay(contexto.ahora)),
    });
  });

/** Measures of protection that end, the emergency custody of CONA 217 after its 72 hours. */
export const fuenteMedida: Fuente = (caso, contexto) =>
  fechasDe(caso, 'MEDIDA').flatMap((medida) => {
    const en = venceMedida(medida, MEDIDA_CATALOGO.filas, contexto.catalogo.plazos);
    if (en === null) return [];
    const paso = en < contexto.ahora;
    return delCaso(caso, contexto, {
      id: medida.id,
      clase: 'MEDIDA',
      vence: { en },
      texto: medida.codigo === CUSTODIA_EMERGENCIA ? t.custodia : paso ? t.medidaPasada : t.medida,
      acto: 'ABRIR_OFICIO',
      camino: `/derivaciones/${medida.derivacionId}`,
      avisoDias: valorParametro(contexto.catalogo, 'MEDIDA_AVISO_DIAS', localDay(contexto.ahora)),
    });
  });
