import { describe, expect, it } from 'vitest';
import { migrate, MIGRATIONS } from '@electron/platform/db/migrator';
import type { Connection } from '@electron/platform/db/open';
import { emptyDatabase } from './support';

const NEW_TABLES = [
  'acuerdo',
  'adjunto',
  'aprobacion',
  'audiencia',
  'caso_acceso',
  'cierre',
  'compromiso',
  'consentimiento',
  'documento_anulacion',
  'familiar',
  'feriado',
  'fusion_persona',
  'hogar',
  'hogar_nna',
  'impedimento',
  'indice_busqueda',
  'institucion_local',
  'mediacion',
  'mediacion_parte',
  'mediacion_sesion',
  'medida_dictada',
  'persona_fonetica',
  'respuesta_derivacion',
  'seguimiento',
  'tamizaje_violencia',
  'visita',
  'vista_guardada',
];

const tables = (connection: Connection): string[] =>
  connection
    .prepare(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'busqueda_caso%' ORDER BY name",
    )
    .pluck()
    .all() as string[];

/** A case with a child and a letter, as the first schema holds them. */
function fillFirst(connection: Connection): void {
  connection.pragma('foreign_keys=OFF');
  connection.exec(`
    INSERT INTO usuario VALUES ('u','DC-13','Aurora E.','Aurora','Ejemplo',NULL,NULL,NULL,NULL,'Coordinadora',1,'t','u','t','u');
    INSERT INTO caso VALUES ('c','DC-13','DC13-2026-0001',2026,1,'DERIVADO','2026-03-16T13:00:00.000Z','PRESENCIAL','VULNERACION',NULL,NULL,NULL,NULL,
      'San Jacinto',NULL,NULL,NULL,'La vecina refiere marcas.','Quiero estar con mi abuelita.',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'RESERVADO','ALTO','DENUNCIA_24',24,
      '2026-03-17T13:00:00.000Z','u',3,'t','u','t','u');
    INSERT INTO persona VALUES ('p','DC-13','Luna','Ejemplo','Prueba',0,'MUJER',NULL,'NINGUNO',NULL,NULL,'t','u','t','u');
    INSERT INTO caso_nna VALUES ('c','p',0,84,'REFERIDA',NULL,NULL,NULL);
    INSERT INTO presunto_agresor VALUES ('a','c',0,1,'Olmo Ejemplo',35,'HOMBRE','Padre',1,1,0,NULL,NULL,NULL);
    INSERT INTO documento_emitido VALUES ('d','DC-13','c','OFICIO','O',2026,1,'DC-13-2026-0001-O','EMITIDO','{}','h','h',1,'x','h',1,'y',0,'t','u');
    INSERT INTO derivacion VALUES ('v','DC-13','c','JCPD','SOLICITUD_MEDIDA',1,'ENTREGADA','d','t','t','MANO','Recibidora','Secretaria',NULL,'t','u','t','u');
    INSERT INTO busqueda_caso (caso_id, texto) VALUES ('c', 'DC13-2026-0001 Luna');`);
  connection.pragma('foreign_keys=ON');
}

const OLD_TABLES = ['usuario', 'caso', 'persona', 'caso_nna', 'presunto_agresor', 'documento_emitido', 'derivacion'] as const;
const columnsOf = (connection: Connection, table: string): string[] =>
  (connection.pragma(`table_info(${table})`) as { name: string }[]).map(({ name }) => name);
const rowsOf = (connection: Connection, table: string, columns: readonly string[]): unknown[] =>
  connection
    .prepare(`SELECT ${columns.join(', ')} FROM ${table} ORDER BY 1`)
    .raw()
    .all();

describe('migration 0002, from the first schema with rows', () => {
  it('keeps every column of every row as it was, and adds tables without any cascade', () => {
    const { connection } = emptyDatabase();
    migrate(connection, { hasta: 1 });
    fillFirst(connection);
    const first = tables(connection);
    const before = OLD_TABLES.map((table) => {
      const columns = columnsOf(connection, table);
      return { table, columns, rows: rowsOf(connection, table, columns) };
    });
    expect(before.every(({ rows }) => rows.length === 1)).toBe(true);
    expect(migrate(connection, { hasta: 2 })).toBe(2);
    for (const { table, columns, rows } of before) expect(rowsOf(connection, table, columns), table).toEqual(rows);
    expect(tables(connection)).toEqual([...first, ...NEW_TABLES].toSorted());
    expect(connection.pragma('foreign_key_check')).toEqual([]);
    expect(MIGRATIONS[1]?.sql).not.toMatch(/\bON DELETE CASCADE\b/i);
  });

  it('gives old cases the values that mean «as before»', () => {
    const { connection } = emptyDatabase();
    migrate(connection, { hasta: 1 });
    fillFirst(connection);
    migrate(connection, { hasta: 2 });
    expect(connection.prepare('SELECT acceso, reaperturas, cerrado_en, opinion_situacion FROM caso').get()).toEqual({
      acceso: 'PUNTO',
      reaperturas: 0,
      cerrado_en: null,
      opinion_situacion: null,
    });
    expect(connection.prepare('SELECT datos, fusionada_en FROM persona').get()).toEqual({ datos: '{"formato":1}', fusionada_en: null });
    expect(connection.prepare('SELECT count(*) FROM busqueda_caso').pluck().get()).toBe(0); // written anew at the next sign-in
    expect(connection.prepare('SELECT count(*) FROM indice_busqueda').pluck().get()).toBe(0);
  });

  it('refuses what the columns cannot mean', () => {
    const { connection } = emptyDatabase();
    migrate(connection, { hasta: 1 });
    fillFirst(connection);
    migrate(connection, { hasta: 2 });
    expect(() => connection.exec("UPDATE caso SET acceso = 'NADIE'")).toThrow(/CHECK/);
    expect(() => connection.exec("UPDATE persona SET datos = 'no es JSON'")).toThrow(/CHECK/);
    expect(() => connection.exec("INSERT INTO hogar_nna VALUES ('p', 'no-existe')")).toThrow(/FOREIGN KEY/);
    expect(() => connection.exec("INSERT INTO aprobacion VALUES ('1','DC-13','CERRAR','caso','c','c','u','u','t',NULL)")).toThrow(/CHECK/);
    const impedimento = (id: string) =>
      connection.exec(`INSERT INTO impedimento VALUES ('${id}','DC-13','c','u','OTRA',NULL,NULL,NULL,NULL,'t','u')`);
    impedimento('i1');
    expect(() => impedimento('i2')).toThrow(/UNIQUE/);
  });

  it.each<[string, string]>([
    ['tamizaje_violencia', "('1','s','p','t','u','{}',0)"],
    ['respuesta_derivacion', "('1','DC-13','c','v','t','ESCRITO',NULL,'Alguien','ADMITIDA','x','t','u')"],
    ['seguimiento', "('1','DC-13','c','t','LLAMADA',1,1,'IGUAL','SI','SI',NULL,NULL,NULL,0,'x',NULL,NULL,NULL,'t','u')"],
    ['aprobacion', "('1','DC-13','CERRAR','caso','c','c','u','otra','t',NULL)"],
    ['documento_anulacion', "('d','t','u','Salió con un error.')"],
    ['adjunto', "('1','DC-13','c','x','image/png',1,'h','documentos/x',1,NULL,NULL,NULL,NULL,NULL,'t','u')"],
  ])('keeps %s as it was written', (table, values) => {
    const { connection } = emptyDatabase();
    migrate(connection, { hasta: 2 });
    connection.pragma('foreign_keys=OFF');
    connection.exec(`INSERT INTO ${table} VALUES ${values}`);
    const column = columnsOf(connection, table)[table === 'documento_anulacion' ? 3 : 1];
    expect(() => connection.exec(`UPDATE ${table} SET ${column} = 'otra cosa'`)).toThrow(/solo se agrega|congelado/);
    expect(() => connection.exec(`DELETE FROM ${table}`)).toThrow(/solo se agrega|no se borra/);
  });
});
