/**
 * Every name of the domain that the code uses stands in docs/glosario.md: module folders, the part of an operation's name
 * before the dot, and tables. The page is a table `| término | identificador | significado |`; the second column may hold
 * several names. Prints what is missing.
 */
import fs from 'node:fs';
import path from 'node:path';
import { inRoot, main, Refusal, sayTo } from './lib/bootstrap.mjs';

const say = sayTo(process.stdout);
const GLOSSARY = 'docs/glosario.md';

function glossaryNames() {
  if (!fs.existsSync(inRoot(GLOSSARY))) throw new Refusal(`Falta ${GLOSSARY}.`);
  const rows = fs
    .readFileSync(inRoot(GLOSSARY), 'utf8')
    .split('\n')
    .filter((line) => /^\|(?!\s*:?-)/.test(line.trim()));
  const names = rows.flatMap((row) => (row.split(/(?<!\\)\|/)[2] ?? '').split(/[^A-Za-z0-9_-]+/).filter(Boolean));
  if (names.length === 0) throw new Refusal(`${GLOSSARY} no tiene ninguna tabla «| término | identificador | significado |».`);
  return new Set(names);
}

const entries = (folder) => (fs.existsSync(inRoot(folder)) ? fs.readdirSync(inRoot(folder), { withFileTypes: true }) : []);

function moduleNames() {
  return ['core', 'electron', 'renderer'].flatMap((side) =>
    entries(`${side}/features`)
      .filter((entry) => entry.isDirectory())
      .map((entry) => ({ name: entry.name, where: `${side}/features/${entry.name}` })),
  );
}

function operationPrefixes() {
  return moduleNames()
    .filter(({ where }) => where.startsWith('core/'))
    .flatMap(({ where }) => entries(where).map((entry) => path.posix.join(where, entry.name)))
    .filter((file) => file.endsWith('.contract.ts'))
    .flatMap((file) =>
      [...fs.readFileSync(inRoot(file), 'utf8').matchAll(/^\s*'([a-z][a-z-]*)\.[A-Za-z]+':\s*(?:query|command|task)\(/gm)].map((match) => ({
        name: match[1],
        where: `operación en ${file}`,
      })),
    );
}

function tableNames() {
  const create = /^\s*CREATE\s+(?:VIRTUAL\s+)?TABLE\s+(?:IF\s+NOT\s+EXISTS\s+)?["`]?(\w+)/gim;
  return entries('migrations')
    .filter((entry) => entry.name.endsWith('.sql'))
    .flatMap((entry) =>
      [...fs.readFileSync(inRoot('migrations', entry.name), 'utf8').matchAll(create)].map((match) => ({
        name: match[1],
        where: `tabla en migrations/${entry.name}`,
      })),
    );
}

await main(async () => {
  const known = glossaryNames();
  const used = [...moduleNames(), ...operationPrefixes(), ...tableNames()];
  if (used.length === 0) throw new Refusal('No se encontró ningún módulo, operación ni tabla que comprobar.');
  const missing = new Map(used.filter(({ name }) => !known.has(name)).map(({ name, where }) => [name, where]));
  if (missing.size > 0) {
    throw new Refusal(
      [`Faltan en ${GLOSSARY} (columna «identificador»):`, ...[...missing].map(([name, where]) => `  ${name}  (${where})`)].join('\n'),
    );
  }
  say(`Glosario: ${new Set(used.map(({ name }) => name)).size} nombres, todos en ${GLOSSARY}.`);
});
