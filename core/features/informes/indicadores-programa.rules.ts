import { localDay } from '@core/kernel/dates';
import { alCorte, cuenta, diasEntre, enPeriodo, finDe, indicador, proporcion, suma } from './cuentas.rules';
import type { Calculo, HechosPrograma, Medida, Periodo } from './hechos.types';
import { indicadoresTexts as t } from './indicadores.texts';

/** All records of one kind, of one point or of all. */
const todo = <T>(programas: readonly HechosPrograma[], de: (programa: HechosPrograma) => readonly T[]): T[] => programas.flatMap(de);

/** Only what lies in the period, when there is anything at all: an empty module stays empty, «sin datos». */
const sumaDelPeriodo = <T extends { dia: string }>(
  clave: string,
  etiqueta: string,
  registros: readonly T[],
  periodo: Periodo,
  valorDe: (registro: T) => number,
): Medida => suma(clave, etiqueta, registros, (registro) => (enPeriodo(registro.dia, periodo) ? valorDe(registro) : 0));

const total = <T>(registros: readonly T[], valorDe: (registro: T) => number): number =>
  registros.reduce((sum, registro) => sum + valorDe(registro), 0);

/** I20: what was done of what the plan put into the months of the period, by component. It may pass 100 %. */
export const i20Pta: Calculo = ({ programas }, periodo) => {
  const filas = todo(programas, ({ pta }) => pta).filter(({ mes }) => enPeriodo(mes, periodo));
  return indicador(
    'I20',
    'PORCENTAJE',
    Object.entries(t.componente).map(([componente, etiqueta]) => {
      const suyas = filas.filter((fila) => fila.componente === componente);
      return proporcion(
        componente,
        etiqueta,
        total(suyas, ({ ejecutado }) => ejecutado),
        total(suyas, ({ planificado }) => planificado),
      );
    }),
  );
};

/** I21: persons trained in the period and hours of training. */
export const i21Capacitacion: Calculo = ({ programas }, periodo) => {
  const filas = todo(programas, ({ capacitaciones }) => capacitaciones);
  return indicador('I21', 'PERSONAS', [
    sumaDelPeriodo('PERSONAS', t.personas, filas, periodo, ({ personas }) => personas),
    sumaDelPeriodo('HORAS', t.horas, filas, periodo, ({ horas }) => horas),
  ]);
};

/** I22: hours that volunteers gave. */
export const i22Voluntariado: Calculo = ({ programas }, periodo) =>
  indicador('I22', 'HORAS', [
    sumaDelPeriodo(
      'HORAS',
      t.horasTurno,
      todo(programas, ({ turnos }) => turnos),
      periodo,
      ({ horas }) => horas,
    ),
  ]);

/** I23: hours in which the point was open, of those that it had announced. */
export const i23Horario: Calculo = ({ programas }, periodo) => {
  const filas = todo(programas, ({ aperturas }) => aperturas).filter(({ dia }) => enPeriodo(dia, periodo));
  return indicador('I23', 'PORCENTAJE', [
    proporcion(
      'HORARIO',
      t.horario,
      total(filas, ({ horasCumplidas }) => horasCumplidas),
      total(filas, ({ horasPrevistas }) => horasPrevistas),
    ),
  ]);
};

/** I24: assemblies with quorum, and resolutions that were carried out of those whose time was up. */
export const i24Asambleas: Calculo = ({ programas }, periodo, ahora) => {
  const asambleas = todo(programas, (uno) => uno.asambleas).filter(({ dia }) => enPeriodo(dia, periodo));
  const resoluciones = todo(programas, (uno) =>
    uno.resoluciones.filter(
      ({ venceEl, cumplida }) => enPeriodo(venceEl, periodo) && (cumplida || venceEl < localDay(alCorte(uno, ahora))),
    ),
  );
  return indicador('I24', 'PORCENTAJE', [
    proporcion('QUORUM', t.conQuorum, asambleas.filter(({ conQuorum }) => conQuorum).length, asambleas.length),
    proporcion('RESOLUCIONES', t.resoluciones, resoluciones.filter(({ cumplida }) => cumplida).length, resoluciones.length),
  ]);
};

/** I25: agreements in force on the last day of the period. */
export const i25Convenios: Calculo = ({ programas }, periodo, ahora) => {
  return indicador('I25', 'CANTIDAD', [
    suma(
      'VIGENTES',
      t.convenios,
      todo(programas, (uno) => {
        const fin = localDay(finDe(periodo, alCorte(uno, ahora)));
        return uno.convenios.map((convenio) => ({ ...convenio, fin }));
      }),
      ({ desde, hasta, fin }) => (desde <= fin && (hasta === null || hasta >= fin) ? 1 : 0),
    ),
  ]);
};

/** I26: people at the activities of component 3. */
export const i26Salud: Calculo = ({ programas }, periodo) =>
  indicador('I26', 'PERSONAS', [
    sumaDelPeriodo(
      'ASISTENTES',
      t.asistentes,
      todo(programas, ({ asistentesSalud }) => asistentesSalud),
      periodo,
      ({ personas }) => personas,
    ),
  ]);

/** I27: ventures that are active, and what all of them sold in the period, in cents of a dollar. */
export const i27Emprendimientos: Calculo = ({ programas }, periodo) => {
  const filas = todo(programas, ({ emprendimientos }) => emprendimientos);
  const ventas = (fila: (typeof filas)[number]): number =>
    total(
      fila.ventasCentavos.filter(({ dia }) => enPeriodo(dia, periodo)),
      ({ centavos }) => centavos,
    );
  return indicador('I27', 'USD_CENTAVOS', [
    suma('ACTIVOS', t.activos, filas, ({ activo }) => (activo ? 1 : 0)),
    suma('VENTAS', t.ventas, filas, ventas),
  ]);
};

/** I28: copies of material handed out. */
export const i28Materiales: Calculo = ({ programas }, periodo) =>
  indicador('I28', 'CANTIDAD', [
    sumaDelPeriodo(
      'EJEMPLARES',
      t.ejemplares,
      todo(programas, ({ materiales }) => materiales),
      periodo,
      ({ cantidad }) => cantidad,
    ),
  ]);

/** I29: copies handed over in time, of those that fell due; the one that is missing and overdue counts as a failure. */
export const i29Respaldos: Calculo = ({ programas }, periodo, ahora) => {
  const debidos = todo(programas, (uno) =>
    uno.respaldos.filter(({ venceEl, dia }) => enPeriodo(venceEl, periodo) && (dia !== null || venceEl < localDay(alCorte(uno, ahora)))),
  );
  const aTiempo = debidos.filter(({ venceEl, dia }) => dia !== null && dia <= venceEl);
  return indicador('I29', 'PORCENTAJE', [proporcion('A_TIEMPO', t.respaldosATiempo, aTiempo.length, debidos.length)]);
};

/** I30: days from the last restore that was proved to the end of the period. Of several points, the longest. */
export const i30Restauracion: Calculo = ({ programas }, periodo, ahora) => {
  const dias = programas.flatMap((uno) => {
    const { restauracionesProbadas } = uno;
    const fin = localDay(finDe(periodo, alCorte(uno, ahora)));
    const ultima = restauracionesProbadas
      .filter((dia) => dia <= fin)
      .toSorted()
      .at(-1);
    return ultima === undefined ? [] : [diasEntre(`${ultima}T12:00:00-05:00`, `${fin}T12:00:00-05:00`)];
  });
  return indicador('I30', 'DIAS', [
    dias.length === 0 ? { ...cuenta('DIAS', t.dias, 0), valor: null } : cuenta('DIAS', t.dias, Math.max(...dias)),
  ]);
};
