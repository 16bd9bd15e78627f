/** What every act on a visit makes stale. */
export const TOCA_VISITA = ['casos.', 'visitas.', 'recordatorios.', 'agenda.', 'documentos.listar'];
