import type { RutaRespuesta } from '@core/features/ruta/ruta.contract';
import type { Mediabilidad } from '@core/features/ruta/ruta.types';
import { monthsBetween } from '@core/kernel/dates';
import type { Antecedentes } from './antecedentes.types';
import { fueInformado } from './caso-datos.rules';
import { porAvisar } from './debidas.rules';
import type { CasoDatos } from './caso-datos.rules';
import type { Situacion } from './situacion.types';

/** The day on which the facts are looked at, and the months of age from which somebody is of age. */
export interface Hoy {
  dia: string;
  mesesMayoria: number;
}

/** Of age by a birth date on record; a guessed age does not count, in doubt a person is presumed a minor (CONA 5). */
const mayoresDeEdad = (nna: CasoDatos['nna'], hoy: Hoy | null): boolean =>
  hoy !== null &&
  nna.length > 0 &&
  nna.every(({ fechaNacimiento }) => fechaNacimiento !== null && monthsBetween(fechaNacimiento, hoy.dia) >= hoy.mesesMayoria);

/** Something happened that the last confirmed triage does not know of (§4.4). */
const porRevalorar = ({ porRevalorarEn, valoradoEn }: Antecedentes): boolean =>
  porRevalorarEn !== null && (valoradoEn === null || porRevalorarEn > valoradoEn);

/**
 * `mediabilidad(caso)` of §1.3 with what only the case knows: the risk that a person confirmed above the suggested one, and
 * violence that somebody told of when asked alone. Neither can be answered away in a later triage.
 */
export function mediabilidadDeCaso(caso: Pick<CasoDatos, 'riesgo' | 'violenciaReveladaEn'>, ruta: RutaRespuesta | null): Mediabilidad {
  const cerrada = ruta === null || caso.violenciaReveladaEn !== null || caso.riesgo === 'ALTO' || caso.riesgo === 'CRITICO';
  return cerrada ? 'PROHIBIDA' : ruta.mediabilidad;
}

/**
 * The facts of a case that the table of §4.3 decides by. Without types nothing may be mediated.
 * @param hoy only the closing asks for it (MAYORIA_EDAD); without it nobody counts as of age.
 */
export function situacionDe(caso: CasoDatos, ruta: RutaRespuesta | null, antecedentes: Antecedentes, hoy: Hoy | null = null): Situacion {
  const propias = antecedentes.derivaciones.filter(({ deAntes, deDerivacionId }) => !deAntes && deDerivacionId === null);
  const { acuerdo, cierre, seguimientos, visitas } = antecedentes;
  return {
    estado: caso.estado,
    naturaleza: caso.naturaleza,
    riesgo: caso.riesgo,
    valorado: caso.valorado,
    mediabilidad: mediabilidadDeCaso(caso, ruta),
    informado: fueInformado(antecedentes),
    denunciaVerbal: antecedentes.denunciasVerbales > 0,
    plazoCorre: caso.plazo !== null,
    reabierto: caso.reaperturas > 0,
    principalEntregado: propias.some((derivacion) => derivacion.esPrincipal && derivacion.entregadaEn !== null),
    oficiosEmitidos: propias.length,
    oficiosSinEntregar: antecedentes.derivaciones.filter(({ deAntes, entregadaEn }) => !deAntes && entregadaEn === null).length,
    oficiosResueltos: antecedentes.oficiosResueltos,
    oficiosAceptados: antecedentes.oficiosAceptados,
    sinAvisar: porAvisar(ruta, antecedentes.avisadas).length,
    visitasConSenales: visitas.conSenales,
    visitasHechas: visitas.hechas,
    visitasProgramadas: visitas.programadas,
    intentosFallidos: visitas.fallidas + seguimientos.sinLocalizar,
    autoridadACargo: antecedentes.autoridadACargo,
    parecerAutoridad: antecedentes.parecerAutoridad,
    medidaEnEjecucion: antecedentes.medidaEnEjecucion,
    audienciasFijadas: antecedentes.audienciasFijadas,
    seguimientos: seguimientos.hechos,
    mediacionAbierta: antecedentes.mediacionAbierta !== null,
    acuerdoCumplido: acuerdo !== null && acuerdo.compromisos > 0 && acuerdo.pendientes === 0 && acuerdo.incumplidos === 0,
    controlesPendientes: acuerdo?.pendientes ?? 0,
    revaloracionPendiente: porRevalorar(antecedentes),
    documentosSinImprimir: antecedentes.documentosSinImprimir,
    nnaInformado: cierre?.nnaInformado ?? false,
    actaFirmada: cierre?.actaFirmada ?? false,
    casoPrincipal: cierre?.casoPrincipal ?? false,
    receptoraFirmo: cierre?.receptoraFirmo ?? false,
    cartaTraslado: cierre?.cartaTraslado ?? false,
    mayorDeEdad: mayoresDeEdad(caso.nna, hoy),
  };
}
