import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { APELLIDOS, NOMBRES } from '@electron/cli/demo-gente';
import { readKeyFile } from '@electron/platform/keys/key-file';
import { cli, ensureCli, lines } from '../support/cli';
import { cleanFolders, openHarness, RELOJ, tempFolder } from '../support/program';
import type { Harness } from '../support/program';

interface Punto {
  punto: string;
  nombre: string;
  datos: string;
  usuario: string;
  casos: number;
  paquetes: string[];
  tarde: boolean;
}
interface Mundo {
  puntos: Punto[];
  traslados: { de: string; a: string }[];
  central: { datos: string; usuario: string; tarjeta: string };
  usb: string;
  recibidos: number;
  clave: string;
}

const CASOS = 5;
const NUMEROS = ['--puntos', '3', '--casos', String(CASOS), '--reloj', RELOJ];
const salida = path.join(tempFolder('mundo'), 'salida');
let mundo: Mundo;
beforeAll(async () => {
  ensureCli();
  const { code, stdout, stderr } = cli(['demo', ...NUMEROS, '--salida', salida, '--recibir']);
  expect([code, stderr.includes('Error')]).toEqual([0, false]);
  expect(lines(stdout)).toHaveLength(1);
  mundo = lines(stdout).at(-1) as Mundo;
  casosDe = new Map();
  for (const punto of mundo.puntos) casosDe.set(punto.punto, await todo(punto));
}, 120_000);
afterAll(cleanFolders);

/** A data folder of the world in this process, with its first person signed in, at the end of the world. */
async function within<T>(folder: string, act: (h: Harness) => Promise<T>): Promise<T> {
  const h = openHarness({ folder });
  try {
    await h.ok('acceso.entrar', { personaId: readKeyFile(folder)?.personas[0]?.id ?? '', clave: mundo.clave });
    return await act(h);
  } finally {
    await h.close();
  }
}

const sinIds = (value: unknown): string => JSON.stringify(value).replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'id');
/** Every case of a point, as its sheet shows it. */
const todo = ({ datos }: Pick<Punto, 'datos'>) =>
  within(datos, async (h) => {
    const { filas } = await h.ok('casos.listar', { limite: 100 });
    return Promise.all(filas.map(({ id }) => h.ok('casos.obtener', { id, motivo: 'Prueba' })));
  });
let casosDe: Map<string, Awaited<ReturnType<typeof todo>>>;

describe('vigia demo --puntos', () => {
  it('ends with one JSON object; every folder and package it names is there', () => {
    expect(mundo.puntos.map(({ punto, casos, tarde, paquetes }) => [punto, casos, tarde, paquetes.length])).toEqual([
      ['DC-13', CASOS, false, 2],
      ['DC-21', CASOS, false, 2],
      ['DC-01', CASOS, true, 1],
    ]);
    expect(fs.readdirSync(salida).toSorted()).toEqual(['central', 'puntos', 'tarjeta-central.json', 'usb']);
    const paquetes = mundo.puntos.flatMap((punto) => punto.paquetes);
    expect(fs.readdirSync(mundo.usb).toSorted()).toEqual(paquetes.map((file) => path.basename(file)).toSorted());
    expect(paquetes.map((file) => path.basename(file))).toContain('vigia-DEMO-DC21-20260316-0002.age');
    for (const { datos } of mundo.puntos) expect(fs.existsSync(path.join(datos, 'vigia.sqlite'))).toBe(true);
    expect(mundo.recibidos).toBe(paquetes.length);
  });

  it('the central has what each point sent last: both San Jacinto apart, with equal sequence numbers', async () => {
    const [{ puntos }, { traslados }, trece, veintiuno] = await within(mundo.central.datos, (h) =>
      Promise.all([
        h.ok('central.puntos', {}),
        h.ok('central.traslados', {}),
        h.ok('central.casos', { punto: 'DC-13' }),
        h.ok('central.casos', { punto: 'DC-21' }),
      ]),
    );
    const de = (codigo: string) => puntos.find((punto) => punto.codigo === codigo);
    expect(de('DC-13')).toMatchObject({ nombre: 'San Jacinto (13)', casos: CASOS, recepciones: 2, ultima: { secuencia: 2 } });
    expect(de('DC-21')).toMatchObject({ nombre: 'San Jacinto (21)', casos: CASOS, recepciones: 2, ultima: { secuencia: 2 } });
    expect(puntos.filter(({ ultima }) => ultima === null)).toHaveLength(21);
    const numeros = (lista: { casos: { codigo: string }[] }) => lista.casos.map(({ codigo }) => codigo.slice(5)).toSorted();
    expect(numeros(trece)).toEqual(numeros(veintiuno));
    expect([...trece.casos, ...veintiuno.casos].map(({ codigo }) => codigo.slice(0, 4)).filter((punto) => punto === 'DC13')).toHaveLength(
      CASOS,
    );
    // the one that is late delivered a month ago, and so knows less than it has
    expect(de('DC-01')?.ultima?.generadoEn.slice(0, 10)).toBe('2026-02-13');
    expect(
      traslados.filter(({ enviado, recibido, dudoso }) => enviado && recibido && !dudoso).map(({ de: desde, a }) => `${desde} ${a}`),
    ).toEqual(expect.arrayContaining(mundo.traslados.map(({ de: desde, a }) => `${desde} ${a}`)));
  });

  it('a package of it once more is known already; one of the stick is listed as such', () => {
    const quien = ['--datos', mundo.central.datos, '--usuario', mundo.central.usuario, '--reloj', RELOJ];
    const visto = cli(['central', 'inspeccionar', ...quien, '--carpeta', mundo.usb], { env: { VIGIA_CLAVE: mundo.clave } });
    const { paquetes } = (lines(visto.stdout).at(-1) as { data: { paquetes: { estado: string }[] } }).data;
    expect(paquetes.map(({ estado }) => estado)).toEqual(Array.from({ length: 5 }, () => 'YA_RECIBIDO'));
  });

  it('holds invented people only, and no number of the fictitious block twice', () => {
    const nombres = new Set<string>([...NOMBRES.MUJER, ...NOMBRES.HOMBRE]);
    const apellidos = new Set<string>(APELLIDOS);
    const gente = [...casosDe.values()].flat().flatMap(({ nna }) => nna);
    expect(gente.length).toBeGreaterThanOrEqual(3 * CASOS);
    for (const una of gente) {
      expect(nombres).toContain(una.nombres);
      expect([...apellidos]).toEqual(expect.arrayContaining([una.primerApellido, una.segundoApellido]));
    }
    const numeros = new Map(gente.flatMap((una) => (una.numeroDocumento === null ? [] : [[una.personaId, una.numeroDocumento] as const])));
    expect(new Set(numeros.values()).size).toBe(numeros.size);
  });

  it('a point made again is the same one; when it is not to deliver, nothing is on the stick', async () => {
    const otra = tempFolder('otra');
    fs.mkdirSync(path.join(otra, 'usb'));
    fs.copyFileSync(mundo.central.tarjeta, path.join(otra, 'tarjeta-central.json'));
    const { code, stdout } = cli(['demo', 'punto', ...NUMEROS, '--salida', otra, '--punto', 'DC-21', '--sin-entrega', 'DC-21']);
    const punto = lines(stdout).at(-1) as Punto;
    expect([code, punto.paquetes, fs.readdirSync(path.join(otra, 'usb'))]).toEqual([0, [], []]);
    expect(sinIds(await todo(punto))).toBe(sinIds(casosDe.get('DC-21')));
  });

  it('what cannot be is refused before anything is made', () => {
    const nada = path.join(tempFolder('nada'), 'x');
    const sin = (...args: string[]) => cli(['demo', '--salida', nada, ...args]);
    for (const [args, palabra] of [
      [['--puntos', '25'], '--puntos'],
      [['--puntos', '3', '--sin-entrega', 'DC-07'], '--sin-entrega'],
    ] as const) {
      const { code, stderr } = sin(...args);
      expect([code, stderr.includes(palabra)]).toEqual([2, true]);
    }
    expect(fs.existsSync(nada)).toBe(false);
    expect(lines(cli(['demo', ...NUMEROS, '--salida', salida]).stdout)).toEqual([
      expect.objectContaining({ ok: false, error: expect.objectContaining({ code: 'CARPETA_NO_VACIA' }) }),
    ]);
  });
});
