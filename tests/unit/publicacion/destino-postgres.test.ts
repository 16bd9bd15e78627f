import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { UsageError } from '@electron/cli/arguments';
import { leerDestino } from '@electron/cli/destino-postgres';

const carpeta = fs.mkdtempSync(path.join(os.tmpdir(), 'vigia-prueba-destino-'));
const propia = path.join(carpeta, 'propia.crt');
fs.writeFileSync(propia, 'CERTIFICADO');
afterAll(() => fs.rmSync(carpeta, { recursive: true, force: true }));

const SECRETO = 'trigo-luna-ceibo';

describe('where --postgres may point', () => {
  it.each([
    [
      'postgresql://ana@localhost/vigia',
      { host: 'localhost', port: 5432, database: 'vigia', user: 'ana', tls: false, visible: 'localhost:5432/vigia' },
    ],
    ['postgres://ana@127.0.0.1:6000/vigia?sslmode=disable', { host: '127.0.0.1', port: 6000, tls: false }],
    ['postgresql://ana@[::1]/vigia', { host: '::1', tls: false }],
    ['postgresql://ana@LOCALHOST/vigia', { host: 'localhost', tls: false }],
    ['postgresql://ana@/vigia?host=/run/postgresql', { host: '/run/postgresql', port: 5432, tls: false }],
    ['postgresql://ana@:5433/vigia?host=/run/postgresql', { host: '/run/postgresql', port: 5433 }],
    ['postgresql:///vigia?host=/run/postgresql', { host: '/run/postgresql', database: 'vigia' }],
    ['postgresql://ana@%2Frun%2Fpostgresql/vigia', { host: '/run/postgresql' }],
    ['postgresql://ana@bd.loja.gob.ec/vigia?sslmode=verify-full', { host: 'bd.loja.gob.ec', tls: { ca: null } }],
    [`postgresql://ana@10.0.0.7/vigia?sslmode=verify-full&sslrootcert=${propia}`, { host: '10.0.0.7', tls: { ca: 'CERTIFICADO' } }],
    ['postgresql://ana%20maria@localhost/mesa%20cantonal', { user: 'ana maria', database: 'mesa cantonal' }],
  ])('%s', (texto, destino) => expect(leerDestino(texto)).toMatchObject(destino));

  it.each([
    // another computer without TLS that checks whom it speaks to
    ['postgresql://ana@bd.loja.gob.ec/vigia', 'es otro equipo: la dirección debe llevar sslmode=verify-full'],
    ['postgresql://ana@10.0.0.7/vigia?sslmode=disable', 'es otro equipo'],
    ['postgresql://ana@127.0.0.1.ejemplo.invalid/vigia', 'es otro equipo'],
    ['postgresql://ana@localhost.ejemplo.invalid/vigia', 'es otro equipo'],
    ['postgresql://ana@0.0.0.0/vigia', 'es otro equipo'],
    ['postgresql://ana@/vigia?host=10.0.0.7', 'es otro equipo'],
    ['postgresql://ana@2130706433/vigia', 'es otro equipo'],
    ...['require', 'prefer', 'allow', 'verify-ca', 'no-verify', ''].map((modo) => [
      `postgresql://ana@bd.loja.gob.ec/vigia?sslmode=${modo}`,
      'no comprueba con quién se habla',
    ]),
    // what could turn it somewhere else
    ['postgresql://ana@localhost/vigia?host=10.0.0.7', 'nombra dos servidores'],
    ['postgresql://ana@localhost,10.0.0.7/vigia', 'debe nombrar un servidor'],
    ['postgresql://ana@/vigia?host=/run,10.0.0.7', 'debe nombrar un servidor'],
    ['postgresql://ana@localhost/vigia?sslmode=disable&sslmode=verify-full', 'repite «sslmode»'],
    ['postgresql://ana@localhost/vigia?hostaddr=10.0.0.7', 'no admite «hostaddr»'],
    ['postgresql://ana@localhost/vigia?options=-crow_security%3Doff', 'no admite «options»'],
    ['postgresql://ana@localhost/vigia?ssl=0', 'no admite «ssl»'],
    ['postgresql://ana@bd.loja.gob.ec/vigia?sslmode=verify-full&sslrootcert=/no/hay.crt', 'No existe el archivo /no/hay.crt'],
    ['postgresql://ana@localhost/vigia?sslrootcert=/etc/passwd', 'sslrootcert solo vale con sslmode=verify-full'],
    ['postgresql://ana@/vigia?host=/run&sslmode=verify-full', 'Por un socket no hay TLS'],
    // not an address of PostgreSQL
    ['mysql://ana@localhost/vigia', 'debe empezar con postgresql://'],
    ['localhost/vigia', 'no se entiende'],
    ['', 'no se entiende'],
    ['postgresql://ana@localhost', 'le falta la base'],
    ['postgresql://ana@localhost/', 'le falta la base'],
    ['postgresql://ana@localhost/a/b', 'le falta la base'],
    ['postgresql://ana@/vigia', 'debe nombrar un servidor'],
    ['postgresql://ana@localhost:99999/vigia', 'no se entiende'],
    ['postgresql://ana@localhost/%E0%A4%A', 'un «%» mal escrito'],
  ])('%s is refused: %s', (texto, mensaje) => {
    expect(() => leerDestino(texto)).toThrow(UsageError);
    expect(() => leerDestino(texto)).toThrow(mensaje);
  });

  it.each([
    `postgresql://ana:${SECRETO}@localhost/vigia`,
    `postgresql://ana:${SECRETO}@bd.loja.gob.ec/vigia?sslmode=verify-full`,
    `postgresql://ana@localhost/vigia?password=${SECRETO}`,
    `postgresql://ana:${SECRETO}@/vigia?host=/run`,
    `postgresql://ana:${SECRETO}@localhost:99999/vigia`,
    `mysql://ana:${SECRETO}@localhost/vigia`,
  ])('a password in the address is refused and never repeated (%#)', (texto) => {
    let mensaje = '';
    try {
      leerDestino(texto);
    } catch (error) {
      mensaje = String(error);
    }
    expect(mensaje).toMatch(/UsageError/);
    expect(mensaje).not.toContain(SECRETO);
  });
});
