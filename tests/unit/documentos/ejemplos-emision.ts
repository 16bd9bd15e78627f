import { OFICIO_JCPD, RELOJ } from './ejemplos';

/** What the examples of one case share. */
export const EMISION = { formato: 2, punto: OFICIO_JCPD.punto, emitidoEn: RELOJ, elaboradoPor: 'J. D. P.' } as const;
export const CODIGO = 'DC13-2026-0004';
