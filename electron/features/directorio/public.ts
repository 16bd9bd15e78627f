/** What the point wrote about authorities, for the catalogue that every rule reads. */
export { listInstitucionesLocales } from './institucion-local.repository';
