import { PARAMETROS_AGENDA } from './parametro-agenda.catalogo';
import type { FilaParametro } from './parametro-agenda.catalogo';
import type { Parametro, ParametroPlazo } from './ruta.types';

/** Deadlines of domain.md §1.2. Hours run through nights, weekends and holidays; the clock starts at `inicio`. */
const DESDE_CONA = '2003-07-03';
const DESDE_PROGRAMA = '2026-01-01';

type FilaPlazo = Omit<ParametroPlazo, 'politica' | 'porVerificar' | 'riesgos' | 'vigenteHasta'> & Partial<ParametroPlazo>;
const plazo = (fila: FilaPlazo): ParametroPlazo => ({ politica: false, porVerificar: false, riesgos: null, vigenteHasta: null, ...fila });

const PLAZOS: readonly ParametroPlazo[] = [
  plazo({
    codigo: 'INMEDIATO',
    valor: 0,
    unidad: 'HORAS',
    inicio: 'CONOCIMIENTO',
    norma: 'CONA 72',
    aplica: 'Desaparición, flagrancia y peligro ahora: se informa sin esperar.',
    vigenteDesde: DESDE_CONA,
  }),
  plazo({
    codigo: 'DENUNCIA_24',
    valor: 24,
    unidad: 'HORAS',
    inicio: 'CONOCIMIENTO',
    norma: 'CONA 72',
    aplica: 'Maltrato, abuso, explotación, tráfico o pérdida.',
    vigenteDesde: DESDE_CONA,
  }),
  plazo({
    codigo: 'DENUNCIA_48',
    valor: 48,
    unidad: 'HORAS',
    inicio: 'CONOCIMIENTO',
    norma: 'CONA 17',
    aplica: 'Cualquier otra vulneración o amenaza de un derecho.',
    vigenteDesde: DESDE_CONA,
  }),
  plazo({
    codigo: 'JCPD_AVOCA',
    valor: 48,
    unidad: 'HORAS',
    inicio: 'ENTREGA',
    norma: 'CONA 238',
    aplica: 'La autoridad conoce el caso y fija audiencia: pregunte el número de trámite.',
    vigenteDesde: DESDE_CONA,
  }),
  plazo({
    codigo: 'CUSTODIA_72',
    valor: 72,
    unidad: 'HORAS',
    inicio: 'MEDIDA',
    norma: 'CONA 217',
    aplica: 'Custodia de emergencia: después, una jueza o juez debe confirmar.',
    vigenteDesde: DESDE_CONA,
  }),
  plazo({
    codigo: 'VENTANA_SALUD_72',
    valor: 72,
    unidad: 'HORAS',
    inicio: 'AGRESION_SEXUAL',
    norma: null,
    politica: true,
    porVerificar: true,
    aplica: 'Atención de salud tras violencia sexual: llevar hoy a un hospital.',
    vigenteDesde: DESDE_PROGRAMA,
  }),
  plazo({
    codigo: 'INSISTENCIA',
    valor: 24,
    unidad: 'HORAS',
    inicio: 'ENTREGA',
    norma: null,
    politica: true,
    riesgos: ['CRITICO'],
    aplica: 'Oficio de insistencia si la autoridad no responde, riesgo crítico.',
    vigenteDesde: DESDE_PROGRAMA,
  }),
  plazo({
    codigo: 'INSISTENCIA',
    valor: 48,
    unidad: 'HORAS',
    inicio: 'ENTREGA',
    norma: null,
    politica: true,
    riesgos: ['ALTO'],
    aplica: 'Oficio de insistencia si la autoridad no responde, riesgo alto.',
    vigenteDesde: DESDE_PROGRAMA,
  }),
  plazo({
    codigo: 'INSISTENCIA',
    valor: 5,
    unidad: 'DIAS_LABORABLES',
    inicio: 'ENTREGA',
    norma: null,
    politica: true,
    riesgos: ['MEDIO', 'BAJO'],
    aplica: 'Oficio de insistencia si la autoridad no responde, riesgo medio o bajo.',
    vigenteDesde: DESDE_PROGRAMA,
  }),
  plazo({
    codigo: 'LOPDP_15',
    valor: 15,
    unidad: 'DIAS',
    inicio: 'SOLICITUD',
    norma: 'LOPDP 13-15',
    aplica: 'Respuesta a una solicitud de la persona dueña de los datos.',
    vigenteDesde: '2021-05-26',
  }),
  plazo({
    codigo: 'BRECHA_5',
    valor: 5,
    unidad: 'DIAS',
    inicio: 'DETECCION',
    norma: 'LOPDP 43',
    porVerificar: true,
    aplica: 'Aviso a la autoridad de datos por pérdida o robo de una memoria o equipo.',
    vigenteDesde: '2021-05-26',
  }),
  plazo({
    codigo: 'BRECHA_3',
    valor: 3,
    unidad: 'DIAS',
    inicio: 'DETECCION',
    norma: 'LOPDP 46',
    porVerificar: true,
    aplica: 'Aviso a las personas dueñas de los datos por pérdida o robo.',
    vigenteDesde: '2021-05-26',
  }),
];

export const PARAMETRO_PLAZO_CATALOGO = { version: '2026.1', vigenteDesde: DESDE_PROGRAMA, vigenteHasta: null, filas: PLAZOS } as const;

/** A number of the law names its article; without one it is a policy of the programme. */
const parametro = (fila: FilaParametro): Parametro => ({
  norma: null,
  politica: fila.norma === undefined,
  porVerificar: false,
  vigenteDesde: fila.norma === undefined ? DESDE_PROGRAMA : DESDE_CONA,
  vigenteHasta: null,
  ...fila,
});

const PARAMETROS: readonly Parametro[] = [
  parametro({
    codigo: 'EDAD_MIN_TRABAJO',
    valor: 15,
    unidad: 'ANIOS',
    norma: 'CONA 82',
    porVerificar: true,
    descripcion: 'Edad mínima para trabajar (algunas fuentes públicas dicen 16).',
  }),
  parametro({ codigo: 'EDAD_ADOLESCENCIA', valor: 12, unidad: 'ANIOS', norma: 'CONA 4', descripcion: 'Desde esta edad, adolescente.' }),
  parametro({
    codigo: 'EDAD_CONSENTIMIENTO',
    valor: 15,
    unidad: 'ANIOS',
    norma: 'LOPDP 21',
    porVerificar: true,
    vigenteDesde: '2021-05-26',
    descripcion: 'Desde esta edad la adolescente o el adolescente puede consentir sobre sus propios datos.',
  }),
  parametro({
    codigo: 'EDAD_FIRMA_ASENTIMIENTO',
    valor: 12,
    unidad: 'ANIOS',
    descripcion: 'Desde esta edad la adolescente o el adolescente firma su asentimiento.',
  }),
  parametro({ codigo: 'EDAD_MAYORIA', valor: 18, unidad: 'ANIOS', norma: 'CONA 4', descripcion: 'Mayoría de edad.' }),
  parametro({
    codigo: 'EDAD_EMBARAZO_NINA',
    valor: 14,
    unidad: 'ANIOS',
    norma: 'COIP 171',
    vigenteDesde: '2014-08-10',
    descripcion: 'Por debajo de esta edad todo embarazo se informa a la Fiscalía.',
  }),
  parametro({
    codigo: 'EDAD_PRIMERA_INFANCIA',
    valor: 5,
    unidad: 'ANIOS',
    descripcion: 'Por debajo de esta edad, descuido y hambre son urgentes.',
  }),
  parametro({ codigo: 'OBJETIVO_CRITICO_H', valor: 2, unidad: 'HORAS', descripcion: 'Meta para el oficio de un caso crítico.' }),
  parametro({ codigo: 'ENVIO_ALTO_H', valor: 24, unidad: 'HORAS', descripcion: 'Meta para el oficio de un caso de riesgo alto.' }),
  parametro({ codigo: 'PLAZO_PROVISIONAL_H', valor: 24, unidad: 'HORAS', descripcion: 'Reloj de un caso que todavía no tiene tipos.' }),
  parametro({ codigo: 'PUNTOS_MEDIO', valor: 3, unidad: 'PUNTOS', descripcion: 'Desde estos puntos, riesgo medio.' }),
  parametro({ codigo: 'PUNTOS_ALTO', valor: 6, unidad: 'PUNTOS', descripcion: 'Desde estos puntos, riesgo alto.' }),
  parametro({ codigo: 'PUNTOS_PROTECCION_MAX', valor: 3, unidad: 'PUNTOS', descripcion: 'Lo más que los factores de protección restan.' }),
  parametro({
    codigo: 'OFICINA_ABRE_H',
    valor: 8,
    unidad: 'HORA_DEL_DIA',
    descripcion: 'Hora en que abren las oficinas, de lunes a viernes.',
  }),
  parametro({ codigo: 'OFICINA_CIERRA_H', valor: 17, unidad: 'HORA_DEL_DIA', descripcion: 'Hora en que cierran las oficinas.' }),
  ...PARAMETROS_AGENDA.map(parametro),
  parametro({
    codigo: 'VISITA_MEDIO_H',
    valor: 72,
    unidad: 'HORAS',
    descripcion: 'Hasta cuándo se hace la primera visita en riesgo medio, desde que se supo.',
  }),
  parametro({
    codigo: 'VISITA_BAJO_DIAS',
    valor: 8,
    unidad: 'DIAS',
    descripcion: 'Hasta cuándo se hace la primera visita en riesgo bajo, desde que se supo.',
  }),
  parametro({
    codigo: 'SESION_MEDIACION_DIAS',
    valor: 10,
    unidad: 'DIAS',
    descripcion: 'Hasta cuándo se hace una sesión de mediación, desde que se convoca.',
  }),
  parametro({
    codigo: 'RATIFICACION_H',
    valor: 24,
    unidad: 'HORAS',
    descripcion: 'Quien coordina ratifica en este tiempo una valoración de riesgo alto o crítico.',
  }),
  parametro({
    codigo: 'ACCESO_EMERGENCIA_H',
    valor: 24,
    unidad: 'HORAS',
    descripcion: 'Lo que dura la entrada por emergencia a un caso reservado.',
  }),
];

export const PARAMETRO_CATALOGO = { version: '2026.3', vigenteDesde: DESDE_PROGRAMA, vigenteHasta: null, filas: PARAMETROS } as const;
