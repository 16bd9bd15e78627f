import { defineConfig, type ReporterDescription } from '@playwright/test';

const report = process.env['VIGIA_REPORTE_VENTANA'];
const reporter: ReporterDescription[] = [['list']];
if (report) reporter.push(['json', { outputFile: report }]);

/** Journeys in a real Electron window. They share one screen, so they run one after the other, and never twice: a flaky test is a defect. */
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results/e2e',
  workers: 1,
  fullyParallel: false,
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  globalTimeout: 30 * 60_000,
  forbidOnly: Boolean(process.env['CI']),
  reporter,
});
