/** What every act on a mediation makes stale. */
export const TOCA_MEDIACION = ['casos.', 'mediacion.', 'recordatorios.', 'agenda.', 'documentos.listar'];
