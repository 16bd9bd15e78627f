import { fechaCorta, localDay } from '@core/kernel/dates';
import type { CasoDatos, InformesCaso } from '@core/features/casos/caso-datos.rules';
import { casosTexts as t } from '@core/features/casos/casos.texts';
import { datosImpresos } from '@core/features/personas/datos-persona.rules';
import { esSenalada, nombreDeMiembro, parentescoTexto } from '@core/features/personas/familia.rules';
import type { Miembro } from '@core/features/personas/familia.types';
import { personasTexts } from '@core/features/personas/personas.texts';
import { LIMITES } from './campos.datos';
import type { FichaInterna } from './ficha.datos';
import { derechosDe, hechosDe, inicialesDe, nnaDe, opinionesDe, puntoEmisor, senaladaDe } from './oficio-de-caso.rules';
import { plazoEnPalabras } from './plazo-impreso.rules';
import type { OrigenDocumento } from './oficio-de-caso.rules';

const RESPUESTA = { SI: 'sí', NO: 'no', NO_SABE: 'no sabe' } as const;

function denuncianteDe({ caso }: OrigenDocumento): FichaInterna['denunciante'] {
  const { tipo, calidad, nombre, contacto, aceptaTestigo } = caso.denunciante;
  if (tipo === 'ANONIMO') return { modo: 'ANONIMO' };
  if (tipo === 'RESERVADO' || nombre === null) return { modo: 'RESERVADO', calidad: t.calidad[calidad], aceptaTestigo };
  return { modo: 'IDENTIFICADO', calidad: t.calidad[calidad], nombre, contacto, aceptaTestigo };
}

const clip = (texto: string | null, max: number): string | null =>
  texto === null || texto.length <= max ? texto : `${texto.slice(0, max - 1)}…`;

/** The answers of §5 about a child; what was written of this case goes first. */
function respuestasDe(nna: CasoDatos['nna'][number], caso: CasoDatos) {
  const datos = datosImpresos(nna.datos);
  const deCaso = caso.movilidad === null ? null : caso.movilidad ? 'Sí' : 'No';
  return {
    alias: datos.alias,
    identidadGenero: datos.identidadGenero,
    autoidentificacion: clip(datos.autoidentificacion, LIMITES.linea),
    lengua: datos.lengua,
    movilidad: datos.movilidad ?? deCaso,
    acompanamiento: datos.acompanamiento,
    centroEducativo: clip(nna.institucionEducativa ?? datos.centroEducativo, LIMITES.linea),
    nivelEducativo: clip(datos.nivelEducativo, LIMITES.linea),
    motivoNoEstudia: clip(datos.motivoNoEstudia, LIMITES.linea),
    saludDetalle: clip([nna.salud, datos.saludDetalle].filter(Boolean).join('. ') || null, LIMITES.parrafo),
    embarazo: datos.embarazo,
    trabaja: clip(datos.trabaja, LIMITES.linea),
  };
}

function familiarDe(uno: Miembro): FichaInterna['familia'][number] {
  return {
    nombre: clip(nombreDeMiembro(uno), LIMITES.nombre),
    parentesco: parentescoTexto(uno.parentesco, uno.sexo),
    edad: uno.edadAnios,
    documento: uno.numeroDocumento,
    ocupacion: uno.ocupacion,
    instruccion: uno.instruccion === null ? null : personasTexts.instruccion[uno.instruccion],
    convive: uno.convive,
    aporta: uno.aporta,
    salud: uno.discapacidadEnfermedad,
    rol: uno.rolEnCaso,
  };
}

function cuidadorDe(uno: Miembro, caso: CasoDatos): FichaInterna['cuidadores'][number] {
  return {
    nombre: clip(nombreDeMiembro(uno), LIMITES.nombre),
    parentesco: parentescoTexto(uno.parentesco, uno.sexo),
    relacionLegal: uno.relacionLegal === null ? null : personasTexts.relacionLegal[uno.relacionLegal],
    telefono: uno.telefono,
    direccion: uno.convive === true ? clip([caso.direccion, caso.barrio].filter(Boolean).join(', ') || null, LIMITES.direccion) : null,
    esSenalada: caso.agresores.some((agresor) => esSenalada(uno, agresor)) ? true : uno.presuntoAgresor,
    esProtectora: uno.protector,
  };
}

/** The answers of the triage as codes. A protective factor flags nothing: it stands by itself. */
function codigosDe({ respuestas }: CasoDatos, { preguntas }: OrigenDocumento['catalogo']) {
  const con = (respuesta: 'SI' | 'NO_SABE', protectora: boolean) =>
    preguntas
      .filter(({ codigo, bloque }) => respuestas[codigo] === respuesta && (bloque === 'P') === protectora)
      .map(({ codigo }) => codigo);
  return { si: con('SI', false), porVerificar: con('NO_SABE', false), protectores: con('SI', true) };
}

/** The full sheet of a case (§5); `fichaReservada` makes the coded one from it. */
export function fichaDeCaso(
  origen: OrigenDocumento,
  extra: {
    numero: string | null;
    responsable: string;
    registrador: string;
    /** Who confirmed the valuation that counts today, and when; null while nobody did. */
    confirmacion: { por: string; en: string } | null;
    informes: InformesCaso;
    numeros: ReadonlyMap<string, string>;
  },
): FichaInterna {
  const { caso, catalogo, defensoria, emitidoEn } = origen;
  const dia = localDay(emitidoEn);
  const nombreDe = (codigo: string) => catalogo.instituciones.find((una) => una.codigo === codigo)?.nombreOficial ?? codigo;
  return {
    version: 'INTERNA',
    formato: 1,
    punto: puntoEmisor(defensoria, null),
    emitidoEn,
    elaboradoPor: inicialesDe(origen.elaborador),
    numero: extra.numero,
    caso: {
      codigo: caso.codigo,
      conocidoEn: caso.conocidoEn,
      registradoEn: caso.registradoEn,
      canal: t.canal[caso.canal],
      tipos: derechosDe(caso, catalogo),
      naturaleza: caso.naturaleza ? t.naturaleza[caso.naturaleza] : null,
      ambito: caso.ambito ? t.ambito[caso.ambito] : null,
      frecuencia: caso.frecuencia ? t.frecuencia[caso.frecuencia] : null,
      riesgo: caso.riesgo,
      estado: t.estado[caso.estado],
      confidencialidad: t.reserva[caso.nivelReserva],
      plazo: caso.plazo ? { texto: plazoEnPalabras(caso.plazo.horas), venceEn: caso.plazo.venceEn } : null,
      fechaHecho: caso.fechaHecho ? fechaCorta(caso.fechaHecho) : null,
      lugarHecho: caso.lugarHecho,
      registrador: extra.registrador,
      responsable: extra.responsable,
    },
    nna: caso.nna.slice(0, 15).map((uno) => ({
      ...nnaDe(uno, caso, dia),
      salud: null,
      ...respuestasDe(uno, caso),
      contactoSeguro:
        caso.contactoSeguro === null
          ? null
          : { persona: null, telefono: null, horario: null, indicaciones: caso.contactoSeguro.slice(0, LIMITES.linea) },
    })),
    familia: caso.familia.map(familiarDe),
    cuidadores: caso.familia
      .filter(({ cuidador }) => cuidador)
      .slice(0, 6)
      .map((uno) => cuidadorDe(uno, caso)),
    denunciante: denuncianteDe(origen),
    senaladas: caso.agresores.map(senaladaDe),
    relato: { textual: caso.relato, hechos: caso.hechos.length > 0 ? hechosDe(caso) : [], indicadores: [] },
    valoracion: {
      nivel: caso.riesgo,
      respuestas: catalogo.preguntas.flatMap((pregunta) => {
        const respuesta = caso.respuestas[pregunta.codigo];
        return respuesta === undefined || (respuesta === 'NO' && pregunta.bloque !== 'A')
          ? []
          : [`${pregunta.codigo} ${pregunta.resumen}: ${RESPUESTA[respuesta]}`.slice(0, LIMITES.linea)];
      }),
      codigos: codigosDe(caso, catalogo),
      confirmadaPor: extra.confirmacion?.por ?? null,
      fecha: extra.confirmacion?.en ?? null,
    },
    opiniones: opinionesDe(caso),
    actuaciones: [
      ...origen.actos.map(({ en, texto }) => ({ fecha: localDay(en), autoridad: null, numero: null, texto })),
      ...(caso.actuaciones === null ? [] : [{ fecha: null, autoridad: null, numero: null, texto: caso.actuaciones }]),
    ].slice(0, 40),
    derivaciones: extra.informes.derivaciones.slice(0, 20).map((una) => ({
      numero: extra.numeros.get(una.documentoId) ?? null,
      institucion: nombreDe(una.institucion),
      fecha: una.entregadaEn ? localDay(una.entregadaEn) : null,
      estado: una.entregadaEn ? 'Entregado' : 'Emitido',
    })),
    consentimientos: [],
    observacionesSeguridad: null,
  };
}
