/**
 * Measures that an authority may order, as a point records them: CONA 79 and 217, LOIPEVCM 51 (domain.md §1.1). The point
 * never dictates one (§1.6). Data with validity dates (Rule 0); letters and numbering are to be confirmed with the lawyer.
 */
export interface MedidaProteccion {
  readonly codigo: string;
  /** As lists show it. */
  readonly etiqueta: string;
  readonly norma: string;
  /** Who may order it: the Junta (or a tenencia política), or only a judge. */
  readonly dicta: 'ADMINISTRATIVA' | 'JUDICIAL';
  /** Deadline of `parametro_plazo` after which it ends unless a judge confirms it; null = as ordered. */
  readonly plazo: 'CUSTODIA_72' | null;
  readonly porVerificar: boolean;
}

type Fila = readonly [codigo: string, etiqueta: string, extra?: Partial<Pick<MedidaProteccion, 'dicta' | 'plazo' | 'porVerificar'>>];
const medidas = (norma: string, prefijo: string, porVerificar: boolean, filas: readonly Fila[]): MedidaProteccion[] =>
  filas.map(([codigo, etiqueta, extra]) => ({
    codigo: `${prefijo}_${codigo}`,
    etiqueta,
    norma,
    dicta: 'ADMINISTRATIVA',
    plazo: null,
    porVerificar,
    ...extra,
  }));

/** The one that ends after 72 hours (CONA 217). */
export const CUSTODIA_EMERGENCIA = 'C217_CUSTODIA_EMERGENCIA';

const MEDIDAS: readonly MedidaProteccion[] = [
  ...medidas('CONA 79', 'C79', false, [
    ['RECUPERACION', 'Búsqueda y recuperación inmediata de la niña, niño o adolescente', { dicta: 'JUDICIAL' }],
    ['CUSTODIA_FAMILIAR', 'Custodia familiar o acogimiento', { dicta: 'JUDICIAL' }],
    ['PROGRAMA', 'Inserción de la niña, niño o adolescente y su familia en un programa de protección'],
    ['BOLETA', 'Boleta de auxilio'],
    ['AMONESTACION', 'Amonestación a la persona agresora'],
    ['ATENCION_AGRESOR', 'Inserción de la persona agresora en un programa de atención'],
    ['SALIDA', 'Salida de la persona agresora de la vivienda, o regreso de la víctima'],
    ['NO_CONTACTO', 'Prohibición de acercarse o de mantener contacto'],
    ['NO_AMENAZAS', 'Prohibición de amenazar a la víctima o a sus parientes'],
    ['SUSPENSION_FUNCIONES', 'Suspensión de la persona agresora en sus tareas o funciones'],
    ['SUSPENSION_ENTIDAD', 'Suspensión del funcionamiento de la entidad donde ocurrió el maltrato'],
    ['FORMACION', 'Participación de la persona agresora o del personal en formación'],
    ['SEGUIMIENTO', 'Seguimiento por trabajo social'],
  ]),
  ...medidas('CONA 217', 'C217', false, [
    ['APOYO_FAMILIAR', 'Apoyo educativo, terapéutico, psicológico o material a la familia'],
    ['CUIDADO_HOGAR', 'Orden de cuidado en el hogar'],
    ['REINSERCION', 'Reinserción familiar o retorno a la familia biológica'],
    ['PROGRAMA', 'Inserción en un programa de protección'],
    ['SALIDA_AGRESOR', 'Alejamiento temporal de la persona agresora'],
    ['CUSTODIA_EMERGENCIA', 'Custodia de emergencia (hasta 72 horas)', { plazo: 'CUSTODIA_72' }],
    ['ACOGIMIENTO_FAMILIAR', 'Acogimiento familiar', { dicta: 'JUDICIAL' }],
    ['ACOGIMIENTO_INSTITUCIONAL', 'Acogimiento institucional', { dicta: 'JUDICIAL' }],
    ['ADOPCION', 'Adopción', { dicta: 'JUDICIAL' }],
  ]),
  ...medidas('LOIPEVCM 51', 'V51', true, [
    ['A_BOLETA', 'Boleta de auxilio y orden de no acercarse a la víctima'],
    ['B_REGRESO', 'Regreso de la víctima a su domicilio, cuando lo pide'],
    ['C_PROTECCION', 'Inserción de la víctima y sus dependientes en un programa de protección'],
    ['D_NO_TRASLADAR', 'Prohibición de esconder o trasladar a hijas, hijos o personas dependientes'],
    ['E_NO_AMENAZAS', 'Prohibición de intimidar, amenazar o coaccionar'],
    ['F_SALIDA', 'Salida de la persona agresora del domicilio'],
    ['G_INVENTARIO', 'Inventario de los bienes comunes o de la víctima'],
    ['H_ALERTA', 'Dispositivo de alerta en la vivienda'],
    ['I_SERVICIOS', 'Activación de los servicios de protección y atención'],
    ['J_INCLUSION', 'Inserción en programas de inclusión, salud, educación o trabajo'],
    ['K_SEGUIMIENTO', 'Seguimiento de la rectificación de la conducta'],
    ['L_BIENES', 'Devolución de bienes o documentos retenidos'],
    ['M_HORARIO', 'Flexibilidad o reducción del horario de trabajo de la víctima'],
    ['N_SUSPENSION', 'Suspensión temporal de actividades de la persona agresora'],
    ['O_OTRAS', 'Otra que garantice la integridad'],
  ]),
];

export const MEDIDA_CATALOGO = { version: '2026.1', vigenteDesde: '2026-01-01', vigenteHasta: null, filas: MEDIDAS } as const;
