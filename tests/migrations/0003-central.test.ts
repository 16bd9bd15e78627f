import { describe, expect, it } from 'vitest';
import { migrate, MIGRATIONS } from '@electron/platform/db/migrator';
import type { Connection } from '@electron/platform/db/open';
import { emptyDatabase } from './support';

const NEW_TABLES = [
  'clave_central',
  'conformidad',
  'consolidado_caso',
  'consolidado_punto',
  'entrega_respaldo',
  'nota_supervision',
  'paquete_central',
  'particion',
  'recepcion',
  'respaldo_contenido',
  'tarjeta_central',
];

const tables = (connection: Connection): string[] =>
  connection
    .prepare(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'busqueda_caso%' ORDER BY name",
    )
    .pluck()
    .all() as string[];
const rows = (connection: Connection, table: string): unknown[] => connection.prepare(`SELECT * FROM ${table} ORDER BY 1, 2`).raw().all();

/** A point of the schema before, with people in two roles, a backup and its key of the central. */
function second(): Connection {
  const { connection } = emptyDatabase();
  migrate(connection, { hasta: 2 });
  connection.exec(`
    INSERT INTO instalacion VALUES (1, 'DC-13', 'equipo', 1, 'age1recuperacion', 'age1central', 't', 't');
    INSERT INTO usuario VALUES ('u','DC-13','Aurora E.','Aurora','Ejemplo',NULL,NULL,NULL,NULL,'Coordinadora',1,'t','u','t','u');
    INSERT INTO usuario VALUES ('w','DC-13','Rosa D.','Rosa','Demo',NULL,NULL,NULL,NULL,'Defensora',1,'t','u','t','u');
    INSERT INTO usuario_rol VALUES ('u','COORDINADOR'), ('u','DEFENSOR'), ('w','TECNICO_CENTRAL');
    INSERT INTO respaldo VALUES ('r','DC-13',1,'t','u','vigia-DC13-20260316-0001.age','USB',10,'h',0,0,'t');`);
  return connection;
}

const RECEPCION = "('1','DC-13','equipo',1,'t','0.1.0',3,'a.age',1,'h','{}',0,'',1,NULL,'{}','Alguien',NULL,'t','u')";

describe('migration 0003, from the second schema with rows', () => {
  it('keeps every row of what was there, roles included, and adds tables without any cascade', () => {
    const connection = second();
    const before = Object.fromEntries(tables(connection).map((table) => [table, rows(connection, table)]));
    expect(before['usuario_rol']).toHaveLength(3);
    expect(migrate(connection, { hasta: 3 })).toBe(3);
    for (const [table, content] of Object.entries(before)) expect(rows(connection, table), table).toEqual(content);
    expect(tables(connection)).toEqual([...Object.keys(before), ...NEW_TABLES].toSorted());
    for (const table of NEW_TABLES) expect(rows(connection, table), table).toEqual([]);
    expect(connection.pragma('foreign_key_check')).toEqual([]);
    expect(connection.pragma('foreign_keys', { simple: true })).toBe(1);
    expect(MIGRATIONS[2]?.sql).not.toMatch(/\bON DELETE CASCADE\b/i);
  });

  it('admits the new role and still no other, for people that exist', () => {
    const connection = second();
    expect(() => connection.exec("INSERT INTO usuario_rol VALUES ('u','AUTORIDAD_CENTRAL')")).toThrow(/CHECK/);
    migrate(connection, { hasta: 3 });
    connection.exec("INSERT INTO usuario_rol VALUES ('u','AUTORIDAD_CENTRAL')");
    expect(() => connection.exec("INSERT INTO usuario_rol VALUES ('u','DUEÑO')")).toThrow(/CHECK/);
    expect(() => connection.exec("INSERT INTO usuario_rol VALUES ('nadie','DEFENSOR')")).toThrow(/FOREIGN KEY/);
  });

  it('refuses what the columns cannot mean', () => {
    const connection = second();
    migrate(connection, { hasta: 3 });
    connection.exec(`INSERT INTO recepcion VALUES ${RECEPCION}`);
    // the same package twice, two receptions after the same one, a second partition of a reception
    expect(() => connection.exec(`INSERT INTO recepcion VALUES ${RECEPCION.replace("'1'", "'2'")}`)).toThrow(/UNIQUE/);
    const after = (id: string) => RECEPCION.replace("'1'", `'${id}'`).replace("'h'", `'h${id}'`).replace(',NULL,', ",'1',");
    connection.exec(`INSERT INTO recepcion VALUES ${after('2')}`);
    expect(() => connection.exec(`INSERT INTO recepcion VALUES ${after('3')}`)).toThrow(/UNIQUE/);
    connection.exec("INSERT INTO particion VALUES ('DC-13','1','x','k',1)");
    expect(() => connection.exec("INSERT INTO particion VALUES ('DC-21','1','x','k',1)")).toThrow(/UNIQUE/);
    expect(() => connection.exec("INSERT INTO clave_central VALUES (2,'n','a','b','c','d','t')")).toThrow(/CHECK/);
    expect(() => connection.exec("INSERT INTO consolidado_caso VALUES ('DC-13','c','x','REGISTRADO','t',NULL,NULL,NULL,'no')")).toThrow(
      /CHECK/,
    );
  });

  it.each<[string, string, string]>([
    ['recepcion', RECEPCION, "archivo = 'otro'"],
    ['nota_supervision', "('n','DC-13',NULL,NULL,'texto','t','u',NULL,NULL,NULL,NULL,NULL,NULL)", "texto = 'otro'"],
  ])('keeps %s as it was written', (table, values, change) => {
    const connection = second();
    migrate(connection, { hasta: 3 });
    connection.exec(`INSERT INTO ${table} VALUES ${values}`);
    expect(() => connection.exec(`UPDATE ${table} SET ${change}`)).toThrow(/solo se agrega|congelada/);
    expect(() => connection.exec(`DELETE FROM ${table}`)).toThrow(/solo se agrega|no se borra/);
  });
});
