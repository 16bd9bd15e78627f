import type { CampoCambiable, CatalogoCambiable } from './enmienda.datos';

const plural = (n: number, uno: string, varios: string): string => `${n} ${n === 1 ? uno : varios}`;

const UNIDADES: Readonly<Record<string, readonly [string, string]>> = {
  HORAS: ['hora', 'horas'],
  DIAS: ['día', 'días'],
  DIAS_LABORABLES: ['día laborable', 'días laborables'],
  MESES: ['mes', 'meses'],
  ANIOS: ['año', 'años'],
  VECES: ['vez', 'veces'],
  PUNTOS: ['punto', 'puntos'],
};

/** Words of the changes that a package of the central brings. */
export const paquetesTexts = {
  catalogo: {
    parametro: 'Valores del programa',
    parametro_plazo: 'Plazos',
    institucion: 'Instituciones',
    tipo_vulneracion: 'Tipos de vulneración',
    medida_proteccion: 'Medidas de protección',
    plantilla: 'Textos de los oficios',
    feriado: 'Feriados',
  } satisfies Record<CatalogoCambiable, string>,
  campo: {
    valor: 'Valor',
    nombreOficial: 'Nombre oficial',
    nombreCorto: 'Nombre corto, con su artículo',
    tratamiento: 'Tratamiento',
    cargoDestinatario: 'Cargo de quien recibe',
    competencia: 'Para qué sirve',
    oficioAgrega: 'Qué debe llevar su oficio',
    direccion: 'Dirección',
    telefono: 'Teléfono',
    correo: 'Correo',
    horario: 'Horario',
    etiqueta: 'Nombre',
    asunto: 'Asunto',
    presentacion: 'Presentación',
    notaDerecho: 'Nota sobre el derecho',
    solicitud: 'Solicitud',
    proteccion: 'Pedido de protección',
    advertencia: 'Advertencia',
    reserva: 'Reserva',
    pedidoRespuesta: 'Pedido de respuesta',
    despedida: 'Despedida',
    nombre: 'Feriado',
  } satisfies Record<CampoCambiable, string>,
  cantidad(valor: number, unidad: string): string {
    if (unidad === 'HORA_DEL_DIA') return `${String(valor).padStart(2, '0')}:00`;
    const [uno, varios] = UNIDADES[unidad] ?? ['', ''];
    return plural(valor, uno, varios).trim();
  },
  unidad: (unidad: string): string => (unidad === 'HORA_DEL_DIA' ? 'hora del día' : (UNIDADES[unidad]?.[1] ?? '')),
  laborable: 'Día laborable',
  no: {
    fila: 'Esa fila no existe o no se puede cambiar.',
    ley: 'Es un plazo de la ley: cambia con una versión nueva del programa.',
    campo: 'Ese dato no se puede cambiar aquí.',
    igual: 'Es igual a lo que ya está en vigor.',
    entero: 'Escriba un número entero.',
    limites: (desde: number, hasta: number) => `Escriba un número entre ${desde} y ${hasta}.`,
    puntos: 'Los puntos de riesgo medio deben ser menos que los de riesgo alto.',
    horario: 'La oficina debe abrir antes de cerrar.',
    largo: (max: number) => `Escriba como máximo ${max} letras.`,
    vacio: 'Escriba el texto nuevo.',
    huecos: (huecos: string) =>
      huecos === '' ? 'Este texto no lleva espacios entre llaves.' : `Conserve tal como están los espacios entre llaves: ${huecos}.`,
    telefono: 'Escriba solo números, por ejemplo 07 257 0000 ext. 12.',
    correo: 'Escriba un correo válido, por ejemplo junta@loja.example.',
    pasado: 'Elija un día desde mañana: lo que ya pasó se queda con su regla.',
    lejos: 'Elija un día de los próximos dos años.',
    salio: (numero: number) => `Ese cambio ya salió en el paquete n.º ${numero}. Elija otro día.`,
    feriadoEsta: 'Ese día ya es feriado con ese nombre.',
    feriadoNoEsta: 'Ese día no está en la lista de feriados.',
    feriadoPasado: 'Elija un día de hoy en adelante.',
  },
} as const;
