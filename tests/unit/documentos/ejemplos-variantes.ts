import type { DocumentoImprimible } from '@core/features/documentos/documento-imprimible.datos';
import type { OficioVariante } from '@core/features/documentos/oficio-servicio.datos';
import { oficioAlcance, hojaOrientacion, oficioCompleto, oficioInsistencia } from '@core/features/documentos/oficio-de-autoridad.rules';
import { oficioDeServicio } from '@core/features/documentos/oficio-de-servicio.rules';
import type { OrigenServicio } from '@core/features/documentos/oficio-de-servicio.rules';
import { formaDeOficio } from '@core/features/derivaciones/oficio.catalogo';
import type { AlcanceLimitado } from '@core/features/documentos/oficio-servicio.datos';
import { casoDatos } from '../casos/apoyo';
import { conCarta, institucion, origenDe, SIN_EXTRA } from '../derivaciones/apoyo';
import { SIN_MARCAS } from './ejemplos';
import { DIRECCION_LARGA, HECHO_600, NNA_LARGAS } from './ejemplos-largos';

/** The letters of issue 3 as paper: invented people, one of each kind, the longest and the emptiest. */

const RECIBIDO = {
  numero: 'DC-13-2026-0001-O',
  emitidaEn: '2026-03-16T14:00:00.000Z',
  entregadaEn: '2026-03-16T20:30:00.000Z',
  recibidoPor: 'Ciprés Muestra Ficticio',
  recibidoCargo: 'Secretaría de la Junta Cantonal',
  numeroTramite: 'JCPD-2026-0045',
};

const EXTRA: OrigenServicio = {
  ...SIN_EXTRA,
  requiereConsentimiento: true,
  consentimientos: [
    {
      nnaId: casoDatos().nna[0]?.id ?? '',
      otorgadoPor: 'Estrella Prueba Inventado',
      calidad: 'Madre',
      otorgadoEl: '2026-03-15',
      asentimiento: 'ACEPTA',
    },
  ],
  familia: [
    {
      parentesco: 'Madre',
      edad: 31,
      ocupacion: 'Vende comida',
      aporta: true,
      discapacidad: null,
      presuntoAgresor: false,
      esMadre: true,
      nombre: 'Estrella Prueba Inventado',
      documento: '3059999031',
    },
    {
      parentesco: 'Padre',
      edad: 35,
      ocupacion: 'Albañil',
      aporta: true,
      discapacidad: null,
      presuntoAgresor: true,
      esMadre: false,
      nombre: 'Olmo Ejemplo Demo',
      documento: null,
    },
    {
      parentesco: 'Hermano',
      edad: 3,
      ocupacion: null,
      aporta: false,
      discapacidad: 'Auditiva',
      presuntoAgresor: false,
      esMadre: false,
      nombre: 'Sol Ejemplo Prueba',
      documento: null,
    },
  ],
  medidas: [{ etiqueta: 'Acogimiento institucional', numero: 'M-2026-12', desde: '2026-03-16T15:00:00.000Z', dicta: 'JUDICIAL' }],
  audiencias: [{ institucion: 'Junta Cantonal de Protección de Derechos de Loja', fijadaPara: '2026-03-19T15:00:00.000Z' }],
  complemento: { pedido: 'Cupo en el centro de desarrollo infantil para el hermano\nPrograma de apoyo familiar' },
};

const base = origenDe({ direccion: 'Calle Inventada 45-67', lesiones: true });
const servicio = (codigo: string, cambio: Parameters<typeof origenDe>[0] = {}, extra: Partial<OrigenServicio> = {}): OficioVariante => {
  const forma = formaDeOficio(institucion(codigo)) as AlcanceLimitado;
  return oficioDeServicio(
    origenDe({ direccion: 'Calle Inventada 45-67', ...cambio }),
    { ...EXTRA, requiereConsentimiento: institucion(codigo).requiereConsentimiento, ...extra },
    { institucion: conCarta(codigo), alcance: forma, numero: 'DC-13-2026-0007-O' },
  );
};
const completo = (
  codigo: string,
  complemento: OrigenServicio['complemento'] = {},
  sinRespuesta: Parameters<typeof oficioCompleto>[1]['sinRespuesta'] = [],
) => oficioCompleto(base, { institucion: conCarta(codigo), numero: 'DC-13-2026-0008-O', complemento, sinRespuesta });

export const NNA_ESCOLAR = base.caso.nna.map((nna) => ({
  ...nna,
  institucionEducativa: 'Escuela Ficticia N.º 1',
  datos: { ...nna.datos, amie: '11H00123', nivel: 'EGB_3' as const, paralelo: 'B' },
}));

export const VARIANTES: Readonly<Record<string, OficioVariante>> = {
  'oficio-msp': servicio('MSP', { tipos: ['SEX-02'], lesiones: true, respuestas: { A3: 'SI', C11: 'SI' } }, { complemento: {} }),
  'oficio-mineduc': servicio(
    'MINEDUC',
    {
      tipos: ['EDU-04'],
      ambito: 'EDUCATIVO',
      nna: NNA_ESCOLAR,
      agresores: [{ conocido: true, nombres: 'Pino Prueba Muestra', ocupacion: 'Docente de aula', servidorPublico: true }],
      hechos: [{ hora: '10:30', lugar: 'Escuela Ficticia N.º 1', texto: 'El docente le haló las orejas delante del grado.' }],
    },
    { complemento: { pedido: 'Medida de protección dentro del plantel\nAcompañamiento del DECE de otra jornada' } },
  ),
  'oficio-mdt': servicio('MDT', {
    tipos: ['EXP-04'],
    nna: base.caso.nna.map((nna) => ({
      ...nna,
      edadMeses: 16 * 12,
      datos: { ...nna.datos, trabaja: 'SI' as const, trabajo: 'Ladrillera' },
    })),
    agresores: [{ conocido: true, nombres: 'Nogal Inventado Demo', ocupacion: 'Dueño de la ladrillera', direccion: 'Vía Inventada km 4' }],
    hechos: [{ fecha: '2026-03-10', lugar: 'Ladrillera', texto: 'Carga ladrillos ocho horas al día y le pagan cinco dólares.' }],
  }),
  'oficio-dece': servicio(
    'DECE',
    { tipos: ['EDU-02'], nna: NNA_ESCOLAR },
    { complemento: { detalle: 'No asiste desde el 2 de marzo; su abuela puede acompañarle.' } },
  ),
  'oficio-mdh': servicio('MDH', { tipos: ['SUP-04', 'EXP-03'], respuestas: { C6: 'SI', C7: 'SI', C8: 'SI' } }),
  'oficio-patronato': servicio(
    'PATRONATO',
    { tipos: ['FAM-01'] },
    { complemento: { pedido: 'Psicología familiar', detalle: 'Madre e hija piden aprender a conversar sin discutir.' } },
  ),
  'oficio-acogida': servicio(
    'ACOGIDA',
    { nna: NNA_ESCOLAR },
    { complemento: { pedido: 'Recibirla hoy', detalle: 'Lleva una mochila con ropa y su carné de salud.' } },
  ),
  'oficio-def-publica': servicio(
    'DEF_PUBLICA',
    { tipos: ['SUP-05'] },
    { complemento: { pedido: 'Abogada o abogado para la demanda de alimentos' } },
  ),
  'oficio-centro': servicio(
    'CENTRO_MEDIACION',
    { tipos: ['SUP-05'] },
    { complemento: { pedido: 'Fecha para una audiencia de mediación', detalle: 'Partes: la madre y el padre.' } },
  ),
  'oficio-ujvcm': completo('UJVCM', { detalle: 'La persona señalada trabaja de noche y vuelve a las 06:00.' }),
  'oficio-dinased': completo('DINASED', {
    detalle: 'Mide 1,35 m, pelo negro corto. Vestía camiseta azul y gorra. Última vez vista el 15/03/2026 a las 18:00.',
  }),
  'oficio-def-pueblo': completo('DEF_PUEBLO', {}, [
    {
      numero: 'DC-13-2026-0001-O',
      institucion: 'Junta Cantonal de Protección de Derechos de Loja',
      recibidoEn: '2026-03-10T15:00:00.000Z',
      numeroTramite: null,
      insistencias: [
        { numero: 'DC-13-2026-0003-O', recibidoEn: '2026-03-12T15:00:00.000Z' },
        { numero: 'DC-13-2026-0005-O', recibidoEn: '2026-03-14T15:00:00.000Z' },
      ],
    },
  ]),
  'hoja-orientacion': hojaOrientacion(origenDe({ tipos: ['SUP-05'] }), 'UJFMNA', 'DC-13-2026-0009-O'),
  'oficio-insistencia': oficioInsistencia(origenDe({}, { emitidoEn: '2026-03-21T15:00:00.000Z' }), {
    institucion: 'JCPD',
    numero: 'DC-13-2026-0010-O',
    primero: RECIBIDO,
    insistencia: 2,
    anteriores: [{ numero: 'DC-13-2026-0004-O', recibidoEn: '2026-03-18T21:00:00.000Z' }],
  }),
  'oficio-alcance': oficioAlcance(base, {
    institucion: 'JCPD',
    numero: 'DC-13-2026-0011-O',
    primero: RECIBIDO,
    correcciones: [{ dice: 'La niña tiene 7 años', debeDecir: 'La niña tiene 8 años, según su cédula' }],
    hechos: [
      {
        fecha: '2026-03-16',
        fechaTexto: null,
        hora: '10:30',
        lugar: 'Escuela Ficticia N.º 1',
        texto: 'La docente informa que la niña no llegó a clases',
      },
    ],
  }),
};

const VACIO: Parameters<typeof origenDe>[0] = {
  tipos: ['COM-03'],
  contactoSeguro: null,
  nna: casoDatos().nna.map((nna) => ({ ...nna, nn: true, nombres: '', primerApellido: '', segundoApellido: '' })),
};
const LARGO: Partial<OrigenServicio> = {
  complemento: {
    detalle: HECHO_600.repeat(2).slice(0, 1_900),
    pedido: Array.from({ length: 20 }, (_, index) => `${index + 1} ${HECHO_600.slice(0, 180)}`).join('\n'),
  },
  familia: Array.from({ length: 12 }, (_, index) => ({
    parentesco: 'Cuidadora o cuidador',
    edad: index + 20,
    ocupacion: HECHO_600.slice(0, 120),
    aporta: index % 2 === 0,
    discapacidad: HECHO_600.slice(0, 120),
    presuntoAgresor: false,
    esMadre: false,
    nombre: '',
    documento: null,
  })),
};

/** The longest and the emptiest that may come: nothing may be cut, no hole may be left. */
export const VARIANTES_EXTREMAS: Readonly<Record<string, OficioVariante>> = {
  'oficio-servicio-vacio': servicio('MSP', VACIO, { complemento: {}, familia: [], medidas: [], audiencias: [] }),
  'oficio-servicio-largo': {
    ...(servicio('MDH', { contactoSeguro: DIRECCION_LARGA.slice(0, 200) }, LARGO) as Extract<
      OficioVariante,
      { variante: 'SOCIOECONOMICO' }
    >),
    nna: NNA_LARGAS.map((nna) => ({
      ...nna,
      viveCon: null,
      salud: null,
      ubicacionActual: null,
      representante: null,
      centroEducativo: null,
    })),
  },
  'oficio-insistencia-primera': oficioInsistencia(base, {
    institucion: 'MSP',
    numero: null,
    primero: { ...RECIBIDO, recibidoPor: null, recibidoCargo: null, numeroTramite: null },
    insistencia: 1,
    anteriores: [],
  }),
  'oficio-alcance-largo': oficioAlcance(base, {
    institucion: 'FISCALIA',
    numero: null,
    primero: { ...RECIBIDO, entregadaEn: null },
    correcciones: Array.from({ length: 5 }, () => ({ dice: HECHO_600, debeDecir: HECHO_600 })),
    hechos: Array.from({ length: 5 }, () => ({
      fecha: null,
      fechaTexto: null,
      hora: null,
      lugar: null,
      texto: HECHO_600.repeat(3).slice(0, 1_999),
    })),
  }),
  'hoja-orientacion-vacia': hojaOrientacion(origenDe({ tipos: ['VIO-01'] }), 'UJFMNA', null),
};

export const DOCUMENTOS_VARIANTES: Readonly<Record<string, DocumentoImprimible>> = Object.fromEntries(
  Object.entries({ ...VARIANTES, ...VARIANTES_EXTREMAS }).map(([nombre, datos]) => [nombre, { tipo: 'OFICIO', datos, marcas: SIN_MARCAS }]),
);
