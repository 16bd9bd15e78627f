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
