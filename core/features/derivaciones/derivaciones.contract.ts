import { z } from 'zod';
import { instanteSchema } from '@core/kernel/dates';
import { base64Schema, opcion, texto, textoOpcional } from '@core/kernel/fields';
import { idSchema } from '@core/kernel/ids';
import { command, query, task } from '@core/kernel/operation';
import { INSTITUCIONES_CON_OFICIO } from './oficio.catalogo';

export const CANALES_ENTREGA = ['MANO', 'CORREO'] as const;
export const CANALES_VERBALES = ['PRESENCIAL', 'TELEFONO'] as const;

export const faltanteSchema = z.object({ campo: z.string(), texto: z.string(), bloquea: z.boolean() });
export type Faltante = z.infer<typeof faltanteSchema>;

const destinoSchema = { casoId: idSchema, institucion: opcion(INSTITUCIONES_CON_OFICIO, 'Elija la institución.') };

export const derivacionesContract = {
  'derivaciones.destinos': query({
    access: 'CASO_LEER',
    summary: 'A quién puede ir el oficio de un caso, en orden, con la razón.',
    input: z.strictObject({ casoId: idSchema }),
    output: z.object({
      destinos: z.array(
        z.object({
          institucion: z.string(),
          nombre: z.string(),
          papel: z.enum(['PRINCIPAL', 'OBLIGATORIA', 'OTRA']),
          conOficio: z.boolean(),
          emitido: z.boolean(),
        }),
      ),
    }),
  }),
  'derivaciones.previsualizar': task({
    access: 'OFICIO_EMITIR',
    summary: 'El oficio tal como saldrá impreso, con la lista de lo que falta. No consume número.',
    input: z.strictObject(destinoSchema),
    output: z.object({ pdf: base64Schema, faltantes: z.array(faltanteSchema) }),
  }),
  'derivaciones.emitir': task({
    access: 'OFICIO_EMITIR',
    summary: 'Emite el oficio de derivación: le da número, lo congela y lo guarda.',
    input: z.strictObject(destinoSchema),
    output: z.object({ documentoId: idSchema, derivacionId: idSchema, numero: z.string() }),
  }),
  'derivaciones.registrarEntrega': command({
    access: 'ENTREGA_REGISTRAR',
    summary: 'Registra quién recibió el oficio y cuándo: detiene el plazo.',
    input: z.strictObject({
      derivacionId: idSchema,
      entregadaEn: instanteSchema,
      canal: opcion(CANALES_ENTREGA, 'Elija cómo se entregó.'),
      recibidoPor: texto(120, 3, 'Escriba el nombre de quien recibió.'),
      recibidoCargo: textoOpcional(120),
      numeroTramite: textoOpcional(60),
    }),
    output: z.object({ id: idSchema }),
  }),
  'derivaciones.registrarDenunciaVerbal': command({
    access: 'ENTREGA_REGISTRAR',
    summary: 'Registra una denuncia hecha de palabra ante la autoridad: detiene el plazo.',
    input: z.strictObject({
      casoId: idSchema,
      institucion: z.string().max(30),
      funcionario: texto(120, 3, 'Escriba el nombre de quien atendió.'),
      denunciadoEn: instanteSchema,
      canal: opcion(CANALES_VERBALES, 'Elija cómo se hizo.'),
      numero: textoOpcional(60),
    }),
    output: z.object({ id: idSchema }),
  }),
} as const;
