import { foldText } from '@core/kernel/text';

/** A sentence of an agreement that a person has to look at again: where it stands, why, and the article. */
export interface AvisoRenuncia {
  campo: string;
  texto: string;
}

interface Patron {
  expresion: RegExp;
  aviso: string;
}

/** Over text without accents and in lower case. */
const PATRONES: readonly Patron[] = [
  {
    expresion: /\b(alimentos|alimenticia|alimenticias|pension|pensiones|liquidacion|liquidaciones)\b/,
    aviso: 'Habla de alimentos: un acuerdo comunitario no fija, no baja ni perdona el monto ni el pago (Constitución 190).',
  },
  {
    expresion: /\b(tenencia|custodia|patria potestad|regimen de visitas|cuidado provisional)\b/,
    aviso: 'Habla de tenencia, visitas o patria potestad: lo decide una jueza o juez, o un centro registrado (CONA 118 a 125).',
  },
  {
    expresion: /\b(filiacion|paternidad|maternidad|apellido|apellidos|adopcion|reconocer (a la|al) (hija|hijo))\b/,
    aviso: 'Habla de filiación, apellidos o adopción: no se negocian (CONA 33; Constitución 190).',
  },
  {
    expresion: /\b(renunci\w*|desist\w*|perdon\w* (la|las|lo que) \w+|retir\w* (la|las|su|sus) (denuncia|denuncias|demanda|demandas))\b/,
    aviso: 'Parece una renuncia: los derechos de niñas, niños y adolescentes son irrenunciables (Constitución 190).',
  },
  {
    expresion: /\b(no|nunca|jamas|sin)( \w+){0,2} (denunci\w*|demand\w*|reclam\w*|cobr\w*|exig\w*|contar\w*|avis\w*|decir\w*)\b/,
    aviso: 'Parece obligar a callar o a no reclamar: nadie puede comprometerse a no informar (CONA 72).',
  },
  {
    expresion: /\b(guardar (el )?(secreto|silencio)|en secreto|quedar entre nosotros)\b/,
    aviso: 'Parece obligar a guardar secreto: una niña, niño o adolescente siempre puede pedir ayuda (CONA 72).',
  },
  {
    expresion:
      /\b(dej\w+ (de estudiar|la escuela|el colegio|los estudios)|salir de (la escuela|el colegio)|no (ir|asistir) a (la escuela|clases|el colegio))\b/,
    aviso: 'Parece limitar el derecho a estudiar, que no se negocia (CONA 37).',
  },
  {
    expresion: /\b(correa\w*|nalgada\w*|golpe\w*|pegar\w*|castigo fisico|castigar\w* fisicamente|dejar\w* sin comer)\b/,
    aviso: 'Nombra golpes o castigos: eso no se acuerda; si los hubo, suspenda y revise el caso (CONA 67).',
  },
];

/**
 * Sentences that may waive or lower a right (§4.6 no-waiver clause). It only points at words: a person reads the sentence
 * and answers for it. At most one line per pattern and field.
 */
export function avisosDeRenuncia(campos: Readonly<Record<string, string>>): AvisoRenuncia[] {
  return Object.entries(campos).flatMap(([campo, texto]) => {
    const plano = foldText(texto);
    return PATRONES.filter(({ expresion }) => expresion.test(plano)).map(({ aviso }) => ({ campo, texto: aviso }));
  });
}
