import fc from 'fast-check';
import { comprobarConocimiento, plazoAlReabrir, siguientePlazo } from '@core/features/casos/caso.rules';
import type { Plazo } from '@core/features/casos/caso.rules';
import { MOTIVOS_SIN_INFORME } from '@core/features/casos/cierre.rules';
import { ACTOS_DE_RUTA } from '@core/features/casos/actos.types';
import type { ActoDeRuta } from '@core/features/casos/actos.types';
import { MOTIVOS_CIERRE } from '@core/features/casos/situacion.types';
import type { Acto, MotivoCierre, Situacion } from '@core/features/casos/situacion.types';
import type { Decision } from '@core/features/casos/transiciones.rules';
import { MEDIABILIDADES, NIVELES_RIESGO } from '@core/features/ruta/ruta.types';
import type { NaturalezaHecho } from '@core/features/ruta/ruta.types';
import { addHours } from '@core/kernel/dates';
import { DomainError } from '@core/kernel/errors';

/*
 * A case in a world that goes on: hours pass, letters are answered, papers are printed, somebody tries an act or changes
 * the sheet with whatever they bring. What an act leaves behind is what its use case writes; whether it may happen, and
 * what becomes of the clock, is asked of the real rules.
 */

export interface Paso {
  acto: ActoDeRuta | 'EDITAR';
  trae: Acto;
  horas: number;
  /** What others do to the facts before the act. */
  mundo: Partial<Situacion>;
  /** What VALORAR says. */
  valora: Pick<Situacion, 'riesgo' | 'mediabilidad'> & { naturaleza: NaturalezaHecho; plazoH: number };
  /** What EDITAR and REABRIR say of the moment of knowledge: so many hours from the present one, or before now. */
  conoceH: number;
}

export interface Vida {
  s: Situacion;
  plazo: Plazo | null;
  conocidoEn: string;
  ahora: string;
  cerradoEn: string | null;
  motivo: MotivoCierre | null;
}

export interface Huella {
  antes: Vida;
  paso: Paso;
  decision: Decision;
  despues: Vida;
}

/** The rules of the clock, so that a test can take one away. */
export const RELOJ = { comprobarConocimiento, plazoAlReabrir, siguientePlazo };

export type Decidir = (nombre: ActoDeRuta, situacion: Situacion, acto: Acto) => Decision;

const INICIO = '2026-03-16T14:00:00.000Z';
const hechosDeUnaVuelta = {
  valorado: false,
  informado: false,
  denunciaVerbal: false,
  principalEntregado: false,
  oficiosEmitidos: 0,
  oficiosSinEntregar: 0,
  oficiosResueltos: 0,
  oficiosAceptados: 0,
  sinAvisar: 0,
  visitasConSenales: 0,
  visitasHechas: 0,
  visitasProgramadas: 0,
  intentosFallidos: 0,
  autoridadACargo: false,
  parecerAutoridad: false,
  medidaEnEjecucion: false,
  audienciasFijadas: 0,
  seguimientos: 0,
  mediacionAbierta: false,
  acuerdoCumplido: false,
  controlesPendientes: 0,
  revaloracionPendiente: false,
  documentosSinImprimir: 0,
  nnaInformado: false,
  actaFirmada: false,
  casoPrincipal: false,
  receptoraFirmo: false,
  cartaTraslado: false,
} satisfies Partial<Situacion>;

export const SITUACION_INICIAL: Situacion = {
  ...hechosDeUnaVuelta,
  estado: 'REGISTRADO',
  naturaleza: null,
  riesgo: 'ALTO',
  mediabilidad: 'PROHIBIDA',
  plazoCorre: true,
  reabierto: false,
  mayorDeEdad: false,
};

const provisional = (desde: string): Plazo => ({ codigo: 'PROVISIONAL_24', horas: 24, venceEn: addHours(desde, 24) });
const nacer = (): Vida => ({
  s: SITUACION_INICIAL,
  plazo: provisional(INICIO),
  conocidoEn: INICIO,
  ahora: INICIO,
  cerradoEn: null,
  motivo: null,
});

/** Mostly true, so that walks get somewhere; false often enough that every guard has something to refuse. */
const casiSi = fc.integer({ min: 0, max: 5 }).map((n) => n > 0);
const casiNada = fc.integer({ min: -6, max: 2 }).map((n) => Math.max(0, n));

export const trae: fc.Arbitrary<Acto> = fc.record({
  roles: fc.oneof(
    { weight: 3, arbitrary: fc.constant(['COORDINADOR'] as const) },
    { weight: 2, arbitrary: fc.subarray(['DEFENSOR', 'SECRETARIO', 'COORDINADOR', 'ADMIN_PUNTO'] as const, { minLength: 1 }) },
  ),
  visitantes: fc.integer({ min: 1, max: 3 }),
  acompanamientoAutoridad: fc.boolean(),
  voluntariedadFirmada: casiSi,
  opinionNnaOida: casiSi,
  motivo: fc.constantFrom(...MOTIVOS_CIERRE, ...MOTIVOS_SIN_INFORME),
  casoPrincipal: fc.boolean(),
  razon: fc.constantFrom('', 'porque sí', 'hechos nuevos que constan en acta', 'razón escrita por quien coordina'),
});

const mundo: fc.Arbitrary<Partial<Situacion>> = fc.record(
  {
    denunciaVerbal: fc.integer({ min: 0, max: 29 }).map((n) => n === 0),
    oficiosResueltos: fc.integer({ min: 0, max: 9 }),
    oficiosAceptados: fc.integer({ min: 0, max: 2 }),
    visitasProgramadas: casiNada,
    intentosFallidos: fc.integer({ min: 0, max: 5 }),
    autoridadACargo: fc.boolean(),
    parecerAutoridad: fc.boolean(),
    medidaEnEjecucion: fc.boolean(),
    audienciasFijadas: casiNada,
    acuerdoCumplido: fc.boolean(),
    controlesPendientes: casiNada,
    revaloracionPendiente: fc.integer({ min: 0, max: 5 }).map((n) => n === 0),
    documentosSinImprimir: casiNada,
    nnaInformado: casiSi,
    actaFirmada: casiSi,
    casoPrincipal: fc.boolean(),
    receptoraFirmo: fc.boolean(),
    cartaTraslado: fc.boolean(),
    mayorDeEdad: fc.boolean(),
  },
  { requiredKeys: [] },
);

const valora = fc.record({
  naturaleza: fc.constantFrom('VULNERACION', 'AMENAZA', 'CONFLICTO', 'CONFLICTO', 'ORIENTACION') satisfies fc.Arbitrary<NaturalezaHecho>,
  riesgo: fc.constantFrom(...NIVELES_RIESGO, 'BAJO', 'MEDIO'),
  mediabilidad: fc.constantFrom(...MEDIABILIDADES, 'PERMITIDA', 'PERMITIDA'),
  plazoH: fc.constantFrom(0, 24, 48),
});

/** The acts of the table, those that end a case more often than they would be tried by chance. */
const acto = fc.constantFrom<ActoDeRuta | 'EDITAR'>(
  ...ACTOS_DE_RUTA,
  'EDITAR',
  'EDITAR',
  'CERRAR',
  'CERRAR',
  'CERRAR',
  'VALORAR',
  'MEDIAR',
  'REABRIR',
);

export const PASOS_POR_CAMINATA = 50;
export const pasos: fc.Arbitrary<Paso[]> = fc.array(
  fc.record({ acto, trae, horas: fc.integer({ min: 0, max: 30 }), mundo, valora, conoceH: fc.integer({ min: -60, max: 60 }) }),
  { minLength: PASOS_POR_CAMINATA, maxLength: PASOS_POR_CAMINATA },
);

/** What an act that was allowed leaves on record. */
function efecto(s: Situacion, nombre: ActoDeRuta, paso: Paso): Situacion {
  switch (nombre) {
    case 'VALORAR': {
      const { naturaleza, riesgo, mediabilidad } = paso.valora;
      return { ...s, naturaleza, riesgo, mediabilidad, valorado: true, revaloracionPendiente: false };
    }
    case 'VISITAR':
      return { ...s, visitasHechas: s.visitasHechas + 1 };
    case 'MEDIAR':
      return { ...s, mediacionAbierta: true };
    case 'ACORDAR':
      return { ...s, mediacionAbierta: false };
    case 'EMITIR_OFICIO':
      return { ...s, oficiosEmitidos: s.oficiosEmitidos + 1, oficiosSinEntregar: s.oficiosSinEntregar + 1 };
    case 'REGISTRAR_ENTREGA':
      return s.oficiosSinEntregar === 0
        ? s
        : { ...s, informado: true, principalEntregado: true, oficiosSinEntregar: s.oficiosSinEntregar - 1 };
    case 'SEGUIR':
      return { ...s, seguimientos: s.seguimientos + 1 };
    case 'REABRIR':
      return { ...s, ...hechosDeUnaVuelta, naturaleza: null, reabierto: true };
    default:
      return s;
  }
}

const CON_DEBER: readonly (NaturalezaHecho | null)[] = ['VULNERACION', 'AMENAZA'];

/** The clock as the use case of this act would leave it. @throws DomainError where the use case refuses because of it. */
function reloj(vida: Vida, paso: Paso, reglas: typeof RELOJ): Pick<Vida, 'plazo' | 'conocidoEn'> {
  const { plazo, conocidoEn, ahora } = vida;
  const quien = { roles: paso.trae.roles, razon: paso.trae.razon, campo: 'razon' } as const;
  const legal = (desde: string, horas: number): Plazo => ({ codigo: `DENUNCIA_${horas}`, horas, venceEn: addHours(desde, horas) });
  if (paso.acto === 'VALORAR') {
    const { naturaleza, plazoH } = paso.valora;
    return { conocidoEn, plazo: reglas.siguientePlazo(plazo, CON_DEBER.includes(naturaleza) ? legal(conocidoEn, plazoH) : null, quien) };
  }
  if (paso.acto === 'EDITAR') {
    const movido = addHours(conocidoEn, paso.conoceH);
    const nuevo = movido > ahora ? ahora : movido;
    reglas.comprobarConocimiento(conocidoEn, nuevo, quien);
    const calculado = plazo === null ? null : { ...plazo, venceEn: addHours(nuevo, plazo.horas) };
    return { conocidoEn: nuevo, plazo: reglas.siguientePlazo(plazo, calculado, quien) };
  }
  if (paso.acto === 'REABRIR') {
    const deberPendiente =
      vida.motivo !== null && vida.motivo !== 'NO_SE_CONFIRMA' && MOTIVOS_SIN_INFORME.includes(vida.motivo) && !vida.s.informado;
    const desde = addHours(ahora, Math.min(0, paso.conoceH));
    const nuevo = vida.cerradoEn !== null && desde < vida.cerradoEn ? vida.cerradoEn : desde;
    return { conocidoEn: deberPendiente ? conocidoEn : nuevo, plazo: reglas.plazoAlReabrir(plazo, provisional(nuevo), deberPendiente) };
  }
  return { plazo, conocidoEn };
}

const rehusado: Decision = { permitido: false, impedimentos: [{ razon: 'El plazo legal solo puede adelantarse.', articulo: null }] };

function dar(antes: Vida, paso: Paso, decidir: Decidir, reglas: typeof RELOJ): { decision: Decision; despues: Vida } {
  const conReloj = ((): Pick<Vida, 'plazo' | 'conocidoEn'> | null => {
    try {
      return reloj(antes, paso, reglas);
    } catch (error) {
      if (error instanceof DomainError) return null;
      throw error;
    }
  })();
  if (paso.acto === 'EDITAR') {
    const cerrado = antes.s.estado === 'CERRADO' || antes.s.estado === 'ANULADO';
    if (cerrado || conReloj === null) return { decision: rehusado, despues: antes };
    return { decision: { permitido: true, hacia: antes.s.estado }, despues: { ...antes, ...conReloj } };
  }
  const alHecho = efecto(antes.s, paso.acto, paso);
  // these two are decided by the facts as the act leaves them
  const mira = paso.acto === 'VALORAR' || paso.acto === 'REGISTRAR_ENTREGA' ? alHecho : antes.s;
  const decision = decidir(paso.acto, mira, paso.trae);
  if (!decision.permitido) return { decision, despues: antes };
  if (conReloj === null) return { decision: rehusado, despues: antes };
  const { hacia } = decision;
  const sinMediacion = hacia === 'EN_MEDIACION' ? {} : { mediacionAbierta: false };
  return {
    decision,
    despues: {
      ...antes,
      ...conReloj,
      s: { ...alHecho, ...sinMediacion, estado: hacia, plazoCorre: conReloj.plazo !== null },
      cerradoEn: hacia === 'CERRADO' ? antes.ahora : antes.cerradoEn,
      motivo: paso.acto === 'CERRAR' ? (paso.trae.motivo ?? null) : antes.motivo,
    },
  };
}

/** One walk. Others change only what they can change: no more answers than letters, and a verbal report informs. */
export function caminar(lista: readonly Paso[], decidir: Decidir, reglas = RELOJ): Huella[] {
  let vida = nacer();
  return lista.map((paso) => {
    const s = { ...vida.s, ...paso.mundo };
    const denunciaVerbal = vida.s.denunciaVerbal || (s.denunciaVerbal && vida.s.estado !== 'CERRADO' && vida.s.estado !== 'ANULADO');
    const antes: Vida = {
      ...vida,
      ahora: addHours(vida.ahora, paso.horas),
      s: {
        ...s,
        denunciaVerbal,
        informado: s.informado || denunciaVerbal,
        oficiosResueltos: Math.min(s.oficiosResueltos, s.oficiosEmitidos),
        oficiosAceptados: Math.min(s.oficiosAceptados, s.oficiosEmitidos),
      },
    };
    const { decision, despues } = dar(antes, paso, decidir, reglas);
    vida = despues;
    return { antes, paso, decision, despues };
  });
}
