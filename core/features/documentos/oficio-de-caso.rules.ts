import { localDay, localTime } from '@core/kernel/dates';
import { iniciales } from '@core/kernel/text';
import type { Persona } from '@core/features/acceso/acceso.contract';
import { edadMesesEn } from '@core/features/casos/caso-entrada.rules';
import type { CasoDatos } from '@core/features/casos/caso-datos.rules';
import { casosTexts as t } from '@core/features/casos/casos.texts';
import type { CodigoInstitucion } from '@core/features/directorio/institucion.catalogo';
import { datosImpresos } from '@core/features/personas/datos-persona.rules';
import { nombreDeMiembro, parentescoTexto, representanteDe } from '@core/features/personas/familia.rules';
import { personasTexts } from '@core/features/personas/personas.texts';
import type { Defensoria } from '@core/features/punto-atencion/defensoria.catalogo';
import type { RutaRespuesta } from '@core/features/ruta/ruta.contract';
import { esCasoSexual } from '@core/features/ruta/sexual.rules';
import type { CatalogoRuta } from '@core/features/ruta/ruta.types';
import { LIMITES } from './campos.datos';
import type { DerechoAfectado, PuntoEmisor } from './campos.datos';
import { fuenteTexts, oficioDeCasoTexts as o } from './oficio-de-caso.texts';
import type { ContactoSeguro, Hecho, NnaOficio, OficioDatos, PenalOficio, Senalada } from './oficio.datos';
import { PLANTILLAS_OFICIO } from './plantillas.texts';
import { anexosDe, copiasDe } from './anexos-copias.rules';
import type { Acompanan } from './anexos-copias.rules';
import { urgenciaDe } from './plazo-impreso.rules';
import { sinDelito, soloSenalaNinios } from './senalado-ninio.rules';

/** Everything a document of a case is made from, gathered beforehand. */
export interface OrigenDocumento extends Acompanan {
  caso: CasoDatos;
  ruta: RutaRespuesta | null;
  catalogo: CatalogoRuta;
  defensoria: Defensoria;
  firmante: Persona;
  elaborador: Persona;
  /** Acts already done, oldest first: calls, visits, deliveries. */
  actos: readonly { en: string; texto: string }[];
  emitidoEn: string;
}

const clip = (text: string, max: number): string => (text.length <= max ? text : `${text.slice(0, max - 1)}…`);
const orNull = (text: string | null | undefined): string | null =>
  text === null || text === undefined || text.trim() === '' ? null : text.trim();

/** The letterhead of a point. */
export function puntoEmisor(defensoria: Defensoria, direccion: string | null): PuntoEmisor {
  return {
    codigo: defensoria.codigo,
    nombre: defensoria.nombreDistintivo,
    parroquia: defensoria.parroquia,
    canton: 'Loja',
    direccion,
    telefono: null,
  };
}

/** Initials at the foot of a document. */
export function inicialesDe(persona: Pick<Persona, 'nombres' | 'apellidos'>): string {
  return clip(iniciales(persona.nombres, persona.apellidos), 24);
}

/** The rights affected, with label and articles as they will be printed. */
export function derechosDe(caso: Pick<CasoDatos, 'tipos'>, catalogo: CatalogoRuta): DerechoAfectado[] {
  return caso.tipos.map((codigo) => {
    const tipo = catalogo.tipos.find((uno) => uno.codigo === codigo);
    return { codigo, etiqueta: tipo?.etiqueta ?? codigo, articulos: tipo?.normas.join('; ') ?? '' };
  });
}

/** Who represents the children, with the tie in law; never the alleged aggressor. */
function representanteTexto(caso: CasoDatos): string | null {
  const quien = representanteDe(caso.familia, caso.agresores);
  const nombre = quien === null ? null : nombreDeMiembro(quien);
  if (quien === null || nombre === null) return null;
  const legal = quien.relacionLegal === null ? null : personasTexts.relacionLegal[quien.relacionLegal].toLowerCase();
  return clip([nombre, parentescoTexto(quien.parentesco, quien.sexo).toLowerCase(), legal].filter(Boolean).join(', '), LIMITES.linea);
}

/** A child as the letter names it; age in months at the day of the document. */
export function nnaDe(nna: CasoDatos['nna'][number], caso: CasoDatos, dia: string): NnaOficio {
  const meses = edadMesesEn(
    {
      ...(nna.fechaNacimiento ? { fechaNacimiento: nna.fechaNacimiento } : {}),
      ...(nna.edadMeses === null ? {} : { edadMeses: nna.edadMeses }),
    },
    dia,
  );
  const impresos = datosImpresos(nna.datos);
  const amie = nna.datos.amie ? `AMIE ${nna.datos.amie}` : null;
  const centro = [nna.institucionEducativa ?? nna.datos.institucion, amie, impresos.nivelEducativo].filter(Boolean).join(', ');
  return {
    nombres: nna.nn ? null : orNull(nna.nombres),
    apellidos: nna.nn ? null : orNull(`${nna.primerApellido} ${nna.segundoApellido}`),
    sexo: nna.sexo,
    edadMeses: meses,
    edadAproximada: nna.edadFuente !== 'DOCUMENTO' && nna.fechaNacimiento === null,
    fechaNacimiento: nna.fechaNacimiento,
    documento: nna.numeroDocumento ? { tipo: t.tipoDocumento[nna.tipoDocumento], numero: nna.numeroDocumento } : null,
    nacionalidad: orNull(clip(impresos.nacionalidad ?? '', LIMITES.corto)),
    discapacidad: orNull(clip(impresos.discapacidad ?? '', LIMITES.linea)),
    viveCon: orNull(nna.viveCon),
    representante: representanteTexto(caso),
    direccion: orNull(clip([caso.direccion, caso.barrio].filter(Boolean).join(', '), LIMITES.direccion)),
    ubicacionActual: null,
    centroEducativo: orNull(clip(centro, LIMITES.linea)),
    salud: nna.salud ? clip(nna.salud, LIMITES.linea) : null,
  };
}

/** The accused, always printed with «presunto/a». */
export function senaladaDe(agresor: CasoDatos['agresores'][number]): Senalada {
  return {
    tipo: 'PERSONA',
    nombre: agresor.nombres ? clip(agresor.nombres, LIMITES.nombre) : null,
    alias: null,
    sexo: agresor.sexo ?? null,
    edad: agresor.edadAnios ?? null,
    relacion: orNull(agresor.parentesco),
    ocupacion: orNull(agresor.ocupacion),
    direccion: orNull(agresor.direccion),
    convive: agresor.convive ?? null,
    acceso: orNull(agresor.acceso),
    advertencias: null,
    conoceDenuncia: null,
  };
}

/** Numbered facts; while none were typed, the narrative itself, cut at its paragraphs, so that a letter can leave today. */
export function hechosDe(caso: CasoDatos): Hecho[] {
  if (caso.hechos.length > 0) {
    return caso.hechos.map((hecho) => ({
      fecha: hecho.fecha ?? null,
      fechaTexto: hecho.fecha === undefined ? o.sinFecha : null,
      hora: hecho.hora ?? null,
      lugar: orNull(hecho.lugar),
      texto: hecho.texto,
    }));
  }
  const chunks = caso.relato
    .split(/\n\s*\n/)
    .flatMap((paragraph) => paragraph.match(new RegExp(`[\\s\\S]{1,${LIMITES.parrafo}}`, 'g')) ?? []);
  return chunks.slice(0, 40).map((texto, index) => ({
    fecha: index === 0 ? caso.fechaHecho : null,
    // said once, where the narrative begins
    fechaTexto: index === 0 && caso.fechaHecho === null ? o.sinFecha : null,
    hora: null,
    lugar: index === 0 ? orNull(caso.lugarHecho) : null,
    texto: texto.trim(),
  }));
}

/** Answers that made the level, in words. `discreto`: without those that would name an offence. */
export function motivosDe(caso: CasoDatos, catalogo: CatalogoRuta, discreto = false): string[] {
  return catalogo.preguntas
    .filter((pregunta) => caso.respuestas[pregunta.codigo] === 'SI' && pregunta.bloque !== 'P')
    .filter(({ senales }) => !(discreto && senales.includes('SEXUAL')))
    .map(({ resumen }) => `${resumen.charAt(0).toUpperCase()}${resumen.slice(1)}`)
    .slice(0, 20);
}

/** The words of the child, in quotes; empty when nothing was written (never invented). */
export function opinionesDe(caso: CasoDatos): OficioDatos['opiniones'] {
  const first = caso.nna[0];
  const de = orNull(first?.nn ? null : first?.nombres) ?? 'NNA 1';
  if (caso.opinionSituacion === 'PREFIRIO_NO_OPINAR') return [{ de, texto: null, textual: false }];
  if (caso.opinionSituacion === 'NO_FUE_POSIBLE' && caso.opinionRazon !== null)
    return [{ de, texto: clip(o.noFueOida(caso.opinionRazon), LIMITES.parrafo), textual: false }];
  return caso.opinionNna === null ? [] : [{ de, texto: caso.opinionNna, textual: true }];
}

function actuacionesDe({ caso, actos }: OrigenDocumento): OficioDatos['actuaciones'] {
  const own = (caso.actuaciones ?? '')
    .split('\n')
    .flatMap((line) => (line.trim() === '' ? [] : [{ fecha: null, hora: null, texto: line.trim() }]));
  const dated = [{ en: caso.registradoEn, texto: o.registro }, ...actos].map(({ en, texto }) => ({
    fecha: localDay(en),
    hora: localTime(en),
    texto,
  }));
  return [...dated, ...own].slice(0, 30);
}

/** What judges and police need beside the contents of CONA 237. */
export function penalDe({ caso, ruta }: OrigenDocumento): PenalOficio {
  const urgente = caso.lesiones === true || caso.respuestas['A2'] === 'SI' || esCasoSexual(caso);
  const fecha = caso.fechaHecho ?? caso.hechos.find((hecho) => hecho.fecha !== undefined)?.fecha ?? null;
  // the hour of the same fact as the day: of two facts no third moment is made
  const hecho = fecha === null ? caso.hechos[0] : caso.hechos.find((uno) => uno.fecha === fecha);
  return {
    lugar: orNull(caso.lugarHecho) ?? orNull((hecho ?? caso.hechos[0])?.lugar),
    fecha,
    hora: hecho?.hora ?? null,
    testigos: { reserva: caso.denunciante.tipo === 'RESERVADO', lista: [] },
    evidencias: [],
    examenUrgente: { urgente, motivo: caso.lesiones === true ? o.lesiones : null },
    pideProteccion: caso.riesgo === 'ALTO' || caso.riesgo === 'CRITICO' || ruta?.emergencia === true,
  };
}

/** Treatment and post in the plural fit the whole body; before the name of one person they are singular. */
function enSingular<T extends { tratamiento: string | null; cargo: string; nombreTitular: string | null }>(destinatario: T): T {
  if (destinatario.nombreTitular === null) return destinatario;
  const singular = (texto: string): string => o.singular[texto] ?? texto;
  const { tratamiento, cargo } = destinatario;
  return { ...destinatario, tratamiento: tratamiento === null ? null : singular(tratamiento), cargo: singular(cargo) };
}

/** Head and foot of any letter of a case: letterhead, addressee as the point knows it, who signs, legal ground. */
export function cabeceraDe(
  { caso, catalogo, defensoria, firmante, elaborador, emitidoEn }: OrigenDocumento,
  codigo: CodigoInstitucion,
  numero: string | null,
  articulos: readonly string[],
) {
  const dia = localDay(emitidoEn);
  const institucion = catalogo.instituciones.find((una) => una.codigo === codigo);
  if (!institucion) throw new Error(`the catalogue has no institution ${codigo}`);
  const edadFirmante = firmante.fechaNacimiento
    ? Math.floor((edadMesesEn({ fechaNacimiento: firmante.fechaNacimiento }, dia) ?? 0) / 12)
    : null;
  return {
    formato: 2 as const,
    punto: puntoEmisor(defensoria, null),
    emitidoEn,
    elaboradoPor: inicialesDe(elaborador),
    numero,
    codigoCaso: caso.codigo,
    lugar: 'Loja',
    fecha: dia,
    destinatario: enSingular({
      codigo,
      tratamiento: orNull(institucion.tratamiento),
      nombreTitular: orNull(institucion.local?.titularNombre),
      cargo: institucion.cargoDestinatario,
      institucion: institucion.nombreOficial,
      saludoFinal: o.saludoFinal,
    }),
    firmante: {
      nombre: `${firmante.nombres} ${firmante.apellidos}`,
      cedula: orNull(firmante.cedula),
      edad: edadFirmante !== null && edadFirmante >= 10 ? edadFirmante : null,
      direccion: orNull(firmante.direccion),
      cargo: firmante.cargo ?? o.cargo,
    },
    baseLegal: [{ norma: o.codigoNinez, articulos: [...articulos] }],
    anexos: [] as string[],
    copias: [] as string[],
  };
}

/** Articles that make a letter a report of the Defensoría (CONA 17, 72, 208, 236.4). */
export const ARTICULOS_INFORME = ['17', '72', '208', '236 numeral 4'] as const;

/** Everything that a competent authority hears of a case (CONA 237). */
export function contenidoCompleto(origen: OrigenDocumento, codigo: CodigoInstitucion, numero: string | null) {
  const { caso, catalogo, emitidoEn } = origen;
  const dia = localDay(emitidoEn);
  const derechos = derechosDe(caso, catalogo);
  const discreto = soloSenalaNinios(caso, catalogo, dia);
  return {
    ...cabeceraDe(origen, codigo, numero, ARTICULOS_INFORME),
    anexos: anexosDe(origen, codigo),
    copias: copiasDe(origen, codigo),
    nna: caso.nna.slice(0, 15).map((uno) => nnaDe(uno, caso, dia)),
    senaladas: caso.agresores.filter((uno) => uno.conocido || uno.parentesco || uno.ocupacion).map(senaladaDe),
    senaladaDesconocida: caso.agresores.length > 0 && caso.agresores.every((uno) => !uno.conocido),
    fuente: fuenteTexts[caso.denunciante.tipo === 'IDENTIFICADO' ? caso.denunciante.calidad : caso.denunciante.tipo],
    hechos: hechosDe(caso),
    derechos: discreto ? sinDelito(derechos, catalogo) : derechos,
    riesgo: {
      nivel: caso.riesgo,
      motivos: motivosDe(caso, catalogo, discreto),
      urgencia: urgenciaDe(caso),
    },
    actuaciones: actuacionesDe(origen),
    opiniones: opinionesDe(caso),
    medidasSugeridas: lineasDe(caso.solicitud),
    contactoSeguro: contactoDe(caso),
    reservaInformante: caso.denunciante.tipo !== 'IDENTIFICADO',
  };
}

/** What a person typed, one item a line. */
export function lineasDe(texto: string | null | undefined): string[] {
  return (texto ?? '')
    .split('\n')
    .flatMap((line) => (line.trim() === '' ? [] : [clip(line.trim(), LIMITES.linea)]))
    .slice(0, 20);
}

/** How to reach the family without danger, as typed on the sheet. */
export function contactoDe(caso: Pick<CasoDatos, 'contactoSeguro'>): ContactoSeguro | null {
  return caso.contactoSeguro === null
    ? null
    : { persona: null, telefono: null, horario: null, indicaciones: clip(caso.contactoSeguro, LIMITES.linea) };
}

/** The snapshot of a letter to the Junta or the Fiscalía, from a case. `numero` is null in a preview. */
export function oficioDeCaso(origen: OrigenDocumento, variante: 'JCPD' | 'FISCALIA', numero: string | null): OficioDatos {
  const comun = contenidoCompleto(origen, variante, numero);
  return variante === 'JCPD'
    ? { variante, ...comun, plantilla: PLANTILLAS_OFICIO.JCPD }
    : { variante, ...comun, plantilla: PLANTILLAS_OFICIO.FISCALIA, penal: penalDe(origen) };
}
