import type { CodigoInstitucion, DatosMinimos, Institucion } from '@core/features/directorio/institucion.catalogo';

/** Kinds of letter (domain.md §4.7). The last two always point at a first one. */
export const TIPOS_DERIVACION = [
  'DENUNCIA',
  'SOLICITUD_MEDIDA',
  'SERVICIO',
  'ORIENTACION',
  'CONOCIMIENTO',
  'INSISTENCIA',
  'ALCANCE',
] as const;
export type TipoDerivacion = (typeof TIPOS_DERIVACION)[number];

/**
 * Institutions that a letter about a case can be addressed to, each under the conditions of `impedimentoDestino`. The other
 * two are called (ECU911) or told only in figures (CCPD).
 */
// prettier-ignore
export const INSTITUCIONES_CON_OFICIO = [
  'FISCALIA', 'DINAPEN', 'DINASED', 'UPC', 'JCPD', 'UJFMNA', 'UJVCM', 'MSP', 'MINEDUC', 'DECE', 'MDH', 'MDT', 'DEF_PUBLICA', 'DEF_PUEBLO', 'REG_CIVIL',
  'TEN_POLITICA', 'SPI', 'CAI_ESPACIOS', 'ACOGIDA', 'PATRONATO', 'CENTRO_MEDIACION', 'MOVILIDAD',
] as const satisfies readonly CodigoInstitucion[];
export type CodigoConOficio = (typeof INSTITUCIONES_CON_OFICIO)[number];

/** Whether the program can write a letter to an institution. */
export function conOficio(institucion: string | null): institucion is CodigoConOficio {
  return INSTITUCIONES_CON_OFICIO.some((codigo) => codigo === institucion);
}

/** What the first letter to each institution is. */
const TIPO_DE: Readonly<Record<CodigoConOficio, Exclude<TipoDerivacion, 'INSISTENCIA' | 'ALCANCE'>>> = {
  FISCALIA: 'DENUNCIA',
  DINAPEN: 'DENUNCIA',
  DINASED: 'DENUNCIA',
  DEF_PUEBLO: 'DENUNCIA',
  JCPD: 'SOLICITUD_MEDIDA',
  UJVCM: 'SOLICITUD_MEDIDA',
  TEN_POLITICA: 'SOLICITUD_MEDIDA',
  UJFMNA: 'ORIENTACION',
  UPC: 'CONOCIMIENTO',
  MDT: 'CONOCIMIENTO',
  MSP: 'SERVICIO',
  MINEDUC: 'SERVICIO',
  DECE: 'SERVICIO',
  MDH: 'SERVICIO',
  DEF_PUBLICA: 'SERVICIO',
  REG_CIVIL: 'SERVICIO',
  SPI: 'SERVICIO',
  CAI_ESPACIOS: 'SERVICIO',
  ACOGIDA: 'SERVICIO',
  PATRONATO: 'SERVICIO',
  CENTRO_MEDIACION: 'SERVICIO',
  MOVILIDAD: 'SERVICIO',
};

export function tipoDeOficio(institucion: CodigoConOficio): (typeof TIPO_DE)[CodigoConOficio] {
  return TIPO_DE[institucion];
}

/** Shape of a first letter: the two with a text of their own, the sheet of papers, or the row of the minimum-data matrix. */
export type FormaOficio = 'JCPD' | 'FISCALIA' | 'ORIENTACION' | Exclude<DatosMinimos, 'NINGUNO'>;

/** How a letter to an institution is written; null where no datum of a case may go. */
export function formaDeOficio({ codigo, datosMinimos }: Pick<Institucion, 'codigo' | 'datosMinimos'>): FormaOficio | null {
  if (!conOficio(codigo)) return null;
  if (codigo === 'JCPD' || codigo === 'FISCALIA') return codigo;
  if (tipoDeOficio(codigo) === 'ORIENTACION') return 'ORIENTACION';
  return datosMinimos === 'NINGUNO' ? null : datosMinimos;
}

/**
 * Whether a delivered letter tells the authority, and so stops the legal clock (§1.2). A report or a request of measures
 * does; a service, an orientation or a notice only where it goes to the principal of the route («never instead of the
 * report», §2); an insistence or a scope letter adds to a letter and is none by itself.
 */
export function cuentaComoInforme({ tipo, esPrincipal }: { tipo: TipoDerivacion; esPrincipal: boolean }): boolean {
  if (tipo === 'INSISTENCIA' || tipo === 'ALCANCE') return false;
  return tipo === 'DENUNCIA' || tipo === 'SOLICITUD_MEDIDA' || esPrincipal;
}

/** Authorities that take a report of any child, wherever the route leads (§1.2, §2). */
const SIEMPRE_RECIBEN: readonly string[] = ['JCPD', 'FISCALIA', 'DINAPEN', 'DINASED'];

/**
 * Whether somebody who is told by word of mouth takes the report (§1.2): the same authorities whose letter does, where the
 * route of the case leads to them. A service beside the report is asked for its service; telling it is never instead of the
 * report (§2).
 * @param ruta of the case, null while it has no types; `enRuta` holds every institution that it names.
 */
export function admiteDenunciaVerbal(institucion: string, ruta: { principal: string | null; enRuta: readonly string[] } | null): boolean {
  const informa =
    conOficio(institucion) && cuentaComoInforme({ tipo: tipoDeOficio(institucion), esPrincipal: institucion === ruta?.principal });
  return informa && (SIEMPRE_RECIBEN.includes(institucion) || (ruta?.enRuta.includes(institucion) ?? false));
}

/** Letters that tell the authority only while they go to the principal of the route; reports tell it wherever they go. */
export const TIPOS_SOLO_PRINCIPAL = ['SERVICIO', 'ORIENTACION', 'CONOCIMIENTO'] as const satisfies readonly TipoDerivacion[];
