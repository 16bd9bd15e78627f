import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const folder = (name: string) => fileURLToPath(new URL(`./${name}`, import.meta.url));

/** One runner for unit, integration, migration and security tests; the window's journeys run in Playwright. */
export default defineConfig({
  resolve: { alias: { '@core': folder('core'), '@electron': folder('electron'), '@renderer': folder('renderer') } },
  test: {
    include: ['tests/{unit,integration,migrations,security}/**/*.test.{ts,tsx}'],
    pool: 'forks',
    // by itself vitest leaves one core alone, which on a laptop of two is half of the time
    maxWorkers: availableParallelism(),
    globalSetup: ['tests/support/plantilla.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
