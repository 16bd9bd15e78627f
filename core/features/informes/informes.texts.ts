/** What the program says about a report that is being prepared. */
export const informesTexts = {
  porTerminar: (dia: string) => `El periodo todavía no termina: el informe se emite desde el ${dia}.`,
  yaEmitido: (numero: string) =>
    `Ya se emitió el informe ${numero} de este periodo. El nuevo llevará las mismas cantidades; puede cambiar los textos.`,
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
