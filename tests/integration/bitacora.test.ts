import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { verifyBitacora } from '@electron/features/bitacora/public';
import { makeHandles } from '@electron/platform/db/open';
import type { Connection } from '@electron/platform/db/open';
import { casoListo, casoMinimo, edicionDe, ver } from '../support/casos';
import { CLAVE, cleanFolders, makeTemplate, openCopy, OTRA_CLAVE, RELOJ_UTC, signIn, tempFolder, withRaw } from '../support/program';
import type { Harness, Template } from '../support/program';
import { expectBadInputs } from '../support/refusals';

let template: Template;
let h: Harness;
beforeAll(async () => {
  template = await makeTemplate();
});
afterAll(cleanFolders);
const abrir = async () => {
  h = await openCopy(template, 'coordinadora');
  h.renderFast();
  return () => h.close();
};

interface Fila {
  secuencia: number;
  en: string;
  usuario_id: string;
  accion: string;
  entidad: string;
  entidad_id: string;
  detalle: string;
}
const filas = () =>
  withRaw(h.folder, template.rawKeyHex, (connection) => connection.prepare('SELECT * FROM bitacora ORDER BY secuencia').all() as Fila[]);
/** What somebody with the key and other tools can do, seen by the check, and undone again. */
const tampered = (act: (connection: Connection) => void) =>
  withRaw(h.folder, template.rawKeyHex, (connection) => {
    connection.exec('BEGIN; DROP TRIGGER bitacora_no_cambia; DROP TRIGGER bitacora_no_borra');
    act(connection);
    const result = verifyBitacora(makeHandles(connection).read);
    connection.exec('ROLLBACK');
    return result;
  });
const verificar = () => h.ok('bitacora.verificar', {});

/** Some days of work, so that there is something to tamper with. */
async function trabajar(): Promise<string> {
  const { id } = await casoListo(h);
  const { documentoId } = await h.ok('derivaciones.emitir', { casoId: id, institucion: 'JCPD' });
  await h.ok('documentos.guardarPdf', { id: documentoId });
  await h.refused('NO_ENCONTRADO', 'casos.obtener', { id: uuidv7() });
  return id;
}

describe('bitacora.verificar', () => {
  beforeAll(async () => {
    const close = await abrir();
    await trabajar();
    return close;
  });

  it('walks the chain from the first row on, and writes that it did', async () => {
    const antes = filas();
    const resultado = await verificar();
    expect(resultado).toEqual({ integra: true, filas: antes.length, primeraFalla: null, cabeza: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(filas().at(-1)).toMatchObject({ accion: 'VERIFICAR', entidad: 'bitacora' });
    expect((await verificar()).filas).toBe(antes.length + 1);
  });

  it('finds a change in any column of any row, and names the row', async () => {
    const total = filas().length;
    const valor = {
      en: RELOJ_UTC.replace('14', '15'),
      usuario_id: 'otra',
      accion: 'NADA',
      entidad: 'x',
      entidad_id: 'x',
      detalle: '{"x":1}',
      hash_previo: 'f'.repeat(64),
      hash: 'f'.repeat(64),
    };
    for (const [columna, otro] of Object.entries(valor)) {
      for (const secuencia of Array.from({ length: total }, (_, index) => index + 1)) {
        const resultado = tampered((connection) =>
          connection.prepare(`UPDATE bitacora SET ${columna} = ? WHERE secuencia = ?`).run(otro, secuencia),
        );
        expect({ columna, ...resultado }).toMatchObject({ columna, integra: false, primeraFalla: { secuencia } });
      }
    }
    expect((await verificar()).integra).toBe(true);
  });

  it.each([
    ['the first row taken away', (c: Connection) => c.exec('DELETE FROM bitacora WHERE secuencia = 1')],
    ['a row taken out of the middle', (c: Connection) => c.exec('DELETE FROM bitacora WHERE secuencia = 6')],
    [
      'a row taken out and the rest renumbered',
      (c: Connection) =>
        c.exec('DELETE FROM bitacora WHERE secuencia = 6; UPDATE bitacora SET secuencia = secuencia - 1 WHERE secuencia > 6'),
    ],
    [
      'the last rows cut off',
      (c: Connection) => c.exec('DELETE FROM bitacora WHERE secuencia > (SELECT max(secuencia) FROM bitacora) - 3'),
    ],
    ['everything taken away', (c: Connection) => c.exec('DELETE FROM bitacora')],
    [
      'two rows exchanged',
      (c: Connection) =>
        c.exec(
          'UPDATE bitacora SET secuencia = -1 WHERE secuencia = 5; UPDATE bitacora SET secuencia = 5 WHERE secuencia = 6; UPDATE bitacora SET secuencia = 6 WHERE secuencia = -1',
        ),
    ],
    [
      'a row put in',
      (c: Connection) =>
        c.exec(
          "INSERT INTO bitacora (en, usuario_id, accion, entidad, entidad_id, detalle, hash_previo, hash) SELECT en, usuario_id, 'VER', entidad, entidad_id, detalle, hash, hash FROM bitacora ORDER BY secuencia DESC LIMIT 1",
        ),
    ],
    [
      'a row changed together with its own hash',
      (c: Connection) => c.exec("UPDATE bitacora SET usuario_id = 'otra', hash = substr(hash, 2) || 'a' WHERE secuencia = 5"),
    ],
  ])('finds %s', async (_what, act) => {
    const { integra, primeraFalla } = tampered(act);
    expect(integra).toBe(false);
    expect(primeraFalla?.motivo).toMatch(/quitada|cambiad/);
  });

  it('the program itself can only append: raw SQL cannot change or delete a row', async () => {
    withRaw(h.folder, template.rawKeyHex, (connection) => {
      expect(() => connection.exec("UPDATE bitacora SET accion = 'NADA'")).toThrow(/solo se agrega/);
      expect(() => connection.exec('DELETE FROM bitacora')).toThrow(/solo se agrega/);
      expect(() => connection.exec('INSERT OR REPLACE INTO bitacora SELECT * FROM bitacora WHERE secuencia = 1')).toThrow(/solo se agrega/);
    });
    expect((await verificar()).integra).toBe(true);
  });

  it('tells who asks for it through the door', async () => {
    withRaw(h.folder, template.rawKeyHex, (connection) =>
      connection.exec("DROP TRIGGER bitacora_no_cambia; UPDATE bitacora SET accion = 'NADA' WHERE secuencia = 4"),
    );
    expect(await verificar()).toMatchObject({
      integra: false,
      filas: 3,
      primeraFalla: { secuencia: 4, motivo: 'El contenido de la fila fue cambiado.' },
    });
  });
});

describe('what is written down', () => {
  beforeEach(abrir);

  it('views, changes, documents, backups, people and refusals, each with who and when', async () => {
    const desde = filas().length;
    const { id } = await h.ok('casos.registrar', casoMinimo());
    const caso = await ver(h, id);
    await h.ok('casos.editar', edicionDe(caso, { barrio: 'Otro Ficticio', agresores: [{ conocido: false }] }));
    await h.ok('casos.valorar', { id, version: 2, tipos: ['VIO-01'], naturaleza: 'VULNERACION', respuestas: { B2: 'SI' }, riesgo: 'ALTO' });
    const oficio = await h.ok('derivaciones.emitir', { casoId: id, institucion: 'JCPD' });
    await h.ok('documentos.leer', { id: oficio.documentoId, copia: false });
    await h.ok('documentos.imprimir', { id: oficio.documentoId });
    await h.ok('documentos.guardarPdf', { id: oficio.documentoId });
    await h.ok('derivaciones.registrarEntrega', {
      derivacionId: oficio.derivacionId,
      entregadaEn: h.clock.now(),
      canal: 'MANO',
      recibidoPor: 'Ciprés Muestra',
    });
    await h.ok('casos.registrarLlamada911', { casoId: id, llamadoEn: h.clock.now() });
    await h.ok('derivaciones.registrarDenunciaVerbal', {
      casoId: id,
      institucion: 'FISCALIA',
      funcionario: 'Fiscal Ficticio',
      denunciadoEn: h.clock.now(),
      canal: 'TELEFONO',
    });
    await h.ok('respaldos.crear', { destinoId: (await h.program.destinos.addFolder(tempFolder('usb'))).id });
    await signIn(h, template, 'defensora');
    await h.refused('SIN_PERMISO', 'acceso.agregarPersona', {});
    await h.call('nada.existe', {});
    const nuevas = filas().slice(desde);
    expect(nuevas.map(({ accion }) => accion)).toEqual([
      'REGISTRAR',
      'VER',
      'EDITAR',
      'VALORAR',
      'EMITIR',
      'VER',
      'IMPRIMIR',
      'GUARDAR_PDF',
      'ENTREGAR',
      'LLAMADA_911',
      'DENUNCIA_VERBAL',
      'RESPALDAR',
      'ENTRAR',
      'RECHAZO',
      'RECHAZO',
    ]);
    expect(nuevas.slice(0, 12).every(({ usuario_id }) => usuario_id === template.ids.coordinadora)).toBe(true);
    expect(nuevas.at(-2)).toMatchObject({
      usuario_id: template.ids.defensora,
      entidad_id: 'acceso.agregarPersona',
      detalle: '{"codigo":"SIN_PERMISO"}',
    });
    expect(nuevas.at(-1)).toMatchObject({ entidad_id: 'desconocida', detalle: '{"codigo":"OPERACION_DESCONOCIDA"}' });
    expect(nuevas.find(({ accion }) => accion === 'EDITAR')?.detalle).toBe('{"campos":"agresores,barrio","version":2}');
  });

  it('what failed leaves no line of an act that was not done', async () => {
    const antes = filas().length;
    withRaw(h.folder, template.rawKeyHex, (connection) =>
      connection.exec("CREATE TRIGGER fallo BEFORE INSERT ON denunciante BEGIN SELECT RAISE (ABORT, 'no'); END"),
    );
    await h.refused('ERROR_INTERNO', 'casos.registrar', casoMinimo());
    expect(
      filas()
        .slice(antes)
        .map(({ accion }) => accion),
    ).not.toContain('REGISTRAR');
  });

  it('no personal data: codes and numbers, and the motive alone in the person’s words', async () => {
    await trabajar();
    const { id } = await h.ok('casos.registrar', casoMinimo({ tipos: ['SEX-02'] }));
    await h.ok('casos.obtener', { id, motivo: 'Preparar audiencia' });
    await h.ok('acceso.agregarPersona', {
      persona: { nombres: 'Nube', apellidos: 'Inventado Prueba' },
      roles: ['DEFENSOR'],
      clave: OTRA_CLAVE,
    });
    const texto = JSON.stringify(filas());
    expect(texto).toContain('Preparar audiencia');
    expect(texto).not.toMatch(
      /Luna|Ejemplo|Hortensia|Olmo|Ciprés|Fiscal Ficticio|correa|0900000003|San Jacinto|Calle Inventada|Nube|Inventado|Aurora|Rosa|laurel|ceibo/,
    );
    expect(texto).not.toContain(CLAVE);
  });
});

describe('bitacora.listar', () => {
  beforeEach(abrir);

  it('newest first, with the sign-in name of who did it, page by page', async () => {
    await trabajar();
    const todas = (await h.ok('bitacora.listar', { limite: 200 })).filas;
    expect(todas.map(({ secuencia }) => secuencia)).toEqual(
      filas()
        .map(({ secuencia }) => secuencia)
        .toReversed(),
    );
    expect(new Set(todas.map(({ usuario }) => usuario))).toEqual(new Set(['Aurora E.']));
    const primera = (await h.ok('bitacora.listar', { limite: 5 })).filas;
    const segunda = (await h.ok('bitacora.listar', { limite: 5, antesDe: primera.at(-1)?.secuencia })).filas;
    expect([...primera, ...segunda]).toEqual(todas.slice(0, 10));
    expect((await h.ok('bitacora.listar', { limite: 5, antesDe: 1 })).filas).toEqual([]);
    expect(Object.keys(todas[0] ?? {})).toEqual(['secuencia', 'en', 'usuario', 'accion', 'entidad', 'entidadId']);
  });

  it('refuses', async () => {
    await expectBadInputs(h, template, 'bitacora.listar', [
      { what: 'no limit', input: {}, field: 'limite' },
      { what: '201 rows', input: { limite: 201 }, field: 'limite' },
      { what: 'before row 0', input: { limite: 5, antesDe: 0 }, field: 'antesDe' },
      { what: 'before a word', input: { limite: 5, antesDe: 'ayer' }, field: 'antesDe' },
    ]);
  });
});
