import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { edicionDe, valorar, ver } from '../support/casos';
import { entregar, HORA } from '../support/derivaciones';
import { aceptada, casoDeConflicto, convocada, obtener, partesDe, respuestas, sesionHecha } from '../support/mediacion';
import { cleanFolders, makeTemplate, openCopy } from '../support/program';
import type { Harness, Template } from '../support/program';
import {
  abrir,
  completarYValorar,
  enHoy,
  oficio,
  papeles,
  puntoDe,
  rechazaMediacion,
  rechazaMotivo,
  recordatoriosDe,
  registrar,
} from '../support/recorrido';
import type { Punto } from '../support/recorrido';
import { DIA, informar } from '../support/seguimiento';
import { VINETA_1, VINETA_2 } from '../support/vinetas';
import { pagesOf, pdftotext } from '../unit/documentos/papel';

let h: Harness;
afterEach(() => h.close());
afterAll(cleanFolders);

/** A point on its own day, for the cases that need another clock. */
async function punto(codigo: string, reloj?: string): Promise<Punto> {
  const p = await puntoDe(codigo, reloj);
  h = p.h;
  return p;
}

describe('(a) vignette 4 where in session 2 the girl says that her mother hits her', () => {
  let template: Template;
  beforeAll(async () => {
    template = await makeTemplate();
  });

  it('suspended by itself; VIO-01, 24 hours from the revelation, told in time, and never mediated again', async () => {
    h = await openCopy(template, 'coordinadora');
    h.renderFast();
    const casoId = await casoDeConflicto(h);
    const mediacionId = await aceptada(h, casoId);
    await sesionHecha(h, template, mediacionId, { resultado: 'SUSPENDIDA' });
    expect(await ver(h, casoId)).toMatchObject({ estado: 'EN_MEDIACION', plazo: null });
    h.clock.advance(7 * DIA);
    const sesionId = await convocada(h, template, mediacionId);
    const revelado = h.clock.now();
    const hija = (await obtener(h, mediacionId)).partes.find(({ esNna }) => esNna);
    const tamizado = await h.ok('mediacion.tamizar', {
      sesionId,
      parteId: hija?.id ?? '',
      preguntadoEn: revelado,
      aSolas: true,
      respuestas: respuestas(true, { N4: 'SI' }),
      palabras: 'Mi mami me pega',
    });
    expect(tamizado.resultado).toBe('VIOLENCIA');
    expect(await obtener(h, mediacionId)).toMatchObject({ estado: 'SUSPENDIDA_POR_RIESGO' });
    const venceEn = new Date(Date.parse(revelado) + 24 * HORA).toISOString();
    expect(await ver(h, casoId)).toMatchObject({
      estado: 'VALORADO',
      valorado: false,
      plazo: { venceEn },
      siguientePaso: { acto: 'VALORAR' },
    });
    expect(await enHoy(h, casoId)).toContain('PLAZO PRONTO');

    await valorar(h, casoId, { tipos: ['FAM-01', 'VIO-01'], naturaleza: 'VULNERACION', riesgo: 'ALTO' });
    expect(await ver(h, casoId)).toMatchObject({
      naturaleza: 'VULNERACION',
      plazo: { codigo: 'DENUNCIA_24', venceEn },
      ruta: { principal: 'JCPD' },
    });
    // the mother is the one accused now
    const madre = [{ conocido: true, nombres: 'Ceiba Prueba Demo', parentesco: 'Madre', convive: true, cuidador: true }];
    await h.ok('casos.editar', edicionDe(await ver(h, casoId), { agresores: madre, direccion: 'Calle Inventada 7-04' }));
    for (const intento of ['mediacion.proponer', 'mediacion.convocar'] as const)
      await h.refused(
        'TRANSICION_NO_PERMITIDA',
        intento,
        intento === 'mediacion.proponer'
          ? { casoId, asunto: 'Volver a conversar', partes: await partesDe(h, casoId) }
          : {
              mediacionId,
              version: (await obtener(h, mediacionId)).version,
              convocadaPara: h.clock.now(),
              lugar: 'Casa comunal',
              facilitadorId: template.ids.coordinadora,
            },
      );
    expect(await rechazaMotivo(h, casoId, 'DESISTIMIENTO')).toMatch(/irrenunciables/);
    h.clock.advance(20 * HORA);
    const junta = await oficio(h, casoId, 'JCPD');
    await entregar(h, junta.derivacionId);
    expect(await ver(h, casoId)).toMatchObject({ estado: 'DERIVADO', plazoCumplido: true, vencido: false });
  });
});

describe('(b) the letter of vignette 1 stays without an answer', () => {
  it('insisted at 48 hours and not before, a second time, then the Defensoría del Pueblo', async () => {
    await punto('DC-13');
    const { id } = await abrir(h, VINETA_1);
    const { derivacionId } = await oficio(h, id, 'JCPD');
    await entregar(h, derivacionId);
    for (const vez of [1, 2]) {
      h.clock.advance(48 * HORA - 60_000);
      await h.refused('TRANSICION_NO_PERMITIDA', 'derivaciones.emitirInsistencia', { derivacionId });
      expect((await h.ok('derivaciones.obtener', { id: derivacionId })).puede.insistir.permitido).toBe(false);
      h.clock.advance(60_000);
      const [linea] = (await recordatoriosDe(h, id)).filter(({ clase }) => clase === 'INSISTENCIA');
      expect(linea).toMatchObject({ situacion: 'HOY', camino: `/casos/${id}/derivaciones/${derivacionId}` });
      const insistencia = await h.ok('derivaciones.emitirInsistencia', { derivacionId });
      expect(insistencia.numero).toBe(`DC-13-2026-000${1 + vez}-O`);
      expect(h.rendered.at(-1)).toMatchObject({ datos: { variante: 'INSISTENCIA', insistencia: vez, dias: 2 * vez } });
      await h.refused('TRANSICION_NO_PERMITIDA', 'derivaciones.emitirInsistencia', { derivacionId });
      await entregar(h, insistencia.derivacionId);
    }
    await h.refused('DESTINATARIO_NO_ADMITIDO', 'derivaciones.emitir', { casoId: id, institucion: 'DEF_PUEBLO' });
    h.clock.advance(48 * HORA);
    expect(await enHoy(h, id)).toContain('SIN_RESPUESTA HOY');
    const { destinos } = await h.ok('derivaciones.destinos', { casoId: id });
    expect(destinos.find(({ institucion }) => institucion === 'DEF_PUEBLO')).toMatchObject({
      impedimento: null,
      porque: expect.any(String),
    });
    await oficio(h, id, 'DEF_PUEBLO');
    expect(await enHoy(h, id)).not.toContain('SIN_RESPUESTA HOY');
  });
});

describe('(c) the aggressor is eleven years old', () => {
  const NINIO = [{ conocido: true, nombres: 'Fresno Ejemplo Prueba', edadAnios: 11, sexo: 'HOMBRE' as const, parentesco: 'Primo' }];
  const DELITO = /delito|crim|penal|infracc|violaci|abuso|maltrato|fiscal|polic|COIP|agresor|imputad|sospechos/i;

  it.skipIf(pdftotext.falta !== null).each([
    ['a beating', VINETA_1],
    ['what he did to a girl', VINETA_2],
  ])('%s: to the Junta only, and no word of a crime in its letter', async (_, { registro, si }) => {
    await punto('DC-13');
    const relato = 'Una vecina cuenta que vio al niño empujar a la niña.';
    const vineta = {
      punto: 'DC-13',
      registro: { ...registro, relato },
      ficha: { agresores: NINIO, direccion: 'Calle Inventada 13-24' },
      si,
    };
    const { id } = await registrar(h, vineta);
    const caso = await completarYValorar(h, id, vineta);
    expect(caso.ruta).toMatchObject({ principal: 'JCPD', obligatorias: [] });
    const { PRINCIPAL, OBLIGATORIA, OTRA } = await papeles(h, id);
    expect([PRINCIPAL, OBLIGATORIA]).toEqual([['JCPD'], []]);
    expect(OTRA?.filter((codigo) => codigo !== 'MSP')).toEqual([]);
    for (const institucion of ['FISCALIA', 'UJVCM', 'DINAPEN', 'UPC'])
      await h.refused('DESTINATARIO_NO_ADMITIDO', 'derivaciones.emitir', { casoId: id, institucion });
    await oficio(h, id, 'JCPD');
    const impreso = h.rendered.at(-1);
    const texto = impreso === undefined ? '' : (await pagesOf(impreso)).join(' ');
    expect(texto).toContain('Niño presuntamente señalado: Fresno Ejemplo Prueba');
    expect(texto).toContain('CONA 307');
    expect(texto.match(DELITO)?.[0]).toBeUndefined();
  });
});

describe('(d) known and registered on Friday at 20:00', () => {
  it('due on Saturday at 20:00; told by word of mouth to who is open; the letter goes to the Junta on Monday', async () => {
    await punto('DC-13', '2026-03-20T20:00:00-05:00');
    const viernes = { ...VINETA_1, registro: { ...VINETA_1.registro, conocidoEn: '2026-03-20T20:00:00-05:00' } };
    const caso = await abrir(h, viernes);
    const { id } = caso;
    expect(caso.plazo).toEqual({ codigo: 'DENUNCIA_24', horas: 24, venceEn: '2026-03-22T01:00:00.000Z' });
    expect(caso.ruta?.razones.join(' ')).toMatch(
      /informe de palabra a la Fiscalía, que atiende las 24 horas, y lleve copia a la Junta Cantonal/,
    );
    expect(await papeles(h, id)).toMatchObject({ PRINCIPAL: ['JCPD'], OTRA: expect.arrayContaining(['FISCALIA']) });
    const { instituciones } = await h.ok('directorio.listar', {});
    expect(instituciones.filter(({ atiende24h }) => atiende24h).map(({ codigo }) => codigo)).toEqual(
      expect.arrayContaining(['ECU911', 'FISCALIA', 'DINAPEN']),
    );
    h.clock.advance(15 * HORA); // Saturday 11:00
    expect(await enHoy(h, id)).toContain('PLAZO HOY');
    await informar(h, id, { institucion: 'FISCALIA', canal: 'PRESENCIAL' });
    expect(await ver(h, id)).toMatchObject({ plazoCumplido: true, vencido: false });
    const [verbal] = (await recordatoriosDe(h, id)).filter(({ clase }) => clase === 'VERBAL');
    expect(verbal).toMatchObject({ dia: '2026-03-23' });
    expect(await rechazaMediacion(h, id)).toMatch(/LOIPEVCM 9/);
    h.clock.advance(46 * HORA); // Monday 09:00
    expect(await enHoy(h, id)).toContain('VERBAL HOY');
    await entregar(h, (await oficio(h, id, 'JCPD')).derivacionId);
    expect(await ver(h, id)).toMatchObject({ estado: 'DERIVADO' });
  });
});
