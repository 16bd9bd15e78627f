import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { casoListo, triajeA } from '../support/casos';
import { cli, ensureCli, lines } from '../support/cli';
import { emitir } from '../support/derivaciones';
import { casoDeConflicto } from '../support/mediacion';
import { CLAVE, cleanFolders, contentOf, makeTemplate, openCopy, RELOJ } from '../support/program';
import type { Harness, Template } from '../support/program';
import { visita } from '../support/recorrido';

let template: Template;
let h: Harness;
const ids = { golpes: '', rencilla: '', sexual: '', oficio: '' };
beforeAll(async () => {
  ensureCli();
  template = await makeTemplate();
  h = await openCopy(template, 'coordinadora');
  h.renderFast();
  ids.golpes = (await casoListo(h)).id;
  ids.rencilla = await casoDeConflicto(h);
  ids.sexual = (await casoListo(h, { tipos: ['SEX-02'], triaje: triajeA('A3') })).id;
  ids.oficio = (await emitir(h, ids.golpes, 'JCPD')).derivacionId;
  await h.close();
});
afterAll(cleanFolders);

interface Respuesta {
  ok: boolean;
  error?: { code: string; message: string };
}
/** What the command line answers to a list of calls under one sign-in, with the clock of the computer where the test wants it. */
function llamar(quien: string, pares: readonly (readonly [string, unknown])[], reloj = RELOJ): (string | undefined)[] {
  const args = ['call', '-', '--datos', h.folder, '--usuario', quien, '--reloj', reloj];
  const { stdout, stderr } = cli(args, {
    env: { VIGIA_CLAVE: CLAVE },
    input: JSON.stringify(pares.map(([name, input]) => [name, input, uuidv7()])),
  });
  if (stdout === '') throw new Error(stderr);
  return (lines(stdout) as Respuesta[]).map(({ ok, error }) => (ok ? 'HECHO' : error?.code));
}

describe('the hard stops through `vigia call`', () => {
  const valoracion = (id: string, cambio: object) => ({
    id,
    version: 3,
    tipos: ['VIO-01'],
    naturaleza: 'VULNERACION',
    respuestas: {},
    riesgo: 'ALTO',
    ...cambio,
  });
  const partes = [
    { esNna: false, nombre: 'Estrella Prueba Inventado', calidad: 'Madre' },
    { esNna: false, nombre: 'Pino Demo Muestra', calidad: 'Padre' },
  ];
  const verbal = { funcionario: 'Cedro Muestra', denunciadoEn: '2026-03-16T09:00:00-05:00', canal: 'TELEFONO' };

  it('refuse the same as on the screen, and write nothing', () => {
    const { coordinadora, defensora } = template.ids;
    const antes = contentOf(h, template);
    const intentos: readonly (readonly [string, string, unknown])[] = [
      ['TRANSICION_NO_PERMITIDA', 'visitas.programar', visita(ids.golpes, [coordinadora])],
      ['TRANSICION_NO_PERMITIDA', 'visitas.programar', visita(ids.golpes, [coordinadora, defensora])],
      ['TRANSICION_NO_PERMITIDA', 'visitas.programar', visita(ids.rencilla, [coordinadora])],
      ['TRANSICION_NO_PERMITIDA', 'mediacion.proponer', { casoId: ids.golpes, asunto: 'Que conversen', partes }],
      ['RIESGO_BAJO_MINIMO', 'casos.valorar', valoracion(ids.golpes, { riesgo: 'BAJO', razon: 'La familia ya está bien.' })],
      [
        'SEGUNDA_FIRMA_REQUERIDA',
        'casos.valorar',
        valoracion(ids.sexual, { respuestas: { A3: 'NO' }, razon: 'Se registró con otro tipo.' }),
      ],
      ['ENTRADA_INVALIDA', 'derivaciones.emitir', { casoId: ids.golpes, institucion: 'CCPD' }],
      [
        'DESTINATARIO_NO_ADMITIDO',
        'derivaciones.emitir',
        { casoId: ids.golpes, institucion: 'ACOGIDA', complemento: { pedido: 'Recibirla' } },
      ],
      ['DENUNCIA_VERBAL_NO_ADMITIDA', 'derivaciones.registrarDenunciaVerbal', { ...verbal, casoId: ids.golpes, institucion: 'PATRONATO' }],
      ['MOTIVO_REQUERIDO', 'casos.obtener', { id: ids.sexual }],
      ['NO_ENCONTRADO', 'seguimiento.cerrar', { casoId: ids.golpes, cierreId: uuidv7() }],
      ['TRANSICION_NO_PERMITIDA', 'derivaciones.emitirInsistencia', { derivacionId: ids.oficio }],
    ];
    const llamadas = intentos.map(([, name, input]) => [name, input] as const);
    expect(llamar('Aurora E.', llamadas)).toEqual(intentos.map(([codigo]) => codigo));
    // a clock set back by the option of the command line is a clock set back: nothing becomes possible
    const atras = llamar('Aurora E.', llamadas, '2026-03-16T08:30:00-05:00');
    expect(atras).not.toContain('HECHO');
    expect(contentOf(h, template)).toEqual(antes);
  });

  it('and a volunteer may no more there than at the window', () => {
    const antes = contentOf(h, template);
    expect(
      llamar('Rosa D.', [
        ['derivaciones.emitir', { casoId: ids.golpes, institucion: 'FISCALIA' }],
        ['casos.obtener', { id: ids.sexual, motivo: 'Ver el caso' }],
        ['seguimiento.prepararCierre', { casoId: ids.golpes, motivo: 'DESISTIMIENTO', situacionNna: 'Ya no quiere nada.' }],
        ['documentos.anular', { id: ids.oficio, razon: 'Para empezar otra vez.' }],
        ['mediacion.proponer', { casoId: ids.golpes, asunto: 'Que conversen', partes }],
      ]),
    ).toEqual(['NO_PUEDE_EMITIR', 'ACCESO_RESTRINGIDO', 'SIN_PERMISO', 'SIN_PERMISO', 'TRANSICION_NO_PERMITIDA']);
    expect(contentOf(h, template)).toEqual(antes);
  });
});
