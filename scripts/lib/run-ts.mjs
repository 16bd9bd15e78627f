/**
 * `node run-ts.mjs FILE [ARGUMENT]…`: runs one of our TypeScript files as the bundler would see it (aliases, import.meta.glob),
 * without writing a bundle. For bench/.
 */
import path from 'node:path';
import { runnerImport } from 'vite';
import { inRoot } from './bootstrap.mjs';

const alias = Object.fromEntries(['core', 'electron', 'renderer'].map((name) => [`@${name}`, inRoot(name)]));
const [file] = process.argv.splice(2, 1);
await runnerImport(path.resolve(file), { root: inRoot(), resolve: { alias } });
