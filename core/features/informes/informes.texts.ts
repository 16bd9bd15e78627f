/** What the program says about a report that is being prepared. */
export const informesTexts = {
  porTerminar: (dia: string) => `El periodo todavía no termina: el informe se emite desde el ${dia}.`,
  yaEmitido: (numero: string) =>
    `Ya se emitió el informe ${numero} de este periodo. El nuevo llevará las mismas cantidades; puede cambiar los textos.`,
  soloAnual:
    'La central emite el consolidado de un año entero: así ninguna cantidad de una defensoría se puede averiguar restando. Los meses y trimestres se miran en la pantalla.',
  faltanPaquetes: (dia: string, codigos: string) =>
    `Estas defensorías no se cuentan porque no se ha recibido un paquete hecho después del ${dia}: ${codigos}. Si las espera, no emita todavía.`,
  sinPaquetes: (dia: string) => `Todavía no se ha recibido de ninguna defensoría un paquete hecho después del ${dia}.`,
  sinEmitir: 'Primero emita el informe: desde entonces sus cantidades ya no cambian.',
  sinXlsx: 'Este programa guarda por ahora solo CSV.',
  campo: {
    actividades: 'Actividades',
    finanzas: 'Finanzas',
    logros: 'Logros',
    dificultades: 'Dificultades',
    necesidades: 'Necesidades',
    proximo: 'Próximo periodo',
  },
} as const;
