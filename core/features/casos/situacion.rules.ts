import type { RutaRespuesta } from '@core/features/ruta/ruta.contract';
import { fueInformado } from './caso-datos.rules';
import type { CasoDatos, InformesCaso } from './caso-datos.rules';
import type { Situacion } from './situacion.types';

/** The facts of a case that the table of §4.3 decides by. Without types nothing may be mediated. */
export function situacionDe(caso: CasoDatos, ruta: RutaRespuesta | null, informes: InformesCaso): Situacion {
  return {
    estado: caso.estado,
    naturaleza: caso.naturaleza,
    riesgo: caso.riesgo,
    valorado: caso.valorado,
    mediabilidad: ruta?.mediabilidad ?? 'PROHIBIDA',
    informado: fueInformado(informes),
    principalEntregado: informes.derivaciones.some((derivacion) => derivacion.esPrincipal && derivacion.entregadaEn !== null),
    oficiosEmitidos: informes.derivaciones.length,
    oficiosResueltos: 0,
    visitasHechas: 0,
    intentosFallidos: 0,
    autoridadACargo: false,
    seguimientos: 0,
    acuerdoCumplido: false,
    nnaInformado: false,
    actaFirmada: false,
    casoPrincipal: false,
    receptoraFirmo: false,
    cartaTraslado: false,
    mayorDeEdad: caso.nna.every((nna) => nna.edadMeses !== null && nna.edadMeses >= 216),
  };
}
