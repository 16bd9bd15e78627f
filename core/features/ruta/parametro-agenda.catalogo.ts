import type { Parametro } from './ruta.types';

export type FilaParametro = Pick<Parametro, 'codigo' | 'valor' | 'unidad' | 'descripcion'> & Partial<Parametro>;

/** Periods of the programme for reminders and directory (domain.md §§2, 4.3, 4.4, 4.9). All POLITICA: none is a law. */
export const PARAMETROS_AGENDA: readonly FilaParametro[] = [
  {
    codigo: 'VERIFICACION_MESES',
    valor: 6,
    unidad: 'MESES',
    descripcion: 'Desde entonces, una institución sin comprobar avisa al imprimir.',
  },
  {
    codigo: 'REVALORAR_DIAS',
    valor: 30,
    unidad: 'DIAS',
    descripcion: 'La valoración de un caso abierto se repite al menos cada tantos días.',
  },
  { codigo: 'AUDIENCIA_AVISO_DIAS', valor: 3, unidad: 'DIAS', descripcion: 'Con cuántos días se avisa de una audiencia.' },
  { codigo: 'MEDIDA_AVISO_DIAS', valor: 3, unidad: 'DIAS', descripcion: 'Con cuántos días se avisa de una medida que termina.' },
  { codigo: 'SEGUIMIENTO_911_H', valor: 24, unidad: 'HORAS', descripcion: 'Seguimiento después de una llamada al ECU 911.' },
  { codigo: 'SEGUIMIENTO_CRITICO_1_H', valor: 24, unidad: 'HORAS', descripcion: 'Primer seguimiento en riesgo crítico.' },
  { codigo: 'SEGUIMIENTO_CRITICO_2_H', valor: 72, unidad: 'HORAS', descripcion: 'Segundo seguimiento en riesgo crítico.' },
  { codigo: 'SEGUIMIENTO_CRITICO_DIAS', valor: 7, unidad: 'DIAS', descripcion: 'Después, en riesgo crítico, cada tantos días.' },
  { codigo: 'SEGUIMIENTO_ALTO_DIAS', valor: 7, unidad: 'DIAS', descripcion: 'En riesgo alto, al principio, cada tantos días.' },
  { codigo: 'SEGUIMIENTO_ALTO_VECES', valor: 4, unidad: 'VECES', descripcion: 'Cuántas veces al principio en riesgo alto.' },
  { codigo: 'SEGUIMIENTO_ALTO_LUEGO_DIAS', valor: 14, unidad: 'DIAS', descripcion: 'Después, en riesgo alto, cada tantos días.' },
  { codigo: 'SEGUIMIENTO_MEDIO_DIAS', valor: 14, unidad: 'DIAS', descripcion: 'En riesgo medio, cada tantos días.' },
  { codigo: 'SEGUIMIENTO_BAJO_DIAS', valor: 30, unidad: 'DIAS', descripcion: 'En riesgo bajo, cada tantos días.' },
  { codigo: 'SEGUIMIENTO_BAJO_VECES', valor: 3, unidad: 'VECES', descripcion: 'Cuántos controles se hacen en riesgo bajo.' },
  { codigo: 'MAYORIA_AVISO_DIAS', valor: 30, unidad: 'DIAS', descripcion: 'Con cuántos días se avisa de los 18 años.' },
  { codigo: 'REVISION_CIERRE_DIAS', valor: 90, unidad: 'DIAS', descripcion: 'Revisión de un caso después de cerrarlo.' },
  {
    codigo: 'RESPALDO_MAX_DIAS',
    valor: 7,
    unidad: 'DIAS',
    descripcion: 'Desde entonces, la falta de un respaldo comprobado es un pendiente.',
  },
  {
    codigo: 'INFORME_MENSUAL_DIA',
    valor: 5,
    unidad: 'DIAS',
    descripcion: 'Hasta qué día del mes se entrega al Patronato el informe del mes anterior.',
  },
  {
    codigo: 'RESPALDO_GENERACIONES',
    valor: 4,
    unidad: 'VECES',
    descripcion: 'Cuántos respaldos comprobados de un punto se conservan en una memoria.',
  },
];
