/** The files of a new module: small, whole, and compiling before anything else is done. */

const pascal = (name) => name.replace(/(^|-)([a-z])/g, (_all, _dash, letter) => letter.toUpperCase());
const camel = (name) => name.replace(/-([a-z])/g, (_all, letter) => letter.toUpperCase());

/**
 * @param {string} name module folder and prefix of its operations, plural, kebab-case (`plan-anual`)
 * @param {string} table singular, snake_case
 * @returns {Record<string, string>} path to text
 */
export function moduleSkeleton(name, table) {
  const Names = pascal(name);
  const names = camel(name);
  const Row = pascal(table.replaceAll('_', '-'));
  const row = camel(table.replaceAll('_', '-'));
  const file = table.replaceAll('_', '-');
  return {
    [`core/features/${name}/${name}.contract.ts`]: `import { z } from 'zod';
import { instanteSchema } from '@core/kernel/dates';
import { texto, vacioSchema } from '@core/kernel/fields';
import { idSchema } from '@core/kernel/ids';
import { command, query } from '@core/kernel/operation';

export const ${row}Schema = z.object({ id: idSchema, nombre: z.string(), creadoEn: instanteSchema });
export type ${Row} = z.infer<typeof ${row}Schema>;

export const ${names}Contract = {
  '${name}.listar': query({
    access: 'SESION',
    summary: 'COMPLETAR: qué devuelve.',
    input: vacioSchema,
    output: z.object({ filas: z.array(${row}Schema) }),
  }),
  '${name}.registrar': command({
    access: 'SESION',
    summary: 'COMPLETAR: qué guarda.',
    input: z.strictObject({ nombre: texto(120) }),
    output: ${row}Schema,
  }),
} as const;
`,
    [`core/features/${name}/${name}.rules.ts`]: `/** True when nobody else in \`usados\` has this name; case and surrounding spaces do not count. */
export function nombreLibre(nombre: string, usados: readonly string[]): boolean {
  const plain = (text: string) => text.trim().toLocaleLowerCase('es');
  return !usados.some((usado) => plain(usado) === plain(nombre));
}
`,
    [`core/features/${name}/${name}.texts.ts`]: `/** Words of the module, as the screen shows them. */
export const ${names}Texts = {
  titulo: 'COMPLETAR',
  vacio: 'Todavía no hay nada registrado.',
} as const;
`,
    [`electron/features/${name}/${file}.table.ts`]: `import { sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const ${row}Table = sqliteTable('${table}', {
  id: text('id').primaryKey(),
  puntoId: text('punto_id').notNull(),
  nombre: text('nombre').notNull(),
  creadoEn: text('creado_en').notNull(),
  creadoPor: text('creado_por').notNull(),
});
`,
    [`electron/features/${name}/${name}.repository.ts`]: `import { asc } from 'drizzle-orm';
import type { ReadDb, WriteDb } from '@electron/platform/db/open';
import { ${row}Table } from './${file}.table';

/** Everything, by name. */
export function list${Row}(read: ReadDb) {
  return read
    .select({ id: ${row}Table.id, nombre: ${row}Table.nombre, creadoEn: ${row}Table.creadoEn })
    .from(${row}Table)
    .orderBy(asc(${row}Table.nombre))
    .all();
}

export function insert${Row}(write: WriteDb, row: typeof ${row}Table.$inferInsert): void {
  write.insert(${row}Table).values(row).run();
}
`,
    [`electron/features/${name}/${name}.handlers.ts`]: `import { nombreLibre } from '@core/features/${name}/${name}.rules';
import { DomainError } from '@core/kernel/errors';
import type { CommandContext, QueryContext } from '@electron/platform/ipc/context';
import { insert${Row}, list${Row} } from './${name}.repository';

/** Once the contract is joined in core/contract/index.ts, declare \`: HandlersOf<'${name}'>\` and drop the argument types. */
export function make${Names}Handlers() {
  return {
    '${name}.listar': (context: QueryContext) => ({ filas: list${Row}(context.read) }),
    '${name}.registrar': (context: CommandContext, { nombre }: { nombre: string }) => {
      const usados = list${Row}(context.read).map((fila) => fila.nombre);
      if (!nombreLibre(nombre, usados)) throw new DomainError('ENTRADA_INVALIDA', { fields: { nombre: 'Ya hay uno con este nombre.' } });
      const fila = { id: context.comandoId, nombre, creadoEn: context.ahora };
      insert${Row}(context.write, { ...fila, puntoId: context.puntoId, creadoPor: context.sesion.usuarioId });
      context.anotar({ accion: 'REGISTRAR', entidad: '${table}', entidadId: fila.id });
      return fila;
    },
  };
}
`,
    [`renderer/features/${name}/${name}-page.tsx`]: `import { ${names}Texts } from '@core/features/${name}/${name}.texts';
import { Page } from '@renderer/ui/page';
import { EmptyState } from '@renderer/ui/states';

export function ${Names}Page() {
  return (
    <Page title={${names}Texts.titulo}>
      <EmptyState title={${names}Texts.vacio} />
    </Page>
  );
}
`,
    [`tests/integration/${name}.test.ts`]: `import { contract } from '@core/contract/index';
import { ${names}Contract } from '@core/features/${name}/${name}.contract';
import { nombreLibre } from '@core/features/${name}/${name}.rules';
import { expect, test } from 'vitest';

// Next: each operation through the dispatcher on a real encrypted database (success, refusal, bad input).

test('el contrato general incluye las operaciones de ${name}', () => {
  expect(Object.keys(contract)).toEqual(expect.arrayContaining(Object.keys(${names}Contract)));
});

test.each([
  ['Ana', ['Luz'], true],
  ['Luz', ['Luz'], false],
  ['  luz ', ['Luz'], false],
])('nombreLibre(%j, %j) es %s', (nombre, usados, libre) => {
  expect(nombreLibre(nombre, usados)).toBe(libre);
});
`,
  };
}
