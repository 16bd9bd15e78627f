import { asc, inArray, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import type { FilaCaso } from '@core/features/casos/casos.contract';
import { iniciales } from '@core/kernel/text';
import type { ReadDb, WriteDb } from '@electron/platform/db/open';
import { casoNnaTable, casoTipoTable, personaTable } from './caso.table';

interface ListaFiltro {
  puntoId: string;
  ahora: string;
  texto?: string | undefined;
  estados?: readonly string[] | undefined;
  riesgos?: readonly string[] | undefined;
  soloVencidos?: boolean | undefined;
  soloAbiertos?: boolean | undefined;
  desde: number;
  limite: number;
}

interface ListaRow {
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
}

/** What a person typed, as an FTS5 query: every word must begin some word of the case. No operator of theirs survives. */
export function toFtsQuery(texto: string): string | null {
  const words = texto.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.length === 0
    ? null
    : words
        .slice(0, 8)
        .map((word) => `"${word}"*`)
        .join(' ');
}

/** The searchable text of a case: code, names, place, document numbers. It lives only inside the encrypted database. */
export function indexCaso(write: WriteDb, casoId: string, texto: string): void {
  write.run(sql`DELETE FROM busqueda_caso WHERE caso_id = ${casoId}`);
  write.run(sql`INSERT INTO busqueda_caso (caso_id, texto) VALUES (${casoId}, ${texto})`);
}

/** Numbers of the documents of a case, for its searchable text. */
export function listNumeros(read: ReadDb, casoId: string): string[] {
  return read
    .all<{ numero: string }>(sql`SELECT numero FROM documento_emitido WHERE caso_id = ${casoId} ORDER BY numero`)
    .map(({ numero }) => numero);
}

const INFORMADO = sql`(EXISTS (SELECT 1 FROM derivacion d WHERE d.caso_id = c.id AND d.entregada_en IS NOT NULL) OR EXISTS (SELECT 1 FROM denuncia_verbal v WHERE v.caso_id = c.id))`;
const ABIERTO = sql`c.estado NOT IN ('CERRADO', 'ANULADO')`;

function conditions(filtro: ListaFiltro): SQL {
  const parts: SQL[] = [sql`c.punto_id = ${filtro.puntoId}`];
  const query = filtro.texto === undefined ? null : toFtsQuery(filtro.texto);
  if (query !== null) parts.push(sql`c.id IN (SELECT caso_id FROM busqueda_caso WHERE busqueda_caso MATCH ${query})`);
  else if ((filtro.texto ?? '').trim() !== '') parts.push(sql`0`); // only signs were typed: nothing can match
  if (filtro.estados && filtro.estados.length > 0) parts.push(sql`c.estado IN ${filtro.estados}`);
  if (filtro.riesgos && filtro.riesgos.length > 0) parts.push(sql`c.riesgo IN ${filtro.riesgos}`);
  if (filtro.soloAbiertos) parts.push(ABIERTO);
  if (filtro.soloVencidos) parts.push(sql`${ABIERTO} AND c.vence_en < ${filtro.ahora} AND NOT ${INFORMADO}`);
  return sql.join(parts, sql` AND `);
}

/** A page of the list, newest knowledge first, with the number of all that match. Codes and initials only. */
export function listCasos(read: ReadDb, filtro: ListaFiltro): { filas: FilaCaso[]; total: number } {
  const where = conditions(filtro);
  const total = read.get<{ n: number }>(sql`SELECT count(*) AS n FROM caso c WHERE ${where}`)?.n ?? 0;
  const rows = read.all<ListaRow>(sql`
    SELECT c.id, c.codigo, c.estado, c.riesgo, c.barrio, c.conocido_en AS conocidoEn, c.plazo_codigo AS plazoCodigo, c.plazo_horas AS plazoHoras,
           c.vence_en AS venceEn, ${INFORMADO} AS informado
    FROM caso c WHERE ${where} ORDER BY c.conocido_en DESC, c.codigo DESC LIMIT ${filtro.limite} OFFSET ${filtro.desde}`);
  const ids = rows.map((row) => row.id);
  const nombres = firstNames(read, ids);
  const tipos = tiposOf(read, ids);
  return {
    total,
    filas: rows.map(({ plazoCodigo, plazoHoras, venceEn, informado, ...row }) => {
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
        vencido: plazo !== null && !plazoCumplido && abierto && plazo.venceEn < filtro.ahora,
      };
    }),
  };
}

/** Initials of the first child of each case, and «+2» when there are more. */
export function firstNames(read: ReadDb, ids: readonly string[]): Map<string, string> {
  const result = new Map<string, string>();
  if (ids.length === 0) return result;
  const rows = read
    .select({
      casoId: casoNnaTable.casoId,
      nn: personaTable.nn,
      nombres: personaTable.nombres,
      primero: personaTable.primerApellido,
      segundo: personaTable.segundoApellido,
    })
    .from(casoNnaTable)
    .innerJoin(personaTable, sql`${personaTable.id} = ${casoNnaTable.personaId}`)
    .where(inArray(casoNnaTable.casoId, [...ids]))
    .orderBy(asc(casoNnaTable.casoId), asc(casoNnaTable.orden))
    .all();
  for (const id of ids) {
    const own = rows.filter((row) => row.casoId === id);
    const first = own[0];
    if (!first) continue;
    const letters = first.nn ? 'NN' : iniciales(first.nombres, `${first.primero} ${first.segundo}`);
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
