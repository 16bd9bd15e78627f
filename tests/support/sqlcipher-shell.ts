import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { decryptSqlcipher } from './sqlcipher-reader';

/*
 * `sqlcipher FILE SQL` for machines without SQLCipher 4: decrypts with the independent reader and lets Debian's `sqlite3`
 * answer. Invented data only. It shares no code with the program.
 */
const [file = '', sql = ''] = process.argv.slice(2);
const match = /^PRAGMA key = "x'([0-9a-f]{64})'";\s*/.exec(sql);
if (!match) throw new Error('the first statement must give the key');
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'vigia-sqlcipher-'));
try {
  const plain = path.join(folder, 'claro.sqlite');
  fs.writeFileSync(plain, decryptSqlcipher(fs.readFileSync(file), match[1] ?? '').plain);
  const { stdout, stderr, status } = spawnSync('sqlite3', ['-readonly', plain, sql.slice(match[0].length)], { encoding: 'utf8' });
  process.stderr.write(stderr);
  process.stdout.write(`ok\n${stdout}`);
  process.exitCode = status ?? 1;
} finally {
  fs.rmSync(folder, { recursive: true, force: true });
}
