/** Words of the agenda and of the holidays. */
export const agendaTexts = {
  hecha: {
    VISITA: {
      REALIZADA: 'Visita familiar realizada',
      NO_ENCONTRADA: 'Visita familiar: no se encontró a nadie',
      RECHAZADA: 'Visita familiar: no la recibieron',
      SUSPENDIDA_POR_RIESGO: 'Visita familiar suspendida por riesgo',
    },
    SESION: {
      REALIZADA: 'Sesión de mediación realizada',
      INASISTENCIA: 'Sesión de mediación: alguien no asistió',
      SUSPENDIDA_POR_RIESGO: 'Sesión de mediación suspendida por riesgo',
    },
    AUDIENCIA: {
      REALIZADA: 'Audiencia realizada',
      DIFERIDA: 'Audiencia diferida',
      CANCELADA: 'Audiencia cancelada',
    },
    COMPROMISO: {
      CUMPLIDO: 'Compromiso cumplido',
      INCUMPLIDO: 'Compromiso incumplido',
    },
  } as Readonly<Record<string, Readonly<Record<string, string>>>>,
  feriado: {
    rango: (desde: string, hasta: string) => `Elija un día entre el ${desde} y el ${hasta}.`,
    noEsta: 'Ese día no está en la lista de feriados.',
  },
} as const;
