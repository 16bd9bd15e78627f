import type { ActaCierreDatos } from '@core/features/documentos/acta-cierre.datos';
import type { HojaRutaDatos } from '@core/features/documentos/hoja-ruta.datos';
import type { FilaRuta } from '@core/features/documentos/ruta-impresa.datos';
import { OFICIO_JCPD } from './ejemplos';
import { CODIGO, EMISION } from './ejemplos-emision';
import { APELLIDOS_LARGOS, HECHO_600 } from './ejemplos-largos';

/** Route sheets and closing acts of an invented case: realistic, longest, and with nothing optional. */

const fila = (dia: number, acto: FilaRuta['acto'], extra: Partial<FilaRuta> = {}): FilaRuta => ({
  en: `2026-03-${String(dia).padStart(2, '0')}T09:30:00-05:00`,
  acto,
  responsable: 'J. D. P.',
  institucion: null,
  tramite: null,
  resultado: null,
  proximo: null,
  ...extra,
});

const FILAS: FilaRuta[] = [
  fila(2, 'CONOCIMIENTO'),
  fila(2, 'REGISTRO', { proximo: { acto: 'VALORACION', el: null } }),
  fila(2, 'VALORACION', { resultado: 'ALTO', proximo: { acto: 'OFICIO', el: '2026-03-03' } }),
  fila(2, 'OFICIO', {
    institucion: 'Junta Cantonal de Protección de Derechos de Loja',
    tramite: 'DC-13-2026-0001-O',
    resultado: 'EMITIDA',
    proximo: { acto: 'ENTREGA', el: '2026-03-03' },
  }),
  fila(3, 'ENTREGA', {
    institucion: 'Junta Cantonal de Protección de Derechos de Loja',
    tramite: 'JCPD-0456-2026',
    resultado: 'ENTREGADA',
  }),
  fila(6, 'RESPUESTA', {
    institucion: 'Junta Cantonal de Protección de Derechos de Loja',
    tramite: 'JCPD-0456-2026',
    resultado: 'MEDIDA_DICTADA',
  }),
  fila(10, 'SEGUIMIENTO', { resultado: 'MEJORA', proximo: { acto: 'SEGUIMIENTO', el: '2026-03-24' } }),
];

export const HOJA_RUTA: HojaRutaDatos = {
  ...EMISION,
  numero: 'DC-13-2026-0001-HR',
  codigoCaso: CODIGO,
  conocidoEn: '2026-03-02T09:30:00-05:00',
  registradoEn: '2026-03-02T09:45:00-05:00',
  riesgo: 'ALTO',
  estado: 'En seguimiento',
  naturaleza: 'Vulneración',
  plazo: { texto: '24 horas (CONA, artículo 72)', venceEn: '2026-03-03T09:30:00-05:00' },
  autoridadPrincipal: 'Junta Cantonal de Protección de Derechos de Loja',
  filas: FILAS,
  lineasVacias: 5,
};

export const HOJA_RUTA_LARGA: HojaRutaDatos = {
  ...HOJA_RUTA,
  numero: 'DC-13-2026-0123-HR',
  codigoCaso: 'DC13-2026-0107-R1',
  autoridadPrincipal: 'Unidad Judicial de Violencia contra la Mujer o Miembros del Núcleo Familiar del cantón Loja',
  filas: Array.from({ length: 60 }, (_, n) =>
    fila((n % 28) + 1, n % 2 === 0 ? 'INSISTENCIA' : 'CONTROL_COMPROMISO', {
      responsable: 'M. E. R. E. I. M.',
      institucion: 'Unidad Judicial de Violencia contra la Mujer o Miembros del Núcleo Familiar del cantón Loja',
      tramite: `UJVCM-11-2026-${String(n + 1).padStart(6, '0')}-Z`,
      resultado: 'SUSPENDIDA_POR_RIESGO',
      proximo: { acto: 'DENUNCIA_VERBAL', el: '2026-04-01' },
    }),
  ),
};

export const HOJA_RUTA_MINIMA: HojaRutaDatos = {
  ...HOJA_RUTA,
  numero: null,
  registradoEn: null,
  riesgo: null,
  estado: null,
  naturaleza: null,
  plazo: null,
  autoridadPrincipal: null,
  filas: [],
  lineasVacias: 0,
};

export const CIERRE: ActaCierreDatos = {
  ...EMISION,
  numero: 'DC-13-2026-0001-CI',
  codigoCaso: CODIGO,
  conocidoEn: '2026-03-02T09:30:00-05:00',
  registradoEn: '2026-03-02T09:45:00-05:00',
  riesgo: 'BAJO',
  estado: 'En seguimiento',
  naturaleza: 'Vulneración',
  fechaCierre: '2026-03-16',
  diasAbierto: 14,
  tipos: OFICIO_JCPD.derechos,
  riesgoInicial: 'ALTO',
  filas: FILAS,
  motivo: { codigo: 'MEDIDA_EN_EJECUCION', etiqueta: 'La medida está en ejecución; la autoridad lo confirmó por escrito', detalle: null },
  casoPrincipal: null,
  receptora: null,
  comprobaciones: [
    { texto: 'No queda ningún plazo abierto', cumple: true },
    { texto: 'Todos los oficios tienen respuesta o dos insistencias', cumple: true },
    { texto: 'La última valoración es media o baja, o la autoridad está a cargo', cumple: true },
    { texto: 'Los controles de los compromisos están hechos', cumple: null },
  ],
  situacionNna: 'Vive con su madre y su tía. Asiste a la escuela todos los días y recibe apoyo psicológico.',
  recomendaciones: 'Continuar con el apoyo psicológico y avisar a la Defensoría ante cualquier novedad.',
  informado: { como: 'en persona, a la madre, en el punto de atención', el: '2026-03-15' },
  firmas: { coordinacion: 'Jacaranda Demo Prueba', defensor: 'Trigo Inventado Demo', familia: { nombre: null } },
};

export const CIERRE_LARGA: ActaCierreDatos = {
  ...CIERRE,
  numero: 'DC-13-2026-0123-CI',
  codigoCaso: 'DC13-2026-0107-R1',
  tipos: Array.from({ length: 6 }, () => OFICIO_JCPD.derechos).flat(),
  filas: HOJA_RUTA_LARGA.filas,
  motivo: {
    codigo: 'TRASLADO_OTRA_DEFENSORIA',
    etiqueta: 'Se traslada a otra Defensoría Comunitaria, que recibe el caso y su plazo',
    detalle: `${HECHO_600} FIN-MOTIVO`,
  },
  casoPrincipal: 'DC13-2026-0098',
  receptora: { nombre: 'Defensoría Comunitaria Carigán (DC-08), parroquia Carigán, cantón Loja', firmoEl: '2026-03-15' },
  comprobaciones: Array.from({ length: 12 }, (_, n) => ({
    texto: `${HECHO_600.slice(0, 160)} FIN-COMPROBACION-${n + 1}`,
    cumple: n % 3 === 0 ? null : true,
  })),
  situacionNna: `${HECHO_600}\n${HECHO_600} FIN-SITUACION`,
  recomendaciones: `${HECHO_600}\n${HECHO_600} FIN-RECOMENDACIONES`,
  firmas: {
    coordinacion: `Magdalena Encarnación del Rocío ${APELLIDOS_LARGOS}`,
    defensor: `Trigo Maximiliano ${APELLIDOS_LARGOS}`,
    familia: { nombre: `Magnolia Encarnación ${APELLIDOS_LARGOS}` },
  },
};

export const CIERRE_MINIMA: ActaCierreDatos = {
  ...CIERRE,
  numero: null,
  registradoEn: null,
  riesgo: null,
  riesgoInicial: null,
  estado: null,
  naturaleza: null,
  diasAbierto: 0,
  tipos: [],
  filas: [],
  motivo: { codigo: 'ORIENTACION_BRINDADA', etiqueta: 'Se brindó la orientación', detalle: null },
  comprobaciones: [],
  recomendaciones: null,
  informado: null,
  firmas: { coordinacion: null, defensor: null, familia: null },
};
