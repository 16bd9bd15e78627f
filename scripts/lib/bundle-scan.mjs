/**
 * Looks into what was built. Into the page for what Chromium 114 (the test runtime) does not have. The bundler lowers syntax, never APIs,
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

/** Ways of a Node program to another computer, as a CommonJS bundle names them; pg is here for the case that it slips in whole. */
const NETWORK =
  /\brequire\(["'](?:node:)?(?:https?|http2|net|tls|dgram|dns|dns\/promises|inspector|cluster|undici)["']\)|\bSCRAM-SHA-256\b/g;
/** The one bundle that may: only `vigia central publicar` loads it, and it is not in the packages (ADR 0016). */
const MAY_CONNECT = path.join('cli', 'publicar.cjs');

/**
 * Looks into everything built that runs in Node for a way to the network.
 * @returns {string | null} the places; null when there is none but the one that is meant to be there
 */
export function scanNetwork() {
  const bundles = ['main', 'preload', 'cli', 'workers'].flatMap((folder) =>
    fs.existsSync(inRoot('out', folder))
      ? fs
          .readdirSync(inRoot('out', folder))
          .filter((name) => /\.[cm]?js$/.test(name))
          .map((name) => path.join(folder, name))
      : [],
  );
  const found = bundles.flatMap((bundle) => {
    const places = [...fs.readFileSync(inRoot('out', bundle), 'utf8').matchAll(NETWORK)].map(([place]) => `${bundle}: ${place}`);
    if (bundle !== MAY_CONNECT) return places;
    return places.length > 0 ? [] : [`${bundle}: no se reconoce ninguna conexión; la búsqueda ya no sirve.`];
  });
  if (!bundles.includes(path.join('main', 'index.cjs')) || !bundles.includes(MAY_CONNECT)) return 'Falta algo en out/ que debía revisarse.';
  return found.length === 0 ? null : found.join('\n');
}

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
