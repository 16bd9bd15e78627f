import { sql } from 'drizzle-orm';
import { marcaDeCaso, textoDeIndice } from '@core/features/casos/busqueda.rules';
import { listNombresDeCasos } from '@electron/features/personas/public';
import type { ReadDb, WriteDb } from '@electron/platform/db/open';

/** Cases whose index text is gathered at once; the lists of one reading stay small. */
const LOTE = 500;

interface Dato {
  casoId: string;
  valor: string;
}

/** Values by case, each once. */
function porCaso(filas: readonly Dato[]): Map<string, string[]> {
  const result = new Map<string, string[]>();
  for (const { casoId, valor } of filas) {
    const suyos = result.get(casoId);
    if (suyos === undefined) result.set(casoId, [valor]);
    else if (!suyos.includes(valor)) suyos.push(valor);
  }
  return result;
}

/** What the cases of one batch are found by. Who reported them is not read. */
function reunir(read: ReadDb, casoIds: readonly string[]) {
  const pedidos = sql`(SELECT value AS id FROM json_each(${JSON.stringify(casoIds)})) k`;
  const casos = read.all<{ id: string; codigo: string; barrio: string; direccion: string | null; papelNumero: string | null }>(
    sql`SELECT c.id, c.codigo, c.barrio, c.direccion, c.papel_numero AS papelNumero FROM ${pedidos} CROSS JOIN caso c ON c.id = k.id`,
  );
  const numeros = read.all<Dato>(sql`
    SELECT caso_id AS casoId, numero AS valor FROM ${pedidos} CROSS JOIN documento_emitido x ON x.caso_id = k.id
    UNION SELECT caso_id, numero_tramite FROM ${pedidos} CROSS JOIN derivacion x ON x.caso_id = k.id WHERE numero_tramite IS NOT NULL
    UNION SELECT caso_id, numero_tramite FROM ${pedidos} CROSS JOIN respuesta_derivacion x ON x.caso_id = k.id WHERE numero_tramite IS NOT NULL
    UNION SELECT caso_id, numero FROM ${pedidos} CROSS JOIN medida_dictada x ON x.caso_id = k.id WHERE numero IS NOT NULL
    UNION SELECT caso_id, numero FROM ${pedidos} CROSS JOIN denuncia_verbal x ON x.caso_id = k.id WHERE numero IS NOT NULL`);
  const instituciones = read.all<Dato>(sql`
    SELECT caso_id AS casoId, institucion AS valor FROM ${pedidos} CROSS JOIN derivacion x ON x.caso_id = k.id WHERE estado <> 'ANULADA'
    UNION SELECT caso_id, institucion FROM ${pedidos} CROSS JOIN denuncia_verbal x ON x.caso_id = k.id`);
  const tipos = read.all<Dato>(
    sql`SELECT caso_id AS casoId, tipo_codigo AS valor FROM ${pedidos} CROSS JOIN caso_tipo x ON x.caso_id = k.id ORDER BY orden`,
  );
  // an accused person may be known by one word and be nobody's sheet yet
  const senaladas = read.all<Dato>(
    sql`SELECT caso_id AS casoId, nombres AS valor FROM ${pedidos} CROSS JOIN presunto_agresor x ON x.caso_id = k.id WHERE nombres IS NOT NULL`,
  );
  const personas = listNombresDeCasos(read, casoIds);
  return {
    casos,
    numeros: porCaso(numeros),
    instituciones: porCaso(instituciones),
    tipos: porCaso(tipos),
    nombres: porCaso([
      ...personas.map((uno) => ({ casoId: uno.casoId, valor: `${uno.nombres} ${uno.primerApellido} ${uno.segundoApellido}`.trim() })),
      ...senaladas,
    ]),
    documentos: porCaso(personas.flatMap(({ casoId, numeroDocumento }) => (numeroDocumento ? [{ casoId, valor: numeroDocumento }] : []))),
  };
}

/** Adds the rows of the index for one batch of cases that have none. */
function insertarLote(write: WriteDb, casoIds: readonly string[]): void {
  const lote = reunir(write, casoIds);
  const filas = lote.casos.map(({ id, codigo, barrio, direccion, papelNumero }) => {
    const { texto, fonetica } = textoDeIndice({
      id,
      numeros: [codigo, ...(lote.numeros.get(id) ?? []), ...(papelNumero ? [papelNumero] : [])],
      nombres: lote.nombres.get(id) ?? [],
      otros: [...(lote.documentos.get(id) ?? []), barrio, direccion ?? ''],
      tipos: lote.tipos.get(id) ?? [],
      instituciones: lote.instituciones.get(id) ?? [],
    });
    return [id, texto, fonetica];
  });
  write.run(
    sql`INSERT INTO busqueda_caso (caso_id, texto, fonetica) SELECT value ->> 0, value ->> 1, value ->> 2 FROM json_each(${JSON.stringify(filas)})`,
  );
}

/** Brings the search index in step with these cases as they now are. Ids of no case are passed over. */
export function indexarCasos(write: WriteDb, casoIds: readonly string[]): void {
  for (const id of casoIds)
    write.run(
      sql`DELETE FROM busqueda_caso WHERE rowid IN (SELECT rowid FROM busqueda_caso WHERE busqueda_caso MATCH ${`"${marcaDeCaso(id)}"`})`,
    );
  insertarLote(write, casoIds);
}

/** Writes the whole index again, from nothing. */
export function indexarTodo(write: WriteDb): void {
  write.run(sql`DELETE FROM busqueda_caso`);
  const todos = write.all<{ id: string }>(sql`SELECT id FROM caso ORDER BY conocido_en, id`).map(({ id }) => id);
  for (let desde = 0; desde < todos.length; desde += LOTE) insertarLote(write, todos.slice(desde, desde + LOTE));
}
