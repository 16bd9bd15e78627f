import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { png } from '../support/archivos';
import { casoMinimo, completar, triajeA, valorar, ver } from '../support/casos';
import { cleanFolders, makeTemplate, openCopy, signIn } from '../support/program';
import type { Harness, Template } from '../support/program';
import { expectNothingWritten } from '../support/refusals';

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

const MOTIVO = { motivo: 'Preparar el oficio' };
const registrar = async (cambio: Parameters<typeof casoMinimo>[0]) => (await h.ok('casos.registrar', casoMinimo(cambio))).id;
const destinos = async (casoId: string) => (await h.ok('derivaciones.destinos', { casoId })).destinos.map(({ institucion }) => institucion);
const foto = (casoId: string) => ({ casoId, titulo: 'Croquis', contenido: png().toString('base64'), declaracion: true });
const conEdad = (edadMeses: number) => {
  const [nna] = casoMinimo().nna;
  return { nna: nna ? [{ ...nna, edadMeses }] : [] };
};

describe('danger beside a type of 48 hours', () => {
  it('keeps 24 hours, asks for the Junta and admits the Fiscalía; a call to the registry tells nobody', async () => {
    const id = await registrar({ tipos: ['IDE-01'], triaje: triajeA('A5') });
    await completar(h, id);
    await valorar(h, id);
    expect(await ver(h, id)).toMatchObject({ plazo: { codigo: 'DENUNCIA_24', horas: 24 }, plazoCumplido: false });
    expect(await destinos(id)).toEqual(expect.arrayContaining(['JCPD', 'FISCALIA', 'REG_CIVIL']));
    await h.ok('derivaciones.emitir', { casoId: id, institucion: 'FISCALIA' });
    const alRegistro = {
      casoId: id,
      institucion: 'REG_CIVIL',
      funcionario: 'Cedro Demo Prueba',
      denunciadoEn: '2026-03-16T08:50:00-05:00',
      canal: 'TELEFONO',
    } as const;
    await expectNothingWritten(h, template, async () => {
      expect((await h.call('derivaciones.registrarDenunciaVerbal', alRegistro)).ok).toBe(false);
    });
    expect((await ver(h, id)).plazoCumplido).toBe(false);
  });

  it('injuries in a quarrel: no mediation, 24 hours', async () => {
    const id = await registrar({ tipos: ['FAM-01'], naturaleza: 'CONFLICTO' });
    await completar(h, id, { lesiones: true });
    await valorar(h, id);
    expect(await ver(h, id)).toMatchObject({
      naturaleza: 'VULNERACION',
      riesgo: 'ALTO',
      plazo: { horas: 24 },
      ruta: { mediabilidad: 'PROHIBIDA', principal: 'JCPD' },
    });
  });
});

describe('sexual violence by an answer or by SUP-07', () => {
  it.each<[string, Parameters<typeof casoMinimo>[0]]>([
    ['A3 without a type of it', { tipos: ['FAM-01'], naturaleza: 'CONFLICTO', triaje: triajeA('A3') }],
    ['A3 and no type yet', { tipos: [], triaje: triajeA('A3') }],
    ['pregnancy under 14', { tipos: ['SUP-07'], ...conEdad(156) }],
    ['pregnancy «14-17» of a girl of 13', { tipos: ['SUP-06'], ...conEdad(156) }],
  ])('%s: closed, opened with a motive, and without pictures', async (_, cambio) => {
    const id = await registrar(cambio);
    await h.refused('MOTIVO_REQUERIDO', 'casos.obtener', { id });
    const caso = await h.ok('casos.obtener', { id, ...MOTIVO });
    expect(caso).toMatchObject({ nivelReserva: 'MAXIMO', acceso: 'RESTRINGIDO' });
    await expectNothingWritten(h, template, async () => {
      await h.refused('ADJUNTO_NO_ADMITIDO', 'adjuntos.agregar', foto(id));
    });
    for (const { personaId } of caso.nna) {
      await signIn(h, template, 'coordinadora');
      await h.refused('MOTIVO_REQUERIDO', 'derivaciones.destinos', { casoId: id });
      await h.refused('MOTIVO_REQUERIDO', 'personas.obtener', { id: personaId });
    }
  });

  it('the Fiscalía is the principal and its letter goes out', async () => {
    const id = await registrar({ tipos: ['FAM-01'], triaje: triajeA('A3') });
    await completar(h, id);
    await valorar(h, id);
    expect((await ver(h, id)).ruta).toMatchObject({ principal: 'FISCALIA', obligatorias: ['JCPD'] });
    await h.ok('derivaciones.emitir', { casoId: id, institucion: 'FISCALIA' });
  });

  it('B6 at 13 in a conflict keeps SUP-07 with the case', async () => {
    const id = await registrar({ tipos: ['FAM-01'], naturaleza: 'CONFLICTO', ...conEdad(156) });
    await valorar(h, id, { naturaleza: 'CONFLICTO', respuestas: { B6: 'SI' }, riesgo: 'CRITICO' });
    const caso = await ver(h, id);
    expect(caso.tipos.map(({ codigo }) => codigo)).toEqual(['FAM-01', 'SUP-07']);
    expect(caso).toMatchObject({
      naturaleza: 'VULNERACION',
      nivelReserva: 'MAXIMO',
      plazo: { horas: 24 },
      ruta: { principal: 'FISCALIA' },
    });
    expect(caso.siguientePaso).toMatchObject({ acto: 'EMITIR_OFICIO', institucion: 'FISCALIA' });
  });

  it('the answer is not taken back without a reason', async () => {
    const id = await registrar({ tipos: ['FAM-01'], triaje: triajeA('A3') });
    const { version } = await ver(h, id);
    const sinRazon = { id, version, tipos: ['FAM-01'], naturaleza: 'CONFLICTO', respuestas: { A3: 'NO' }, riesgo: 'CRITICO' } as const;
    await expectNothingWritten(h, template, async () => {
      const { fields } = await h.refused('ENTRADA_INVALIDA', 'casos.valorar', { ...sinRazon, tipos: [...sinRazon.tipos] });
      expect(fields?.['razon']).toContain('violencia sexual');
    });
    expect(await ver(h, id)).toMatchObject({ nivelReserva: 'MAXIMO', respuestas: { A3: 'SI' } });
  });
});
