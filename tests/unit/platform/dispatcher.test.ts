import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { sql } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { afterEach, describe, expect, it } from 'vitest';
import type { Envelope } from '@core/kernel/envelope';
import { DomainError } from '@core/kernel/errors';
import { makeFixedClock } from '@electron/platform/clock';
import { makeDispatcher } from '@electron/platform/ipc/dispatcher';
import type { Anotacion, CommandContext, Handlers, QueryContext, TaskContext } from '@electron/platform/ipc/context';
import { silentLog } from '@electron/platform/log/log';
import { makeVault } from '@electron/platform/vault';
import type { WriteDb } from '@electron/platform/db/open';

/** The door alone, with handlers and neighbours of the test's own, over a real encrypted database. */
function makeDoor(handlers: Record<string, unknown>, roles: readonly ('COORDINADOR' | 'CAPACITADOR')[] = ['COORDINADOR']) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'vigia-puerta-'));
  const clock = makeFixedClock('2026-03-16T09:00:00-05:00');
  const vault = makeVault(folder, clock, silentLog);
  vault.create(Buffer.alloc(32, 9));
  const ledger = new Map<string, { operacion: string; huella: string; respuesta: unknown }>();
  const lines: Anotacion[] = [];
  const incidents: unknown[] = [];
  const door = makeDispatcher({
    handlers: handlers as unknown as Handlers,
    clock,
    log: { incident: (_number, _name, error) => incidents.push(error), note: () => undefined },
    vault: () => vault.open,
    session: () => ({ usuarioId: 'u', nombre: 'Sol D.', roles, desde: clock.now() }),
    puntoId: () => 'DC-13',
    ledger: { find: (_read, id) => ledger.get(id) ?? null, insert: (_write, { id, ...row }) => void ledger.set(id, row) },
    admit: () => undefined,
    append: (_write, _en, _usuario, entry) => lines.push(entry),
    progress: () => undefined,
  });
  clean = () => {
    vault.close({ copy: false });
    fs.rmSync(folder, { recursive: true, force: true });
  };
  return {
    door,
    vault,
    lines,
    incidents,
    ledger,
    call: (name: string, input: unknown = {}, id: string = uuidv7()) => door.call(name, input, id),
  };
}
let clean = () => {};
afterEach(() => clean());

const code = (envelope: Envelope) => (envelope.ok ? 'OK' : envelope.error.code);
const draft = (write: WriteDb, clave: string) => write.run(sql`INSERT INTO numerador VALUES ('DC-13', ${clave}, 2026, 1)`);
const series = (vault: ReturnType<typeof makeDoor>['vault']) =>
  vault.open?.connection.prepare('SELECT serie FROM numerador ORDER BY serie').pluck().all();
const guardar = { clave: 'registrar', esquema: 1, contenido: '{}' };
const tick = (ms = 5) => new Promise((resolve) => setTimeout(resolve, ms));

describe('a read', () => {
  it('cannot write, whatever its code does, and the next command can', async () => {
    const { call, vault, incidents } = makeDoor({
      'central.leer': (context: QueryContext) => {
        draft(context.read as unknown as WriteDb, 'ROBO');
        return { publica: null, huella: null };
      },
      'borradores.guardar': (context: CommandContext) => {
        draft(context.write, 'BUENA');
        return { guardadoEn: context.ahora };
      },
    });
    expect(code(await call('central.leer'))).toBe('ERROR_INTERNO');
    expect(String((incidents[0] as Error).cause)).toMatch(/readonly|attempt to write/i);
    expect(code(await call('borradores.guardar', guardar))).toBe('OK');
    expect(series(vault)).toEqual(['BUENA']);
  });

  it('is logged only when it succeeded', async () => {
    let fail = true;
    const { call, lines } = makeDoor({
      'central.leer': (context: QueryContext) => {
        context.anotar({ accion: 'VER', entidad: 'x', entidadId: 'y' });
        if (fail) throw new DomainError('NO_ENCONTRADO');
        return { publica: null, huella: null };
      },
    });
    await call('central.leer');
    expect(lines.map(({ accion }) => accion)).toEqual(['RECHAZO']);
    fail = false;
    await call('central.leer');
    expect(lines.map(({ accion }) => accion)).toEqual(['RECHAZO', 'VER']);
  });
});

describe('a command', () => {
  it('that throws leaves nothing of itself', async () => {
    const { call, vault, lines } = makeDoor({
      'borradores.guardar': (context: CommandContext) => {
        draft(context.write, 'A MEDIAS');
        context.anotar({ accion: 'REGISTRAR', entidad: 'x', entidadId: 'y' });
        throw new DomainError('CASO_CAMBIADO');
      },
    });
    expect(code(await call('borradores.guardar', guardar))).toBe('CASO_CAMBIADO');
    expect([series(vault), lines.map(({ accion }) => accion)]).toEqual([[], ['RECHAZO']]);
  });

  it('waits for a long act that asked to be alone, and keeps its place in the row', async () => {
    const order: string[] = [];
    const { call } = makeDoor({
      'respaldos.elegirCarpeta': async (context: TaskContext) =>
        context.exclusive(async () => {
          order.push('long begins');
          await tick(30);
          order.push('long ends');
          return { destino: null };
        }),
      'borradores.guardar': (context: CommandContext, { clave }: { clave: string }) => {
        order.push(clave);
        return { guardadoEn: context.ahora };
      },
    });
    const long = call('respaldos.elegirCarpeta');
    await tick();
    await Promise.all([long, ...['a', 'b', 'c'].map((clave) => call('borradores.guardar', { ...guardar, clave }))]);
    expect(order).toEqual(['long begins', 'long ends', 'a', 'b', 'c']);
  });

  it('after one that failed goes on', async () => {
    const { call } = makeDoor({
      'borradores.guardar': (context: CommandContext, { clave }: { clave: string }) => {
        if (clave === 'mala') throw new Error('no');
        return { guardadoEn: context.ahora };
      },
    });
    expect(
      (await Promise.all(['mala', 'buena', 'mala', 'buena'].map((clave) => call('borradores.guardar', { ...guardar, clave })))).map(code),
    ).toEqual(['ERROR_INTERNO', 'OK', 'ERROR_INTERNO', 'OK']);
  });
});

describe('an answer', () => {
  it('that is not what the contract promises is a bug, not data', async () => {
    const { call, incidents } = makeDoor({ 'central.leer': () => ({ publica: 7 }), 'borradores.descartar': () => null });
    expect(code(await call('central.leer'))).toBe('ERROR_INTERNO');
    expect(code(await call('borradores.descartar', { clave: 'x' }))).toBe('ERROR_INTERNO');
    expect(incidents).toHaveLength(2);
  });

  it('carries nothing that the contract does not name', async () => {
    const { call } = makeDoor({ 'borradores.leer': () => ({ borrador: null, rawKey: 'c3c3' }) });
    expect(await call('borradores.leer', { clave: 'registrar', esquema: 1 })).toEqual({ ok: true, data: { borrador: null } });
  });

  it('of a role that may not is given before anybody looks at the input', async () => {
    const { call } = makeDoor({}, ['CAPACITADOR']);
    expect(code(await call('borradores.guardar', null))).toBe('SIN_PERMISO');
  });
});

describe('a long act', () => {
  it('is told that it was cancelled, once, and by its own id alone', async () => {
    const { call, door } = makeDoor({
      'respaldos.elegirCarpeta': async (context: TaskContext) => {
        for (let n = 0; n < 100 && !context.signal.aborted; n += 1) await tick(2);
        if (context.signal.aborted) throw new DomainError('CANCELADO');
        return { destino: null };
      },
    });
    const [mine, other] = [uuidv7(), uuidv7()];
    const running = [call('respaldos.elegirCarpeta', {}, mine), call('respaldos.elegirCarpeta', {}, other)];
    await tick();
    door.cancel(mine);
    door.cancel('nobody');
    expect((await Promise.all(running)).map(code)).toEqual(['CANCELADO', 'OK']);
    door.cancel(mine); // it is over: no harm
  });

  it('is waited for at closing', async () => {
    let done = false;
    const { call, door } = makeDoor({
      'respaldos.elegirCarpeta': async () => {
        await tick(30);
        done = true;
        return { destino: null };
      },
    });
    void call('respaldos.elegirCarpeta');
    await door.settled();
    expect(done).toBe(true);
  });
});
