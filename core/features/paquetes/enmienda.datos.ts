import { z } from 'zod';
import { fechaSchema } from '@core/kernel/dates';
import { idSchema } from '@core/kernel/ids';

/** Tables of law and programme of which a package of the central may change a row; holidays are days of their own. */
export const CATALOGOS_CAMBIABLES = [
  'parametro',
  'parametro_plazo',
  'institucion',
  'tipo_vulneracion',
  'medida_proteccion',
  'plantilla',
  'feriado',
] as const;
export type CatalogoCambiable = (typeof CATALOGOS_CAMBIABLES)[number];

/** No text of a field may hide anything: what is signed is what is shown. */
const texto = (max: number) => z.string().min(1).max(max);
/** An empty text takes the datum away. */
const dato = (max: number) => z.string().max(max);

const alguno = <T extends object>(campos: T): boolean => Object.keys(campos).length > 0;
const UNO = { error: 'Falta decir qué cambia.' };

/** Values of a deadline or parameter: whole numbers, whatever the unit. */
const valorSchema = z.strictObject({ valor: z.number().int().min(0).max(10_000) });
const institucionSchema = z
  .strictObject({
    nombreOficial: texto(160).optional(),
    nombreCorto: texto(80).optional(),
    tratamiento: texto(60).optional(),
    cargoDestinatario: texto(120).optional(),
    competencia: texto(300).optional(),
    oficioAgrega: texto(300).optional(),
    direccion: dato(200).optional(),
    telefono: dato(60).optional(),
    correo: dato(120).optional(),
    horario: dato(120).optional(),
  })
  .refine(alguno, UNO);
const etiquetaSchema = z.strictObject({ etiqueta: texto(200) });
const plantillaSchema = z
  .strictObject({
    asunto: texto(200).optional(),
    presentacion: texto(1_200).optional(),
    notaDerecho: texto(1_200).optional(),
    solicitud: texto(1_200).optional(),
    proteccion: texto(1_200).optional(),
    advertencia: texto(1_200).optional(),
    reserva: texto(1_200).optional(),
    pedidoRespuesta: texto(1_200).optional(),
    despedida: texto(400).optional(),
  })
  .refine(alguno, UNO);

/** Whose row it is: its code, and for a deadline that differs by risk, the risks after a colon. */
const codigoSchema = z.string().regex(/^[A-Z0-9_+:-]{1,80}$/);
const comun = { id: idSchema, codigo: codigoSchema, vigenteDesde: fechaSchema };

/**
 * One change of the central: of which row, from which day, and only the fields that change. What a point has besides
 * stays as its program brought it, so that the same change fits every version of the program.
 */
export const enmiendaSchema = z.discriminatedUnion('catalogo', [
  z.strictObject({ catalogo: z.literal('parametro'), ...comun, campos: valorSchema }),
  z.strictObject({ catalogo: z.literal('parametro_plazo'), ...comun, campos: valorSchema }),
  z.strictObject({ catalogo: z.literal('institucion'), ...comun, campos: institucionSchema }),
  z.strictObject({ catalogo: z.literal('tipo_vulneracion'), ...comun, campos: etiquetaSchema }),
  z.strictObject({ catalogo: z.literal('medida_proteccion'), ...comun, campos: etiquetaSchema }),
  z.strictObject({ catalogo: z.literal('plantilla'), ...comun, campos: plantillaSchema }),
  z.strictObject({
    catalogo: z.literal('feriado'),
    id: idSchema,
    /** The day itself. */
    codigo: fechaSchema,
    vigenteDesde: fechaSchema,
    /** Null: it is a working day again. */
    campos: z.strictObject({ nombre: texto(80).nullable() }),
  }),
]);
export type Enmienda = z.infer<typeof enmiendaSchema>;
/** A change to a table of rows with validity: everything but a holiday. */
export type EnmiendaDeFila = Exclude<Enmienda, { catalogo: 'feriado' }>;

export const CAMPOS_CAMBIABLES = [
  'valor',
  'nombreOficial',
  'nombreCorto',
  'tratamiento',
  'cargoDestinatario',
  'competencia',
  'oficioAgrega',
  'direccion',
  'telefono',
  'correo',
  'horario',
  'etiqueta',
  'asunto',
  'presentacion',
  'notaDerecho',
  'solicitud',
  'proteccion',
  'advertencia',
  'reserva',
  'pedidoRespuesta',
  'despedida',
  'nombre',
] as const;
export type CampoCambiable = (typeof CAMPOS_CAMBIABLES)[number];

/** What a point tells apart before and after a change, in words. `antes` null: there was nothing. */
export interface CambioVisto {
  catalogo: CatalogoCambiable;
  codigo: string;
  titulo: string;
  /** `NO_SE_APLICA`: this program has no such row, or does not admit the change; it is kept for a newer one. */
  clase: 'CAMBIA' | 'AGREGA' | 'QUITA' | 'NO_SE_APLICA';
  vigenteDesde: string;
  /** `propio`: the point wrote this datum itself in its directory, and its own word stays above the central's. */
  campos: { campo: CampoCambiable; antes: string | null; despues: string | null; propio?: boolean | undefined }[];
}
