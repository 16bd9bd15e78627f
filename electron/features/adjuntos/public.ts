/** What other modules may use of the files of a case. */
export { listAdjuntos } from './adjunto.repository';
