import type { EstadoDerivacion } from '@core/features/derivaciones/derivacion-estado.rules';
import { estaAbierto } from '@core/features/casos/lista.rules';
import type { HechoCaso, HechoDerivacion } from './hechos.types';

/**
 * Where a letter stands, from what is known of it without opening the case: the same order of questions as
 * `estadoDerivacion` (a property test holds the two together).
 */
export function estadoDeCarta(carta: HechoDerivacion, caso: Pick<HechoCaso, 'estado'>, ahora: string): EstadoDerivacion {
  if (carta.anulada) return 'ANULADA';
  if (!estaAbierto(caso.estado)) return 'CERRADA';
  if (carta.entregadaEn === null) return 'EMITIDA';
  if (carta.decision !== null)
    return carta.decision === 'ADMITIDA' ? 'ACEPTADA' : carta.decision === 'NO_COMPETENTE' ? 'DEVUELTA' : 'RESPONDIDA';
  if (carta.insistencias > 0) return 'INSISTENCIA';
  return carta.venceEn !== null && carta.venceEn <= ahora ? 'SIN_RESPUESTA' : 'ENTREGADA';
}

/** Whether an answer to the letter is waited for at all: an orientation asks for none. */
export const esperaRespuesta = ({ tipo, anulada, entregadaEn }: HechoDerivacion): boolean =>
  !anulada && entregadaEn !== null && tipo !== 'ORIENTACION';
