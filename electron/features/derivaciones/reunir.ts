import type { CasoDatos } from '@core/features/casos/caso-datos.rules';
import { consentimientosVigentes } from '@core/features/derivaciones/consentimiento-servicio.rules';
import { consentimientosTexts } from '@core/features/consentimientos/consentimientos.texts';
import { impedimentoDestino } from '@core/features/derivaciones/destinos.rules';
import type { SituacionDestino } from '@core/features/derivaciones/destinos.rules';
import { actosTexts } from '@core/features/derivaciones/derivaciones-actos.texts';
import { conOficio } from '@core/features/derivaciones/oficio.catalogo';
import type { CodigoConOficio } from '@core/features/derivaciones/oficio.catalogo';
import { medidaAbierta } from '@core/features/derivaciones/medida.rules';
import type { MedidaProteccion } from '@core/features/derivaciones/medida.catalogo';
import type { Institucion } from '@core/features/directorio/institucion.catalogo';
import type { Acompanan } from '@core/features/documentos/anexos-copias.rules';
import type { OficioSinRespuesta } from '@core/features/documentos/oficio.datos';
import type { ComplementoOficio, OrigenServicio } from '@core/features/documentos/oficio-de-servicio.rules';
import { esSenalada, nombreDeMiembro, parentescoTexto } from '@core/features/personas/familia.rules';
import { localDay } from '@core/kernel/dates';
import { DomainError } from '@core/kernel/errors';
import { foldText } from '@core/kernel/text';
import { listAdjuntos } from '@electron/features/adjuntos/public';
import { loadFeriados } from '@electron/features/agenda/public';
import { rutaDeCaso } from '@electron/features/casos/public';
import { listVigentes, loadCatalogoRuta } from '@electron/features/catalogos/public';
import { listConsentimientos } from '@electron/features/consentimientos/public';
import { findDocumento } from '@electron/features/documentos/public';
import type { QueryContext } from '@electron/platform/ipc/context';
import { gatherReloj, insistenciasDe, listCartas, pideRederivar, sinRespuestaDe } from './cartas';
import type { CartaRows } from './cartas';
import { listAudiencias, listMedidas } from './respuesta.repository';

export type Gather = Pick<QueryContext, 'read' | 'puntoId' | 'ahora' | 'sesion'>;

/** Measures that may be ordered, as they were in force on a day. */
export function catalogoMedidas(context: Pick<QueryContext, 'read' | 'ahora'>, dia = localDay(context.ahora)): MedidaProteccion[] {
  return listVigentes<MedidaProteccion>(context.read, 'medida_proteccion', dia);
}

export const numeroDe = (context: Pick<QueryContext, 'read' | 'puntoId'>, documentoId: string): string =>
  findDocumento(context.read, context.puntoId, documentoId)?.numero ?? '';

/** What decides to whom a letter of this case may go. @throws DomainError TRANSICION_NO_PERMITIDA while there is no route. */
export function gatherSituacionDestino(context: Gather, caso: CasoDatos): SituacionDestino {
  const ruta = rutaDeCaso(context, caso);
  if (!ruta) throw new DomainError('TRANSICION_NO_PERMITIDA', { datos: { razon: actosTexts.destino.sinRuta } });
  const cartas = listCartas(context, caso.id);
  const reloj = gatherReloj(context, caso);
  return {
    caso,
    ruta,
    medidaConNumero: listMedidas(context.read, caso.id).some((medida) => medidaAbierta(medida) && medida.numero !== null),
    sinRespuesta: cartas.some((rows) => sinRespuestaDe(rows, reloj)),
    noCompetente: pideRederivar(cartas),
  };
}

/** The row of the directory. @throws DomainError DESTINATARIO_NO_ADMITIDO when no letter of this case may go there. */
export function exigirDestino(context: Gather, caso: CasoDatos, codigo: CodigoConOficio): Institucion {
  const institucion = loadCatalogoRuta(context.read, localDay(context.ahora)).instituciones.find((una) => una.codigo === codigo);
  if (!institucion)
    throw new DomainError('CODIGO_DESCONOCIDO', { datos: { codigo }, fields: { institucion: `No existe la institución «${codigo}».` } });
  const razon = impedimentoDestino(institucion, gatherSituacionDestino(context, caso));
  if (razon !== null) throw new DomainError('DESTINATARIO_NO_ADMITIDO', { datos: { razon } });
  return institucion;
}

/** Letters that authorities left unanswered after two insistences, for the Defensoría del Pueblo. */
export function gatherSinRespuesta(context: Gather, caso: CasoDatos): OficioSinRespuesta[] {
  const { instituciones } = loadCatalogoRuta(context.read, localDay(context.ahora));
  const reloj = gatherReloj(context, caso);
  const entregada = ({ documentoId, entregadaEn }: CartaRows['carta']) =>
    entregadaEn === null ? [] : [{ numero: numeroDe(context, documentoId), recibidoEn: entregadaEn }];
  return listCartas(context, caso.id)
    .filter((rows) => sinRespuestaDe(rows, reloj))
    .flatMap((rows) =>
      entregada(rows.carta).map((propia) => ({
        ...propia,
        institucion: instituciones.find(({ codigo }) => codigo === rows.carta.institucion)?.nombreOficial ?? rows.carta.institucion,
        numeroTramite: rows.carta.numeroTramite,
        insistencias: insistenciasDe(rows).flatMap(entregada),
      })),
    )
    .slice(0, 20);
}

/** What goes with a letter: written answers of other offices that the case keeps as a file, and the days on which offices close. */
export function gatherAcompanan(context: Gather, caso: CasoDatos): Acompanan {
  const conArchivo = new Set(
    listAdjuntos(context.read, caso.id).flatMap(({ referenciaTipo, referenciaId, retiradoEn }) =>
      referenciaTipo === 'RESPUESTA' && retiradoEn === null ? [referenciaId] : [],
    ),
  );
  return {
    feriados: loadFeriados(context.read, context.puntoId),
    respuestasEscritas: listCartas(context, caso.id).flatMap(({ carta, respuestas }) =>
      respuestas
        .filter(({ id }) => conArchivo.has(id))
        .map(({ recibidaEn, numeroTramite }) => ({ institucion: carta.institucion, recibidaEn, numeroTramite })),
    ),
  };
}

/** Somebody pointed at by kinship alone («Padre»): the relative of that kinship is left out rather than guessed. */
const mismoParentesco = (familiar: CasoDatos['familia'][number], agresor: CasoDatos['agresores'][number]): boolean =>
  agresor.parentesco !== undefined && foldText(agresor.parentesco) === foldText(parentescoTexto(familiar.parentesco, familiar.sexo));

/** Household, consents, measures and hearings that a service letter may draw on. */
export function gatherServicio(context: Gather, caso: CasoDatos, institucion: Institucion, complemento: ComplementoOficio): OrigenServicio {
  const { read } = context;
  const medidas = catalogoMedidas(context);
  const { instituciones } = loadCatalogoRuta(read, localDay(context.ahora));
  const servicio = listConsentimientos(read, caso.id).filter(({ proposito }) => proposito === 'SERVICIO');
  return {
    complemento,
    requiereConsentimiento: institucion.requiereConsentimiento,
    consentimientos: consentimientosVigentes(servicio, caso.nna, localDay(context.ahora)).map((uno) => ({
      ...uno,
      calidad: consentimientosTexts.calidad[uno.calidad as keyof typeof consentimientosTexts.calidad] ?? uno.calidad,
    })),
    familia: caso.familia.map((uno) => ({
      parentesco: parentescoTexto(uno.parentesco, uno.sexo),
      edad: uno.edadAnios,
      ocupacion: uno.ocupacion,
      aporta: uno.aporta,
      discapacidad: uno.discapacidadEnfermedad,
      presuntoAgresor:
        uno.presuntoAgresor === true || caso.agresores.some((agresor) => esSenalada(uno, agresor) || mismoParentesco(uno, agresor)),
      esMadre: uno.parentesco === 'MADRE',
      nombre: nombreDeMiembro(uno) ?? '',
      documento: uno.numeroDocumento,
    })),
    medidas: listMedidas(read, caso.id)
      .filter(medidaAbierta)
      .map(({ codigo, numero, desde }) => {
        const fila = medidas.find((una) => una.codigo === codigo);
        return { etiqueta: fila?.etiqueta ?? codigo, numero, desde, dicta: fila?.dicta ?? 'ADMINISTRATIVA' };
      }),
    audiencias: listAudiencias(read, caso.id)
      .filter(({ estado }) => estado === 'FIJADA')
      .map(({ institucion: codigo, fijadaPara }) => ({
        institucion: instituciones.find((una) => una.codigo === codigo)?.nombreOficial ?? codigo,
        fijadaPara,
      })),
  };
}

/** @throws Error for a stored code that no letter could have been issued to. */
export function requireCodigo(codigo: string): CodigoConOficio {
  if (!conOficio(codigo)) throw new Error(`a letter to ${codigo} is on record`);
  return codigo;
}
