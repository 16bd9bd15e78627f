/*
 * What the test runtime runs for `electron [-r MODULE]… PATH [ARGUMENT]…`. Official distributions bring a default app; the
 * package that this runtime is cut from brings only its own program.
 */
const fs = require('node:fs');
const path = require('node:path');
const { app } = require('electron');

require(path.join(path.dirname(process.execPath), 'addons', 'compat.js'));

/** Splits the command line into modules to load first and the app's path (null when there is none). */
function parse(args) {
  const modules = [];
  for (let i = 0; i < args.length; i++) {
    if (args[i] === '-r' || args[i] === '--require') modules.push(args[++i]);
    else if (!args[i].startsWith('-')) return { modules, target: path.resolve(args[i]) };
  }
  return { modules, target: null };
}

/** Tells Electron who the app is, as it does for a folder with a package.json, and returns the file to run. */
function adopt(target) {
  if (!fs.statSync(target).isDirectory()) {
    app.setAppPath(path.dirname(target));
    return target;
  }
  const manifest = JSON.parse(fs.readFileSync(path.join(target, 'package.json'), 'utf8'));
  if (manifest.version) app.setVersion(manifest.version);
  app.setName(manifest.productName || manifest.name || app.getName());
  app.setPath('userData', path.join(app.getPath('appData'), app.getName()));
  app.setAppPath(target);
  return path.join(target, manifest.main || 'index.js');
}

const { modules, target } = parse(process.argv.slice(1));
if (target === null) {
  process.stdout.write(`electron ${process.versions.electron}, node ${process.version}, chrome ${process.versions.chrome}\n`);
  app.exit(0);
} else {
  // Test machines have no GPU; without this each start waits for one to fail.
  app.commandLine.appendSwitch('disable-gpu');
  for (const name of modules) require(name);
  require(adopt(target));
}
