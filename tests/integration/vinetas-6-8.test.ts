import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { edicionDe, ver } from '../support/casos';
import { consentirServicio, entregar, HORA, respuesta } from '../support/derivaciones';
import { cleanFolders } from '../support/program';
import {
  abrir,
  cerrarCon,
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
  revalorar,
  seguir,
  ultimoImpreso,
  visita,
} from '../support/recorrido';
import type { Punto } from '../support/recorrido';
import { DIA } from '../support/seguimiento';
import { VINETA_6, VINETA_7, VINETA_8 } from '../support/vinetas';

afterAll(cleanFolders);

describe('vignette 6 (DC-16, rural): a girl of four sees her father hit her mother; he knows that help was asked for', () => {
  let p: Punto;
  let h: Punto['h'];
  let id: string;
  beforeAll(async () => {
    p = await puntoDe(VINETA_6.punto);
    h = p.h;
  });
  afterAll(() => h.close());

  it('ALTO by three answers, 24 hours, no mediation; the Fiscalía until somebody checks that the court is there', async () => {
    const caso = await abrir(h, VINETA_6);
    ({ id } = caso);
    expect(caso).toMatchObject({ riesgo: 'ALTO', naturaleza: 'VULNERACION', plazo: { venceEn: '2026-03-17T14:00:00.000Z' } });
    expect(caso.ruta?.mediabilidad).toBe('PROHIBIDA');
    const antes = await papeles(h, id);
    expect(antes['PRINCIPAL']).toEqual(['FISCALIA']);
    expect([...(antes['OBLIGATORIA'] ?? []), ...(antes['OTRA'] ?? [])].toSorted()).toEqual(['JCPD', 'SPI', 'TEN_POLITICA', 'UJVCM']);
    await h.ok('directorio.verificar', { codigo: 'UJVCM', version: 0 });
    const despues = await papeles(h, id);
    expect(despues['PRINCIPAL']).toEqual(['UJVCM']);
    expect(despues['OBLIGATORIA']).toEqual(['JCPD']);
    expect(despues['OTRA']?.toSorted()).toEqual(['FISCALIA', 'SPI', 'TEN_POLITICA']);
  });

  it('nobody visits alone or with a neighbour; the teniente político may come along', async () => {
    expect(await rechazaMediacion(h, id)).toMatch(/LOIPEVCM 9/);
    await rechazaConsejo(h, id);
    await rechazaBajar(h, id, 'MEDIO');
    await rechazaVisitaSola(h, id, p.ids.coordinadora);
    const dos = [p.ids.coordinadora, p.ids.defensora];
    await h.refused('TRANSICION_NO_PERMITIDA', 'visitas.programar', visita(id, dos));
    await h.ok('visitas.programar', visita(id, dos, { autoridad: { institucion: 'TEN_POLITICA' } }));
    expect(await ver(h, id)).toMatchObject({ estado: 'EN_VISITA' });
  });

  it('a visit planned does not stop the clock; the letters do', async () => {
    const judicial = await oficio(h, id, 'UJVCM');
    expect(h.rendered.at(-1)).toMatchObject({ datos: { variante: 'COMPLETO', penal: { pideProteccion: true } } });
    const junta = await oficio(h, id, 'JCPD');
    const tenencia = await oficio(h, id, 'TEN_POLITICA', {
      detalle: 'La familia vive a dos horas de Loja y él sabe que ella pidió ayuda.',
    });
    expect(h.rendered.at(-1)).toMatchObject({ datos: { variante: 'COMPLETO' } });
    expect([judicial.numero, junta.numero, tenencia.numero]).toEqual(['DC-16-2026-0001-O', 'DC-16-2026-0002-O', 'DC-16-2026-0003-O']);
    h.clock.advance(HORA);
    expect(await ver(h, id)).toMatchObject({ plazoCumplido: false, estado: 'EN_DERIVACION' });
    // any authority that is told stops the clock (§1.2); the principal takes the case further
    await entregar(h, tenencia.derivacionId);
    expect(await ver(h, id)).toMatchObject({ plazoCumplido: true, estado: 'EN_DERIVACION' });
    await entregar(h, junta.derivacionId);
    await entregar(h, judicial.derivacionId);
    expect(await ver(h, id)).toMatchObject({ plazoCumplido: true, estado: 'DERIVADO' });
    expect(await enHoy(h, id)).toEqual(expect.arrayContaining(['VISITA HOY', 'INSISTENCIA PRONTO', 'TRAMITE PRONTO']));
  });

  it('the service of integral protection only with the mother’s consent', async () => {
    const complemento = { pedido: 'Acompañamiento psicológico y legal' };
    await h.refused('FALTA_CONSENTIMIENTO', 'derivaciones.emitir', { casoId: id, institucion: 'SPI', complemento });
    await consentirServicio(h, id);
    const servicio = await oficio(h, id, 'SPI', complemento);
    expect(servicio.numero).toBe('DC-16-2026-0004-O');
    expect(await enHoy(h, id)).toContain('ENTREGA HOY');
    await entregar(h, servicio.derivacionId);
    await seguir(h, id, { contactoNna: false });
    expect(await ver(h, id)).toMatchObject({ estado: 'EN_SEGUIMIENTO' });
  });
});

describe('vignette 7 (DC-10): works eight hours a day in a kiln at twelve, out of school since January', () => {
  let p: Punto;
  let h: Punto['h'];
  let id: string;
  beforeAll(async () => {
    p = await puntoDe(VINETA_7.punto);
    h = p.h;
  });
  afterAll(() => h.close());

  it('his age adds child labour and makes the Junta the principal', async () => {
    const caso = await abrir(h, VINETA_7);
    ({ id } = caso);
    expect(caso).toMatchObject({
      riesgo: 'ALTO',
      nivelReserva: 'MAXIMO',
      plazo: { codigo: 'DENUNCIA_24', venceEn: '2026-03-17T14:00:00.000Z' },
    });
    expect(caso.tipos.map(({ codigo }) => codigo).toSorted()).toEqual(['EDU-02', 'EXP-03', 'EXP-04']);
    expect(caso.ruta).toMatchObject({ principal: 'JCPD', mediabilidad: 'PROHIBIDA' });
    const { PRINCIPAL, OBLIGATORIA, OTRA } = await papeles(h, id);
    expect(PRINCIPAL).toEqual(['JCPD']);
    expect([...(OBLIGATORIA ?? []), ...(OTRA ?? [])]).toEqual(expect.arrayContaining(['MDT', 'MDH', 'MINEDUC', 'DECE']));
    expect(await rechazaMediacion(h, id)).toMatch(/prohibido mediar/);
    await rechazaVisitaSola(h, id, p.ids.coordinadora);
    await rechazaConsejo(h, id);
    await rechazaBajar(h, id, 'MEDIO');
  });

  it('each one gets what it needs: the Junta everything, the school nothing of the kiln, the ministry with consent', async () => {
    const junta = await oficio(h, id, 'JCPD');
    expect(ultimoImpreso(h)).toMatch(/Nogal/);
    await oficio(h, id, 'MDT', {
      detalle: 'Ladrillera; de siete de la mañana a tres de la tarde.',
      pedido: 'Inspección del lugar de trabajo',
    });
    await oficio(h, id, 'DECE', { pedido: 'Retorno a la escuela y acompañamiento' });
    expect(ultimoImpreso(h)).not.toMatch(/Nogal|[Ll]adrill/);
    const complemento = { pedido: 'Ingreso al programa de erradicación del trabajo infantil' };
    await h.refused('FALTA_CONSENTIMIENTO', 'derivaciones.emitir', { casoId: id, institucion: 'MDH', complemento });
    await consentirServicio(h, id, { asentimientoModo: 'FIRMA' }); // from twelve on he signs himself
    await oficio(h, id, 'MDH', complemento);
    await oficio(h, id, 'MINEDUC', { pedido: 'Cupo en la escuela más cercana' });
    const { oficios } = await h.ok('derivaciones.listar', { casoId: id });
    expect(oficios.map(({ numero }) => numero).toSorted()).toEqual([1, 2, 3, 4, 5].map((n) => `DC-10-2026-000${n}-O`));
    h.clock.advance(HORA);
    for (const { id: derivacionId } of oficios.filter(({ institucion }) => institucion !== 'JCPD')) await entregar(h, derivacionId);
    expect(await ver(h, id)).toMatchObject({ plazoCumplido: false, estado: 'EN_DERIVACION' }); // services are never instead of the report
    await entregar(h, junta.derivacionId);
    expect(await ver(h, id)).toMatchObject({ plazoCumplido: true, estado: 'DERIVADO' });
    await seguir(h, id);
    expect(await ver(h, id)).toMatchObject({ estado: 'EN_SEGUIMIENTO' });
  });
});

describe('vignette 8 (DC-24): nine months old and not registered; her mother has no papers', () => {
  let p: Punto;
  let h: Punto['h'];
  let id: string;
  beforeAll(async () => {
    p = await puntoDe(VINETA_8.punto);
    h = p.h;
  });
  afterAll(() => h.close());

  it('a child without any document is registered like every other; BAJO by two points, 48 hours', async () => {
    const caso = await abrir(h, VINETA_8);
    ({ id } = caso);
    expect(caso).toMatchObject({
      riesgo: 'BAJO',
      naturaleza: 'VULNERACION',
      plazo: { codigo: 'DENUNCIA_48', venceEn: '2026-03-18T14:00:00.000Z' },
    });
    expect(caso.nna).toEqual([expect.objectContaining({ edadMeses: 9, tipoDocumento: 'NINGUNO', numeroDocumento: null })]);
    expect(caso.ruta).toMatchObject({ principal: 'REG_CIVIL', mediabilidad: 'NO_APLICA' });
    const { PRINCIPAL, OBLIGATORIA, OTRA } = await papeles(h, id);
    expect(PRINCIPAL).toEqual(['REG_CIVIL']);
    expect([...(OBLIGATORIA ?? []), ...(OTRA ?? [])]).toEqual(['MOVILIDAD']);
    expect(caso.ruta?.razones.join(' ')).toMatch(/nadie puede negarle protección/);
    expect(await rechazaMediacion(h, id)).toMatch(/No hay nada que mediar/);
    await rechazaVisitaSola(h, id, p.ids.coordinadora);
    await rechazaConsejo(h, id);
    expect(await rechazaMotivo(h, id, 'ORIENTACION_BRINDADA')).toMatch(/Una orientación no cierra una vulneración/);
  });

  it('the registry is the principal, so its letter stops the clock; its refusal would bring the Junta in', async () => {
    const registro = await oficio(h, id, 'REG_CIVIL', { pedido: 'Inscribir el nacimiento' });
    expect(registro.numero).toBe('DC-24-2026-0001-O');
    expect(ultimoImpreso(h)).not.toMatch(/sin papeles|no tiene papeles|irregular/);
    h.clock.advance(HORA);
    await entregar(h, registro.derivacionId);
    expect(await ver(h, id)).toMatchObject({ estado: 'DERIVADO', plazoCumplido: true });
    h.clock.advance(DIA);
    const no = respuesta(h, registro.derivacionId, { decision: 'NO_COMPETENTE', resumen: 'Piden primero los papeles de la madre.' });
    expect(await h.ok('derivaciones.registrarRespuesta', no)).toMatchObject({ rederivar: true });
    expect(await enHoy(h, id)).toContain('NO_COMPETENTE HOY');
    const { destinos } = await h.ok('derivaciones.destinos', { casoId: id });
    expect(destinos.find(({ institucion }) => institucion === 'JCPD')).toMatchObject({ impedimento: null, porque: expect.any(String) });
    // nobody is accused in a vignette of papers: the Junta is told so (CONA 237, content 4)
    await h.refused('FALTAN_DATOS_DOCUMENTO', 'derivaciones.emitir', { casoId: id, institucion: 'JCPD' });
    await h.ok('casos.editar', edicionDe(await ver(h, id), { agresores: [{ conocido: false }] }));
    const junta = await oficio(h, id, 'JCPD');
    expect(junta.numero).toBe('DC-24-2026-0002-O');
    await entregar(h, junta.derivacionId);
    expect(await enHoy(h, id)).not.toContain('NO_COMPETENTE HOY');
    h.clock.advance(2 * DIA);
    await h.ok(
      'derivaciones.registrarRespuesta',
      respuesta(h, registro.derivacionId, { decision: 'SERVICIO_BRINDADO', resumen: 'Inscripción realizada.' }),
    );
    await h.ok('derivaciones.registrarRespuesta', respuesta(h, junta.derivacionId, { resumen: 'Ordenó la inscripción.' }));
  });

  it('closed because the right was restored', async () => {
    await seguir(h, id, { nota: 'La niña ya tiene partida de nacimiento.' });
    await revalorar(h, id);
    expect(await faltaParaCerrar(h, id, 'DERECHO_RESTITUIDO')).toEqual(['NNA_INFORMADO', 'ACTA']);
    expect(await cerrarCon(p, id, 'DERECHO_RESTITUIDO', 'La niña está inscrita y tiene su partida de nacimiento.')).toBe(
      'DC-24-2026-0001-CI',
    );
  });
});
