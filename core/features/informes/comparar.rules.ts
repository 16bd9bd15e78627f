import { DEFENSORIA_CATALOGO } from '@core/features/punto-atencion/defensoria.catalogo';
import { NIVELES_RIESGO } from '@core/features/ruta/ruta.types';
import { nombreDePunto, nombreParroquia, parroquiaDePunto, PARROQUIAS } from './ambito.rules';
import { estadoDeCarta } from './carta-estado.rules';
import { abiertoEn, alCorte, nuevos, proporcion } from './cuentas.rules';
import type { HechoCaso, Hechos, Medida, Periodo } from './hechos.types';
import { plazosDelPeriodo } from './indicadores-casos.rules';
import { indicadoresTexts } from './indicadores.texts';

/** One point or parish beside the others; null where no package has come yet. */
export interface FilaComparada {
  clave: string;
  etiqueta: string;
  /** Moment of the package, of several points the oldest. */
  corte: string | null;
  /** Points of the parish that have sent, and how many it has. */
  puntos: { conDatos: number; todos: number };
  cuentas: {
    nuevos: number;
    abiertos: number;
    /** Of those that are open: ALTO and CRITICO. */
    graves: number;
    aTiempo: Medida;
    sinRespuesta: number;
  } | null;
}

const GRAVE = NIVELES_RIESGO.indexOf('ALTO');

function cuentasDe(casos: readonly HechoCaso[], periodo: Periodo, ahora: string): NonNullable<FilaComparada['cuentas']> {
  const abiertos = casos.filter((caso) => abiertoEn(caso, alCorte(caso, ahora)));
  const { aTiempo, todos } = plazosDelPeriodo(casos, periodo, ahora);
  const sinRespuesta = casos.flatMap((caso) =>
    caso.derivaciones.filter((carta) => ['SIN_RESPUESTA', 'INSISTENCIA'].includes(estadoDeCarta(carta, caso, alCorte(caso, ahora)))),
  );
  return {
    nuevos: nuevos(casos, periodo).length,
    abiertos: abiertos.length,
    graves: abiertos.filter(({ riesgoActual }) => NIVELES_RIESGO.indexOf(riesgoActual) >= GRAVE).length,
    aTiempo: proporcion('A_TIEMPO', indicadoresTexts.aTiempo, aTiempo, todos),
    sinRespuesta: sinRespuesta.length,
  };
}

/**
 * All points, or all parishes, side by side: exact, for the central's own screen. Also those of which nothing has come, so
 * that nobody takes a silent point for one without cases.
 * @param cortes moment of the last package by point
 */
export function comparar(
  hechos: Hechos,
  cortes: ReadonlyMap<string, string>,
  por: 'PUNTO' | 'PARROQUIA',
  periodo: Periodo,
  ahora: string,
): FilaComparada[] {
  const casosDe = new Map<string, HechoCaso[]>();
  for (const caso of hechos.casos) {
    const suyos = casosDe.get(caso.punto);
    if (suyos) suyos.push(caso);
    else casosDe.set(caso.punto, [caso]);
  }
  const codigos = DEFENSORIA_CATALOGO.filas.map(({ codigo }) => codigo);
  const grupos =
    por === 'PUNTO'
      ? codigos.map((codigo) => ({ clave: codigo as string, etiqueta: nombreDePunto(codigo), puntos: [codigo] }))
      : PARROQUIAS.map((parroquia) => ({
          clave: parroquia,
          etiqueta: nombreParroquia(parroquia),
          puntos: codigos.filter((codigo) => parroquiaDePunto(codigo) === parroquia),
        }));
  return grupos.map(({ clave, etiqueta, puntos }) => {
    const conDatos = puntos.filter((punto) => cortes.has(punto));
    return {
      clave,
      etiqueta,
      corte: conDatos.flatMap((punto) => cortes.get(punto) ?? []).toSorted()[0] ?? null,
      puntos: { conDatos: conDatos.length, todos: puntos.length },
      cuentas:
        conDatos.length === 0
          ? null
          : cuentasDe(
              conDatos.flatMap((punto) => casosDe.get(punto) ?? []),
              periodo,
              ahora,
            ),
    };
  });
}
