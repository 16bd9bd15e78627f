import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { casoMinimo, casoListo, ver } from '../support/casos';
import { cleanFolders, makeTemplate, openCopy, signIn, withRaw } from '../support/program';
import type { Harness, Template } from '../support/program';
import { expectBadInputs, expectNothingWritten, expectSpanish } from '../support/refusals';

let template: Template;
let h: Harness;
beforeAll(async () => {
  template = await makeTemplate();
});
beforeEach(async () => {
  h = await openCopy(template, 'defensora');
  h.renderFast();
  return () => h.close();
});
afterAll(cleanFolders);

const JUNTA = {
  codigo: 'JCPD',
  version: 0,
  titularNombre: 'Sauce Muestra Ejemplo',
  tratamiento: 'Señor abogado',
  cargoDestinatario: 'Presidente de la Junta',
  direccion: 'Calle Inventada 1-23',
  telefono: '07 257 0000 ext. 12',
  correo: 'junta@ejemplo.invalid',
  horario: 'Lunes a viernes, 08:00 a 17:00',
  nota: 'Piso 2',
} as const;

describe('directorio: what the point knows of an authority', () => {
  it('at first only the catalogue speaks, and everything waits to be checked', async () => {
    const { instituciones } = await h.ok('directorio.listar', {});
    expect(instituciones.length).toBeGreaterThanOrEqual(24);
    expect(instituciones.every(({ verificacion, telefono }) => verificacion === 'NUNCA' && telefono === null)).toBe(true);
    expect(instituciones.find(({ codigo }) => codigo === 'ECU911')).toMatchObject({ atiende24h: true, recibeOficio: false });
    const ficha = await h.ok('directorio.obtener', { codigo: 'JCPD' });
    expect(ficha).toMatchObject({ version: 0, verificadoPor: null, catalogo: { cargoDestinatario: 'Miembros principales' } });
    expectSpanish(ficha.aviso ?? '');
  });

  it('what is saved is seen at once, by the list and by the route of this same window', async () => {
    await h.ok('ruta.catalogo', {}); // the catalogue is in the cache now
    expect(await h.ok('directorio.guardar', JUNTA)).toEqual({ codigo: 'JCPD', version: 1, verificadoEl: null });
    expect(await h.ok('directorio.obtener', { codigo: 'JCPD' })).toMatchObject({
      telefono: JUNTA.telefono,
      direccion: JUNTA.direccion,
      datos: { titularNombre: JUNTA.titularNombre, tratamiento: JUNTA.tratamiento, correo: JUNTA.correo },
      catalogo: { cargoDestinatario: 'Miembros principales' },
      version: 1,
    });
    const { instituciones } = await h.ok('ruta.catalogo', {});
    expect(instituciones.find(({ codigo }) => codigo === 'JCPD')?.cargoDestinatario).toBe('Presidente de la Junta');
  });

  it('the letter is addressed to the person that the point wrote down', async () => {
    await h.ok('directorio.guardar', JUNTA);
    await signIn(h, template, 'coordinadora');
    const { id } = await casoListo(h);
    await h.ok('derivaciones.previsualizar', { casoId: id, institucion: 'JCPD' });
    expect(h.rendered.at(-1)).toMatchObject({
      tipo: 'OFICIO',
      datos: { destinatario: { tratamiento: 'Señor abogado', nombreTitular: 'Sauce Muestra Ejemplo', cargo: 'Presidente de la Junta' } },
    });
  });

  it('a check counts from today, by whoever made it, and grows old', async () => {
    await h.ok('directorio.guardar', JUNTA);
    expect(await h.ok('directorio.verificar', { codigo: 'JCPD', version: 1 })).toEqual({
      codigo: 'JCPD',
      version: 2,
      verificadoEl: '2026-03-16',
    });
    expect(await h.ok('directorio.obtener', { codigo: 'JCPD' })).toMatchObject({
      verificacion: 'VIGENTE',
      verificadoPor: 'Rosa D.',
      aviso: null,
      telefono: JUNTA.telefono,
    });
    h.clock.advance(200 * 24 * 3_600_000);
    expect(await h.ok('directorio.obtener', { codigo: 'JCPD' })).toMatchObject({
      verificacion: 'VENCIDA',
      aviso: expect.stringContaining('16/03/2026'),
    });
  });

  it('a changed datum has to be checked again; a note does not', async () => {
    await h.ok('directorio.guardar', JUNTA);
    await h.ok('directorio.verificar', { codigo: 'JCPD', version: 1 });
    expect(await h.ok('directorio.guardar', { ...JUNTA, version: 2, nota: 'Piso 3' })).toMatchObject({ verificadoEl: '2026-03-16' });
    expect(await h.ok('directorio.guardar', { ...JUNTA, version: 3, nota: 'Piso 3', telefono: '07 258 1111' })).toMatchObject({
      verificadoEl: null,
    });
  });

  it('an emptied field goes back to the catalogue', async () => {
    await h.ok('directorio.guardar', JUNTA);
    await h.ok('directorio.guardar', { codigo: 'JCPD', version: 1, cargoDestinatario: '' });
    const { instituciones } = await h.ok('ruta.catalogo', {});
    expect(instituciones.find(({ codigo }) => codigo === 'JCPD')?.cargoDestinatario).toBe('Miembros principales');
  });

  it('two people on the same form: the second one is told', async () => {
    await h.ok('directorio.guardar', JUNTA);
    await expectNothingWritten(h, template, () => h.refused('REGISTRO_CAMBIADO', 'directorio.guardar', JUNTA));
    await expectNothingWritten(h, template, () => h.refused('REGISTRO_CAMBIADO', 'directorio.verificar', { codigo: 'JCPD', version: 7 }));
  });

  it('the bitácora keeps which fields changed, never what they say', async () => {
    await h.ok('directorio.guardar', JUNTA);
    const rows = withRaw(h.folder, template.rawKeyHex, (connection) =>
      connection.prepare("SELECT accion, entidad_id, detalle FROM bitacora WHERE entidad = 'institucion'").all(),
    );
    expect(rows).toEqual([expect.objectContaining({ accion: 'DIRECTORIO_GUARDAR', entidad_id: 'JCPD' })]);
    expect(JSON.stringify(rows)).toContain('titularNombre');
    expect(JSON.stringify(rows)).not.toMatch(/Sauce|257/);
  });

  it('bad input: one sentence beside the field and nothing written', async () => {
    await expectBadInputs(h, template, 'directorio.guardar', [
      { what: 'unknown institution', input: { ...JUNTA, codigo: 'OTRA' }, field: 'codigo' },
      { what: 'letters in the telephone', input: { ...JUNTA, telefono: 'llamar a Sauce' }, field: 'telefono' },
      { what: 'half an address', input: { ...JUNTA, correo: 'junta@' }, field: 'correo' },
      { what: 'too long', input: { ...JUNTA, direccion: 'x'.repeat(201) }, field: 'direccion' },
      { what: 'wrong type', input: { ...JUNTA, titularNombre: 7 }, field: 'titularNombre' },
      { what: 'a verification smuggled in', input: { ...JUNTA, verificadoEl: '2026-03-16' }, field: 'verificadoEl' },
      { what: 'version below zero', input: { ...JUNTA, version: -1 }, field: 'version' },
    ]);
  });

  it('who administers the point reads no directory and writes none', async () => {
    await signIn(h, template, 'admin');
    await h.refused('SIN_PERMISO', 'directorio.listar', {});
    await h.refused('SIN_PERMISO', 'directorio.guardar', JUNTA);
  });
});

describe('the check decides between two authorities (§2, A/B)', () => {
  const VIO_04 = { tipos: ['VIO-04'] };

  it('UJVCM/FISCALIA: the right one until the left one is checked, with its reason', async () => {
    const { id } = await h.ok('casos.registrar', casoMinimo(VIO_04));
    const antes = await ver(h, id);
    expect(antes.ruta?.principal).toBe('FISCALIA');
    await h.ok('directorio.verificar', { codigo: 'UJVCM', version: 0 });
    const despues = await ver(h, id);
    expect(despues.ruta?.razones).not.toEqual(antes.ruta?.razones);
    expect([despues.ruta?.principal, ...(despues.ruta?.obligatorias ?? []), ...(despues.ruta?.otras ?? [])]).toContain('UJVCM');
    expect(despues.ruta?.principal).toBe('UJVCM');
    expect(JSON.stringify(despues.ruta?.razones)).toContain('Unidad Judicial de Violencia');
  });
});
