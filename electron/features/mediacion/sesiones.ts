import { addHours, fechaHora, localDay, toUtc } from '@core/kernel/dates';
import type { CerrarSesion, Convocar, IniciarSesion } from '@core/features/mediacion/mediacion.contract';
import { estadoTrasSesion, SIN_HABER_EMPEZADO } from '@core/features/mediacion/mediacion.rules';
import { mediacionTexts as t } from '@core/features/mediacion/mediacion.texts';
import type { CasoDatos } from '@core/features/casos/caso-datos.rules';
import { valorParametro } from '@core/features/ruta/parametro.rules';
import { tienePermiso } from '@core/kernel/permisos';
import { listImpedidos } from '@electron/features/accesos/public';
import { listUsuarios } from '@electron/features/acceso/public';
import { revelarViolencia } from '@electron/features/casos/public';
import type { CasosDeps } from '@electron/features/casos/public';
import { loadCatalogoRuta } from '@electron/features/catalogos/public';
import { exigirPaso, moverCaso } from '@electron/features/situacion/public';
import type { CommandContext } from '@electron/platform/ipc/context';
import { anotarMediacion, exigirActo, exigirCampos, exigirMomento, exigirVersion, requireMediacion, requireSesion } from './comunes';
import type { Gather } from './comunes';
import { insertSesion, updateMediacion, updateSesion } from './mediacion.repository';
import type { Mediacion, Sesion } from './mediacion.repository';

/** Within how many days of being convened a session is held: policy of the programme, data of the catalogue. */
export function diasParaSesion(context: Gather): number {
  const dia = localDay(context.ahora);
  return valorParametro(loadCatalogoRuta(context.read, dia), 'SESION_MEDIACION_DIAS', dia);
}

/** Who may conduct: active people of the point who work on cases and are not excused from this one. */
export function listFacilitadores(context: Gather, casoId: string): { id: string; nombre: string }[] {
  const impedidos = new Set(listImpedidos(context.read, casoId));
  return listUsuarios(context.read)
    .filter(({ id, activo, roles }) => activo && tienePermiso(roles, 'MEDIACION_CONDUCIR') && !impedidos.has(id))
    .map(({ id, nombreEntrada }) => ({ id, nombre: nombreEntrada }));
}

function faltasDeConvocatoria(context: Gather, caso: CasoDatos, entrada: Convocar): Record<string, string> {
  const dias = diasParaSesion(context);
  const fields: Record<string, string> = {};
  if (localDay(entrada.convocadaPara) < localDay(context.ahora)) fields['convocadaPara'] = 'La sesión se convoca para hoy o para después.';
  if (Date.parse(entrada.convocadaPara) > Date.parse(addHours(context.ahora, 24 * dias)))
    fields['convocadaPara'] = `La sesión se hace dentro de ${dias} días. Elija un día más cercano.`;
  if (!listFacilitadores(context, caso.id).some(({ id }) => id === entrada.facilitadorId))
    fields['facilitadorId'] = 'Elija a una persona del punto que pueda llevar este caso.';
  return fields;
}

/** `mediacion.convocar`: the first one takes the case to EN_MEDIACION through the guard MEDIAR (§4.3, coordination). */
export function convocarSesion(deps: CasosDeps, context: CommandContext, entrada: Convocar): { id: string; version: number } {
  const { mediacion, caso } = requireMediacion(deps, context, entrada.mediacionId);
  exigirVersion(mediacion, entrada.version);
  exigirActo(context, caso, mediacion, 'CONVOCAR');
  exigirCampos(faltasDeConvocatoria(context, caso, entrada));
  // the guard of the sub-machine has just answered for signatures and opinion from the rows; they are never taken from the caller
  if (caso.estado !== 'EN_MEDIACION')
    moverCaso(context, caso, exigirPaso(context, caso, 'MEDIAR', { voluntariedadFirmada: true, opinionNnaOida: true }));
  const por = context.sesion.usuarioId;
  const orden = mediacion.sesiones.length + 1;
  const convocadaPara = toUtc(entrada.convocadaPara);
  const id = context.comandoId;
  insertSesion(context.write, {
    id,
    puntoId: context.puntoId,
    mediacionId: mediacion.id,
    casoId: caso.id,
    orden,
    estado: 'CONVOCADA',
    convocadaPara,
    lugar: entrada.lugar,
    facilitadorId: entrada.facilitadorId,
    mediador: entrada.mediador ?? null,
    creadoEn: context.ahora,
    creadoPor: por,
    actualizadoEn: context.ahora,
    actualizadoPor: por,
  });
  const version = mediacion.version + 1;
  updateMediacion(context.write, mediacion.id, { estado: 'CONVOCADA', version }, context.ahora, por);
  anotarMediacion(context, mediacion, {
    accion: 'MEDIACION_CONVOCAR',
    texto: t.evento.convocada(orden, fechaHora(convocadaPara)),
    detalle: { sesion: orden, convocadaPara },
  });
  return { id, version };
}

/** The session began after everybody was asked, by the clock of this computer too: a clock set back does not open it. */
function exigirTrasTamizaje(sesion: Sesion, campo: string, instante: string): void {
  const ultimo = sesion.tamizajes
    .map(({ preguntadoEn }) => preguntadoEn)
    .toSorted()
    .at(-1);
  if (ultimo !== undefined && Date.parse(instante) < Date.parse(ultimo) - 60_000)
    exigirCampos({ [campo]: 'Es anterior a la última pregunta a solas. Revise la hora, y también el reloj del equipo.' });
}

/** `mediacion.iniciarSesion`: refused unless every party was asked alone for THIS session and said no to everything. */
export function iniciarSesion(deps: CasosDeps, context: CommandContext, entrada: IniciarSesion): { id: string; version: number } {
  const { mediacion, caso, sesion } = requireSesion(deps, context, entrada.sesionId);
  exigirVersion(mediacion, entrada.version);
  exigirActo(context, caso, mediacion, 'INICIAR');
  const inicioEn = exigirMomento(caso, 'inicioEn', entrada.inicioEn, context.ahora);
  exigirTrasTamizaje(sesion, 'inicioEn', inicioEn);
  const por = context.sesion.usuarioId;
  const version = mediacion.version + 1;
  updateSesion(context.write, sesion.id, { estado: 'EN_CURSO', inicioEn }, context.ahora, por);
  updateMediacion(context.write, mediacion.id, { estado: 'SESION', version }, context.ahora, por);
  anotarMediacion(context, mediacion, {
    accion: 'MEDIACION_INICIAR',
    texto: t.evento.iniciada(sesion.orden),
    ocurridoEn: inicioEn,
    detalle: { sesion: sesion.orden },
  });
  return { id: sesion.id, version };
}

function faltasDeCierre(sesion: Sesion, entrada: CerrarSesion): Record<string, string> {
  const fields: Record<string, string> = {};
  const empezo = sesion.estado === 'EN_CURSO';
  if (!empezo && !SIN_HABER_EMPEZADO.includes(entrada.resultado))
    fields['resultado'] = 'La sesión no empezó: solo puede anotarse que alguien no vino o que se sigue otro día.';
  if (empezo && entrada.resultado === 'INASISTENCIA') fields['resultado'] = 'La sesión ya empezó con las partes presentes.';
  if (sesion.inicioEn !== null && Date.parse(entrada.finEn) < Date.parse(sesion.inicioEn))
    fields['finEn'] = 'La sesión no puede terminar antes de empezar.';
  if ((entrada.resultado === 'TOTAL' || entrada.resultado === 'PARCIAL') && entrada.puntos.length === 0)
    fields['puntos'] = 'Escriba al menos un punto tratado.';
  return fields;
}

/** Violence told of in the session: it stops, with the mediation and whatever was agreed in it. */
function suspenderPorViolencia(
  deps: CasosDeps,
  context: CommandContext,
  caso: CasoDatos,
  mediacion: Mediacion,
  sesion: Sesion,
  entrada: CerrarSesion,
): void {
  const { palabras, finEn, nota, puntos } = entrada;
  updateSesion(context.write, sesion.id, { puntos, nota: nota || null }, context.ahora, context.sesion.usuarioId);
  revelarViolencia(deps, context, caso, {
    reveladoEn: toUtc(finEn),
    texto: `${t.hecho.sesion(sesion.orden)}${palabras ? t.hecho.palabras(palabras) : ''}`,
    referenciaId: mediacion.id,
  });
}

/** `mediacion.cerrarSesion` (§4.6 result codes). Without agreement the case goes back to be derived. */
export function cerrarSesion(deps: CasosDeps, context: CommandContext, entrada: CerrarSesion): { id: string; version: number } {
  const { mediacion, caso, sesion } = requireSesion(deps, context, entrada.sesionId);
  exigirVersion(mediacion, entrada.version);
  exigirActo(context, caso, mediacion, 'CERRAR');
  const finEn = exigirMomento(caso, 'finEn', entrada.finEn, context.ahora);
  const version = mediacion.version + 1;
  if (entrada.violencia) {
    suspenderPorViolencia(deps, context, caso, mediacion, sesion, entrada);
    return { id: sesion.id, version };
  }
  exigirCampos(faltasDeCierre(sesion, entrada));
  const por = context.sesion.usuarioId;
  const { resultado, puntos, nota } = entrada;
  const empezo = sesion.estado === 'EN_CURSO';
  updateSesion(
    context.write,
    sesion.id,
    { estado: empezo ? 'REALIZADA' : 'INASISTENCIA', resultado, puntos, nota: nota || null, ...(empezo ? { finEn } : {}) },
    context.ahora,
    por,
  );
  if (resultado === 'SIN_ACUERDO') {
    const razon = nota || t.resultado.SIN_ACUERDO;
    updateMediacion(context.write, mediacion.id, { estado: 'SIN_ACUERDO', razonFin: razon, version }, context.ahora, por);
    if (caso.estado === 'EN_MEDIACION') moverCaso(context, caso, 'VALORADO');
  } else updateMediacion(context.write, mediacion.id, { estado: estadoTrasSesion(resultado), version }, context.ahora, por);
  anotarMediacion(context, mediacion, {
    accion: 'MEDIACION_CERRAR',
    texto: t.evento.cerrada(sesion.orden, t.resultado[resultado]),
    ocurridoEn: finEn,
    detalle: { sesion: sesion.orden, resultado },
  });
  return { id: sesion.id, version };
}
