import { aInstitucion } from '@core/features/ruta/explicacion.rules';
import { rutaTexts } from '@core/features/ruta/ruta.texts';
import { cuando, hace, queda } from './format';

const HORA = 3_600_000;
const T = rutaTexts.reloj;

export interface Reloj {
  tono: 'ok' | 'neutral' | 'warn' | 'high' | 'urgent';
  /** Whole sentence: «Quedan 5 horas para informar a la Junta Cantonal: hasta hoy 20:00». */
  texto: string;
  /** For lists: «Quedan 5 horas». */
  corto: string;
  vencido: boolean;
}

interface DatosReloj {
  plazo: { codigo: string; horas: number; venceEn: string } | null;
  plazoCumplido: boolean;
  /** Short name with its article of who must be told, when known. */
  institucion?: string | null;
}

/** The clock of a case in words, at the instant `ahora`. It is urgent when overdue or when less than six hours are left. */
export function relojDeCaso({ plazo, plazoCumplido, institucion }: DatosReloj, ahora: string): Reloj {
  if (plazo === null) return { tono: 'neutral', texto: T.sin, corto: T.cortoSin, vencido: false };
  if (plazoCumplido) return { tono: 'ok', texto: T.informado, corto: T.cortoInformado, vencido: false };
  const a = institucion ? aInstitucion(institucion) : T.autoridad;
  if (plazo.horas === 0) return { tono: 'urgent', texto: T.inmediato(a), corto: T.cortoAhora, vencido: true };
  const resto = queda(plazo.venceEn, ahora);
  if (resto.vencido) return { tono: 'urgent', texto: T.vencido(hace(plazo.venceEn, ahora), a, cuando(plazo.venceEn, ahora)), corto: T.cortoVencido, vencido: true };
  const ms = Date.parse(plazo.venceEn) - Date.parse(ahora);
  const tono = ms < 6 * HORA ? 'urgent' : ms < 24 * HORA ? 'high' : 'warn';
  return { tono, texto: T.queda(resto.texto, a, cuando(plazo.venceEn, ahora)), corto: resto.texto, vencido: false };
}
