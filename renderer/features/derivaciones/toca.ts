/** What every act on a letter makes stale. */
export const TOCA_DERIVACION = [
  'casos.',
  'derivaciones.',
  'recordatorios.',
  'agenda.',
  'documentos.listar',
  'documentos.leer',
  'informes.',
  'mediacion.',
];
