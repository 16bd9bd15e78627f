import { afterAll, beforeAll, expect, it } from 'vitest';
import { contarCifras } from '@core/features/informes/armar-informe.rules';
import type { Cifras, PedidoCifras } from '@core/features/informes/armar-informe.rules';
import { makeWorkerAsk } from '@electron/platform/worker/ask-worker';
import { hecho, programa } from '../support/hechos';
import { bundle } from './backup/bundle';

let worker: { file: string; remove: () => void };
beforeAll(async () => {
  worker = await bundle('electron/workers/cifras.worker.ts');
});
afterAll(() => worker.remove());

it('the thread counts what the program would count, and this one stays free', async () => {
  const puntos = ['DC-10', 'DC-11'].map((punto) => ({
    punto,
    casos: Array.from({ length: 30 }, (_, n) => hecho({ punto, naturaleza: n % 5 === 0 ? 'CONFLICTO' : 'VULNERACION' })),
    programa: programa({ punto }),
  }));
  const pedido: PedidoCifras = { alcance: 'CANTON', puntos, faltan: ['DC-12'], anio: 2026, ahora: '2027-01-11T14:00:00.000Z' };
  let beats = 0;
  const heart = setInterval(() => (beats += 1), 1);
  const contadas = await makeWorkerAsk<PedidoCifras, Cifras>(worker.file)(pedido);
  clearInterval(heart);
  expect(beats).toBeGreaterThan(0);
  expect(contadas).toEqual(contarCifras(pedido));
});

it('a fault comes back without the data', async () => {
  const roto = { alcance: 'PUNTO', hechos: { casos: [{ codigo: 'DC13-2026-0001' }], programas: [] }, periodo: {}, ahora: '' };
  const falla = makeWorkerAsk<object, Cifras>(worker.file)(roto);
  await expect(falla).rejects.toMatchObject({ name: expect.stringMatching(/Error$/), stack: expect.not.stringContaining('DC13') });
});
