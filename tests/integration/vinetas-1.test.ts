import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ver } from '../support/casos';
import { entregar, HORA, respuesta } from '../support/derivaciones';
import { cleanFolders } from '../support/program';
import {
  cerrarCon,
  completarYValorar,
  enHoy,
  faltaParaCerrar,
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
import { DIA, hoy } from '../support/seguimiento';
import { VINETA_1 } from '../support/vinetas';
import { apoyoVisitas, UPC } from '../support/visitas';

let p: Punto;
let h: Punto['h'];
let id: string;
const { plan, resultado } = apoyoVisitas(
  () => h,
  () => p,
);
beforeAll(async () => {
  p = await puntoDe(VINETA_1.punto);
  h = p.h;
});
afterAll(async () => {
  await h.close();
  cleanFolders();
});

describe('vignette 1 (DC-13): belt marks, the father lives with her; from the neighbour’s word to the closing', () => {
  let junta: Awaited<ReturnType<typeof oficio>>;
  let fiscalia: typeof junta;
  let salud: typeof junta;

  it('registered by a volunteer: the 24 hours run from the knowledge, the neighbour stays reserved', async () => {
    await p.entra('defensora');
    const creado = await registrar(h, VINETA_1);
    ({ id } = creado);
    expect(creado.codigo).toBe('DC13-2026-0001');
    expect(await ver(h, id)).toMatchObject({
      estado: 'REGISTRADO',
      riesgo: 'ALTO',
      naturaleza: 'VULNERACION',
      nivelReserva: 'RESERVADO',
      plazo: { codigo: 'DENUNCIA_24', venceEn: '2026-03-17T14:00:00.000Z' },
      plazoCumplido: false,
      siguientePaso: { acto: 'VALORAR' },
    });
    expect(await enHoy(h, id)).toEqual(['PLAZO PRONTO']);
  });

  it('assessed ALTO (B2); it counts at once and the coordinator ratifies it', async () => {
    const caso = await completarYValorar(h, id, VINETA_1);
    expect(caso).toMatchObject({ estado: 'VALORADO', riesgo: 'ALTO', naturaleza: 'VULNERACION', valorado: true });
    expect(caso.ruta).toMatchObject({ mediabilidad: 'PROHIBIDA', principal: 'JCPD', emergencia: false });
    expect(caso.siguientePaso).toMatchObject({ acto: 'EMITIR_OFICIO', institucion: 'JCPD' });
    await h.refused('NO_PUEDE_EMITIR', 'derivaciones.emitir', { casoId: id, institucion: 'JCPD' }); // a volunteer signs in CRITICO only
    await p.entra('coordinadora');
    const { valoraciones } = await h.ok('accesos.porRatificar', {});
    expect(valoraciones).toEqual([expect.objectContaining({ casoId: id, codigo: 'DC13-2026-0001', riesgo: 'ALTO', vencida: false })]);
    await h.ok('accesos.ratificar', { valoracionId: valoraciones[0]?.valoracionId ?? '' });
    expect((await h.ok('accesos.porRatificar', {})).valoraciones).toEqual([]);
  });

  it('to the Junta, and to Fiscalía and health: nobody else, and never the Council', async () => {
    expect(await papeles(h, id)).toEqual({ PRINCIPAL: ['JCPD'], OBLIGATORIA: [], OTRA: ['FISCALIA', 'MSP'] });
    await rechazaConsejo(h, id);
  });

  it('no visit alone or without an authority, no mediation, no lower risk, no closing because the family gives in', async () => {
    expect(await rechazaVisitaSola(h, id, p.ids.coordinadora)).toMatch(/dos personas/);
    const { message } = await h.refused('TRANSICION_NO_PERMITIDA', 'visitas.programar', visita(id, [p.ids.coordinadora, p.ids.defensora]));
    expect(message).toMatch(/solo se visita con una autoridad/);
    expect(await rechazaMediacion(h, id)).toMatch(/prohibido mediar.*LOIPEVCM 9/);
    await rechazaBajar(h, id, 'MEDIO');
    expect(await rechazaMotivo(h, id, 'DESISTIMIENTO')).toMatch(/Nadie puede desistir.*CONA 17/);
    expect(await rechazaMotivo(h, id, 'ACUERDO_CUMPLIDO')).toMatch(/Un acuerdo no cierra una vulneración/);
  });

  it('three letters, each with its number and only what its reader may know', async () => {
    h.clock.advance(HORA);
    junta = await oficio(h, id, 'JCPD');
    expect(junta.numero).toBe('DC-13-2026-0001-O');
    expect(ultimoImpreso(h)).toMatch(/Luna/);
    expect(ultimoImpreso(h)).toMatch(/236 numeral 4/);
    expect(ultimoImpreso(h)).not.toMatch(/Hortensia|0900000003/);
    expect(await ver(h, id)).toMatchObject({ estado: 'EN_DERIVACION', plazoCumplido: false });
    fiscalia = await oficio(h, id, 'FISCALIA');
    expect(fiscalia.numero).toBe('DC-13-2026-0002-O');
    expect(h.rendered.at(-1)).toMatchObject({ datos: { penal: { testigos: { reserva: true }, pideProteccion: true } } });
    salud = await oficio(h, id, 'MSP', { pedido: 'Valoración médica con carácter prioritario' });
    expect(salud.numero).toBe('DC-13-2026-0003-O');
    expect(ultimoImpreso(h)).not.toMatch(/Olmo|correa|Hortensia/);
  });

  it('delivered to the Junta: the clock stops; the rest follows', async () => {
    h.clock.advance(HORA);
    await entregar(h, salud.derivacionId); // health is a service: never instead of the report
    expect((await ver(h, id)).plazoCumplido).toBe(false);
    await entregar(h, junta.derivacionId);
    expect(await ver(h, id)).toMatchObject({ estado: 'DERIVADO', plazoCumplido: true, vencido: false });
    await entregar(h, fiscalia.derivacionId);
    const claves = await enHoy(h, id);
    expect(claves).not.toContain('PLAZO PRONTO');
    expect(claves).toEqual(expect.arrayContaining(['TRAMITE PRONTO', 'INSISTENCIA PRONTO', 'SEGUIMIENTO PRONTO']));
  });

  it('the answers: the Junta orders measures and a hearing, the others take it on; the triage stands open again', async () => {
    h.clock.advance(20 * HORA);
    const fijadaPara = new Date(Date.parse(h.clock.now()) + 2 * DIA).toISOString();
    await h.ok(
      'derivaciones.registrarRespuesta',
      respuesta(h, junta.derivacionId, {
        decision: 'MEDIDA_DICTADA',
        numeroTramite: 'JCPD-2026-118',
        medidas: [{ codigo: 'C79_SALIDA', numero: 'M-118', desde: h.clock.now(), responsable: 'UPC del barrio' }],
        audiencia: { fijadaPara, asunto: 'Audiencia sobre las medidas' },
      }),
    );
    await h.ok('derivaciones.registrarRespuesta', respuesta(h, fiscalia.derivacionId, { numeroTramite: 'IP-2026-77' }));
    await h.ok('derivaciones.registrarRespuesta', respuesta(h, salud.derivacionId, { decision: 'SERVICIO_BRINDADO' }));
    expect(await enHoy(h, id)).toEqual(expect.arrayContaining(['AUDIENCIA PRONTO', 'REVALORAR HOY']));
    expect((await ver(h, id)).siguientePaso).toMatchObject({ acto: 'VALORAR' });
    await revalorar(h, id);
    expect(await enHoy(h, id)).not.toContain('REVALORAR HOY');
    // a measure in force: the route still forbids to put them face to face
    expect(await rechazaMediacion(h, id)).toMatch(/LOIPEVCM 9/);
  });

  it('followed up week by week; a visit with the police is allowed, alone never', async () => {
    await seguir(h, id, { tipo: 'INSTITUCION', medidasCumplidas: 'SI' });
    expect(await ver(h, id)).toMatchObject({ estado: 'EN_SEGUIMIENTO' });
    h.clock.advance(3 * DIA);
    expect((await recordatoriosDe(h, id)).find(({ clase }) => clase === 'AUDIENCIA')).toMatchObject({ situacion: 'VENCIDO' });
    const { audiencias, medidas } = await h.ok('derivaciones.listar', { casoId: id });
    await h.ok('derivaciones.actualizarAudiencia', { id: audiencias[0]?.id ?? '', estado: 'REALIZADA', nota: 'Se mantiene la medida.' });
    await h.refused('TRANSICION_NO_PERMITIDA', 'visitas.programar', plan(id));
    const cuando = new Date(Date.parse(h.clock.now()) + HORA).toISOString();
    const { id: visitaId } = await h.ok('visitas.programar', plan(id, { programadaPara: cuando, autoridad: UPC }));
    h.clock.advance(2 * HORA);
    const hecha = { inicioEn: cuando, finEn: h.clock.now(), autoridad: UPC };
    await h.ok('visitas.registrar', await resultado(id, visitaId, hecha));
    const { numero, documentoId } = await h.ok('visitas.emitirFicha', { id: visitaId });
    expect(numero).toBe('DC-13-2026-0001-FV');
    await h.ok('documentos.imprimir', { id: documentoId });
    expect(await enHoy(h, id)).toContain('REVALORAR HOY');
    await revalorar(h, id);
    for (let semana = 1; semana <= 4; semana += 1) {
      h.clock.advance(7 * DIA);
      await seguir(h, id, { medidasCumplidas: 'SI' });
    }
    expect(medidas).toEqual([expect.objectContaining({ codigo: 'C79_SALIDA', numero: 'M-118', estado: 'VIGENTE' })]);
    const { seguimientos, proximoSugerido } = await h.ok('seguimiento.listar', { casoId: id });
    expect(seguimientos).toHaveLength(5);
    h.clock.advance(14 * DIA);
    expect(proximoSugerido).toBe(hoy(h)); // weekly four times, then every fortnight (§4.4)
    expect(await enHoy(h, id)).toEqual(expect.arrayContaining(['SEGUIMIENTO HOY', 'REVALORAR VENCIDO'])); // thirty days are over
    await seguir(h, id, { medidasCumplidas: 'SI' });
    await revalorar(h, id);
  });

  it('closed because a measure is being carried out, with its act; looked at again after ninety days', async () => {
    expect(await faltaParaCerrar(h, id, 'MEDIDA_EN_EJECUCION')).toEqual(['NNA_INFORMADO', 'ACTA']);
    const numero = await cerrarCon(p, id, 'MEDIDA_EN_EJECUCION', 'La niña vive tranquila con su madre y su abuela, y va a la escuela.');
    expect(numero).toBe('DC-13-2026-0001-CI');
    const caso = await ver(h, id);
    expect(caso.documentos.map((documento) => documento.numero).toSorted()).toEqual([
      'DC-13-2026-0001-CI',
      'DC-13-2026-0001-FV',
      'DC-13-2026-0001-O',
      'DC-13-2026-0002-O',
      'DC-13-2026-0003-O',
    ]);
    expect(caso.historia.map(({ tipo }) => tipo)).toEqual(
      expect.arrayContaining([
        'CONOCIMIENTO',
        'REGISTRO',
        'VALORACION',
        'DOCUMENTO',
        'ENTREGA',
        'RESPUESTA',
        'MEDIDA',
        'AUDIENCIA',
        'CIERRE',
      ]),
    );
    expect(await enHoy(h, id)).toEqual([]);
    h.clock.advance(90 * DIA);
    expect(await enHoy(h, id)).toEqual(['REVISION HOY']);
  });
});
