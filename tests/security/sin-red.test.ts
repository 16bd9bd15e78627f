import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = path.resolve('.');
const SOURCES = ['core', 'electron', 'renderer'];

function files(folder: string): string[] {
  return fs.readdirSync(path.join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const name = `${folder}/${entry.name}`;
    return entry.isDirectory() ? files(name) : /\.(ts|tsx|html|css)$/.test(entry.name) ? [name] : [];
  });
}
/** The source without its comments: they may speak of the network. */
const code = (name: string) =>
  fs
    .readFileSync(path.join(ROOT, name), 'utf8')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/(^|[\s;{(])\/\/[^\n]*/g, '$1')
    .replace(/<!--[\s\S]*?-->/g, '');

/** Every way by which a program of this kind could speak to another computer. */
const FORBIDDEN: readonly [string, RegExp][] = [
  [
    'a network module',
    /(?:from|import|require)\s*\(?\s*['"](?:node:)?(?:https?|http2|net|tls|dgram|dns|dns\/promises|inspector|cluster|undici|ws|axios|node-fetch|got|socket\.io[\w-]*)['"]/,
  ],
  [
    'Electron’s net, autoUpdater or a remote session',
    /\b(?:autoUpdater|crashReporter|net\.(?:request|fetch)|session\.fetch|loadURL\(\s*['"]https?:)/,
  ],
  [
    'fetch and its kind',
    /(?<![\w.$])(?:fetch|importScripts)\s*\(|\b(?:XMLHttpRequest|WebSocket|WebTransport|EventSource|RTCPeerConnection|sendBeacon|serviceWorker)\b/,
  ],
  [
    'a script or style from elsewhere',
    /<(?:script|link|img|iframe)[^>]+(?:src|href)=["']https?:|@import\s+(?:url\()?["']?https?:|url\(\s*["']?https?:/,
  ],
  ['a program that could', /(?:spawn|exec|execFile)(?:Sync)?\(\s*['"](?:curl|wget|ssh|scp|nc|ftp)\b/],
];

/** The bundle that publishes: the one place that may name PostgreSQL, and nothing else of a network (ADR 0016). */
const PUBLICA = 'electron/publicar/';
const POSTGRES =
  /(?:from|import|require)\s*\(?\s*['"](?:pg|pg-[\w-]+|postgres|drizzle-orm\/(?:node-postgres|postgres-js|pglite|pg-proxy))['"]/;

describe('no network', () => {
  const all = SOURCES.flatMap(files);

  it('looks at the whole program', () => {
    expect(all.length).toBeGreaterThan(250);
    for (const name of ['electron/main/index.ts', 'electron/preload/index.ts', 'renderer/index.html', 'core/contract/index.ts'])
      expect(all).toContain(name);
  });

  it.each(FORBIDDEN)('%s is used nowhere', (_what, pattern) => {
    expect(all.filter((name) => pattern.test(code(name)))).toEqual([]);
  });

  it('PostgreSQL is spoken to in the bundle that publishes alone, which nothing loads but the command of that name', () => {
    const hablan = all.filter((name) => POSTGRES.test(code(name)));
    expect(hablan.length).toBeGreaterThan(1);
    expect(hablan.filter((name) => !name.startsWith(PUBLICA))).toEqual([]);
    const cargan = all.filter((name) => code(name).includes('publicar.cjs'));
    expect(cargan).toEqual(['electron/cli/publicar.ts']);
    expect(fs.readFileSync(path.join(ROOT, 'electron-builder.yml'), 'utf8')).toContain("- '!out/cli/publicar.cjs'");
  });

  it('the patterns would see it', () => {
    expect(POSTGRES.test("import pg from 'pg';")).toBe(true);
    const samples = [
      "import http from 'node:http';",
      "const n = require('net')",
      "await import('undici')",
      'autoUpdater.checkForUpdates()',
      "window.loadURL('https://x')",
      'const r = await fetch(url)',
      'new WebSocket(u)',
      'navigator.sendBeacon(u)',
      '<script src="https://x/y.js"></script>',
      "@import url('https://fonts')",
      "spawn('curl', [])",
    ];
    for (const sample of samples)
      expect(
        FORBIDDEN.some(([, pattern]) => pattern.test(sample)),
        sample,
      ).toBe(true);
    for (const sample of ["import fs from 'node:fs'", 'void refetch()', 'query.fetch(x)', "from './net-worth'"])
      expect(
        FORBIDDEN.some(([, pattern]) => pattern.test(sample)),
        sample,
      ).toBe(false);
  });

  it('addresses stand in the source only where they name a format', () => {
    const found = all.flatMap((name) => [...code(name).matchAll(/https?:\/\/[\w.-]+/g)].map(([address]) => address));
    expect(found.filter((address) => address !== 'http://www.w3.org')).toEqual([]);
  });

  it('the page’s policy lets nothing in from outside', () => {
    const source = code('electron/main/security/protocol.ts');
    const policy = [...(/CONTENT_POLICY = \[([\s\S]*?)\]/.exec(source)?.[1] ?? '').matchAll(/"([a-z-]+) ([^"]+)"/g)].map(
      ([, directive = '', sources = '']) => [directive, sources.split(' ')] as const,
    );
    const allowed: Record<string, string[]> = {
      'style-src': ["'self'", "'unsafe-inline'"],
      'img-src': ["'self'", 'data:', 'blob:'],
      'media-src': ['blob:'],
    };
    for (const [directive, sources] of policy)
      for (const one of sources) expect([...(allowed[directive] ?? ["'self'"]), "'none'"], directive).toContain(one);
    expect(Object.fromEntries(policy)).toMatchObject({
      'default-src': ["'none'"],
      'script-src': ["'self'"],
      'base-uri': ["'none'"],
      'form-action': ["'none'"],
      'frame-ancestors': ["'none'"],
    });
  });
});
