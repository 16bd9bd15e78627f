/** What a consent is for (domain.md §5). Reporting to the authority never needs one. */
export const PROPOSITOS = ['VISITA', 'SERVICIO', 'MEDIACION', 'COMPARTIR_PATRONATO', 'IMAGEN_EVENTO'] as const;
export const DECISIONES = ['ACEPTA', 'NIEGA'] as const;
export const ASENTIMIENTOS = ['ACEPTA', 'NIEGA', 'PREFIRIO_NO_OPINAR', 'NO_FUE_POSIBLE'] as const;
export const MODOS_CONSENTIMIENTO = ['FIRMA', 'HUELLA', 'VERBAL'] as const;
export const CALIDADES_CONSIENTE = ['MADRE', 'PADRE', 'REPRESENTANTE', 'CUIDADOR', 'NNA'] as const;
export type Proposito = (typeof PROPOSITOS)[number];
