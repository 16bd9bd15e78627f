import { completitud } from '@core/features/casos/caso-vista.rules';
import { constaOpinion } from '@core/features/casos/caso-entrada.rules';
import type { MotivoCierre } from '@core/features/casos/situacion.types';
import { venceRespuesta } from '@core/features/derivaciones/derivacion-estado.rules';
import type { HechoCaso, HechoDerivacion, HechoNna, HechoVisita } from '@core/features/informes/hechos.types';
import { previstosDe } from '@core/features/informes/previstos.rules';
import { defensoriaPorCodigo } from '@core/features/punto-atencion/defensoria.catalogo';
import type { CatalogoRuta } from '@core/features/ruta/ruta.types';
import { localDay } from '@core/kernel/dates';
import { foldText } from '@core/kernel/text';
import { loadFeriados } from '@electron/features/agenda/public';
import { catalogosPorDia } from '@electron/features/catalogos/public';
import type { ReadDb } from '@electron/platform/db/open';
import { countFamilias } from './familias.repository';
import {
  listCartas,
  listCasos,
  listMediaciones,
  listNna,
  listRespuestas,
  listSeguimientos,
  listSucesos,
  listTipos,
} from './filas.repository';
import type { FilaCarta, FilaCaso, FilaNna, FilaRespuesta, FilaSuceso } from './filas.repository';

function groupBy<T>(rows: readonly T[], key: (row: T) => string): (clave: string) => readonly T[] {
  const result = new Map<string, T[]>();
  for (const row of rows) {
    const group = result.get(key(row));
    if (group) group.push(row);
    else result.set(key(row), [row]);
  }
  return (clave) => result.get(clave) ?? [];
}

const si = (bit: 0 | 1 | null): boolean | null => (bit === null ? null : bit === 1);
/** As many things as there are, of which nothing but their number is known. */
const tantos = (n: number): object => Object.fromEntries(Array.from({ length: n }, (_, index) => [index, true]));

function completitudDe(fila: FilaCaso, nna: readonly FilaNna[], familia: { miembros: number; cuidadores: number }): number {
  const { direccion, contactoSeguro, opinionNna, opinionSituacion, ambito, frecuencia, lugarHecho } = fila;
  return completitud({
    direccion,
    contactoSeguro,
    opinionNna,
    opinionSituacion,
    ambito,
    frecuencia,
    lugarHecho,
    parroquiaRural: si(fila.parroquiaRural),
    lesiones: si(fila.lesiones),
    hechos: Array.from({ length: fila.hechos }),
    agresores: Array.from({ length: fila.agresores }),
    nna: nna.map(({ viveCon, institucionEducativa, edadMeses, datos }) => ({
      viveCon,
      institucionEducativa,
      edadMeses,
      datos: tantos(datos),
    })),
    familia: Array.from({ length: familia.miembros }, (_, index) => ({ cuidador: index < familia.cuidadores })),
  });
}

interface Origen {
  catalogo(dia: string): CatalogoRuta;
  feriados: ReadonlySet<string>;
  cartas(casoId: string): readonly FilaCarta[];
  respuestas(derivacionId: string): readonly FilaRespuesta[];
}

/** First letters of a case, each with its insistences and its answers; an answer may have been written to an insistence. */
function derivacionesDe({ id, riesgo }: FilaCaso, origen: Origen): HechoDerivacion[] {
  const cartas = origen.cartas(id);
  return cartas.flatMap((carta): HechoDerivacion[] => {
    if (carta.deDerivacionId !== null) return [];
    const insistencias = cartas.filter((otra) => otra.deDerivacionId === carta.id && otra.insistencia !== null && otra.anulada === 0);
    const respuestas = [carta, ...insistencias]
      .flatMap((una) => origen.respuestas(una.id))
      .toSorted((a, b) => a.recibidaEn.localeCompare(b.recibidaEn));
    const { autoridad, tipo, emitidaEn, entregadaEn } = carta;
    const anulada = carta.anulada === 1;
    return [
      {
        autoridad,
        tipo,
        anulada,
        emitidaEn,
        entregadaEn,
        decision: respuestas.at(-1)?.decision ?? null,
        respondidaEn: respuestas[0]?.recibidaEn ?? null,
        insistencias: insistencias.length,
        venceEn:
          entregadaEn === null
            ? null
            : venceRespuesta(
                { carta: { tipo, anulada, entregadaEn }, insistencias },
                { riesgo, plazos: origen.catalogo(localDay(entregadaEn)).plazos, feriados: origen.feriados },
              ),
      },
    ];
  });
}

const toNna = ({ personaId, sexo, edadMeses, etnia, discapacidad, movilidad }: FilaNna): HechoNna => ({
  personaId,
  sexo,
  edadMeses,
  etnia,
  discapacidad,
  movilidad,
});

/** The earlier of two moments that may be missing. */
const primero = (a: string | null, b: string | null): string | null => (a !== null && b !== null ? (a < b ? a : b) : (a ?? b));

const momentos = (sucesos: readonly FilaSuceso[], clase: FilaSuceso['clase']): string[] =>
  sucesos.flatMap((uno) => (uno.clase === clase ? [uno.en] : []));

/**
 * The facts of every case of a point, with a dozen statements however many there are. Works on any database of a point: its own,
 * or the copy that the central has. Holds no name, no birth date, no address and no free text but the name of the barrio.
 */
export function loadHechos(read: ReadDb, puntoId: string): HechoCaso[] {
  const catalogo = catalogosPorDia(read);
  const origen: Origen = {
    catalogo,
    feriados: loadFeriados(read, puntoId),
    cartas: groupBy(listCartas(read, puntoId), ({ casoId }) => casoId),
    respuestas: groupBy(listRespuestas(read, puntoId), ({ derivacionId }) => derivacionId),
  };
  const tipos = groupBy(listTipos(read, puntoId), ({ casoId }) => casoId);
  const nna = groupBy(listNna(read, puntoId), ({ casoId }) => casoId);
  const mediaciones = groupBy(listMediaciones(read, puntoId), ({ casoId }) => casoId);
  const seguimientos = groupBy(listSeguimientos(read, puntoId), ({ casoId }) => casoId);
  const sucesos = groupBy(listSucesos(read, puntoId), ({ casoId }) => casoId);
  const familias = countFamilias(read, puntoId);
  const parroquia = defensoriaPorCodigo(puntoId)?.parroquia ?? null;
  return listCasos(read, puntoId).map((fila): HechoCaso => {
    const { id, codigo, estado, naturaleza, riesgo, riesgoInicial, conocidoEn, registradoEn, venceEn, reabiertoEn } = fila;
    const suyos = sucesos(id);
    const hechos = seguimientos(id);
    const ninias = nna(id);
    return {
      punto: puntoId,
      casoId: id,
      codigo,
      estado,
      naturaleza,
      tipos: tipos(id).map((tipo) => tipo.codigo),
      riesgoInicial,
      riesgoActual: riesgo,
      parroquia,
      barrio: foldText(fila.barrio),
      conocidoEn,
      registradoEn,
      venceEn,
      informadoEn: primero(fila.entregadaEn, fila.verbalEn),
      cierres: suyos.flatMap(({ clase, en, codigo: motivo }) => (clase === 'CIERRE' ? [{ en, motivo: motivo as MotivoCierre }] : [])),
      reaperturas: momentos(suyos, 'REAPERTURA'),
      completitud: completitudDe(fila, ninias, familias.get(id) ?? { miembros: 0, cuidadores: 0 }),
      opinionConsta: constaOpinion(fila),
      llamadas911: momentos(suyos, 'LLAMADA'),
      nna: ninias.map(toNna),
      derivaciones: derivacionesDe(fila, origen),
      visitas: suyos.flatMap(({ clase, en, codigo: como }) =>
        clase === 'VISITA' ? [{ programadaPara: en, estado: como as HechoVisita['estado'] }] : [],
      ),
      mediaciones: mediaciones(id).map(({ propuestaEn, estado: como, acordadaEn }) => ({
        propuestaEn,
        estado: como,
        acordadaEn,
        cumplida: como === 'CUMPLIDO' ? true : como === 'INCUMPLIDO' ? false : null,
      })),
      seguimientos: hechos.map(({ hechoEn }) => hechoEn),
      previstos: previstosDe(catalogo(localDay(conocidoEn)), {
        estado,
        riesgo,
        desde: fila.primeraEntregaEn ?? fila.acuerdoEn ?? fila.verbalEn,
        seguimientos: hechos.filter(({ hechoEn }) => hechoEn >= (reabiertoEn ?? '')),
        cerradoEn: fila.cerradoEn,
      }),
    };
  });
}
