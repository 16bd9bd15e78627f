/** Which answers of a point the central has read. */
export { listAcusadas } from './paquete.repository';
