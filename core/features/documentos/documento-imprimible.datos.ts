import { z } from 'zod';
import { fichaDatosSchema } from './ficha.datos';
import { hojaRecuperacionDatosSchema } from './hoja-recuperacion.datos';
import { oficioDatosSchema } from './oficio.datos';

/** What is stamped over a document without changing its data: reprint, invented people, preview before issue. */
export const marcasSchema = z.object({ copia: z.boolean(), ficticio: z.boolean(), borrador: z.boolean() });
export type Marcas = z.infer<typeof marcasSchema>;

/** One printable document: its frozen snapshot and its stamps. Plain JSON, so that it can be posted to a worker thread. */
export const documentoImprimibleSchema = z.discriminatedUnion('tipo', [
  z.object({ tipo: z.literal('OFICIO'), datos: oficioDatosSchema, marcas: marcasSchema }),
  z.object({ tipo: z.literal('FICHA'), datos: fichaDatosSchema, marcas: marcasSchema }),
  z.object({ tipo: z.literal('HOJA_RECUPERACION'), datos: hojaRecuperacionDatosSchema, marcas: marcasSchema }),
]);
export type DocumentoImprimible = z.infer<typeof documentoImprimibleSchema>;
