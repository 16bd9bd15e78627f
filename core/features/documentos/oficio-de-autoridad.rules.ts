import { fechaHora, localDay } from '@core/kernel/dates';
import { MATERIAS_DE_FAMILIA, papelesPara } from '@core/features/derivaciones/papeles.catalogo';
import { cuentaComoInforme, tipoDeOficio } from '@core/features/derivaciones/oficio.catalogo';
import type { CodigoConOficio } from '@core/features/derivaciones/oficio.catalogo';
import { LIMITES } from './campos.datos';
import { matrizTexts } from './matriz-datos.texts';
import { cabeceraDe, contenidoCompleto, derechosDe, lineasDe, penalDe } from './oficio-de-caso.rules';
import type { OrigenDocumento } from './oficio-de-caso.rules';
import { oficioDeCasoTexts as o } from './oficio-de-caso.texts';
import type { ComplementoOficio } from './oficio-de-servicio.rules';
import type { Hecho, OficioDatos, OficioSinRespuesta } from './oficio.datos';
import type { OficioAlcance, OficioInsistencia, OficioOrientacion } from './oficio-servicio.datos';
import { PLANTILLAS_COMPLETAS } from './plantillas.texts';
import { PLANTILLA_ALCANCE, PLANTILLA_INSISTENCIA, PLANTILLA_ORIENTACION } from './plantillas-servicio.texts';

const clip = (text: string, max: number): string => (text.length <= max ? text : `${text.slice(0, max - 1)}…`);

function plantillaDe(institucion: CodigoConOficio, faltaRespuesta: boolean) {
  if (institucion === 'DEF_PUEBLO') return faltaRespuesta ? PLANTILLAS_COMPLETAS.FALTA_RESPUESTA : PLANTILLAS_COMPLETAS.DEF_PUEBLO;
  if (institucion === 'UJVCM') return PLANTILLAS_COMPLETAS.UJVCM;
  return institucion === 'DINAPEN' || institucion === 'DINASED' ? PLANTILLAS_COMPLETAS.POLICIA : PLANTILLAS_COMPLETAS.TEN_POLITICA;
}

/** The letter to another authority that may know the whole case (row COMPLETO of §4.7). Pure. */
export function oficioCompleto(
  origen: OrigenDocumento,
  pedido: {
    institucion: CodigoConOficio;
    numero: string | null;
    complemento: ComplementoOficio;
    /** Letters that authorities left without an answer; only the Defensoría del Pueblo gets them. */
    sinRespuesta: readonly OficioSinRespuesta[];
  },
): Extract<OficioDatos, { variante: 'COMPLETO' }> {
  const { institucion, numero, complemento } = pedido;
  const comun = contenidoCompleto(origen, institucion, numero);
  const sinRespuesta = institucion === 'DEF_PUEBLO' ? [...pedido.sinRespuesta] : [];
  const pedidos = lineasDe(complemento.pedido);
  return {
    variante: 'COMPLETO',
    ...comun,
    anexos: [...sinRespuesta.map(({ numero: anexo }) => o.anexoOficio(anexo)), ...comun.anexos].slice(0, 15),
    medidasSugeridas: [...comun.medidasSugeridas, ...pedidos].slice(0, 20),
    plantilla: plantillaDe(institucion, sinRespuesta.length > 0),
    penal: institucion === 'UJVCM' ? penalDe(origen) : null,
    agregados: complemento.detalle ? [{ titulo: matrizTexts.detalle, texto: clip(complemento.detalle, LIMITES.parrafo) }] : [],
    sinRespuesta,
  };
}

/**
 * The sheet of papers for the Unidad Judicial de Familia (§2). A family carries it home: it names the matter when it is one
 * of that court, and nobody.
 */
export function hojaOrientacion(origen: OrigenDocumento, institucion: CodigoConOficio, numero: string | null): OficioOrientacion {
  const { caso, catalogo } = origen;
  const materias = caso.tipos.filter((tipo) => MATERIAS_DE_FAMILIA.test(tipo));
  const local = catalogo.instituciones.find(({ codigo }) => codigo === institucion)?.local;
  return {
    variante: 'ORIENTACION',
    ...cabeceraDe(origen, institucion, numero, ['8', '208']),
    asuntos: derechosDe({ tipos: materias }, catalogo).map(({ etiqueta }) => etiqueta),
    papeles: papelesPara(materias),
    donde: [local?.direccion, local?.horario && `Horario: ${local.horario}`, local?.telefono && `Teléfono: ${local.telefono}`].flatMap(
      (linea) => (linea ? [clip(linea, LIMITES.linea)] : []),
    ),
    plantilla: PLANTILLA_ORIENTACION,
  };
}

/** A letter that went before, as the one about it cites it. */
export interface OficioReferido {
  numero: string;
  emitidaEn: string;
  entregadaEn: string | null;
  recibidoPor: string | null;
  recibidoCargo: string | null;
  numeroTramite: string | null;
}

const recibidoDe = ({ entregadaEn, recibidoPor, recibidoCargo, numeroTramite }: OficioReferido) =>
  entregadaEn === null
    ? null
    : {
        en: entregadaEn,
        por: recibidoPor === null ? null : clip(recibidoPor, LIMITES.nombre),
        cargo: recibidoCargo === null ? null : clip(recibidoCargo, LIMITES.linea),
        numeroTramite: numeroTramite === null ? null : clip(numeroTramite, LIMITES.corto),
      };

/** Whole days between the reception of a letter and now. */
export function diasDesdeRecepcion(entregadaEn: string, ahora: string): number {
  return Math.max(0, Math.floor((Date.parse(ahora) - Date.parse(entregadaEn)) / 86_400_000));
}

/**
 * Articles of a letter about a former one (§6): 206 and 237 where the former one told an authority; a service that was only
 * asked for its service owes co-responsibility.
 */
const articulosReferido = (institucion: CodigoConOficio, ruta: OrigenDocumento['ruta']): string[] =>
  cuentaComoInforme({ tipo: tipoDeOficio(institucion), esPrincipal: ruta?.principal === institucion })
    ? ['206', '208', '237']
    : ['8', '12', '208'];

/** «En alcance al oficio …, sin respuesta a N días» (§6.1). @throws Error when the first letter was not delivered. */
export function oficioInsistencia(
  origen: OrigenDocumento,
  pedido: {
    institucion: CodigoConOficio;
    numero: string | null;
    primero: OficioReferido;
    insistencia: number;
    anteriores: readonly { numero: string; recibidoEn: string }[];
  },
): OficioInsistencia {
  const { institucion, numero, primero, insistencia, anteriores } = pedido;
  const recibido = recibidoDe(primero);
  if (recibido === null) throw new Error('an insistence needs the delivery of the first letter');
  return {
    variante: 'INSISTENCIA',
    ...cabeceraDe(origen, institucion, numero, articulosReferido(institucion, origen.ruta)),
    anexos: [primero, ...anteriores].map((uno) => o.anexoOficio(uno.numero)).slice(0, 15),
    referencia: { numero: primero.numero, fecha: localDay(primero.emitidaEn), recibido },
    insistencia,
    dias: diasDesdeRecepcion(recibido.en, origen.emitidoEn),
    anteriores: [...anteriores],
    riesgo: origen.caso.riesgo,
    plantilla: PLANTILLA_INSISTENCIA,
  };
}

/** What a frozen letter said wrongly, or what became known after it; the letter itself stays as it is. */
export function oficioAlcance(
  origen: OrigenDocumento,
  pedido: {
    institucion: CodigoConOficio;
    numero: string | null;
    primero: OficioReferido;
    correcciones: readonly { dice: string; debeDecir: string }[];
    hechos: readonly Hecho[];
  },
): OficioAlcance {
  const { institucion, numero, primero, correcciones, hechos } = pedido;
  return {
    variante: 'ALCANCE',
    ...cabeceraDe(origen, institucion, numero, articulosReferido(institucion, origen.ruta)),
    anexos: [primero.entregadaEn === null ? o.anexoOficioSinEntrega(primero.numero) : o.anexoOficio(primero.numero)],
    referencia: { numero: primero.numero, fecha: localDay(primero.emitidaEn), recibido: recibidoDe(primero) },
    correcciones: [...correcciones],
    hechos: [...hechos],
    plantilla: PLANTILLA_ALCANCE,
  };
}

/** «el 16/03/2026 09:00 por … (cargo)», for the sentence that cites a letter. */
export function recibidoTexto(recibido: NonNullable<OficioAlcance['referencia']['recibido']>): string {
  const quien = recibido.por === null ? '' : ` por ${recibido.por}${recibido.cargo === null ? '' : `, ${recibido.cargo}`}`;
  return `el ${fechaHora(recibido.en)}${quien}`;
}
