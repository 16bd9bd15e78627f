/** Words of the list of cases and of the page of a case. */
export const CASOS_TEXTS = {
  motivoRecienRegistrado: 'Recién registrado',
} as const;
