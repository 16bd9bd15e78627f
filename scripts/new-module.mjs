/** `npm run module:new -- NOMBRE [--tabla SINGULAR]`: the files of a new module, and a list of what is left to do by hand. */
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { inRoot, main, Refusal, sayTo } from './lib/bootstrap.mjs';
import { moduleSkeleton } from './lib/module-skeleton.mjs';

const say = sayTo(process.stdout);

/** `convenios` → `convenio`, `vocales` → `vocal`: a first guess, corrected with --tabla. */
const singular = (name) =>
  name
    .replace(/([^aeiou])es$/, '$1')
    .replace(/([aeiou])s$/, '$1')
    .replaceAll('-', '_');

await main(async () => {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { tabla: { type: 'string' } } });
  const [name] = positionals;
  if (positionals.length !== 1 || !/^[a-z]+(-[a-z]+)*$/.test(name)) {
    throw new Refusal(
      'Escriba el nombre del módulo: plural, en minúsculas, sin tildes. Ejemplo: npm run module:new -- convenios --tabla convenio',
    );
  }
  const table = values.tabla ?? singular(name);
  if (!/^[a-z]+(_[a-z]+)*$/.test(table)) throw new Refusal('--tabla: singular, en minúsculas, sin tildes, palabras unidas con guion bajo.');
  const files = moduleSkeleton(name, table);
  const taken = Object.keys(files).find((file) => fs.existsSync(inRoot(file)));
  if (taken) throw new Refusal(`Ya existe ${taken}; no se escribió nada.`);
  for (const [file, text] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(inRoot(file)), { recursive: true });
    fs.writeFileSync(inRoot(file), text);
    say(`  ${file}`);
  }
  say(`
Módulo «${name}» creado; compila tal como está. Falta, a mano:
  1. core/contract/index.ts: sumar el contrato. Desde ahí, main/compose.ts no compila hasta que se le den sus manejadores.
  2. electron/main/compose.ts: sumar los manejadores; en ${name}.handlers.ts declarar HandlersOf<'${name}'>.
  3. migrations/NNNN_${table}.sql: CREATE TABLE ${table} (…) STRICT, con su prueba en tests/migrations.
  4. core/kernel/permisos.ts: cambiar 'SESION' por un permiso, y dárselo a sus funciones.
  5. renderer/app: la ruta y el enlace de ${name}-page.tsx.
  6. docs/glosario.md: ${name}, ${table}. docs/manual: su página.
  7. Las palabras COMPLETAR, los datos de demostración, las pruebas por el despachador y un recorrido en la ventana.`);
});
