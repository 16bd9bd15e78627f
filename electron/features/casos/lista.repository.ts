import { asc, inArray, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import type { FilaCaso } from '@core/features/casos/lista.contract';
import { escribirCursor, TOPE_LISTA, tramosDe } from '@core/features/casos/lista.rules';
import type { OrdenLista, Tramo } from '@core/features/casos/lista.rules';
import { NIVELES_RIESGO } from '@core/features/ruta/ruta.types';
import { iniciales } from '@core/kernel/text';
import { resolverPersonas } from '@electron/features/personas/public';
import type { ReadDb } from '@electron/platform/db/open';
import { casoNnaTable, casoTipoTable } from './caso.table';
import { ABIERTO, CERRADO, condicion, CORRE, INFORMADO } from './lista-filtro.repository';
import { hallar } from './lista-hallar.repository';
import type { Hallado, Pedido } from './lista-hallar.repository';

interface Pagina {
  filas: FilaCaso[];
  total: number;
  hayMas: boolean;
  siguiente: string | null;
}

interface Row {
  fila: number;
  id: string;
  codigo: string;
  estado: FilaCaso['estado'];
  riesgo: FilaCaso['riesgo'];
  barrio: string;
  conocidoEn: string;
  plazoCodigo: string | null;
  plazoHoras: number | null;
  venceEn: string | null;
  informado: 0 | 1;
  anio: number;
  secuencia: number;
}
const COLUMNAS = sql`c.rowid AS fila, c.id, c.codigo, c.estado, c.riesgo, c.barrio, c.conocido_en AS conocidoEn, c.plazo_codigo AS plazoCodigo,
  c.plazo_horas AS plazoHoras, c.vence_en AS venceEn, ${INFORMADO} AS informado, c.anio, c.secuencia`;

const RIESGO = sql`CASE c.riesgo ${sql.join(
  NIVELES_RIESGO.toReversed().map((nivel, lugar) => sql`WHEN ${nivel} THEN ${lugar}`),
  sql` `,
)} END`;

/** A short list, sorted in memory. */
const ORDEN_CORTO: Readonly<Record<OrdenLista, SQL>> = {
  URGENCIA: sql`CASE WHEN ${ABIERTO} AND ${CORRE} THEN 0 WHEN ${ABIERTO} THEN 1 ELSE 2 END,
    CASE WHEN ${CERRADO} THEN '' WHEN ${CORRE} THEN c.vence_en ELSE ${RIESGO} END, c.conocido_en DESC, c.rowid DESC`,
  RECIENTES: sql`c.conocido_en DESC, c.rowid DESC`,
  CODIGO: sql`c.anio, c.secuencia`,
};

function leerCorta(
  read: ReadDb,
  { orden, cursor, limite }: Pedido,
  hallados: readonly Hallado[],
): Omit<Pagina, 'filas' | 'hayMas'> & { rows: Row[] } {
  const desde = cursor?.clase === 'FILA' ? cursor.desde : 0;
  const rows = read.all<Row>(sql`
    WITH h (id, lejos) AS MATERIALIZED (SELECT value ->> 0, value ->> 1 FROM json_each(${JSON.stringify(hallados.map(({ id, lejos }) => [id, lejos]))}))
    SELECT ${COLUMNAS} FROM h CROSS JOIN caso c ON c.rowid = h.id ORDER BY h.lejos, ${ORDEN_CORTO[orden]} LIMIT ${limite} OFFSET ${desde}`);
  const hasta = desde + rows.length;
  return {
    rows,
    total: hallados.length,
    siguiente: rows.length > 0 && hasta < hallados.length ? escribirCursor({ clase: 'FILA', desde: hasta }) : null,
  };
}

/** A stretch that is read along an index: what belongs to it, its order, and what lies behind a row of it. */
interface Paso {
  donde: SQL;
  orden: SQL;
  clave(row: Row): string;
  tras(clave: string, fila: number): SQL;
}

const nuevos = (donde: SQL): Paso => ({
  donde,
  orden: sql`c.conocido_en DESC, c.rowid DESC`,
  clave: ({ conocidoEn }) => conocidoEn,
  tras: (clave, fila) => sql`(c.conocido_en, c.rowid) < (${clave}, ${fila})`,
});
const PASO: Readonly<Record<Tramo, Paso>> = {
  CORRE: {
    donde: sql`${ABIERTO} AND ${CORRE}`,
    orden: sql`c.vence_en, c.rowid`,
    clave: ({ venceEn }) => venceEn ?? '',
    tras: (clave, fila) => sql`(c.vence_en, c.rowid) > (${clave}, ${fila})`,
  },
  CRITICO: nuevos(sql`${ABIERTO} AND c.riesgo = 'CRITICO' AND NOT ${CORRE}`),
  ALTO: nuevos(sql`${ABIERTO} AND c.riesgo = 'ALTO' AND NOT ${CORRE}`),
  MEDIO: nuevos(sql`${ABIERTO} AND c.riesgo = 'MEDIO' AND NOT ${CORRE}`),
  BAJO: nuevos(sql`${ABIERTO} AND c.riesgo = 'BAJO' AND NOT ${CORRE}`),
  CERRADO: nuevos(CERRADO),
};
const POR_CODIGO: Paso = {
  donde: sql`1`,
  orden: sql`c.anio, c.secuencia`,
  clave: ({ anio, secuencia }) => `${anio}-${secuencia}`,
  tras: (clave) => {
    const [anio, secuencia] = clave.split('-').map(Number);
    return sql`(c.anio, c.secuencia) > (${anio ?? 0}, ${secuencia ?? 0})`;
  },
};

const pasosDe = ({ orden, filtro }: Pedido): readonly Paso[] => {
  if (orden === 'RECIENTES') return [nuevos(sql`1`)];
  return orden === 'CODIGO' ? [POR_CODIGO] : tramosDe(filtro).map((tramo) => PASO[tramo]);
};

/** A long list: each page goes on along the index where the one before ended, however far down. */
function leerLarga(read: ReadDb, pedido: Pedido, donde: SQL): Omit<Pagina, 'filas'> & { rows: Row[] } {
  const pasos = pasosDe(pedido);
  const cursor = pedido.cursor?.clase === 'TRAS' ? pedido.cursor : null;
  const rows: Row[] = [];
  let siguiente: string | null = null;
  for (let tramo = cursor?.tramo ?? 0; tramo < pasos.length && rows.length < pedido.limite; tramo += 1) {
    const paso = pasos[tramo];
    if (paso === undefined) break;
    const tras = cursor?.tramo === tramo ? paso.tras(cursor.clave, cursor.fila) : sql`1`;
    const suyas = read.all<Row>(
      sql`SELECT ${COLUMNAS} FROM caso c WHERE ${donde} AND ${paso.donde} AND ${tras} ORDER BY ${paso.orden} LIMIT ${pedido.limite - rows.length}`,
    );
    rows.push(...suyas);
    const ultima = suyas.at(-1);
    if (ultima !== undefined) siguiente = escribirCursor({ clase: 'TRAS', tramo, fila: ultima.fila, clave: paso.clave(ultima) });
  }
  return { rows, total: TOPE_LISTA, hayMas: true, siguiente: rows.length === pedido.limite ? siguiente : null };
}

function leer(read: ReadDb, pedido: Pedido): Omit<Pagina, 'filas'> & { rows: Row[]; lejanas: ReadonlySet<number> } {
  const donde = condicion(read, pedido, pedido.filtro);
  const deLarga = () => ({ ...leerLarga(read, pedido, donde), lejanas: new Set<number>() });
  if (pedido.cursor?.clase === 'TRAS') return deLarga();
  const { hallados, hayMas } = hallar(read, pedido, donde);
  if (hayMas && pedido.busca.clase === 'TODO') return deLarga();
  return {
    ...leerCorta(read, pedido, hallados),
    hayMas,
    lejanas: new Set(hallados.filter(({ lejos }) => lejos === 1).map(({ id }) => id)),
  };
}

/**
 * A page of the list with the number of all that match, up to `TOPE_LISTA`. Codes and initials only. Words are searched
 * among what the person may see; of a word that is everywhere, among the cases touched last.
 */
export function listCasos(read: ReadDb, pedido: Pedido): Pagina {
  const { rows, lejanas, ...pagina } = leer(read, pedido);
  const ids = rows.map((row) => row.id);
  const nombres = firstNames(read, ids);
  const tipos = tiposOf(read, ids);
  const busco = pedido.busca.clase !== 'TODO';
  return {
    ...pagina,
    filas: rows.map(({ fila, plazoCodigo, plazoHoras, venceEn, informado, anio: _anio, secuencia: _secuencia, ...row }) => {
      const plazo =
        plazoCodigo !== null && plazoHoras !== null && venceEn !== null ? { codigo: plazoCodigo, horas: plazoHoras, venceEn } : null;
      const plazoCumplido = plazo === null || informado === 1;
      const abierto = row.estado !== 'CERRADO' && row.estado !== 'ANULADO';
      return {
        ...row,
        iniciales: nombres.get(row.id) ?? 'NN',
        tipos: tipos.get(row.id) ?? [],
        plazo,
        plazoCumplido,
        vencido: plazo !== null && !plazoCumplido && abierto && plazo.venceEn < pedido.ahora,
        coincidencia: !busco ? null : lejanas.has(fila) ? 'PARECIDA' : 'EXACTA',
      };
    }),
  };
}

/** Initials of the first child of each case, and «+2» when there are more. */
export function firstNames(read: ReadDb, ids: readonly string[]): Map<string, string> {
  const result = new Map<string, string>();
  if (ids.length === 0) return result;
  const rows = read
    .select({ casoId: casoNnaTable.casoId, personaId: casoNnaTable.personaId })
    .from(casoNnaTable)
    .where(inArray(casoNnaTable.casoId, [...ids]))
    .orderBy(asc(casoNnaTable.casoId), asc(casoNnaTable.orden))
    .all();
  const personas = resolverPersonas(
    read,
    rows.map(({ personaId }) => personaId),
  );
  const porCaso = new Map<string, typeof rows>();
  for (const row of rows) porCaso.set(row.casoId, [...(porCaso.get(row.casoId) ?? []), row]);
  for (const [id, own] of porCaso) {
    const persona = personas.get(own[0]?.personaId ?? '');
    const conocida = persona !== undefined && !persona.nn;
    const letters = conocida ? iniciales(persona.nombres, `${persona.primerApellido} ${persona.segundoApellido}`) : 'NN';
    result.set(id, own.length > 1 ? `${letters} +${own.length - 1}` : letters);
  }
  return result;
}

function tiposOf(read: ReadDb, ids: readonly string[]): Map<string, string[]> {
  const result = new Map<string, string[]>();
  if (ids.length === 0) return result;
  for (const row of read
    .select()
    .from(casoTipoTable)
    .where(inArray(casoTipoTable.casoId, [...ids]))
    .orderBy(asc(casoTipoTable.orden))
    .all()) {
    result.set(row.casoId, [...(result.get(row.casoId) ?? []), row.tipoCodigo]);
  }
  return result;
}
