/** What every act of follow-up and closing makes stale. */
export const TOCA_SEGUIMIENTO = ['casos.', 'seguimiento.', 'recordatorios.', 'agenda.', 'mediacion.', 'visitas.', 'documentos.listar'];
