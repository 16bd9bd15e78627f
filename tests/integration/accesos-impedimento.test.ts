import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { firmar } from '../support/accesos';
import { casoListo, casoMinimo, edicionDe, valorar, ver } from '../support/casos';
import { cleanFolders, makeTemplate, openCopy, signIn } from '../support/program';
import type { Harness, Template, Who } from '../support/program';
import { expectBadInputs, expectNothingWritten } from '../support/refusals';

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

const como = (who: Who) => signIn(h, template, who);
const nuevo = async (cambio: Parameters<typeof casoMinimo>[0] = {}) => (await h.ok('casos.registrar', casoMinimo(cambio))).id;
const codigoDe = async (id: string) => (await ver(h, id)).codigo;

describe('accesos.declararImpedimento', () => {
  it('(f) the member is the aunt of the accused: the case is not there for her any more, and is for everybody else', async () => {
    await como('coordinadora');
    const id = await nuevo({ barrio: 'Barrio Jacarandá' });
    const codigo = await codigoDe(id);
    await como('defensora');
    const antes = await h.ok('recordatorios.hoy', {});
    expect((await h.ok('casos.listar', { texto: codigo, limite: 10 })).total).toBe(1);
    await h.ok('borradores.guardar', { clave: `valorar-caso:${id}`, esquema: 1, contenido: '{"razon":"algo"}' });
    const declarado = await h.ok('accesos.declararImpedimento', { casoId: id, causa: 'PARENTESCO', detalle: 'Es tía del señalado.' });

    await h.refused('NO_ENCONTRADO', 'casos.obtener', { id });
    expect(await h.ok('casos.listar', { texto: codigo, limite: 10 })).toMatchObject({ filas: [], total: 0 });
    expect(await h.ok('casos.listar', { texto: 'Jacarandá', limite: 10 })).toMatchObject({ filas: [], total: 0 });
    const despues = await h.ok('recordatorios.hoy', {});
    expect(despues.abiertos).toBe(antes.abiertos - 1);
    expect(JSON.stringify(despues)).not.toContain(id);
    expect(JSON.stringify(despues)).not.toContain(codigo);
    await h.refused('NO_ENCONTRADO', 'borradores.leer', { clave: `valorar-caso:${id}`, esquema: 1 });
    expect(await h.ok('accesos.buscarReservado', { codigo })).toEqual({ reservado: null });
    expect(
      (await h.refused('NO_ENCONTRADO', 'accesos.entrarPorEmergencia', { codigo, razon: 'Necesito verlo con mucha urgencia.' })).fields,
    ).toEqual(
      (
        await h.refused('NO_ENCONTRADO', 'accesos.entrarPorEmergencia', {
          codigo: 'DC13-2026-9999',
          razon: 'Necesito verlo con mucha urgencia.',
        })
      ).fields,
    );

    await como('secretario');
    const caso = await ver(h, id);
    expect(caso.historia).toContainEqual(
      expect.objectContaining({
        tipo: 'IMPEDIMENTO',
        usuario: 'Rosa D.',
        referenciaId: declarado.id,
        texto: 'Impedimento de Rosa D.: parentesco (hasta primos hermanos)',
      }),
    );
    const deCaso = await h.ok('accesos.deCaso', { casoId: id });
    expect(deCaso.impedimentos).toEqual([
      expect.objectContaining({ id: declarado.id, nombre: 'Rosa D.', causa: 'PARENTESCO', detalle: null, levantado: null }),
    ]);
    expect(deCaso.personas.map(({ nombre, motivo }) => [nombre, motivo])).toEqual([
      ['Aurora E.', 'RESPONSABLE'],
      ['Laurel F.', 'PUNTO'],
    ]);
    expect(deCaso.aptas.map(({ nombre }) => nombre)).toEqual(['Aurora E.', 'Laurel F.']);
    await como('coordinadora');
    expect((await h.ok('accesos.deCaso', { casoId: id })).impedimentos[0]?.detalle).toBe('Es tía del señalado.');
  });

  it('a call to the ECU 911 is never in the way: without the case it is noted all the same', async () => {
    await como('coordinadora');
    const id = await nuevo();
    await como('defensora');
    await h.ok('accesos.declararImpedimento', { casoId: id, causa: 'VECINDAD' });
    await h.refused('NO_ENCONTRADO', 'casos.registrarLlamada911', { casoId: id, llamadoEn: '2026-03-16T08:50:00-05:00' });
    await h.ok('casos.registrarLlamada911', { llamadoEn: '2026-03-16T08:50:00-05:00' });
  });

  it('the responsible hands the case over in the same act', async () => {
    await como('defensora');
    const id = await nuevo();
    const base = { casoId: id, causa: 'EMPLEO' } as const;
    await expectBadInputs(h, template, 'accesos.declararImpedimento', [
      { what: 'nobody', input: base, field: 'nuevoResponsableId' },
      { what: 'herself', input: { ...base, nuevoResponsableId: template.ids.defensora }, field: 'nuevoResponsableId' },
      { what: 'who does not read cases', input: { ...base, nuevoResponsableId: template.ids.admin }, field: 'nuevoResponsableId' },
      { what: 'a stranger', input: { ...base, nuevoResponsableId: uuidv7() }, field: 'nuevoResponsableId' },
    ]);
    await h.ok('accesos.declararImpedimento', { ...base, nuevoResponsableId: template.ids.secretario });
    await h.refused('NO_ENCONTRADO', 'casos.obtener', { id }); // although she registered it
    await como('secretario');
    const caso = await ver(h, id);
    expect(caso).toMatchObject({ responsable: 'Laurel F.', version: 2 });
    expect(caso.cambios[0]).toMatchObject({ version: 2, usuario: 'Rosa D.', campos: ['a cargo de quién'] });
    expect(caso.historia).toContainEqual(expect.objectContaining({ texto: 'El caso queda a cargo de Laurel F.' }));
  });

  it('its code, typed as the main case of a duplicate, is as unknown as any other', async () => {
    await como('secretario');
    const oculto = await nuevo();
    const codigo = await codigoDe(oculto);
    await como('coordinadora');
    const duplicado = await nuevo();
    await h.ok('accesos.declararImpedimento', { casoId: oculto, causa: 'VECINDAD' });
    const anular = { casoId: duplicado, motivo: 'DUPLICADO', razon: 'Se registró dos veces.' } as const;
    const [suyo, ninguno] = [codigo, 'DC13-2026-9999'].map((casoPrincipalCodigo) =>
      h.refused('ENTRADA_INVALIDA', 'seguimiento.anular', { ...anular, casoPrincipalCodigo }),
    );
    expect(await suyo).toEqual(await ninguno);
  });

  it('only a coordinator declares somebody else’s', async () => {
    await como('coordinadora');
    const id = await nuevo();
    await como('secretario');
    const deOtra = { casoId: id, usuarioId: template.ids.defensora, causa: 'VECINDAD' } as const;
    await expectNothingWritten(h, template, async () => {
      expect((await h.refused('SIN_PERMISO', 'accesos.declararImpedimento', deOtra)).fields).toHaveProperty('usuarioId');
    });
    await como('admin');
    await h.refused('SIN_PERMISO', 'accesos.declararImpedimento', deOtra);
    await como('coordinadora');
    await h.ok('accesos.declararImpedimento', deOtra);
    await como('defensora');
    await h.refused('NO_ENCONTRADO', 'casos.obtener', { id });
  });

  it('coordinating is no way around it', async () => {
    await como('secretario');
    const id = await nuevo({ tipos: ['SEX-02'] });
    await como('coordinadora');
    await ver(h, id);
    await h.ok('accesos.declararImpedimento', { casoId: id, causa: 'AFINIDAD' });
    await h.refused('NO_ENCONTRADO', 'casos.obtener', { id, motivo: 'Coordino el punto' });
    await h.refused('NO_ENCONTRADO', 'accesos.deCaso', { casoId: id });
    await h.refused('NO_ENCONTRADO', 'accesos.otorgar', {
      casoId: id,
      usuarioId: template.ids.coordinadora,
      razon: 'Quiero verlo yo misma.',
    });
    await h.refused('NO_ENCONTRADO', 'accesos.restringir', { casoId: id, acceso: 'PUNTO', razon: 'Quiero verlo yo misma.' });
  });

  it('refuses what cannot be, beside its field', async () => {
    await como('coordinadora');
    const id = await nuevo();
    const base = { casoId: id, usuarioId: template.ids.defensora, causa: 'PARENTESCO' };
    await expectBadInputs(h, template, 'accesos.declararImpedimento', [
      { what: 'no cause', input: { ...base, causa: undefined }, field: 'causa' },
      { what: 'a cause that is none', input: { ...base, causa: 'AMISTAD' }, field: 'causa' },
      { what: 'another cause without which', input: { ...base, causa: 'OTRA' }, field: 'detalle' },
      { what: 'a detail of 501 letters', input: { ...base, detalle: 'x'.repeat(501) }, field: 'detalle' },
      { what: 'a person who carries no cases', input: { ...base, usuarioId: template.ids.admin }, field: 'usuarioId' },
      { what: 'an unknown person', input: { ...base, usuarioId: uuidv7() }, field: 'usuarioId' },
      { what: 'an id that is none', input: { ...base, usuarioId: 'Rosa' }, field: 'usuarioId' },
      { what: 'a successor nobody needs', input: { ...base, nuevoResponsableId: template.ids.secretario }, field: 'nuevoResponsableId' },
      { what: 'a case that is none', input: { ...base, casoId: 7 }, field: 'casoId' },
    ]);
    await expectNothingWritten(h, template, () => h.refused('NO_ENCONTRADO', 'accesos.declararImpedimento', { ...base, casoId: uuidv7() }));
    await h.ok('accesos.declararImpedimento', { ...base, causa: 'OTRA', detalle: 'Fue su maestra tres años.' } as const);
    await expectBadInputs(h, template, 'accesos.declararImpedimento', [{ what: 'twice', input: base, field: 'usuarioId' }]);
  });
});

describe('accesos.levantarImpedimento', () => {
  const RAZON = 'El parentesco era de otra familia.';
  const impedir = async () => {
    await como('secretario');
    const casoId = await nuevo();
    await como('defensora');
    const { id } = await h.ok('accesos.declararImpedimento', { casoId, causa: 'PARENTESCO' });
    await como('coordinadora');
    return { casoId, id };
  };

  it('a coordinator with a reason and a second signature; then the case is there again, and its draft too', async () => {
    const { casoId, id } = await impedir();
    await expectNothingWritten(h, template, () =>
      h.refused('SEGUNDA_FIRMA_REQUERIDA', 'accesos.levantarImpedimento', { id, razon: RAZON }),
    );
    const segundaFirma = await firmar(h, template, 'secretario', 'LEVANTAR_IMPEDIMENTO', id);
    await h.ok('accesos.levantarImpedimento', { id, razon: RAZON, segundaFirma });
    await h.refused('NO_ENCONTRADO', 'accesos.levantarImpedimento', { id, razon: RAZON });
    await como('defensora');
    const caso = await ver(h, casoId);
    expect(caso.historia.map(({ texto }) => texto)).toEqual(
      expect.arrayContaining([`Impedimento de Rosa D. levantado: ${RAZON}`, 'Levantar un impedimento: firmó también Laurel F.']),
    );
    const [impedimento] = (await h.ok('accesos.deCaso', { casoId })).impedimentos;
    expect(impedimento?.levantado).toMatchObject({ por: 'Aurora E.', razon: RAZON });
  });

  it('the excused person signs nothing of it, and nobody lifts her own', async () => {
    const { id } = await impedir();
    const personas = (await h.ok('accesos.firmantes', { acto: 'LEVANTAR_IMPEDIMENTO', entidadId: id })).personas;
    expect(personas).toEqual([{ usuarioId: template.ids.secretario, nombre: 'Laurel F.' }]);
    const error = await h.refused('SEGUNDA_FIRMA_INVALIDA', 'accesos.firmarSegunda', {
      acto: 'LEVANTAR_IMPEDIMENTO',
      entidadId: id,
      usuarioId: template.ids.defensora,
      clave: 'cualquiera',
    });
    expect(error.fields).toEqual({ usuarioId: 'Esa persona está impedida en este caso.' });
    await como('defensora');
    await h.refused('SIN_PERMISO', 'accesos.levantarImpedimento', { id, razon: RAZON });
    // and when she is made a coordinator, the record is not there for her
    await como('coordinadora');
    const persona = { nombres: 'Rosa', apellidos: 'Demo Prueba' };
    await h.ok('acceso.editarPersona', { id: template.ids.defensora, persona, roles: ['DEFENSOR', 'COORDINADOR'], activo: true });
    await como('defensora');
    await h.refused('NO_ENCONTRADO', 'accesos.levantarImpedimento', { id, razon: RAZON });
    await como('coordinadora');
    await h.ok('acceso.editarPersona', { id: template.ids.defensora, persona, roles: ['DEFENSOR'], activo: true });
  });

  it('refuses what cannot be, beside its field', async () => {
    const { id } = await impedir();
    await expectBadInputs(h, template, 'accesos.levantarImpedimento', [
      { what: 'no reason', input: { id }, field: 'razon' },
      { what: 'a reason of nine letters', input: { id, razon: 'porque sí' }, field: 'razon' },
      { what: 'a reason of 501 letters', input: { id, razon: 'x'.repeat(501) }, field: 'razon' },
      { what: 'an id that is none', input: { id: 'x', razon: RAZON }, field: 'id' },
    ]);
    await expectNothingWritten(h, template, () =>
      h.refused('NO_ENCONTRADO', 'accesos.levantarImpedimento', { id: uuidv7(), razon: RAZON }),
    );
  });
});

describe('a case of which a letter exists', () => {
  it('document, letter and their acts are gone with it', async () => {
    await como('coordinadora');
    const { id } = await casoListo(h);
    const { documentoId, derivacionId } = await h.ok('derivaciones.emitir', { casoId: id, institucion: 'JCPD' });
    await como('defensora');
    await h.ok('documentos.leer', { id: documentoId, copia: true });
    await h.ok('accesos.declararImpedimento', { casoId: id, causa: 'PARENTESCO' });
    await h.refused('NO_ENCONTRADO', 'documentos.leer', { id: documentoId, copia: true });
    await h.refused('NO_ENCONTRADO', 'documentos.listar', { casoId: id });
    await h.refused('NO_ENCONTRADO', 'documentos.imprimir', { id: documentoId });
    const entrega = { derivacionId, entregadaEn: '2026-03-16T09:00:00-05:00', canal: 'MANO', recibidoPor: 'Sauce Ficticio' };
    await h.refused('NO_ENCONTRADO', 'derivaciones.registrarEntrega', entrega);
    const caso = await (async () => {
      await como('coordinadora');
      return ver(h, id);
    })();
    await como('defensora');
    await h.refused('NO_ENCONTRADO', 'casos.editar', edicionDe(caso));
    await expect(valorar(h, id)).rejects.toThrow(/NO_ENCONTRADO/);
    expect((await h.ok('casos.listar', { texto: 'DC-13-2026-0001-O', limite: 5 })).filas.map((fila) => fila.id)).not.toContain(id);
  });
});
