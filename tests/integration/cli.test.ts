import { spawnSync } from 'node:child_process';
import os from 'node:os';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { contract } from '@core/contract/index';
import type { OperationName } from '@core/contract/index';
import { casoMinimo } from '../support/casos';
import { cli, ensureCli } from '../support/cli';

beforeAll(ensureCli);

interface Operacion {
  nombre: OperationName;
  clase: string;
  acceso: string;
  resumen: string;
  entrada: Parameters<typeof z.fromJSONSchema>[0];
  salida: Parameters<typeof z.fromJSONSchema>[0];
}

describe('vigia operaciones', () => {
  let operaciones: Operacion[];
  beforeAll(() => {
    const { code, stdout, stderr } = cli(['operaciones'], { cwd: os.tmpdir() });
    expect([code, stderr]).toEqual([0, '']);
    operaciones = JSON.parse(stdout) as Operacion[];
  });

  it('names every operation once, with what it does in Spanish', () => {
    expect(operaciones.map(({ nombre }) => nombre)).toEqual(Object.keys(contract));
    for (const { clase, resumen } of operaciones) {
      expect(['query', 'command', 'task']).toContain(clase);
      expect(resumen).toMatch(/^[A-ZÁÉÍÓÚÑ].*\.$/);
    }
  });

  it('every JSON Schema compiles, and means the same as the contract', () => {
    for (const { nombre, entrada, salida } of operaciones) {
      const input = z.fromJSONSchema(entrada);
      z.fromJSONSchema(salida);
      for (const sample of [{}, { intruso: 1 }, null, [], 'x'])
        expect([nombre, sample, input.safeParse(sample).success]).toEqual([
          nombre,
          sample,
          contract[nombre].input.safeParse(sample).success,
        ]);
    }
    const registrar = z.fromJSONSchema(operaciones.find(({ nombre }) => nombre === 'casos.registrar')?.entrada ?? true);
    expect(registrar.safeParse(casoMinimo()).success).toBe(true);
    for (const bad of [
      { ...casoMinimo(), canal: 'PALOMA' },
      { ...casoMinimo(), nna: [] },
      { ...casoMinimo(), relato: 'x'.repeat(8001) },
      { ...casoMinimo(), conocidoEn: 'ayer' },
    ])
      expect(registrar.safeParse(bad).success).toBe(false);
  });
});

describe('vigia ruta -', () => {
  const consulta = (id: string, cambio: object = {}) => ({
    id,
    tipos: ['VIO-01'],
    conocidoEn: '2026-03-16T09:00:00-05:00',
    nna: [{ edadMeses: 84 }],
    ...cambio,
  });
  const ruta = (input: string, args = ['ruta', '-']) => {
    const { code, stdout, stderr } = cli(args, { input, cwd: os.tmpdir() });
    return { code, stderr, answers: stdout === '' ? null : (JSON.parse(stdout) as Record<string, unknown>[]) };
  };

  it('an array in, an array out, in order; nothing else on standard output', () => {
    const { code, stderr, answers } = ruta(
      JSON.stringify([consulta('b'), consulta('a', { tipos: ['FAM-01'], naturaleza: 'CONFLICTO' }), consulta('b')]),
    );
    expect([code, stderr]).toEqual([0, '']);
    expect(answers?.map(({ id }) => id)).toEqual(['b', 'a', 'b']);
    expect(answers?.[0]).toMatchObject({
      riesgo: 'ALTO',
      mediabilidad: 'PROHIBIDA',
      principal: 'JCPD',
      plazo: { codigo: 'DENUNCIA_24', horas: 24, venceEn: '2026-03-17T09:00:00-05:00' },
      objetivoHoras: null,
    });
    expect(answers?.[1]).toMatchObject({ mediabilidad: 'PERMITIDA', plazo: null });
    for (const key of [
      'id',
      'riesgo',
      'urgente',
      'emergencia',
      'mediabilidad',
      'razones',
      'principal',
      'obligatorias',
      'otras',
      'plazo',
      'articulos',
    ])
      expect(answers?.[0]).toHaveProperty(key);
  });

  it('what cannot be is refused by name, in its place, and stops nothing else; exit 1', () => {
    const { code, answers } = ruta(
      JSON.stringify([
        consulta('ok'),
        consulta('tipo', { tipos: ['ZZZ-01'] }),
        consulta('edad', { nna: [{ edadMeses: -1 }] }),
        consulta('clave', { color: 'rojo' }),
        7,
        {},
      ]),
    );
    expect(code).toBe(1);
    expect(answers?.[0]).not.toHaveProperty('error');
    expect(answers?.slice(1).map(({ id, error }) => [id, (error as { code: string; message: string }).code])).toEqual([
      ['tipo', 'CODIGO_DESCONOCIDO'],
      ['edad', 'VALOR_IMPOSIBLE'],
      ['clave', expect.stringMatching(/VALOR_IMPOSIBLE|ENTRADA_INVALIDA/)],
      [null, expect.any(String)],
      [null, 'ENTRADA_INVALIDA'],
    ]);
    expect(JSON.stringify(answers?.[1])).toContain('ZZZ-01');
    expect(JSON.stringify(answers?.[2])).toContain('edadMeses');
    expect(JSON.stringify(answers?.[3])).toContain('color');
  });

  it('an empty array is answered by one', () => {
    expect(ruta('[]')).toEqual({ code: 0, stderr: '', answers: [] });
  });

  it.each([
    ['no JSON', 'hola'],
    ['an object', '{}'],
    ['nothing', ''],
    ['half an array', '[{'],
    ['null', 'null'],
  ])('%s is a wrong way of calling: exit 2, nothing on standard output', (_what, input) => {
    const { code, stderr, answers } = ruta(input);
    expect([code, answers]).toEqual([2, null]);
    expect(stderr).toMatch(/JSON/);
  });

  it('needs the dash', () => {
    expect(ruta('[]', ['ruta']).code).toBe(2);
    expect(ruta('[]', ['ruta', 'x.json']).code).toBe(2);
  });

  it('thousands at once', () => {
    const { code, answers } = ruta(JSON.stringify(Array.from({ length: 5000 }, (_, n) => consulta(String(n)))));
    expect([code, answers?.length]).toEqual([0, 5000]);
  });

  it('`npm run --silent vigia -- ruta -` gives its answer and not a word more', () => {
    const { status, stdout } = spawnSync('npm', ['run', '--silent', 'vigia', '--', 'ruta', '-'], {
      input: JSON.stringify([consulta('npm')]),
      encoding: 'utf8',
    });
    expect(status).toBe(0);
    expect((JSON.parse(stdout) as { id: string }[]).map(({ id }) => id)).toEqual(['npm']);
  });
});

describe('a wrong way of calling ends with 2 and says so on standard error alone', () => {
  it.each([
    [[], 'vigia'],
    [['volar'], 'No existe la orden «volar»'],
    [['ruta', '-', '--color', 'rojo'], '--color'],
    [['call'], 'Falta la operación'],
    [['call', 'casos.listar', '{limite', '--datos', '/tmp'], 'JSON'],
    [['call', 'casos.listar', '{}'], '--datos'],
    [['call', 'casos.listar', '{}', '--datos', '/no/existe'], 'No existe la carpeta'],
    [['respaldo'], 'respaldo crear'],
    [['respaldo', 'crear', '--datos', '/tmp'], '--usuario'],
    [['respaldo', 'verificar'], '--archivo'],
    [['restaurar', '--datos', '/tmp/x'], '--archivo'],
    [['bitacora'], 'bitacora verificar'],
    [['bitacora', 'verificar', '--datos', '/tmp'], '--usuario'],
    [['iniciar', '--punto', 'DC-13'], '--datos'],
    [['demo'], '--salida'],
    [['demo', '--salida', '/tmp/x', '--casos', 'doce'], '--casos'],
    [['demo', '--salida', '/tmp/x', '--casos', '99999'], '--casos'],
    [['demo', '--salida', '/tmp/x', '--reloj', 'ayer'], '--reloj'],
  ])('%j', (args, said) => {
    const { code, stdout, stderr } = cli(args, { env: { VIGIA_CLAVE: 'x' } });
    expect(code).toBe(2);
    if (args.length > 0) expect(stdout).toBe('');
    expect(stdout + stderr).toContain(said);
    expect(stderr).not.toMatch(/\bat .*\.cjs|Error:/); // no stack for a typing fault
  });

  it('--ayuda is no fault', () => {
    const { code, stdout } = cli(['--ayuda']);
    expect(code).toBe(0);
    for (const word of [
      'operaciones',
      'ruta -',
      'iniciar',
      'call',
      'respaldo crear',
      'respaldo verificar',
      'restaurar',
      'bitacora verificar',
      'demo',
    ])
      expect(stdout).toContain(word);
  });
});
