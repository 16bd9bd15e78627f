import { z } from 'zod';

/** Record ids are UUIDv7 made by the client; the command's own id becomes the id of the record it makes. */
export const idSchema = z.uuid({ error: 'Identificador no válido.' });
export type Id = z.infer<typeof idSchema>;

/** `DC-01` … `DC-24` (domain.md §7.1). Identity of a point is this code, never its name: there are two San Jacinto. */
export const puntoCodigoSchema = z.string().regex(/^DC-(0[1-9]|1\d|2[0-4])$/, { error: 'Elija uno de los 24 puntos (DC-01 a DC-24).' });
export type PuntoCodigo = z.infer<typeof puntoCodigoSchema>;

/** Place of the installation that receives the points' packages. */
export const CENTRAL = 'CENTRAL';

/** Where a program is set up: one of the 24 points, or the central office. */
export const instalacionCodigoSchema = z
  .string()
  .regex(/^(DC-(0[1-9]|1\d|2[0-4])|CENTRAL)$/, { error: 'Elija uno de los 24 puntos (DC-01 a DC-24) o la oficina central.' });
export type InstalacionCodigo = z.infer<typeof instalacionCodigoSchema>;
