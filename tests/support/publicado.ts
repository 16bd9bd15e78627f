import fs from 'node:fs';
import type pg from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { expect } from 'vitest';
import type { Envelope } from '@core/kernel/envelope';
import { leerDestino } from '@electron/cli/destino-postgres';
import { publicar, sqlPreparar } from '@electron/publicar/index';
import type { Pedido, Publicado } from '@electron/publicar/publicar.types';
import { makeCentral, openLugar } from './central';
import { anioDe, consolidar } from './consolidado';
import { CLAVE_PG, startPostgres } from './postgres';
import type { Servidor } from './postgres';
import { cleanFolders, tempFolder, withRaw } from './program';

export const ENERO_2027 = '2027-01-10T09:00:00-05:00';
export const MOTIVO = 'Tablero de la mesa cantonal de protección.';
const doce = (...meses: number[]) => Array.from({ length: 12 }, (_, mes) => meses[mes % meses.length] ?? 0);
/** Two points of the same name, one with three cases in the whole year. */
export const DATOS = {
  'DC-05': anioDe('DC-05', { VULNERACION: [0, 0, 2, 0, 0, 0, 0, 1], AMENAZA: [], CONFLICTO: [], ORIENTACION: [] }),
  'DC-13': anioDe('DC-13', { VULNERACION: doce(9, 7, 12), AMENAZA: doce(6, 3, 8), CONFLICTO: doce(5, 0), ORIENTACION: doce(11, 2) }),
  'DC-21': anioDe('DC-21', { VULNERACION: doce(6, 4), AMENAZA: doce(0, 5, 1), CONFLICTO: doce(7), ORIENTACION: doce(0) }),
};
export const PUNTOS = Object.keys(DATOS) as (keyof typeof DATOS)[];
export const TODOS_LOS_CASOS = PUNTOS.reduce((sum, punto) => sum + DATOS[punto].length, 0);

/** What was published. */
export function hecha(envelope: Envelope): Publicado {
  if (!envelope.ok) throw new Error(`${envelope.error.code} ${envelope.error.message}`);
  return envelope.data as Publicado;
}

/** Why it was not; no refusal ever holds the password. */
export function negada(envelope: Envelope) {
  if (envelope.ok) throw new Error('expected a refusal');
  expect(JSON.stringify(envelope)).not.toContain(CLAVE_PG);
  return envelope.error;
}

/** People of the server and their groups; `nadie` is in none. */
const GRUPOS: Readonly<Record<string, string | null>> = {
  publica: 'vigia_publicador_casos',
  tecnica: 'vigia_publicador',
  lee: 'vigia_lector',
  ana: 'vigia_punto',
  sin_mapa: 'vigia_punto',
  jefa: 'vigia_autoridad',
  nadie: null,
};
/** Notes about the publications themselves; everything else is content. */
const NOTAS = ['vigia_publico.publicacion', 'vigia_publico.paquete', 'vigia_casos.carga'];

/**
 * A server, a central with the year 2026 of three points whose consolidated report was issued, and its first publication in the
 * base `vigia`. `ana` reads DC-13.
 */
export async function makeMundoPublicado() {
  const servidor = await startPostgres();
  try {
    return await poblar(servidor);
  } catch (error) {
    await servidor.stop();
    throw error;
  }
}
export type MundoPublicado = Awaited<ReturnType<typeof makeMundoPublicado>>;

async function poblar(servidor: Servidor) {
  process.env['PGPASSWORD'] = CLAVE_PG;
  const central = await makeCentral();
  for (const punto of PUNTOS) consolidar(central, punto, DATOS[punto], { generadoEn: '2027-01-05T15:00:00.000Z' });
  const sinEmitir = tempFolder('sin-emitir');
  fs.cpSync(central.folder, sinEmitir, { recursive: true });
  const abrir = () => openLugar(central, { reloj: ENERO_2027, same: true });
  let h = await abrir();
  await h.ok('informes.emitir', { informe: { clase: 'ANUAL', anio: 2026, numero: 1 }, textos: {} });

  const leer = <T extends pg.QueryResultRow>(texto: string, base = 'vigia') => servidor.sql<T>(base, texto);
  const crearBase = async (base: string) => {
    await servidor.sql('postgres', `CREATE DATABASE ${base}`);
    await servidor.sql(base, sqlPreparar());
  };
  const pedido = (base: string, cambio: Partial<Pedido> & { usuario?: string } = {}): Pedido => {
    const { usuario = 'publica', ...resto } = cambio;
    return {
      destino: leerDestino(servidor.url(usuario, base)),
      motivo: MOTIVO,
      conCasos: true,
      publicacionId: uuidv7(),
      call: (operacion, entrada) => h.call(operacion, entrada),
      ...resto,
    };
  };
  await crearBase('vigia');
  for (const [usuario, grupo] of Object.entries(GRUPOS)) {
    await servidor.sql('postgres', `CREATE USER ${usuario} PASSWORD '${CLAVE_PG}'`);
    if (grupo !== null) await servidor.sql('postgres', `GRANT ${grupo} TO ${usuario}`);
  }
  hecha(await publicar(pedido('vigia')));
  await leer("INSERT INTO vigia_casos.lector_de_punto VALUES ('ana', 'DC-13')");

  return {
    servidor,
    central,
    /** The same central before it issued its report, closed. */
    sinEmitir: { ...central, folder: sinEmitir },
    get h() {
      return h;
    },
    pedido,
    crearBase,
    /** What the administrator reads. */
    leer,
    /** Something done on the base `vigia` as one of its people. */
    async comoUsuario<T>(usuario: string, act: (client: pg.Client) => Promise<T>): Promise<T> {
      const client = await servidor.conectar(usuario, 'vigia');
      try {
        return await act(client);
      } finally {
        await client.end();
      }
    },
    /** Every row that was published, in no order. */
    contenido: (base = 'vigia'): string[] =>
      servidor
        .volcar(base, '--data-only', '-n', 'vigia_publico', '-n', 'vigia_casos', ...NOTAS.flatMap((una) => ['-T', una]))
        .split('\n')
        // a random word of its own in every dump
        .filter((linea) => !linea.startsWith('\\'))
        .toSorted(),
    /** What the central itself holds, counted by SQLite. */
    propios: <T>(texto: string): T[] => withRaw(central.folder, central.rawKeyHex, (connection) => connection.prepare(texto).all() as T[]),
    /** Leaves the folder of the central to another process meanwhile. */
    async prestar(act: () => Promise<void> | void): Promise<void> {
      await h.close();
      try {
        await act();
      } finally {
        h = await abrir();
      }
    },
    async close(): Promise<void> {
      delete process.env['PGPASSWORD'];
      await h.close();
      await servidor.stop();
      cleanFolders();
    },
  };
}
