/** A published number: its parts add up to its total. All by position in the list of cells. */
export interface Suma {
  total: number;
  partes: readonly number[];
}

/** What a reader may think of a cell: a whole number between two bounds; one that is shown is a range of one number. */
export interface Rango {
  desde: number;
  hasta: number;
}

/** The sums that each cell stands in, by position. */
export type SumasDeCelda = readonly (readonly number[])[];

export interface Problema {
  /** The true numbers, one per cell. */
  valores: readonly number[];
  rangos: readonly Rango[];
  sumas: readonly Suma[];
  deCelda: SumasDeCelda;
  /** Which cells were published together before, by position: the tables of one point. Absent where everything is decided at once. */
  grupos?: readonly number[];
}
