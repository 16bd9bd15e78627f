import { SIN_ANTECEDENTES } from '@core/features/casos/antecedentes.types';
import type { CasoDatos } from '@core/features/casos/caso-datos.rules';
import { situacionDe } from '@core/features/casos/situacion.rules';
import type { Situacion } from '@core/features/casos/situacion.types';
import type { FichaVisita } from '@core/features/visitas/visita.types';
import { casoDatos } from '../casos/apoyo';

/** The facts of an invented case that is valued and open. */
export const situacionBase = (cambio: Partial<CasoDatos> = {}): Situacion => situacionDe(casoDatos(cambio), null, SIN_ANTECEDENTES);

/** The child of `casoDatos`. */
export const NNA_ID = '0195a000-0000-7000-8000-000000000001';

/** A sheet that a made visit can be told with. */
export const fichaCompleta = (cambio: Partial<FichaVisita> = {}): FichaVisita => ({
  formato: 1,
  recibe: { nombre: 'Hortensia Muestra Demo', parentesco: 'Abuela', consiente: 'SI', firma: 'SI' },
  agresorPresente: 'NO',
  opiniones: [{ nnaId: NNA_ID, situacion: 'EXPRESO', palabras: 'Me gusta estar con mi abuelita.' }],
  observado: 'La casa está ordenada y la niña juega en el patio.',
  manifestado: 'La abuela dice que la niña come tres veces al día.',
  apreciacion: 'Conviene acompañar a la abuela.',
  senalesViolencia: 'NO',
  decision: 'CONTINUAR',
  ...cambio,
});
