/**
 * The other peer of a letter: Chromium's own print of the same text. An Electron program: `chromium-print.cjs PAGE.html RUNS`.
 * Prints one line of JSON: `{"bytes", "cold", "warm": […]}`, times in ms, the first with its window made.
 */
const path = require('node:path');
const { performance } = require('node:perf_hooks');
const { app, BrowserWindow } = require('electron');

const [page, runs] = process.argv.slice(-2);

async function print(window) {
  await window.loadFile(path.resolve(page));
  return window.webContents.printToPDF({ pageSize: 'A4', printBackground: true });
}

async function measure() {
  const start = performance.now();
  const window = new BrowserWindow({ show: false, webPreferences: { sandbox: true } });
  const pdf = await print(window);
  const cold = performance.now() - start;
  const warm = [];
  for (let run = 0; run < Number(runs); run += 1) {
    const again = performance.now();
    await print(window);
    warm.push(performance.now() - again);
  }
  process.stdout.write(`${JSON.stringify({ bytes: pdf.length, cold, warm })}\n`);
  app.exit(0);
}

app
  .whenReady()
  .then(measure)
  .catch((error) => {
    process.stderr.write(`${error.stack}\n`);
    app.exit(1);
  });
