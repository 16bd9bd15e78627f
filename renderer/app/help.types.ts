/** Short text of the manual for one screen. */
export interface Help {
  /** Longest matching route prefix wins; `:id` stands for any record. */
  ruta: string;
  titulo: string;
  lineas: readonly string[];
}
