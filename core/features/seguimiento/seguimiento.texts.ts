import type { CUMPLIMIENTOS, MOTIVOS_ANULACION, SituacionSeguimiento, TipoSeguimiento } from './seguimiento.types';

type Palabras<T extends string> = Readonly<Record<T, string>>;

/** Words of follow-up and closing that screen, case memory and paper share. */
export const seguimientoTexts = {
  tipo: {
    VISITA: 'Visita',
    LLAMADA: 'Llamada',
    REUNION: 'Reunión',
    INSTITUCION: 'Con una institución',
    COMUNIDAD: 'Con la comunidad',
  } satisfies Palabras<TipoSeguimiento>,
  situacion: {
    MEJORA: 'Mejora',
    IGUAL: 'Sigue igual',
    EMPEORA: 'Empeora',
    NO_SE_SABE: 'No se sabe',
  } satisfies Palabras<SituacionSeguimiento>,
  cumplimiento: {
    SI: 'Sí',
    NO: 'No',
    NO_SABE: 'No se sabe',
    NO_APLICA: 'No hay',
  } satisfies Palabras<(typeof CUMPLIMIENTOS)[number]>,
  anulacion: {
    ERROR_REGISTRO: 'Se registró por equivocación',
    DUPLICADO: 'Está registrado dos veces',
  } satisfies Palabras<(typeof MOTIVOS_ANULACION)[number]>,
  evento: {
    seguimiento: (tipo: string, situacion: string) => `Seguimiento (${tipo.toLowerCase()}): ${situacion.toLowerCase()}`,
    sinLocalizar: (tipo: string) => `Seguimiento (${tipo.toLowerCase()}): no se encontró a la familia`,
    revalorar: 'Hay que valorar de nuevo el riesgo',
    actaCierre: (numero: string) => `Acta de cierre Nro. ${numero} emitida`,
    actaFirmada: (dia: string) => `Acta de cierre firmada el ${dia}`,
    actaCambiada: 'El cierre cambió: el acta anterior ya no vale y hay que emitir otra',
    cerrado: (motivo: string) => `Caso cerrado: ${motivo.toLowerCase()}`,
    reabierto: (codigo: string) => `Caso reabierto por hechos nuevos, con código ${codigo}`,
    relojAnterior: 'El plazo anterior sigue corriendo: la autoridad no había sido informada',
    anulado: (motivo: string) => `Registro anulado: ${motivo.toLowerCase()}`,
    hojaRuta: (numero: string) => `Hoja de ruta Nro. ${numero} emitida`,
  },
  hechosNuevos: (dia: string) => `Hechos nuevos conocidos el ${dia}:`,
  /** A violence told in a follow-up, as a numbered fact of the case. */
  violencia: (texto: string) => `Según se supo en un seguimiento: ${texto}`,
  traspaso: (nombre: string, codigo: string) => `Defensoría Comunitaria ${nombre} (${codigo})`,
} as const;
