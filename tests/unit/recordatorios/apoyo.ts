import { CATALOGO_VIGENTE } from '@core/features/ruta/catalogo-vigente';
import type { CasoPendiente, ContextoRecordatorios, OficioPendiente } from '@core/features/recordatorios/pendiente.types';
import type { Fuente } from '@core/features/recordatorios/recordatorio.rules';

/** Monday, 09:00 in Loja. */
export const AHORA = '2026-03-16T14:00:00.000Z';
export const HORA = 3_600_000;
export const masHoras = (horas: number, desde = AHORA): string => new Date(Date.parse(desde) + horas * HORA).toISOString();

export const CONTEXTO: ContextoRecordatorios = {
  ahora: AHORA,
  hasta: null,
  feriados: new Set(['2026-04-03']),
  catalogo: CATALOGO_VIGENTE,
  nombrar: (codigo) =>
    ({ JCPD: 'la Junta', FISCALIA: 'la Fiscalía', MSP: 'el servicio de salud', DEF_PUEBLO: 'la Defensoría del Pueblo' })[codigo] ?? codigo,
};

export const pendiente = (cambio: Partial<CasoPendiente> = {}): CasoPendiente => ({
  casoId: 'c1',
  codigo: 'DC13-2026-0001',
  iniciales: 'L. E. P.',
  responsable: 'Rosa D.',
  estado: 'VALORADO',
  riesgo: 'ALTO',
  naturaleza: 'VULNERACION',
  conocidoEn: '2026-03-16T13:00:00.000Z',
  valorado: true,
  valoradoEn: '2026-03-16T13:30:00.000Z',
  plazo: null,
  principal: null,
  oficios: [],
  denunciaVerbal: null,
  llamada911En: null,
  fechas: [],
  visitas: 0,
  mediacionSinSesion: null,
  acuerdoEn: null,
  seguimientos: { hechos: 0, ultimoEn: null, proximoEl: null },
  porRevalorarEn: null,
  ultimoContactoEn: null,
  mayorias: [],
  cierre: null,
  ...cambio,
});

/** A delivered letter to the Junta that asks for measures, without an answer. */
export const oficio = (cambio: Partial<OficioPendiente> = {}): OficioPendiente => ({
  id: 'd1',
  institucion: 'JCPD',
  tipo: 'SOLICITUD_MEDIDA',
  esPrincipal: true,
  deDerivacionId: null,
  insistencia: null,
  deAntes: false,
  emitidaEn: '2026-03-16T13:40:00.000Z',
  entregadaEn: AHORA,
  numeroTramite: null,
  respuesta: null,
  ...cambio,
});

/** What a source says: situation, due day or hour, act and path, short enough for a table. */
export const dice = (fuente: Fuente, cambio: Partial<CasoPendiente>, contexto: Partial<ContextoRecordatorios> = {}): string[] =>
  fuente(pendiente(cambio), { ...CONTEXTO, ...contexto }).map(({ situacion, venceEn, dia, acto, camino }) =>
    [situacion, venceEn ?? dia ?? '-', acto, camino.replace('/casos/c1', '')].join(' ').trim(),
  );
