import type { Estado } from '@core/features/casos/caso.types';
import type { TipoDerivacion } from '@core/features/derivaciones/oficio.catalogo';
import type { CatalogoRuta, NaturalezaHecho, NivelRiesgo } from '@core/features/ruta/ruta.types';

/** A letter that went out since the case was opened (again), with what came back. */
export interface OficioPendiente {
  id: string;
  institucion: string;
  tipo: TipoDerivacion;
  esPrincipal: boolean;
  /** Null for a letter of its own; otherwise the one it insists on or adds to. */
  deDerivacionId: string | null;
  insistencia: number | null;
  emitidaEn: string;
  entregadaEn: string | null;
  /** Issued before violence was revealed: it told nobody of that. */
  deAntes: boolean;
  /** Number given at delivery or in any answer. */
  numeroTramite: string | null;
  /** The last answer that decides something; «sin novedad» is none. */
  respuesta: { decision: string; recibidaEn: string; anotadaEn: string } | null;
}

/** Something of a case that has its own day or hour and has not been done yet. */
export type FechaPendiente =
  | { clase: 'VISITA'; id: string; en: string }
  | { clase: 'SESION'; id: string; mediacionId: string; en: string }
  | { clase: 'COMPROMISO'; id: string; mediacionId: string; dia: string }
  | { clase: 'AUDIENCIA'; id: string; institucion: string; derivacionId: string | null; en: string }
  | { clase: 'MEDIDA'; id: string; codigo: string; derivacionId: string; desde: string; hasta: string | null };

/** An open case as the reminders need it. Only codes and initials: the list may be read from the door. */
export interface CasoPendiente {
  casoId: string;
  codigo: string;
  iniciales: string;
  responsable: string | null;
  estado: Estado;
  riesgo: NivelRiesgo;
  naturaleza: NaturalezaHecho | null;
  conocidoEn: string;
  /** The newest triage was confirmed by a person. */
  valorado: boolean;
  valoradoEn: string | null;
  plazo: { codigo: string; horas: number; venceEn: string } | null;
  /** Code of the principal authority of its route; null while it has no types. Only asked for while nobody was told. */
  principal: string | null;
  oficios: readonly OficioPendiente[];
  /** Last report by word of mouth, and to whom. */
  denunciaVerbal: { en: string; institucion: string } | null;
  llamada911En: string | null;
  fechas: readonly FechaPendiente[];
  /** Visits of any outcome, programmed ones too. */
  visitas: number;
  /** A mediation that was proposed and has no session yet. */
  mediacionSinSesion: { id: string; desde: string } | null;
  acuerdoEn: string | null;
  seguimientos: { hechos: number; ultimoEn: string | null; proximoEl: string | null };
  /** When the last visit, session, answer or worrying follow-up was written down (`Antecedentes.porRevalorarEn`). */
  porRevalorarEn: string | null;
  /** Last visit, answer or follow-up: after a call to the 911 one of them shows that somebody looked again. */
  ultimoContactoEn: string | null;
  /** Days on which a child of the case comes of age. */
  mayorias: readonly string[];
  cierre: { id: string; desde: string; firmado: boolean } | null;
}

/** A case whose time for the review after closing has come. */
export interface CasoCerrado {
  casoId: string;
  codigo: string;
  iniciales: string;
  responsable: string | null;
  riesgo: NivelRiesgo;
  cerradoEn: string;
}

/** A note of the central without an answer; case fields are null for one about the point itself. */
export interface NotaPendiente {
  id: string;
  leida: boolean;
  casoId: string | null;
  codigo: string | null;
  iniciales: string | null;
  riesgo: NivelRiesgo | null;
}

/** What every source looks at besides the case. */
export interface ContextoRecordatorios {
  ahora: string;
  /** End of the range of days of an agenda; null on the first screen, where each source has its own lead time. */
  hasta: string | null;
  feriados: ReadonlySet<string>;
  catalogo: Pick<CatalogoRuta, 'plazos' | 'parametros'>;
  /** Short name of an institution, with its article. */
  nombrar(codigo: string): string;
}
