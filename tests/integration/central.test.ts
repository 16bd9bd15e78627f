import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { DocumentoImprimible } from '@core/features/documentos/documento-imprimible.datos';
import { cargarTarjeta, entregar, makeCentral, openLugar } from '../support/central';
import type { Lugar } from '../support/central';
import { cleanFolders, contentOf, makeTemplate, openCopy, signIn, tempFolder, withRaw } from '../support/program';
import type { Harness, Template } from '../support/program';
import { expectBadInputs, expectNothingWritten } from '../support/refusals';

let template: Template;
let central: Lugar;
let tarjeta: string;
let propia: { huella: string; palabras: string[]; sello: string; firma: string };
let h: Harness;
beforeAll(async () => {
  template = await makeTemplate();
  central = await makeCentral();
  const c = await openLugar(central);
  const { texto, ...resto } = await c.ok('central.tarjeta', {});
  tarjeta = texto;
  propia = resto;
  await c.close();
});
beforeEach(async () => {
  h = await openCopy(template, 'admin');
  return () => h.close();
});
afterAll(cleanFolders);

const NINGUNA = { publica: null, nombre: null, huella: null, palabras: null, conFirma: false };

describe('the card at a point', () => {
  it('is shown before it is loaded, then read by anybody and written down', async () => {
    expect(await h.ok('central.leer', {})).toEqual(NINGUNA);
    h.desktop.card = tarjeta;
    const { tarjeta: vista } = await expectNothingChanged(() => h.ok('central.abrirTarjeta', {}));
    expect(vista).toMatchObject({ huella: propia.huella, palabras: propia.palabras, cambia: false });
    const cargada = await cargarTarjeta(h, tarjeta);
    expect(cargada).toEqual({
      publica: propia.sello,
      nombre: 'Oficina central de las Defensorías Comunitarias, Loja',
      huella: propia.huella,
      palabras: propia.palabras,
      conFirma: true,
    });
    const { filas } = await h.ok('bitacora.listar', { limite: 1 });
    expect(filas[0]).toMatchObject({ accion: 'CARGAR_CLAVE_CENTRAL', entidad: 'instalacion', entidadId: 'DC-13' });
    await signIn(h, template, 'defensora');
    expect(await h.ok('central.leer', {})).toEqual(cargada);
  });

  it('eight words of the Spanish list, the same every time and others for another central', async () => {
    expect(propia.palabras).toHaveLength(8);
    propia.palabras.forEach((palabra) => expect(palabra).toMatch(/^\p{Ll}{3,8}$/u));
    expect(propia.huella).toMatch(/^([0-9A-F]{4} ){3}[0-9A-F]{4}$/);
    const otra = await openLugar(await makeCentral());
    const ajena = await otra.ok('central.tarjeta', {});
    await otra.close();
    expect(ajena.palabras).not.toEqual(propia.palabras);
    await cargarTarjeta(h, tarjeta);
    h.desktop.card = ajena.texto;
    expect((await h.ok('central.abrirTarjeta', {})).tarjeta?.cambia).toBe(true);
    expect((await cargarTarjeta(h, ajena.texto)).huella).toBe(ajena.huella);
  });

  it('from then on the central opens every backup', async () => {
    await cargarTarjeta(h, tarjeta);
    await signIn(h, template, 'coordinadora');
    const file = await entregar(h, tempFolder('usb'));
    const c = await openLugar(central);
    c.desktop.folder = file.slice(0, file.lastIndexOf('/'));
    const medioId = (await c.ok('central.elegirCarpeta', {})).medio?.id ?? '';
    expect((await c.ok('central.inspeccionar', { medioId })).paquetes).toMatchObject([{ estado: 'NUEVO', punto: 'DC-13' }]);
    await c.close();
  });

  it('refuses what is no card, a card with one letter changed, and one that was not the compared one', async () => {
    const cambiada = (change: (card: Record<string, unknown>) => void): string => {
      const card = JSON.parse(tarjeta) as Record<string, unknown>;
      change(card);
      return JSON.stringify(card);
    };
    const { huella } = propia;
    await expectBadInputs(h, template, 'central.cargarTarjeta', [
      { what: 'nothing', input: { tarjeta: '  ', huella }, field: 'tarjeta' },
      { what: 'no JSON', input: { tarjeta: 'age1', huella }, field: 'tarjeta', code: 'TARJETA_INVALIDA' },
      { what: 'another JSON', input: { tarjeta: '{"a":1}', huella }, field: 'tarjeta', code: 'TARJETA_INVALIDA' },
      { what: 'cut', input: { tarjeta: tarjeta.slice(0, 200), huella }, field: 'tarjeta', code: 'TARJETA_INVALIDA' },
      {
        what: 'another name',
        input: { tarjeta: cambiada((c) => (c['nombre'] = 'Otra oficina')), huella },
        field: 'tarjeta',
        code: 'TARJETA_INVALIDA',
      },
      {
        what: 'another sealing key',
        input: { tarjeta: cambiada((c) => (c['sello'] = template.identity.toLowerCase())), huella },
        field: 'tarjeta',
        code: 'TARJETA_INVALIDA',
      },
      { what: 'a field more', input: { tarjeta: cambiada((c) => (c['extra'] = 1)), huella }, field: 'tarjeta', code: 'TARJETA_INVALIDA' },
      { what: 'not the one compared', input: { tarjeta, huella: '0000 0000 0000 0000' }, field: 'huella', code: 'TARJETA_CAMBIADA' },
      { what: 'not compared', input: { tarjeta, huella: '' }, field: 'huella' },
      { what: 'too long', input: { tarjeta: 'a'.repeat(2001), huella }, field: 'tarjeta' },
    ]);
    expect(await h.ok('central.leer', {})).toEqual(NINGUNA);
    h.desktop.card = null;
    expect(await h.ok('central.abrirTarjeta', {})).toEqual({ tarjeta: null });
    h.desktop.card = '{}';
    await h.refused('TARJETA_INVALIDA', 'central.abrirTarjeta', {});
  });

  it('a card of invented data seals nothing real', async () => {
    const demo = await openLugar(await makeCentral(true));
    const { texto, huella } = await demo.ok('central.tarjeta', {});
    await demo.close();
    await expectNothingWritten(h, template, () => h.refused('TARJETA_FICTICIA', 'central.cargarTarjeta', { tarjeta: texto, huella }));
  });
});

async function expectNothingChanged<T>(act: () => Promise<T>): Promise<T> {
  const before = contentOf(h, template);
  const result = await act();
  expect(contentOf(h, template)).toEqual(before);
  return result;
}

describe('the central itself', () => {
  let c: Harness;
  beforeEach(async () => {
    c = await openLugar(central);
    return () => c.close();
  });

  it('is a place of its own, whose first person has both of its roles and no case to open', async () => {
    const estado = await c.ok('acceso.estado', {});
    expect(estado.punto).toEqual({ codigo: 'CENTRAL', nombre: 'Oficina central' });
    expect(estado.sesion?.roles.toSorted()).toEqual(['AUTORIDAD_CENTRAL', 'TECNICO_CENTRAL']);
    expect(estado.sesion?.permisos).not.toContain('CASO_LEER');
    await c.refused('SIN_PERMISO', 'casos.listar', { limite: 10 });
    await c.refused('SIN_PERMISO', 'central.cargarTarjeta', { tarjeta: 'x', huella: 'y' });
  });

  it('exports the card and prints it; the words and keys on paper are those of the file', async () => {
    c.desktop.folder = tempFolder('carpeta');
    expect(await c.ok('central.exportarTarjeta', {})).toEqual({ guardada: true });
    expect(c.desktop.suggested).toEqual(['tarjeta-central.json']);
    expect(Buffer.from(c.desktop.saved[0] ?? []).toString('utf8')).toBe(tarjeta);
    c.desktop.accepts = false;
    expect(await c.ok('central.exportarTarjeta', {})).toEqual({ guardada: false });
    await c.ok('central.imprimirTarjeta', {});
    const impresa = c.rendered.at(-1) as Extract<DocumentoImprimible, { tipo: 'TARJETA_CENTRAL' }>;
    expect(impresa).toMatchObject({
      tipo: 'TARJETA_CENTRAL',
      datos: { palabras: propia.palabras, huella: propia.huella, sello: propia.sello },
    });
    expect(JSON.parse(impresa.datos.qr)).toEqual(JSON.parse(tarjeta));
    expect(tarjeta).not.toContain('AGE-SECRET');
  });

  it('prints the secret sheet of the seal for its authority alone, and writes that down', async () => {
    await c.ok('central.hojaSello', {});
    const hoja = c.rendered.at(-1) as Extract<DocumentoImprimible, { tipo: 'HOJA_RECUPERACION' }>;
    const privada = withRaw(c.folder, central.rawKeyHex, (connection) =>
      connection.prepare('SELECT sello_privada FROM clave_central').pluck().get(),
    );
    expect(hoja.datos).toMatchObject({ clave: privada, uso: 'SELLO', punto: { codigo: 'CENTRAL' } });
    expect(hoja.datos.clave).not.toBe(central.identity); // not the paper of the central's own data
    expect((await c.ok('bitacora.listar', { limite: 1 })).filas[0]?.accion).toBe('IMPRIMIR_HOJA_SELLO');
  });

  it('roles belong to a place', async () => {
    const persona = { nombres: 'Nube', apellidos: 'Prueba Demo' };
    const clave = 'ceibo luna nube trigo brisa';
    for (const rol of ['COORDINADOR', 'DEFENSOR', 'ADMIN_PUNTO'] as const) {
      const { fields } = await c.refused('ENTRADA_INVALIDA', 'acceso.agregarPersona', { persona, roles: [rol], clave });
      expect(fields).toEqual({ roles: 'Elija una función de la central: las demás son de los puntos de atención.' });
    }
    const { id } = await c.ok('acceso.agregarPersona', { persona, roles: ['TECNICO_CENTRAL'], clave });
    await c.refused('ENTRADA_INVALIDA', 'acceso.editarPersona', { id, persona, roles: ['DEFENSOR'], activo: true });
    await c.refused('ULTIMA_COORDINACION', 'acceso.editarPersona', {
      id: central.usuarioId,
      persona: { nombres: 'Jacaranda', apellidos: 'Inventado Muestra' },
      roles: ['TECNICO_CENTRAL'],
      activo: true,
    });
    await signIn(h, template, 'coordinadora');
    await h.refused('ENTRADA_INVALIDA', 'acceso.agregarPersona', { persona, roles: ['AUTORIDAD_CENTRAL'], clave });
    await c.ok('acceso.entrar', { personaId: id, clave });
    await c.ok('central.puntos', {});
    for (const [name, input] of [
      ['central.hojaSello', {}],
      ['central.casos', { punto: 'DC-13' }],
      ['central.verCaso', { punto: 'DC-13', codigo: 'DC13-2026-0001', motivo: 'Supervisión de marzo.' }],
      ['central.notaSupervision', { punto: 'DC-13', texto: 'Una nota de más de diez letras.' }],
      ['acceso.agregarPersona', { persona, roles: ['TECNICO_CENTRAL'], clave }],
    ] as const)
      await c.refused('SIN_PERMISO', name, input);
  });
});
