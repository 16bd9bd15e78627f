import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Input } from '@core/contract/index';
import type { FilaCaso } from '@core/features/casos/lista.contract';
import { TOPE_LISTA } from '@core/features/casos/lista.rules';
import { insertManyCases } from '../../bench/many-cases';
import { cleanFolders, makeTemplate, openCopy, signIn, withRaw } from '../support/program';
import type { Harness, Template } from '../support/program';

/* A list longer than its ceiling is walked along an index instead of being sorted: it must tell the same. */
const CASOS = TOPE_LISTA + 400;
let template: Template;
let h: Harness;
beforeAll(async () => {
  template = await makeTemplate();
  h = await openCopy(template, null);
  withRaw(h.folder, template.rawKeyHex, (connection) => {
    insertManyCases(connection, CASOS, template.ids.coordinadora, { cerrados: 0.5, completos: true });
    connection.exec(`
      UPDATE caso SET riesgo = 'CRITICO' WHERE secuencia % 7 = 0;
      UPDATE caso SET vence_en = NULL, plazo_codigo = NULL, plazo_horas = NULL WHERE secuencia % 20 = 0;
      UPDATE caso SET conocido_en = '2026-03-10T10:00:00.000Z' WHERE secuencia % 9 = 0;
      UPDATE caso SET barrio = 'Barrio Único' WHERE secuencia % 100 = 1;`);
  });
  await signIn(h, template, 'coordinadora');
});
afterAll(async () => {
  await h.close();
  cleanFolders();
});

type Pregunta = Omit<Input<'casos.listar'>, 'limite' | 'cursor'>;

/** The whole list, page by page. */
async function entera(pregunta: Pregunta, limite: number): Promise<FilaCaso[]> {
  const filas: FilaCaso[] = [];
  for (let cursor: string | null | undefined; cursor !== null;) {
    const pagina = await h.ok('casos.listar', { ...pregunta, limite, ...(cursor === undefined ? {} : { cursor }) });
    filas.push(...pagina.filas);
    cursor = pagina.siguiente;
  }
  return filas;
}

const RIESGOS = ['CRITICO', 'ALTO', 'MEDIO', 'BAJO'];
const abierto = ({ estado }: FilaCaso) => estado !== 'CERRADO' && estado !== 'ANULADO';
/** The order of urgency as its definition says, from the rows themselves. */
const urgencia = (fila: FilaCaso): (string | number)[] => {
  if (!abierto(fila)) return [2];
  return fila.plazo !== null && !fila.plazoCumplido ? [0, fila.plazo.venceEn] : [1, RIESGOS.indexOf(fila.riesgo)];
};
const noBaja = (una: readonly (string | number)[], otra: readonly (string | number)[]): boolean => {
  for (const [index, valor] of una.entries()) if (valor !== otra[index]) return valor < (otra[index] ?? '');
  return true;
};

describe('a list beyond its ceiling', () => {
  it('says «more than» and goes on to the end, each case once, by urgency', async () => {
    const { total, hayMas } = await h.ok('casos.listar', { limite: 50 });
    expect({ total, hayMas }).toEqual({ total: TOPE_LISTA, hayMas: true });
    const filas = await entera({}, 500);
    expect(new Set(filas.map(({ id }) => id)).size).toBe(CASOS);
    expect(filas).toHaveLength(CASOS);
    for (const [index, fila] of filas.slice(1).entries()) {
      const antes = filas[index];
      expect(antes !== undefined && noBaja(urgencia(antes), urgencia(fila)), `${index}: ${antes?.codigo} → ${fila.codigo}`).toBe(true);
    }
    expect(filas.filter((fila) => fila.plazo !== null && !fila.plazoCumplido && abierto(fila)).length).toBeGreaterThan(10);
  });

  it('by date and by code, in pages of any size', async () => {
    const porFecha = await entera({ orden: 'RECIENTES' }, 499);
    expect(porFecha).toHaveLength(CASOS);
    expect(porFecha.map(({ conocidoEn }) => conocidoEn)).toEqual(
      porFecha
        .map(({ conocidoEn }) => conocidoEn)
        .toSorted()
        .toReversed(),
    );
    expect((await entera({ orden: 'RECIENTES' }, 333)).map(({ id }) => id)).toEqual(porFecha.map(({ id }) => id));
    const porCodigo = await entera({ orden: 'CODIGO' }, 500);
    expect(porCodigo.map(({ codigo }) => codigo)).toEqual(porFecha.map(({ codigo }) => codigo).toSorted());
  });

  it('a filter lists what it lists of the whole, in the same order, whether few or many', async () => {
    const todas = await entera({}, 500);
    const preguntas: [Pregunta, (fila: FilaCaso) => boolean][] = [
      [{ barrio: 'barrio unico' }, ({ barrio }) => barrio === 'Barrio Único'],
      [{ soloAbiertos: true }, abierto],
      [{ estados: ['CERRADO'] }, ({ estado }) => estado === 'CERRADO'],
      [{ riesgos: ['CRITICO'] }, ({ riesgo }) => riesgo === 'CRITICO'],
      [{ soloVencidos: true }, ({ vencido }) => vencido],
      [{ tipos: ['VIO-01', 'FAM-07'] }, ({ tipos }) => tipos.includes('VIO-01') || tipos.includes('FAM-07')],
      [{ riesgos: ['CRITICO', 'ALTO', 'MEDIO', 'BAJO'], estados: ['CERRADO', 'ANULADO', 'DERIVADO', 'VALORADO'] }, () => true],
    ];
    for (const [pregunta, vale] of preguntas) {
      const esperadas = todas.filter(vale).map(({ codigo }) => codigo);
      expect(esperadas.length, JSON.stringify(pregunta)).toBeGreaterThan(0);
      expect(
        (await entera(pregunta, 200)).map(({ codigo }) => codigo),
        JSON.stringify(pregunta),
      ).toEqual(esperadas);
    }
  });

  it('words that are everywhere are cut at the ceiling and say so; with fewer hits nothing is missing', async () => {
    const todos = await h.ok('casos.listar', { texto: 'dc13-2026', limite: 1 });
    expect({ total: todos.total, hayMas: todos.hayMas }).toEqual({ total: TOPE_LISTA, hayMas: true });
    expect(await entera({ texto: 'dc13-2026' }, 500)).toHaveLength(TOPE_LISTA);
    const { total, hayMas } = await h.ok('casos.listar', { texto: 'unico', limite: 7 });
    expect({ total, hayMas }).toEqual({ total: CASOS / 100, hayMas: false });
    expect(await entera({ texto: 'unico' }, 7)).toHaveLength(CASOS / 100);
  });
});
