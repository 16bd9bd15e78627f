/** Words of the dialogs about access that more than one screen opens. */
export const SEGUNDA_FIRMA_TEXTS = {
  titulo: 'Segunda firma',
  explica: 'Este acto lo respaldan dos personas. La otra persona lee lo que se va a hacer, elige su nombre y escribe su propia clave.',
  quien: 'Quién firma',
  clave: 'Clave de esa persona',
  claveAyuda: 'La escribe ella misma. No se guarda en ninguna parte.',
  firmar: 'Firmar',
  cancelar: 'Cancelar',
  nadie: 'Ahora no hay otra persona que pueda firmar este acto.',
  vale: 'La firma vale una sola vez, solo para este acto.',
} as const;

export const PUERTA_TEXTS = {
  reservado: (codigo: string) => `El caso ${codigo} es reservado.`,
  explica:
    'Usted no está entre quienes lo llevan. Pida acceso a quien coordina. Si hay peligro y no se puede esperar, entre por emergencia.',
  boton: 'Entrar por emergencia',
  titulo: 'Entrar por emergencia',
  queda: (horas: number) =>
    `Podrá abrir el caso durante ${horas} horas. Quien coordina lo verá en Hoy, con su nombre y lo que escriba aquí.`,
  codigo: 'Caso',
  razon: 'Qué ocurre',
  razonAyuda: 'Al menos 20 letras. No escriba nombres de niñas, niños o adolescentes.',
  razonEjemplo: 'Por ejemplo: «llama la madre, el señalado volvió a la casa»',
  entrar: 'Entrar ahora',
  cancelar: 'Cancelar',
} as const;
