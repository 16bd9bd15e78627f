import { diasDesdeRecepcion } from '@core/features/documentos/oficio-de-autoridad.rules';
import { admiteActuaciones, puedeEmitirOficio } from '@core/features/casos/caso.rules';
import type { CasoDatos } from '@core/features/casos/caso-datos.rules';
import { actosTexts as t } from '@core/features/derivaciones/derivaciones-actos.texts';
import type { Audiencia, Derivacion as DerivacionVista, Medida, Oficio, Respuesta } from '@core/features/derivaciones/derivaciones.types';
import type { Permiso, Reloj } from '@core/features/derivaciones/derivacion-estado.rules';
import { venceMedida } from '@core/features/derivaciones/medida.rules';
import { localDay } from '@core/kernel/dates';
import { ERROR_TEXTS } from '@core/kernel/errors.texts';
import { tienePermiso } from '@core/kernel/permisos';
import { listUsuarios } from '@electron/features/acceso/public';
import { loadCatalogoRuta } from '@electron/features/catalogos/public';
import { findAnulacion } from '@electron/features/documentos/public';
import { decisionDe, estadoDe, gatherReloj, insistenciasDe, listCartas, permisoInsistir, venceDe } from './cartas';
import type { CartaRows } from './cartas';
import type { Derivacion } from './derivacion.repository';
import { catalogoMedidas, numeroDe, requireCodigo } from './reunir';
import type { Gather } from './reunir';
import { listAudiencias, listMedidas } from './respuesta.repository';
import type { AudienciaRow, MedidaRow, RespuestaRow } from './respuesta.repository';

/** Names that rows only hold as codes and ids. */
function makeNombrar(context: Gather) {
  const personas = new Map(listUsuarios(context.read).map(({ id, nombreEntrada }) => [id, nombreEntrada]));
  const { instituciones } = loadCatalogoRuta(context.read, localDay(context.ahora));
  return {
    persona: (id: string) => personas.get(id) ?? '',
    institucion: (codigo: string) => instituciones.find((una) => una.codigo === codigo)?.nombreOficial ?? codigo,
  };
}
type Nombrar = ReturnType<typeof makeNombrar>;

function toOficio(context: Gather, rows: CartaRows, carta: Derivacion, reloj: Reloj, nombrar: Nombrar): Oficio {
  const primera = carta.id === rows.carta.id;
  const propia: CartaRows = primera ? rows : { carta, siguientes: [], respuestas: [] };
  const espera = primera && carta.entregadaEn !== null && carta.tipo !== 'ORIENTACION' && decisionDe(rows) === null && reloj.casoAbierto;
  const anulacion = carta.estado === 'ANULADA' ? findAnulacion(context.read, carta.documentoId) : null;
  return {
    id: carta.id,
    casoId: carta.casoId,
    institucion: requireCodigo(carta.institucion),
    nombre: nombrar.institucion(carta.institucion),
    tipo: carta.tipo,
    esPrincipal: carta.esPrincipal,
    // an insistence or scope letter has no answer of its own: delivered is all that it can be
    estado:
      !primera && carta.entregadaEn !== null && reloj.casoAbierto && carta.estado !== 'ANULADA' ? 'ENTREGADA' : estadoDe(propia, reloj),
    insistencia: carta.insistencia ?? insistenciasDe(propia).length,
    documentoId: carta.documentoId,
    numero: numeroDe(context, carta.documentoId),
    emitidaEn: carta.emitidaEn,
    entregadaEn: carta.entregadaEn,
    entregaCanal: carta.entregaCanal,
    recibidoPor: carta.recibidoPor,
    recibidoCargo: carta.recibidoCargo,
    numeroTramite: carta.numeroTramite,
    deDerivacionId: carta.deDerivacionId,
    anulacion: anulacion === null ? null : { en: anulacion.anuladoEn, por: nombrar.persona(anulacion.anuladoPor), razon: anulacion.razon },
    diasSinRespuesta: espera && carta.entregadaEn !== null ? diasDesdeRecepcion(carta.entregadaEn, context.ahora) : null,
    respuestaVence: espera ? venceDe(rows, reloj) : null,
  };
}

function toMedida(context: Gather, row: MedidaRow): Medida {
  const catalogo = catalogoMedidas(context);
  const fila = catalogo.find(({ codigo }) => codigo === row.codigo);
  const { id, derivacionId, codigo, numero, desde, hasta, responsable, estado, nota } = row;
  const { plazos } = loadCatalogoRuta(context.read, localDay(desde));
  return {
    id,
    derivacionId,
    codigo,
    numero,
    desde,
    hasta,
    responsable,
    estado,
    nota,
    etiqueta: fila?.etiqueta ?? codigo,
    norma: fila?.norma ?? '',
    venceEn: venceMedida(row, catalogo, plazos),
  };
}

function toAudiencia(row: AudienciaRow, nombrar: Nombrar): Audiencia {
  const { id, derivacionId, institucion, fijadaPara, lugar, asunto, estado, nota } = row;
  return { id, derivacionId, institucion, nombre: nombrar.institucion(institucion), fijadaPara, lugar, asunto, estado, nota };
}

function toRespuesta(row: RespuestaRow, nombrar: Nombrar): Respuesta {
  const { id, recibidaEn, medio, numeroTramite, funcionario, decision, resumen, creadoEn, creadoPor } = row;
  return {
    id,
    recibidaEn,
    medio,
    numeroTramite,
    funcionario,
    decision,
    resumen,
    registradaEn: creadoEn,
    registradaPor: nombrar.persona(creadoPor),
  };
}

/** Letters, measures and hearings of a case, as lists show them. */
export function makeListado(context: Gather, caso: CasoDatos): { oficios: Oficio[]; medidas: Medida[]; audiencias: Audiencia[] } {
  const nombrar = makeNombrar(context);
  const reloj = gatherReloj(context, caso);
  return {
    oficios: listCartas(context, caso.id).flatMap((rows) =>
      [rows.carta, ...rows.siguientes].map((carta) => toOficio(context, rows, carta, reloj, nombrar)),
    ),
    medidas: listMedidas(context.read, caso.id).map((row) => toMedida(context, row)),
    audiencias: listAudiencias(context.read, caso.id).map((row) => toAudiencia(row, nombrar)),
  };
}

const si: Permiso = { permitido: true };
const no = (razon: string): Permiso => ({ permitido: false, razon });
const salida = (permiso: Permiso) => (permiso.permitido ? { permitido: true, razon: null } : permiso);

/** What the person who looks may do with a letter now; each refusal in the words that the act itself would use. */
function makePuede(context: Gather, caso: CasoDatos, rows: CartaRows, reloj: Reloj): DerivacionVista['puede'] {
  const { roles } = context.sesion;
  const { carta, siguientes } = rows;
  const general = !admiteActuaciones(caso.estado) ? no(ERROR_TEXTS.CASO_CERRADO) : carta.estado === 'ANULADA' ? no(t.no.anulada) : si;
  const emite = !general.permitido ? general : puedeEmitirOficio(roles, caso.riesgo) ? si : no(ERROR_TEXTS.NO_PUEDE_EMITIR);
  const anular = (): Permiso => {
    if (!general.permitido) return general;
    if (!tienePermiso(roles, 'DOCUMENTO_ANULAR')) return no(ERROR_TEXTS.SIN_PERMISO);
    if (carta.entregadaEn !== null) return no(t.no.entregada);
    return siguientes.some(({ estado }) => estado !== 'ANULADA') ? no(t.no.conAlcance) : si;
  };
  return {
    responder: salida(!general.permitido ? general : carta.entregadaEn === null ? no(t.no.sinEntregar) : si),
    insistir: salida(emite.permitido ? permisoInsistir(rows, reloj) : emite),
    alcanzar: salida(emite.permitido && carta.tipo === 'ORIENTACION' ? no(t.no.orientacion) : emite),
    anular: salida(anular()),
  };
}

/** One letter with all that followed it. */
export function makeDerivacion(context: Gather, caso: CasoDatos, rows: CartaRows): DerivacionVista {
  const nombrar = makeNombrar(context);
  const reloj = gatherReloj(context, caso);
  const { carta, siguientes, respuestas } = rows;
  return {
    oficio: toOficio(context, rows, carta, reloj, nombrar),
    siguientes: siguientes.map((una) => toOficio(context, rows, una, reloj, nombrar)),
    respuestas: respuestas.map((row) => toRespuesta(row, nombrar)),
    medidas: listMedidas(context.read, caso.id)
      .filter(({ derivacionId }) => derivacionId === carta.id)
      .map((row) => toMedida(context, row)),
    audiencias: listAudiencias(context.read, caso.id)
      .filter(({ derivacionId, institucion }) => derivacionId === carta.id || (derivacionId === null && institucion === carta.institucion))
      .map((row) => toAudiencia(row, nombrar)),
    puede: makePuede(context, caso, rows, reloj),
    codigoCaso: caso.codigo,
    riesgo: caso.riesgo,
  };
}
