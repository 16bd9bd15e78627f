import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ver } from '../support/casos';
import { entregar, HORA, respuesta } from '../support/derivaciones';
import { cleanFolders } from '../support/program';
import {
  abrir,
  cerrarCon,
  enHoy,
  faltaParaCerrar,
  firmaDe,
  oficio,
  papeles,
  puntoDe,
  rechazaBajar,
  rechazaConsejo,
  rechazaMediacion,
  rechazaMotivo,
  rechazaVisitaSola,
  recordatoriosDe,
  revalorar,
  seguir,
  ultimoImpreso,
  visita,
} from '../support/recorrido';
import type { Punto } from '../support/recorrido';
import { DIA, hoy } from '../support/seguimiento';
import { VINETA_10, VINETA_9 } from '../support/vinetas';
import { UPC } from '../support/visitas';

afterAll(cleanFolders);

describe('vignette 9 (DC-12): a teacher humiliates a boy and pulls his ears; the DECE knows and did nothing', () => {
  let p: Punto;
  let h: Punto['h'];
  let id: string;
  beforeAll(async () => {
    p = await puntoDe(VINETA_9.punto);
    h = p.h;
  });
  afterAll(() => h.close());

  it('ALTO by its type; the Distrito is the principal, the Junta mandatory, the DECE of the school never', async () => {
    const caso = await abrir(h, VINETA_9);
    ({ id } = caso);
    expect(caso).toMatchObject({
      riesgo: 'ALTO',
      naturaleza: 'VULNERACION',
      plazo: { codigo: 'DENUNCIA_24', venceEn: '2026-03-17T14:00:00.000Z' },
    });
    expect(caso.ruta?.mediabilidad).toBe('PROHIBIDA');
    expect(await papeles(h, id)).toEqual({ PRINCIPAL: ['MINEDUC'], OBLIGATORIA: ['JCPD'], OTRA: ['FISCALIA'] });
    const pedido = { pedido: 'Conversar con la docente' };
    const { message } = await h.refused('DESTINATARIO_NO_ADMITIDO', 'derivaciones.emitir', {
      casoId: id,
      institucion: 'DECE',
      complemento: pedido,
    });
    expect(message).toMatch(/personal del plantel/);
    const { noCorresponde } = await h.ok('derivaciones.destinos', { casoId: id });
    expect(noCorresponde.map(({ institucion }) => institucion)).toContain('DECE');
    // the Defensoría del Pueblo comes in when nobody answers, not before
    await h.refused('DESTINATARIO_NO_ADMITIDO', 'derivaciones.emitir', { casoId: id, institucion: 'DEF_PUEBLO' });
    await rechazaConsejo(h, id);
  });

  it('no talk with the teacher, no lone visit, no lower risk', async () => {
    expect(await rechazaMediacion(h, id)).toMatch(/prohibido mediar o poner frente a frente/);
    await rechazaVisitaSola(h, id, p.ids.coordinadora);
    await h.refused('TRANSICION_NO_PERMITIDA', 'visitas.programar', visita(id, [p.ids.coordinadora, p.ids.defensora]));
    await rechazaBajar(h, id, 'MEDIO');
  });

  it('three letters; the Distrito learns who of its staff, and nothing of the home', async () => {
    const distrito = await oficio(h, id, 'MINEDUC', { pedido: 'Conocimiento de la Junta Distrital de Resolución de Conflictos' });
    expect(ultimoImpreso(h)).toMatch(/Acacia Ejemplo Muestra/);
    const junta = await oficio(h, id, 'JCPD');
    const fiscalia = await oficio(h, id, 'FISCALIA');
    expect([distrito.numero, junta.numero, fiscalia.numero]).toEqual(['DC-12-2026-0001-O', 'DC-12-2026-0002-O', 'DC-12-2026-0003-O']);
    h.clock.advance(2 * HORA);
    for (const { derivacionId } of [distrito, junta, fiscalia]) await entregar(h, derivacionId);
    expect(await ver(h, id)).toMatchObject({ estado: 'DERIVADO', plazoCumplido: true });
  });

  it('the Distrito does not answer: insisted twice, then the Defensoría del Pueblo is told', async () => {
    const { oficios } = await h.ok('derivaciones.listar', { casoId: id });
    const de = (institucion: string) => oficios.find((uno) => uno.institucion === institucion)?.id ?? '';
    for (const institucion of ['JCPD', 'FISCALIA']) await h.ok('derivaciones.registrarRespuesta', respuesta(h, de(institucion)));
    for (const vez of [1, 2]) {
      h.clock.advance(48 * HORA + 60_000);
      const [linea] = (await recordatoriosDe(h, id)).filter(({ clase }) => clase === 'INSISTENCIA');
      expect(linea).toMatchObject({ situacion: 'VENCIDO', texto: expect.stringContaining(`la insistencia ${vez}`) });
      const { derivacionId, documentoId, numero } = await h.ok('derivaciones.emitirInsistencia', { derivacionId: de('MINEDUC') });
      expect(numero).toBe(`DC-12-2026-000${3 + vez}-O`);
      await h.ok('documentos.imprimir', { id: documentoId });
      await entregar(h, derivacionId);
    }
    h.clock.advance(48 * HORA + 60_000);
    expect(await enHoy(h, id)).toContain('SIN_RESPUESTA VENCIDO');
    const defensoria = await oficio(h, id, 'DEF_PUEBLO');
    expect(ultimoImpreso(h)).toMatch(/DC-12-2026-0001-O/);
    await entregar(h, defensoria.derivacionId);
    expect(await enHoy(h, id)).not.toContain('SIN_RESPUESTA VENCIDO');
    h.clock.advance(DIA);
    await h.ok(
      'derivaciones.registrarRespuesta',
      respuesta(h, de('JCPD'), {
        decision: 'MEDIDA_DICTADA',
        medidas: [{ codigo: 'C79_SUSPENSION_FUNCIONES', numero: 'M-9', desde: h.clock.now() }],
      }),
    );
    await h.ok('derivaciones.registrarRespuesta', respuesta(h, defensoria.derivacionId));
  });

  it('closed because the measure is carried out', async () => {
    await revalorar(h, id);
    await seguir(h, id, { medidasCumplidas: 'SI' });
    expect(await faltaParaCerrar(h, id, 'MEDIDA_EN_EJECUCION')).toEqual(['NNA_INFORMADO', 'ACTA']);
    expect(await cerrarCon(p, id, 'MEDIDA_EN_EJECUCION', 'El niño tiene otra docente y va contento a la escuela.')).toBe(
      'DC-12-2026-0001-CI',
    );
  });
});

describe('vignette 10 (DC-15): an anonymous note; thirteen, pregnant, lives with a man of 24; the family «agrees»', () => {
  let p: Punto;
  let h: Punto['h'];
  let id: string;
  beforeAll(async () => {
    p = await puntoDe(VINETA_10.punto);
    h = p.h;
  });
  afterAll(() => h.close());

  it('an anonymous source is enough: CRITICO, today; the agreement of the family changes nothing', async () => {
    const caso = await abrir(h, VINETA_10);
    ({ id } = caso);
    expect(caso).toMatchObject({
      riesgo: 'CRITICO',
      naturaleza: 'VULNERACION',
      nivelReserva: 'MAXIMO',
      voluntariedad: true,
      denunciante: { tipo: 'ANONIMO', nombre: null },
      plazo: { codigo: 'DENUNCIA_24', venceEn: '2026-03-17T14:00:00.000Z' },
    });
    expect(caso.ruta).toMatchObject({ principal: 'FISCALIA', mediabilidad: 'PROHIBIDA', emergencia: true });
    expect(await enHoy(h, id)).toEqual(['PLAZO HOY']);
    const { PRINCIPAL, OTRA, OBLIGATORIA } = await papeles(h, id);
    expect(PRINCIPAL).toEqual(['FISCALIA']);
    expect([...(OBLIGATORIA ?? []), ...(OTRA ?? [])]).toEqual(expect.arrayContaining(['MSP', 'JCPD']));
  });

  it('nothing is mediated, visited, lowered or called a conflict; nobody desists', async () => {
    expect(await rechazaMediacion(h, id)).toMatch(/prohibido mediar/);
    await rechazaVisitaSola(h, id, p.ids.coordinadora);
    const dos = visita(id, [p.ids.coordinadora, p.ids.defensora], { autoridad: UPC });
    expect((await h.refused('TRANSICION_NO_PERMITIDA', 'visitas.programar', dos)).message).toMatch(/actúa la autoridad.*CONA 73/);
    await rechazaConsejo(h, id);
    await rechazaBajar(h, id, 'ALTO');
    const { version, tipos } = await ver(h, id);
    await h.ok('casos.valorar', {
      id,
      version,
      tipos: tipos.map(({ codigo }) => codigo),
      naturaleza: 'CONFLICTO',
      respuestas: {},
      riesgo: 'CRITICO',
      razon: 'La familia dice que está de acuerdo.',
    });
    expect(await ver(h, id)).toMatchObject({ naturaleza: 'VULNERACION', plazo: { venceEn: '2026-03-17T14:00:00.000Z' } });
    expect(await rechazaMotivo(h, id, 'DESISTIMIENTO')).toMatch(/Nadie puede desistir.*CONA 17/);
  });

  it('the letter to the Fiscalía does not classify the crime and names no source', async () => {
    const fiscalia = await oficio(h, id, 'FISCALIA');
    expect(fiscalia.numero).toBe('DC-15-2026-0001-O');
    expect(h.rendered.at(-1)).toMatchObject({
      datos: { fuente: expect.stringMatching(/anónim|no se identific/i), senaladaDesconocida: true },
    });
    const salud = await oficio(h, id, 'MSP');
    expect(ultimoImpreso(h)).toMatch(/[Ee]mbarazo/);
    expect(ultimoImpreso(h)).not.toMatch(/24 años|Conviviente|nota sin firma/);
    const junta = await oficio(h, id, 'JCPD');
    h.clock.advance(HORA);
    for (const { derivacionId } of [fiscalia, salud, junta]) await entregar(h, derivacionId);
    expect(await ver(h, id)).toMatchObject({ estado: 'DERIVADO', plazoCumplido: true });
  });

  it('after the delivery too: neither desisted nor annulled; with the second signature of a volunteer neither', async () => {
    expect(await rechazaMotivo(h, id, 'DESISTIMIENTO')).toMatch(/Nadie puede desistir/);
    const { preparado } = await h.ok('seguimiento.estadoCierre', { casoId: id, motivo: 'Prueba automática' });
    const segundaFirma = await firmaDe(p, 'CERRAR_CASO', id);
    await h.refused('TRANSICION_NO_PERMITIDA', 'seguimiento.cerrar', { casoId: id, cierreId: preparado?.id ?? '', segundaFirma });
    const { message } = await h.refused('TRANSICION_NO_PERMITIDA', 'seguimiento.anular', {
      casoId: id,
      motivo: 'ERROR_REGISTRO',
      razon: 'La familia pide que se borre.',
    });
    expect(message).toMatch(/La autoridad ya fue informada/);
  });

  it('closed only because a judge acted, and the measure is carried out', async () => {
    h.clock.advance(20 * HORA);
    const { oficios } = await h.ok('derivaciones.listar', { casoId: id });
    for (const { id: derivacionId, institucion } of oficios)
      await h.ok(
        'derivaciones.registrarRespuesta',
        institucion === 'JCPD'
          ? respuesta(h, derivacionId, {
              decision: 'MEDIDA_DICTADA',
              medidas: [{ codigo: 'C217_SALIDA_AGRESOR', numero: 'M-15', desde: h.clock.now(), hasta: '2026-09-17' }],
            })
          : respuesta(h, derivacionId),
      );
    await revalorar(h, id);
    await seguir(h, id, { tipo: 'INSTITUCION', medidasCumplidas: 'SI' });
    expect(hoy(h)).toBe('2026-03-17');
    expect(await faltaParaCerrar(h, id, 'MEDIDA_EN_EJECUCION')).toEqual(['NNA_INFORMADO', 'ACTA']);
    expect(await cerrarCon(p, id, 'MEDIDA_EN_EJECUCION', 'La adolescente vive con su abuela y tiene control médico.')).toBe(
      'DC-15-2026-0001-CI',
    );
  });
});
