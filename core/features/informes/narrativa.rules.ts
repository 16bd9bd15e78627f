import { foldText } from '@core/kernel/text';

const CODIGO_CASO = /\bDC-?\s?\d{1,2}-20\d{2}-\d{3,6}\b/i;
const CEDULA = /(?<!\d)\d{10}(?!\d)/;

/** Whether a text names one of these people: given name and surname together, however they are spelled. */
function nombraA(texto: string, personas: readonly { nombres: string; primerApellido: string }[]): boolean {
  const palabras = ` ${(foldText(texto).match(/\p{L}+/gu) ?? []).join(' ')} `;
  return personas.some(({ nombres, primerApellido }) => {
    const [primero = ''] = foldText(nombres).split(' ');
    const apellido = foldText(primerApellido);
    if (primero === '' || apellido === '') return false;
    return palabras.includes(` ${foldText(nombres)} ${apellido} `) || palabras.includes(` ${primero} ${apellido} `);
  });
}

/**
 * What a person wrote for a report that may be shared: no code of a case, no cédula, no child of the point by name. The
 * program cannot know everything that identifies somebody; the screen asks for care as well.
 * @param campos text by field
 * @returns one sentence beside each field at fault
 */
export function revisarNarrativa(
  campos: Readonly<Record<string, string | undefined>>,
  nna: readonly { nombres: string; primerApellido: string }[],
): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const [campo, texto = ''] of Object.entries(campos)) {
    if (CODIGO_CASO.test(texto)) fields[campo] = 'Quite el código del caso: el informe puede compartirse.';
    else if (CEDULA.test(texto)) fields[campo] = 'Quite el número de cédula o teléfono: el informe puede compartirse.';
    else if (nombraA(texto, nna)) fields[campo] = 'Quite el nombre de la niña, niño o adolescente: el informe puede compartirse.';
  }
  return fields;
}
