import type { HechoCaso, HechoDerivacion, HechoNna, Hechos, HechosPrograma, Medida } from '@core/features/informes/hechos.types';

let numero = 0;

/** The least that is true of a case; invented, known on Monday 2 March 2026 at 09:00. */
export function hecho(cambio: Partial<HechoCaso> = {}): HechoCaso {
  numero += 1;
  return {
    punto: 'DC-13',
    casoId: `00000000-0000-7000-8000-${String(numero).padStart(12, '0')}`,
    codigo: `DC13-2026-${String(numero).padStart(4, '0')}`,
    estado: 'VALORADO',
    naturaleza: 'VULNERACION',
    tipos: ['VIO-01'],
    riesgoInicial: 'ALTO',
    riesgoActual: 'ALTO',
    parroquia: null,
    barrio: 'san jacinto',
    conocidoEn: '2026-03-02T14:00:00.000Z',
    registradoEn: '2026-03-02T14:10:00.000Z',
    venceEn: null,
    informadoEn: null,
    cierres: [],
    reaperturas: [],
    completitud: 50,
    opinionConsta: false,
    llamadas911: [],
    nna: [nna()],
    derivaciones: [],
    visitas: [],
    mediaciones: [],
    seguimientos: [],
    previstos: [],
    ...cambio,
  };
}

export function nna(cambio: Partial<HechoNna> = {}): HechoNna {
  numero += 1;
  return { personaId: `p-${numero}`, sexo: 'MUJER', edadMeses: 84, etnia: null, discapacidad: null, movilidad: null, ...cambio };
}

export const carta = (cambio: Partial<HechoDerivacion> = {}): HechoDerivacion => ({
  autoridad: 'JCPD',
  tipo: 'SOLICITUD_MEDIDA',
  anulada: false,
  emitidaEn: '2026-03-02T15:00:00.000Z',
  entregadaEn: '2026-03-02T16:00:00.000Z',
  decision: null,
  respondidaEn: null,
  insistencias: 0,
  venceEn: '2026-03-04T16:00:00.000Z',
  ...cambio,
});

/** A point that writes nothing down yet. */
export const programa = (cambio: Partial<HechosPrograma> = {}): HechosPrograma => ({
  punto: 'DC-13',
  parroquia: null,
  mediacionesBloqueadas: [],
  llamadasSinCaso: [],
  pta: [],
  capacitaciones: [],
  turnos: [],
  aperturas: [],
  asambleas: [],
  resoluciones: [],
  convenios: [],
  asistentesSalud: [],
  emprendimientos: [],
  materiales: [],
  respaldos: [],
  restauracionesProbadas: [],
  ...cambio,
});

export const hechosDe = (casos: readonly HechoCaso[], cambio: Partial<HechosPrograma> = {}): Hechos => ({
  casos,
  programas: [programa(cambio)],
});

/** `clave: numerador/denominador = valor` of what is not a plain zero, for a worked example that can be read. */
export const enLineas = (medidas: readonly Medida[]): string[] =>
  medidas
    .filter(({ numerador, denominador, valor }) => numerador !== 0 || denominador !== null || valor === null)
    .map(({ clave, numerador, denominador, valor }) =>
      denominador === null
        ? `${clave}: ${valor === null ? 'sin datos' : valor}`
        : `${clave}: ${numerador}/${denominador} = ${valor ?? 'sin datos'}`,
    );
