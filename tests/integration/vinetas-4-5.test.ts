import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Input } from '@core/contract/index';
import { ver } from '../support/casos';
import { entregar, HORA, respuesta } from '../support/derivaciones';
import { actaDe, cierre, inicio, obtener, partesDe, tamizarATodas } from '../support/mediacion';
import { cleanFolders } from '../support/program';
import {
  abrir,
  cerrarCon,
  completarYValorar,
  enHoy,
  faltaParaCerrar,
  oficio,
  papeles,
  puntoDe,
  rechazaConsejo,
  rechazaMediacion,
  rechazaMotivo,
  rechazaVisitaSola,
  registrar,
  revalorar,
  seguir,
  ultimoImpreso,
} from '../support/recorrido';
import type { Punto } from '../support/recorrido';
import { DIA, hoy } from '../support/seguimiento';
import { VINETA_4_DC07, VINETA_5 } from '../support/vinetas';
import { apoyoVisitas } from '../support/visitas';

afterAll(cleanFolders);

describe('vignette 4 (DC-07): mother and daughter quarrel about phone and chores; both want help', () => {
  let p: Punto;
  let h: Punto['h'];
  let id: string;
  let mediacionId: string;
  const { plan, resultado } = apoyoVisitas(
    () => h,
    () => p,
  );
  beforeAll(async () => {
    p = await puntoDe(VINETA_4_DC07.punto);
    h = p.h;
  });
  afterAll(() => h.close());
  const version = async () => (await obtener(h, mediacionId)).version;
  /** A session from the call to its beginning. */
  async function sesion(): Promise<void> {
    await h.ok('mediacion.convocar', {
      mediacionId,
      version: await version(),
      convocadaPara: new Date(Date.parse(h.clock.now()) + DIA).toISOString(),
      lugar: 'Oficina de la Defensoría',
      facilitadorId: p.ids.coordinadora,
    });
    h.clock.advance(DIA);
    expect((await h.refused('TRANSICION_NO_PERMITIDA', 'mediacion.iniciarSesion', await inicio(h, mediacionId))).message).toMatch(
      /a solas/,
    );
    await tamizarATodas(h, mediacionId);
    await h.ok('mediacion.iniciarSesion', await inicio(h, mediacionId));
  }

  it('a conflict of low risk: no clock, nobody to tell, a visit within eight days', async () => {
    const creado = await registrar(h, VINETA_4_DC07);
    ({ id } = creado);
    expect(creado.codigo).toBe('DC07-2026-0001');
    const caso = await completarYValorar(h, id, VINETA_4_DC07);
    expect(caso).toMatchObject({ estado: 'VALORADO', riesgo: 'BAJO', naturaleza: 'CONFLICTO', plazo: null, plazoCumplido: true });
    expect(caso.ruta).toMatchObject({ mediabilidad: 'PERMITIDA', plazo: null, emergencia: false });
    expect(caso.siguientePaso).toMatchObject({ acto: 'VISITAR', camino: `/casos/${id}/visitas/nueva` });
    expect(await papeles(h, id)).toEqual({ PRINCIPAL: ['PATRONATO'], OBLIGATORIA: [], OTRA: [] });
    expect((await h.refused('DESTINATARIO_NO_ADMITIDO', 'derivaciones.emitir', { casoId: id, institucion: 'JCPD' })).message).toBeTruthy();
    await rechazaConsejo(h, id);
    await rechazaVisitaSola(h, id, p.ids.coordinadora);
    h.clock.advance(7 * DIA);
    expect(await enHoy(h, id)).toEqual(['VISITA_POR_RIESGO PRONTO']);
    h.clock.advance(-7 * DIA);
  });

  it('the visit of two people, with its sheet; afterwards somebody assesses again', async () => {
    const cuando = new Date(Date.parse(h.clock.now()) + HORA).toISOString();
    const { id: visitaId } = await h.ok('visitas.programar', plan(id, { programadaPara: cuando }));
    expect(await ver(h, id)).toMatchObject({ estado: 'EN_VISITA' });
    expect(await enHoy(h, id)).toEqual(['VISITA HOY']);
    h.clock.advance(2 * HORA);
    const hecha = await resultado(id, visitaId, { inicioEn: cuando, finEn: h.clock.now() });
    await h.ok('visitas.registrar', { ...hecha, ficha: { ...hecha.ficha, decision: 'MEDIAR' } });
    const { numero, documentoId } = await h.ok('visitas.emitirFicha', { id: visitaId });
    expect(numero).toBe('DC-07-2026-0001-FV');
    await h.ok('documentos.imprimir', { id: documentoId });
    expect((await ver(h, id)).siguientePaso).toMatchObject({ acto: 'VALORAR' });
    await revalorar(h, id);
    expect((await ver(h, id)).siguientePaso).toMatchObject({ acto: 'MEDIAR' });
  });

  it('both agree, the girl is heard without her mother; only then a session is called', async () => {
    ({ id: mediacionId } = await h.ok('mediacion.proponer', {
      casoId: id,
      asunto: 'Uso del teléfono y tareas de la casa',
      partes: await partesDe(h, id),
    }));
    const convocar = async (): Promise<Input<'mediacion.convocar'>> => ({
      mediacionId,
      version: await version(),
      convocadaPara: new Date(Date.parse(h.clock.now()) + DIA).toISOString(),
      lugar: 'Oficina de la Defensoría',
      facilitadorId: p.ids.coordinadora,
    });
    await h.refused('TRANSICION_NO_PERMITIDA', 'mediacion.convocar', await convocar());
    for (const { id: parteId } of (await obtener(h, mediacionId)).partes)
      await h.ok('mediacion.registrarAceptacion', {
        mediacionId,
        version: await version(),
        parteId,
        acepta: true,
        firmadaEl: hoy(h),
      });
    expect((await h.refused('TRANSICION_NO_PERMITIDA', 'mediacion.convocar', await convocar())).message).toMatch(/oír la opinión.*CONA 60/);
    await h.ok('mediacion.registrarOpinionNna', {
      mediacionId,
      version: await version(),
      situacion: 'EXPRESO',
      palabras: 'Quiero que me escuche y que no me quite el teléfono de golpe.',
      oidaEn: h.clock.now(),
      como: 'En la oficina, a solas',
      porQuien: 'Rosa Demo Prueba',
      sinPartes: true,
    });
  });

  it('screened alone before the session; the act is a community commitment, never a judgment', async () => {
    await sesion();
    expect(await ver(h, id)).toMatchObject({ estado: 'EN_MEDIACION' });
    h.clock.advance(HORA);
    await h.ok('mediacion.cerrarSesion', await cierre(h, mediacionId));
    const { numero, documentoId } = await h.ok('mediacion.acordar', await actaDe(h, mediacionId));
    expect(numero).toBe('DC-07-2026-0001-AC');
    await h.ok('documentos.imprimir', { id: documentoId });
    expect(h.rendered.at(-1)).toMatchObject({ tipo: 'ACTA_ACUERDO', datos: { tipoActa: 'ACTA_COMPROMISO' } });
    expect(await ver(h, id)).toMatchObject({ estado: 'EN_SEGUIMIENTO' });
    expect(await enHoy(h, id)).toContain('REVALORAR HOY');
    await revalorar(h, id);
  });

  it('three follow-ups, each commitment looked at on its day; before that it is not kept', async () => {
    expect(await faltaParaCerrar(h, id, 'ACUERDO_CUMPLIDO')).toEqual([expect.stringMatching(/Faltan controles/)]);
    const { compromisos = [] } = (await obtener(h, mediacionId)).acuerdo ?? {};
    const cumplir = async (orden: number, estado: 'CUMPLIDO') =>
      h.ok('mediacion.verificarCompromiso', {
        compromisoId: compromisos[orden]?.id ?? '',
        estado,
        verificadoEl: hoy(h),
        nota: 'Se habló con las dos, cada una por su lado.',
      });
    h.clock.advance(13 * DIA);
    expect(hoy(h)).toBe('2026-03-30');
    expect(await enHoy(h, id)).toContain('COMPROMISO HOY');
    await cumplir(0, 'CUMPLIDO');
    await seguir(h, id, { tipo: 'VISITA', acuerdosCumplidos: 'SI' });
    h.clock.advance(14 * DIA);
    expect(hoy(h)).toBe('2026-04-13');
    expect(await cumplir(1, 'CUMPLIDO')).toMatchObject({ estado: 'CUMPLIDO' });
    for (let mes = 1; mes <= 2; mes += 1) {
      h.clock.advance(30 * DIA);
      await seguir(h, id, { acuerdosCumplidos: 'SI' });
    }
    const { seguimientos, proximoSugerido } = await h.ok('seguimiento.listar', { casoId: id });
    expect([seguimientos.length, proximoSugerido]).toEqual([3, null]); // monthly, three checks (§4.4)
  });

  it('closed because the agreement was kept', async () => {
    await revalorar(h, id);
    expect((await h.ok('seguimiento.previsualizarHojaRuta', { casoId: id })).pdf.length).toBeGreaterThan(1000);
    expect(h.rendered.at(-1)).toMatchObject({
      datos: {
        filas: expect.arrayContaining([expect.objectContaining({ en: '2026-03-30', acto: 'CONTROL_COMPROMISO', resultado: 'CUMPLIDO' })]),
      },
    });
    expect(await faltaParaCerrar(h, id, 'ACUERDO_CUMPLIDO')).toEqual(['NNA_INFORMADO', 'ACTA']);
    expect(await cerrarCon(p, id, 'ACUERDO_CUMPLIDO', 'Madre e hija conversan y cumplen lo acordado.')).toBe('DC-07-2026-0001-CI');
    expect((await ver(h, id)).documentos.map(({ numero }) => numero.slice(-2)).toSorted()).toEqual(['AC', 'CI', 'FV']);
  });
});

describe('vignette 5 (DC-20): alimentos not paid for five months; well cared for, no violence', () => {
  let p: Punto;
  let h: Punto['h'];
  let id: string;
  beforeAll(async () => {
    p = await puntoDe(VINETA_5.punto);
    h = p.h;
  });
  afterAll(() => h.close());

  it('a violation of low risk with 48 hours; only a registered centre may mediate', async () => {
    const caso = await abrir(h, VINETA_5);
    ({ id } = caso);
    expect(caso).toMatchObject({
      riesgo: 'BAJO',
      naturaleza: 'VULNERACION',
      plazo: { codigo: 'DENUNCIA_48', venceEn: '2026-03-18T14:00:00.000Z' },
    });
    expect(caso.ruta).toMatchObject({ mediabilidad: 'SOLO_CENTRO', principal: 'UJFMNA' });
    expect(await papeles(h, id)).toEqual({ PRINCIPAL: ['UJFMNA'], OBLIGATORIA: [], OTRA: ['DEF_PUBLICA', 'CENTRO_MEDIACION'] });
    await rechazaConsejo(h, id);
    await rechazaVisitaSola(h, id, p.ids.coordinadora);
  });

  it('the community neither sets nor lowers the amount: no session, no act, and no closing by an agreement', async () => {
    expect(await rechazaMediacion(h, id)).toMatch(/centro registrado.*Constitución 190/);
    expect(await rechazaMotivo(h, id, 'ACUERDO_CUMPLIDO')).toMatch(/Un acuerdo no cierra una vulneración/);
    expect(await rechazaMotivo(h, id, 'DESISTIMIENTO')).toMatch(/irrenunciables/);
  });

  it('the mother takes the sheet of papers along; that tells nobody until it was handed over', async () => {
    const hoja = await oficio(h, id, 'UJFMNA');
    expect(hoja.numero).toBe('DC-20-2026-0001-O');
    expect(h.rendered.at(-1)).toMatchObject({ datos: { variante: 'ORIENTACION' } });
    expect(ultimoImpreso(h)).not.toMatch(/Pino/);
    expect(await ver(h, id)).toMatchObject({ estado: 'EN_DERIVACION', plazoCumplido: false });
    h.clock.advance(HORA);
    await entregar(h, hoja.derivacionId);
    expect(await ver(h, id)).toMatchObject({ estado: 'DERIVADO', plazoCumplido: true });
  });

  it('a lawyer of the Defensoría Pública takes the case on', async () => {
    const defensa = await oficio(h, id, 'DEF_PUBLICA', { pedido: 'Patrocinio para la demanda de alimentos' });
    await entregar(h, defensa.derivacionId);
    h.clock.advance(3 * DIA);
    await h.ok('derivaciones.registrarRespuesta', respuesta(h, defensa.derivacionId, { resumen: 'Asume el patrocinio.' }));
    await revalorar(h, id);
    await seguir(h, id);
    expect(await ver(h, id)).toMatchObject({ estado: 'EN_SEGUIMIENTO' });
  });

  it('closed because the referral was accepted', async () => {
    expect(await faltaParaCerrar(h, id, 'DERIVACION_ACEPTADA')).toEqual(['NNA_INFORMADO', 'ACTA']);
    expect(await cerrarCon(p, id, 'DERIVACION_ACEPTADA', 'La niña sigue bien cuidada; la demanda está presentada.')).toBe(
      'DC-20-2026-0001-CI',
    );
  });
});
