import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** A lock whose owner shows no sign of life for this long (ms) is taken as left behind. */
const STALE_AFTER = 60_000;
const HEARTBEAT = 5_000;

/** Reads the owner's pid and whether the lock was left behind; null when the lock is gone by now. */
function inspect(file) {
  try {
    const content = fs.readFileSync(file, 'utf8');
    const age = Date.now() - fs.statSync(file).mtimeMs;
    const pid = Number.parseInt(content, 10);
    return { content, stale: age > STALE_AFTER || (Number.isInteger(pid) && !isAlive(pid)) };
  } catch (error) {
    if (error.code === 'ENOENT') return null;
    throw error;
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** Moves a dead owner's lock away; when somebody renewed it meanwhile, it is put back. */
function evict(file, expected) {
  const aside = `${file}.${process.pid}.${Math.random().toString(36).slice(2)}`;
  try {
    fs.renameSync(file, aside);
    if (fs.readFileSync(aside, 'utf8') !== expected) fs.linkSync(aside, file);
  } catch (error) {
    if (error.code !== 'ENOENT' && error.code !== 'EEXIST') throw error;
  } finally {
    fs.rmSync(aside, { force: true });
  }
}

/**
 * Runs `work` while no other process on this machine runs under the same lock file.
 * `work` must not block the event loop for long: the lock's owner proves every 5 s that it is alive.
 * @template T
 * @param {string} file lock file; its folder is made
 * @param {() => Promise<T>} work
 * @param {() => void} [onWait] called once when another process holds the lock
 * @returns {Promise<T>}
 */
export async function withLock(file, work, onWait = () => {}) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  let waited = false;
  for (;;) {
    try {
      fs.writeFileSync(file, `${process.pid} ${Date.now()} ${Math.random()}\n`, { flag: 'wx' });
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    const owner = inspect(file);
    if (owner?.stale) evict(file, owner.content);
    else if (owner) {
      if (!waited) onWait();
      waited = true;
      await sleep(100);
    }
  }
  const mine = fs.readFileSync(file, 'utf8');
  const beat = setInterval(() => {
    const now = new Date();
    // Gone means that somebody took us for dead; the work goes on, its results are swapped in whole anyway.
    if (fs.existsSync(file)) fs.utimesSync(file, now, now);
  }, HEARTBEAT);
  beat.unref();
  try {
    return await work();
  } finally {
    clearInterval(beat);
    if (inspect(file)?.content === mine) fs.rmSync(file, { force: true });
  }
}
