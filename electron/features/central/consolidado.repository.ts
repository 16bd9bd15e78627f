import { and, asc, eq, inArray, like, or, isNotNull, sql } from 'drizzle-orm';
import type { CasoConsolidado, DeVuelta } from '@core/features/central/central.types';
import type { HechoCaso, Hechos, HechosPrograma } from '@core/features/informes/hechos.types';
import { canonicalJson } from '@core/kernel/canonical-json';
import type { ReadDb, WriteDb } from '@electron/platform/db/open';
import { consolidadoCasoTable, consolidadoPuntoTable } from './central.table';

type Fila = typeof consolidadoCasoTable.$inferSelect;

function toCaso({ puntoId: _punto, hecho, ...fila }: Fila): CasoConsolidado {
  return { ...fila, hecho: JSON.parse(hecho) as HechoCaso };
}

/** What the last package of a point said of its cases. */
export function listConsolidados(read: ReadDb, puntoId: string): CasoConsolidado[] {
  return read
    .select()
    .from(consolidadoCasoTable)
    .where(eq(consolidadoCasoTable.puntoId, puntoId))
    .orderBy(asc(consolidadoCasoTable.casoId))
    .all()
    .map(toCaso);
}

/** When each point that has sent made its last package, by code. */
export function cortesDePuntos(read: ReadDb): ReadonlyMap<string, string> {
  const filas = read
    .select({ puntoId: consolidadoPuntoTable.puntoId, generadoEn: consolidadoPuntoTable.generadoEn })
    .from(consolidadoPuntoTable)
    .orderBy(asc(consolidadoPuntoTable.puntoId))
    .all();
  return new Map(filas.map(({ puntoId, generadoEn }) => [puntoId, generadoEn]));
}

/**
 * Facts of all points that have sent, or of some of them, from their last packages, each with the moment of its package: what
 * the central's indicators are counted from.
 */
export function hechosConsolidados(read: ReadDb, puntos?: readonly string[]): Hechos {
  const cortes = cortesDePuntos(read);
  const corteDe = (punto: string) => ({ corte: cortes.get(punto) ?? '' });
  const casos = read
    .select({ puntoId: consolidadoCasoTable.puntoId, hecho: consolidadoCasoTable.hecho })
    .from(consolidadoCasoTable)
    .where(puntos === undefined ? undefined : inArray(consolidadoCasoTable.puntoId, [...puntos]))
    .orderBy(asc(consolidadoCasoTable.puntoId), asc(consolidadoCasoTable.casoId))
    .all();
  const programas = read
    .select({ puntoId: consolidadoPuntoTable.puntoId, programa: consolidadoPuntoTable.programa })
    .from(consolidadoPuntoTable)
    .where(puntos === undefined ? undefined : inArray(consolidadoPuntoTable.puntoId, [...puntos]))
    .orderBy(asc(consolidadoPuntoTable.puntoId))
    .all();
  return {
    casos: casos.map(({ puntoId, hecho }) => ({ ...(JSON.parse(hecho) as HechoCaso), ...corteDe(puntoId) })),
    programas: programas.map(({ puntoId, programa }) => ({ ...(JSON.parse(programa) as HechosPrograma), ...corteDe(puntoId) })),
  };
}

/** Which package each point's rows come from. */
export function listPuntosConsolidados(read: ReadDb) {
  return read
    .select({
      puntoId: consolidadoPuntoTable.puntoId,
      secuencia: consolidadoPuntoTable.secuencia,
      generadoEn: consolidadoPuntoTable.generadoEn,
      sha256: consolidadoPuntoTable.sha256,
    })
    .from(consolidadoPuntoTable)
    .orderBy(asc(consolidadoPuntoTable.puntoId))
    .all();
}

/** Of each point that has sent: cases, and how many of them are open. */
export function countConsolidados(read: ReadDb): Map<string, { casos: number; abiertos: number }> {
  const rows = read.all<{ punto: string; casos: number; abiertos: number }>(
    sql`SELECT punto_id AS punto, count(*) AS casos, sum(estado NOT IN ('CERRADO', 'ANULADO')) AS abiertos FROM consolidado_caso GROUP BY punto_id`,
  );
  return new Map(rows.map(({ punto, casos, abiertos }) => [punto, { casos, abiertos }]));
}

/** One case by its code. */
export function findConsolidado(read: ReadDb, puntoId: string, codigo: string): { casoId: string } | null {
  return (
    read
      .select({ casoId: consolidadoCasoTable.casoId })
      .from(consolidadoCasoTable)
      .where(and(eq(consolidadoCasoTable.puntoId, puntoId), eq(consolidadoCasoTable.codigo, codigo)))
      .get() ?? null
  );
}

/** Codes of a point, newest first; `buscar` is a part of a code. */
export function listCodigos(read: ReadDb, puntoId: string, buscar: string, limite: number) {
  const donde = and(
    eq(consolidadoCasoTable.puntoId, puntoId),
    buscar === '' ? undefined : like(consolidadoCasoTable.codigo, `%${buscar.replace(/[%_]/g, '')}%`),
  );
  const total =
    read
      .select({ n: sql<number>`count(*)` })
      .from(consolidadoCasoTable)
      .where(donde)
      .get()?.n ?? 0;
  const casos = read
    .select({ codigo: consolidadoCasoTable.codigo, estado: consolidadoCasoTable.estado, conocidoEn: consolidadoCasoTable.conocidoEn })
    .from(consolidadoCasoTable)
    .where(donde)
    .orderBy(sql`conocido_en DESC, codigo DESC`)
    .limit(limite)
    .all();
  return { total, casos };
}

/** Cases that left a point or came from one. */
export function listTraslados(read: ReadDb): (CasoConsolidado & { punto: string })[] {
  return read
    .select()
    .from(consolidadoCasoTable)
    .where(or(isNotNull(consolidadoCasoTable.trasladadoA), isNotNull(consolidadoCasoTable.recibidoDe)))
    .orderBy(asc(consolidadoCasoTable.puntoId), asc(consolidadoCasoTable.casoId))
    .all()
    .map((fila) => ({ ...toCaso(fila), punto: fila.puntoId }));
}

/**
 * Puts what a package says in the place of what the one before said: rows of this point and no other. Nothing is written
 * that does not come from the package, so that the same packages make the same rows whatever the order.
 */
export function replaceConsolidado(
  write: WriteDb,
  punto: Omit<typeof consolidadoPuntoTable.$inferSelect, 'conteos' | 'programa'> & {
    conteos: object;
    programa: object;
    deVuelta: DeVuelta;
  },
  casos: readonly CasoConsolidado[],
): void {
  const { puntoId, deVuelta, ...propio } = punto;
  write.delete(consolidadoCasoTable).where(eq(consolidadoCasoTable.puntoId, puntoId)).run();
  write.delete(consolidadoPuntoTable).where(eq(consolidadoPuntoTable.puntoId, puntoId)).run();
  write
    .insert(consolidadoPuntoTable)
    .values({ puntoId, ...propio, conteos: canonicalJson(propio.conteos), programa: canonicalJson({ ...propio.programa, deVuelta }) })
    .run();
  const insert = write
    .insert(consolidadoCasoTable)
    .values({
      puntoId,
      casoId: sql.placeholder('casoId'),
      codigo: sql.placeholder('codigo'),
      estado: sql.placeholder('estado'),
      conocidoEn: sql.placeholder('conocidoEn'),
      cerradoEn: sql.placeholder('cerradoEn'),
      trasladadoA: sql.placeholder('trasladadoA'),
      recibidoDe: sql.placeholder('recibidoDe'),
      hecho: sql.placeholder('hecho'),
    })
    .prepare();
  for (const caso of casos) insert.run({ ...caso, hecho: canonicalJson(caso.hecho) });
}
