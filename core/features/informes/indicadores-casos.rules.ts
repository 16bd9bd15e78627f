import { TIPO_VULNERACION_CATALOGO } from '@core/features/ruta/tipo-vulneracion.catalogo';
import { NIVELES_RIESGO } from '@core/features/ruta/ruta.types';
import { alCorte, contarPor, cuenta, enPeriodo, horasEntre, indicador, medida, nuevos, proporcion, vale } from './cuentas.rules';
import type { Calculo, HechoCaso, HechoNna, Periodo } from './hechos.types';
import { indicadoresTexts as t } from './indicadores.texts';

const GRUPO = new Map<string, string>(TIPO_VULNERACION_CATALOGO.filas.map(({ codigo, grupo }) => [codigo, grupo]));
const ETIQUETA = TIPO_VULNERACION_CATALOGO.filas.map(({ codigo, etiqueta }) => [codigo, etiqueta] as const);

/** Group of right of a type; a code that this program does not know yet stands under its three letters. */
export const grupoDe = (tipo: string): string => GRUPO.get(tipo) ?? tipo.slice(0, 3);

/** I01: new cases by nature, group of right and type. A case of several types counts once in each. */
export const i01CasosNuevos: Calculo = ({ casos }, periodo) => {
  const propios = nuevos(casos, periodo);
  const deAlgunTipo = new Set(propios.flatMap(({ tipos }) => tipos));
  return indicador('I01', 'CASOS', [
    cuenta('TOTAL', t.total, propios.length),
    ...contarPor(propios, Object.entries(t.naturaleza), ({ naturaleza }) => naturaleza, 'NATURALEZA'),
    ...contarPor(propios, Object.entries(t.grupo), ({ tipos }) => [...new Set(tipos.map(grupoDe))], 'GRUPO'),
    // of 77 types only those that somebody has
    ...contarPor(
      propios,
      ETIQUETA.filter(([codigo]) => deAlgunTipo.has(codigo)),
      ({ tipos }) => tipos,
      'TIPO',
    ),
  ]);
};

/** Age bands of §9.1: 0–4, 5–11, 12–14, 15–17; from 18 years on apart. */
export function bandaEdad(edadMeses: number | null): string | null {
  if (edadMeses === null) return null;
  const anios = Math.floor(edadMeses / 12);
  return anios < 5 ? '0-4' : anios < 12 ? '5-11' : anios < 15 ? '12-14' : anios < 18 ? '15-17' : '18+';
}

/** The children of some cases, each person once, as she was in the first of them. */
export function personasDe(casos: readonly HechoCaso[]): HechoNna[] {
  const vistas = new Map<string, HechoNna>();
  for (const caso of casos.toSorted((a, b) => a.conocidoEn.localeCompare(b.conocidoEn)))
    for (const nna of caso.nna) {
      const clave = `${caso.punto} ${nna.personaId}`;
      if (!vistas.has(clave)) vistas.set(clave, nna);
    }
  return [...vistas.values()];
}

/** I02: children of new cases by sex, age band, ethnicity, disability and mobility; a child with two cases counts once. */
export const i02NnaAtendidos: Calculo = ({ casos }, periodo) => {
  const nna = personasDe(nuevos(casos, periodo));
  return indicador('I02', 'NNA', [
    cuenta('TOTAL', t.total, nna.length),
    ...contarPor(nna, Object.entries(t.sexo), ({ sexo }) => sexo, 'SEXO'),
    ...contarPor(nna, Object.entries(t.edad), ({ edadMeses }) => bandaEdad(edadMeses), 'EDAD'),
    ...contarPor(nna, Object.entries(t.etnia), ({ etnia }) => etnia, 'ETNIA'),
    ...contarPor(nna, Object.entries(t.siNo), ({ discapacidad }) => discapacidad, 'DISCAPACIDAD'),
    ...contarPor(nna, Object.entries(t.movilidad), ({ movilidad }) => movilidad, 'MOVILIDAD'),
  ]);
};

/** I03: risk at the first confirmed triage of new cases, and how it has changed since. */
export const i03Riesgo: Calculo = ({ casos }, periodo) => {
  const propios = nuevos(casos, periodo);
  const cambios = propios.flatMap(({ riesgoInicial, riesgoActual }) =>
    riesgoInicial === null ? [] : [Math.sign(NIVELES_RIESGO.indexOf(riesgoActual) - NIVELES_RIESGO.indexOf(riesgoInicial))],
  );
  const van = (signo: number) => cambios.filter((cambio) => cambio === signo).length;
  return indicador('I03', 'CASOS', [
    ...contarPor(propios, Object.entries(t.riesgo), ({ riesgoInicial }) => riesgoInicial, 'INICIAL'),
    proporcion('BAJO_DESPUES', t.cambio.bajo, van(-1), cambios.length),
    proporcion('IGUAL', t.cambio.igual, van(0), cambios.length),
    proporcion('SUBIO', t.cambio.subio, van(1), cambios.length),
  ]);
};

/** Closed because another case, or another Defensoría, carries the clock on: counted there. */
const PASA_EL_RELOJ: readonly string[] = ['DUPLICADO', 'TRASLADO_OTRA_DEFENSORIA'];

/**
 * Whether the legal deadline of a case is over: it was met, or it passed with nobody informed. A case that was closed before
 * its deadline owes nothing; while its nature is unknown the provisional clock counts like any other (§4.3).
 */
function plazoJuzgado(caso: HechoCaso, ahora: string): boolean {
  const { naturaleza, venceEn, informadoEn, cierres, estado } = caso;
  if (!vale(caso) || venceEn === null || naturaleza === 'CONFLICTO' || naturaleza === 'ORIENTACION') return false;
  const cierre = estado === 'CERRADO' ? cierres.at(-1) : undefined;
  if (cierre !== undefined && PASA_EL_RELOJ.includes(cierre.motivo)) return false;
  return informadoEn !== null || (venceEn < alCorte(caso, ahora) && !(cierre !== undefined && cierre.en <= venceEn));
}

/** The cases whose legal deadline fell into a period and is over, and whether each was met. */
export function plazosDelPeriodo(casos: readonly HechoCaso[], periodo: Periodo, ahora: string): { aTiempo: number; todos: number } {
  const debidos = casos.filter((caso) => enPeriodo(caso.venceEn, periodo) && plazoJuzgado(caso, ahora));
  const aTiempo = debidos.filter(({ informadoEn, venceEn }) => informadoEn !== null && informadoEn <= (venceEn ?? ''));
  return { aTiempo: aTiempo.length, todos: debidos.length };
}

/** I04: share reported within the legal deadline, of those whose deadline fell into the period. */
export const i04ATiempo: Calculo = ({ casos }, periodo, ahora) => {
  const { aTiempo, todos } = plazosDelPeriodo(casos, periodo, ahora);
  return indicador('I04', 'PORCENTAJE', [proporcion('A_TIEMPO', t.aTiempo, aTiempo, todos)]);
};

/** I05: median hours from knowledge to the first report, of the cases informed in the period. */
export const i05Horas: Calculo = ({ casos }, periodo) => {
  const informados = casos.filter((caso) => vale(caso) && enPeriodo(caso.informadoEn, periodo));
  const horas = informados.map(({ conocidoEn, informadoEn }) => horasEntre(conocidoEn, informadoEn ?? conocidoEn));
  return indicador('I05', 'HORAS', [medida('MEDIANA', t.mediana, horas)]);
};

/** From this completeness on a sheet counts as complete. */
const FICHA_COMPLETA = 90;

/** I13: share of new cases whose sheet is complete. */
export const i13Fichas: Calculo = ({ casos }, periodo) => {
  const propios = nuevos(casos, periodo);
  const completas = propios.filter(({ completitud }) => completitud >= FICHA_COMPLETA).length;
  return indicador('I13', 'PORCENTAJE', [proporcion('COMPLETAS', t.completas, completas, propios.length)]);
};

/** I14: share of new cases in which it stands on record what the child said, or why nothing was heard. */
export const i14Opinion: Calculo = ({ casos }, periodo) => {
  const propios = nuevos(casos, periodo);
  return indicador('I14', 'PORCENTAJE', [
    proporcion('CON_OPINION', t.conOpinion, propios.filter(({ opinionConsta }) => opinionConsta).length, propios.length),
  ]);
};
