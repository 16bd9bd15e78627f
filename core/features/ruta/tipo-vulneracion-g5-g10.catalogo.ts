import { grupo, mas, solo } from './tipo-vulneracion.filas';
import type { TipoVulneracion } from './ruta.types';

// Kept as a table, two lines a row, in the order of domain.md §3, so that a lawyer can read it beside the source.

const ADOLESCENTES = { FISCALIA: 'Fiscalía especializada en adolescentes' } as const;
const ETI = { MDH: 'servicio de erradicación del trabajo infantil (ETI)' } as const;
const JDRC = { MINEDUC: 'Junta Distrital de Resolución de Conflictos (JDRC)' } as const;

// prettier-ignore
const VIOLENCIA = grupo('VIOLENCIA', [
  { codigo: 'VIO-01', etiqueta: 'Maltrato físico', normas: ['CONA 67', 'COIP 152', 'COIP 156'], obligatorias: ['JCPD'],
    urgente: 'SI', mediable: 'NO', principal: ['JCPD'], otras: mas('FISCALIA', 'MSP'), horas: 24, riesgoMinimo: 'ALTO' },
  { codigo: 'VIO-02', etiqueta: 'Maltrato psicológico', normas: ['CONA 67', 'COIP 157'], obligatorias: ['JCPD'],
    urgente: 'SI', mediable: 'NO', principal: ['JCPD'], otras: mas('FISCALIA', 'SPI'), horas: 24, riesgoMinimo: 'ALTO' },
  { codigo: 'VIO-03', etiqueta: 'Castigo corporal o humillante como "disciplina"', normas: ['CONA 67', 'CONA 76'], obligatorias: ['JCPD'],
    unidades: { PATRONATO: 'escuela de padres' },
    urgente: 'NO', mediable: 'NO', principal: ['JCPD'], otras: mas('PATRONATO'), horas: 24, riesgoMinimo: 'MEDIO' },
  { codigo: 'VIO-04', etiqueta: 'Violencia contra la madre u otro familiar presenciada por NNA', normas: ['COIP 155-159'], obligatorias: ['JCPD'],
    urgente: 'SI', mediable: 'NO', principal: ['UJVCM', 'FISCALIA'], otras: mas('JCPD', 'SPI'), horas: 24, riesgoMinimo: 'ALTO' },
  { codigo: 'VIO-05', etiqueta: 'Maltrato institucional', normas: ['CONA 67', 'CONA 75'], obligatorias: ['JCPD'],
    urgente: 'SI', mediable: 'NO', principal: ['JCPD'], otras: mas('DEF_PUEBLO', 'FISCALIA'), horas: 24, riesgoMinimo: 'ALTO' },
  { codigo: 'VIO-06', etiqueta: 'Agresión entre adolescentes con lesión', normas: ['COIP 152'], obligatorias: ['JCPD'], unidades: ADOLESCENTES,
    urgente: 'SI', mediable: 'NO', principal: ['FISCALIA'], otras: mas('MSP', 'JCPD'), horas: 24, riesgoMinimo: 'ALTO' },
  { codigo: 'VIO-07', etiqueta: 'Amenaza, intimidación o extorsión a NNA', normas: ['COIP 154', 'COIP 185'], obligatorias: ['JCPD'],
    urgente: 'SI', mediable: 'NO', principal: ['FISCALIA'], otras: mas('ECU911', 'JCPD'), horas: 24, riesgoMinimo: 'ALTO' },
  { codigo: 'VIO-08', etiqueta: 'Violencia armada o delictiva en el entorno', normas: ['CONA 50'], obligatorias: ['JCPD'],
    urgente: 'SI', mediable: 'NO', principal: ['ECU911'], otras: mas('FISCALIA'), horas: 24, riesgoMinimo: 'ALTO' },
  { codigo: 'VIO-09', etiqueta: 'Tentativa de homicidio o femicidio / muerte violenta en la familia', normas: ['COIP 140-144'], obligatorias: ['FISCALIA'],
    urgente: 'SI', mediable: 'NO', principal: ['ECU911'], otras: mas('FISCALIA', 'JCPD'), horas: 24, riesgoMinimo: 'CRITICO' },
  { codigo: 'VIO-10', etiqueta: 'Práctica cultural o comunitaria que causa maltrato', normas: ['CONA 76'], obligatorias: ['JCPD'],
    urgente: 'SI', mediable: 'NO', principal: ['JCPD'], otras: mas('DEF_PUEBLO'), horas: 24, riesgoMinimo: 'ALTO' },
]);

// prettier-ignore
const VIOLENCIA_SEXUAL = grupo('VIOLENCIA_SEXUAL', [
  { codigo: 'SEX-01', etiqueta: 'Violación', normas: ['COIP 171'], obligatorias: ['FISCALIA'],
    urgente: 'SI', mediable: 'NO', principal: ['FISCALIA'], otras: mas('MSP', 'JCPD'), horas: 24, riesgoMinimo: 'CRITICO' },
  { codigo: 'SEX-02', etiqueta: 'Abuso sexual', normas: ['COIP 170', 'CONA 68'], obligatorias: ['FISCALIA'],
    urgente: 'SI', mediable: 'NO', principal: ['FISCALIA'], otras: mas('MSP', 'JCPD'), horas: 24, riesgoMinimo: 'CRITICO' },
  { codigo: 'SEX-03', etiqueta: 'Acoso sexual', normas: ['COIP 166'], obligatorias: ['FISCALIA'],
    urgente: 'SI', mediable: 'NO', principal: ['FISCALIA'], otras: mas('JCPD'), horas: 24, riesgoMinimo: 'ALTO' },
  { codigo: 'SEX-04', etiqueta: 'Estupro (14-17 mediante engaño por adulto)', normas: ['COIP 167'], obligatorias: ['FISCALIA'],
    urgente: 'SI', mediable: 'NO', principal: ['FISCALIA'], otras: mas('MSP', 'JCPD'), horas: 24, riesgoMinimo: 'ALTO' },
  { codigo: 'SEX-05', etiqueta: 'Explotación sexual', normas: ['COIP 100-102', 'CONA 69'], obligatorias: ['FISCALIA'],
    urgente: 'SI', mediable: 'NO', principal: ['FISCALIA'], otras: mas('DINAPEN', 'JCPD'), horas: 24, riesgoMinimo: 'CRITICO' },
  { codigo: 'SEX-06', etiqueta: 'Material de abuso sexual (pornografía) con NNA', normas: ['COIP 103-104'], obligatorias: ['FISCALIA'],
    urgente: 'SI', mediable: 'NO', principal: ['FISCALIA'], otras: mas('DINAPEN'), horas: 24, riesgoMinimo: 'CRITICO' },
  { codigo: 'SEX-07', etiqueta: 'Contacto sexual por medios electrónicos (grooming)', normas: ['COIP 173-174'], obligatorias: ['FISCALIA'],
    urgente: 'SI', mediable: 'NO', principal: ['FISCALIA'], otras: mas('DINAPEN'), horas: 24, riesgoMinimo: 'ALTO' },
  { codigo: 'SEX-08', etiqueta: 'Extorsión sexual o difusión de imágenes íntimas', normas: ['COIP 172.1', 'COIP 178'], obligatorias: ['FISCALIA'],
    urgente: 'SI', mediable: 'NO', principal: ['FISCALIA'], otras: mas('SPI'), horas: 24, riesgoMinimo: 'ALTO' },
  { codigo: 'SEX-09', etiqueta: 'Sospecha de violencia sexual sin relato', normas: ['CONA 68', 'CONA 72'], obligatorias: ['FISCALIA'],
    urgente: 'SI', mediable: 'NO', principal: ['FISCALIA'], otras: mas('JCPD', 'MSP'), horas: 24, riesgoMinimo: 'ALTO' },
  { codigo: 'SEX-10', etiqueta: 'Violencia sexual en el ámbito educativo', normas: ['COIP', 'LOEI'], obligatorias: ['FISCALIA'], unidades: JDRC,
    urgente: 'SI', mediable: 'NO', principal: ['FISCALIA'], otras: mas('MINEDUC', 'JCPD'), horas: 24, riesgoMinimo: 'CRITICO' },
]);

// prettier-ignore
const EXPLOTACION = grupo('EXPLOTACION', [
  { codigo: 'EXP-01', etiqueta: 'Trata de personas', normas: ['COIP 91'], obligatorias: ['FISCALIA'],
    urgente: 'SI', mediable: 'NO', principal: ['FISCALIA'], otras: mas('DINAPEN', 'JCPD'), horas: 24, riesgoMinimo: 'CRITICO' },
  { codigo: 'EXP-02', etiqueta: 'Tráfico, entrega o adopción ilegal', normas: ['CONA 70', 'COIP 107'], obligatorias: ['FISCALIA'],
    urgente: 'SI', mediable: 'NO', principal: ['FISCALIA'], otras: mas('DINAPEN', 'JCPD'), horas: 24, riesgoMinimo: 'CRITICO' },
  { codigo: 'EXP-03', etiqueta: 'Trabajo infantil (menor de 15)', normas: ['CONA 81-83'], unidades: ETI,
    urgente: 'NO', mediable: 'NO', principal: ['JCPD'], otras: mas('MDT', 'MDH'), horas: 24, riesgoMinimo: 'MEDIO' },
  { codigo: 'EXP-04', etiqueta: 'Trabajo peligroso o prohibido (15-17) / peores formas', normas: ['CONA 87'],
    urgente: 'SI', mediable: 'NO', principal: ['MDT'], otras: mas('JCPD', 'FISCALIA'), horas: 24, riesgoMinimo: 'ALTO' },
  { codigo: 'EXP-05', etiqueta: 'Trabajo adolescente permitido con derechos incumplidos', normas: ['CONA 84', 'CONA 86'],
    urgente: 'NO', mediable: 'NO', principal: ['MDT'], otras: mas('JCPD'), horas: 48, riesgoMinimo: 'BAJO' },
  { codigo: 'EXP-06', etiqueta: 'Mendicidad', normas: ['CONA 67', 'COIP 108'],
    urgente: 'SI', mediable: 'NO', principal: ['JCPD'], otras: mas('DINAPEN', 'MDH'), horas: 24, riesgoMinimo: 'ALTO' },
  { codigo: 'EXP-07', etiqueta: 'Servidumbre o trabajo doméstico forzado', normas: ['COIP 105'], obligatorias: ['FISCALIA'],
    urgente: 'SI', mediable: 'NO', principal: ['FISCALIA'], otras: mas('DINAPEN', 'JCPD', 'MDT'), horas: 24, riesgoMinimo: 'CRITICO' },
  { codigo: 'EXP-08', etiqueta: 'Reclutamiento o uso por grupos delictivos', normas: ['CONA 78'], obligatorias: ['FISCALIA'],
    urgente: 'SI', mediable: 'NO', principal: ['FISCALIA'], otras: mas('ECU911', 'JCPD'), horas: 24, riesgoMinimo: 'CRITICO' },
  { codigo: 'EXP-09', etiqueta: 'Unión temprana o matrimonio forzado', normas: ['COIP 106', 'Código Civil'],
    urgente: 'SI', mediable: 'NO', principal: ['JCPD'], otras: mas('FISCALIA', 'MSP'), horas: 24, riesgoMinimo: 'ALTO' },
]);

// prettier-ignore
const PARADERO = grupo('PARADERO', [
  { codigo: 'DES-01', etiqueta: 'NNA desaparecido/a o perdido/a', normas: ['CONA 71'], copias: ['JCPD'],
    urgente: 'SI', mediable: 'NO', principal: ['ECU911'], otras: [{ opciones: ['DINASED', 'FISCALIA'] }], horas: 0, riesgoMinimo: 'CRITICO' },
  { codigo: 'DES-02', etiqueta: 'Fuga del hogar (localizado/a)', normas: ['CONA 71', 'CONA 22'],
    urgente: 'SI', mediable: 'NO', principal: ['JCPD'], otras: mas('DINAPEN'), horas: 24, riesgoMinimo: 'ALTO' },
  { codigo: 'DES-03', etiqueta: 'NNA en situación de calle', normas: ['CONA 26', 'CONA 50'],
    urgente: 'SI', mediable: 'NO', principal: ['DINAPEN', 'MDH'], otras: mas('JCPD'), horas: 24, riesgoMinimo: 'ALTO' },
  { codigo: 'DES-04', etiqueta: 'NNA no acompañado/a o separado/a en movilidad', normas: ['CONA 58', 'LOMH'],
    urgente: 'SI', mediable: 'NO', principal: ['JCPD'], otras: mas('MOVILIDAD', 'MDH'), horas: 24, riesgoMinimo: 'ALTO' },
]);

// prettier-ignore
const PROTECCION = grupo('PROTECCION', [
  { codigo: 'PRO-01', etiqueta: 'Discriminación', normas: ['CONA 6'],
    urgente: 'NO', mediable: 'NO', principal: ['DEF_PUEBLO'], otras: mas('JCPD'), horas: 48, riesgoMinimo: 'MEDIO' },
  { codigo: 'PRO-02', etiqueta: 'Difusión de imagen o datos del NNA', normas: ['CONA 51-53'],
    urgente: 'NO', mediable: 'NO', principal: ['JCPD'], otras: mas('FISCALIA'), horas: 48, riesgoMinimo: 'MEDIO' },
  { codigo: 'PRO-03', etiqueta: 'Discapacidad: falta de servicios o ajustes', normas: ['CONA 55'],
    urgente: 'NO', mediable: 'NA', principal: ['MDH'], otras: mas('MSP', 'DEF_PUEBLO'), horas: 48, riesgoMinimo: 'BAJO' },
  { codigo: 'PRO-04', etiqueta: 'Negación de servicios por condición migratoria', normas: ['LOMH'],
    urgente: 'NO', mediable: 'NO', principal: ['DEF_PUEBLO'], otras: mas('JCPD'), horas: 48, riesgoMinimo: 'MEDIO' },
  { codigo: 'PRO-05', etiqueta: 'Venta o entrega de alcohol, drogas, armas a NNA', normas: ['CONA 78', 'COIP'],
    urgente: 'SI', mediable: 'NO', principal: ['FISCALIA', 'UPC'], otras: mas('JCPD'), horas: 24, riesgoMinimo: 'MEDIO' },
  { codigo: 'PRO-06', etiqueta: 'Acceso a espectáculos o contenidos prohibidos', normas: ['CONA 46-49'],
    urgente: 'NO', mediable: 'NA', principal: ['JCPD'], otras: [], horas: 48, riesgoMinimo: 'BAJO' },
  { codigo: 'PRO-07', etiqueta: 'Negativa u omisión de una autoridad', normas: ['CONA 8', 'CONA 206'],
    urgente: 'NO', mediable: 'NA', principal: ['DEF_PUEBLO'], otras: [], horas: 48, riesgoMinimo: 'MEDIO' },
]);

// prettier-ignore
const PARTICIPACION = grupo('PARTICIPACION', [
  { codigo: 'PAR-01', etiqueta: 'No se escucha su opinión en asuntos que le afectan', normas: ['CONA 60'],
    urgente: 'NO', mediable: 'SI', principal: ['JCPD'], otras: [], horas: 48, riesgoMinimo: 'BAJO' },
  { codigo: 'PAR-02', etiqueta: 'Falta de espacios de recreación (colectivo)', normas: ['CONA 48'],
    urgente: 'NO', mediable: 'NA', principal: ['PATRONATO'], otras: [solo('CCPD', 'SOLO_AGREGADO')], horas: 48, riesgoMinimo: 'BAJO' },
  { codigo: 'COM-01', etiqueta: 'Conflicto vecinal que afecta a NNA', normas: [], naturaleza: 'CONFLICTO',
    urgente: 'NO', mediable: 'SI', principal: [], otras: [], horas: null, riesgoMinimo: 'BAJO' },
  { codigo: 'COM-02', etiqueta: 'Uso de espacios comunitarios', normas: [], naturaleza: 'CONFLICTO',
    urgente: 'NO', mediable: 'SI', principal: [], otras: [], horas: null, riesgoMinimo: 'BAJO' },
  { codigo: 'COM-03', etiqueta: 'Orientación o información', normas: [], naturaleza: 'ORIENTACION',
    urgente: 'NO', mediable: 'NA', principal: [], otras: [], horas: null, riesgoMinimo: 'BAJO' },
  { codigo: 'COM-04', etiqueta: 'Adolescente acusado/a de infracción', normas: ['CONA 305-320'],
    urgente: 'NO', mediable: 'NO', principal: ['DEF_PUBLICA'], otras: [solo('JCPD', 'DERECHOS_PROPIOS')], horas: 48, riesgoMinimo: 'MEDIO' },
  { codigo: 'COM-05', etiqueta: 'Niño/a menor de 12 autor/a de un hecho grave', normas: ['CONA 307'],
    urgente: 'NO', mediable: 'NO', principal: ['JCPD'], otras: mas('DECE', 'MSP'), horas: 48, riesgoMinimo: 'MEDIO' },
]);

export const TIPOS_G5_G10: readonly TipoVulneracion[] = [
  ...VIOLENCIA,
  ...VIOLENCIA_SEXUAL,
  ...EXPLOTACION,
  ...PARADERO,
  ...PROTECCION,
  ...PARTICIPACION,
];
