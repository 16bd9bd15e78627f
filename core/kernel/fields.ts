import { z } from 'zod';

/** Required text, trimmed by the caller's form; bounded so that nothing over-long reaches the database or a page. */
export const texto = (max: number, min = 1, mensaje = 'Escriba este dato.') =>
  z
    .string()
    .trim()
    .min(min, { error: mensaje })
    .max(max, { error: `Escriba como máximo ${max} letras.` });

/** Optional text: absent or bounded. Empty text means «not known» and is stored as absent by the use case. */
export const textoOpcional = (max: number) =>
  z
    .string()
    .trim()
    .max(max, { error: `Escriba como máximo ${max} letras.` })
    .optional();

/** How many letters a text holds; signs, digits and spaces are none. */
export const letrasDe = (valor: string): number => valor.match(/\p{L}/gu)?.length ?? 0;

/** Whether a text can be the name of a person: «???» or «ok.» proves nothing of who it was. Three letters, as «Ana». */
export const esNombreDePersona = (valor: string): boolean => letrasDe(valor) >= 3;

/** Name of somebody who stands for an act (received a letter, took a report): it must hold the letters of a name. */
export const nombreDePersona = (max: number, mensaje: string) => texto(max, 3, mensaje).refine(esNombreDePersona, { error: mensaje });

/** One of a closed list, with a Spanish message. */
export const opcion = <const T extends readonly [string, ...string[]]>(valores: T, mensaje = 'Elija una de las opciones.') =>
  z.enum(valores, { error: mensaje });

/** Whole number between two bounds. */
export const entero = (min: number, max: number, mensaje = `Escriba un número entre ${min} y ${max}.`) =>
  z.number({ error: mensaje }).int({ error: mensaje }).min(min, { error: mensaje }).max(max, { error: mensaje });

/** A PDF or another file on its way to the screen. */
export const base64Schema = z.string();

/** Empty input. */
export const vacioSchema = z.strictObject({});
