import { sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import type { ConsultasFts } from '@core/features/casos/busqueda.rules';
import { TOPE_LISTA } from '@core/features/casos/lista.rules';
import type { Cursor, OrdenLista } from '@core/features/casos/lista.rules';
import type { ReadDb } from '@electron/platform/db/open';
import type { Ambito, Filtro } from './lista-filtro.repository';

/** `CODIGO`: the code of a case or its beginning. `NADA`: something was typed that nothing can match. */
export type Busca = { clase: 'TODO' } | { clase: 'NADA' } | { clase: 'CODIGO'; codigo: string } | ({ clase: 'PALABRAS' } & ConsultasFts);

export interface Pedido extends Ambito {
  filtro: Filtro;
  orden: OrdenLista;
  busca: Busca;
  cursor: Cursor | null;
  limite: number;
}

/** A match by the row id of `caso`; `lejos` 0: as it was typed, 1: a name that sounds like it. */
export interface Hallado {
  id: number;
  lejos: 0 | 1;
}

interface Hallados {
  hallados: Hallado[];
  /** There are more than these, or there may be: a word that is everywhere was not followed to its end. */
  hayMas: boolean;
}

/** Cases with a word are followed this far back, those touched last first, before any filter is asked. */
const MAX_MIRADOS = 10_000;
/** One more than is told, to know that there are more. */
const TOPE = TOPE_LISTA + 1;

const idsDe = (read: ReadDb, consulta: SQL): number[] => read.all<{ id: number }>(consulta).map(({ id }) => id);
const cercanos = (ids: readonly number[]): Hallado[] => ids.map((id) => ({ id, lejos: 0 }));
const hastaTope = (hallados: readonly Hallado[], cortado = false): Hallados => ({
  hallados: hallados.slice(0, TOPE_LISTA),
  hayMas: cortado || hallados.length === TOPE,
});

/**
 * Cases whose index fits, among the last `MAX_MIRADOS` of them: sorting by rank reads every hit of a surname that half the
 * canton bears, following the index backwards reads the newest and stops.
 */
function conPalabras(read: ReadDb, consulta: string, donde: SQL): { ids: number[]; cortado: boolean } {
  const mirados = sql`busqueda_caso WHERE busqueda_caso MATCH ${consulta} ORDER BY rowid DESC LIMIT ${MAX_MIRADOS}`;
  const ids = idsDe(
    read,
    sql`SELECT c.rowid AS id FROM (SELECT caso_id FROM ${mirados}) b CROSS JOIN caso c ON c.id = b.caso_id WHERE ${donde} LIMIT ${TOPE}`,
  );
  if (ids.length === TOPE) return { ids, cortado: false };
  const cuantos = read.get<{ n: number }>(sql`SELECT count(*) AS n FROM (SELECT rowid FROM ${mirados})`)?.n ?? 0;
  return { ids, cortado: cuantos === MAX_MIRADOS };
}

function porPalabras(read: ReadDb, { exacta, parecida }: ConsultasFts, donde: SQL): Hallados {
  const { ids, cortado } = conPalabras(read, exacta, donde);
  const exactos = cercanos(ids);
  // who sounds alike stands behind, and is not asked for when those before fill the list
  if (parecida === null || cortado || exactos.length === TOPE) return hastaTope(exactos, cortado);
  const vistos = new Set(ids);
  const lejanos = conPalabras(read, parecida, donde);
  const parecidos = lejanos.ids.filter((id) => !vistos.has(id)).map((id): Hallado => ({ id, lejos: 1 }));
  return hastaTope([...exactos, ...parecidos].slice(0, TOPE), lejanos.cortado);
}

/** The code itself before longer codes that begin like it. */
function porCodigo(read: ReadDb, puntoId: string, codigo: string, donde: SQL): Hallados {
  const entero = sql`(c.codigo = ${codigo} OR c.codigo GLOB ${`${codigo}-R*`})`;
  return hastaTope(
    cercanos(
      idsDe(
        read,
        sql`SELECT c.rowid AS id FROM caso c WHERE c.punto_id = ${puntoId} AND c.codigo >= ${codigo} AND c.codigo < ${`${codigo}\u{10FFFF}`} AND ${donde}
            ORDER BY NOT ${entero}, c.codigo LIMIT ${TOPE}`,
      ),
    ),
  );
}

/** What matches, those as typed before those that sound alike, up to the ceiling of the list. */
export function hallar(read: ReadDb, { busca, puntoId }: Pick<Pedido, 'busca' | 'puntoId'>, donde: SQL): Hallados {
  switch (busca.clase) {
    case 'NADA':
      return { hallados: [], hayMas: false };
    case 'CODIGO':
      return porCodigo(read, puntoId, busca.codigo, donde);
    case 'PALABRAS':
      return porPalabras(read, busca, donde);
    case 'TODO':
      // open cases are among the newest: from there the ceiling is reached soonest
      return hastaTope(
        cercanos(idsDe(read, sql`SELECT c.rowid AS id FROM caso c WHERE ${donde} ORDER BY c.conocido_en DESC LIMIT ${TOPE}`)),
      );
  }
}
