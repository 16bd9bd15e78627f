/*
 * Makes the test runtime (Electron 25) look to the program like the Electron that people get. Loaded first in the main
 * process by default-app.js, and first in every worker thread: there `process` and the globals are separate objects.
 * In the finished runtime this file lies beside the addon, in addons/.
 */
const path = require('node:path');
const workerThreads = require('node:worker_threads');

// Node 18 has no global WebCrypto; every Electron from 29 on has.
globalThis.crypto ??= require('node:crypto').webcrypto;

// The shipped SQLite addon needs Node-API 10, and loading it here aborts the process; this runtime has its own build.
const SHIPPED = /[\\/]better-sqlite3(-multiple-ciphers)?[\\/]prebuilds[\\/]linux-x64\.node$/;
const ownAddon = path.join(__dirname, 'better_sqlite3.node');
const dlopen = process.dlopen;
process.dlopen = function (module, filename, ...rest) {
  return dlopen.call(this, module, SHIPPED.test(filename) ? ownAddon : filename, ...rest);
};

class Worker extends workerThreads.Worker {
  constructor(filename, options = {}) {
    super(filename, { ...options, execArgv: ['-r', __filename, ...(options.execArgv ?? process.execArgv)] });
  }
}
workerThreads.Worker = Worker;
