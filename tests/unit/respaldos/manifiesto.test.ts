import { describe, expect, it } from 'vitest';
import { manifiestoSchema, NOMBRE_MIEMBRO, nombreRespaldo, sinSecretos } from '@core/features/respaldos/manifiesto';
import type { Manifiesto } from '@core/features/respaldos/manifiesto';

const HEX = 'ab'.repeat(32);
const MANIFIESTO: Manifiesto = {
  formato: 'vigia-respaldo',
  version: 1,
  programa: '0.1.0',
  esquema: 1,
  punto: 'DC-13',
  puntoNombre: 'San Jacinto',
  esDemo: false,
  creadoEn: '2026-03-16T14:00:00.000Z',
  secuencia: 1,
  dispositivoId: 'd',
  claveBase: HEX,
  claves: { adjuntos: HEX, campos: HEX },
  conteos: { caso: 1 },
  huellas: { caso: HEX },
  bitacora: { ultima: 3, hash: HEX },
  miembros: [{ nombre: 'vigia.sqlite', bytes: 4096, sha256: HEX }],
};

describe('backup file names', () => {
  it.each([
    [{ punto: 'DC-13', dia: '2026-03-16', secuencia: 1, esDemo: false }, 'vigia-DC13-20260316-0001.age'],
    [{ punto: 'DC-01', dia: '2026-12-31', secuencia: 12345, esDemo: false }, 'vigia-DC01-20261231-12345.age'],
    [{ punto: 'DC-13', dia: '2026-03-16', secuencia: 7, esDemo: true }, 'vigia-DEMO-DC13-20260316-0007.age'],
  ])('%o → %s', (datos, nombre) => expect(nombreRespaldo(datos)).toBe(nombre));
});

describe('manifest', () => {
  it('keeps its keys to itself', () => {
    const visible = JSON.stringify(sinSecretos(MANIFIESTO));
    expect(visible).not.toContain('clave');
    expect(visible).toContain('San Jacinto');
  });

  it.each([
    ['a key that is no key', { claveBase: 'zz' }],
    ['a point that does not exist', { punto: 'DC-25' }],
    ['a negative count', { conteos: { caso: -1 } }],
    ['a member outside the folder', { miembros: [{ nombre: '../vigia.sqlite', bytes: 1, sha256: HEX }] }],
    ['another format', { formato: 'otro' }],
  ])('refuses %s', (_name, change) => expect(manifiestoSchema.safeParse({ ...MANIFIESTO, ...change }).success).toBe(false));

  it.each(['vigia.sqlite', 'llaves.json', `documentos/ab/${HEX}.bin`])('lets %s in', (nombre) =>
    expect(NOMBRE_MIEMBRO.test(nombre)).toBe(true),
  );
  it.each([
    '/etc/passwd',
    '../llaves.json',
    'documentos/../x.bin',
    `documentos/ab/${HEX}.bin/..`,
    'vigia.sqlite\n',
    'VIGIA.SQLITE',
    'manifiesto.json',
    `documentos\\ab\\${HEX}.bin`,
  ])('keeps %j out', (nombre) => expect(NOMBRE_MIEMBRO.test(nombre)).toBe(false));
});
