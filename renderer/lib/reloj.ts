import { aInstitucion } from '@core/features/ruta/explicacion.rules';
import { rutaTexts } from '@core/features/ruta/ruta.texts';
import { cuando, hace, queda } from './format';

const HORA = 3_600_000;
/** Below these hours minutes are told too. */
const EXACTO_H = 6;
const T = rutaTexts.reloj;

export interface Reloj {
  tono: 'ok' | 'neutral' | 'warn' | 'high' | 'urgent';
  /** Whole sentence: «Quedan 5 horas para informar a la Junta Cantonal: hasta hoy 20:00». */
  texto: string;
  /** For lists: «Quedan 5 horas». */
  corto: string;
  vencido: boolean;
}

/** For lists and badges: `Quedan 21 h` while there is time, to the minute when it runs out. */
export function quedaBreve(venceEn: string, ahora: string): { vencido: boolean; texto: string } {
  const resto = queda(venceEn, ahora);
  const horas = Math.floor((Date.parse(venceEn) - Date.parse(ahora)) / HORA);
  return resto.vencido || horas < EXACTO_H || horas >= 48 ? resto : { vencido: false, texto: rutaTexts.reloj.quedanHoras(horas) };
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
  if (resto.vencido)
    return {
      tono: 'urgent',
      texto: T.vencido(hace(plazo.venceEn, ahora), a, cuando(plazo.venceEn, ahora)),
      corto: T.cortoVencido,
      vencido: true,
    };
  const ms = Date.parse(plazo.venceEn) - Date.parse(ahora);
  const tono = ms < 6 * HORA ? 'urgent' : ms < 24 * HORA ? 'high' : 'warn';
  return {
    tono,
    texto: T.queda(resto.texto, a, cuando(plazo.venceEn, ahora)),
    corto: quedaBreve(plazo.venceEn, ahora).texto,
    vencido: false,
  };
}
