import { grupo, mas, solo } from './tipo-vulneracion.filas';
import type { TipoVulneracion } from './ruta.types';

// Kept as a table, two lines a row, in the order of domain.md §3, so that a lawyer can read it beside the source.

// prettier-ignore
const SUPERVIVENCIA = grupo('SUPERVIVENCIA', [
  { codigo: 'SUP-01', etiqueta: 'Riesgo de suicidio o autolesión', normas: ['CONA 20', 'CONA 27'],
    urgente: 'SI', mediable: 'NO', principal: ['ECU911', 'MSP'], otras: mas('JCPD'), horas: 24, riesgoMinimo: 'CRITICO' },
  { codigo: 'SUP-02', etiqueta: 'Falta de atención médica, vacunas o tratamiento', normas: ['CONA 27', 'CONA 29'],
    urgente: 'NO', mediable: 'NO', principal: ['MSP'], otras: mas('JCPD'), horas: 48, riesgoMinimo: 'MEDIO' },
  { codigo: 'SUP-03', etiqueta: 'Desnutrición o falta de alimentación', normas: ['CONA 26', 'CONA 27'],
    urgente: 'MENOR_DE_5', mediable: 'NO', principal: ['MSP'], otras: mas('MDH', 'JCPD'), horas: 48, riesgoMinimo: 'MEDIO' },
  { codigo: 'SUP-04', etiqueta: 'Condiciones de vida indignas, vivienda insegura', normas: ['CONA 26'],
    urgente: 'NO', mediable: 'NA', principal: ['MDH'], otras: mas('PATRONATO'), horas: 48, riesgoMinimo: 'BAJO' },
  { codigo: 'SUP-05', etiqueta: 'Incumplimiento de pensión de alimentos', normas: ['CONA innumerados 2-5'],
    urgente: 'NO', mediable: 'CENTRO', principal: ['UJFMNA'], otras: mas('DEF_PUBLICA'), horas: 48, riesgoMinimo: 'BAJO' },
  { codigo: 'SUP-06', etiqueta: 'Embarazo adolescente (14-17) sin controles', normas: ['CONA 25', 'CONA 148'],
    urgente: 'NO', mediable: 'NO', principal: ['MSP'], otras: [...mas('JCPD'), solo('FISCALIA', 'COERCION_O_ADULTO')], horas: 48, riesgoMinimo: 'MEDIO' },
  { codigo: 'SUP-07', etiqueta: 'Embarazo en menor de 14 años', normas: ['COIP 171'], obligatorias: ['FISCALIA'],
    urgente: 'SI', mediable: 'NO', principal: ['FISCALIA'], otras: mas('MSP', 'JCPD'), horas: 24, riesgoMinimo: 'CRITICO' },
  { codigo: 'SUP-08', etiqueta: 'Consumo de alcohol u otras drogas por NNA', normas: ['CONA 27', 'CONA 78'],
    urgente: 'NO', mediable: 'NA', principal: ['MSP'], otras: mas('JCPD', 'DECE'), horas: 48, riesgoMinimo: 'MEDIO' },
  { codigo: 'SUP-09', etiqueta: 'Ambiente insalubre o peligroso para NNA', normas: ['CONA 32'],
    urgente: 'NO', mediable: 'SI', principal: ['PATRONATO'], otras: mas('MSP', 'DEF_PUEBLO'), horas: 48, riesgoMinimo: 'BAJO' },
]);

// prettier-ignore
const IDENTIDAD = grupo('IDENTIDAD', [
  { codigo: 'IDE-01', etiqueta: 'Nacimiento no inscrito', normas: ['CONA 33', 'CONA 35', 'CONA 36'],
    urgente: 'NO', mediable: 'NA', principal: ['REG_CIVIL'], otras: [solo('JCPD', 'SI_SE_NIEGA')], horas: 48, riesgoMinimo: 'BAJO' },
  { codigo: 'IDE-02', etiqueta: 'Sin cédula o documento', normas: ['CONA 35'],
    urgente: 'NO', mediable: 'NA', principal: ['REG_CIVIL'], otras: [], horas: 48, riesgoMinimo: 'BAJO' },
  { codigo: 'IDE-03', etiqueta: 'Falta de reconocimiento paterno/materno', normas: ['CONA 33', 'Código Civil'],
    urgente: 'NO', mediable: 'NO', principal: ['UJFMNA'], otras: mas('DEF_PUBLICA'), horas: 48, riesgoMinimo: 'BAJO' },
  { codigo: 'IDE-04', etiqueta: 'Irrespeto a identidad cultural o lengua', normas: ['CONA 34', 'CONA 44'],
    urgente: 'NO', mediable: 'SI', principal: ['JCPD'], otras: mas('DEF_PUEBLO'), horas: 48, riesgoMinimo: 'BAJO' },
]);

// prettier-ignore
const EDUCACION = grupo('EDUCACION', [
  { codigo: 'EDU-01', etiqueta: 'No matriculado/a', normas: ['CONA 37', 'CONA 39'],
    urgente: 'NO', mediable: 'NA', principal: ['MINEDUC'], otras: mas('JCPD'), horas: 48, riesgoMinimo: 'MEDIO' },
  { codigo: 'EDU-02', etiqueta: 'Abandono escolar o inasistencia reiterada', normas: ['CONA 37', 'CONA 39'],
    urgente: 'NO', mediable: 'NA', principal: ['DECE'], otras: mas('MINEDUC', 'JCPD'), horas: 48, riesgoMinimo: 'MEDIO' },
  { codigo: 'EDU-03', etiqueta: 'Negación de cupo, expulsión, discriminación escolar', normas: ['CONA 37', 'CONA 40'],
    urgente: 'NO', mediable: 'NO', principal: ['MINEDUC'], otras: mas('JCPD', 'DEF_PUEBLO'), horas: 48, riesgoMinimo: 'MEDIO' },
  { codigo: 'EDU-04', etiqueta: 'Maltrato o sanción prohibida por personal educativo', normas: ['CONA 40', 'CONA 41', 'CONA 67'], obligatorias: ['JCPD'],
    unidades: { MINEDUC: 'Junta Distrital de Resolución de Conflictos (JDRC)' },
    urgente: 'SI', mediable: 'NO', principal: ['MINEDUC'], otras: mas('JCPD', 'FISCALIA'), horas: 24, riesgoMinimo: 'ALTO' },
  { codigo: 'EDU-05', etiqueta: 'Acoso escolar', normas: ['COIP 154.3'],
    urgente: 'SI', mediable: 'NO', principal: ['DECE'], otras: mas('MINEDUC', 'JCPD'), horas: 24, riesgoMinimo: 'MEDIO' },
  { codigo: 'EDU-06', etiqueta: 'Conflicto leve entre pares sin violencia', normas: [], naturaleza: 'CONFLICTO',
    urgente: 'NO', mediable: 'SI', principal: ['DECE'], otras: [], horas: null, riesgoMinimo: 'BAJO' },
  { codigo: 'EDU-07', etiqueta: 'Falta de apoyos por discapacidad o NEE', normas: ['CONA 42', 'CONA 55'],
    urgente: 'NO', mediable: 'NA', principal: ['MINEDUC'], otras: mas('DEF_PUEBLO'), horas: 48, riesgoMinimo: 'BAJO' },
]);

// prettier-ignore
const FAMILIA = grupo('FAMILIA', [
  { codigo: 'FAM-01', etiqueta: 'Dificultad de convivencia o comunicación familiar sin violencia', normas: ['CONA 22', 'CONA 100'], naturaleza: 'CONFLICTO',
    unidades: { PATRONATO: 'servicio de apoyo familiar' },
    urgente: 'NO', mediable: 'SI', principal: ['PATRONATO'], otras: [], horas: null, riesgoMinimo: 'BAJO' },
  { codigo: 'FAM-02', etiqueta: 'Disputa de tenencia', normas: ['CONA 118-121'],
    urgente: 'NO', mediable: 'CENTRO', principal: ['UJFMNA'], otras: mas('DEF_PUBLICA'), horas: 48, riesgoMinimo: 'BAJO' },
  { codigo: 'FAM-03', etiqueta: 'Incumplimiento de régimen de visitas', normas: ['CONA 122-125'],
    urgente: 'NO', mediable: 'CENTRO', principal: ['UJFMNA'], otras: [], horas: 48, riesgoMinimo: 'BAJO' },
  { codigo: 'FAM-04', etiqueta: 'Impedimento de relación con progenitor o familia', normas: ['CONA 21'],
    urgente: 'NO', mediable: 'CENTRO', principal: ['JCPD'], otras: mas('UJFMNA'), horas: 48, riesgoMinimo: 'BAJO' },
  { codigo: 'FAM-05', etiqueta: 'Retención o sustracción ilícita', normas: ['CONA 77', 'CONA 125'], obligatorias: ['JCPD'],
    urgente: 'SI', mediable: 'NO', principal: ['UJFMNA'], otras: mas('DINAPEN', 'JCPD'), horas: 24, riesgoMinimo: 'ALTO' },
  { codigo: 'FAM-06', etiqueta: 'Abandono', normas: ['COIP 153'], obligatorias: ['JCPD'],
    urgente: 'SI', mediable: 'NO', principal: ['ECU911', 'DINAPEN'], otras: mas('JCPD', 'FISCALIA'), horas: 24, riesgoMinimo: 'CRITICO' },
  { codigo: 'FAM-07', etiqueta: 'Negligencia o descuido grave o reiterado', normas: ['CONA 67'], obligatorias: ['JCPD'],
    urgente: 'MENOR_DE_5', mediable: 'NO', principal: ['JCPD'], otras: mas('MSP'), horas: 24, riesgoMinimo: 'ALTO' },
  { codigo: 'FAM-08', etiqueta: 'Sin cuidado parental (migración, muerte) a cargo de terceros', normas: ['CONA 22', 'CONA 102'],
    urgente: 'NO', mediable: 'CENTRO', principal: ['JCPD'], otras: mas('MDH', 'UJFMNA'), horas: 48, riesgoMinimo: 'MEDIO' },
  { codigo: 'FAM-09', etiqueta: 'Progenitor/a privado/a de libertad', normas: ['CONA 56'],
    urgente: 'NO', mediable: 'NA', principal: ['JCPD'], otras: mas('MDH'), horas: 48, riesgoMinimo: 'MEDIO' },
  { codigo: 'FAM-11', etiqueta: 'Expulsión del hogar', normas: ['CONA 22', 'CONA 67'], obligatorias: ['JCPD'],
    urgente: 'SI', mediable: 'NO', principal: ['JCPD'], otras: mas('DINAPEN'), horas: 24, riesgoMinimo: 'ALTO' },
]);

export const TIPOS_G1_G4: readonly TipoVulneracion[] = [...SUPERVIVENCIA, ...IDENTIDAD, ...EDUCACION, ...FAMILIA];
