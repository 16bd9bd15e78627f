import type { AccesoDeCaso } from '@core/features/accesos/accesos.contract';

/** The dialog that stands over the access screen. */
export type Dialogo =
  { clase: 'DECLARAR' | 'DAR' | 'RESTRINGIR' } | { clase: 'LEVANTAR'; impedimento: AccesoDeCaso['impedimentos'][number] };
