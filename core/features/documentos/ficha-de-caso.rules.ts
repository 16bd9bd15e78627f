import { fechaCorta, localDay } from '@core/kernel/dates';
import type { InformesCaso } from '@core/features/casos/caso-datos.rules';
import { casosTexts as t } from '@core/features/casos/casos.texts';
import { LIMITES } from './campos.datos';
import type { FichaInterna } from './ficha.datos';
import { derechosDe, hechosDe, inicialesDe, nnaDe, opinionesDe, puntoEmisor, senaladaDe } from './oficio-de-caso.rules';
import type { OrigenDocumento } from './oficio-de-caso.rules';

const RESPUESTA = { SI: 'sí', NO: 'no', NO_SABE: 'no sabe' } as const;

function denuncianteDe({ caso }: OrigenDocumento): FichaInterna['denunciante'] {
  const { tipo, calidad, nombre, contacto } = caso.denunciante;
  if (tipo === 'ANONIMO') return { modo: 'ANONIMO' };
  if (tipo === 'RESERVADO' || nombre === null) return { modo: 'RESERVADO', calidad: t.calidad[calidad], aceptaTestigo: null };
  return { modo: 'IDENTIFICADO', calidad: t.calidad[calidad], nombre, contacto, aceptaTestigo: null };
}

/** The full sheet of a case (§5); `fichaReservada` makes the coded one from it. */
export function fichaDeCaso(
  origen: OrigenDocumento,
  extra: { numero: string | null; responsable: string; registrador: string; informes: InformesCaso; numeros: ReadonlyMap<string, string> },
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
      plazo: caso.plazo ? { texto: `${caso.plazo.horas} horas`, venceEn: caso.plazo.venceEn } : null,
      fechaHecho: caso.fechaHecho ? fechaCorta(caso.fechaHecho) : null,
      lugarHecho: caso.lugarHecho,
      registrador: extra.registrador,
      responsable: extra.responsable,
    },
    nna: caso.nna.slice(0, 15).map((uno) => ({
      ...nnaDe(uno, caso, dia),
      salud: null,
      alias: null,
      identidadGenero: null,
      autoidentificacion: null,
      lengua: null,
      movilidad: caso.movilidad === null ? null : caso.movilidad ? 'Sí' : 'No',
      acompanamiento: null,
      nivelEducativo: null,
      motivoNoEstudia: null,
      saludDetalle: uno.salud,
      embarazo: null,
      trabaja: null,
      contactoSeguro:
        caso.contactoSeguro === null
          ? null
          : { persona: null, telefono: null, horario: null, indicaciones: caso.contactoSeguro.slice(0, LIMITES.linea) },
    })),
    familia: [],
    cuidadores: [],
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
      confirmadaPor: caso.valorado ? extra.responsable : null,
      fecha: null,
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
