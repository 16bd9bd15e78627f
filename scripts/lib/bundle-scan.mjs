/**
 * Looks into the built page for what Chromium 114 (the test runtime) does not have. The bundler lowers syntax, never APIs,
 * and the lint rule sees our own sources only.
 */
import fs from 'node:fs';
import path from 'node:path';
import { inRoot } from './bootstrap.mjs';

const MISSING_CSS = /light-dark\(|@starting-style|@scope\b|\banchor-name\s*:|\bposition-anchor\s*:|\bsubgrid\b/g;
const MISSING_JS =
  /\bPromise\.(?:withResolvers|try)\(|\b(?:Object|Map)\.groupBy\(|\bArray\.fromAsync\(|\bnew Intl\.DurationFormat\(|\bTemporal\.(?:Now|Plain\w+|Instant|ZonedDateTime)\b/g;
/** pdf.js in its legacy build brings the missing functions along. */
const BRINGS_ITS_OWN = /^pdf[.-]/;

/** Null when nothing was found, otherwise the places. */
export function scanBundles() {
  const folder = inRoot('out', 'renderer', 'assets');
  if (!fs.existsSync(folder)) return 'No hay nada construido en out/renderer/assets.';
  const found = fs.readdirSync(folder).flatMap((name) => {
    const pattern = { '.css': MISSING_CSS, '.js': MISSING_JS, '.mjs': MISSING_JS }[path.extname(name)];
    if (!pattern || BRINGS_ITS_OWN.test(name)) return [];
    const text = fs.readFileSync(path.join(folder, name), 'utf8');
    return [...text.matchAll(pattern)].map(
      (match) => `${name}: ${text.slice(Math.max(0, match.index - 60), match.index + 60).replaceAll('\n', ' ')}`,
    );
  });
  return found.length === 0 ? null : found.join('\n');
}
