import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { OperationName } from '@core/contract/index';
import { contract } from '@core/contract/index';
import { toGrupos } from '@core/features/respaldos/clave-recuperacion.rules';
import { deriveKey } from '@electron/platform/crypto/primitives';
import { readKeyFile } from '@electron/platform/keys/key-file';
import { casoListo, casoMinimo, edicionDe, ver } from '../support/casos';
import { CLAVE, cleanFolders, makeTemplate, openCopy, OTRA_CLAVE, tempFolder } from '../support/program';
import type { Harness, Template } from '../support/program';

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

it('no operation gives back a raw key, a derived one, a wrap, the recovery paper or a password, done or refused', async () => {
  const answers: string[] = [];
  const seen = new Set<string>();
  const call = async (name: OperationName, input: unknown) => {
    const envelope = await h.call(name, input);
    answers.push(JSON.stringify(envelope));
    seen.add(name);
    return envelope.ok ? (envelope.data as Record<string, string>) : {};
  };
  const { id } = await casoListo(h);
  const claveRecuperacion = toGrupos(template.identity).join(' ');
  const { documentoId = '', derivacionId = '' } = await call('derivaciones.emitir', { casoId: id, institucion: 'JCPD' });
  const { id: destinoId } = await h.program.destinos.addFolder(h.desktop.folder ?? tempFolder('usb'));
  const caso = await ver(h, id);
  const inputs: Partial<Record<OperationName, unknown>> = {
    'acceso.medirClave': { clave: OTRA_CLAVE },
    'acceso.prepararHoja': { punto: 'DC-13' },
    'acceso.iniciar': {
      punto: 'DC-13',
      persona: { nombres: 'Sol', apellidos: 'Demo' },
      clave: OTRA_CLAVE,
      ensayo: [1, 2, 3].map((numero) => ({ numero, texto: toGrupos(template.identity)[numero - 1] })),
    },
    'acceso.cambiarClave': { actual: CLAVE, nueva: OTRA_CLAVE },
    'acceso.agregarPersona': { persona: { nombres: 'Nube', apellidos: 'Prueba' }, roles: ['DEFENSOR'], clave: OTRA_CLAVE },
    'acceso.editarPersona': {
      id: template.ids.admin,
      persona: { nombres: 'Cedro', apellidos: 'Demo' },
      roles: ['ADMIN_PUNTO'],
      activo: true,
    },
    'acceso.restablecerClave': { personaId: template.ids.defensora, nueva: OTRA_CLAVE },
    'acceso.renovarHoja': { ensayo: [1, 2, 3].map((numero) => ({ numero, texto: 'AAAAA' })) },
    'ruta.consultar': { id: 'x', tipos: ['VIO-01'], conocidoEn: '2026-03-16T09:00:00-05:00', nna: [] },
    'casos.registrar': casoMinimo(),
    'casos.editar': edicionDe(caso),
    'casos.valorar': { id, version: caso.version + 1, tipos: ['VIO-01'], naturaleza: 'VULNERACION', respuestas: {}, riesgo: 'ALTO' },
    'casos.registrarLlamada911': { llamadoEn: h.clock.now() },
    'casos.listar': { limite: 10 },
    'casos.obtener': { id },
    'derivaciones.destinos': { casoId: id },
    'derivaciones.previsualizar': { casoId: id, institucion: 'JCPD' },
    'derivaciones.registrarEntrega': { derivacionId, entregadaEn: h.clock.now(), canal: 'MANO', recibidoPor: 'Ciprés Muestra' },
    'derivaciones.registrarDenunciaVerbal': {
      casoId: id,
      institucion: 'FISCALIA',
      funcionario: 'Fiscal Ficticio',
      denunciadoEn: h.clock.now(),
      canal: 'TELEFONO',
    },
    'documentos.previsualizarFicha': { casoId: id, version: 'INTERNA' },
    'documentos.emitirFicha': { casoId: id, version: 'INTERNA' },
    'documentos.listar': { casoId: id },
    'documentos.leer': { id: documentoId, copia: false },
    'documentos.imprimir': { id: documentoId },
    'documentos.guardarPdf': { id: documentoId },
    'borradores.guardar': { clave: 'registrar', esquema: 1, contenido: '{}' },
    'borradores.leer': { clave: 'registrar', esquema: 1 },
    'borradores.descartar': { clave: 'registrar' },
    'respaldos.crear': { destinoId },
    'bitacora.listar': { limite: 200 },
  };
  for (const name of Object.keys(contract) as OperationName[])
    if (!/^acceso\.(entrar|bloquear|recuperar)$|^respaldos\.(inspeccionar|verificar|restaurar|elegirArchivo)$/.test(name))
      await call(name, inputs[name] ?? {});
  h.desktop.backupFile = path.join((h.program.destinos.require(destinoId) as { ruta: string }).ruta, 'vigia-DC13-20260316-0001.age');
  expect(fs.existsSync(h.desktop.backupFile)).toBe(true);
  const archivo = (await call('respaldos.elegirArchivo', {})) as unknown as { archivo: { id: string } };
  for (const name of ['respaldos.inspeccionar', 'respaldos.verificar'] as const)
    await call(name, { archivoId: archivo.archivo.id, claveRecuperacion });
  await call('acceso.bloquear', { causa: 'PERSONA' });
  await call('acceso.entrar', { personaId: template.ids.defensora, clave: CLAVE });
  await call('acceso.entrar', { personaId: template.ids.defensora, clave: OTRA_CLAVE });
  await call('acceso.recuperar', { personaId: template.ids.coordinadora, claveRecuperacion, nueva: CLAVE });
  await call('respaldos.restaurar', { archivoId: archivo.archivo.id, claveRecuperacion });
  expect([...seen].toSorted()).toEqual(Object.keys(contract).toSorted());
  expect(answers.filter((answer) => answer.startsWith('{"ok":true')).length).toBeGreaterThan(40);

  const rawKey = Buffer.from(template.rawKeyHex, 'hex');
  const keys = [rawKey, ...(['campos', 'adjuntos'] as const).map((purpose) => deriveKey(rawKey, purpose))].flatMap((key) => [
    Buffer.from(key).toString('hex'),
    Buffer.from(key).toString('base64').replace(/=+$/, ''),
  ]);
  const wraps = readKeyFile(h.folder)?.personas.flatMap(({ envoltura, sal }) => [envoltura, sal]) ?? [];
  const all = answers.join('\n');
  for (const secret of [...keys, ...wraps, template.identity, claveRecuperacion, CLAVE, OTRA_CLAVE, 'AGE-SECRET-KEY-'])
    expect(all.toLowerCase()).not.toContain(secret.toLowerCase());
});
