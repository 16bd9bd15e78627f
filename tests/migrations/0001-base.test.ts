import { describe, expect, it } from 'vitest';
import { migrate, MIGRATIONS, schemaVersion } from '@electron/platform/db/migrator';
import { emptyDatabase } from './support';

/** What stands after the first migration; a later one adds to it and never takes from it. */
const TABLES = [
  'bitacora',
  'borrador',
  'busqueda_caso',
  'caso',
  'caso_historia',
  'caso_nna',
  'caso_tipo',
  'catalogo',
  'comando',
  'denuncia_verbal',
  'denunciante',
  'derivacion',
  'documento_emitido',
  'evento_caso',
  'hecho',
  'instalacion',
  'llamada_911',
  'numerador',
  'persona',
  'presunto_agresor',
  'respaldo',
  'usuario',
  'usuario_rol',
  'valoracion_riesgo',
];
const APPEND_ONLY = ['bitacora', 'evento_caso', 'caso_historia'];

describe('migration 0001, from an empty file', () => {
  it('makes every table, and nothing cascades', () => {
    const { connection } = emptyDatabase();
    expect(migrate(connection, { hasta: 1 })).toBe(1);
    const names = connection
      .prepare(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'busqueda_caso_%' ORDER BY name",
      )
      .pluck()
      .all();
    expect(names).toEqual(TABLES);
    expect(MIGRATIONS[0]?.sql).not.toMatch(/\bON DELETE CASCADE\b/i);
    expect(connection.pragma('foreign_key_check')).toEqual([]);
    expect(schemaVersion(connection)).toBe(1);
  });

  it('refuses what the columns cannot mean', () => {
    const { connection } = emptyDatabase();
    migrate(connection, { hasta: 1 });
    const persona = "INSERT INTO persona VALUES ('p','DC-13','Luna','Ejemplo','',0,?,NULL,'NINGUNO',NULL,NULL,'t','u','t','u')";
    expect(() => connection.prepare(persona).run('OTRO')).toThrow(/CHECK/);
    connection.prepare(persona).run('MUJER');
    expect(() => connection.prepare("INSERT INTO caso_nna VALUES ('no-existe','p',0,84,'REFERIDA',NULL,NULL,NULL)").run()).toThrow(
      /FOREIGN KEY/,
    );
    expect(() => connection.prepare("INSERT INTO numerador VALUES ('DC-13','CASO','dos mil',1)").run()).toThrow(/cannot store TEXT/);
  });

  it.each(APPEND_ONLY)('keeps %s append-only', (table) => {
    const { connection } = emptyDatabase();
    migrate(connection, { hasta: 1 });
    connection.pragma('foreign_keys=OFF');
    const values = {
      bitacora: "(1,'t','u','VER','caso','c','{}','0','1')",
      evento_caso: "('e','c','t','t','u','VER','texto',NULL)",
      caso_historia: "('c',2,'t','u','[]')",
    }[table];
    connection.exec(`INSERT INTO ${table} VALUES ${values}`);
    const column = table === 'bitacora' ? 'accion' : table === 'evento_caso' ? 'texto' : 'cambios';
    expect(() => connection.exec(`UPDATE ${table} SET ${column} = '[1]'`)).toThrow(/solo se agrega/);
    expect(() => connection.exec(`DELETE FROM ${table}`)).toThrow(/solo se agrega/);
  });
});
