import { z } from 'zod';
import { actaAcuerdoDatosSchema } from './acta-acuerdo.datos';
import { actaCierreDatosSchema } from './acta-cierre.datos';
import { agendaSemanalDatosSchema } from './agenda-semanal.datos';
import { avisoPrivacidadDatosSchema } from './aviso-privacidad.datos';
import { entregaDatosSchema } from './entrega.datos';
import { fichaDatosSchema } from './ficha.datos';
import { fichaVisitaDatosSchema } from './ficha-visita.datos';
import { formularioDatosSchema } from './formularios.datos';
import { hojaRutaDatosSchema } from './hoja-ruta.datos';
import { hojaRecuperacionDatosSchema } from './hoja-recuperacion.datos';
import { informeDatosSchema, informeInternoDatosSchema } from '@core/features/informes/informe.datos';
import { oficioVarianteSchema } from './oficio-servicio.datos';
import { tarjetaImpresaDatosSchema } from './tarjeta.datos';

/** What is stamped over a document without changing its data: reprint, invented people, preview before issue. */
export const marcasSchema = z.object({ copia: z.boolean(), ficticio: z.boolean(), borrador: z.boolean() });
export type Marcas = z.infer<typeof marcasSchema>;

/** One printable document: its frozen snapshot and its stamps. Plain JSON, so that it can be posted to a worker thread. */
export const documentoImprimibleSchema = z.discriminatedUnion('tipo', [
  z.object({ tipo: z.literal('OFICIO'), datos: oficioVarianteSchema, marcas: marcasSchema }),
  z.object({ tipo: z.literal('FICHA'), datos: fichaDatosSchema, marcas: marcasSchema }),
  z.object({ tipo: z.literal('HOJA_RECUPERACION'), datos: hojaRecuperacionDatosSchema, marcas: marcasSchema }),
  z.object({ tipo: z.literal('FICHA_VISITA'), datos: fichaVisitaDatosSchema, marcas: marcasSchema }),
  z.object({ tipo: z.literal('ACTA_ACUERDO'), datos: actaAcuerdoDatosSchema, marcas: marcasSchema }),
  z.object({ tipo: z.literal('HOJA_RUTA'), datos: hojaRutaDatosSchema, marcas: marcasSchema }),
  z.object({ tipo: z.literal('ACTA_CIERRE'), datos: actaCierreDatosSchema, marcas: marcasSchema }),
  z.object({ tipo: z.literal('AVISO_PRIVACIDAD'), datos: avisoPrivacidadDatosSchema, marcas: marcasSchema }),
  z.object({ tipo: z.literal('AGENDA_SEMANAL'), datos: agendaSemanalDatosSchema, marcas: marcasSchema }),
  z.object({ tipo: z.literal('INFORME'), datos: informeDatosSchema, marcas: marcasSchema }),
  z.object({ tipo: z.literal('INFORME_INTERNO'), datos: informeInternoDatosSchema, marcas: marcasSchema }),
  z.object({ tipo: z.literal('FORMULARIO'), datos: formularioDatosSchema, marcas: marcasSchema }),
  z.object({ tipo: z.literal('ENTREGA'), datos: entregaDatosSchema, marcas: marcasSchema }),
  z.object({ tipo: z.literal('TARJETA_CENTRAL'), datos: tarjetaImpresaDatosSchema, marcas: marcasSchema }),
]);
export type DocumentoImprimible = z.infer<typeof documentoImprimibleSchema>;

type SinMarcas<T> = T extends unknown ? Omit<T, 'marcas'> : never;
/** A document before it is stamped: kind and snapshot. */
export type DocumentoSinMarcas = SinMarcas<DocumentoImprimible>;
