import { afterAll, beforeAll, expect, it } from 'vitest';
import { casoMinimo, valorar, ver } from '../support/casos';
import { aceptada, convocada, obtener, respuestas } from '../support/mediacion';
import { cleanFolders, makeTemplate, openCopy } from '../support/program';
import type { Harness, Template } from '../support/program';

/* What the authority heard before says nothing of violence that comes to light afterwards (domain.md §4.3). */

let template: Template;
let h: Harness;
beforeAll(async () => {
  template = await makeTemplate();
  h = await openCopy(template, 'coordinadora');
  h.renderFast();
});
afterAll(async () => {
  await h.close();
  cleanFolders();
});

/** A violation that may be mediated: the duty to report and a mediation side by side. */
async function casoMediable(harness: Harness): Promise<string> {
  const { id } = await harness.ok('casos.registrar', casoMinimo({ tipos: ['PAR-01'], naturaleza: 'VULNERACION' }));
  await valorar(harness, id, { naturaleza: 'VULNERACION' });
  return id;
}

const lista = async (id: string) => (await h.ok('casos.listar', { limite: 50 })).filas.find((fila) => fila.id === id);

it('a report made before the revelation does not stop the clock that starts with it', async () => {
  const casoId = await casoMediable(h);
  const id = await aceptada(h, casoId);
  await h.ok('derivaciones.registrarDenunciaVerbal', {
    casoId,
    institucion: 'JCPD',
    funcionario: 'Funcionaria Ejemplo',
    denunciadoEn: h.clock.now(),
    canal: 'TELEFONO',
  });
  h.clock.advance(3_600_000);
  await convocada(h, template, id);
  const { partes, sesiones } = await obtener(h, id);
  await h.ok('mediacion.tamizar', {
    sesionId: sesiones.at(-1)?.id ?? '',
    parteId: partes.find((parte) => parte.esNna)?.id ?? '',
    preguntadoEn: h.clock.now(),
    aSolas: true,
    respuestas: respuestas(true, { N4: 'SI' }),
  });
  expect(await ver(h, casoId)).toMatchObject({ plazoCumplido: false, siguientePaso: { acto: 'VALORAR' } });
  expect(await lista(casoId)).toMatchObject({ plazoCumplido: false });
  h.clock.advance(25 * 3_600_000);
  expect(await ver(h, casoId)).toMatchObject({ vencido: true });
  expect(await lista(casoId)).toMatchObject({ vencido: true });
  const { recordatorios } = await h.ok('recordatorios.hoy', {});
  expect(recordatorios.some((uno) => uno.casoId === casoId && uno.clase === 'PLAZO' && uno.situacion === 'VENCIDO')).toBe(true);
  await h.ok('derivaciones.registrarDenunciaVerbal', {
    casoId,
    institucion: 'JCPD',
    funcionario: 'Funcionaria Ejemplo',
    denunciadoEn: h.clock.now(),
    canal: 'TELEFONO',
  });
  expect(await ver(h, casoId)).toMatchObject({ plazoCumplido: true });
  expect(await lista(casoId)).toMatchObject({ plazoCumplido: true });
});
