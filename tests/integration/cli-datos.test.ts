import fs from 'node:fs';
import path from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '@electron/platform/db/open';
import { casoMinimo } from '../support/casos';
import { cli, ensureCli, lines } from '../support/cli';
import type { CliOptions } from '../support/cli';
import { cheapenKeys, CLAVE, cleanFolders, OTRA_CLAVE, rawKeyOf, RELOJ, tempFolder } from '../support/program';

const usb = tempFolder('usb');
const raiz = tempFolder('cli');
const datos = path.join(raiz, 'datos');
let identity = '';
let grupos = '';
let casoId = '';

const COORDINADORA = [
  '--punto',
  'DC-13',
  '--nombres',
  'Aurora',
  '--apellidos',
  'Ejemplo Demo',
  '--nacimiento',
  '1984-05-10',
  '--direccion',
  'Calle Inventada',
  '--cargo',
  'Coordinadora',
];
const vigia = (args: readonly string[], options: CliOptions = {}) => {
  const result = cli([...args, '--reloj', RELOJ], { env: { VIGIA_CLAVE: CLAVE }, ...options });
  expect(result.stdout + result.stderr).not.toContain(CLAVE);
  return {
    ...result,
    answer:
      result.stdout === ''
        ? null
        : (lines(result.stdout).at(-1) as { ok: boolean; data?: Record<string, unknown>; error?: { code: string } }),
  };
};
const como = ['--datos', datos, '--usuario', 'Aurora E.'];

beforeAll(async () => {
  ensureCli();
  const hoja = path.join(raiz, 'hoja.pdf');
  const { code, answer } = vigia(['iniciar', '--datos', datos, ...COORDINADORA, '--hoja', hoja]);
  expect(code).toBe(0);
  const data = answer?.data as { claveRecuperacion: string; grupos: string[]; punto: string; usuario: { nombre: string } };
  expect(data).toMatchObject({ punto: 'DC-13', usuario: { nombre: 'Aurora E.' } });
  identity = data.claveRecuperacion;
  grupos = data.grupos.join(' ');
  expect(identity).toMatch(/^AGE-SECRET-KEY-1[A-Z0-9]+$/);
  expect(fs.readFileSync(hoja).subarray(0, 5).toString()).toBe('%PDF-');
  expect(fs.statSync(hoja).mode & 0o077).toBe(0); // the sheet is a secret: its owner's alone
  await cheapenKeys(datos, identity);
});
afterAll(cleanFolders);

describe('vigia iniciar', () => {
  it('a second time is refused', () => {
    const { code, answer } = vigia(['iniciar', '--datos', datos, ...COORDINADORA]);
    expect([code, answer?.error?.code]).toEqual([1, 'YA_INSTALADO']);
  });

  it.each([
    ['a weak password', 1, COORDINADORA, { VIGIA_CLAVE: 'aaaaaaaaaaaa' }],
    ['an unknown point', 1, [...COORDINADORA, '--punto', 'DC-25'], { VIGIA_CLAVE: CLAVE }],
    ['no password', 2, COORDINADORA, {}],
    ['no name', 2, ['--punto', 'DC-13'], { VIGIA_CLAVE: CLAVE }],
  ])('refuses %s with %i, and makes no data', (_what, exit, args, env) => {
    const folder = path.join(tempFolder('nada'), 'datos');
    const { code } = vigia(['iniciar', '--datos', folder, ...args], { env: env as Record<string, string> });
    expect(code).toBe(exit);
    expect(fs.existsSync(path.join(folder, 'vigia.sqlite'))).toBe(false);
    expect(fs.existsSync(path.join(folder, 'llaves.json'))).toBe(false);
  });
});

describe('vigia call', () => {
  it('one operation, one envelope, 0', () => {
    const { code, answer, stderr } = vigia(['call', 'casos.registrar', JSON.stringify(casoMinimo()), ...como]);
    expect([code, stderr]).toEqual([0, '']);
    expect(answer).toMatchObject({ ok: true, data: { codigo: 'DC13-2026-0001' } });
    casoId = String(answer?.data?.['id']);
  });

  it('a refusal is an envelope too, with its sentence on standard error, 1', () => {
    const { code, answer, stderr } = vigia(['call', 'casos.registrar', '{}', ...como]);
    expect([code, answer?.ok, answer?.error?.code]).toEqual([1, false, 'ENTRADA_INVALIDA']);
    expect(stderr).toContain('revise los campos');
    expect(vigia(['call', 'casos.inventar', '{}', ...como]).answer?.error?.code).toBe('OPERACION_DESCONOCIDA');
  });

  it('without a person only what needs no session', () => {
    expect(vigia(['call', 'acceso.estado', '--datos', datos]).answer).toMatchObject({ ok: true, data: { instalado: true } });
    expect(vigia(['call', 'casos.listar', '{"limite":1}', '--datos', datos]).answer?.error?.code).toBe('SIN_SESION');
  });

  it('the person may be given by the full name; a wrong one or a wrong password is told', () => {
    expect(vigia(['call', 'casos.listar', '{"limite":1}', '--datos', datos, '--usuario', 'aurora ejemplo demo']).code).toBe(0);
    expect(vigia(['call', 'casos.listar', '{"limite":1}', '--datos', datos, '--usuario', 'Brisa P.']).code).toBe(2);
    const wrong = vigia(['call', 'casos.listar', '{"limite":1}', ...como], { env: { VIGIA_CLAVE: OTRA_CLAVE } });
    expect([wrong.code, wrong.answer?.error?.code]).toEqual([1, 'CLAVE_INCORRECTA']);
    expect(vigia(['call', 'casos.listar', '{"limite":1}', ...como], { env: {} }).code).toBe(2);
  });

  it('a list on standard input: one envelope a line, in order, under one sign-in; 1 when any was refused', () => {
    const id = uuidv7();
    const pairs = [
      ['casos.registrar', casoMinimo(), id],
      ['casos.registrar', casoMinimo(), id],
      ['casos.obtener', { id: uuidv7() }],
      ['casos.listar', { limite: 10 }],
    ];
    const { code, stdout } = vigia(['call', '-', ...como], { input: JSON.stringify(pairs) });
    const answers = lines(stdout) as { ok: boolean; data?: { codigo?: string; total?: number }; error?: { code: string } }[];
    expect(code).toBe(1);
    expect(answers.map(({ ok, data, error }) => (ok ? (data?.codigo ?? data?.total) : error?.code))).toEqual([
      'DC13-2026-0002',
      'DC13-2026-0002',
      'NO_ENCONTRADO',
      2,
    ]);
    expect(vigia(['call', '-', ...como], { input: '[["casos.listar",{"limite":1}]]' }).code).toBe(0);
    expect(vigia(['call', '-', ...como], { input: '[]' })).toMatchObject({ code: 0, stdout: '' });
  });

  it.each(['', '{}', '[["casos.listar"]]x', '["casos.listar"]', '[[1,{}]]'])('a list like %j is a wrong way of calling', (input) => {
    expect(vigia(['call', '-', ...como], { input })).toMatchObject({ code: 2, stdout: '' });
  });

  it('an operation that needs the system’s dialogs uses the folder that was named, or says that it cannot', () => {
    const ficha = vigia(['call', 'documentos.emitirFicha', JSON.stringify({ casoId, version: 'INTERNA' }), ...como]).answer?.data as {
      documentoId: string;
      numero: string;
    };
    const guardar = ['call', 'documentos.guardarPdf', JSON.stringify({ id: ficha.documentoId }), ...como];
    expect(vigia(guardar).answer?.error?.code).toBe('SOLO_EN_VENTANA');
    expect(vigia([...guardar, '--carpeta', '/no/existe']).answer?.error?.code).toBe('NO_SE_PUDO_GUARDAR');
    expect(vigia([...guardar, '--carpeta', usb]).answer).toMatchObject({ ok: true, data: { guardado: true, copia: false } });
    expect(fs.readdirSync(usb)).toEqual([`${ficha.numero}.pdf`]);
    fs.rmSync(path.join(usb, `${ficha.numero}.pdf`));
    expect(vigia(['call', 'documentos.imprimir', JSON.stringify({ id: ficha.documentoId }), ...como]).answer?.error?.code).toBe(
      'SOLO_EN_VENTANA',
    );
  });
});

describe('vigia respaldo, restaurar, bitacora', () => {
  let archivo = '';

  it('crear writes a verified backup into the folder', () => {
    const { code, answer } = vigia(['respaldo', 'crear', ...como, '--destino', usb]);
    expect([code, answer?.data]).toEqual([
      0,
      expect.objectContaining({ archivo: 'vigia-DC13-20260316-0001.age', casos: 2, verificadoEn: expect.any(String) }),
    ]);
    archivo = path.join(usb, 'vigia-DC13-20260316-0001.age');
    expect(vigia(['respaldo', 'crear', ...como, '--destino', '/no/existe']).code).toBe(2);
  });

  it('verificar needs no data, only file and paper', () => {
    const { code, answer } = vigia(['respaldo', 'verificar', '--archivo', archivo], { env: { VIGIA_RECUPERACION: grupos } });
    expect([code, answer?.data]).toEqual([0, expect.objectContaining({ verificado: true, casos: 2, punto: 'DC-13' })]);
    expect(vigia(['respaldo', 'verificar', '--archivo', archivo], { env: { VIGIA_RECUPERACION: identity } }).code).toBe(0);
    const mala = vigia(['respaldo', 'verificar', '--archivo', archivo], { env: { VIGIA_RECUPERACION: 'AAAA BBBB' } });
    expect([mala.code, mala.answer?.error?.code]).toEqual([1, 'CLAVE_RECUPERACION_INVALIDA']);
    expect(vigia(['respaldo', 'verificar', '--archivo', archivo], { env: {} }).code).toBe(2);
    expect(vigia(['respaldo', 'verificar', '--archivo', '/no/existe.age'], { env: { VIGIA_RECUPERACION: grupos } }).code).toBe(2);
  });

  it('restaurar makes a point that works, with the same people and numbers', () => {
    const otro = path.join(raiz, 'restaurado');
    const { code, answer } = vigia(['restaurar', '--archivo', archivo, '--datos', otro], { env: { VIGIA_RECUPERACION: grupos } });
    expect([code, answer?.data]).toEqual([0, expect.objectContaining({ casos: 2, apartado: null })]);
    expect(
      vigia(['call', 'casos.registrar', JSON.stringify(casoMinimo()), '--datos', otro, '--usuario', 'Aurora E.']).answer?.data?.['codigo'],
    ).toBe('DC13-2026-0003');
    const encima = vigia(['restaurar', '--archivo', archivo, '--datos', otro], { env: { VIGIA_RECUPERACION: grupos } });
    expect(encima.answer?.data?.['apartado']).toEqual(expect.any(String));
    expect(vigia(['call', 'casos.listar', '{"limite":1}', '--datos', otro, '--usuario', 'Aurora E.']).answer?.data?.['total']).toBe(2);
  });

  it('bitacora verificar: 0 while it is whole, 1 when one row was altered', async () => {
    const { code, answer } = vigia(['bitacora', 'verificar', ...como]);
    expect([code, answer?.data]).toEqual([0, expect.objectContaining({ integra: true, primeraFalla: null })]);
    const connection = openDatabase(path.join(datos, 'vigia.sqlite'), await rawKeyOf(datos, identity));
    connection.exec("DROP TRIGGER bitacora_no_cambia; UPDATE bitacora SET en = '2020-01-01T00:00:00.000Z' WHERE secuencia = 2");
    connection.close();
    const altered = vigia(['bitacora', 'verificar', ...como]);
    expect([altered.code, altered.answer?.data]).toEqual([
      1,
      expect.objectContaining({ integra: false, primeraFalla: expect.objectContaining({ secuencia: 2 }) }),
    ]);
  });
});
