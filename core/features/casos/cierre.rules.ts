import type { Acto, Impedimento, MotivoCierre, Situacion } from './situacion.types';

const no = (razon: string, articulo: string | null = null): Impedimento => ({ razon, articulo });
const conDeber = ({ naturaleza }: Situacion) => naturaleza === null || naturaleza === 'VULNERACION' || naturaleza === 'AMENAZA';

/** What each reason for closing needs on record (§4.9); null when it may be used. */
const EXIGE: Readonly<Record<MotivoCierre, (situacion: Situacion) => Impedimento | null>> = {
  DERECHO_RESTITUIDO: () => null,
  MEDIDA_EN_EJECUCION: (s) => (s.autoridadACargo ? null : no('Falta la confirmación escrita de la autoridad que ejecuta la medida.')),
  DERIVACION_ACEPTADA: (s) => (s.oficiosResueltos > 0 ? null : no('Ninguna autoridad ha aceptado todavía la derivación.')),
  ACUERDO_CUMPLIDO: (s) => {
    if (conDeber(s)) return no('Un acuerdo no cierra una vulneración ni una amenaza.', 'CONA 17');
    return s.acuerdoCumplido ? null : no('Faltan controles de los compromisos.');
  },
  ORIENTACION_BRINDADA: (s) => (conDeber(s) ? no('Una orientación no cierra una vulneración ni una amenaza.', 'CONA 17') : null),
  NO_SE_CONFIRMA: (s) =>
    s.visitasHechas > 0 || s.autoridadACargo
      ? null
      : no('Para cerrar porque no se confirma hace falta una visita o el parecer de la autoridad.'),
  TRASLADO_DOMICILIO: (s) => (s.cartaTraslado ? null : no('Falta la carta de traslado.')),
  TRASLADO_OTRA_DEFENSORIA: (s) => (s.receptoraFirmo ? null : no('La otra Defensoría debe firmar que recibe el caso y su plazo.')),
  MAYORIA_EDAD: (s) => (s.mayorDeEdad ? null : no('La persona todavía no cumple 18 años.')),
  NO_LOCALIZADO: (s) => (s.intentosFallidos >= 3 && s.informado ? null : no('Hacen falta tres intentos y que la autoridad lo sepa.')),
  DESISTIMIENTO: (s) =>
    conDeber(s) ? no('Nadie puede desistir cuando hay una vulneración o una amenaza: los derechos son irrenunciables.', 'CONA 17') : null,
  FALLECIMIENTO: () => null,
  DUPLICADO: (s) => (s.casoPrincipal ? null : no('Diga cuál es el caso principal.')),
};

/** Reasons that close a violation without a letter of this point: somebody else carries the duty, or there was nothing. */
const SIN_INFORME: readonly MotivoCierre[] = ['NO_SE_CONFIRMA', 'DUPLICADO', 'TRASLADO_OTRA_DEFENSORIA'];

/** The checklist of §4.9 before CERRADO. Everything that is missing, so that it can be worked off. */
export function impedimentosDeCierre(situacion: Situacion, acto: Acto): Impedimento[] {
  const { motivo } = acto;
  if (motivo === undefined) return [no('Elija el motivo del cierre.')];
  const result: Impedimento[] = [];
  const propio = EXIGE[motivo](situacion);
  if (propio) result.push(propio);
  if (conDeber(situacion) && !situacion.informado && !SIN_INFORME.includes(motivo)) {
    result.push(no('La autoridad no ha sido informada: falta un oficio entregado o una denuncia verbal.', 'CONA 17 y 72'));
  }
  if (motivo === 'DUPLICADO') return result;
  if (situacion.oficiosResueltos < situacion.oficiosEmitidos) result.push(no('Hay oficios sin respuesta y sin dos insistencias.'));
  if ((situacion.riesgo === 'ALTO' || situacion.riesgo === 'CRITICO') && !situacion.autoridadACargo)
    result.push(no('El riesgo sigue alto y ninguna autoridad está a cargo.'));
  if (!situacion.nnaInformado) result.push(no('Informe antes a la niña, niño o adolescente o a su familia, de manera segura.', 'CONA 60'));
  if (!situacion.actaFirmada) result.push(no('Falta la firma del acta de cierre.'));
  return result;
}
