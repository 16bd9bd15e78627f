import { NIVELES_RIESGO } from '@core/features/ruta/ruta.types';
import { estadoDeCarta } from './carta-estado.rules';
import { abiertoEn, alCorte, contarPor, cuenta, nuevos, proporcion } from './cuentas.rules';
import type { Hechos, Medida } from './hechos.types';
import { plazosDelPeriodo } from './indicadores-casos.rules';
import { indicadoresTexts as t } from './indicadores.texts';
import { moverPeriodo, nombreCorto, periodoDelDia, rangoDe } from './periodos.rules';

/** Months that the dashboard looks back. */
const MESES = 6;

/** The few numbers that people act on; exact, for those who work there. */
export interface Tablero {
  /** Share informed in time, by month of the deadline. */
  aTiempo: Medida[];
  /** Cases that are open now, by their risk. */
  abiertos: Medida[];
  /** Letters whose term of answer is over, by authority. */
  sinRespuesta: Medida[];
  /** New cases by month. */
  nuevos: Medida[];
}

/** @param hasta a day of the last month that is shown; what is open or waits is as of now. */
export function tableroDe({ casos }: Hechos, hasta: string, ahora: string): Tablero {
  const ultimo = periodoDelDia('MENSUAL', hasta);
  const meses = Array.from({ length: MESES }, (_, index) => moverPeriodo(ultimo, index - MESES + 1));
  const mes = (periodo: (typeof meses)[number]) => ({ clave: `${periodo.anio}-${periodo.numero}`, etiqueta: nombreCorto(periodo) });
  const abiertos = casos.filter((caso) => abiertoEn(caso, alCorte(caso, ahora)));
  const calladas = casos.flatMap((caso) =>
    caso.derivaciones.filter((carta) => {
      const estado = estadoDeCarta(carta, caso, alCorte(caso, ahora));
      return estado === 'SIN_RESPUESTA' || estado === 'INSISTENCIA';
    }),
  );
  return {
    aTiempo: meses.map((periodo) => {
      const { aTiempo, todos } = plazosDelPeriodo(casos, rangoDe(periodo), ahora);
      const { clave, etiqueta } = mes(periodo);
      return proporcion(clave, etiqueta, aTiempo, todos);
    }),
    abiertos: contarPor(
      abiertos,
      NIVELES_RIESGO.toReversed().map((riesgo) => [riesgo, t.riesgo[riesgo]] as const),
      ({ riesgoActual }) => riesgoActual,
    ),
    sinRespuesta: contarPor(calladas, [], ({ autoridad }) => autoridad, 'AUTORIDAD').toSorted((a, b) => b.numerador - a.numerador),
    nuevos: meses.map((periodo) => {
      const { clave, etiqueta } = mes(periodo);
      return cuenta(clave, etiqueta, nuevos(casos, rangoDe(periodo)).length);
    }),
  };
}

/** Puts the names of the directory where an indicator has codes of authorities. */
export function nombrarAutoridades(medidas: readonly Medida[], nombrar: (codigo: string) => string): Medida[] {
  return medidas.map((medida) => {
    const [, prefijo, codigo] = /^(AUTORIDAD|SIN_RESPUESTA):(.+)$/.exec(medida.clave) ?? [];
    if (prefijo === undefined || codigo === undefined) return medida;
    const nombre = nombrar(codigo);
    return { ...medida, etiqueta: prefijo === 'AUTORIDAD' ? nombre : t.sinRespuestaDe(nombre) };
  });
}
