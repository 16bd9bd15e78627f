import { cuentaComoInforme } from '@core/features/derivaciones/oficio.catalogo';
import type { TipoDerivacion } from '@core/features/derivaciones/oficio.catalogo';
import type { Caso } from './casos.contract';

/** A case as it is stored, before anything is computed from it. */
export type CasoDatos = Omit<
  Caso,
  | 'tipos'
  | 'ruta'
  | 'completitud'
  | 'faltan'
  | 'siguientePaso'
  | 'actos'
  | 'estaciones'
  | 'historia'
  | 'documentos'
  | 'cambios'
  | 'vencido'
  | 'plazoCumplido'
  | 'responsable'
  | 'registrador'
> & {
  tipos: string[];
  anio: number;
  responsableId: string;
  registradorId: string;
};

/** What happened outside the sheet: letters, deliveries, verbal reports. */
export interface InformesCaso {
  derivaciones: readonly {
    id: string;
    institucion: string;
    tipo: TipoDerivacion;
    esPrincipal: boolean;
    documentoId: string;
    entregadaEn: string | null;
    /** Null for a letter of its own; otherwise the letter it insists on or adds to. */
    deDerivacionId: string | null;
    /** Issued before the case was opened again: it tells the authority nothing about the new facts. */
    deAntes: boolean;
  }[];
  /** Since the case was opened again, if it was. */
  denunciasVerbales: number;
  /** Institutions that took a letter or a report by word of mouth since the case was opened again, if it was. */
  avisadas: readonly string[];
}

/**
 * True when the authority was told: a letter that tells it, with proof of delivery, or a verbal report (§1.2). A 911 call is
 * not enough, nor is a service letter beside the report.
 */
export function fueInformado(informes: InformesCaso): boolean {
  return (
    informes.denunciasVerbales > 0 ||
    informes.derivaciones.some((derivacion) => derivacion.entregadaEn !== null && !derivacion.deAntes && cuentaComoInforme(derivacion))
  );
}
