/**
 * One number for all that is computed from the data and kept beside them: the phonetic keys of persons and the search
 * text of cases. Whoever changes how either is written raises it; the next opening rebuilds both.
 */
export const INDICE_VERSION = 2;
