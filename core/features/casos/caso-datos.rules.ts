import type { Caso } from './casos.contract';

/** A case as it is stored, before anything is computed from it. */
export type CasoDatos = Omit<
  Caso,
  | 'tipos'
  | 'ruta'
  | 'completitud'
  | 'faltan'
  | 'siguientePaso'
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
  derivaciones: readonly { id: string; institucion: string; esPrincipal: boolean; documentoId: string; entregadaEn: string | null }[];
  denunciasVerbales: number;
}

/** True when the authority was told: a letter with proof of delivery, or a verbal report (§1.2). A 911 call is not enough. */
export function fueInformado(informes: InformesCaso): boolean {
  return informes.denunciasVerbales > 0 || informes.derivaciones.some((derivacion) => derivacion.entregadaEn !== null);
}
