import path from 'node:path';
import { ARGON2_COST, argon2id, randomKey } from '@electron/platform/crypto/primitives';
import { openDatabase } from '@electron/platform/db/open';
import { duel, median, medianOf, timed } from './measure';
import type { Row } from './measure';
import { CASOS, CLAVE, connect, must, openPoint, rawKeyOf, registro } from './point';

const READS = 40;
const SAVES = 40;
/** Runs that only bring code and pages into memory. */
const WARM_UP = 10;
const UNLOCKS = 5;
const PAGE = 500;
const LIST = 5000;

/** Limits that the programme set itself; a ratio under one keeps them. */
const LIMITS = { argon: 500, lista: 300, busqueda: 500 };

const refuseRender = async (): Promise<never> => {
  throw new Error('nothing is rendered here');
};

const SEARCHES = [
  { nombre: 'nombre y apellido', texto: 'jacaranda inventado' },
  { nombre: 'código entero', texto: 'DC13-2026-7351' },
  { nombre: 'palabra que está en todos', texto: 'calle' },
] as const;

/** Each word as the beginning of some word, as a plain FTS5 query. */
const aSecas = (texto: string): string =>
  texto
    .split(/[^\p{L}\p{N}]+/u)
    .map((word) => `"${word}"*`)
    .join(' ');

/** Sign-in, lists, searches and saves over ten thousand cases, through the dispatcher as the screen calls it. */
export async function measureData(folder: string, personaId: string, scratch: string): Promise<Row[]> {
  const rows: Row[] = [];
  const salt = randomKey(16);
  const argon = await medianOf(UNLOCKS, () => argon2id(CLAVE, salt, ARGON2_COST));
  rows.push({
    medida: 'Argon2id (128 MiB, 4 vueltas)',
    propio: argon,
    par: { nombre: 'límite propio', valor: LIMITS.argon },
    nota: 'lo que cuesta probar una clave',
  });

  const rawKey = await rawKeyOf(folder);
  const program = openPoint(folder, refuseRender);
  try {
    const entrar: number[] = [];
    const bloquear: number[] = [];
    for (let round = 0; round < 3; round += 1) {
      entrar.push((await timed(() => must(program, 'acceso.entrar', { personaId, clave: CLAVE }))).ms);
      bloquear.push((await timed(() => must(program, 'acceso.bloquear', { causa: 'PERSONA' }))).ms);
    }
    rows.push({
      medida: 'Entrar: clave y revisión de la base',
      propio: median(entrar),
      par: { nombre: 'solo Argon2id', valor: argon },
      nota: `${CASOS} casos; \`quick_check\` de todas las páginas`,
    });
    rows.push({
      medida: 'Bloquear, con la copia local del día',
      propio: median(bloquear),
      par: null,
      nota: '`VACUUM INTO` y comprobación de la copia',
    });
    await must(program, 'acceso.entrar', { personaId, clave: CLAVE });

    const raw = connect(folder, rawKey, { readonly: true });
    const fts = raw.prepare('SELECT caso_id FROM busqueda_caso WHERE busqueda_caso MATCH ? ORDER BY rank LIMIT 50');
    for (const { nombre, texto } of SEARCHES) {
      const query = aSecas(texto);
      const found = await must(program, 'casos.listar', { texto, limite: 50 });
      const { ours, peer } = await duel(
        READS,
        () => must(program, 'casos.listar', { texto, limite: 50 }),
        () => fts.all(query),
        WARM_UP,
      );
      rows.push({
        medida: `Buscar: ${nombre}`,
        propio: ours,
        par: { nombre: 'FTS5 a secas, los 50 mejores', valor: peer },
        nota: `${found.hayMas ? 'más de ' : ''}${found.total} de ${CASOS}; límite propio ${LIMITS.busqueda} ms`,
      });
    }

    const plain = raw.prepare(
      'SELECT id, codigo, estado, riesgo, barrio, conocido_en, plazo_codigo, plazo_horas, vence_en FROM caso WHERE punto_id = ? ORDER BY conocido_en DESC LIMIT ?',
    );
    const first = await duel(
      READS,
      () => must(program, 'casos.listar', { orden: 'RECIENTES', limite: 100 }),
      () => plain.all('DC-13', 100),
      WARM_UP,
    );
    rows.push({
      medida: 'Lista: primera página (100)',
      propio: first.ours,
      par: { nombre: 'un SELECT de 100 filas', valor: first.peer },
      nota: 'iniciales, tipos, reloj y total',
    });
    const pages = async () => {
      let cursor: string | null = null;
      for (let read = 0; read < LIST; read += PAGE)
        cursor = (await must(program, 'casos.listar', { orden: 'RECIENTES', limite: PAGE, ...(cursor === null ? {} : { cursor }) }))
          .siguiente;
    };
    const all = await duel(5, pages, () => plain.all('DC-13', LIST));
    rows.push({
      medida: `Lista: ${LIST} casos (${LIST / PAGE} páginas)`,
      propio: all.ours,
      par: { nombre: `un SELECT de ${LIST} filas`, valor: all.peer },
      nota: `límite propio ${LIMITS.lista} ms`,
    });
    const hoy = await medianOf(10, () => must(program, 'recordatorios.hoy', {}));
    rows.push({ medida: 'Hoy: lo vencido y lo pendiente', propio: hoy, par: null, nota: `${CASOS / 10} casos abiertos, los 60 primeros` });
    raw.close();

    const scratchDb = openDatabase(path.join(scratch, 'una-fila.sqlite'), rawKey.toString('hex'));
    scratchDb.exec('CREATE TABLE fila (id INTEGER PRIMARY KEY, texto TEXT) STRICT');
    const insert = scratchDb.prepare('INSERT INTO fila (texto) VALUES (?)');
    const relato = registro(0).relato;
    const saves = await duel(
      SAVES,
      (run) => must(program, 'casos.registrar', registro(run)),
      () => insert.run(relato),
      3,
    );
    rows.push({
      medida: 'Guardar un caso',
      propio: saves.ours,
      par: { nombre: 'una fila cifrada con fsync', valor: saves.peer },
      nota: 'unas 15 filas, buscador y bitácora, en una transacción',
    });
    scratchDb.close();
  } finally {
    await program.close();
  }
  return rows;
}
