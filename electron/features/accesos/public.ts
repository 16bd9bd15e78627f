/** Who may see which case: for every module that lists cases or changes one. */
export { anotarActuacion } from './actuacion';
export { estaAprobado, insertAprobacion } from './aprobacion.repository';
export { findImpedimento, listImpedidos } from './impedimento.repository';
export { pedirMotivo } from './motivo';
export { exigirCasoVisible, exigirIdsVisibles, existePara, quienMira } from './visible';
export { casoSexual, casoVisible } from './visible.repository';
export type { Quien } from './visible.repository';
