/** Facts of a point's cases and of the point itself, over any database of a point: for the central. */
export { loadHechos } from './hechos.repository';
export { loadHechosPrograma } from './programa.repository';
export { hechosDelPunto } from './reunir';
