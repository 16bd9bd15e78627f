import { addHours } from '@core/kernel/dates';
import { ESTADOS_DERIVACION } from '@core/features/derivaciones/derivacion-estado.rules';
import { esperaRespuesta, estadoDeCarta } from './carta-estado.rules';
import {
  abiertoDesde,
  abiertoEn,
  alCorte,
  contarPor,
  cuenta,
  diasEntre,
  enPeriodo,
  finDe,
  indicador,
  medida,
  proporcion,
  vale,
} from './cuentas.rules';
import type { Calculo, HechoCaso, Medida } from './hechos.types';
import { indicadoresTexts as t } from './indicadores.texts';

/** Commitments are looked at again after this time (§9.1). */
const DIAS_CUMPLIMIENTO = 90;
/** A case that is open for longer than this is named (§9.1). */
const DIAS_ABIERTO = 90;

const validos = (casos: readonly HechoCaso[]): HechoCaso[] => casos.filter(vale);

/** I06: letters issued in the period by authority and by where each stands now; insistences apart. */
export const i06Derivaciones: Calculo = ({ casos }, periodo, ahora) => {
  const cartas = validos(casos).flatMap((caso) =>
    caso.derivaciones.flatMap((carta) =>
      enPeriodo(carta.emitidaEn, periodo) ? [{ carta, estado: estadoDeCarta(carta, caso, alCorte(caso, ahora)) }] : [],
    ),
  );
  const vivas = cartas.filter(({ carta }) => !carta.anulada);
  return indicador('I06', 'CANTIDAD', [
    cuenta('TOTAL', t.total, vivas.length),
    ...contarPor(vivas, [], ({ carta }) => carta.autoridad, 'AUTORIDAD'),
    ...contarPor(
      cartas,
      ESTADOS_DERIVACION.map((estado) => [estado, t.estadoCarta[estado]] as const),
      ({ estado }) => estado,
      'ESTADO',
    ),
    cuenta(
      'INSISTENCIAS',
      t.insistencias,
      vivas.reduce((sum, { carta }) => sum + carta.insistencias, 0),
    ),
  ]);
};

/** I07: share of delivered letters with an answer, median days to it, and those without one, by authority. */
export const i07Contrarreferencia: Calculo = ({ casos }, periodo) => {
  const entregadas = validos(casos).flatMap(({ derivaciones }) =>
    derivaciones.filter((carta) => esperaRespuesta(carta) && enPeriodo(carta.entregadaEn, periodo)),
  );
  const dias = entregadas.flatMap(({ entregadaEn, respondidaEn }) =>
    entregadaEn === null || respondidaEn === null ? [] : [diasEntre(entregadaEn, respondidaEn)],
  );
  const mudas = entregadas.filter(({ respondidaEn }) => respondidaEn === null);
  return indicador('I07', 'PORCENTAJE', [
    proporcion('CON_RESPUESTA', t.conRespuesta, dias.length, entregadas.length),
    medida('DIAS', t.medianaDias, dias),
    cuenta('SIN_RESPUESTA', t.sinRespuesta, mudas.length),
    ...contarPor(mudas, [], ({ autoridad }) => autoridad, 'SIN_RESPUESTA').map((una) => ({
      ...una,
      etiqueta: t.sinRespuestaDe(una.etiqueta),
    })),
  ]);
};

/** I08: visits done of those whose time had come, failed attempts, and visits that were rightly broken off. */
export const i08Visitas: Calculo = ({ casos }, periodo, ahora) => {
  const visitas = validos(casos).flatMap((caso) =>
    caso.visitas.filter(
      ({ programadaPara, estado }) =>
        enPeriodo(programadaPara, periodo) && (estado !== 'PROGRAMADA' || programadaPara < alCorte(caso, ahora)),
    ),
  );
  const en = (...estados: readonly string[]) => visitas.filter(({ estado }) => estados.includes(estado)).length;
  return indicador('I08', 'PORCENTAJE', [
    proporcion('HECHAS', t.visitasHechas, en('REALIZADA'), visitas.length),
    cuenta('FALLIDAS', t.visitasFallidas, en('NO_ENCONTRADA', 'RECHAZADA')),
    cuenta('SUSPENDIDAS', t.visitasSuspendidas, en('SUSPENDIDA_POR_RIESGO')),
  ]);
};

/** I09: mediations proposed, agreed, kept 90 days later; and attempts that the law forbids, which should be none. */
export const i09Mediaciones: Calculo = ({ casos, programas }, periodo, ahora) => {
  const todas = validos(casos).flatMap((caso) => caso.mediaciones.map((una) => ({ ...una, hasta: alCorte(caso, ahora) })));
  const propuestas = todas.filter(({ propuestaEn }) => enPeriodo(propuestaEn, periodo));
  const maduras = todas.filter(
    ({ acordadaEn, hasta }) =>
      acordadaEn !== null && enPeriodo(acordadaEn, periodo) && addHours(acordadaEn, DIAS_CUMPLIMIENTO * 24) <= hasta,
  );
  const bloqueadas = programas.flatMap(({ mediacionesBloqueadas }) => mediacionesBloqueadas).filter((en) => enPeriodo(en, periodo));
  return indicador('I09', 'CANTIDAD', [
    cuenta('PROPUESTAS', t.propuestas, propuestas.length),
    proporcion('ACORDADAS', t.acordadas, propuestas.filter(({ acordadaEn }) => acordadaEn !== null).length, propuestas.length),
    proporcion('CUMPLIDAS_90', t.cumplidas90, maduras.filter(({ cumplida }) => cumplida === true).length, maduras.length),
    cuenta('SUSPENDIDAS', t.suspendidas, propuestas.filter(({ estado }) => estado === 'SUSPENDIDA_POR_RIESGO').length),
    cuenta('BLOQUEADAS', t.bloqueadas, bloqueadas.length),
  ]);
};

/** I10: follow-ups made of those that fell due in the period; one that is overdue and was not made counts as a failure. */
export const i10Seguimientos: Calculo = ({ casos }, periodo, ahora) => {
  const propios = validos(casos);
  const debidos = propios.flatMap((caso) =>
    caso.previstos.filter(
      ({ dia, hechoEn }) => enPeriodo(dia, periodo) && (hechoEn !== null || diasEntre(`${dia}T12:00:00-05:00`, alCorte(caso, ahora)) > 0),
    ),
  );
  const hechos = propios.flatMap(({ seguimientos }) => seguimientos.filter((en) => enPeriodo(en, periodo)));
  return indicador('I10', 'PORCENTAJE', [
    proporcion('HECHOS', t.seguimientosHechos, debidos.filter(({ hechoEn }) => hechoEn !== null).length, debidos.length),
    cuenta('TOTAL', t.seguimientosTodos, hechos.length),
  ]);
};

/** I11: closings of the period by reason, and cases that at its end had been open for more than 90 days. */
export const i11Cierres: Calculo = ({ casos }, periodo, ahora) => {
  const cierres = validos(casos).flatMap((caso) => caso.cierres.filter(({ en }) => enPeriodo(en, periodo)));
  const viejos = casos.filter((caso) => {
    const fin = finDe(periodo, alCorte(caso, ahora));
    return abiertoEn(caso, fin) && diasEntre(abiertoDesde(caso, fin), fin) > DIAS_ABIERTO;
  });
  return indicador('I11', 'CASOS', [
    cuenta('TOTAL', t.total, cierres.length),
    ...contarPor(cierres, Object.entries(t.motivo), ({ motivo }) => motivo, 'MOTIVO'),
    cuenta('ABIERTOS_90', t.abiertos90, viejos.length),
  ]);
};

/** I12: how often a case was opened again in the period. */
export const i12Reaperturas: Calculo = ({ casos }, periodo) =>
  indicador('I12', 'CASOS', [
    cuenta('TOTAL', t.total, validos(casos).flatMap(({ reaperturas }) => reaperturas.filter((en) => enPeriodo(en, periodo))).length),
  ]);

/** I15: calls to the ECU 911 in the period, those without a case too, and the cases behind them. */
export const i15Emergencias: Calculo = ({ casos, programas }, periodo) => {
  const deCasos = validos(casos).map((caso) => caso.llamadas911.filter((en) => enPeriodo(en, periodo)).length);
  const sueltas = programas.flatMap(({ llamadasSinCaso }) => llamadasSinCaso).filter((en) => enPeriodo(en, periodo)).length;
  const medidas: Medida[] = [
    cuenta(
      'LLAMADAS',
      t.llamadas,
      deCasos.reduce((sum, n) => sum + n, sueltas),
    ),
    cuenta('CASOS', t.casosConLlamada, deCasos.filter((n) => n > 0).length),
  ];
  return indicador('I15', 'CANTIDAD', medidas);
};
