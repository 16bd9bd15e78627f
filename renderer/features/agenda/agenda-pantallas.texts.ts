import { fechaLarga } from '@core/kernel/dates';

const sinAnio = (dia: string): string => fechaLarga(dia).replace(/ de \d{4}$/, '');

/** Words of the agenda's screens. */
export const AGENDA_TEXTS = {
  titulo: 'Agenda',
  sinPermiso: 'Su función no incluye la agenda de los casos.',
  vista: { etiqueta: 'Cómo verla', SEMANA: 'Semana', MES: 'Mes' },
  rango: (desde: string, hasta: string) => `Del ${sinAnio(desde)} al ${fechaLarga(hasta)}`,
  antes: { SEMANA: 'Semana anterior', MES: 'Mes anterior' },
  despues: { SEMANA: 'Semana siguiente', MES: 'Mes siguiente' },
  hoy: 'Ir a hoy',
  feriados: 'Feriados',
  hoja: 'Hoja de la semana',
  estado: { VENCIDO: 'Vencido', HOY: 'Hoy', PRONTO: 'Por venir', HECHO: 'Hecho' },
  vencidas: 'Vencido antes de esta semana',
  vencio: (dia: string) => `Venció el ${sinAnio(dia)}`,
  esHoy: 'Hoy',
  feriado: (nombre: string) => `Feriado: ${nombre}`,
  plazosCorren: 'Los plazos legales corren también en feriado.',
  vacio: 'Nada previsto',
  mas: (n: number) => `y ${n} más en este día`,
  masVencidas: (n: number) => `y ${n} más vencidas: véalas en la lista de casos`,
  abrir: (texto: string, codigo: string | null) => (codigo === null ? texto : `${texto}. Caso ${codigo}`),
  responsable: 'A cargo: ',
  dias: ['lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado', 'domingo'],
  diasCortos: ['lun', 'mar', 'mié', 'jue', 'vie', 'sáb', 'dom'],
  meses: ['Enero', 'Febrero', 'Marzo', 'Abril', 'Mayo', 'Junio', 'Julio', 'Agosto', 'Septiembre', 'Octubre', 'Noviembre', 'Diciembre'],
  mes: (dia: string) => `${AGENDA_MESES[Number(dia.slice(5, 7)) - 1] ?? ''} de ${dia.slice(0, 4)}`,
  cuadricula: (mes: string) => `Calendario de ${mes.toLowerCase()}. Muévase con las flechas; Enter lleva a las tareas del día.`,
  celda: (dia: string, tareas: number, vencidas: number, feriado: string | null) =>
    [
      dia,
      tareas === 0 ? 'sin tareas' : tareas === 1 ? '1 tarea' : `${tareas} tareas`,
      ...(vencidas === 0 ? [] : [`${vencidas} ${vencidas === 1 ? 'vencida' : 'vencidas'}`]),
      ...(feriado === null ? [] : [`feriado: ${feriado}`]),
    ].join(', '),
  masCelda: (n: number) => `y ${n} más`,
  tareas: (n: number) => (n === 1 ? '1 tarea' : `${n} tareas`),
  delDia: (dia: string) => `${dia.charAt(0).toUpperCase()}${dia.slice(1)}`,
} as const;

const AGENDA_MESES = AGENDA_TEXTS.meses;

export const HOJA_TEXTS = {
  titulo: 'Hoja de la semana',
  explica: 'Solo lleva códigos, sin nombres. Es para el punto: no la deje donde la lea el público y destrúyala al terminar la semana.',
  preparando: 'Preparando la hoja…',
  vista: 'Agenda de la semana',
  imprimir: 'Imprimir',
  guardar: 'Guardar PDF',
  impresa: 'La hoja se envió a la impresora.',
  noImpresa: 'No se imprimió.',
  guardada: 'La hoja se guardó como PDF.',
} as const;

export const FERIADOS_TEXTS = {
  titulo: 'Feriados',
  subtitulo: 'Días en que las oficinas no atienden. Solo cuentan para los plazos en días laborables; los plazos de la ley corren siempre.',
  anio: (anio: number) => `Año ${anio}`,
  antes: 'Año anterior',
  despues: 'Año siguiente',
  origen: { PROGRAMA: 'Del programa', PUNTO: 'Del punto' },
  quitado: 'Quitado',
  quitar: 'Quitar',
  quitarDia: (dia: string) => `Quitar el feriado del ${dia}`,
  quitarTitulo: '¿Quitar este feriado?',
  quitarTexto: (dia: string) => `El ${dia} volverá a contar como día laborable. Puede ponerlo otra vez cuando quiera.`,
  poner: 'Poner de nuevo',
  ponerDia: (dia: string) => `Poner de nuevo el feriado del ${dia}`,
  agregar: 'Añadir un feriado',
  agregarExplica: 'Si un decreto mueve un feriado, quite el día viejo y añada el nuevo.',
  fecha: 'Día',
  nombre: 'Qué se celebra',
  guardar: 'Añadir',
  guardado: 'El feriado quedó anotado.',
  puesto: 'El feriado vuelve a contar.',
  seQuito: 'Ese día cuenta como laborable.',
  ninguno: 'Este año todavía no tiene feriados anotados. El programa los trae al empezar el año anterior.',
  volver: 'Volver a la agenda',
} as const;
