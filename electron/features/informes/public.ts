/** Facts of a point's cases and of the point itself, over any database of a point: for the central. Months already reported: for the reminders. */
export { loadHechos } from './hechos.repository';
export { findPrimerInforme, listMesesInformados } from './informe.repository';
export { loadHechosPrograma } from './programa.repository';
export { hechosDelPunto } from './reunir';
