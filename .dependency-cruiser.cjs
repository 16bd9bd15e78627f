/**
 * Who may import whom: architecture.md §3, row by row. `npm test` runs this over core, electron and renderer and fails too
 * when no module was cruised. tests/unit/scripts/bordes.test.ts breaks every rule once and expects to hear of it.
 */

/** A package, its types included. All paths in this file are regular expressions over paths from the repository's root. */
const npm = (...names) => `^node_modules/(@types/)?(${names.join('|')})(/|$)`;
const DRIVER = npm('drizzle-orm', 'drizzle-zod', 'better-sqlite3', 'better-sqlite3-multiple-ciphers');
const ELECTRON = npm('electron');
/** Packages that are plain functions over values, so that they may be used where neither Node nor a page exists. */
const PURE = npm('zod', '@scure/base', '@scure/bip39');
const NETWORK = ['^(node:)?(http|https|http2|net|dgram|tls|inspector)$', npm('undici', 'undici-types', 'ws', 'axios', 'node-fetch', 'got')];

/** Speaks to PostgreSQL. */
const POSTGRES = npm('pg', 'pg-copy-streams', 'pg-pool', 'pg-protocol', 'pg-native', 'postgres');

const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

module.exports = {
  forbidden: [
    // ── everywhere ──
    forbid('sin-circulos', 'No import circles, types included.', {}, { circular: true }),
    forbid('sin-rutas-rotas', 'Every import resolves.', {}, { couldNotResolve: true }),
    forbid('sin-red', 'The program has no network.', {}, { path: NETWORK }),
    forbid(
      'red-solo-al-publicar',
      'A connection to PostgreSQL: in the bundle that publishes alone (ADR 0016).',
      { pathNot: '^electron/publicar/' },
      { path: POSTGRES },
    ),
    forbid(
      'publicar-aparte',
      'electron/publicar is a bundle of its own: everybody else may only name its types.',
      { pathNot: '^electron/publicar/' },
      { path: '^electron/publicar/', dependencyTypesNot: ['type-only'] },
    ),
    forbid(
      'publicar-no-toca-los-datos',
      'electron/publicar asks the program through its operations: core, and nothing else of ours.',
      { path: '^electron/publicar/' },
      { path: '^(electron|renderer)/', pathNot: '^electron/publicar/' },
    ),
    forbid('sin-pruebas', 'The program never imports its tests, benches or scripts.', {}, { path: '^(tests|bench|scripts)/' }),

    // ── core ──
    forbid('core-kernel', 'core/kernel: zod only.', { path: '^core/kernel/' }, { pathNot: ['^core/kernel/', npm('zod')] }),
    forbid(
      'core-modulo',
      'core/features/a: kernel, zod, its own files; of another module the rules, types, data and catalogues.',
      { path: '^core/features/([^/]+)/' },
      {
        pathNot: [
          '^core/kernel/',
          '^core/features/$1/',
          '^core/features/[^/]+/[^/]+\\.(rules|types|catalogo|datos|texts)\\.ts$',
          '^core/features/[^/]+/[^/]+\\.contract\\.ts$',
          PURE,
        ],
      },
    ),
    forbid(
      'core-contrato-ajeno',
      'Of the contract of another module, contracts use the schemas; everybody else the types only.',
      { path: '^core/features/([^/]+)/', pathNot: '\\.contract\\.ts$' },
      { path: '^core/features/[^/]+/[^/]+\\.contract\\.ts$', pathNot: '^core/features/$1/', dependencyTypesNot: ['type-only'] },
    ),
    forbid('core-contract', 'core/contract: contracts and kernel.', { path: '^core/contract/' }, { pathNot: ['^core/', npm('zod')] }),

    // ── renderer ──
    forbid(
      'renderer-sin-node',
      'The page knows neither Node nor electron/.',
      { path: '^renderer/' },
      { path: ['^electron/', ELECTRON, DRIVER] },
    ),
    forbid('renderer-sin-modulos-de-node', 'The page has no Node.', { path: '^renderer/' }, { dependencyTypes: ['core'] }),
    forbid(
      'renderer-ui-lib',
      'renderer/ui and renderer/lib: core; never features or app.',
      { path: '^renderer/(ui|lib)/' },
      { path: '^renderer/', pathNot: '^renderer/(ui|lib)/' },
    ),
    forbid(
      'renderer-modulo',
      'renderer/features/a: ui, lib, core; not another feature (compose in app/).',
      { path: '^renderer/features/([^/]+)/' },
      { path: '^renderer/', pathNot: ['^renderer/(ui|lib)/', '^renderer/features/$1/'] },
    ),

    // ── electron ──
    forbid('electron-sin-pagina', 'electron/ never imports the page.', { path: '^electron/' }, { path: '^renderer/' }),
    forbid(
      'preload',
      'electron/preload: `electron` and kernel.',
      { path: '^electron/preload/' },
      { pathNot: [ELECTRON, '^core/kernel/', '^electron/preload/'] },
    ),
    forbid(
      'preload-solo-tipos',
      'Of kernel, the preload takes types only.',
      { path: '^electron/preload/' },
      { path: '^core/', dependencyTypesNot: ['type-only'] },
    ),
    forbid(
      'platform',
      'electron/platform: kernel, contract, Node and the manifest of a backup; never features.',
      { path: '^electron/platform/' },
      {
        path: ['^core/', '^electron/'],
        pathNot: ['^core/(kernel|contract)/', '^core/features/respaldos/manifiesto\\.ts$', '^electron/platform/'],
      },
    ),
    forbid(
      'electron-solo-en-su-sitio',
      '`electron` only in main, preload and files named *.electron.ts.',
      { path: '^(core|electron)/', pathNot: ['^electron/(main|preload)/', '\\.electron\\.ts$'] },
      { path: ELECTRON },
    ),
    forbid(
      'modulo',
      'electron/features/a: core, platform, documents, and public.ts of another feature.',
      { path: '^electron/features/([^/]+)/' },
      {
        path: '^electron/',
        pathNot: ['^electron/(platform|documents)/', '^electron/features/$1/', '^electron/features/[^/]+/public\\.ts$'],
      },
    ),
    forbid(
      'sql-solo-en-repositorios',
      'Only *.repository.ts, *.table.ts and platform/db import drizzle or the driver.',
      { path: '^(core|electron|renderer)/', pathNot: ['\\.(repository|table)\\.ts$', '^electron/platform/db/'] },
      { path: DRIVER },
    ),
    forbid(
      'tablas-solo-en-repositorios',
      'Tables are seen by repositories; everybody else asks a repository.',
      { path: '^electron/', pathNot: ['\\.(repository|table)\\.ts$', '^electron/platform/db/'] },
      { path: '\\.table\\.ts$' },
    ),
    forbid(
      'caso-de-uso-sin-node',
      'Use cases: core, repositories and the platform; no Node of their own.',
      { path: '^electron/features/', pathNot: '\\.electron\\.ts$' },
      { dependencyTypes: ['core'] },
    ),
    forbid(
      'documentos',
      'electron/documents: core.',
      { path: '^electron/documents/' },
      { path: '^electron/', pathNot: '^electron/documents/' },
    ),
    forbid(
      'documentos-puros',
      'Templates are pure: data in, definition out. Node and pdfmake live in render/.',
      { path: '^electron/documents/', pathNot: '^electron/documents/render/' },
      { dependencyTypes: ['core'] },
    ),
    forbid(
      'pdfmake-solo-en-render',
      'One place calls pdfmake; its types may be named elsewhere.',
      { path: '^(core|electron|renderer)/', pathNot: '^electron/documents/render/' },
      { path: npm('pdfmake', 'pdfkit'), dependencyTypesNot: ['type-only'] },
    ),
    forbid(
      'nadie-importa-entradas',
      'main, preload, cli and workers are entries: they import, nobody imports them.',
      { path: '^electron/', pathNot: ['^electron/(main|cli)/'] },
      { path: '^electron/(main|cli|preload|workers)/', pathNot: '^electron/(preload|workers)/[^/]+$' },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^out/' },
    // Type-only imports count: they are edges of the design even if they leave no trace at run time.
    tsPreCompilationDeps: true,
    // A file of its own: dependency-cruiser resolves `paths` against the folder of the file it is given, and refuses the
    // root's, which lists no files.
    tsConfig: { fileName: 'scripts/tsconfig.bordes.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default', 'types'] },
  },
};
