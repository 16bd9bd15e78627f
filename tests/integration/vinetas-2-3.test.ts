import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { jpeg, pdf } from '../support/archivos';
import { ver } from '../support/casos';
import { entregar, HORA, respuesta } from '../support/derivaciones';
import { cleanFolders } from '../support/program';
import {
  abrir,
  completarYValorar,
  enHoy,
  oficio,
  papeles,
  puntoDe,
  rechazaBajar,
  rechazaConsejo,
  rechazaMediacion,
  rechazaMotivo,
  rechazaVisitaSola,
  recordatoriosDe,
  registrar,
  revalorar,
  seguir,
  ultimoImpreso,
  visita,
} from '../support/recorrido';
import type { Punto } from '../support/recorrido';
import { DIA, informar } from '../support/seguimiento';
import { VINETA_2, VINETA_3 } from '../support/vinetas';
import { UPC } from '../support/visitas';

afterAll(cleanFolders);

describe('vignette 2 (DC-21): sexual abuse last night, the uncle sleeps in the house; the coordinator is away', () => {
  let p: Punto;
  let h: Punto['h'];
  let id: string;
  beforeAll(async () => {
    p = await puntoDe(VINETA_2.punto);
    h = p.h;
    await p.entra('defensora');
  });
  afterAll(() => h.close());

  it('CRITICO from the first answer: two hours as the goal of the programme, 24 by law, highest reserve', async () => {
    const creado = await registrar(h, VINETA_2);
    ({ id } = creado);
    expect(creado.codigo).toBe('DC21-2026-0001');
    const [linea] = await recordatoriosDe(h, id);
    expect(linea).toMatchObject({ clase: 'PLAZO', situacion: 'HOY', venceEn: '2026-03-17T14:00:00.000Z', acto: 'VALORAR' });
    expect(linea?.texto).toMatch(/24 horas, CONA 72\); meta[^:]*: hoy a las 11:00/);
    const caso = await ver(h, id);
    expect(caso).toMatchObject({ riesgo: 'CRITICO', nivelReserva: 'MAXIMO', acceso: 'RESTRINGIDO', naturaleza: 'VULNERACION' });
    expect(caso.ruta).toMatchObject({ emergencia: true, mediabilidad: 'PROHIBIDA', principal: 'FISCALIA' });
  });

  it('the 911 is called at once and written down; that alone stops nothing', async () => {
    h.clock.advance(600_000);
    await h.ok('casos.registrarLlamada911', { casoId: id, llamadoEn: h.clock.now(), numeroFicha: '0911-2026', unidad: 'Patrullero 7' });
    expect(await ver(h, id)).toMatchObject({ plazoCumplido: false });
    expect(await enHoy(h, id)).toEqual(expect.arrayContaining(['PLAZO HOY', 'LLAMADA_911 PRONTO']));
  });

  it('opens only with a written motive, which stays in the log; in the list there is no name', async () => {
    await p.entra('defensora'); // every session asks for it anew
    await h.refused('MOTIVO_REQUERIDO', 'casos.obtener', { id });
    await h.refused('MOTIVO_REQUERIDO', 'casos.obtener', { id, motivo: 'x' });
    await h.ok('casos.obtener', { id, motivo: 'Preparar el oficio' });
    expect(JSON.stringify(await h.ok('casos.listar', { limite: 10 }))).not.toMatch(/Sol|Ficticio|Roble/);
    const { miradas } = await h.ok('accesos.deCaso', { casoId: id });
    expect(miradas).toEqual(expect.arrayContaining([expect.objectContaining({ usuario: 'Rosa D.', accion: 'VER' })]));
  });

  it('no photo is taken in; a written answer would be', async () => {
    const nuevo = (contenido: Buffer) => ({
      casoId: id,
      titulo: 'Fotografía',
      contenido: contenido.toString('base64'),
      declaracion: true,
    });
    await h.refused('ADJUNTO_NO_ADMITIDO', 'adjuntos.agregar', nuevo(jpeg()));
    await h.ok('adjuntos.agregar', { ...nuevo(pdf()), titulo: 'Turno del hospital' });
  });

  it('a volunteer assesses and nobody visits, mediates or lowers; the coordinator ratifies later', async () => {
    const caso = await completarYValorar(h, id, VINETA_2);
    expect(caso).toMatchObject({ estado: 'VALORADO', riesgo: 'CRITICO', plazo: { venceEn: '2026-03-17T14:00:00.000Z' } });
    expect(await papeles(h, id)).toEqual({ PRINCIPAL: ['FISCALIA'], OBLIGATORIA: [], OTRA: expect.arrayContaining(['MSP', 'JCPD']) });
    await rechazaConsejo(h, id);
    expect(await rechazaMediacion(h, id)).toMatch(/LOIPEVCM 9/);
    await rechazaVisitaSola(h, id, p.ids.defensora);
    const dos = visita(id, [p.ids.defensora, p.ids.coordinadora], { autoridad: UPC });
    expect((await h.refused('TRANSICION_NO_PERMITIDA', 'visitas.programar', dos)).message).toMatch(/riesgo crítico no se visita.*CONA 73/);
    await rechazaBajar(h, id, 'ALTO');
  });

  it('Fiscalía, health the same day, and the Junta: issued by the volunteer, because it is critical', async () => {
    const fiscalia = await oficio(h, id, 'FISCALIA');
    expect(fiscalia.numero).toBe('DC-21-2026-0001-O');
    expect(h.rendered.at(-1)).toMatchObject({ datos: { penal: { examenUrgente: { urgente: true }, pideProteccion: true } } });
    const salud = await oficio(h, id, 'MSP');
    expect(ultimoImpreso(h)).toMatch(/72 horas/);
    expect(ultimoImpreso(h)).not.toMatch(/Roble|tío/i);
    const junta = await oficio(h, id, 'JCPD');
    expect([salud.numero, junta.numero]).toEqual(['DC-21-2026-0002-O', 'DC-21-2026-0003-O']);
    h.clock.advance(HORA);
    await entregar(h, fiscalia.derivacionId);
    expect(await ver(h, id)).toMatchObject({ estado: 'DERIVADO', plazoCumplido: true });
    await entregar(h, salud.derivacionId);
    await entregar(h, junta.derivacionId);
    expect(await enHoy(h, id)).toEqual(expect.arrayContaining(['INSISTENCIA PRONTO', 'SEGUIMIENTO PRONTO', 'LLAMADA_911 PRONTO']));
  });

  it('the coordinator comes back: ratifies, follows up after 24 and 72 hours; giving up is no way out', async () => {
    await p.entra('coordinadora');
    const { valoraciones } = await h.ok('accesos.porRatificar', {});
    await h.ok('accesos.ratificar', { valoracionId: valoraciones[0]?.valoracionId ?? '' });
    h.clock.advance(22 * HORA);
    expect(await enHoy(h, id)).toContain('SEGUIMIENTO HOY');
    await seguir(h, id, { tipo: 'INSTITUCION' });
    expect(await ver(h, id)).toMatchObject({ estado: 'EN_SEGUIMIENTO' });
    h.clock.advance(2 * DIA);
    expect(await enHoy(h, id)).toContain('SEGUIMIENTO HOY');
    expect(await enHoy(h, id)).toContain('INSISTENCIA VENCIDO'); // 24 hours in CRITICO
    expect(await rechazaMotivo(h, id, 'DESISTIMIENTO')).toMatch(/irrenunciables \(CONA 17\)/);
  });
});

describe('vignette 3 (DC-02): missing since yesterday at 18:00; nobody waits 48 hours', () => {
  let p: Punto;
  let h: Punto['h'];
  let id: string;
  beforeAll(async () => {
    p = await puntoDe(VINETA_3.punto);
    h = p.h;
  });
  afterAll(() => h.close());

  it('zero hours: overdue one minute later, the 911 first and the letter after it', async () => {
    const { codigo, ...caso } = await abrir(h, VINETA_3);
    ({ id } = caso);
    expect(codigo).toBe('DC02-2026-0001');
    expect(caso).toMatchObject({ riesgo: 'CRITICO', plazo: { codigo: 'INMEDIATO', horas: 0, venceEn: '2026-03-16T14:00:00.000Z' } });
    expect(caso.ruta).toMatchObject({ emergencia: true, mediabilidad: 'PROHIBIDA', principal: 'FISCALIA' });
    h.clock.advance(60_000);
    expect((await ver(h, id)).vencido).toBe(true);
    expect(await enHoy(h, id)).toContain('PLAZO VENCIDO');
    await h.ok('casos.registrarLlamada911', { casoId: id, llamadoEn: h.clock.now(), numeroFicha: '0911-3' });
    expect(await enHoy(h, id)).toContain('PLAZO VENCIDO');
  });

  it('the written principal is the Fiscalía until somebody checks the row of DINASED; the Junta gets its copy', async () => {
    expect(await papeles(h, id)).toEqual({ PRINCIPAL: ['FISCALIA'], OBLIGATORIA: [], OTRA: ['DINASED', 'JCPD'] });
    await h.ok('directorio.verificar', { codigo: 'DINASED', version: 0 });
    expect(await papeles(h, id)).toEqual({ PRINCIPAL: ['DINASED'], OBLIGATORIA: [], OTRA: ['FISCALIA', 'JCPD'] });
    await rechazaConsejo(h, id);
    expect(await rechazaMediacion(h, id)).toMatch(/prohibido mediar/);
    await rechazaVisitaSola(h, id, p.ids.coordinadora);
    await rechazaBajar(h, id, 'ALTO');
  });

  it('told by word of mouth within minutes, which stops the clock; the letter follows the same day', async () => {
    h.clock.advance(60_000);
    await informar(h, id, { institucion: 'DINASED', canal: 'TELEFONO', numero: 'DIN-44' });
    expect(await ver(h, id)).toMatchObject({ plazoCumplido: true, vencido: false });
    expect(await enHoy(h, id)).toContain('VERBAL PRONTO');
    const dinased = await oficio(h, id, 'DINASED');
    const junta = await oficio(h, id, 'JCPD');
    expect([dinased.numero, junta.numero]).toEqual(['DC-02-2026-0001-O', 'DC-02-2026-0002-O']);
    await entregar(h, dinased.derivacionId);
    await entregar(h, junta.derivacionId);
    expect(await ver(h, id)).toMatchObject({ estado: 'DERIVADO' });
    expect(await enHoy(h, id)).not.toContain('VERBAL PRONTO');
  });

  it('found two days later: the answer, a new look, and the follow-up of what was behind it', async () => {
    h.clock.advance(2 * DIA);
    const { oficios } = await h.ok('derivaciones.listar', { casoId: id });
    const dinased = oficios.find(({ institucion }) => institucion === 'DINASED');
    await h.ok(
      'derivaciones.registrarRespuesta',
      respuesta(h, dinased?.id ?? '', { decision: 'SERVICIO_BRINDADO', resumen: 'El niño fue localizado sano en casa de un tío.' }),
    );
    expect(await enHoy(h, id)).toContain('REVALORAR HOY');
    await revalorar(h, id);
    await seguir(h, id);
    expect(await ver(h, id)).toMatchObject({ estado: 'EN_SEGUIMIENTO', riesgo: 'CRITICO' });
  });
});
