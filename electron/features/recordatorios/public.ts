/** The reminders of a range of days, for the agenda. */
export { cargarRecordatorios } from './recordatorios';
