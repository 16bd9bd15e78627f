import type { EnvelopeError } from '@core/kernel/envelope';
import { DomainError } from '@core/kernel/errors';
import { errorText } from '@core/kernel/errors.texts';
import { leerConsulta } from './entrada.rules';
import type { RutaRespuesta } from './ruta.contract';
import { consultarRuta } from './ruta.rules';
import type { CatalogoRuta } from './ruta.types';

/** A refused element keeps its place; `id` is null when it had none that can be read. */
export interface ConsultaRechazada {
  readonly id: string | null;
  readonly error: Pick<EnvelopeError, 'code' | 'message' | 'fields'>;
}

const leerId = (crudo: unknown): string | null =>
  typeof crudo === 'object' && crudo !== null && 'id' in crudo && typeof crudo.id === 'string' ? crudo.id : null;

/**
 * Many consultations at once, for `vigia ruta -`: one answer per element, in order. What cannot be read is refused by
 * name in its place and stops nothing else.
 */
export function consultarLote(catalogo: CatalogoRuta, crudo: readonly unknown[]): readonly (RutaRespuesta | ConsultaRechazada)[] {
  return crudo.map((elemento) => {
    try {
      return consultarRuta(catalogo, leerConsulta(elemento));
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      const { fields, datos } = error.details;
      return { id: leerId(elemento), error: { code: error.code, message: errorText(error.code, datos), ...(fields && { fields }) } };
    }
  });
}
