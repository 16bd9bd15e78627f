import type { InformesCaso } from './caso-datos.rules';

/** What happened on the route of a case since it was registered, or since it was opened again; counted at read time. */
export interface Antecedentes extends InformesCaso {
  /** `proximaId`: the programmed visit that comes first; `conSenales`: those that saw or heard signs of violence. */
  visitas: { programadas: number; hechas: number; fallidas: number; proximaId: string | null; conSenales: number };
  /** Follow-ups, and how many of them did not find the family. */
  seguimientos: { hechos: number; sinLocalizar: number; ultimoEn: string | null; proximoEl: string | null };
  /** Letters (not insistences) with an answer, or insisted on twice without one. */
  oficiosResueltos: number;
  /** Letters whose last answer admits the case, orders a measure or gives the service, by whatever means it came. */
  oficiosAceptados: number;
  /** The last answer to some letter, in writing, admits the case, orders a measure or gives the service. */
  autoridadACargo: boolean;
  /** The last answer to some letter, in writing, files the case: there is nothing to act on. */
  parecerAutoridad: boolean;
  /** A measure ordered in writing is in force or was carried out, and none is disobeyed. */
  medidaEnEjecucion: boolean;
  audienciasFijadas: number;
  /** Documents that were issued and never left the program. */
  documentosSinImprimir: number;
  /** A mediation that has neither ended nor been suspended. */
  mediacionAbierta: string | null;
  acuerdo: { id: string; mediacionId: string; compromisos: number; pendientes: number; incumplidos: number } | null;
  /** The closing under preparation. */
  cierre: {
    id: string;
    nnaInformado: boolean;
    actaFirmada: boolean;
    casoPrincipal: boolean;
    receptoraFirmo: boolean;
    cartaTraslado: boolean;
  } | null;
  /** When a person last confirmed a triage, since the case was opened again if it was. */
  valoradoEn: string | null;
  /** The last visit, session, answer or follow-up: a triage older than it has to be done again (§4.4). */
  ultimoHechoEn: string | null;
  /** When the last visit, session, answer or worrying follow-up was written down: it asks for a new triage before closing. */
  porRevalorarEn: string | null;
}

/** A case about which nothing has happened yet. */
export const SIN_ANTECEDENTES: Antecedentes = {
  derivaciones: [],
  denunciasVerbales: 0,
  avisadas: [],
  visitas: { programadas: 0, hechas: 0, fallidas: 0, proximaId: null, conSenales: 0 },
  seguimientos: { hechos: 0, sinLocalizar: 0, ultimoEn: null, proximoEl: null },
  oficiosResueltos: 0,
  oficiosAceptados: 0,
  autoridadACargo: false,
  parecerAutoridad: false,
  medidaEnEjecucion: false,
  audienciasFijadas: 0,
  documentosSinImprimir: 0,
  mediacionAbierta: null,
  acuerdo: null,
  cierre: null,
  valoradoEn: null,
  ultimoHechoEn: null,
  porRevalorarEn: null,
};
