import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { EditarCaso } from '@core/features/casos/casos.contract';
import { firmar } from '../support/accesos';
import { jpeg } from '../support/archivos';
import { casoMinimo, completar, edicionDe, triajeA, valorar, ver } from '../support/casos';
import { aceptada, casoDeConflicto, convocatoria, obtener, partesDe, VINETA_4 } from '../support/mediacion';
import { cleanFolders, makeTemplate, openCopy, signIn } from '../support/program';
import type { Harness, Template } from '../support/program';
import { seguir } from '../support/recorrido';
import { expectNothingWritten } from '../support/refusals';

/*
 * Every hard stop of domain.md, and where somebody tries to get round it: by a direct call (D), by an edit afterwards (E),
 * with the clock of the computer set back (R). «here» is this file, paradas-duras-reloj (§1.2, §4.3, §4.9) or
 * paradas-duras-cli (the command line); the others are named by file and test. The window goes through the same door.
 *
 * | Hard stop                                                | D                                | E                                      | R                             |
 * |----------------------------------------------------------|----------------------------------|----------------------------------------|-------------------------------|
 * | §1.3 no mediation: type NO, violence, ALTO, measure,     | here; vinetas-*; mediacion       | here; mediacion-cortes «adding VIO-01  | here                          |
 * |      penal case, caregiver accused, refusal, only centre |                                  | suspends it in …»                      |                               |
 * | §1.3 a screening before each session; a yes stops all    | mediacion «opens the session     | mediacion-cortes «a yes is not taken   | mediacion-cortes «a clock set |
 * |                                                          | only when everybody…»            | back by asking again»                  | back neither opens…»          |
 * | §1.3 no right waived or lowered in an act                | mediacion «a sentence that may   | (the act is frozen: documentos)        | acuerdo-rules «refuses when   |
 * |                                                          | waive a right…»                  |                                        | the clock…»                   |
 * | §1.4 act of mediation only with a registered mediator    | mediacion «an act of mediation…» | mediacion-cortes «no act without a     | mediacion-cortes «nor by a    |
 * |                                                          |                                  | session…»                              | defender, nor with the clock» |
 * | §1.5.1 no names in lists, Asunto, log                    | casos-listar, agenda, cli-demo   | cierre «her name in the act»           | –                             |
 * | §1.5.2 who told stays reserved                           | derivaciones «the letter never   | casos-editar «who told never stands    | –                             |
 * |                                                          | says who told»                   | in the history»                        |                               |
 * | §1.5.3 no paper into the house of the accused            | derivaciones-variantes           | here                                   | –                             |
 * | §1.5.4 excused or restricted: the case does not exist    | security/accesos, accesos-       | security/accesos «ids in capitals»     | accesos-restringido «a clock  |
 * |                                                          | impedimento, accesos-sin-puerta  |                                        | set back does not bring…»     |
 * | §1.5.5 motive before a case of sexual violence           | casos-listar; visitas; personas  | here                                   | –                             |
 * | §1.5.5 the log is only added to                          | bitacora «raw SQL cannot…»       | bitacora «finds a change in any…»      | –                             |
 * | §1.5.6 no picture on a case of sexual violence           | adjuntos                         | here; adjuntos «a picture taken in     | –                             |
 * |                                                          |                                  | before…»                               |                               |
 * | §1.6 measures are recorded, never dictated               | derivaciones-respuesta «only for | derivaciones-respuesta «append-only»   | here                          |
 * |                                                          | a delivered letter»              |                                        |                               |
 * | §1.6 nobody visits alone, at ALTO without authority,     | visitas «never one alone»,       | visitas-limites «the risk rises after  | visitas-limites «the clock    |
 * |      at CRITICO at all                                   | «ALTO only…», «CRITICO never»    | planning»; seguimiento «no way around» | set back changes nothing»     |
 * | §1.6 victim and accused are not put face to face         | visitas-registrar «the accused   | here (caregiver accused afterwards)    | here                          |
 * |                                                          | at the door: suspended»          |                                        |                               |
 * | §1.2 only a report stops the clock: not the 911, not a   | here; derivaciones «stops the    | here                                   | here; derivaciones «refuses   |
 * |      service, not what was told before it was known      | clock; a 911 call does not»      |                                        | what cannot be»               |
 * | §2 CCPD and 911 get no letter; DECE not against its own  | derivaciones-variantes; vinetas  | derivaciones-variantes «never the      | –                             |
 * |    staff; ACOGIDA only with a measure; under 12 no crime |                                  | Fiscalía … through an edit»            |                               |
 * | §4.3 (1) no closing of a violation without a report      | cierre «DESISTIMIENTO…»; here    | cierre «…after calling the violation   | cierre «with the clock … set  |
 * |                                                          |                                  | a conflict»; here                      | back nobody closes»           |
 * | §4.3 (2) no mediation record on a forbidden case         | here; unit caminata (10,000)     | mediacion-cortes                       | here                          |
 * | §4.3 (3) a NO type suspends the mediation                | mediacion-cortes                 | mediacion-cortes                       | here                          |
 * | §4.3 (4) the clock moves earlier only                    | casos-valorar; accesos-firma     | casos-reloj (random edits)             | here                          |
 * | §4.3 (5) a frozen PDF does not change                    | documentos «cannot be changed    | documentos «what changes in the case   | –                             |
 * |                                                          | or deleted by raw SQL»           | afterwards…»; documentos-anular        |                               |
 * | §4.4 lowering: coordinator, reason, two people, never    | casos-valorar; accesos-firma     | casos-editar «never falls by an edit»; | accesos-firma «…nor with the  |
 * |      below the minimum of the types                      |                                  | here                                   | clock set back»               |
 * | §4.9 reasons and checklist of the closing                | cierre; unit cierre; vinetas     | here                                   | cierre; here                  |
 */

let template: Template;
let h: Harness;
beforeAll(async () => {
  template = await makeTemplate();
});
beforeEach(async () => {
  h = await openCopy(template, 'coordinadora');
  h.renderFast();
});
afterEach(() => h.close());
afterAll(cleanFolders);

const editar = async (id: string, cambio: Partial<EditarCaso>) => h.ok('casos.editar', edicionDe(await ver(h, id), cambio));
const proponer = async (casoId: string) => ({ casoId, asunto: 'Conversar sobre las reglas de la casa', partes: await partesDe(h, casoId) });
const sinEscribir = (acto: () => Promise<unknown>) => expectNothingWritten(h, template, acto);

describe('§1.3 and §4.3 (2): nothing is mediated where the law forbids it', () => {
  const CUIDADORA = { conocido: true, nombres: 'Ceiba Prueba Demo', parentesco: 'Madre', convive: true, cuidador: true } as const;
  const PROHIBIDAS: readonly [string, (id: string) => Promise<unknown>][] = [
    ['a sign of violence in the triage', (id) => valorar(h, id, { respuestas: { B2: 'SI' }, riesgo: 'ALTO' })],
    ['«no sabe» to a critical question', (id) => valorar(h, id, { respuestas: { A5: 'NO_SABE' }, riesgo: 'ALTO' })],
    ['a risk that a person raised', (id) => valorar(h, id, { riesgo: 'ALTO' })],
    ['a measure between the parties', (id) => editar(id, { medidaVigente: true })],
    ['a penal complaint between the parties', (id) => editar(id, { denunciaPenalAbierta: true })],
    ['the caregiver is the one accused', (id) => editar(id, { agresores: [CUIDADORA] })],
    ['a type that is never mediated', (id) => valorar(h, id, { tipos: ['FAM-01', 'SUP-02'], naturaleza: 'VULNERACION', riesgo: 'MEDIO' })],
    [
      'violence that came to light in a follow-up',
      (id) => seguir(h, id, { violenciaNueva: true, hechosNuevos: 'La hija cuenta que le pega.' }),
    ],
  ];

  it.each(PROHIBIDAS)('%s: by direct call, also with the clock set back', async (_, prohibir) => {
    const id = await casoDeConflicto(h);
    expect((await h.ok('mediacion.preparar', { casoId: id })).impedimentos).toEqual([]);
    await prohibir(id);
    for (const atras of [0, -30 * 60_000]) {
      h.clock.advance(atras);
      await sinEscribir(async () => h.refused('TRANSICION_NO_PERMITIDA', 'mediacion.proponer', await proponer(id)));
    }
    expect((await h.ok('mediacion.preparar', { casoId: id })).impedimentos).not.toEqual([]);
    expect((await ver(h, id)).actos.find(({ acto }) => acto === 'MEDIAR')).toMatchObject({ permitido: false });
  });

  it.each(PROHIBIDAS)('%s: after everybody had agreed; no session is called any more', async (_, prohibir) => {
    const id = await casoDeConflicto(h);
    const mediacionId = await aceptada(h, id);
    const convocar = await convocatoria(h, template, mediacionId);
    await prohibir(id);
    expect((await obtener(h, mediacionId)).estado).toMatch(/^(SUSPENDIDA_POR_RIESGO|SIN_ACUERDO)$/);
    h.clock.advance(-30 * 60_000);
    await sinEscribir(async () => {
      await h.call('mediacion.convocar', { ...convocar, version: (await obtener(h, mediacionId)).version });
    });
  });

  it('a violation is not called a quarrel to mediate it: not by a volunteer, not by the coordinator alone', async () => {
    const { id } = await h.ok('casos.registrar', casoMinimo({ ...VINETA_4, tipos: ['VIO-03'], naturaleza: 'VULNERACION' }));
    await valorar(h, id);
    const aRencilla = { tipos: ['FAM-01'], naturaleza: 'CONFLICTO' as const, riesgo: 'BAJO' as const };
    const pedir = async (razon?: string) => ({
      id,
      version: (await ver(h, id)).version,
      respuestas: {},
      ...aRencilla,
      ...(razon === undefined ? {} : { razon }),
    });
    await signIn(h, template, 'defensora');
    await sinEscribir(async () => h.refused('PLAZO_NO_SE_ALARGA', 'casos.valorar', await pedir('La familia quiere conversar.')));
    await signIn(h, template, 'coordinadora');
    await sinEscribir(async () => {
      await h.refused('PLAZO_NO_SE_ALARGA', 'casos.valorar', await pedir());
      await h.refused('SEGUNDA_FIRMA_REQUERIDA', 'casos.valorar', await pedir('La familia quiere conversar.'));
      h.clock.advance(-10 * 60_000);
      await h.refused('SEGUNDA_FIRMA_REQUERIDA', 'casos.valorar', await pedir('La familia quiere conversar.'));
      await h.refused('TRANSICION_NO_PERMITIDA', 'mediacion.proponer', await proponer(id));
    });
  });
});

describe('§1.5.3: no paper into the house of the accused', () => {
  it('nor when it turns out afterwards that he lives there', async () => {
    const { id } = await h.ok('casos.registrar', casoMinimo({ tipos: ['SUP-05'], naturaleza: 'VULNERACION' }));
    await completar(h, id, { agresores: [{ conocido: true, parentesco: 'Padre', convive: false }] });
    await valorar(h, id);
    await h.ok('derivaciones.previsualizar', { casoId: id, institucion: 'UJFMNA' });
    await editar(id, { agresores: [{ conocido: true, parentesco: 'Padre', convive: true }] });
    await sinEscribir(async () => {
      const { message } = await h.refused('DESTINATARIO_NO_ADMITIDO', 'derivaciones.emitir', { casoId: id, institucion: 'UJFMNA' });
      expect(message).toMatch(/convive|vive/);
    });
  });
});

describe('§1.5.5 and §1.5.6: sexual violence is not classified away to open the case or to keep a picture', () => {
  const foto = (casoId: string) => ({ casoId, titulo: 'Una imagen', contenido: jpeg().toString('base64'), declaracion: true });
  const otroTipo = async (id: string, cambio: object = {}) => ({
    id,
    version: (await ver(h, id)).version,
    tipos: ['VIO-01'],
    naturaleza: 'VULNERACION',
    respuestas: { A3: 'NO' },
    riesgo: 'ALTO',
    ...cambio,
  });

  it('a volunteer cannot, with any answer; the coordinator only with a reason and a second person', async () => {
    await signIn(h, template, 'defensora');
    const { id } = await h.ok('casos.registrar', casoMinimo({ tipos: ['SEX-02'], triaje: triajeA('A3') }));
    await valorar(h, id);
    await sinEscribir(async () => {
      const { fields } = await h.refused('SIN_PERMISO', 'casos.valorar', await otroTipo(id));
      expect(fields).toHaveProperty('tipos');
      await h.refused(
        'SIN_PERMISO',
        'casos.valorar',
        await otroTipo(id, { respuestas: {}, riesgo: 'CRITICO', razon: 'Fue una equivocación.' }),
      );
      h.clock.advance(-15 * 60_000);
      await h.refused('SIN_PERMISO', 'casos.valorar', await otroTipo(id));
      await h.refused('ADJUNTO_NO_ADMITIDO', 'adjuntos.agregar', foto(id));
    });
    h.clock.advance(15 * 60_000);
    await signIn(h, template, 'coordinadora'); // a session of her own: the motive is asked again
    await h.refused('MOTIVO_REQUERIDO', 'casos.obtener', { id });
    const conRazon = { razon: 'Se registró con el tipo de otro caso.' };
    await sinEscribir(async () => {
      expect((await h.refused('ENTRADA_INVALIDA', 'casos.valorar', await otroTipo(id))).fields).toHaveProperty('razon');
      await h.refused('SEGUNDA_FIRMA_REQUERIDA', 'casos.valorar', await otroTipo(id, conRazon));
    });
    const segundaFirma = await firmar(h, template, 'secretario', 'BAJAR_RIESGO', id);
    await h.ok('casos.valorar', {
      ...(await otroTipo(id, { ...conRazon, segundaFirma })),
      naturaleza: 'VULNERACION',
      riesgo: 'ALTO',
      respuestas: { A3: 'NO' },
    });
    // corrected by two people: it stays restricted to those who carry it, and the history tells the former types
    const caso = await h.ok('casos.obtener', { id });
    expect(caso).toMatchObject({ acceso: 'RESTRINGIDO', riesgo: 'ALTO' });
    expect(caso.cambios[0]?.campos).toContain('tipos');
  });

  it('one type of sexual violence for another is nobody’s matter but hers who assesses', async () => {
    await signIn(h, template, 'defensora');
    const { id } = await h.ok('casos.registrar', casoMinimo({ tipos: ['SEX-09'] }));
    await valorar(h, id, { tipos: ['SEX-02'], riesgo: 'CRITICO' });
    expect((await ver(h, id)).tipos.map(({ codigo }) => codigo)).toEqual(['SEX-02']);
  });
});
