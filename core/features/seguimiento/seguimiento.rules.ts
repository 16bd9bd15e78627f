import { revisarDia, revisarMomento } from '@core/features/casos/caso-entrada.rules';
import { valorParametro } from '@core/features/ruta/parametro.rules';
import type { CatalogoRuta, NivelRiesgo } from '@core/features/ruta/ruta.types';
import { addHours, localDay } from '@core/kernel/dates';
import { foldText } from '@core/kernel/text';
import type { RegistrarSeguimiento } from './seguimiento.contract';

type Campos = Record<string, string>;

/** Impossible dates and answers that contradict each other, one sentence beside each field. */
export function revisarSeguimiento(entrada: RegistrarSeguimiento, caso: { conocidoEn: string }, ahora: string): Campos {
  const fields: Campos = {};
  const { hechoEn, localizado, contactoNna, situacion, violenciaNueva, hechosNuevos, proximoEl, papelFecha, papelNumero } = entrada;
  const momento = revisarMomento(caso, hechoEn, ahora);
  if (momento !== null) fields['hechoEn'] = momento;
  if (!localizado && contactoNna) fields['contactoNna'] = 'Si no se encontró a nadie, no se pudo hablar con la niña, niño o adolescente.';
  if (!localizado && situacion !== 'NO_SE_SABE') fields['situacion'] = 'Si no se encontró a nadie, la situación no se sabe.';
  if (violenciaNueva && (hechosNuevos ?? '').length < 10)
    fields['hechosNuevos'] = 'Escriba qué pasó, con las palabras de quien cuenta (al menos 10 letras).';
  if (proximoEl !== undefined && proximoEl < localDay(ahora)) fields['proximoEl'] = 'La próxima fecha no puede ser anterior a hoy.';
  if (papelFecha !== undefined && papelFecha !== localDay(hechoEn))
    fields['papelFecha'] = 'La fecha del papel es el día en que se hizo el seguimiento.';
  if (papelFecha === undefined && (papelNumero ?? '') !== '') fields['papelFecha'] = 'Escriba la fecha del papel.';
  return fields;
}

/** Whether a follow-up asks for a new triage (§4.4): worse, new violence, a new fact, a measure disobeyed (B8). It never lowers anything. */
export function pideRevalorar(
  entrada: Pick<RegistrarSeguimiento, 'situacion' | 'violenciaNueva' | 'hechosNuevos' | 'medidasCumplidas'>,
): boolean {
  const { situacion, violenciaNueva, hechosNuevos, medidasCumplidas } = entrada;
  return situacion === 'EMPEORA' || violenciaNueva || (hechosNuevos ?? '') !== '' || medidasCumplidas === 'NO';
}

/** Hours between the follow-up number `hechos` and the next one; null when the controls of this risk are done. */
function horasHasta(riesgo: NivelRiesgo, hechos: number, valor: (codigo: Parameters<typeof valorParametro>[1]) => number): number | null {
  switch (riesgo) {
    case 'CRITICO':
      if (hechos === 0) return valor('SEGUIMIENTO_CRITICO_1_H');
      // both count from the start: the second comes that much after the first
      if (hechos === 1) return valor('SEGUIMIENTO_CRITICO_2_H') - valor('SEGUIMIENTO_CRITICO_1_H');
      return 24 * valor('SEGUIMIENTO_CRITICO_DIAS');
    case 'ALTO':
      return 24 * valor(hechos < valor('SEGUIMIENTO_ALTO_VECES') ? 'SEGUIMIENTO_ALTO_DIAS' : 'SEGUIMIENTO_ALTO_LUEGO_DIAS');
    case 'MEDIO':
      return 24 * valor('SEGUIMIENTO_MEDIO_DIAS');
    case 'BAJO':
      return hechos < valor('SEGUIMIENTO_BAJO_VECES') ? 24 * valor('SEGUIMIENTO_BAJO_DIAS') : null;
  }
}

/**
 * The day of the next follow-up as the programme proposes it (§4.4, POLITICA of the catalogue).
 * @param hechos follow-ups already made, the one of `desde` included.
 * @param desde the last follow-up, or the moment from which the first one is counted.
 * @returns `YYYY-MM-DD`, or null when the controls of a low risk are done.
 */
export function proximoSeguimiento(
  catalogo: Pick<CatalogoRuta, 'parametros'>,
  caso: { riesgo: NivelRiesgo; hechos: number; desde: string },
): string | null {
  const horas = horasHasta(caso.riesgo, caso.hechos, (codigo) => valorParametro(catalogo, codigo, localDay(caso.desde)));
  return horas === null ? null : localDay(addHours(caso.desde, horas));
}

/** A visit to a home in danger has its own form, with the authority in it (§4.3): a follow-up is no way around it. */
export const visitaVaAparte = (riesgo: NivelRiesgo): boolean => riesgo === 'ALTO' || riesgo === 'CRITICO';

/**
 * Whether a text for a paper with codes only names a child of the case: her name and surname together, or her name as a
 * word of its own, written as a name. Only capitals count, because «sol» and «luna» are words too.
 */
export function nombraANna(texto: string, nna: readonly { nombres: string; primerApellido: string }[]): boolean {
  const palabras: readonly string[] = texto.match(/[\p{L}]+/gu) ?? [];
  const doblado = ` ${palabras.map(foldText).join(' ')} `;
  return nna.some(({ nombres, primerApellido }) => {
    const entero = foldText(`${nombres} ${primerApellido}`).trim();
    if (nombres !== '' && primerApellido !== '' && doblado.includes(` ${entero} `)) return true;
    return nombres.split(/\s+/).some((nombre) => nombre.length > 2 && palabras.includes(nombre));
  });
}

/** Impossible days of a closing under preparation, beside their fields. */
export function revisarCierre(
  entrada: {
    informadoEl?: string | undefined;
    informadoComo?: string | undefined;
    receptora?: string | undefined;
    receptoraFirma?: string | undefined;
    receptoraFirmoEl?: string | undefined;
  },
  caso: { conocidoEn: string; puntoId: string },
  ahora: string,
): Campos {
  const fields: Campos = {};
  const dia = (campo: 'informadoEl' | 'receptoraFirmoEl') => {
    const valor = entrada[campo];
    const mal = valor === undefined ? null : revisarDia(caso, valor, ahora);
    if (mal !== null) fields[campo] = mal;
  };
  dia('informadoEl');
  dia('receptoraFirmoEl');
  if (entrada.informadoEl !== undefined && !entrada.informadoComo) fields['informadoComo'] = 'Escriba cómo se les informó.';
  if (entrada.informadoEl === undefined && entrada.informadoComo) fields['informadoEl'] = 'Escriba qué día se les informó.';
  if (entrada.receptora === caso.puntoId) fields['receptora'] = 'Elija otra Defensoría: esta es la suya.';
  if (entrada.receptoraFirmoEl !== undefined && !entrada.receptoraFirma)
    fields['receptoraFirma'] = 'Escriba quién firmó por la otra Defensoría.';
  return fields;
}
