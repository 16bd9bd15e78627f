/** Notes of supervision: written at the central, answered at the point. */
export {
  guardarRespuestas,
  insertNota,
  listIdsDeNotas,
  listNotas,
  listNotasVisibles,
  listRespondidas,
  listRespuestasDePunto,
  listSinRespuesta,
  marcarNotasEnviadas,
} from './nota.repository';
export type { NotaEnPunto, NotaSupervision } from './nota.repository';
